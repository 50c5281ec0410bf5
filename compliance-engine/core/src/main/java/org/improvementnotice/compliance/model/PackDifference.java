package org.improvementnotice.compliance.model;

import java.util.List;

/**
 * What differs in meaning between two packs, and nothing that differs in text alone.
 *
 * @param before the pack before
 * @param after the pack after
 * @param clauses what is asked otherwise, by clause and indicator
 * @param terms what is said otherwise beside the rules
 * @param ladder rules of the ladder that differ
 * @param replays what given months come to, by council; empty where none were given
 */
public record PackDifference(
        Side before,
        Side after,
        List<ClauseDifference> clauses,
        List<TermDifference> terms,
        List<LadderDifference> ladder,
        List<ReplayDifference> replays) {

    /** Copies the lists. */
    public PackDifference {
        clauses = List.copyOf(clauses);
        terms = List.copyOf(terms);
        ladder = List.copyOf(ladder);
        replays = List.copyOf(replays);
    }

    /** The same with what given months come to. */
    public PackDifference with(List<ReplayDifference> months) {
        return new PackDifference(before, after, clauses, terms, ladder, months);
    }

    /** Whether anything differs in meaning. */
    public boolean isInMeaning() {
        return clauses.stream().anyMatch(ClauseDifference::isInMeaning)
                || terms.stream().anyMatch(each -> each.weight() != TermDifference.Weight.WORDS)
                || !ladder.isEmpty();
    }

    /**
     * One of the two packs.
     *
     * @param digest SHA-256 of its files, in hexadecimal
     */
    public record Side(String id, String version, String title, String digest) {}
}
