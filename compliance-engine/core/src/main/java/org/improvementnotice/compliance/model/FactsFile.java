package org.improvementnotice.compliance.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one facts file says.
 *
 * @param name as the user gave it, with forward slashes
 * @param digest SHA-256 of its bytes, in hexadecimal
 * @param authority the council
 * @param period the month it reports
 * @param part which part of the month it holds; empty where the month is one file
 * @param submitted when it was handed in; null for a draft
 * @param source where its figures come from, in words; empty where not said
 * @param readings by indicator
 * @param late figures of earlier periods that came with this file, and changed ones
 * @param comments by clause
 * @param actions what happened to actions of the plan, by code
 * @param submissions when reports came, by code
 * @param judgements what the board judged, by clause
 * @param level the level a body decided; null where none did
 * @param inspections what inspectors found
 */
public record FactsFile(
        String name,
        String digest,
        String authority,
        ReportingPeriod period,
        String part,
        @Nullable LocalDate submitted,
        String source,
        Map<String, Reading> readings,
        List<LateReading> late,
        Map<String, Comment> comments,
        Map<String, ActionReport> actions,
        Map<String, Submission> submissions,
        Map<String, BoardJudgement> judgements,
        @Nullable LevelDecision level,
        List<Inspection> inspections) {

    /** Copies the collections and keeps their order. */
    public FactsFile {
        readings = ordered(readings);
        late = List.copyOf(late);
        comments = ordered(comments);
        actions = ordered(actions);
        submissions = ordered(submissions);
        judgements = ordered(judgements);
        inspections = List.copyOf(inspections);
    }

    /** The same file with other figures. */
    public FactsFile saying(Map<String, Reading> otherReadings, List<LateReading> otherLate) {
        return new FactsFile(
                name,
                digest,
                authority,
                period,
                part,
                submitted,
                source,
                otherReadings,
                otherLate,
                comments,
                actions,
                submissions,
                judgements,
                level,
                inspections);
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * A figure of an earlier period.
     *
     * @param reading the figure, with the period it is of
     * @param was the figure as it stood before, as written; null where it came late and none stood
     * @param why why it changed; null where it came late
     */
    public record LateReading(
            Reading reading, @Nullable Figure was, @Nullable String why) {
        /** Whether a figure that stood was changed. */
        public boolean isRestated() {
            return why != null;
        }
    }

    /**
     * What officers say beside a finding, in their words.
     *
     * @param why what lies behind the figure
     * @param action what is done
     * @param owner whose task it is: a role
     * @param by until when
     * @param evidence where it can be seen
     */
    public record Comment(
            @Nullable String why,
            @Nullable String action,
            @Nullable String owner,
            @Nullable LocalDate by,
            @Nullable String evidence) {}

    /**
     * What happened to an action of the plan.
     *
     * @param completed when it was done; null where it is reopened
     * @param reopened when it was found not to be done after all; null where it is completed
     * @param evidence where it can be seen, or why it is reopened
     * @param place where it stands
     */
    public record ActionReport(
            @Nullable LocalDate completed,
            @Nullable LocalDate reopened,
            @Nullable String evidence,
            Place place) {}

    /**
     * When a report came.
     *
     * @param on the day
     * @param place where it stands
     */
    public record Submission(LocalDate on, Place place) {}

    /**
     * What the board judged of a clause.
     *
     * @param by the body
     * @param on the day
     * @param why in its words
     */
    public record BoardJudgement(Status status, String by, LocalDate on, String why, Place place) {}

    /**
     * The level a body decided.
     *
     * @param is the level
     * @param by the body or role
     * @param on the day
     * @param why in its words
     */
    public record LevelDecision(String is, String by, LocalDate on, String why) {}

    /** What inspectors found. */
    public record Inspection(LocalDate date, String body, String subject, String grade) {}
}
