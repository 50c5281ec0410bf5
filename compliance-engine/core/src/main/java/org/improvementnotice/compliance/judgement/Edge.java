package org.improvementnotice.compliance.judgement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.improvementnotice.compliance.model.Code;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A number at which a figure's verdict changes: an end of the line, of the guide line, or of the band, as it stands in one
 * period. Whoever writes cases or compares packs looks at both sides of it.
 *
 * @param kind which of these
 * @param at where, in the indicator's unit
 * @param floor whether figures above it are on its good side; below it where false
 * @param strict whether the number itself lies on the bad side: a figure equal to an earlier one is not better
 */
public record Edge(Kind kind, Ratio at, boolean floor, boolean strict) {

    /** Which number it is. */
    public enum Kind implements Code {
        /** The line itself, a goal from its date on. */
        LINE,
        /** A line on the way to a goal that binds: a step, or the straight line where it is agreed. */
        STEP,
        /** The straight line to a goal, which guides. */
        GUIDE,
        /** Where a miss becomes a breach. */
        BAND
    }

    /** On which side of an edge a figure stands, and how near. */
    public enum Side {
        /** On the good side, and one unit less would not be. */
        ON,
        /** On the bad side, and one unit more would not be. */
        JUST_BEYOND,
        /** Further away on the good side. */
        WELL_ON,
        /** Further away on the bad side. */
        FAR_BEYOND
    }

    /**
     * The edges of a target in a period.
     *
     * @param period the period that the figure is of
     * @param figure the figure held against it, whose cases a tolerance may count; null where there is none
     * @param earlier the figure that a comparison rests on; null where there is none
     * @return none where the line rests on an earlier figure and there is none
     */
    public static List<Edge> of(
            Requirement.Measured asked,
            Indicator indicator,
            ReportingPeriod period,
            @Nullable Reading figure,
            @Nullable Reading earlier) {
        Measure then = earlier == null ? null : Measure.of(earlier, asked.share());
        Measure measure = figure == null ? null : Measure.of(figure, asked.share());
        return of(asked, indicator, period, measure, then == null ? null : then.exact());
    }

    /**
     * The edges of a target in a period, by numbers alone.
     *
     * @param cases how many cases the figure rests on, which a tolerance may count; null where that is not known
     * @param earlier the figure that a comparison rests on; null where there is none
     * @return none where the line rests on an earlier figure and there is none
     */
    public static List<Edge> ofNumbers(
            Requirement.Measured asked,
            Indicator indicator,
            ReportingPeriod period,
            @Nullable BigDecimal cases,
            @Nullable Ratio earlier) {
        return of(asked, indicator, period, numberOn(Ratio.of(0), cases), earlier);
    }

    /**
     * What a number comes to by the line alone, whatever else is asked of it.
     *
     * @param period the period that the number is of
     * @param cases how many cases it rests on, which a tolerance may count; null where that is not known
     * @param earlier the figure that a comparison rests on; null where the line rests on none
     */
    public static Status statusOf(
            Requirement.Measured asked,
            Indicator indicator,
            ReportingPeriod period,
            Ratio number,
            @Nullable BigDecimal cases,
            @Nullable Ratio earlier) {
        return LineInForce.of(asked, indicator, period, numberOn(number, cases), earlier)
                .statusOf(number);
    }

    private static Measure numberOn(Ratio number, @Nullable BigDecimal cases) {
        return new Measure(number, null, cases, 0, false);
    }

    private static List<Edge> of(
            Requirement.Measured asked,
            Indicator indicator,
            ReportingPeriod period,
            @Nullable Measure measure,
            @Nullable Ratio then) {
        if (asked.line() instanceof Requirement.Line.ImprovesOn && then == null) {
            return List.of();
        }
        LineInForce line = LineInForce.of(asked, indicator, period, measure, then);
        boolean onTheWay = asked.path() != null && period.compareTo(asked.path().by()) < 0;
        List<Edge> edges = new ArrayList<>();
        add(edges, onTheWay ? Kind.STEP : Kind.LINE, line.binding());
        add(edges, Kind.GUIDE, line.guide());
        if (line.bandLow() != null) {
            edges.add(new Edge(Kind.BAND, line.bandLow(), true, false));
        }
        if (line.bandHigh() != null) {
            edges.add(new Edge(Kind.BAND, line.bandHigh(), false, false));
        }
        return edges;
    }

    private static void add(List<Edge> edges, Kind kind, @Nullable Limits limits) {
        if (limits != null && limits.low() != null) {
            edges.add(new Edge(kind, limits.low(), true, limits.strict()));
        }
        if (limits != null && limits.high() != null) {
            edges.add(new Edge(kind, limits.high(), false, limits.strict()));
        }
    }

    /**
     * What one unit is for a figure: one case where its parts are known, else one of the indicator's last decimal.
     *
     * @param share the grades whose share is meant
     */
    public static Ratio unitOf(Reading figure, Indicator indicator, List<String> share) {
        Measure measure = Measure.of(figure, share);
        Ratio one = measure == null ? null : measure.oneCase(indicator.unit());
        boolean whole = indicator.unit() == Unit.COUNT && indicator.decimals() == 0;
        return one == null || whole ? Ratio.of(BigDecimal.ONE.movePointLeft(indicator.decimals())) : one;
    }

    /** The number of a figure, in the indicator's unit; null where there is none. */
    public static @Nullable Ratio numberOf(Reading figure, List<String> share) {
        Measure measure = Measure.of(figure, share);
        return measure == null ? null : measure.exact();
    }

    /**
     * Where a number stands to the edge.
     *
     * @param unit what counts as one step, above 0
     */
    public Side sideOf(Ratio number, Ratio unit) {
        if (isGood(number)) {
            return isGood(floor ? number.minus(unit) : number.plus(unit)) ? Side.WELL_ON : Side.ON;
        }
        return isGood(floor ? number.plus(unit) : number.minus(unit)) ? Side.JUST_BEYOND : Side.FAR_BEYOND;
    }

    /** Whether a number is on the good side. */
    public boolean isGood(Ratio number) {
        int compared = number.compareTo(at);
        return strict ? (floor ? compared > 0 : compared < 0) : floor ? compared >= 0 : compared <= 0;
    }
}
