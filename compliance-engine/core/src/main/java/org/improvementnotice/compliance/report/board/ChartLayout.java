package org.improvementnotice.compliance.report.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the parts of a drawing stand. From above: the unit where it is a word, marks in rows, the figures, what is said of
 * gaps, months and years, what breaks are about. The drawing is as wide as a narrow screen, so that its letters can be read
 * there, and as high as its parts need.
 *
 * @param chart what is drawn
 * @param months how far along a month stands
 * @param values how high a number stands
 * @param marks changed lines and breaks
 * @param gaps months without figures
 * @param ends what is said at the end of lines
 */
record ChartLayout(
        Chart chart,
        MonthScale months,
        ValueScale values,
        List<ChartMark> marks,
        List<ChartGap> gaps,
        List<EndLabels.Label> ends) {

    /** The width of a drawing, in tenths of its unit. */
    static final int WIDTH = 3400;

    private static final int EDGE = 30;
    private static final int HEIGHT = 1300;
    private static final int ROOM = 90;
    private static final int FROM_AXIS = 50;
    private static final int MONTH_ROOM = 340;
    private static final int MOST_NOTE_LINES = 4;
    private static final int SHORT_UNIT = 2;

    static ChartLayout of(Chart chart) {
        Ticks ticks = Ticks.of(chart);
        List<EndLabels.Label> ends = EndLabels.of(chart);
        MonthScale months = MonthScale.of(chart, leftOf(chart, ticks), WIDTH - EndLabels.width(ends));
        List<ChartMark> marks = ChartMarks.of(chart, months, WIDTH);
        int rows = ChartMarks.rows(marks) + (isUnitAbove(chart) ? 1 : 0);
        int top = EDGE + rows * TextFit.LINE + ROOM;
        int height = Math.max(HEIGHT, EndLabels.height(ends));
        return new ChartLayout(
                chart, months, new ValueScale(ticks, top, top + height), marks, ChartGap.of(chart), ends);
    }

    private static int leftOf(Chart chart, Ticks ticks) {
        int widest = ticks.all().stream()
                .mapToInt(tick -> TextFit.width(tickText(chart, ticks, tick)))
                .max()
                .orElse(0);
        return Math.min(WIDTH / 2, FROM_AXIS + widest);
    }

    private static boolean isUnitAbove(Chart chart) {
        return chart.unit().length() > SHORT_UNIT;
    }

    private static String tickText(Chart chart, Ticks ticks, BigDecimal tick) {
        String unit = isUnitAbove(chart) || chart.unit().isEmpty() ? "" : " " + chart.unit();
        return ticks.printed(tick) + unit;
    }

    /** The upper end of where figures are drawn: there is room above the highest and below the lowest. */
    int top() {
        return values.top() - ROOM;
    }

    /** The lower end of where figures are drawn. A line at zero is above it and so is not taken for it. */
    int bottom() {
        return values.bottom() + ROOM;
    }

    /** The middle of a row of marks. */
    int markMiddle(int row) {
        return top() - row * TextFit.LINE - TextFit.LINE / 2;
    }

    /** The months that are named. */
    List<MonthScale.Label> monthLabels() {
        return months.labels(MONTH_ROOM);
    }

    /** Every line of text. */
    List<ChartText> texts() {
        List<ChartText> texts = new ArrayList<>();
        addValues(texts);
        for (ChartMark mark : marks) {
            if (mark.row() != ChartMark.NO_ROOM) {
                texts.add(mark.text(markMiddle(mark.row())));
            }
        }
        addBelow(texts);
        texts.addAll(EndLabels.placed(ends, months, values, bottom()));
        return texts;
    }

    /** How high the drawing is. */
    int height() {
        return addBelow(new ArrayList<>()) + EDGE;
    }

    /** The numbers along the axis; none where nothing is drawn, which no axis should seem to measure. */
    List<BigDecimal> shownTicks() {
        boolean isEmpty = ends.isEmpty() && chart.lines().isEmpty();
        return isEmpty ? List.of() : values.ticks().all();
    }

    private void addValues(List<ChartText> texts) {
        Ticks ticks = values.ticks();
        for (BigDecimal tick : shownTicks()) {
            texts.add(new ChartText(
                    "axis",
                    months.left() - FROM_AXIS,
                    values.y(tick),
                    ChartText.Held.END,
                    tickText(chart, ticks, tick)));
        }
        if (isUnitAbove(chart)) {
            String unit = TextFit.cut(chart.unit(), WIDTH);
            texts.add(new ChartText("axis", 0, EDGE + TextFit.LINE / 2, ChartText.Held.BEGIN, unit));
        }
    }

    /**
     * Adds what stands below the figures.
     *
     * @return where it ends
     */
    private int addBelow(List<ChartText> texts) {
        int rows = 0;
        for (ChartGap.Said said : ChartGap.said(gaps, months, WIDTH)) {
            ChartText text = said.text();
            texts.add(new ChartText(text.kind(), text.x(), below(said.row()), text.held(), text.text()));
            rows = Math.max(rows, said.row() + 1);
        }
        for (MonthScale.Label label : monthLabels()) {
            int x = months.middle(label.index());
            texts.add(new ChartText("axis", x, below(rows), ChartText.Held.MIDDLE, months.name(label.index())));
            if (label.year()) {
                String year = String.valueOf(months.month(label.index()).year());
                texts.add(new ChartText("axis", x, below(rows + 1), ChartText.Held.MIDDLE, year));
            }
        }
        return addNotes(texts, rows + 2);
    }

    private int addNotes(List<ChartText> texts, int firstRow) {
        int row = firstRow;
        for (Chart.Break each : chart.breaks()) {
            if (!months.shows(each.from())) {
                continue;
            }
            String note = MonthScale.inShort(each.from()) + ": " + each.why();
            for (String line : TextFit.lines(note, WIDTH, MOST_NOTE_LINES)) {
                texts.add(new ChartText("note", 0, below(row), ChartText.Held.BEGIN, line));
                row++;
            }
        }
        return below(row) - TextFit.LINE / 2;
    }

    private int below(int row) {
        return bottom() + FROM_AXIS + row * TextFit.LINE + TextFit.LINE / 2;
    }
}
