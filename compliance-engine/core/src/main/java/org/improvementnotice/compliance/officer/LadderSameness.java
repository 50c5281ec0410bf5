package org.improvementnotice.compliance.officer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.language.Circumstances;
import org.improvementnotice.compliance.language.Condition;
import org.improvementnotice.compliance.language.Fact;
import org.improvementnotice.compliance.language.Insertion;
import org.improvementnotice.compliance.language.Pattern;
import org.improvementnotice.compliance.language.Rule;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Proposal;
import org.improvementnotice.compliance.model.Standing;
import org.improvementnotice.compliance.rules.RulePack;

/**
 * Proofs that the ladder rules of two packs propose the same, but for what no month can tell: a count compared with at least
 * 0, which every count is, and a step down from the lowest level, below which there is none.
 */
final class LadderSameness {

    private final RulePack one;
    private final RulePack other;
    private final List<Standing> standings;
    private final String everywhere;

    LadderSameness(RulePack one, RulePack other) {
        this.one = one;
        this.other = other;
        this.standings = standings(one.notice().levels());
        this.everywhere = levels(each -> true);
    }

    /** A council at each level but the lowest. */
    private static List<Standing> standings(List<Notice.Level> levels) {
        Map<String, Integer> ranks = new HashMap<>();
        for (int i = 0; i < levels.size(); i++) {
            ranks.put(levels.get(i).level(), i + 1);
        }
        List<Standing> standings = new ArrayList<>();
        for (int i = 1; i < levels.size(); i++) {
            standings.add(new Standing(levels.get(i).level(), i + 1, 1, ranks));
        }
        return standings;
    }

    boolean isProven() {
        return said(one).equals(said(other));
    }

    private Set<List<Object>> said(RulePack pack) {
        Set<List<Object>> said = new HashSet<>();
        pack.ladderRules().forEach(each -> said.add(said(each.rule())));
        return said;
    }

    private List<Object> said(Rule rule) {
        Set<Proposal> proposes = rule.then().stream()
                .map(each -> ((Insertion.Proposes) each).proposal())
                .collect(Collectors.toSet());
        boolean onlyDown = proposes.stream().allMatch(Proposal.StepDown.class::isInstance);
        // of facts that are many, each is a match; of the others, how often a circumstance is written says nothing
        // what a rule cites holds the level that it proposes, so a summary is left out only where none is proposed
        boolean raises = proposes.stream().anyMatch(Proposal.Raise.class::isInstance);
        List<String> circumstances = rule.when().stream()
                .filter(each -> raises || !isAlwaysThere(each))
                .map(each -> said(each, onlyDown))
                .distinct()
                .sorted()
                .toList();
        return List.of(rule.name(), circumstances, proposes);
    }

    private String said(Pattern pattern, boolean onlyDown) {
        return pattern.quantifier() + " " + pattern.fact() + " " + said(pattern.condition(), onlyDown);
    }

    private String said(Condition condition, boolean onlyDown) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream()
                    .filter(each -> !isAlwaysTrue(each))
                    .map(each -> said(each, onlyDown))
                    .filter(each -> !each.equals(everywhere))
                    .collect(Collectors.joining(" && ", "(", ")"));
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().map(each -> said(each, onlyDown)).collect(Collectors.joining(" || ", "(", ")"));
        }
        boolean ofPeriods = condition instanceof Condition.Comparison comparison
                && comparison.field().name().equals("periods");
        return onlyDown && isOfStanding(condition) && !ofPeriods
                ? levels(Circumstances.test(condition))
                : identity(condition);
    }

    /** At which of the levels but the lowest a condition holds. */
    private String levels(Predicate<Object> condition) {
        return standings.stream()
                .map(each -> condition.test(each) ? "1" : "0")
                .collect(Collectors.joining("", "levels ", ""));
    }

    private static String identity(Condition leaf) {
        Fact fact = leaf instanceof Condition.Comparison comparison
                ? comparison.fact()
                : ((Condition.Question) leaf).fact();
        return Circumstances.identity(fact, leaf);
    }

    private static boolean isOfStanding(Condition leaf) {
        return leaf instanceof Condition.Comparison comparison
                ? comparison.fact() == Fact.STANDING
                : leaf instanceof Condition.Question question && question.fact() == Fact.STANDING;
    }

    /** Every month has one summary, so one of which nothing is asked says nothing but what is cited. */
    private static boolean isAlwaysThere(Pattern pattern) {
        return pattern.fact() == Fact.SUMMARY
                && pattern.quantifier() != Pattern.Quantifier.NOT
                && pattern.condition().parts().stream().allMatch(LadderSameness::isAlwaysTrue);
    }

    /** A count is never below 0, nor is a rank, nor are periods. */
    private static boolean isAlwaysTrue(Condition condition) {
        return condition instanceof Condition.Comparison comparison
                && comparison.field().type() == Fact.Field.Type.WHOLE
                && comparison.operator() == Condition.Operator.AT_LEAST
                && comparison.literals().stream()
                        .allMatch(each -> each instanceof Condition.Literal.Decimal number
                                && number.number().compareTo(BigDecimal.ZERO) == 0);
    }
}
