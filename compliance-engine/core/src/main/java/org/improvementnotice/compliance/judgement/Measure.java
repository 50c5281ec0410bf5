package org.improvementnotice.compliance.judgement;

import java.math.BigDecimal;
import java.util.List;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A reading as the number that a line is held against.
 *
 * @param exact the number, in the unit
 * @param numerator its part; null where not given
 * @param denominator its whole; null where not given
 * @param decimals how many decimals the figure was given with; those of the parts where it has parts
 * @param rounded whether it may have been rounded: a bare value of anything but a count
 */
record Measure(
        Ratio exact,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        int decimals,
        boolean rounded) {

    /**
     * The number of a reading; null where there is none.
     *
     * @param share the grades whose share is meant
     */
    static @Nullable Measure of(Reading reading, List<String> share) {
        if (reading.figure() instanceof Figure.Grades grades) {
            return graded(grades, share);
        }
        Ratio exact = reading.exact();
        if (exact == null) {
            return null;
        }
        BigDecimal numerator = reading.numerator();
        BigDecimal denominator = reading.denominator();
        if (reading.figure() instanceof Figure.Value given) {
            boolean rounded = reading.unit() != Unit.COUNT;
            return new Measure(exact, null, null, Math.max(0, given.value().scale()), rounded);
        }
        return new Measure(exact, numerator, denominator, Math.max(0, scaleOf(numerator)), false);
    }

    private static int scaleOf(@Nullable BigDecimal number) {
        return number == null ? 0 : number.scale();
    }

    private static @Nullable Measure graded(Figure.Grades grades, List<String> share) {
        if (grades.total() == 0) {
            return null;
        }
        BigDecimal total = BigDecimal.valueOf(grades.total());
        BigDecimal those = BigDecimal.valueOf(share.stream()
                .mapToInt(each -> grades.counts().getOrDefault(each, 0))
                .sum());
        return new Measure(new Ratio(those.multiply(Reading.scale(Unit.GRADED)), total), those, total, 0, false);
    }

    /** What one case is worth, in the unit; null where the number of cases is not known. */
    @Nullable
    Ratio oneCase(Unit unit) {
        if (denominator != null) {
            return new Ratio(Reading.scale(unit), denominator);
        }
        return unit == Unit.COUNT ? Ratio.of(1) : null;
    }

    /** A bare figure with the digits it was given with. */
    String given() {
        return exact.rounded(decimals).toPlainString();
    }
}
