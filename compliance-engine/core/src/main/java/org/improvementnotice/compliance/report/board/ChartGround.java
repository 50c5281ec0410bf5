package org.improvementnotice.compliance.report.board;

import java.math.BigDecimal;
import java.util.stream.Collectors;

/**
 * What lies behind the figures: the axis, gaps, what is asked with its band, changed lines, breaks and process limits. Lines
 * differ by dashes and not by colour alone, and can be told apart without the style sheet.
 */
record ChartGround(ChartLayout layout) {

    private static final int TICK = 35;

    void draw(Svg svg) {
        drawGaps(svg);
        drawBands(svg);
        drawAxis(svg);
    }

    /** What is drawn over bars: they would hide it. */
    void drawOver(Svg svg) {
        drawLimits(svg);
        drawTargets(svg);
        drawMarks(svg);
    }

    private MonthScale months() {
        return layout.months();
    }

    private int y(BigDecimal value) {
        return layout.values().y(value);
    }

    private static void path(Svg svg, String kind, String path, String... attributes) {
        if (path.isEmpty()) {
            return;
        }
        String[] all = new String[attributes.length + 4];
        System.arraycopy(new String[] {"class", kind, "d", path}, 0, all, 0, 4);
        System.arraycopy(attributes, 0, all, 4, attributes.length);
        svg.empty("path", all);
    }

    private void drawGaps(Svg svg) {
        String shown = layout.gaps().stream()
                .filter(gap -> !gap.text().isBlank())
                .map(gap -> box(months().start(gap.from()), layout.top(), months().end(gap.to()), layout.bottom()))
                .collect(Collectors.joining());
        path(svg, "gap", shown, "stroke", "none", "fill", "currentColor", "fill-opacity", ".07");
    }

    private static String box(int left, int top, int right, int bottom) {
        return "M" + Svg.place(left, top) + "H" + Svg.number(right) + "V" + Svg.number(bottom) + "H" + Svg.number(left)
                + "z";
    }

    private void drawAxis(Svg svg) {
        String across = layout.shownTicks().stream()
                .map(tick -> "M" + Svg.place(months().left(), y(tick)) + "H" + Svg.number(months().right()))
                .collect(Collectors.joining());
        String below = layout.monthLabels().stream()
                .map(label -> "M" + Svg.place(months().middle(label.index()), layout.bottom()) + "v" + Svg.number(TICK))
                .collect(Collectors.joining());
        path(svg, "axis", across + below, "stroke-width", ".6", "stroke-opacity", ".3");
    }

    private void drawBands(Svg svg) {
        StringBuilder bands = new StringBuilder();
        for (Chart.Line line : layout.chart().lines()) {
            if (line.band() != null) {
                bands.append(along(line)).append('V').append(Svg.number(y(line.band())));
                bands.append('H').append(Svg.number(from(line))).append('z');
            }
        }
        path(svg, "band", bands.toString(), "stroke", "none", "fill", "currentColor", "fill-opacity", ".12");
    }

    private void drawTargets(Svg svg) {
        String lines = layout.chart().lines().stream().map(this::along).collect(Collectors.joining());
        path(svg, "target", lines, "stroke-width", "1.6", "stroke-dasharray", "5 3");
    }

    private int from(Chart.Line line) {
        return months().start(months().index(line.from()));
    }

    /** The way of a line: level through its months, or from the middle of the first to that of the last. */
    private String along(Chart.Line line) {
        int last = months().index(line.to());
        String path = "M" + Svg.place(from(line), y(line.at()));
        if (line.at().compareTo(line.until()) != 0) {
            path += "H" + Svg.number(months().middle(months().index(line.from()))) + "L"
                    + Svg.place(months().middle(last), y(line.until()));
        }
        return path + "H" + Svg.number(months().end(last));
    }

    private void drawMarks(Svg svg) {
        path(svg, "step", rules("step"), "stroke-width", ".8");
        path(svg, "break", rules("break"), "stroke-width", "1.2", "stroke-dasharray", "1.5 2");
    }

    private String rules(String kind) {
        return layout.marks().stream()
                .filter(mark -> mark.kind().equals(kind))
                .map(this::rule)
                .collect(Collectors.joining());
    }

    private String rule(ChartMark mark) {
        int above = mark.row() == ChartMark.NO_ROOM ? 0 : (mark.row() + 1) * TextFit.LINE;
        return "M" + Svg.place(mark.x(), layout.top() - above) + "V" + Svg.number(layout.bottom());
    }

    private void drawLimits(Svg svg) {
        Chart.Limits limits = layout.chart().limits();
        if (limits != null) {
            int from = Math.max(0, months().index(limits.from()));
            path(svg, "limit", level(from, limits.mean()), "stroke-width", ".8");
            path(
                    svg,
                    "limit",
                    level(from, limits.upper()) + level(from, limits.lower()),
                    "stroke-width",
                    ".8",
                    "stroke-dasharray",
                    "1 2");
        }
    }

    private String level(int from, BigDecimal value) {
        return "M" + Svg.place(months().start(from), y(value)) + "H" + Svg.number(months().right());
    }
}
