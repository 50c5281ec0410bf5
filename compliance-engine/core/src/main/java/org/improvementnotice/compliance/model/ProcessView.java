package org.improvementnotice.compliance.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure among its own history, on an XmR chart: whether it moved more than such figures do, and whether the process
 * meets its line by more than luck. It never changes a status. Limits are the mean plus and minus 2.66 times the mean
 * moving range; the rules are those of NHS England's Making Data Count, as NHSRplotthedots 0.2.2 computes them, except
 * that a point outside the limits counts among two of three, as announced in November 2023.
 *
 * @param variation what the latest figure shows
 * @param rule which rule says so; null for common cause
 * @param assurance how the limits lie to the line; null where there is no line or no good direction
 * @param mean of the figures, to 6 decimals
 * @param lower the lower limit, to 6 decimals; can lie outside what the figure can be
 * @param upper the upper limit, to 6 decimals
 * @param periods how many figures it rests on, 12 to 36
 * @param text the same in words
 */
public record ProcessView(
        Variation variation,
        @Nullable Rule rule,
        @Nullable Assurance assurance,
        BigDecimal mean,
        BigDecimal lower,
        BigDecimal upper,
        int periods,
        String text) {

    /** What the latest figure shows. */
    public enum Variation implements Code {
        /** Nothing beyond the usual ups and downs. */
        COMMON_CAUSE,
        /** A special cause on the better side. */
        IMPROVEMENT,
        /** A special cause on the worse side. */
        CONCERN,
        /** A special cause upwards, where neither way is better. */
        HIGH,
        /** A special cause downwards, where neither way is better. */
        LOW
    }

    /** What makes a special cause, in order of priority. */
    public enum Rule implements Code {
        /** Beyond a limit. */
        OUTSIDE,
        /** The last of seven months each above, or each below, the one before. */
        TREND,
        /** One of two in three months beyond two thirds of the way to the same limit. */
        TWO_OF_THREE,
        /** The last of seven months on one side of the mean. */
        SHIFT
    }

    /** How the limits lie to the line. */
    public enum Assurance implements Code {
        /** Every number between the limits meets the line. */
        CONSISTENTLY_MEETS,
        /** The line lies between the limits or on one. */
        HIT_OR_MISS,
        /** No number between the limits meets the line. */
        CONSISTENTLY_MISSES
    }
}
