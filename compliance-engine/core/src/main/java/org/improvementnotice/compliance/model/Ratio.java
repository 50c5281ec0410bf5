package org.improvementnotice.compliance.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact number: a numerator over a denominator, never rounded until it is printed. Two ratios are compared by
 * multiplying crosswise, so that 149 of 199 is never taken for 75 %. Equality is that of the parts; use
 * {@link #compareTo} for that of the numbers.
 *
 * @param numerator any decimal
 * @param denominator above 0
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) implements Comparable<Ratio> {

    /** @throws IllegalArgumentException if the denominator is not above 0 */
    public Ratio {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("a denominator is above 0, not " + denominator.toPlainString());
        }
    }

    /** A decimal as it stands. */
    public static Ratio of(BigDecimal value) {
        return new Ratio(value, BigDecimal.ONE);
    }

    /** A whole number as it stands. */
    public static Ratio of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /** The sum. */
    public Ratio plus(Ratio other) {
        return new Ratio(
                product(numerator, other.denominator).add(product(other.numerator, denominator)),
                product(denominator, other.denominator));
    }

    /** The difference. */
    public Ratio minus(Ratio other) {
        return new Ratio(
                product(numerator, other.denominator).subtract(product(other.numerator, denominator)),
                product(denominator, other.denominator));
    }

    /** The product with a decimal. */
    public Ratio times(BigDecimal factor) {
        return new Ratio(numerator.multiply(factor), denominator);
    }

    /** The quotient by a decimal above 0. */
    public Ratio over(BigDecimal divisor) {
        return new Ratio(numerator, denominator.multiply(divisor));
    }

    /** The distance from 0. */
    public Ratio abs() {
        return new Ratio(numerator.abs(), denominator);
    }

    /** -1, 0 or 1. */
    public int signum() {
        return numerator.signum();
    }

    /** The number with so many decimals, a half rounded away from 0. */
    public BigDecimal rounded(int decimals) {
        return rounded(decimals, RoundingMode.HALF_UP);
    }

    /** The number with so many decimals, rounded as said. */
    public BigDecimal rounded(int decimals, RoundingMode mode) {
        return isOne(denominator) ? numerator.setScale(decimals, mode) : numerator.divide(denominator, decimals, mode);
    }

    @Override
    public int compareTo(Ratio other) {
        return product(numerator, other.denominator).compareTo(product(other.numerator, denominator));
    }

    /** The product, without the work where there is none: most lines, and figures that are counts, are over 1. */
    private static BigDecimal product(BigDecimal number, BigDecimal denominator) {
        return isOne(denominator) ? number : number.multiply(denominator);
    }

    /** Whether it is 1 as it is written in {@link #of}: with decimals, a product by it would have more of them. */
    private static boolean isOne(BigDecimal denominator) {
        return denominator.scale() == 0 && denominator.compareTo(BigDecimal.ONE) == 0;
    }
}
