package org.improvementnotice.compliance.assessment;

import java.util.ArrayList;
import java.util.List;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.FiredProposal;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Proposal;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Standing;
import org.improvementnotice.compliance.model.WaivedRaisePolicy;
import org.improvementnotice.compliance.rules.RulePack;

/**
 * What the ladder sees of a period. What has an agreed exception is told all the same, raises the level where the pack says
 * so, and never holds it. See decision 0023.
 *
 * @param counting the findings without an exception
 * @param summaries the same, counted
 * @param proposals what the ladder rules propose, as far as it counts
 */
record LadderView(List<Finding> counting, Summaries summaries, List<FiredProposal> proposals) {

    static LadderView of(RulePack pack, ReportingPeriod period, List<Finding> findings, Carry carry) {
        Notice notice = pack.notice();
        Standing standing = AttentionLadder.standing(notice, carry.level());
        List<Finding> counting =
                findings.stream().filter(each -> !each.isWaived()).toList();
        Summaries counted = Summaries.of(counting, notice.themes().keySet(), carry.clean());
        List<FiredProposal> ofAll = new ArrayList<>();
        if (counting.size() < findings.size()) {
            Summaries all = Summaries.of(findings, notice.themes().keySet(), carry.clean());
            boolean raises = notice.policies().waivedRaise() == WaivedRaisePolicy.ALWAYS;
            pack.proposals(period, findings, all.whole(), all.themes(), standing).stream()
                    .filter(each -> each.proposal() instanceof Proposal.Tell
                            || (raises && isAbove(notice, standing, each.proposal())))
                    .forEach(ofAll::add);
        }
        // what a rule proposes of all of them it does not propose once more of some of them
        List<FiredProposal> proposals = new ArrayList<>(ofAll);
        pack.proposals(period, counting, counted.whole(), counted.themes(), standing).stream()
                .filter(each -> ofAll.stream()
                        .noneMatch(other -> other.rule().equals(each.rule())
                                && other.proposal().equals(each.proposal())))
                .forEach(proposals::add);
        return new LadderView(counting, counted, List.copyOf(proposals));
    }

    private static boolean isAbove(Notice notice, Standing standing, Proposal proposal) {
        return proposal instanceof Proposal.Raise raise && notice.rank(raise.level()) > standing.rank();
    }
}
