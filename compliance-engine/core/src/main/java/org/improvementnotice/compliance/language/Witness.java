package org.improvementnotice.compliance.language;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;

/**
 * Readings of one indicator with which some rules hold, or fail: the witnesses of what is said of a pack. A witness is a
 * reading that a file can hold, and each is asked with the conditions themselves, once.
 */
final class Witness {

    /** How many conditions are asked at most, for what is asked of many rules at once. */
    static final int OF_MANY = 20_000_000;

    /** The same for one rule. */
    static final int OF_ONE = 1_000_000;

    private final TriedReadings tried;
    private final List<Circumstance.Values> values;

    /** Witnesses for some rules, of which at least one asks for the indicator. */
    Witness(Indicator indicator, List<AskingRule> rules, ReportingPeriod period, int most) {
        List<Pattern> patterns = rules.stream()
                .flatMap(each -> each.rule().when().stream())
                .filter(each -> asks(each, indicator))
                .toList();
        long conditions = patterns.stream()
                .mapToLong(each -> Cost.atoms(each.condition()))
                .sum();
        this.tried = TriedReadings.of(indicator, patterns, period, (int) Math.max(100, most / Math.max(1, conditions)));
        this.values = tried.readings().stream().map(Circumstance::valuesOf).toList();
    }

    private static boolean asks(Pattern pattern, Indicator indicator) {
        return pattern.indicator().filter(indicator.code()::equals).isPresent();
    }

    /** Whether the readings tried stand for all that a file can hold. */
    boolean isComplete() {
        return tried.complete();
    }

    /** One of the readings. */
    Reading reading(int number) {
        return tried.readings().get(number);
    }

    /** The readings with which the circumstances of a rule on this indicator come out so. */
    BitSet with(AskingRule rule, String indicator, Circumstances.Truth truth) {
        List<Circumstance> its = rule.circumstances().stream()
                .filter(each ->
                        each.pattern().indicator().filter(indicator::equals).isPresent())
                .toList();
        BitSet found = new BitSet(values.size());
        for (int i = 0; i < values.size(); i++) {
            found.set(i, all(its, values.get(i)) == truth);
        }
        return found;
    }

    private static Circumstances.Truth all(List<Circumstance> several, Circumstance.Values values) {
        Circumstances.Truth all = Circumstances.Truth.HOLDS;
        for (Circumstance each : several) {
            Circumstances.Truth one = each.of(values);
            if (one == Circumstances.Truth.FAILS) {
                return one;
            }
            all = one == Circumstances.Truth.UNKNOWN ? one : all;
        }
        return all;
    }

    /** Readings in words, in the order of their indicators. */
    static String inWords(Map<String, Reading> readings) {
        return readings.values().stream()
                .sorted(Comparator.comparing(Reading::indicator))
                .map(each -> "`" + each.indicator() + "` is " + inWords(each.figure()))
                .collect(Collectors.joining(" and "));
    }

    private static String inWords(Figure figure) {
        if (figure instanceof Figure.Parts parts) {
            return parts.numerator().toPlainString() + " of "
                    + parts.denominator().toPlainString();
        }
        return ((Figure.Value) figure).value().stripTrailingZeros().toPlainString();
    }
}
