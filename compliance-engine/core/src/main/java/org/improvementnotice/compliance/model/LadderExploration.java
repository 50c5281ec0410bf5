package org.improvementnotice.compliance.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * What came of trying a ladder in every state that it can see.
 *
 * @param states how many: what can be found in a month, from where, in which month, as far as the rules tell them apart
 * @param firings how often the rules were fired for them
 * @param refuted what does not hold of it, by place
 * @param open what could neither be shown nor refuted, in words
 * @param idle rules that raise, and never to the level that is recommended: whatever fires them, another asks for a higher one
 */
public record LadderExploration(
        long states, int firings, List<Refutation> refuted, List<String> open, List<Doubt> idle) {

    /** Copies the lists. */
    public LadderExploration {
        refuted = List.copyOf(refuted);
        open = List.copyOf(open);
        idle = List.copyOf(idle);
    }

    /** What a ladder must hold to. */
    public enum Property implements Code {
        /** Every level is recommended in some month. */
        REACHABLE,
        /** Every level is left again: the lowest upwards, each other downwards. */
        LEAVABLE,
        /** A worse finding gives no lower level. */
        WORSE_IS_NOT_LOWER,
        /** A figure that is missing does not lower the level; from the second period it weighs as any figure would. */
        MISSING_IS_NOT_LOWER
    }

    /**
     * What does not hold, and how that comes about.
     *
     * @param property what
     * @param place the rule, or the level, that it is about
     * @param what the same in words, lower case, with what to change
     * @param months the shortest way to it, a sentence for each month; empty where nothing leads to it
     */
    public record Refutation(Property property, Place place, String what, List<String> months)
            implements Comparable<Refutation> {
        /** Copies the list. */
        public Refutation {
            months = List.copyOf(months);
        }

        /** As a problem of the pack. */
        public Problem asProblem() {
            return new Problem(place, months.isEmpty() ? what : what + ": " + String.join("; ", months));
        }

        @Override
        public int compareTo(Refutation other) {
            int byPlace = place.compareTo(other.place);
            return byPlace != 0 ? byPlace : property.compareTo(other.property);
        }
    }

    /** How much was tried, and what holds where nothing was refuted. */
    public String inWords() {
        return "ladder: " + states + " states tried, in " + firings + " firings of its rules"
                + (open.isEmpty() && refuted.isEmpty()
                        ? ": each level is reached and left; nothing worse and nothing missing gives a lower one"
                        : "");
    }

    /**
     * What is open, and rules that are idle, as doubts of the pack.
     *
     * @param ladder where the ladder stands
     */
    public List<Doubt> doubts(Place ladder) {
        return Stream.concat(
                        open.stream()
                                .map(each ->
                                        new Doubt(ladder, "it could not be shown " + each + "; simpler rules can be")),
                        idle.stream())
                .toList();
    }

    /** What was refuted, as problems of the pack. */
    public List<Problem> problems() {
        return refuted.stream().map(Refutation::asProblem).toList();
    }
}
