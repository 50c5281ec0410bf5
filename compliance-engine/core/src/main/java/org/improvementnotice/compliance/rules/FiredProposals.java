package org.improvementnotice.compliance.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.improvementnotice.compliance.model.FiredProposal;
import org.improvementnotice.compliance.model.LadderFact;
import org.improvementnotice.compliance.model.Proposal;
import org.improvementnotice.compliance.model.RuleFailedException;
import org.improvementnotice.compliance.model.RuleSource;

/** What fired rules of the ladder propose, each with the facts it matched, in an order that no rule engine decides. */
final class FiredProposals {

    private FiredProposals() {}

    /** A proposal with what it is sorted by, which is long and made once. */
    private record Sorted(FiredProposal fired, String matched, String proposal) {

        private static final Comparator<Sorted> ORDER = Comparator.comparing(
                        (Sorted each) -> each.fired().rule().place())
                .thenComparing(Sorted::matched)
                .thenComparing(Sorted::proposal);

        static Sorted of(FiredProposal fired) {
            return new Sorted(
                    fired, fired.matched().toString(), fired.proposal().toString());
        }
    }

    /** @throws RuleFailedException if a rule inserts anything else */
    static List<FiredProposal> of(List<DroolsBase.Inserted> inserted, Function<String, RuleSource> sources) {
        List<Sorted> proposals = new ArrayList<>();
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
            proposals.add(Sorted.of(new FiredProposal(source, proposal, matched)));
        }
        return proposals.stream().sorted(Sorted.ORDER).map(Sorted::fired).toList();
    }
}
