package org.improvementnotice.compliance.judgement;

import org.improvementnotice.compliance.model.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * The ends between which a figure must lie.
 *
 * @param low the lower end; null where there is none
 * @param high the upper end; null where there is none
 * @param strict whether the ends themselves lie outside: a figure equal to an earlier one is not better
 */
record Limits(@Nullable Ratio low, @Nullable Ratio high, boolean strict) {

    static Limits atLeast(Ratio low) {
        return new Limits(low, null, false);
    }

    static Limits atMost(Ratio high) {
        return new Limits(null, high, false);
    }

    boolean contains(Ratio value) {
        return !isBelow(value) && !isAbove(value);
    }

    boolean isBelow(Ratio value) {
        return low != null && (value.compareTo(low) < 0 || (strict && value.compareTo(low) == 0));
    }

    boolean isAbove(Ratio value) {
        return high != null && (value.compareTo(high) > 0 || (strict && value.compareTo(high) == 0));
    }

    /** The end that a figure missed, or that it is nearer to where it lies between; null where there is none. */
    @Nullable
    Ratio endFor(Ratio value) {
        if (low == null || high == null) {
            return low == null ? high : low;
        }
        if (isBelow(value)) {
            return low;
        }
        if (isAbove(value)) {
            return high;
        }
        return value.minus(low).compareTo(high.minus(value)) <= 0 ? low : high;
    }

    /** How far on the good side of the nearer end, negative where missed; null where there is no end. */
    @Nullable
    Ratio margin(Ratio value) {
        Ratio end = endFor(value);
        if (end == null) {
            return null;
        }
        return end.equals(low) && !(end.equals(high) && isAbove(value)) ? value.minus(end) : end.minus(value);
    }
}
