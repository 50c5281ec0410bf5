package org.improvementnotice.compliance.model;

import java.util.List;

/**
 * A proposal with the rule that made it and what that rule matched.
 *
 * @param rule the ladder rule
 * @param proposal what it proposes
 * @param matched the findings and summaries it matched, in the order of its patterns
 */
public record FiredProposal(RuleSource rule, Proposal proposal, List<LadderFact> matched) {

    /** Copies the list. */
    public FiredProposal {
        matched = List.copyOf(matched);
    }
}
