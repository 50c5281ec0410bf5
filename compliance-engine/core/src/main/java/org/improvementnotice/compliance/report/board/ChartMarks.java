package org.improvementnotice.compliance.report.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Changed lines and breaks, in rows above a drawing. The latest gets its place first; where no row is free the text is left
 * out, as the table under the chart has it, and the rule stays.
 */
final class ChartMarks {

    private static final int MOST_ROWS = 3;

    private ChartMarks() {}

    /**
     * The marks of a chart, with their rows.
     *
     * @param width of the whole drawing
     */
    static List<ChartMark> of(Chart chart, MonthScale months, int width) {
        List<ChartMark> placed = new ArrayList<>();
        for (ChartMark mark : wanted(chart, months)) {
            placed.add(placed(mark, placed, width));
        }
        return placed;
    }

    static int rows(List<ChartMark> marks) {
        return marks.stream().mapToInt(ChartMark::row).max().orElse(ChartMark.NO_ROOM) + 1;
    }

    private static List<ChartMark> wanted(Chart chart, MonthScale months) {
        List<ChartMark> wanted = new ArrayList<>();
        for (Chart.Break each : chart.breaks()) {
            if (months.shows(each.from())) {
                wanted.add(new ChartMark(
                        "break", months.start(months.index(each.from())), MonthScale.inShort(each.from()) + ": break"));
            }
        }
        for (Chart.Line line : chart.lines()) {
            ChartMark mark = ofLine(line, chart, months);
            if (mark != null) {
                wanted.add(mark);
            }
        }
        wanted.sort(Comparator.comparing(ChartMark::isRuled)
                .thenComparing(ChartMark::x)
                .reversed());
        return wanted;
    }

    /** What is said of a line above the drawing: since when it holds, or until when it did. */
    private static @Nullable ChartMark ofLine(Chart.Line line, Chart chart, MonthScale months) {
        int x = months.start(months.index(line.from()));
        if (months.index(line.from()) > 0) {
            return new ChartMark("step", x, MonthScale.inShort(line.from()) + ": " + line.words());
        }
        if (line.to().compareTo(lastAsked(chart)) < 0) {
            return new ChartMark("target", x, "to " + MonthScale.inShort(line.to()) + ": " + line.words());
        }
        return null;
    }

    /** The last month for which a line is drawn. */
    static ReportingPeriod lastAsked(Chart chart) {
        return chart.lines().stream()
                .map(Chart.Line::to)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static ChartMark placed(ChartMark mark, List<ChartMark> others, int width) {
        for (int row = 0; row < MOST_ROWS; row++) {
            for (ChartText.Held held : List.of(ChartText.Held.BEGIN, ChartText.Held.END)) {
                ChartMark here = mark.at(row, held);
                if (here.isWithin(width) && others.stream().noneMatch(here::touches)) {
                    return here;
                }
            }
        }
        return mark;
    }
}
