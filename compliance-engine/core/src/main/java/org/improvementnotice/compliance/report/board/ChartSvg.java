package org.improvementnotice.compliance.report.board;

/** A chart as a drawing. */
final class ChartSvg {

    private ChartSvg() {}

    static String of(Chart chart) {
        return "<svg viewBox=\"0 0 10 10\" role=\"img\" aria-label=\"chart\"></svg>";
    }
}
