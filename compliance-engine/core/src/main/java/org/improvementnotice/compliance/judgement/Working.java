package org.improvementnotice.compliance.judgement;

import java.math.BigDecimal;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What the judgement computed on the way from a figure to its verdict, for whoever explains it. All numbers are exact and
 * in the unit of the indicator; none of them is computed for the explanation alone.
 *
 * @param exact the figure; null where there is none
 * @param then the earlier figure that the line rests on; null where it rests on none, or that one is not there
 * @param binding the line a miss of which can be a breach; null where only a guide line is asked, or where it rests on a
 *     figure that is not there
 * @param guide the guide line, a miss of which is a warning; null where there is none
 * @param bandLow down to where a miss below is no breach; null where there is no band below
 * @param bandHigh up to where a miss above is no breach; null where there is no band above
 * @param straight the straight line to a dated goal; null where there is none, or its date is here
 * @param step the step of the plan in force; null where there is none
 * @param tolerance how far from its line the band goes, where that is computed; null where it is not
 * @param oneCase what one case is worth; null where the number of cases is not known
 * @param toPass the smallest change that meets every line; null where they are met or there is no figure
 * @param toWarn the smallest change that ends a breach inside the band; null where there is no breach or no band
 */
public record Working(
        @Nullable Ratio exact,
        @Nullable Reading then,
        @Nullable Ends binding,
        @Nullable Ends guide,
        @Nullable Ratio bandLow,
        @Nullable Ratio bandHigh,
        @Nullable Straight straight,
        Requirement.@Nullable Step step,
        @Nullable Ratio tolerance,
        @Nullable Ratio oneCase,
        Finding.@Nullable Distance toPass,
        Finding.@Nullable Distance toWarn) {

    /** Nothing was computed: there is no figure to compare with. */
    static final Working NOTHING = new Working(null, null, null, null, null, null, null, null, null, null, null, null);

    static Working of(LineInForce line) {
        return new Working(
                null,
                null,
                Ends.of(line.binding()),
                Ends.of(line.guide()),
                line.bandLow(),
                line.bandHigh(),
                line.made().straight(),
                line.made().step(),
                line.made().lowTolerance() == null
                        ? line.made().highTolerance()
                        : line.made().lowTolerance(),
                null,
                null,
                null);
    }

    Working with(Measure measure, @Nullable Reading earlier, @Nullable Ratio worth) {
        return new Working(
                measure.exact(),
                earlier,
                binding,
                guide,
                bandLow,
                bandHigh,
                straight,
                step,
                tolerance,
                worth,
                toPass,
                toWarn);
    }

    Working with(Finding.@Nullable Distance pass, Finding.@Nullable Distance warn) {
        return new Working(
                exact, then, binding, guide, bandLow, bandHigh, straight, step, tolerance, oneCase, pass, warn);
    }

    /**
     * The ends between which a figure must lie.
     *
     * @param low the lower end; null where there is none
     * @param high the upper end; null where there is none
     * @param strict whether the ends themselves lie outside
     */
    public record Ends(@Nullable Ratio low, @Nullable Ratio high, boolean strict) {

        private static @Nullable Ends of(@Nullable Limits limits) {
            return limits == null ? null : new Ends(limits.low(), limits.high(), limits.strict());
        }
    }

    /**
     * The straight line to a dated goal.
     *
     * @param baseline where it starts
     * @param goal where it ends
     * @param gone how many months of it are gone; 0 before the month of the baseline
     * @param all how many months it has; at least 1
     * @param exact the line of the month, before rounding
     * @param line the same, rounded half up to the indicator's decimals, once
     */
    public record Straight(BigDecimal baseline, BigDecimal goal, int gone, int all, Ratio exact, BigDecimal line) {}
}
