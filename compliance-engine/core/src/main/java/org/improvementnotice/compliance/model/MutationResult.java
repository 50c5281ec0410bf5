package org.improvementnotice.compliance.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a pack's rules with one slip each, when its cases were run by them.
 *
 * @param mutants every slip, by file and line
 */
public record MutationResult(List<Fate> mutants) {

    /** Copies the list. */
    public MutationResult {
        mutants = List.copyOf(mutants);
    }

    /** How many came to an end of one kind. */
    public int count(End end) {
        return (int) mutants.stream().filter(each -> each.end() == end).count();
    }

    /** How many whole hundredths of those that matter were noticed: refused or killed, of all that are not equivalent. */
    public int percent() {
        int mattering = mutants.size() - count(End.EQUIVALENT);
        return mattering == 0 ? 100 : (count(End.REFUSED) + count(End.KILLED)) * 100 / mattering;
    }

    /** The slips that nothing noticed. */
    public List<Fate> survivors() {
        return mutants.stream().filter(each -> each.end() == End.SURVIVED).toList();
    }

    /**
     * One slip and what became of it.
     *
     * @param place where it is
     * @param rule the name of the rule
     * @param says what was changed, in words
     * @param end what became of it
     * @param by the problem that refused it, the sentence of the case that killed it, or why it is the same; empty for a
     *     survivor
     * @param killing for a survivor, a case that kills it, ready to paste; null where none was found
     */
    public record Fate(
            Place place,
            String rule,
            String says,
            End end,
            String by,
            @Nullable String killing) {}

    /** What can become of a slip. */
    public enum End implements Code {
        /** {@code check} names it. */
        REFUSED,
        /** A case comes out otherwise. */
        KILLED,
        /** It asks the same in every month and circumstance. */
        EQUIVALENT,
        /** Nothing notices it. */
        SURVIVED
    }
}
