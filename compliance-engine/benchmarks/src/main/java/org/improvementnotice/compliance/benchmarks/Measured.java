package org.improvementnotice.compliance.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A figure as an exact ratio.
 *
 * @param top above the stroke; a percentage is already multiplied by 100
 * @param below under the stroke, above 0
 */
record Measured(BigDecimal top, BigDecimal below) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Measured of(Reading reading) {
        BigDecimal denominator = reading.denominator();
        return denominator == null
                ? new Measured(reading.top(), BigDecimal.ONE)
                : new Measured(reading.top().multiply(HUNDRED), denominator);
    }

    int compareTo(BigDecimal line) {
        return top.compareTo(line.multiply(below));
    }

    Measured minus(BigDecimal line) {
        return new Measured(top.subtract(line.multiply(below)), below);
    }

    Measured negated() {
        return new Measured(top.negate(), below);
    }

    BigDecimal rounded(int decimals) {
        return top.divide(below, decimals, RoundingMode.HALF_UP);
    }
}
