package org.improvementnotice.compliance.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the ladder that one pack has and the other has not, or has otherwise.
 *
 * @param before the name of the rule before; null where it is new
 * @param after the name of the rule after; null where it is gone
 * @param changes what of it changed, one sentence each
 * @param direction which way the attention goes; null where no situation that was tried shows a difference
 * @param situation the first situation in which it makes a difference, in words; null where none that was tried does
 * @param outcome what both ladders make of it, in words; null where no situation is named
 */
public record LadderDifference(
        @Nullable String before,
        @Nullable String after,
        List<String> changes,
        @Nullable Direction direction,
        @Nullable String situation,
        @Nullable String outcome) {

    /** Copies the list. */
    public LadderDifference {
        changes = List.copyOf(changes);
    }

    /** Which way the attention goes in a situation. */
    public enum Direction implements Code {
        /** Less of it: a lower level, or somebody is not told. */
        LOOSER,
        /** More of it: a higher level, or somebody is told. */
        STRICTER,
        /** Both: in other situations, or in other ways. */
        BOTH
    }
}
