package org.improvementnotice.compliance.report.board;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Months in a row without a figure, for the same reason.
 *
 * @param from the first of them, counted from the first month shown
 * @param to the last of them
 * @param text what is printed in place of a figure
 */
record ChartGap(int from, int to, String text) {

    private static final int MOST_ROWS = 2;
    private static final int BETWEEN = 40;

    /**
     * What is said of a gap under it.
     *
     * @param row 0 the nearest to the drawing
     */
    record Said(ChartText text, int row) {}

    /** The gaps of a chart, oldest first. */
    static List<ChartGap> of(Chart chart) {
        List<ChartGap> gaps = new ArrayList<>();
        for (int i = 0; i < chart.points().size(); i++) {
            Chart.Point point = chart.points().get(i);
            if (point.value() == null) {
                add(gaps, i, point.text());
            }
        }
        return gaps;
    }

    private static void add(List<ChartGap> gaps, int index, String text) {
        ChartGap last = gaps.isEmpty() ? null : gaps.get(gaps.size() - 1);
        if (last != null && last.to == index - 1 && last.text.equals(text)) {
            gaps.set(gaps.size() - 1, new ChartGap(last.from, index, text));
        } else {
            gaps.add(new ChartGap(index, index, text));
        }
    }

    /**
     * What is said under gaps: of the latest first, and of no more than there is room for.
     *
     * @param width of the drawing
     */
    static List<Said> said(List<ChartGap> gaps, MonthScale months, int width) {
        List<Said> said = new ArrayList<>();
        for (int i = gaps.size() - 1; i >= 0; i--) {
            if (!gaps.get(i).text.isBlank()) {
                ChartText text = gaps.get(i).text(months, width);
                firstFreeRow(text, said).ifPresent(row -> said.add(new Said(text, row)));
            }
        }
        return said;
    }

    private ChartText text(MonthScale months, int width) {
        String fitting = TextFit.cut(text, width);
        int half = TextFit.width(fitting) / 2;
        int middle = (months.start(from) + months.end(to)) / 2;
        int x = Math.max(half, Math.min(width - half, middle));
        return new ChartText("gap", x, 0, ChartText.Held.MIDDLE, fitting);
    }

    private static OptionalInt firstFreeRow(ChartText text, List<Said> said) {
        return IntStream.range(0, MOST_ROWS)
                .filter(row -> said.stream()
                        .noneMatch(other -> other.row == row
                                && other.text.left() < text.right() + BETWEEN
                                && text.left() < other.text.right() + BETWEEN))
                .findFirst();
    }
}
