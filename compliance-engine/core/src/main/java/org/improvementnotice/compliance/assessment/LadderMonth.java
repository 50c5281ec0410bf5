package org.improvementnotice.compliance.assessment;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Escalation;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.FiredProposal;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * What a ladder makes of one month, wherever its findings come from: the step that the fold over the periods takes, for
 * those who try a ladder with findings that they made.
 *
 * @param escalation what is recommended, and what was decided
 * @param level the level handed on
 * @param clean how many periods running were clean, by theme; handed on
 * @param proposals what the rules proposed, as far as it counts
 */
public record LadderMonth(
        Escalation escalation, Carry.Level level, SortedMap<String, Integer> clean, List<FiredProposal> proposals) {

    /** Copies the list. */
    public LadderMonth {
        proposals = List.copyOf(proposals);
    }

    /**
     * Fires the ladder rules and takes the step. Every requirement that is not among the findings is taken as settled.
     *
     * @param findings what was found
     * @param before what the month before handed on
     * @param decided what a body decided; null where nothing
     * @throws org.improvementnotice.compliance.model.RuleFailedException if a rule throws
     */
    public static LadderMonth of(
            RulePack pack,
            ReportingPeriod period,
            List<Finding> findings,
            Carry before,
            FactsFile.@Nullable LevelDecision decided) {
        LadderView view = LadderView.of(pack, period, findings, before);
        AttentionLadder.Step step = new AttentionLadder(
                        pack.notice(), before, view.counting(), List.of(), Set.of(), view.proposals())
                .climb(decided);
        return new LadderMonth(step.escalation(), step.level(), view.summaries().clean(), view.proposals());
    }
}
