package org.improvementnotice.compliance.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked otherwise of one clause and indicator by two packs.
 *
 * @param clause the number of the clause
 * @param indicator the code of the indicator, action or report
 * @param name the same in words
 * @param kinds what kind of difference it is; at least one
 * @param spans the months in which it shows, oldest first
 */
public record ClauseDifference(String clause, String indicator, String name, Set<Kind> kinds, List<Span> spans) {

    /** @throws IllegalArgumentException if no kind is named */
    public ClauseDifference {
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        spans = List.copyOf(spans);
    }

    /** Whether any verdict can come out otherwise. */
    public boolean isInMeaning() {
        return !kinds.contains(Kind.OTHER_WORDS);
    }

    /** What identifies it within a pack. */
    public AskedTarget.Key key() {
        return new AskedTarget.Key(clause, indicator);
    }

    /** A kind of difference. */
    public enum Kind implements Code {
        /** Asked now, and never before. */
        NEW,
        /** Asked before, and never now. */
        GONE,
        /** The same is asked from or until other months, or by another date. */
        MOVED_IN_TIME,
        /** Asked in other circumstances. */
        CIRCUMSTANCES_CHANGED,
        /** Some figure comes out better, none worse unless it is stricter too. */
        LOOSER,
        /** Some figure comes out worse, none better unless it is looser too. */
        STRICTER,
        /** Asked otherwise, and no case was found in which a verdict differs; that there is none is not known. */
        ASKED_OTHERWISE,
        /** Written otherwise, and every verdict is the same. */
        OTHER_WORDS
    }

    /**
     * Months in which the same comes out otherwise.
     *
     * @param first the first month
     * @param last the last month
     * @param before what was asked, in words; null where nothing was
     * @param after what is asked, in words; null where nothing is
     * @param regions where the verdict differs
     */
    public record Span(
            ReportingPeriod first,
            ReportingPeriod last,
            @Nullable String before,
            @Nullable String after,
            List<Region> regions) {
        /** Copies the list. */
        public Span {
            regions = List.copyOf(regions);
        }
    }

    /**
     * Where a verdict differs: exactly these numbers, and no others beside those of the other regions.
     *
     * @param dimension what the numbers are
     * @param range the numbers; every one where the dimension has none
     * @param words the numbers in words
     * @param where the readings under which, all of them; empty where it is so under any
     * @param before the status before; null where there was no finding, or where it is another from figure to figure
     * @param after the status after; null where there is no finding, or where it is another from figure to figure
     * @param witness one case that flips, judged by both packs; null where none that was tried does
     */
    public record Region(
            Dimension dimension,
            Interval range,
            String words,
            List<Circumstance> where,
            @Nullable Status before,
            @Nullable Status after,
            @Nullable Witness witness) {
        /** Copies the list. */
        public Region {
            where = List.copyOf(where);
        }
    }

    /** What the numbers of a region are. */
    public enum Dimension implements Code {
        /** The figure, in its unit; held to be met for as long, and on as many cases, as is asked. */
        FIGURE,
        /** The figure less the earlier one it is compared with. */
        CHANGE,
        /** How many cases a figure rests on that meets the line. */
        CASES,
        /** How many due periods running the line was met, this one included. */
        PERIODS_RUNNING,
        /** How many cases a figure given by its parts is short of its line. */
        CASES_SHORT,
        /** The day as at which an action that is not done is judged, counted from 1 January 1970. */
        DAY_NOT_DONE,
        /** The day an action was done, counted from 1 January 1970, in the month that first reports it. */
        DAY_DONE,
        /** The working day after its period on which a report came; a day that is none lies half way to the next. */
        WORKING_DAY_SUBMITTED,
        /** The working day after its period as at which a report is not there; a day that is none lies half way. */
        WORKING_DAY_NOT_THERE,
        /** A suppressed figure; no number. */
        SUPPRESSED,
        /** No figure at all; no number. */
        NO_FIGURE,
        /** Whatever the figure: asked in one pack alone, or of another kind; no number. */
        ANYTHING
    }

    /**
     * A condition of a region on the figure of an indicator.
     *
     * @param indicator its code
     * @param field which number of it
     * @param range the numbers; null where there is no such number
     * @param words the condition in words
     */
    public record Circumstance(
            String indicator, Field field, @Nullable Interval range, String words) {

        /** Which number of a figure. */
        public enum Field implements Code {
            /** The figure itself. */
            VALUE,
            /** Its part. */
            NUMERATOR,
            /** Its whole. */
            DENOMINATOR
        }
    }

    /**
     * A case that comes out otherwise, as it would stand in a case file.
     *
     * @param month the month judged
     * @param given what its file says, one key a line, such as {@code readings: { timeliness: 82 }}
     * @param before the status by the pack before; null where it gives no finding
     * @param after the status by the pack after; null where it gives no finding
     */
    public record Witness(
            ReportingPeriod month,
            List<String> given,
            @Nullable Status before,
            @Nullable Status after) {
        /** Copies the list. */
        public Witness {
            given = List.copyOf(given);
        }
    }
}
