package org.improvementnotice.compliance.model;

import java.util.Map;

/**
 * Where a council stands before a period is assessed, for ladder rules.
 *
 * @param level the level, as decided where a body decided, else as recommended
 * @param rank how high it stands, 1 for the lowest
 * @param periods how many periods running it has stood there; 0 before the first
 * @param ranks the rank of each level of the pack
 */
public record Standing(String level, int rank, int periods, Map<String, Integer> ranks) {

    /** @throws IllegalArgumentException if the level has no rank */
    public Standing {
        ranks = Map.copyOf(ranks);
        if (!ranks.containsKey(level)) {
            throw new IllegalArgumentException("there is no level `" + level + "`");
        }
    }

    /**
     * Whether the council stands at a level or above it.
     *
     * @throws IllegalArgumentException if there is no such level
     */
    public boolean atLeast(String other) {
        Integer its = ranks.get(other);
        if (its == null) {
            throw new IllegalArgumentException("there is no level `" + other + "`");
        }
        return rank >= its;
    }
}
