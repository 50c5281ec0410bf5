package org.improvementnotice.compliance.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one period hands to the next, and all it hands: whoever has it can assess the next month alone.
 *
 * @param period the last period judged; null before the first
 * @param tracks how each target came out so far
 * @param figures the figures of the last {@value #PERIODS} due periods as known, by indicator and period
 * @param actions what is known of the plan's actions, by code
 * @param promises what officers said last would be done, by clause, as long as the clause is missed
 * @param reports periods whose report was not yet due when last judged, by report
 * @param clean how many periods running had no BREACH and none without a figure, by theme; the empty theme is the whole
 * @param level the level
 * @param files the facts files behind it, name to digest
 */
public record Carry(
        @Nullable ReportingPeriod period,
        SortedMap<AskedTarget.Key, Track> tracks,
        SortedMap<String, SortedMap<ReportingPeriod, Reading>> figures,
        SortedMap<String, KnownAction> actions,
        SortedMap<String, Promise> promises,
        SortedMap<String, List<ReportingPeriod>> reports,
        SortedMap<String, Integer> clean,
        Level level,
        SortedMap<String, String> files) {

    /** For how many due periods figures and statuses are kept. */
    public static final int PERIODS = 36;

    /** Copies the maps. */
    public Carry {
        tracks = copy(tracks);
        figures = copy(figures);
        actions = copy(actions);
        promises = copy(promises);
        reports = copy(reports);
        clean = copy(clean);
        files = copy(files);
    }

    private static <K extends Comparable<? super K>, V> SortedMap<K, V> copy(Map<K, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /**
     * Nothing judged yet.
     *
     * @param startsAt the level that the pack starts at
     */
    public static Carry start(String startsAt) {
        return new Carry(
                null,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new Level(startsAt, 0, List.of()),
                new TreeMap<>());
    }

    /** The same, at a level, after so many clean periods. */
    public Carry standing(Level at, SortedMap<String, Integer> cleanPeriods) {
        return new Carry(period, tracks, figures, actions, promises, reports, cleanPeriods, at, files);
    }

    /** The same, with every period up to one taken as judged: none of them is judged again, or for want of a file. */
    public Carry judgedUpTo(ReportingPeriod last) {
        return new Carry(last, tracks, figures, actions, promises, reports, clean, level, files);
    }

    /**
     * How one target came out so far.
     *
     * @param theme the number of the theme
     * @param name the indicator, action or report in words
     * @param required what was last asked, in words
     * @param marks its findings, oldest first, at most {@value #PERIODS}; at least one
     */
    public record Track(String theme, String name, String required, List<Mark> marks) {
        /** @throws IllegalArgumentException if there is no mark */
        public Track {
            marks = List.copyOf(marks);
            if (marks.isEmpty()) {
                throw new IllegalArgumentException("a track has at least one mark");
            }
        }

        /** The latest finding. */
        public Mark last() {
            return marks.get(marks.size() - 1);
        }
    }

    /**
     * One finding, as far as the next one needs it.
     *
     * @param period when it was judged
     * @param status how it came out
     * @param reason why
     * @param run how many due periods running it had this status
     * @param absent how many due periods running there was no figure; 0 where there was one
     * @param met how many due periods running the line was met
     * @param lastWithFigure the last status that rested on a figure; null where none did
     */
    public record Mark(
            ReportingPeriod period,
            Status status,
            Reason reason,
            int run,
            int absent,
            int met,
            @Nullable Status lastWithFigure) {}

    /**
     * What is known of an action.
     *
     * @param completed when it was done
     * @param reported the period whose file said so first
     * @param evidence where it can be seen; null where not said
     * @param place where that file says so
     */
    public record KnownAction(
            LocalDate completed,
            ReportingPeriod reported,
            @Nullable String evidence,
            Place place) {}

    /**
     * What officers said would be done.
     *
     * @param made the period whose file says so
     * @param action what was to be done
     * @param owner whose task: a role; null where not said
     * @param by until when; null where not said
     */
    public record Promise(
            ReportingPeriod made,
            String action,
            @Nullable String owner,
            @Nullable LocalDate by) {}

    /**
     * The level handed on.
     *
     * @param level its code
     * @param periods for how many periods it has stood
     * @param holds the findings that were cited for it or a higher one since it was last raised
     */
    public record Level(String level, int periods, List<AskedTarget.Key> holds) {
        /** Copies the list. */
        public Level {
            holds = List.copyOf(holds);
        }
    }
}
