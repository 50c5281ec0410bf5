package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.PartsKind;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Unit;

/** Numbers that an indicator's unit makes unlikely: a fraction of 1 for a percentage, a fraction of a count. */
final class NumberCheck {

    private final PackTerms terms;

    NumberCheck(PackTerms terms) {
        this.terms = terms;
    }

    /** The values that a rule's circumstances compare with. */
    List<Doubt> check(Rule rule) {
        List<Doubt> doubts = new ArrayList<>();
        for (Pattern pattern : rule.when()) {
            Optional<Indicator> indicator = pattern.indicator().flatMap(terms.catalogue()::find);
            pattern.condition()
                    .comparisons()
                    .filter(each -> indicator.isPresent() && each.field().name().equals("value"))
                    .flatMap(each -> each.literals().stream())
                    .filter(Condition.Literal.Decimal.class::isInstance)
                    .map(Condition.Literal.Decimal.class::cast)
                    .forEach(each -> of(indicator.orElseThrow(), each.number(), each.place())
                            .ifPresent(doubts::add));
        }
        return doubts;
    }

    /** A number in an indicator's unit. */
    Optional<Doubt> of(Indicator indicator, BigDecimal number, Place place) {
        boolean share = indicator.unit() == Unit.PERCENT || indicator.unit() == Unit.GRADED;
        if (share && number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0) {
            String percent = Canonical.argument(
                    Figures.of(number.multiply(BigDecimal.valueOf(100)).toPlainString()));
            return Optional.of(new Doubt(
                    place,
                    "`" + number.toPlainString() + "` is below 1 although the unit is percent; write `" + percent
                            + "` for " + percent + " %"));
        }
        boolean whole = indicator.unit() == Unit.COUNT && indicator.parts() == PartsKind.WHOLE;
        if (whole && number.stripTrailingZeros().scale() > 0) {
            BigDecimal below = number.setScale(0, RoundingMode.FLOOR);
            return Optional.of(new Doubt(
                    place,
                    "`" + number.toPlainString() + "` is no whole number, and `" + indicator.code()
                            + "` counts whole ones; write `" + below + "` or `" + below.add(BigDecimal.ONE) + "`"));
        }
        return Optional.empty();
    }
}
