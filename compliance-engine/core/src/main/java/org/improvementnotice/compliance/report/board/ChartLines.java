package org.improvementnotice.compliance.report.board;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** The lines of a chart: what was asked in each month, months that are alike or on one slope put together. */
final class ChartLines {

    /** What is asked begins with both ends where the figure must lie between: {@code 10 to 15 %, BREACH outside 5 to 20 %}. */
    private static final Pattern SPAN = Pattern.compile("(?:[^,]*: )?(-?[0-9.]+) to (-?[0-9.]+).*");

    private static final Pattern VERB = Pattern.compile("the line is (at least |at most |exactly |below |above )");

    private static final Pattern BREACH_SPAN = Pattern.compile(".*BREACH outside (-?[0-9.]+) to (-?[0-9.]+).*");

    private final Series series;

    ChartLines(Series series) {
        this.series = series;
    }

    /** The line of one month. */
    private record At(
            ReportingPeriod month,
            BigDecimal line,
            @Nullable BigDecimal band,
            String required,
            String verb) {}

    List<Chart.Line> lines() {
        List<Chart.Line> lines = new ArrayList<>(stretches(points(1)));
        lines.addAll(stretches(points(2)));
        return lines;
    }

    /** The line of each month; of a band that end. */
    private List<At> points(int end) {
        List<At> points = new ArrayList<>();
        for (Series.Entry each : series.entries()) {
            Finding finding = each.finding();
            BigDecimal line = finding == null ? null : end(finding, SPAN, finding.line(), end);
            if (finding != null && line != null) {
                BigDecimal band = end(finding, BREACH_SPAN, finding.breachLine(), end);
                points.add(new At(each.month(), line, band, finding.required(), verb(finding)));
            }
        }
        return points;
    }

    /** One of two ends, or the one there is. */
    private static @Nullable BigDecimal end(Finding finding, Pattern ends, @Nullable String printed, int end) {
        if (printed == null) {
            return null;
        }
        Matcher span = ends.matcher(finding.required());
        if (span.matches()) {
            return new BigDecimal(span.group(end));
        }
        return end == 1 ? Series.number(printed) : null;
    }

    /** Both ends of a line that has two, as printed. */
    static Optional<String> span(Finding finding) {
        Matcher span = SPAN.matcher(finding.required());
        return span.matches() ? Optional.of(span.group(1) + " to " + span.group(2)) : Optional.empty();
    }

    private List<Chart.Line> stretches(List<At> points) {
        List<Chart.Line> lines = new ArrayList<>();
        int start = 0;
        while (start < points.size()) {
            int end = start;
            while (end + 1 < points.size() && isOneStretch(points.subList(start, end + 2), points)) {
                end++;
            }
            lines.add(line(points.subList(start, end + 1)));
            start = end + 1;
        }
        return lines;
    }

    /**
     * Whether months are asked alike, and their lines lie on one straight line as far as can be seen. A month without a
     * figure between them was asked the same.
     */
    private static boolean isOneStretch(List<At> stretch, List<At> all) {
        At first = stretch.get(0);
        At last = stretch.get(stretch.size() - 1);
        if (!last.required().equals(first.required())) {
            return false;
        }
        BigDecimal rise = last.line().subtract(first.line());
        BigDecimal months = BigDecimal.valueOf(first.month().monthsUntil(last.month()));
        for (int i = 1; i < stretch.size() - 1; i++) {
            BigDecimal behind =
                    BigDecimal.valueOf(first.month().monthsUntil(stretch.get(i).month()));
            BigDecimal straight = first.line().add(rise.multiply(behind).divide(months, MathContext.DECIMAL64));
            if (stretch.get(i).line().subtract(straight).abs().compareTo(unseen(all)) > 0) {
                return false;
            }
        }
        return true;
    }

    /** A hundredth of the way between the lowest and the highest line: less than the width of a drawn line. */
    private static BigDecimal unseen(List<At> all) {
        BigDecimal least = all.stream().map(At::line).min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most = all.stream().map(At::line).max(BigDecimal::compareTo).orElseThrow();
        return most.subtract(least).movePointLeft(2);
    }

    private Chart.Line line(List<At> stretch) {
        At first = stretch.get(0);
        At last = stretch.get(stretch.size() - 1);
        // a tolerance in cases ends elsewhere in each month: then no one band can be drawn
        boolean oneBand = stretch.stream().allMatch(each -> sameBand(first.band(), each.band()));
        return new Chart.Line(
                first.month(),
                last.month(),
                first.line(),
                last.line(),
                oneBand ? first.band() : null,
                words(first, last));
    }

    private String words(At first, At last) {
        String from = BoardWords.withUnit(
                first.line().toPlainString(), series.indicator().unit());
        String to = BoardWords.withUnit(
                last.line().toPlainString(), series.indicator().unit());
        return last.verb() + (first.line().compareTo(last.line()) == 0 ? to : from + " to " + to);
    }

    /** How a line is asked, such as {@code at least }; empty where the figure must lie between two. */
    private static String verb(Finding finding) {
        Matcher verb = VERB.matcher(finding.detail());
        return verb.find() ? verb.group(1) : "";
    }

    private static boolean sameBand(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        return left == null ? right == null : right != null && left.compareTo(right) == 0;
    }
}
