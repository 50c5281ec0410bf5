package org.improvementnotice.compliance.model;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * One indicator in one reporting period. Target rules may ask for its value and parts as circumstances.
 *
 * @param indicator the indicator's code
 * @param period the period that the figure is of, which with a lag is not the one it is judged in
 * @param unit the indicator's unit, which says how parts become a value
 * @param figure what is said
 * @param place where it stands
 * @param source where the figure comes from, in words; empty where the file does not say
 * @param validation whether it is settled
 */
public record Reading(
        String indicator,
        ReportingPeriod period,
        Unit unit,
        Figure figure,
        Place place,
        String source,
        Validation validation) {

    /**
     * The figure as one decimal in the indicator's unit; null where there is none, or grades or a state. A share of
     * parts has 34 digits, more than it takes to tell it from any decimal that a rule can name.
     */
    public @Nullable BigDecimal value() {
        Ratio exact = exact();
        return exact == null
                ? null
                : exact.numerator()
                        .divide(exact.denominator(), MathContext.DECIMAL128)
                        .stripTrailingZeros();
    }

    /** The same reading with another figure. */
    public Reading of(Figure other) {
        return new Reading(indicator, period, unit, other, place, source, validation);
    }

    /** The same reading, standing somewhere else. */
    public Reading at(Place other) {
        return new Reading(indicator, period, unit, figure, other, source, validation);
    }

    /** The part, where the figure has parts. */
    public @Nullable BigDecimal numerator() {
        return figure instanceof Figure.Parts parts ? parts.numerator() : null;
    }

    /** The whole, where the figure has parts. */
    public @Nullable BigDecimal denominator() {
        return figure instanceof Figure.Parts parts ? parts.denominator() : null;
    }

    /** Whether there is no figure to compare: absent, or 0 of 0. */
    public boolean isAbsent() {
        return figure instanceof Figure.Absent || (figure instanceof Figure.Parts parts && parts.isNone());
    }

    /** The figure exactly, in the indicator's unit; null where there is none, or grades or a state. */
    public @Nullable Ratio exact() {
        if (figure instanceof Figure.Value given) {
            return Ratio.of(given.value());
        }
        if (figure instanceof Figure.Parts parts && !parts.isNone()) {
            return new Ratio(parts.numerator().multiply(scale(unit)), parts.denominator());
        }
        return null;
    }

    /** What a part of a whole is multiplied by to stand in a unit: 100 for a percentage, 10,000 for a rate, else 1. */
    public static BigDecimal scale(Unit unit) {
        return switch (unit) {
            case PERCENT, GRADED -> BigDecimal.valueOf(100);
            case RATE_PER_10000 -> BigDecimal.valueOf(10_000);
            case COUNT, AVERAGE, DAYS, YES_NO -> BigDecimal.ONE;
        };
    }
}
