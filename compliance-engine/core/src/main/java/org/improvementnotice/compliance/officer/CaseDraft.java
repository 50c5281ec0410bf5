package org.improvementnotice.compliance.officer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A case on its way: what it gives, as it would be typed. It is read by the reader of case files before it is used, once to be
 * tried and once more with its sentence and what it expects.
 */
final class CaseDraft {

    private final ReportingPeriod period;
    private final Map<String, List<String>> series = new LinkedHashMap<>();
    private final Map<String, String> readings = new LinkedHashMap<>();
    private final Map<String, String> actions = new LinkedHashMap<>();
    private final Map<String, LocalDate> submissions = new LinkedHashMap<>();
    private final Map<String, String> judgements = new LinkedHashMap<>();
    private final TreeMap<ReportingPeriod, Map<String, String>> months = new TreeMap<>();
    private @Nullable LocalDate submitted;
    private @Nullable LocalDate asAt;
    private @Nullable String before;
    private boolean othersMet;

    CaseDraft(ReportingPeriod period) {
        this.period = period;
    }

    /** A case that says all this says, and can say more. */
    CaseDraft copy() {
        CaseDraft copy = new CaseDraft(period);
        copy.series.putAll(series);
        copy.readings.putAll(readings);
        copy.actions.putAll(actions);
        copy.submissions.putAll(submissions);
        copy.judgements.putAll(judgements);
        months.forEach((month, figures) -> copy.months.put(month, new LinkedHashMap<>(figures)));
        copy.submitted = submitted;
        copy.asAt = asAt;
        copy.before = before;
        copy.othersMet = othersMet;
        return copy;
    }

    ReportingPeriod period() {
        return period;
    }

    /** What it gives in figures, in words. */
    Map<String, String> figures() {
        Map<String, String> all = new LinkedHashMap<>(readings);
        series.forEach((indicator, figures) -> all.put(indicator, String.join(" ", figures)));
        return all;
    }

    /** A figure of the month: {@code 79.9}, {@code 149/199}, or anything else that may stand there. */
    CaseDraft reading(String indicator, String figure) {
        readings.put(indicator, figure);
        return this;
    }

    /** Figures of due periods, oldest first, up to the month. */
    CaseDraft series(String indicator, List<String> figures) {
        series.put(indicator, List.copyOf(figures));
        return this;
    }

    /** The same figure in so many months up to its own, where it is none that stands in a row. */
    CaseDraft readings(String indicator, String figure, int run) {
        readings.put(indicator, figure);
        for (int back = 1; back < run; back++) {
            months.computeIfAbsent(period.plusMonths(-back), each -> new LinkedHashMap<>())
                    .put(indicator, figure);
        }
        return this;
    }

    /** The same figure in so many months up to the one before its own. */
    CaseDraft earlier(String indicator, String figure, int run) {
        for (int back = 1; back <= run; back++) {
            months.computeIfAbsent(period.plusMonths(-back), each -> new LinkedHashMap<>())
                    .put(indicator, figure);
        }
        return this;
    }

    CaseDraft done(String action, LocalDate completed) {
        actions.put(action, "{ completed: " + completed + " }");
        return this;
    }

    CaseDraft handedIn(String report, LocalDate day) {
        submissions.put(report, day);
        return this;
    }

    CaseDraft judged(String clause, String judgement) {
        judgements.put(clause, judgement);
        return this;
    }

    /** The day on which the month's file is handed in. */
    CaseDraft submitted(LocalDate day) {
        submitted = day;
        return this;
    }

    /** The day as of which the month is judged, where that is not the one on which its file is handed in. */
    CaseDraft asAt(LocalDate day) {
        asAt = day;
        return this;
    }

    CaseDraft before(String level) {
        before = level;
        return this;
    }

    CaseDraft othersMet() {
        othersMet = true;
        return this;
    }

    /** Months before its own that have a file of their own with nothing in it. */
    CaseDraft months(Collection<ReportingPeriod> earlier) {
        earlier.forEach(each -> months.putIfAbsent(each, new LinkedHashMap<>()));
        return this;
    }

    /**
     * The case as YAML.
     *
     * @param sentence what it says
     * @param expected lines such as {@code expect: ...}, each a key with its value
     */
    String yaml(String sentence, List<String> expected) {
        List<String> lines = new ArrayList<>();
        lines.add("- case: " + quoted(sentence));
        lines.add("  period: " + period);
        if (submitted != null) {
            lines.add("  submitted: " + submitted);
        }
        if (asAt != null) {
            lines.add("  asAt: " + asAt);
        }
        if (!months.isEmpty()) {
            lines.add("  months: { "
                    + months.entrySet().stream()
                            .map(each -> each.getKey() + ": " + month(each.getValue()))
                            .collect(Collectors.joining(", "))
                    + " }");
        }
        add(lines, "readings", mapped(readings, CaseDraft::figure));
        add(lines, "series", mapped(series, figures -> quoted(String.join(" ", figures))));
        add(lines, "actions", actions);
        add(lines, "submissions", mapped(submissions, LocalDate::toString));
        add(lines, "judgements", mapped(judgements, each -> each));
        if (othersMet) {
            lines.add("  others: met");
        }
        if (before != null) {
            lines.add("  level: " + before);
        }
        expected.forEach(each -> lines.add("  " + each));
        return String.join("\n", lines) + "\n";
    }

    private static String month(Map<String, String> figures) {
        return figures.isEmpty()
                ? "{}"
                : figures.entrySet().stream()
                        .map(each -> each.getKey() + ": " + figure(each.getValue()))
                        .collect(Collectors.joining(", ", "{ readings: { ", " } }"));
    }

    private static <V> Map<String, String> mapped(Map<String, V> map, java.util.function.Function<V, String> written) {
        Map<String, String> mapped = new LinkedHashMap<>();
        map.forEach((key, value) -> mapped.put(key, written.apply(value)));
        return mapped;
    }

    private static void add(List<String> lines, String key, Map<String, String> entries) {
        if (!entries.isEmpty()) {
            lines.add("  " + key + ": { "
                    + entries.entrySet().stream()
                            .map(each -> key(each.getKey()) + ": " + each.getValue())
                            .collect(Collectors.joining(", "))
                    + " }");
        }
    }

    /** A clause is a text, also where it looks like a number. */
    private static String key(String key) {
        return Character.isDigit(key.charAt(0)) ? quoted(key) : key;
    }

    private static String figure(String figure) {
        int slash = figure.indexOf('/');
        return slash < 0
                ? figure
                : "{ numerator: " + figure.substring(0, slash) + ", denominator: " + figure.substring(slash + 1) + " }";
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
