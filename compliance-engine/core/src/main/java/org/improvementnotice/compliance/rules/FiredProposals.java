package org.improvementnotice.compliance.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.FiredProposal;
import org.improvementnotice.compliance.model.LadderFact;
import org.improvementnotice.compliance.model.Proposal;
import org.improvementnotice.compliance.model.RuleFailedException;
import org.improvementnotice.compliance.model.RuleSource;

/** What fired rules of the ladder propose, each with the facts it matched, in an order that no rule engine decides. */
final class FiredProposals {

    private FiredProposals() {}

    /**
     * By the place of the rule, then by what it matched and proposes, as texts. The text of a finding begins with its id, which
     * no other of the period has, so the rest of it is seldom made.
     */
    private static final Comparator<FiredProposal> ORDER = Comparator.comparing(
                    (FiredProposal each) -> each.rule().place())
            .thenComparing(FiredProposal::matched, FiredProposals::compareMatched)
            .thenComparing(each -> each.proposal().toString());

    private static int compareMatched(List<LadderFact> left, List<LadderFact> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int compared = compareFacts(left.get(i), right.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int compareFacts(LadderFact left, LadderFact right) {
        if (left == right) {
            return 0;
        }
        if (left instanceof Finding one && right instanceof Finding other) {
            int compared = one.id().compareTo(other.id());
            if (compared != 0) {
                return compared;
            }
        }
        return left.toString().compareTo(right.toString());
    }

    /** @throws RuleFailedException if a rule inserts anything else */
    static List<FiredProposal> of(List<DroolsBase.Inserted> inserted, Function<String, RuleSource> sources) {
        List<FiredProposal> proposals = new ArrayList<>();
        for (DroolsBase.Inserted each : inserted) {
            RuleSource source = sources.apply(each.rule());
            if (!(each.object() instanceof Proposal proposal)) {
                throw new RuleFailedException(
                        "rule \"" + source.name() + "\" in " + source.place()
                                + " inserts something that is no proposal",
                        null);
            }
            List<LadderFact> matched = each.matched().stream()
                    .filter(LadderFact.class::isInstance)
                    .map(LadderFact.class::cast)
                    .toList();
            proposals.add(new FiredProposal(source, proposal, matched));
        }
        return proposals.stream().sorted(ORDER).toList();
    }
}
