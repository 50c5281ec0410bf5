package org.improvementnotice.compliance.report.board;

/**
 * A chart as a drawing within a page: an element {@code svg} that asks for nothing, runs nothing and grows with the page.
 * It names itself to whoever does not see it, its colours come from the style sheet of the page, and without that it is
 * black on white and still tells statuses apart by shape.
 */
final class ChartSvg {

    private ChartSvg() {}

    /** The drawing of a chart; the same chart gives the same bytes. */
    static String of(Chart chart) {
        ChartLayout layout = ChartLayout.of(chart);
        Svg svg = new Svg();
        start(layout, svg);
        drawFigures(layout, svg);
        svg.start("g", "stroke", "none", "fill", "currentColor");
        layout.texts().forEach(text -> text.draw(svg));
        svg.end("g").end("svg");
        return svg.toString();
    }

    private static void start(ChartLayout layout, Svg svg) {
        Chart chart = layout.chart();
        String title = chart.id() + "-title";
        String description = chart.id() + "-desc";
        svg.start(
                "svg",
                "class",
                "drawing",
                "role",
                "img",
                "aria-labelledby",
                title + " " + description,
                "viewBox",
                "0 0 " + Svg.place(ChartLayout.WIDTH, layout.height()),
                "font-size",
                Svg.number(TextFit.SIZE),
                "fill",
                "none",
                "stroke",
                "currentColor");
        svg.start("title", "id", title).text(chart.title()).end("title");
        svg.start("desc", "id", description).text(chart.description()).end("desc");
    }

    private static void drawFigures(ChartLayout layout, Svg svg) {
        ChartGround ground = new ChartGround(layout);
        ChartFigures figures = new ChartFigures(layout);
        ground.draw(svg);
        switch (layout.chart().shape()) {
            case LINE -> {
                ground.drawOver(svg);
                figures.drawLine(svg);
            }
            case BARS -> {
                figures.drawBars(svg);
                ground.drawOver(svg);
            }
        }
        figures.drawShapes(svg);
    }
}
