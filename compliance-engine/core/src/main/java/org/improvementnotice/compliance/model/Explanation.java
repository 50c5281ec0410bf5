package org.improvementnotice.compliance.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one clause came out in one period, in words: the whole path from the notice to what the ladder made of it. Every
 * number in it is one of the finding, of what it rests on, or of the rule.
 *
 * @param notice the notice
 * @param authority the council
 * @param period the month
 * @param asAt the day as of which the month is judged
 * @param draft whether the month was not handed in
 * @param clause the clause
 * @param asked what the notice asks by it, a sentence a line
 * @param answers one for each indicator, action or report asked under it; none where no rule judges it
 */
public record Explanation(
        Notice notice,
        String authority,
        ReportingPeriod period,
        LocalDate asAt,
        boolean draft,
        Clause clause,
        List<String> asked,
        List<Answer> answers) {
    /** Copies the lists. */
    public Explanation {
        asked = List.copyOf(asked);
        answers = List.copyOf(answers);
    }

    /**
     * How one indicator, action or report came out.
     *
     * @param indicator its code
     * @param name the same in words
     * @param finding the finding; null where there is none
     * @param listed why there is no finding; null where there is one
     * @param sections the path, in the order of {@link Part}; a part of which there is nothing to say is left out
     */
    public record Answer(
            String indicator,
            String name,
            @Nullable Finding finding,
            PeriodAssessment.@Nullable Listed listed,
            List<Section> sections) {
        /** @throws IllegalArgumentException unless there is either a finding or a reason for none */
        public Answer {
            if ((finding == null) == (listed == null)) {
                throw new IllegalArgumentException("there is a finding, or a reason why there is none");
            }
            sections = List.copyOf(sections);
        }
    }

    /**
     * A part of the path.
     *
     * @param lines a sentence each; at least one
     */
    public record Section(Part part, List<String> lines) {
        /** @throws IllegalArgumentException if there is no line */
        public Section {
            lines = List.copyOf(lines);
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("a section says something");
            }
        }
    }

    /** The parts of the path, from the rule on. */
    public enum Part implements Code {
        /** Which rule asks, by which circumstances. */
        RULE("the rule"),
        /** How the line of the month came about. */
        LINE("the line"),
        /** What the verdict rests on. */
        READING("the figure"),
        /** How it came out, and why not otherwise. */
        VERDICT("the verdict"),
        /** What a missing figure gives. */
        ABSENCE("where a figure is missing"),
        /** How long it has been so. */
        RUN("the run"),
        /** What to know before relying on it. */
        BESIDE("beside it"),
        /** What the ladder made of it. */
        LADDER("the ladder");

        private final String heading;

        Part(String heading) {
            this.heading = heading;
        }

        /** What stands above it. */
        public String heading() {
            return heading;
        }
    }
}
