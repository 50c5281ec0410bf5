package org.improvementnotice.compliance.officer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** A month as an officer would type it in a case file. */
final class WitnessCase {

    private final ReportingPeriod month;
    private final Map<String, String> readings = new LinkedHashMap<>();
    private final List<String> late = new ArrayList<>();
    private final Map<ReportingPeriod, WitnessCase> months = new TreeMap<>();
    private final Map<String, String> others = new LinkedHashMap<>();

    WitnessCase(ReportingPeriod month) {
        this.month = month;
    }

    /** Says what an indicator's figure is in the month whose rules are asked; it is late where it is of an earlier one. */
    void figure(Indicator indicator, ReportingPeriod rulePeriod, String figure) {
        ReportingPeriod of = indicator.frequency().lastDue(rulePeriod.plusMonths(-indicator.lag()));
        figureOf(indicator, of, figure);
    }

    /** Says what an indicator's figure of a month is. */
    void figureOf(Indicator indicator, ReportingPeriod of, String figure) {
        if (of.equals(month.plusMonths(-indicator.lag()))) {
            readings.put(indicator.code(), figure);
            return;
        }
        String fields = figure.startsWith("{")
                ? figure.substring(1, figure.length() - 1).strip()
                : "value: " + figure;
        late.add("{ period: " + of + ", indicator: " + indicator.code() + ", " + fields + " }");
    }

    /** The month before, to be judged too. */
    WitnessCase earlier(ReportingPeriod earlier) {
        return months.computeIfAbsent(earlier, WitnessCase::new);
    }

    /** The month itself, or one before it. */
    WitnessCase earlierOr(ReportingPeriod of) {
        return of.equals(month) ? this : earlier(of);
    }

    void submitted(LocalDate day) {
        others.put("submitted", day.toString());
    }

    /** The month is judged before it ends, as a draft. */
    void asAt(LocalDate day) {
        others.put("asAt", day.toString());
    }

    void done(String action, LocalDate day) {
        others.put("actions", "{ " + action + ": { completed: " + day + " } }");
    }

    void report(String report, LocalDate day) {
        others.put("submissions", "{ " + report + ": " + day + " }");
    }

    void judged(String clause, String status, LocalDate day) {
        others.put(
                "judgements",
                "{ \"" + clause + "\": { status: " + status + ", by: the board, on: " + day
                        + ", why: as it saw it } }");
    }

    ReportingPeriod month() {
        return month;
    }

    /** What the month's file says, one key a line. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!months.isEmpty()) {
            lines.add(months.values().stream()
                    .map(each -> each.month + ": { " + String.join(", ", each.lines()) + " }")
                    .collect(Collectors.joining(", ", "months: { ", " }")));
        }
        if (!readings.isEmpty()) {
            lines.add(readings.entrySet().stream()
                    .map(each -> each.getKey() + ": " + each.getValue())
                    .collect(Collectors.joining(", ", "readings: { ", " }")));
        }
        if (!late.isEmpty()) {
            lines.add("late: [ " + String.join(", ", late) + " ]");
        }
        others.forEach((key, value) -> lines.add(key + ": " + value));
        return lines;
    }

    /** The text of a case file that holds it alone. */
    String text(PackTerms terms) {
        Notice notice = terms.notice();
        return "- case: tried\n  period: " + month + "\n"
                + lines().stream().map(each -> "  " + each + "\n").collect(Collectors.joining())
                + "  expectLevel: " + notice.startsAt() + "\n";
    }

    /** A figure by its parts, as it is typed. */
    static String parts(java.math.BigDecimal numerator, java.math.BigDecimal denominator) {
        return "{ numerator: " + plain(numerator) + ", denominator: " + plain(denominator) + " }";
    }

    /** A number as it is typed. */
    static String plain(java.math.BigDecimal number) {
        java.math.BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    /** Grades as they are typed. */
    static String grades(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining(", ", "{ grades: { ", " } }"));
    }

    /** The day a file of the month is handed in by which a day has come. */
    static LocalDate handedIn(ReportingPeriod month, @Nullable LocalDate day) {
        return day == null || day.isBefore(month.lastDay()) ? month.lastDay() : day;
    }
}
