package org.improvementnotice.compliance.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the notice or its plan measures, as the pack's catalogue defines it.
 *
 * @param code kebab-case, unique in the pack
 * @param name in words
 * @param better which way is better, in words; completes "better: "
 * @param unit what its figures count
 * @param good which way is better
 * @param basis over what time a figure counts
 * @param frequency when a figure is due
 * @param lag how many periods the figure lags: 1 means that April rests on March's figure; 0 to 12
 * @param range what a figure can be, in the unit
 * @param parts what the parts may be
 * @param whenNone what 0 of 0 means
 * @param mayNotApply whether a service may say that the question does not arise
 * @param scale the grades of a graded indicator, worst first; else empty
 * @param small below how many cases a share is said to rest on small numbers; 0 where never
 * @param jump by how much a figure may move in one period before it is asked about; null where never
 * @param publish whether small numbers may stand in public papers
 * @param readWith the indicators beside which this one must be read
 * @param cumulates the in-month indicator that this one adds up over the year; null where none
 * @param breaks periods from which the definition changed, with why, oldest first
 * @param decimals how many decimals it is printed with, 0 to 6
 * @param definition in words
 * @param source where the definition comes from
 * @param legacy a former name, such as NI 59; null where none
 */
public record Indicator(
        String code,
        String name,
        String better,
        Unit unit,
        Good good,
        Basis basis,
        Frequency frequency,
        int lag,
        Range range,
        PartsKind parts,
        WhenNone whenNone,
        boolean mayNotApply,
        List<String> scale,
        int small,
        @Nullable BigDecimal jump,
        Publish publish,
        List<String> readWith,
        @Nullable String cumulates,
        Map<ReportingPeriod, String> breaks,
        int decimals,
        String definition,
        String source,
        @Nullable String legacy) {

    /** @throws IllegalArgumentException if lag or decimals lie outside their ranges, or a scale and unit disagree */
    public Indicator {
        scale = List.copyOf(scale);
        readWith = List.copyOf(readWith);
        breaks = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(breaks));
        if (lag < 0 || lag > 12) {
            throw new IllegalArgumentException("a lag is 0 to 12 periods");
        }
        if (decimals < 0 || decimals > 6) {
            throw new IllegalArgumentException("decimals are 0 to 6");
        }
        if ((unit == Unit.GRADED) == scale.isEmpty()) {
            throw new IllegalArgumentException("a graded indicator has a `scale`, and no other has");
        }
    }

    /** Whether the definition changed after one period and up to another. */
    public boolean isBrokenBetween(ReportingPeriod since, ReportingPeriod until) {
        for (ReportingPeriod each : breaks.keySet()) {
            if (each.compareTo(since) > 0 && each.compareTo(until) <= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether its figures are shares of a whole, whose numerator cannot exceed the denominator. */
    public boolean isShare() {
        return (unit == Unit.PERCENT || unit == Unit.GRADED)
                && range.to() != null
                && range.to().compareTo(BigDecimal.valueOf(100)) <= 0;
    }

    /**
     * What a figure can be.
     *
     * @param from the least, null where there is none
     * @param to the most, null where there is none
     */
    public record Range(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        /** @throws IllegalArgumentException if the ends are the wrong way round */
        public Range {
            if (from != null && to != null && from.compareTo(to) > 0) {
                throw new IllegalArgumentException("a range goes from the least to the most");
            }
        }

        /** Whether a figure can be this. */
        public boolean contains(Ratio value) {
            return (from == null || value.compareTo(Ratio.of(from)) >= 0)
                    && (to == null || value.compareTo(Ratio.of(to)) <= 0);
        }

        /** The range in words, such as {@code 0 to 100}. */
        public String inWords() {
            if (from == null) {
                return to == null ? "any number" : "at most " + to.toPlainString();
            }
            return to == null ? "at least " + from.toPlainString() : from.toPlainString() + " to " + to.toPlainString();
        }
    }
}
