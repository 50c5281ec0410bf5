package org.improvementnotice.compliance.judgement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Numbers;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The smallest change that would have met the line, in the indicator's own units. A change goes in steps of what the
 * figure can take: whole cases, or the last decimal given. Applying it meets the line; one step less does not.
 */
final class Distances {

    private Distances() {}

    /** The distance of a figure that missed a line; null where it met it. */
    static Finding.@Nullable Distance of(Measure measure, Limits line, Indicator indicator) {
        if (line.contains(measure.exact())) {
            return null;
        }
        boolean more = line.isBelow(measure.exact());
        Ratio end = more ? line.low() : line.high();
        if (end == null) {
            throw new IllegalStateException("a line that is missed has an end");
        }
        BigDecimal numerator = measure.numerator();
        BigDecimal denominator = measure.denominator();
        return numerator == null || denominator == null
                ? ofValue(measure, end, line.strict(), more, indicator)
                : ofParts(numerator, denominator, end, line.strict(), more, indicator);
    }

    private static Finding.Distance ofParts(
            BigDecimal numerator,
            BigDecimal denominator,
            Ratio end,
            boolean strict,
            boolean more,
            Indicator indicator) {
        Ratio wanted = end.times(denominator).over(Reading.scale(indicator.unit()));
        BigDecimal amount = steps(wanted.minus(Ratio.of(numerator)).abs(), Math.max(0, numerator.scale()), strict);
        String unit =
                indicator.unit() == Unit.PERCENT || indicator.unit() == Unit.GRADED ? "cases" : "in the numerator";
        String text = Numbers.grouped(amount) + (more ? " more" : " fewer") + " of " + Numbers.grouped(denominator);
        String words = unit.equals("cases")
                ? text
                : Numbers.grouped(amount) + (more ? " more" : " fewer") + " than " + Numbers.grouped(numerator)
                        + ", over " + Numbers.grouped(denominator);
        return new Finding.Distance(amount, unit, words);
    }

    private static Finding.Distance ofValue(
            Measure measure, Ratio end, boolean strict, boolean more, Indicator indicator) {
        BigDecimal amount = steps(end.minus(measure.exact()).abs(), measure.decimals(), strict);
        String plural = Numbers.differenceUnit(indicator.unit());
        boolean one = amount.compareTo(BigDecimal.ONE) == 0;
        String unit = one && plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
        String text = indicator.unit() == Unit.COUNT
                ? Numbers.grouped(amount) + (more ? " more" : " fewer")
                : Numbers.grouped(amount) + (unit.isEmpty() ? "" : " " + unit) + (more ? " more" : " less");
        return new Finding.Distance(amount, unit.isEmpty() ? "as the figure" : unit, text);
    }

    /** The least number of steps of a size that covers a gap, or more than covers it where equal is not enough. */
    private static BigDecimal steps(Ratio gap, int decimals, boolean strict) {
        BigDecimal covered = gap.rounded(decimals, RoundingMode.CEILING);
        return strict && Ratio.of(covered).compareTo(gap) == 0
                ? covered.add(BigDecimal.ONE.movePointLeft(decimals))
                : covered;
    }
}
