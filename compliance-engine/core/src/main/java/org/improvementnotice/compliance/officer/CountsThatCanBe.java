package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.improvementnotice.compliance.language.AskingRule;
import org.improvementnotice.compliance.language.Fact;
import org.improvementnotice.compliance.language.Token;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Summary;
import org.improvementnotice.compliance.model.ThemeSummary;
import org.improvementnotice.compliance.rules.RulePack;

/**
 * The counts of a month that can stand beside each other, at and beside the numbers of a ladder rule: no more than there are
 * requirements, a run of BREACH where there is a BREACH, clean periods where there is neither a BREACH nor an absence.
 */
final class CountsThatCanBe {

    private final List<Object> summaries = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private final Set<Integer> numbers = new TreeSet<>(Set.of(0, 1));

    CountsThatCanBe(RulePack pack, AskingRule rule) {
        rule.rule().when().stream().flatMap(each -> each.tokens().stream()).forEach(this::read);
        for (String theme : pack.notice().themes().keySet()) {
            long own = pack.targetRules().stream()
                    .filter(each -> each.source().theme().equals(theme))
                    .flatMap(each -> each.asks().stream())
                    .map(AskedTarget::key)
                    .distinct()
                    .count();
            all((int) own)
                    .forEach(each -> summaries.add(new ThemeSummary(
                            theme,
                            each.passes(),
                            each.warns(),
                            each.breaches(),
                            each.notJudged(),
                            each.longestRun(),
                            each.cleanPeriods())));
        }
        summaries.addAll(all(pack.firstAsked().size()));
    }

    private void read(Token token) {
        if (token.kind() == Token.Kind.WORD) {
            named.add(token.text());
        } else if (token.kind() == Token.Kind.NUMBER && token.text().matches("[0-9]{1,4}")) {
            int number = Integer.parseInt(token.text());
            numbers.addAll(List.of(Math.max(0, number - 1), number, number + 1));
        }
    }

    /** What a count is tried with: one that the rule does not name can be there or not. */
    private Set<Integer> of(String count) {
        return named.contains(count) ? numbers : Set.of(0, 1);
    }

    private List<Summary> all(int most) {
        List<Summary> all = new ArrayList<>();
        for (int breaches : of("breaches")) {
            for (int warns : of("warns")) {
                for (int passes : of("passes")) {
                    if (breaches + warns + passes <= most) {
                        besides(passes, warns, breaches, most, all);
                    }
                }
            }
        }
        return all;
    }

    private void besides(int passes, int warns, int breaches, int most, List<Summary> all) {
        for (int absent : of("notJudged")) {
            for (int run : of("longestRun")) {
                for (int clean : of("cleanPeriods")) {
                    boolean isClean = breaches == 0 && absent == 0;
                    if (absent <= most - passes && (run > 0) == (breaches > 0) && (clean > 0) == isClean) {
                        all.add(new Summary(passes, warns, breaches, absent, run, clean));
                    }
                }
            }
        }
    }

    /** Whether some of them has a number in its field that decides whether the circumstance holds; other facts always do. */
    boolean show(Atoms.NamedNumber number, int value) {
        if (number.fact() != Fact.SUMMARY && number.fact() != Fact.THEME_SUMMARY) {
            return true;
        }
        return summaries.stream()
                .filter(number.fact().type()::isInstance)
                .anyMatch(each ->
                        Integer.valueOf(value).equals(number.in().field().read().apply(each))
                                && number.forced().decidesOf(each));
    }
}
