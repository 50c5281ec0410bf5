package org.improvementnotice.compliance.officer;

import java.util.List;
import java.util.Map;
import org.improvementnotice.compliance.language.Circumstances;
import org.improvementnotice.compliance.language.Condition;
import org.improvementnotice.compliance.language.Pattern;
import org.improvementnotice.compliance.language.Rule;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;

/**
 * One condition of a rule, taken to hold or to fail: where the rule comes out otherwise, everything else it asks holds and
 * the condition decides.
 *
 * @param rule the rule
 * @param pattern the circumstance it stands in
 * @param atom the condition
 */
record Forced(Rule rule, Pattern pattern, Condition atom) {

    /** The circumstance with the condition taken to hold, or to fail. */
    Pattern pattern(boolean holds) {
        List<Condition> parts = pattern.condition().parts().stream()
                .map(each -> replaced(each, holds))
                .toList();
        return new Pattern(
                pattern.quantifier(),
                pattern.fact(),
                new Condition.All(parts, pattern.condition().place()),
                pattern.place(),
                pattern.tokens());
    }

    /** The rule with the condition taken to hold, or to fail. */
    Rule rule(boolean holds) {
        List<Pattern> when = rule.when().stream()
                .map(each -> isSame(each, pattern) ? pattern(holds) : each)
                .toList();
        return new Rule(
                rule.name(), rule.place(), rule.namePlace(), rule.annotations(), when, rule.then(), rule.consequence());
    }

    private Condition replaced(Condition condition, boolean holds) {
        if (isSame(condition, atom)) {
            return holds ? new Condition.All(List.of(), atom.place()) : new Condition.Any(List.of(), atom.place());
        }
        if (condition instanceof Condition.All all) {
            return new Condition.All(
                    all.parts().stream().map(each -> replaced(each, holds)).toList(), all.place());
        }
        if (condition instanceof Condition.Any any) {
            return new Condition.Any(
                    any.parts().stream().map(each -> replaced(each, holds)).toList(), any.place());
        }
        return condition;
    }

    /** The same by the place where it stands: a condition can stand twice in a rule. */
    private static boolean isSame(Condition one, Condition other) {
        return one.equals(other) && one.place().equals(other.place());
    }

    private static boolean isSame(Pattern one, Pattern other) {
        return one.equals(other) && one.place().equals(other.place());
    }

    /** Whether the condition decides if a target rule asks. */
    boolean decides(ReportingPeriod period, Map<String, Reading> readings) {
        Circumstances.Truth with = Circumstances.of(rule(true), period, readings);
        Circumstances.Truth without = Circumstances.of(rule(false), period, readings);
        return with != without && with != Circumstances.Truth.UNKNOWN && without != Circumstances.Truth.UNKNOWN;
    }

    /** Whether the condition decides if a circumstance on the period holds, whatever else the rule asks. */
    boolean decidesAlone(ReportingPeriod period) {
        return Circumstances.test(pattern(true).condition()).test(period)
                && !Circumstances.test(pattern(false).condition()).test(period);
    }

    /** The readings with which everything else holds must fit this. */
    Rule resting() {
        return rule(pattern.quantifier() != Pattern.Quantifier.NOT);
    }

    /** Whether it decides if its circumstance holds of one fact. */
    boolean decidesOf(Object fact) {
        return pattern.fact().type().isInstance(fact)
                && Circumstances.test(pattern(true).condition()).test(fact)
                && !Circumstances.test(pattern(false).condition()).test(fact);
    }

    /** Whether it decides if a ladder rule fires, of one fact. */
    boolean decides(Object fact, List<Object> facts) {
        return decidesOf(fact)
                && rule.when().stream().filter(each -> !isSame(each, pattern)).allMatch(each -> holds(each, facts));
    }

    /** Whether a circumstance of a ladder rule holds. */
    static boolean holds(Pattern pattern, List<Object> facts) {
        return fits(pattern, facts) == (pattern.quantifier() != Pattern.Quantifier.NOT);
    }

    /** Whether any fact fits a circumstance. */
    static boolean fits(Pattern pattern, List<Object> facts) {
        return facts.stream()
                .anyMatch(each -> pattern.fact().type().isInstance(each)
                        && Circumstances.test(pattern.condition()).test(each));
    }
}
