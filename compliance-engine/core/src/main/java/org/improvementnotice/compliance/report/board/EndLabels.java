package org.improvementnotice.compliance.report.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * What is said at the end of lines instead of in a key: the latest figure, what is asked, the process limits. Each stands as
 * high as its line, moved as far as needed for none to cover another.
 */
final class EndLabels {

    private static final int WIDEST = 690;
    private static final int FROM_LINE = 60;
    private static final int MOST_LINES = 4;

    private EndLabels() {}

    /**
     * A label.
     *
     * @param kind the class by which the style sheet colours it
     * @param index the month at the end of which it stands
     * @param value how high it stands
     * @param lines its text
     */
    record Label(String kind, int index, BigDecimal value, List<String> lines) {

        private int width() {
            return lines.stream().mapToInt(TextFit::width).max().orElse(0);
        }

        private int height() {
            return lines.size() * TextFit.LINE;
        }
    }

    /** The labels of a chart. */
    static List<Label> of(Chart chart) {
        List<Label> labels = new ArrayList<>();
        int latest = latest(chart.points());
        if (latest >= 0) {
            Chart.Point point = chart.points().get(latest);
            labels.add(label("latest", latest, valueOf(point), point.text()));
        }
        addTargets(chart, labels);
        if (chart.limits() != null) {
            addLimits(chart, chart.limits(), labels);
        }
        return labels;
    }

    private static int latest(List<Chart.Point> points) {
        int latest = points.size() - 1;
        while (latest >= 0 && points.get(latest).value() == null) {
            latest--;
        }
        return latest;
    }

    private static BigDecimal valueOf(Chart.Point point) {
        @Nullable BigDecimal value = point.value();
        return value == null ? BigDecimal.ZERO : value;
    }

    private static void addTargets(Chart chart, List<Label> labels) {
        ReportingPeriod first = chart.points().get(0).month();
        for (Chart.Line line : chart.lines()) {
            if (line.to().equals(ChartMarks.lastAsked(chart))) {
                labels.add(label("target", first.monthsUntil(line.to()), line.until(), line.words()));
            }
        }
    }

    private static void addLimits(Chart chart, Chart.Limits limits, List<Label> labels) {
        int last = chart.points().size() - 1;
        int decimals = chart.decimals();
        labels.add(label("limit", last, limits.upper(), "upper " + printed(limits.upper(), decimals)));
        labels.add(label("limit", last, limits.mean(), "mean " + printed(limits.mean(), decimals)));
        labels.add(label("limit", last, limits.lower(), "lower " + printed(limits.lower(), decimals)));
    }

    private static String printed(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    private static Label label(String kind, int index, BigDecimal value, String text) {
        return new Label(kind, index, value, TextFit.lines(text, WIDEST, MOST_LINES));
    }

    /** How much room labels need beside the drawing. */
    static int width(List<Label> labels) {
        return labels.stream().mapToInt(Label::width).max().orElse(0) + FROM_LINE;
    }

    /** How much room labels need above one another. */
    static int height(List<Label> labels) {
        return labels.stream().mapToInt(Label::height).sum();
    }

    /** The labels as lines of text, none over another, between two heights that have room for all. */
    static List<ChartText> placed(List<Label> labels, MonthScale months, ValueScale values, int lowest) {
        List<Label> sorted = labels.stream()
                .sorted(Comparator.comparing(Label::value).reversed())
                .toList();
        int[] tops = tops(sorted, values, lowest);
        List<ChartText> texts = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Label label = sorted.get(i);
            int x = months.end(label.index()) + FROM_LINE;
            int middle = tops[i] + TextFit.LINE / 2;
            for (String line : label.lines()) {
                texts.add(new ChartText(label.kind(), x, middle, ChartText.Held.BEGIN, line));
                middle += TextFit.LINE;
            }
        }
        return texts;
    }

    private static int[] tops(List<Label> sorted, ValueScale values, int lowest) {
        int[] tops = new int[sorted.size()];
        int free = 0;
        for (int i = 0; i < tops.length; i++) {
            int height = sorted.get(i).height();
            tops[i] = Math.max(free, values.y(sorted.get(i).value()) - height / 2);
            free = tops[i] + height;
        }
        int bottom = lowest;
        for (int i = tops.length - 1; i >= 0; i--) {
            tops[i] = Math.min(tops[i], bottom - sorted.get(i).height());
            bottom = tops[i];
        }
        return tops;
    }
}
