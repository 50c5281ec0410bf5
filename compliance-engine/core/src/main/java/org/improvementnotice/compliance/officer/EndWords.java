package org.improvementnotice.compliance.officer;

import org.improvementnotice.compliance.judgement.Working;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Numbers;
import org.improvementnotice.compliance.model.Ratio;
import org.jspecify.annotations.Nullable;

/** The ends of lines and bands in words, with their unit. */
final class EndWords {

    private final Indicator indicator;

    EndWords(Indicator indicator) {
        this.indicator = indicator;
    }

    /** Where a line is met, such as {@code at least 80 %}. */
    String met(Working.Ends ends) {
        Ratio low = ends.low();
        Ratio high = ends.high();
        if (low != null && high != null) {
            return low.compareTo(high) == 0 ? "exactly " + number(low) : Numbers.line(low) + " to " + number(high);
        }
        if (low != null) {
            return (ends.strict() ? "above " : "at least ") + number(low);
        }
        return high == null ? "" : (ends.strict() ? "below " : "at most ") + number(high);
    }

    /** Where a line is missed, such as {@code below 80 %}. */
    String missed(Working.Ends ends) {
        String also = ends.strict() ? "at or " : "";
        return beyond(also, ends.low(), ends.high());
    }

    /** Where a band is left, such as {@code below 75 %}; empty where there is none. */
    String beyond(@Nullable Ratio low, @Nullable Ratio high) {
        return beyond("", low, high);
    }

    private String beyond(String also, @Nullable Ratio low, @Nullable Ratio high) {
        if (low != null && high != null) {
            return low.compareTo(high) == 0
                    ? "off " + number(low)
                    : "outside " + Numbers.line(low) + " to " + number(high);
        }
        if (low != null) {
            return also + "below " + number(low);
        }
        return high == null ? "" : also + "above " + number(high);
    }

    /** A number with its unit. */
    String number(Ratio value) {
        return Numbers.withUnit(Numbers.line(value), indicator.unit());
    }
}
