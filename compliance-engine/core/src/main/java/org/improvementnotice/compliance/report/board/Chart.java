package org.improvementnotice.compliance.report.board;

import java.math.BigDecimal;
import java.util.List;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a chart of one indicator shows. Everything drawn follows from what is written here: a figure that is withheld has
 * no value, so that no coordinate tells it.
 *
 * @param id unique within the page, fit for an id of HTML
 * @param title what it says, one sentence without figures that are not in the assessment
 * @param description the same as text for whoever does not see the drawing: what is measured, first, latest, how many missing
 * @param shape how it is drawn
 * @param good which way is better
 * @param decimals of the axis and of labels of lines
 * @param unit what stands behind a number on the axis, such as {@code %}; empty for none
 * @param points one for each month from the first to the last shown, without holes, oldest first; at least one
 * @param lines what was asked, each for a stretch of months; oldest first
 * @param breaks months from which the figure is defined otherwise
 * @param limits the process limits of the latest stretch; null where there are none
 */
record Chart(
        String id,
        String title,
        String description,
        Shape shape,
        Good good,
        int decimals,
        String unit,
        List<Point> points,
        List<Line> lines,
        List<Break> breaks,
        @Nullable Limits limits) {

    Chart {
        points = List.copyOf(points);
        lines = List.copyOf(lines);
        breaks = List.copyOf(breaks);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a chart has at least one month");
        }
    }

    /** How figures are drawn. */
    enum Shape {
        /** Figures of months on their own, joined where months follow each other. */
        LINE,
        /** Figures that add up within a year, which begins in April. */
        BARS
    }

    /**
     * A month.
     *
     * @param month which
     * @param value the figure, as far as it is shown; null where there is none
     * @param text the figure as printed, or what stands in its place, such as {@code no figure} or {@code c}
     * @param status how it was judged; null where it was not
     */
    record Point(
            ReportingPeriod month,
            @Nullable BigDecimal value,
            String text,
            @Nullable Status status) {}

    /**
     * What was asked from one month to another.
     *
     * @param from the first month, one of the chart's
     * @param to the last month, one of the chart's
     * @param at the line, in the unit, in the first of these months
     * @param until the line in the last of them; differs from {@code at} where the line moves with time
     * @param band where a miss becomes a BREACH; null where there is no band
     * @param words the line as printed, such as {@code at least 80.0}
     */
    record Line(
            ReportingPeriod from,
            ReportingPeriod to,
            BigDecimal at,
            BigDecimal until,
            @Nullable BigDecimal band,
            String words) {}

    /** A month from which the figure is defined otherwise, and why. */
    record Break(ReportingPeriod from, String why) {}

    /** Mean and limits of an XmR chart, from a month on. */
    record Limits(ReportingPeriod from, BigDecimal mean, BigDecimal lower, BigDecimal upper) {}
}
