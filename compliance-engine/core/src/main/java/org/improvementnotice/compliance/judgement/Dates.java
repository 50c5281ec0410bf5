package org.improvementnotice.compliance.judgement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.NotDue;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Actions and reports against their dates. */
final class Dates {

    private final Question question;

    Dates(Question question) {
        this.question = question;
    }

    Outcome milestone(Requirement.Milestone asked, Carry.@Nullable KnownAction known) {
        Outcome.Verdict verdict = action(asked, known);
        return verdict == null
                ? new Outcome.Listed(
                        NotDue.NOT_YET_DUE, "due " + Words.day(asked.due()) + ", not recorded as done", asked.due())
                : verdict.dueBy(asked.due());
    }

    /** Null where its time has not come. */
    private Outcome.@Nullable Verdict action(Requirement.Milestone asked, Carry.@Nullable KnownAction known) {
        LocalDate asAt = question.asAt();
        String due = Words.day(asked.due());
        if (known != null && !known.completed().isAfter(asAt)) {
            return completed(asked, known);
        }
        long late = ChronoUnit.DAYS.between(asked.due(), asAt);
        if (late > 0) {
            Finding.Distance distance = days(late, Words.count(late, "day") + " past its date");
            return Outcome.Verdict.of(
                            Status.BREACH,
                            Reason.OVERDUE,
                            "due " + due + ", not done by " + Words.day(asAt) + ", " + Words.count(late, "day")
                                    + " overdue")
                    .with(Outcome.Beside.of(distance));
        }
        if (-late <= asked.warnDays()) {
            return Outcome.Verdict.of(
                    Status.WARN,
                    Reason.DUE_SOON,
                    "due " + due + ", in " + Words.count(-late, "day") + ", not recorded as done");
        }
        return null;
    }

    private Outcome.Verdict completed(Requirement.Milestone asked, Carry.KnownAction known) {
        String done = "done on " + Words.day(known.completed());
        long late = ChronoUnit.DAYS.between(asked.due(), known.completed());
        if (late <= 0) {
            return Outcome.Verdict.of(Status.PASS, Reason.DONE, done + ", due " + Words.day(asked.due()));
        }
        boolean first = known.reported().equals(question.period());
        return Outcome.Verdict.of(
                        first ? Status.WARN : Status.PASS,
                        Reason.DONE_LATE,
                        done + ", " + Words.count(late, "day") + " after " + Words.day(asked.due()))
                .with(Outcome.Beside.of(days(late, Words.count(late, "day") + " earlier")));
    }

    private static Finding.Distance days(long number, String text) {
        return new Finding.Distance(BigDecimal.valueOf(number), "days", text);
    }

    /** The worst of the reports whose time has come; those whose time has not wait. */
    Outcome reports(List<Evidence.Owed> owed) {
        List<Outcome.Verdict> verdicts = owed.stream()
                .map(this::report)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (verdicts.isEmpty()) {
            Evidence.Owed next = owed.get(0);
            return new Outcome.Listed(
                    NotDue.NOT_YET_DUE,
                    "the report for " + next.period().inWords() + " is due by " + Words.day(next.deadline()),
                    next.deadline());
        }
        List<ReportingPeriod> settled =
                verdicts.stream().flatMap(each -> each.settled().stream()).toList();
        return verdicts.stream()
                .max(Comparator.comparing(Outcome.Verdict::status)
                        .thenComparing(each -> each.settled().get(0)))
                .orElseThrow()
                .settling(settled);
    }

    private Outcome.@Nullable Verdict report(Evidence.Owed owed) {
        String report = "the report for " + owed.period().inWords();
        String due = "due by " + Words.day(owed.deadline());
        LocalDate submitted = owed.submitted();
        if (submitted == null) {
            return question.asAt().isBefore(owed.deadline())
                    ? null
                    : Outcome.Verdict.of(
                                    Status.BREACH,
                                    Reason.NOT_THERE,
                                    report + " is not there on " + Words.day(question.asAt()) + ", " + due)
                            .dueBy(owed.deadline())
                            .settling(List.of(owed.period()));
        }
        if (!submitted.isAfter(owed.deadline())) {
            return Outcome.Verdict.of(
                            Status.PASS, Reason.IN_TIME, report + " came on " + Words.day(submitted) + ", " + due)
                    .dueBy(owed.deadline())
                    .settling(List.of(owed.period()));
        }
        // on the Saturday after a deadline no working day has gone by, and the report is late all the same
        int late = Math.max(1, WorkingDays.between(owed.deadline(), submitted));
        return Outcome.Verdict.of(
                        late > question.policies().lateBreach() ? Status.BREACH : Status.WARN,
                        Reason.LATE,
                        report + " came on " + Words.day(submitted) + ", " + Words.count(late, "working day")
                                + " late, " + due)
                .with(Outcome.Beside.of(days(late, Words.count(late, "working day") + " earlier")))
                .dueBy(owed.deadline())
                .settling(List.of(owed.period()));
    }
}
