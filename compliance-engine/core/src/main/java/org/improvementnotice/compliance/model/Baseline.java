package org.improvementnotice.compliance.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an assessment compares with an earlier one whose misses are known: what got worse counts, what did not is said. The
 * file never grows by itself.
 *
 * @param file the earlier assessment
 * @param period the month of it that is compared; null where it knows nothing of the council
 * @param level the level it recommended; null where it knows nothing of the council
 * @param changes each requirement judged in either of the two, worst first
 */
public record Baseline(
        FileDigest file,
        @Nullable ReportingPeriod period,
        @Nullable String level,
        List<Change> changes) {

    /** Copies the list. */
    public Baseline {
        changes = List.copyOf(changes);
    }

    /** How a requirement stands against the baseline, worst first. */
    public enum State implements Code {
        /** A worse status, a miss that grew, a figure that is gone, an exception that no longer holds. */
        WORSE,
        /** Not judged there, or missed there for want of a figure and here by one. */
        NEW,
        /** Not judged here. */
        GONE,
        /** A better status, or a miss that shrank. */
        BETTER,
        /** Neither. */
        SAME
    }

    /**
     * One requirement. What identifies it is notice, council, clause and indicator; no file, line or rule.
     *
     * @param clause the number of the clause
     * @param indicator the code of the indicator, action or report
     * @param name the same in words
     * @param state how it stands
     * @param was its status there; null where it was not judged
     * @param now its status here; null where it is not judged
     * @param text what changed, in words
     */
    public record Change(
            String clause,
            String indicator,
            String name,
            State state,
            @Nullable Status was,
            @Nullable Status now,
            String text) {

        /** Clause, name and what changed. */
        public String inWords() {
            return clause + " " + name + ": " + text;
        }
    }

    /** How a requirement stands; empty where it was judged in neither. */
    public Optional<Change> of(AskedTarget.Key key) {
        return changes.stream()
                .filter(each ->
                        each.clause().equals(key.clause()) && each.indicator().equals(key.indicator()))
                .findFirst();
    }

    /** Whether a miss is known from it and did not grow. */
    public boolean absorbs(AskedTarget.Key key) {
        return of(key).map(Change::state)
                .filter(each -> each == State.SAME || each == State.BETTER)
                .isPresent();
    }

    /** How many stand so. */
    public long count(State state) {
        return changes.stream().filter(each -> each.state() == state).count();
    }
}
