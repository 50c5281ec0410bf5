package org.improvementnotice.compliance.benchmarks;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One indicator in one month.
 *
 * @param indicator its code
 * @param top the value, or the numerator where there is a denominator
 * @param denominator above 0; null where the figure is a value
 */
public record Reading(
        String indicator, BigDecimal top, @Nullable BigDecimal denominator) {}
