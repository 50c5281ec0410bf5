package org.improvementnotice.compliance.assessment;

import java.util.List;
import org.improvementnotice.compliance.model.FiredProposal;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Proposal;

/** The arithmetic of levels. */
public final class Recommended {

    private Recommended() {}

    /**
     * The rank recommended: the highest proposed; with none higher the one before, less one where a step down is proposed
     * and counts.
     *
     * @param from the rank before
     * @param mayFall whether a step down counts
     */
    public static int rank(Notice notice, int from, List<FiredProposal> proposals, boolean mayFall) {
        int highest = proposals.stream()
                .map(FiredProposal::proposal)
                .filter(Proposal.Raise.class::isInstance)
                .mapToInt(each -> notice.rank(((Proposal.Raise) each).level()))
                .max()
                .orElse(0);
        boolean falls = mayFall
                && from > 1
                && proposals.stream().anyMatch(each -> each.proposal() instanceof Proposal.StepDown);
        return highest > from ? highest : falls ? Math.max(highest, from - 1) : from;
    }
}
