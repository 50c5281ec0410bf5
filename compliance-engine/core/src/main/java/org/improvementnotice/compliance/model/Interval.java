package org.improvementnotice.compliance.model;

import java.math.BigDecimal;
import java.util.Optional;
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

    /** The numbers that lie in both; empty where there is none. */
    public Optional<Interval> common(Interval other) {
        Interval low = startsLater(other) ? this : other;
        Interval high = endsEarlier(other) ? this : other;
        boolean none = low.from != null
                && high.to != null
                && (low.from.compareTo(high.to) > 0
                        || (low.from.compareTo(high.to) == 0 && !(low.withFrom && high.withTo)));
        return none ? Optional.empty() : Optional.of(new Interval(low.from, low.withFrom, high.to, high.withTo));
    }

    private boolean startsLater(Interval other) {
        if (from == null || other.from == null) {
            return other.from == null;
        }
        int compared = from.compareTo(other.from);
        return compared > 0 || (compared == 0 && !withFrom);
    }

    private boolean endsEarlier(Interval other) {
        if (to == null || other.to == null) {
            return other.to == null;
        }
        int compared = to.compareTo(other.to);
        return compared < 0 || (compared == 0 && !withTo);
    }
}
