package org.improvementnotice.compliance.report.board;

import java.math.BigDecimal;
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
            String required) {}

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
                points.add(new At(each.month(), line, band, finding.required()));
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

    private static List<Chart.Line> stretches(List<At> points) {
        List<Chart.Line> lines = new ArrayList<>();
        int start = 0;
        while (start < points.size()) {
            int end = start;
            while (end + 1 < points.size() && goesOn(points, start, end)) {
                end++;
            }
            lines.add(line(points.subList(start, end + 1)));
            start = end + 1;
        }
        return lines;
    }

    private static Chart.Line line(List<At> stretch) {
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

    private static String words(At first, At last) {
        String at = first.line().toPlainString();
        return first.line().compareTo(last.line()) == 0
                ? at
                : at + " to " + last.line().toPlainString();
    }

    /** Whether the next month continues the stretch: asked alike, the month after, and by the same step as so far. */
    private static boolean goesOn(List<At> points, int start, int end) {
        At last = points.get(end);
        At next = points.get(end + 1);
        if (!next.required().equals(last.required())
                || !next.month().equals(last.month().plusMonths(1))) {
            return false;
        }
        BigDecimal step = next.line().subtract(last.line());
        if (start == end) {
            return true;
        }
        BigDecimal before = last.line().subtract(points.get(end - 1).line());
        // each line is rounded once, so that two steps of one slope differ by two last decimals at most
        BigDecimal least = BigDecimal.ONE.movePointLeft(
                Math.max(last.line().scale(), next.line().scale()));
        return step.signum() == before.signum() && step.subtract(before).abs().compareTo(least.add(least)) <= 0;
    }

    private static boolean sameBand(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        return left == null ? right == null : right != null && left.compareTo(right) == 0;
    }
}
