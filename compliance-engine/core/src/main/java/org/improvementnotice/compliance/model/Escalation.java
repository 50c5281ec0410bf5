package org.improvementnotice.compliance.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attention that the council's own ladder recommends for a period. The engine recommends, a body decides.
 *
 * @param recommended the level recommended
 * @param before the level before the period
 * @param decided what a body decided in the period; null where none did
 * @param direction whether the recommendation lies above or below the level before
 * @param reasons the ladder rules that fired for it, with what they matched
 * @param bodies what the recommended level asks of whom
 * @param lowers what stands between the recommended level and the next lower one, one sentence each
 * @param tell who is told of what, same day first
 */
public record Escalation(
        Attention recommended,
        Attention before,
        FactsFile.@Nullable LevelDecision decided,
        Direction direction,
        List<Cause> reasons,
        List<Ask> bodies,
        List<String> lowers,
        List<Told> tell) {

    /** Copies the lists. */
    public Escalation {
        reasons = List.copyOf(reasons);
        bodies = List.copyOf(bodies);
        lowers = List.copyOf(lowers);
        tell = List.copyOf(tell);
    }

    /**
     * Proposes a level.
     *
     * @param level its code
     */
    public static Proposal.Raise escalate(String level) {
        return new Proposal.Raise(level);
    }

    /** Proposes that the level may fall by one. */
    public static Proposal.StepDown stepDown() {
        return new Proposal.StepDown();
    }

    /**
     * Proposes that somebody is told.
     *
     * @param whom the code of a body, or a role
     */
    public static Proposal.Tell tell(String whom) {
        return new Proposal.Tell(whom, false);
    }

    /** Whether the recommendation lies above the level before. */
    public boolean isRaised() {
        return direction == Direction.RAISED;
    }

    /** A level with its rank, 1 for the lowest. */
    public record Attention(String level, int rank) {}

    /** Whether the recommendation moved. */
    public enum Direction implements Code {
        /** Above the level before. */
        RAISED,
        /** At the level before. */
        SAME,
        /** Below the level before. */
        LOWERED
    }

    /**
     * A ladder rule that fired, and what it matched.
     *
     * @param rule the rule
     * @param proposes the level it proposes, or {@code step down}
     * @param findings the ids of the findings it matched
     * @param texts what it matched, in words
     */
    public record Cause(RuleSource rule, String proposes, List<String> findings, List<String> texts) {
        /** Copies the lists. */
        public Cause {
            findings = List.copyOf(findings);
            texts = List.copyOf(texts);
        }
    }

    /** What a level asks of a body. */
    public record Ask(String body, String name, String asks) {}

    /** Who is told of what by which rule. */
    public record Told(String whom, boolean sameDay, RuleSource rule, List<String> texts) {
        /** Copies the list. */
        public Told {
            texts = List.copyOf(texts);
        }
    }
}
