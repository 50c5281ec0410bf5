package org.improvementnotice.compliance.report.board;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How high a number is drawn.
 *
 * @param ticks the numbers along the axis
 * @param top where the highest of them is, in tenths of the drawing's unit from its top
 * @param bottom where the lowest is
 */
record ValueScale(Ticks ticks, int top, int bottom) {

    int y(BigDecimal value) {
        BigDecimal above = value.subtract(ticks.low()).multiply(BigDecimal.valueOf(bottom - top));
        BigDecimal span = ticks.high().subtract(ticks.low());
        return bottom - above.divide(span, 0, RoundingMode.HALF_EVEN).intValueExact();
    }
}
