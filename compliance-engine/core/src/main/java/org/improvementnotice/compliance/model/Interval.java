package org.improvementnotice.compliance.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers from one to another.
 *
 * @param from the lower end; null where there is none
 * @param withFrom whether the lower end belongs to it
 * @param to the upper end; null where there is none
 * @param withTo whether the upper end belongs to it
 */
public record Interval(
        @Nullable BigDecimal from,
        boolean withFrom,
        @Nullable BigDecimal to,
        boolean withTo) {

    /** Every number. */
    public static final Interval ALL = new Interval(null, false, null, false);

    /** @throws IllegalArgumentException if no number lies in it */
    public Interval {
        if (from != null && to != null) {
            int compared = from.compareTo(to);
            if (compared > 0 || (compared == 0 && !(withFrom && withTo))) {
                throw new IllegalArgumentException("an interval holds a number");
            }
        }
    }

    /** From one number to another, both included. */
    public static Interval closed(BigDecimal from, BigDecimal to) {
        return new Interval(from, true, to, true);
    }

    /** Whether it is one number. */
    public boolean isPoint() {
        return from != null && to != null && from.compareTo(to) == 0;
    }

    /** Whether it has neither end. */
    public boolean isAll() {
        return from == null && to == null;
    }

    /** Whether a number lies in it. */
    public boolean contains(Ratio number) {
        return isFromOrAbove(number) && isToOrBelow(number);
    }

    private boolean isFromOrAbove(Ratio number) {
        int compared = from == null ? 1 : number.compareTo(Ratio.of(from));
        return compared > 0 || (compared == 0 && withFrom);
    }

    private boolean isToOrBelow(Ratio number) {
        int compared = to == null ? -1 : number.compareTo(Ratio.of(to));
        return compared < 0 || (compared == 0 && withTo);
    }
}
