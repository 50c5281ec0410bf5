package org.improvementnotice.compliance.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An assessment beside the one that other figures of one month would have given.
 *
 * @param before as the files say
 * @param after as it would be
 * @param period the month in which something is set
 * @param settings what is set
 * @param notes what to know of them, a sentence each
 */
public record WhatIf(
        Assessment before, Assessment after, ReportingPeriod period, List<Setting> settings, List<String> notes) {
    /** Copies the lists. */
    public WhatIf {
        settings = List.copyOf(settings);
        notes = List.copyOf(notes);
    }

    /** The month as it is. */
    public PeriodAssessment monthBefore() {
        return month(before, period);
    }

    /** The month as it would be. */
    public PeriodAssessment monthAfter() {
        return month(after, period);
    }

    private static PeriodAssessment month(Assessment assessment, ReportingPeriod period) {
        return assessment.only(period).latest();
    }

    /** What would come out otherwise in the month: other statuses first, then by clause and indicator. */
    public List<Change> changes() {
        return changes(monthBefore(), monthAfter());
    }

    /** How many requirements of the month would come out the same, those without a finding among them. */
    public int unchanged() {
        return sides(monthBefore()).size() - changes().size();
    }

    /** The months after it, which are judged on from it, oldest first. */
    public List<Later> later() {
        return before.periods().stream()
                .filter(each -> each.period().compareTo(period) > 0)
                .map(each -> later(each, month(after, each.period())))
                .toList();
    }

    private static Later later(PeriodAssessment before, PeriodAssessment after) {
        List<Change> otherStatus =
                changes(before, after).stream().filter(Change::isOtherStatus).toList();
        return new Later(
                before.period(),
                otherStatus,
                before.escalation().recommended().level(),
                after.escalation().recommended().level());
    }

    private static List<Change> changes(PeriodAssessment before, PeriodAssessment after) {
        SortedMap<AskedTarget.Key, Side> was = sides(before);
        SortedMap<AskedTarget.Key, Side> is = sides(after);
        List<Change> changes = new ArrayList<>();
        // what is asked in a month, or could be, is the same whatever the figures
        was.forEach((key, side) -> {
            Side other = Objects.requireNonNull(is.get(key));
            if (!side.equals(other)) {
                changes.add(new Change(key, side, other));
            }
        });
        changes.sort(
                Comparator.comparing((Change each) -> !each.isOtherStatus()).thenComparing(Change::key));
        return changes;
    }

    private static SortedMap<AskedTarget.Key, Side> sides(PeriodAssessment month) {
        SortedMap<AskedTarget.Key, Side> sides = new TreeMap<>();
        month.findings().forEach(each -> sides.put(each.key(), new Side(each, null)));
        month.listed()
                .forEach(each -> sides.put(new AskedTarget.Key(each.clause(), each.indicator()), new Side(null, each)));
        return sides;
    }

    /**
     * How a requirement came out: a finding, or why there is none.
     *
     * @param finding null where there is none
     * @param listed null where there is a finding
     */
    public record Side(@Nullable Finding finding, PeriodAssessment.@Nullable Listed listed) {
        /** @throws IllegalArgumentException unless there is either a finding or a reason for none */
        public Side {
            if ((finding == null) == (listed == null)) {
                throw new IllegalArgumentException("there is a finding, or a reason why there is none");
            }
        }

        /** The status, or why there is none, in one word. */
        public String word() {
            return finding != null
                    ? finding.status().code()
                    : Objects.requireNonNull(listed).why().code();
        }

        /** What was found, or why nothing was. */
        public String text() {
            return finding != null
                    ? finding.reason().code() + ": " + finding.detail()
                    : Objects.requireNonNull(listed).text();
        }

        /** The indicator, action or report in words. */
        public String name() {
            return finding != null
                    ? finding.name()
                    : Objects.requireNonNull(listed).name();
        }
    }

    /** A requirement that would come out otherwise. */
    public record Change(AskedTarget.Key key, Side before, Side after) {
        /** Whether the status would be another, or there would be one, or none. */
        public boolean isOtherStatus() {
            return !before.word().equals(after.word());
        }
    }

    /**
     * A month after the one in which something is set.
     *
     * @param statuses the requirements whose status would be another
     * @param levelBefore the level recommended
     * @param levelAfter the level that would be recommended
     */
    public record Later(ReportingPeriod period, List<Change> statuses, String levelBefore, String levelAfter) {
        /** Copies the list. */
        public Later {
            statuses = List.copyOf(statuses);
        }

        /** Whether every status and the level would be the same. */
        public boolean isSame() {
            return statuses.isEmpty() && levelBefore.equals(levelAfter);
        }
    }
}
