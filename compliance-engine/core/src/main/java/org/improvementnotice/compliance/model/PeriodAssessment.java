package org.improvementnotice.compliance.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One period assessed.
 *
 * @param period the month
 * @param asAt the day as of which it is judged
 * @param draft whether none of its files was handed in; a draft hands on what a month without a file hands on
 * @param fileless whether no file came for it
 * @param beforeIssue whether it lies before the notice was issued
 * @param sources where its figures come from, each source once
 * @param findings every due target judged, by theme, clause and indicator
 * @param listed requirements that gave no finding, with why
 * @param activity indicators that are shown without a status
 * @param rulesChanged what is asked otherwise than in the period before
 * @param restated figures that came late or changed, with what earlier verdicts would now be
 * @param waivers what each exception of the council came to
 * @param themes each theme with its worst status and counts
 * @param escalation the attention recommended
 * @param inspections what inspectors found
 * @param files its facts files, name to digest
 * @param carry what it hands on
 */
public record PeriodAssessment(
        ReportingPeriod period,
        LocalDate asAt,
        boolean draft,
        boolean fileless,
        boolean beforeIssue,
        List<String> sources,
        List<Finding> findings,
        List<Listed> listed,
        List<Activity> activity,
        List<RuleChange> rulesChanged,
        List<Restatement> restated,
        List<WaiverUse> waivers,
        List<ThemeResult> themes,
        Escalation escalation,
        List<FactsFile.Inspection> inspections,
        SortedMap<String, String> files,
        Carry carry) {

    /** Copies the lists. */
    public PeriodAssessment {
        sources = List.copyOf(sources);
        findings = List.copyOf(findings);
        listed = List.copyOf(listed);
        activity = List.copyOf(activity);
        rulesChanged = List.copyOf(rulesChanged);
        restated = List.copyOf(restated);
        waivers = List.copyOf(waivers);
        themes = List.copyOf(themes);
        inspections = List.copyOf(inspections);
        files = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, String>) files));
    }

    /** The findings of one status, in their order. */
    public List<Finding> findings(Status status) {
        return findings.stream().filter(each -> each.status() == status).toList();
    }

    /** The worst status; empty where nothing was due. */
    public Optional<Status> worst() {
        return Counts.worst(findings);
    }

    /** The findings counted. */
    public Counts counts() {
        return Counts.of(findings);
    }

    /** The same with something else to hand on. */
    public PeriodAssessment handingOn(Carry other) {
        return new PeriodAssessment(
                period,
                asAt,
                draft,
                fileless,
                beforeIssue,
                sources,
                findings,
                listed,
                activity,
                rulesChanged,
                restated,
                waivers,
                themes,
                escalation,
                inspections,
                files,
                other);
    }

    /** How many requirements gave no finding for one cause. */
    public int listed(NotDue why) {
        return (int) listed.stream().filter(each -> each.why() == why).count();
    }

    /**
     * A requirement that gave no finding.
     *
     * @param text why, in words, with the last figure where there is one
     * @param due the last day in time of an action or report that is not yet due; null where there is none, or it has not
     *     begun to run
     * @param value the figure of the period as printed, with its parts; null where there is none
     * @param cautions what to know beside it
     */
    public record Listed(
            String id,
            String clause,
            String indicator,
            String name,
            NotDue why,
            String text,
            @Nullable LocalDate due,
            @Nullable String value,
            List<Finding.Caution> cautions) {
        /** Copies the list. */
        public Listed {
            cautions = List.copyOf(cautions);
        }
    }

    /**
     * An indicator shown without a status.
     *
     * @param value as printed; null where there is no figure
     */
    public record Activity(
            String indicator, String name, @Nullable String value, List<Finding.Comparison> direction, String text) {}

    /** What is asked otherwise than before. */
    public record RuleChange(String clause, String indicator, String before, String now) {}

    /**
     * A figure of an earlier period that came late or changed. The earlier verdicts stand.
     *
     * @param indicator its code
     * @param name the indicator in words
     * @param period the period it is of
     * @param was as it stood, as printed
     * @param is as it is now, as printed
     * @param why in the service's words; null where it came late and none stood
     * @param verdicts the earlier verdicts that rested on it, with what they would now be
     */
    public record Restatement(
            String indicator,
            String name,
            ReportingPeriod period,
            String was,
            String is,
            @Nullable String why,
            List<Verdict> verdicts) {
        /** Copies the list. */
        public Restatement {
            verdicts = List.copyOf(verdicts);
        }

        /**
         * An earlier verdict that stands.
         *
         * @param clause the clause
         * @param judgedIn the period it was given in
         * @param stood the status given
         * @param now the status that the figure known now would have had; null where it would give no finding
         */
        public record Verdict(
                String clause,
                ReportingPeriod judgedIn,
                Status stood,
                @Nullable Status now) {}
    }

    /**
     * A theme in a period.
     *
     * @param worst null where nothing of it was due
     */
    public record ThemeResult(
            String theme, String name, @Nullable Status worst, Counts counts) {}
}
