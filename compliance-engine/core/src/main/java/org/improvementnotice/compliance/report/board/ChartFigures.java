package org.improvementnotice.compliance.report.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * The figures themselves: joined where months follow each other, with a shape for each status. Nothing is drawn where there
 * is no value, and nothing here follows from anything but values.
 */
record ChartFigures(ChartLayout layout) {

    private static final int SMALLEST = 24;
    private static final int LARGEST = 38;

    private List<Chart.Point> points() {
        return layout.chart().points();
    }

    private int x(int index) {
        return layout.months().middle(index);
    }

    private int y(BigDecimal value) {
        return layout.values().y(value);
    }

    /** Bars from zero, where figures add up within a year. */
    void drawBars(Svg svg) {
        int half = layout.months().slot() * 2 / 5;
        int zero = y(BigDecimal.ZERO);
        StringBuilder bars = new StringBuilder();
        for (int i = 0; i < points().size(); i++) {
            BigDecimal value = points().get(i).value();
            if (value != null && value.signum() != 0) {
                bars.append('M')
                        .append(Svg.place(x(i) - half, zero))
                        .append('V')
                        .append(Svg.number(y(value)));
                bars.append('h')
                        .append(Svg.number(2 * half))
                        .append('V')
                        .append(Svg.number(zero))
                        .append('z');
            }
        }
        if (!bars.isEmpty()) {
            svg.empty(
                    "path",
                    "class",
                    "bar",
                    "d",
                    bars.toString(),
                    "stroke",
                    "none",
                    "fill",
                    "currentColor",
                    "fill-opacity",
                    ".25");
        }
    }

    /** A line through each stretch of figures that no missing month and no break parts. */
    void drawLine(Svg svg) {
        List<String> stretch = new ArrayList<>();
        for (int i = 0; i < points().size(); i++) {
            BigDecimal value = points().get(i).value();
            if (value == null || isBreak(points().get(i).month())) {
                drawStretch(stretch, svg);
                stretch.clear();
            }
            if (value != null) {
                stretch.add(Svg.number(x(i)) + "," + Svg.number(y(value)));
            }
        }
        drawStretch(stretch, svg);
    }

    private static void drawStretch(List<String> stretch, Svg svg) {
        if (stretch.size() > 1) {
            svg.empty("polyline", "class", "figure", "points", String.join(" ", stretch), "stroke-width", "1.8");
        }
    }

    private boolean isBreak(ReportingPeriod month) {
        return layout.chart().breaks().stream().anyMatch(each -> each.from().equals(month));
    }

    /** A shape for each figure: circle met, triangle close, square breach, hollow circle not judged. */
    void drawShapes(Svg svg) {
        for (Status status : Status.values()) {
            drawShapes(status, status.name().toLowerCase(Locale.ROOT), "currentColor", svg);
        }
        drawShapes(null, "none", "none", svg);
    }

    private void drawShapes(@Nullable Status status, String kind, String fill, Svg svg) {
        int size = Math.max(SMALLEST, Math.min(LARGEST, layout.months().slot() * 2 / 5));
        StringBuilder shapes = new StringBuilder();
        for (int i = 0; i < points().size(); i++) {
            BigDecimal value = points().get(i).value();
            if (value != null && points().get(i).status() == status) {
                shapes.append(shape(status, x(i), y(value), size));
            }
        }
        if (!shapes.isEmpty()) {
            svg.empty("path", "class", kind, "d", shapes.toString(), "fill", fill, "stroke-width", ".9");
        }
    }

    private static String shape(@Nullable Status status, int x, int y, int size) {
        if (status == null) {
            return circle(x, y, size);
        }
        return switch (status) {
            case PASS -> circle(x, y, size);
            case WARN -> triangle(x, y, size * 6 / 5);
            case BREACH -> square(x, y, size);
        };
    }

    private static String circle(int x, int y, int radius) {
        String arc = "a" + Svg.place(radius, radius) + " 0 1 0 ";
        return "M" + Svg.place(x - radius, y) + arc + Svg.place(2 * radius, 0) + arc + Svg.place(-2 * radius, 0) + "z";
    }

    private static String triangle(int x, int y, int half) {
        return "M" + Svg.place(x, y - half) + "l" + Svg.place(half, 2 * half) + "h" + Svg.number(-2 * half) + "z";
    }

    private static String square(int x, int y, int half) {
        return "M" + Svg.place(x - half, y - half) + "h" + Svg.number(2 * half) + "v" + Svg.number(2 * half) + "h"
                + Svg.number(-2 * half) + "z";
    }
}
