package org.improvementnotice.compliance.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sentence about a pack with readings in and findings or a level out.
 *
 * @param words the sentence
 * @param place where it stands
 * @param facts the months it gives
 * @param first the first month that is judged
 * @param period the month whose findings are expected
 * @param asAt the day as of which that month is judged; null where its file says
 * @param before the level before the first month; null for the one the pack starts at
 * @param expected what is expected, requirement by requirement
 * @param level the level recommended; null where none is expected
 * @param tell who is told; null where the case does not say
 * @param othersMet whether everything its months do not say is to be met
 */
public record Case(
        String words,
        Place place,
        AuthorityFacts facts,
        ReportingPeriod first,
        ReportingPeriod period,
        @Nullable LocalDate asAt,
        @Nullable String before,
        List<Expected> expected,
        @Nullable ExpectedLevel level,
        @Nullable ExpectedTell tell,
        boolean othersMet) {

    /** Copies the list. */
    public Case {
        expected = List.copyOf(expected);
    }

    /** Whether it expects anything of what the ladder makes of the findings. */
    public boolean expectsOfLadder() {
        return level != null || tell != null;
    }

    /** The same with other facts. */
    public Case with(AuthorityFacts other) {
        return new Case(words, place, other, first, period, asAt, before, expected, level, tell, othersMet);
    }

    /**
     * What is expected of one requirement.
     *
     * @param place where it stands
     * @param clause the clause
     * @param indicator the indicator; null where the clause asks one
     * @param fields what is expected of it, as reports print it
     */
    public record Expected(
            Place place, String clause, @Nullable String indicator, Map<CaseField, String> fields) {
        /** @throws IllegalArgumentException if nothing is expected */
        public Expected {
            if (fields.isEmpty()) {
                throw new IllegalArgumentException("a case expects something of each requirement it names");
            }
            fields = Collections.unmodifiableMap(new EnumMap<>(fields));
        }
    }

    /** The level expected. */
    public record ExpectedLevel(Place place, String level) {}

    /**
     * Who is told, and nobody else.
     *
     * @param bodies when, by the code of the body; empty where nobody is told
     */
    public record ExpectedTell(Place place, Map<String, ToldWhen> bodies) {
        /** Copies the map and keeps its order. */
        public ExpectedTell {
            bodies = Collections.unmodifiableMap(new LinkedHashMap<>(bodies));
        }
    }

    /** When a body is told. */
    public enum ToldWhen implements Code {
        /** The same day, by one rule at least. */
        SAME_DAY,
        /** With the papers of its next meeting. */
        WITH_PAPERS,
        /** The one or the other. */
        ANY
    }
}
