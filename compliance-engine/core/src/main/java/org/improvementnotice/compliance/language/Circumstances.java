package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;

/**
 * Whether the circumstances of a target rule hold, said with three values: a condition on a reading that is absent neither
 * holds nor fails. A field that a reading has not, parts where a value is given alone, is absent for the pattern that
 * names it.
 */
public final class Circumstances {

    private Circumstances() {}

    /** Whether something holds. */
    public enum Truth {
        /** It does. */
        HOLDS,
        /** It does not. */
        FAILS,
        /** It cannot be told, for want of a reading. */
        UNKNOWN;

        static Truth of(boolean holds) {
            return holds ? HOLDS : FAILS;
        }
    }

    /**
     * Whether all circumstances of a rule hold.
     *
     * @param readings the readings there are, by indicator
     */
    public static Truth of(AskingRule rule, ReportingPeriod period, Map<String, Reading> readings) {
        return of(rule.circumstances(), period, readings);
    }

    /** Whether all circumstances of a rule hold, of which no more is known than its tree. */
    public static Truth of(Rule rule, ReportingPeriod period, Map<String, Reading> readings) {
        return of(rule.when().stream().map(Circumstance::new).toList(), period, readings);
    }

    private static Truth of(List<Circumstance> circumstances, ReportingPeriod period, Map<String, Reading> readings) {
        Truth all = Truth.HOLDS;
        for (Circumstance each : circumstances) {
            Truth one = of(each, period, readings);
            if (one == Truth.FAILS) {
                return Truth.FAILS;
            }
            all = one == Truth.UNKNOWN ? one : all;
        }
        return all;
    }

    /** Whether the circumstances of a rule hold that are no reading's. */
    public static boolean isInItsPeriod(AskingRule rule, ReportingPeriod period) {
        return rule.circumstances().stream()
                .filter(each -> each.pattern().fact() != Fact.READING)
                .allMatch(each -> of(each, period, Map.of()) == Truth.HOLDS);
    }

    /** Whether one circumstance of a rule holds. */
    public static Truth of(Pattern pattern, ReportingPeriod period, Map<String, Reading> readings) {
        return of(new Circumstance(pattern), period, readings);
    }

    private static Truth of(Circumstance circumstance, ReportingPeriod period, Map<String, Reading> readings) {
        Pattern pattern = circumstance.pattern();
        Object fact = pattern.fact() == Fact.READING
                ? readings.get(pattern.indicator().orElse(""))
                : period;
        return circumstance.of(fact == null ? null : Circumstance.valuesOf(fact));
    }

    /** A question whether a fact has every field that a pattern asks, and a reading its value. */
    public static Predicate<Object> isKnown(Pattern pattern) {
        Circumstance circumstance = new Circumstance(pattern);
        return fact -> circumstance.isKnown(Circumstance.valuesOf(fact));
    }

    /** The names of the fields that a pattern asks, each once, in the order of the alphabet. */
    public static List<String> asks(Pattern pattern) {
        return pattern.condition()
                .comparisons()
                .map(each -> each.field().name())
                .distinct()
                .sorted()
                .toList();
    }

    /** A condition as a question to one fact. A field that the fact has not fits nothing. */
    public static Predicate<Object> test(Condition condition) {
        Function<Circumstance.Values, Truth> compiled = Circumstance.compiled(condition);
        return fact -> compiled.apply(Circumstance.valuesOf(fact)) == Truth.HOLDS;
    }

    static Object value(Condition.Literal literal) {
        if (literal instanceof Condition.Literal.Text text) {
            return text.text();
        }
        return literal instanceof Condition.Literal.Decimal number
                ? number.number()
                : ((Condition.Literal.Constant) literal).constant();
    }

    /** Whether a comparison holds of a value of its field. */
    static boolean compares(Condition.Comparison comparison, Object value) {
        return compares(
                comparison.operator(),
                value,
                comparison.literals().stream().map(Circumstances::value).toList());
    }

    static boolean compares(Condition.Operator operator, Object value, List<Object> literals) {
        Object first = literals.get(0);
        return switch (operator) {
            case IN -> literals.stream().anyMatch(each -> isSame(value, each));
            case EQUAL -> isSame(value, first);
            case NOT_EQUAL -> !isSame(value, first);
            case LESS -> order(value, first) < 0;
            case AT_MOST -> order(value, first) <= 0;
            case GREATER -> order(value, first) > 0;
            case AT_LEAST -> order(value, first) >= 0;
        };
    }

    private static boolean isSame(Object value, Object literal) {
        return value instanceof BigDecimal ? order(value, literal) == 0 : value.equals(literal);
    }

    private static int order(Object value, Object literal) {
        return ((BigDecimal) value).compareTo((BigDecimal) literal);
    }

    /** The conditions of a rule on readings, in words of the rule, by indicator; the indicator's own name left out. */
    public static Map<String, String> inWords(Rule rule) {
        Map<String, String> words = new TreeMap<>();
        for (Pattern pattern : rule.when()) {
            pattern.indicator()
                    .ifPresent(
                            indicator -> words.merge(indicator, others(pattern), (left, right) -> left + ", " + right));
        }
        return words;
    }

    private static String others(Pattern pattern) {
        Condition named = pattern.named().orElseThrow();
        return pattern.condition().parts().stream()
                .filter(each -> each != named)
                .map(each -> Canonical.condition(each, Canonical.Exactly.PLAIN))
                .collect(Collectors.joining(", "));
    }

    /** The identity of a condition: two that say the same of the same kind of fact have the same. */
    public static String identity(Fact fact, Condition condition) {
        return fact.word() + "( " + written(condition) + " )";
    }

    /** A condition in canonical form, without the fact it is asked of. */
    public static String written(Condition condition) {
        return Canonical.condition(condition, Canonical.Exactly.PLAIN);
    }
}
