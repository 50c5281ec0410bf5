package org.improvementnotice.compliance.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Problems;

/**
 * What a set of rules can cost at most for one council in one period, computed from its text: every fact is tried once with
 * each condition on its kind, and facts are joined only where a rule names several.
 *
 * @param rules how many rules
 * @param tests how many times a condition is asked
 * @param matches how many combinations of facts are held
 * @param firings how many times a rule can fire
 * @param insertions how many values the rules can insert
 */
public record Cost(long rules, long tests, long matches, long firings, long insertions) {

    /** The most combinations of facts that the rules of a pack may hold. */
    public static final long MOST_MATCHES = 1_000_000;

    /** The most values that the rules of a pack may insert, and the most times that they may fire. */
    public static final int MOST_INSERTIONS = 10_000;

    /** The most conditions of one pattern. */
    static final int MOST_CONDITIONS = 100;

    private static final Cost NOTHING = new Cost(0, 0, 0, 0, 0);

    /** How many facts of a kind there can be. */
    private record Facts(long readings, long findings, long themes) {
        long of(Fact fact) {
            return switch (fact) {
                case READING -> readings;
                case FINDING -> findings;
                case THEME_SUMMARY -> themes;
                case REPORTING_PERIOD, SUMMARY, STANDING -> 1;
            };
        }

        /** How many facts can fit a pattern: one where it names which. */
        long fitting(Pattern pattern) {
            boolean named = pattern.fact() == Fact.READING
                    || (pattern.fact() == Fact.THEME_SUMMARY && names(pattern, "theme"))
                    || (pattern.fact() == Fact.FINDING && names(pattern, "clause") && names(pattern, "indicator"));
            return named ? Math.min(1, of(pattern.fact())) : of(pattern.fact());
        }
    }

    /** The bound of target rules. */
    public static Cost ofTargets(List<AskingRule> rules) {
        return of(rules, factsOf(rules));
    }

    private static Facts factsOf(List<AskingRule> targets) {
        Set<String> readings = new HashSet<>();
        targets.forEach(each ->
                each.rule().when().forEach(pattern -> pattern.indicator().ifPresent(readings::add)));
        return new Facts(readings.size(), 0, 0);
    }

    /**
     * The bound of ladder rules.
     *
     * @param targets the target rules whose findings they see
     */
    public static Cost ofLadder(List<AskingRule> rules, List<AskingRule> targets, PackTerms terms) {
        return of(rules, factsOf(targets, terms));
    }

    private static Facts factsOf(List<AskingRule> targets, PackTerms terms) {
        Set<AskedTarget.Key> keys = new HashSet<>();
        targets.forEach(each -> each.asks().forEach(asked -> keys.add(asked.key())));
        return new Facts(0, keys.size(), terms.notice().themes().size());
    }

    private static Cost of(List<AskingRule> rules, Facts facts) {
        Cost all = NOTHING;
        for (AskingRule rule : rules) {
            all = all.plus(of(rule.rule(), facts));
        }
        return all;
    }

    private static Cost of(Rule rule, Facts facts) {
        long tests = 0;
        long matches = 0;
        long firings = 1;
        for (Pattern pattern : rule.when()) {
            // a reading is first asked for its name and whether it has the fields; a negated one twice
            long asked = atoms(pattern.condition()) + (pattern.fact() == Fact.READING ? 4 : 0);
            tests = sum(tests, facts.of(pattern.fact()) * asked);
            if (pattern.quantifier() == Pattern.Quantifier.EACH) {
                firings = product(firings, facts.fitting(pattern));
                matches = sum(matches, firings);
            } else {
                matches = sum(matches, product(firings, facts.fitting(pattern)));
            }
        }
        return new Cost(1, tests, matches, firings, product(firings, rule.then().size()));
    }

    private Cost plus(Cost other) {
        return new Cost(
                rules + other.rules,
                sum(tests, other.tests),
                sum(matches, other.matches),
                sum(firings, other.firings),
                sum(insertions, other.insertions));
    }

    private static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }

    private static long product(long one, long other) {
        return other != 0 && one > Long.MAX_VALUE / other ? Long.MAX_VALUE : one * other;
    }

    /** How many values a condition compares with, or is given. */
    static long atoms(Condition condition) {
        return condition
                .leaves()
                .mapToLong(each -> each instanceof Condition.Comparison comparison
                        ? Math.max(1, comparison.literals().size())
                        : 1)
                .sum();
    }

    private static boolean names(Pattern pattern, String field) {
        return pattern.condition().parts().stream()
                .anyMatch(each -> each instanceof Condition.Comparison comparison
                        && comparison.field().name().equals(field)
                        && comparison.operator() == Condition.Operator.EQUAL);
    }

    /** Adds a problem at the first rule of either set with which the bound is passed. */
    public static void mustBeBounded(
            List<AskingRule> ladder, List<AskingRule> targets, PackTerms terms, Problems problems) {
        mustBeBounded(targets, factsOf(targets), "the target rules", problems);
        mustBeBounded(ladder, factsOf(targets, terms), "the ladder", problems);
    }

    private static void mustBeBounded(List<AskingRule> rules, Facts facts, String what, Problems problems) {
        Cost all = NOTHING;
        for (AskingRule rule : rules) {
            all = all.plus(of(rule.rule(), facts));
            String most = all.matches > MOST_MATCHES
                    ? " can join facts " + times(all.matches) + " in a period, and may " + MOST_MATCHES
                            + " times; name the theme or the finding that each circumstance is about"
                    : all.insertions > MOST_INSERTIONS
                            ? " can insert " + times(all.insertions) + " in a period, and may " + MOST_INSERTIONS
                                    + " times; ask for several in one circumstance, or with `exists`"
                            : "";
            if (!most.isEmpty()) {
                problems.add(rule.rule().place(), "with rule \"" + rule.rule().name() + "\" " + what + most);
                return;
            }
        }
    }

    private static String times(long number) {
        return number == Long.MAX_VALUE ? "without a bound" : number + " times";
    }
}
