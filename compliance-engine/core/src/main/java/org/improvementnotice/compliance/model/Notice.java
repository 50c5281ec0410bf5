package org.improvementnotice.compliance.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a pack says of its notice, apart from rules and indicators: the content of {@code pack.yaml}.
 *
 * @param id kebab-case
 * @param version three numbers, such as 1.0.0
 * @param title in words
 * @param authority the council's name, or {@code any}
 * @param issued when the notice was issued
 * @param judgedFrom the first period judged; may lie before the notice was issued
 * @param inForceUntil the last day of the notice
 * @param provenance whether its content was published, with sources
 * @param themes number to name, in order
 * @param coreTasks number to words, in order
 * @param clauses every requirement of the notice, in its order
 * @param returns the reports due, by code
 * @param actions the actions of the plan, by code
 * @param bodies who watches, by code
 * @param levels degrees of attention, lowest first
 * @param startsAt the level before the first period
 * @param policies what holds where a clause says nothing
 */
public record Notice(
        String id,
        String version,
        String title,
        String authority,
        LocalDate issued,
        ReportingPeriod judgedFrom,
        LocalDate inForceUntil,
        Provenance provenance,
        Map<String, String> themes,
        Map<String, String> coreTasks,
        List<Clause> clauses,
        Map<String, Return> returns,
        Map<String, Action> actions,
        Map<String, Body> bodies,
        List<Level> levels,
        String startsAt,
        Policies policies) {

    /** What {@code authority} says where the pack is for any council. */
    public static final String ANY_AUTHORITY = "any";

    /** @throws IllegalArgumentException if the notice ends before it is judged, or starts at a level it lacks */
    public Notice {
        themes = ordered(themes);
        coreTasks = ordered(coreTasks);
        clauses = List.copyOf(clauses);
        returns = ordered(returns);
        actions = ordered(actions);
        bodies = ordered(bodies);
        RankedLevels ranked = RankedLevels.of(levels);
        levels = ranked;
        if (inForceUntil.isBefore(judgedFrom.firstDay())) {
            throw new IllegalArgumentException("a notice ends after it is first judged");
        }
        if (!ranked.has(startsAt)) {
            throw new IllegalArgumentException("`startsAt` names one of the levels");
        }
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** The clause of a number, if there is one. */
    public Optional<Clause> clause(String number) {
        for (Clause each : clauses) {
            if (each.number().equals(number)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The first deadline of a report for a period; its last day where none is owed. */
    public LocalDate deadline(ReportingPeriod period) {
        return returns.values().stream()
                .filter(each -> each.isOwedFor(period))
                .map(each -> each.deadline(period))
                .min(LocalDate::compareTo)
                .orElse(period.lastDay());
    }

    /** The last period judged. */
    public ReportingPeriod lastPeriod() {
        return ReportingPeriod.of(inForceUntil);
    }

    /**
     * How high a level stands, 1 for the lowest.
     *
     * @throws IllegalArgumentException if the pack has no such level
     */
    public int rank(String level) {
        return RankedLevels.of(levels).rank(level);
    }

    /**
     * The level of a rank.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public Level level(int rank) {
        return levels.get(rank - 1);
    }

    /**
     * Whether the content was published or made up.
     *
     * @param status one of the two
     * @param sources what was published where, in words
     */
    public record Provenance(Status status, List<String> sources) {
        /** Copies the list. */
        public Provenance {
            sources = List.copyOf(sources);
        }

        /** Published or made up. */
        public enum Status implements Code {
            /** The text can be read elsewhere. */
            PUBLISHED,
            /** Made up to show how it works. */
            ILLUSTRATIVE
        }
    }

    /**
     * A report the council owes.
     *
     * @param code kebab-case
     * @param name in words
     * @param frequency when a period of it ends
     * @param withinWorkingDays how many working days after the period it is due, 1 to 250
     * @param from the first period it is owed for
     */
    public record Return(String code, String name, Frequency frequency, int withinWorkingDays, ReportingPeriod from) {
        /** @throws IllegalArgumentException if the number of days is outside its range */
        public Return {
            if (withinWorkingDays < 1 || withinWorkingDays > 250) {
                throw new IllegalArgumentException("`withinWorkingDays` is 1 to 250");
            }
        }

        /** The last day in time for a period. */
        public LocalDate deadline(ReportingPeriod period) {
            return WorkingDays.after(period.lastDay(), withinWorkingDays);
        }

        /** Whether one can be judged in a period: from the first it is owed for, as one that never came is waited for. */
        public boolean isWaitedForIn(ReportingPeriod period) {
            return frequency.lastDue(period).compareTo(from) >= 0;
        }

        /** Whether it is owed for a period. */
        public boolean isOwedFor(ReportingPeriod period) {
            return frequency.isDue(period) && period.compareTo(from) >= 0;
        }
    }

    /**
     * An action of the plan.
     *
     * @param owner a role, never a person
     */
    public record Action(String code, String name, String owner, List<String> coreTasks) {
        /** Copies the list. */
        public Action {
            coreTasks = List.copyOf(coreTasks);
        }
    }

    /**
     * Who watches.
     *
     * @param shows how much its papers show
     * @param receives what it is always sent, in words
     */
    public record Body(String code, String name, Meets meets, Papers papers, Shows shows, String receives) {}

    /**
     * A degree of attention.
     *
     * @param bodies whom it concerns
     * @param asks what it asks of them, in words
     */
    public record Level(String level, List<String> bodies, String asks) {
        /** Copies the list. */
        public Level {
            bodies = List.copyOf(bodies);
        }
    }

    /**
     * What holds where a clause says nothing else.
     *
     * @param missing what an absent figure gives
     * @param rounding what a verdict may rest on
     * @param stepDown how the recommended level falls
     * @param waivedRaise whether a finding with an agreed exception can raise the level
     * @param waiverMaxDays the longest an exception may last, in days
     * @param lateBreach beyond how many working days a late report is a BREACH
     */
    public record Policies(
            MissingPolicy missing,
            RoundingPolicy rounding,
            StepDownPolicy stepDown,
            WaivedRaisePolicy waivedRaise,
            int waiverMaxDays,
            int lateBreach) {}
}
