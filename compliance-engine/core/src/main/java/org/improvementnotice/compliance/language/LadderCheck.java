package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Problems;

/** Circumstances of ladder rules that nothing in the notice can ever fit, so that their rule is dead. */
final class LadderCheck {

    private final LadderFacts facts;
    private final PackTerms terms;

    LadderCheck(PackTerms terms, List<AskingRule> targets) {
        this.terms = terms;
        this.facts = new LadderFacts(terms, targets);
    }

    /** Adds a problem at each pattern that can never hold, or not beside an earlier one on the same fact. */
    void check(Rule rule, Problems problems) {
        Map<Fact, List<Pattern>> single = new TreeMap<>();
        for (Pattern pattern : rule.when()) {
            boolean always = isSingle(pattern.fact());
            boolean negated = pattern.quantifier() == Pattern.Quantifier.NOT;
            if (negated && !always) {
                // there may be no finding at all
                continue;
            }
            if (!facts.canFit(pattern.fact(), List.of(pattern))) {
                problems.add(pattern.place(), words(pattern, negated));
                continue;
            }
            if (always) {
                List<Pattern> sofar = single.computeIfAbsent(pattern.fact(), any -> new ArrayList<>());
                sofar.add(pattern);
                if (!facts.canFit(pattern.fact(), sofar)) {
                    sofar.remove(pattern);
                    problems.add(
                            pattern.place(),
                            "this can never hold beside the `" + pattern.fact().word()
                                    + "` before it, so that the rule never fires; let the two meet");
                }
            }
        }
    }

    /** Of these there is one in every month. */
    private static boolean isSingle(Fact fact) {
        return fact == Fact.REPORTING_PERIOD || fact == Fact.SUMMARY || fact == Fact.STANDING;
    }

    private String words(Pattern pattern, boolean negated) {
        String never = "this can never hold, so that the rule never fires: ";
        if (negated) {
            return never + "every month has a `" + pattern.fact().word() + "` that fits; say which is meant, or take it"
                    + " away";
        }
        return never
                + switch (pattern.fact()) {
                    case REPORTING_PERIOD ->
                        "the notice judges " + terms.notice().judgedFrom() + " to "
                                + terms.notice().lastPeriod() + ", and no month of it fits; check the months";
                    case FINDING ->
                        facts.isAsked(pattern)
                                ? "no status, reason and run fit it at once; check them"
                                : "no rule asks for such a clause, theme and indicator; check them";
                    case SUMMARY, THEME_SUMMARY ->
                        "no counts fit it, of " + facts.mostJudged(pattern) + " that can be judged and 0 to "
                                + facts.months() + " months; check the numbers";
                    case STANDING ->
                        "no level fits it; the ranks are 1 to "
                                + terms.notice().levels().size();
                    case READING -> "no reading fits it";
                };
    }
}
