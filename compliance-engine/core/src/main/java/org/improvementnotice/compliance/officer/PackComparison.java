package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.ClauseDifference;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.LadderDifference;
import org.improvementnotice.compliance.model.PackDifference;
import org.improvementnotice.compliance.model.ReplayDifference;
import org.improvementnotice.compliance.rules.RulePack;

/**
 * What differs in meaning between two packs: decided by judging, never by comparing text, each difference with a case that
 * both packs have judged.
 */
public final class PackComparison {

    private PackComparison() {}

    /**
     * Compares two packs.
     *
     * @throws IllegalArgumentException if one of them is trusted: the rules of such a pack are programs, which nobody can read
     *     for their meaning
     */
    public static PackDifference of(RulePack before, RulePack after) {
        return of(before, after, Deadline.NONE);
    }

    /**
     * Compares two packs within a deadline.
     *
     * @throws IllegalArgumentException if one of them is trusted
     * @throws org.improvementnotice.compliance.model.DeadlinePassedException if the time is over
     */
    public static PackDifference of(RulePack before, RulePack after, Deadline deadline) {
        mustBeChecked(before);
        mustBeChecked(after);
        deadline.enter("what the packs ask");
        List<ClauseDifference> clauses = new ArrayList<>();
        SortedSet<AskedTarget.Key> keys = new TreeSet<>(before.firstAsked().keySet());
        keys.addAll(after.firstAsked().keySet());
        for (AskedTarget.Key key : keys) {
            deadline.check();
            ClauseComparison.of(before, after, key, deadline).ifPresent(clauses::add);
        }
        deadline.enter("what the ladders make of findings");
        List<LadderDifference> ladder = LadderDifferences.of(before, after, deadline);
        return new PackDifference(
                side(before), side(after), clauses, TermComparison.of(before, after), ladder, List.of());
    }

    /**
     * What the months of one council come to by both packs.
     *
     * @param before the months assessed by the one
     * @param after the same months assessed by the other
     * @throws IllegalArgumentException if they are of two councils
     */
    public static ReplayDifference replayed(Assessment before, Assessment after) {
        if (!before.authority().equals(after.authority())) {
            throw new IllegalArgumentException("months of one council are compared");
        }
        return Replay.of(before, after);
    }

    private static void mustBeChecked(RulePack pack) {
        if (pack.targetRules().isEmpty()) {
            throw new IllegalArgumentException(
                    "the rules of the pack " + pack.notice().id() + " are programs, which cannot be compared");
        }
    }

    private static PackDifference.Side side(RulePack pack) {
        return new PackDifference.Side(
                pack.notice().id(), pack.notice().version(), pack.notice().title(), pack.digest());
    }
}
