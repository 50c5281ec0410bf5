package org.improvementnotice.compliance.officer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Coverage;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.NotDue;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.WorkingDays;

/** The days of actions and reports: a case on each, and one a day beside it. */
final class DateItems {

    private final Asking asking;
    private final Notice notice;

    DateItems(Asking asking) {
        this.asking = asking;
        this.notice = asking.pack().notice();
    }

    // actions

    List<Wanted> milestone(Requirement.Milestone asked) {
        Place due = asking.place("dueBy", 0);
        Place window = asking.calls("warnDays").isEmpty() ? due : asking.place("warnDays", 0);
        LocalDate first = asked.due().minusDays(asked.warnDays());
        List<Wanted> items = new ArrayList<>();
        LocalDate after = asked.due().plusDays(1);
        action(
                        Coverage.Kind.DAY,
                        due,
                        "with the action not done on " + asked.due() + ", the day itself",
                        asked.due(),
                        onDay(asked.due(), Reason.DUE_SOON))
                .ifPresent(items::add);
        action(
                        Coverage.Kind.DAY,
                        due,
                        "with the action not done on " + after + ", one day after its day",
                        after,
                        onDay(after, Reason.OVERDUE))
                .ifPresent(items::add);
        if (asked.warnDays() > 0) {
            action(
                            Coverage.Kind.WINDOW,
                            window,
                            "with the action not done on " + first + ", the first day of the warning",
                            first,
                            onDay(first, Reason.DUE_SOON))
                    .ifPresent(items::add);
        }
        LocalDate before = first.minusDays(1);
        action(
                        Coverage.Kind.WINDOW,
                        window,
                        "with the action not done on " + before + ", the day before the warning",
                        before,
                        trace -> trace.month().asAt().equals(before) && isNotYetDue(trace))
                .ifPresent(items::add);
        return items;
    }

    private Predicate<CaseTrace> onDay(LocalDate day, Reason reason) {
        return trace -> trace.month().asAt().equals(day)
                && trace.finding(asking.target())
                        .filter(each -> each.reason() == reason)
                        .isPresent();
    }

    private boolean isNotYetDue(CaseTrace trace) {
        AskedTarget.Key key = asking.target().key();
        // what the rule asks from a later month on is not yet due for another reason
        return asking.months().contains(trace.period())
                && trace.expects(key)
                && trace.month().listed().stream()
                        .anyMatch(each -> each.clause().equals(key.clause())
                                && each.indicator().equals(key.indicator())
                                && each.why() == NotDue.NOT_YET_DUE);
    }

    /** Empty where no month can be handed in on the day: it lies before the first judged month ended. */
    private Optional<Wanted> action(
            Coverage.Kind kind, Place place, String shows, LocalDate day, Predicate<CaseTrace> shownBy) {
        return asking.months().stream()
                .filter(each -> !each.lastDay().isAfter(day) && isSure(day))
                .reduce((earlier, later) -> later)
                .flatMap(month -> asking.typed(month, null)
                        .map(typed -> new Wanted(
                                kind,
                                place,
                                asking.rule().source(),
                                shows,
                                Wanted.Example.of(
                                        "write one for " + month + " with `submitted: " + day + "`",
                                        typed.submitted(day)),
                                shownBy)));
    }

    /** Whether working days from a day on are known, where reports are owed. */
    private boolean isSure(LocalDate day) {
        return notice.returns().isEmpty() || WorkingDays.covers(day.getYear());
    }

    // reports

    List<Wanted> submission() {
        Notice.Return report = notice.returns().get(asking.subject());
        ReportingPeriod month = asking.months().stream()
                .filter(each -> report != null && report.isOwedFor(each))
                .findFirst()
                .orElse(null);
        if (report == null || month == null) {
            return List.of();
        }
        LocalDate deadline = report.deadline(month);
        int end = notice.policies().lateBreach();
        List<Wanted> items = new ArrayList<>();
        items.add(report(month, "with the report on the last day", deadline, trace -> isOnLastDay(report, trace)));
        items.add(report(month, "with the report one day late", deadline.plusDays(1), late(1)));
        if (end > 1) {
            items.add(report(
                    month,
                    "with the report " + end + " working days late, the end of `lateBreach`",
                    WorkingDays.after(deadline, end),
                    late(end)));
        }
        if (end > 0) {
            items.add(report(
                    month,
                    "with the report " + (end + 1) + " working days late, one beyond `lateBreach`",
                    WorkingDays.after(deadline, end + 1),
                    late(end + 1)));
        }
        return items;
    }

    private Wanted report(ReportingPeriod month, String shows, LocalDate day, Predicate<CaseTrace> shownBy) {
        Wanted.Example example = asking.typed(month, null)
                .map(typed -> Wanted.Example.of(
                        "write one for " + month + " with `submitted: " + day + "` and `submissions: { "
                                + asking.subject() + ": " + day + " }`",
                        typed.submitted(day).line("submissions: { " + asking.subject() + ": " + day + " }")))
                .orElse(Wanted.Example.NONE);
        return new Wanted(
                Coverage.Kind.DAY,
                asking.place("submittedWithin", 0),
                asking.rule().source(),
                shows,
                example,
                shownBy);
    }

    private Predicate<CaseTrace> late(int workingDays) {
        return trace -> trace.finding(asking.target())
                .filter(each -> each.reason() == Reason.LATE && daysOf(each) == workingDays)
                .isPresent();
    }

    private static int daysOf(Finding finding) {
        return finding.distance() == null
                ? 0
                : Optional.of(finding.distance())
                        .map(Finding.Distance::amount)
                        .map(BigDecimal::intValueExact)
                        .orElse(0);
    }

    private boolean isOnLastDay(Notice.Return report, CaseTrace trace) {
        Optional<LocalDate> came = Optional.ofNullable(
                        trace.of().facts().periods().get(trace.period()))
                .flatMap(each -> Optional.ofNullable(each.submissions().get(report.code())))
                .map(FactsFile.Submission::on);
        return came.isPresent()
                && report.deadline(reportPeriod(report, trace.period(), came.get()))
                        .equals(came.get())
                && trace.finding(asking.target())
                        .filter(each -> each.reason() == Reason.IN_TIME)
                        .isPresent();
    }

    /** A date is of the latest period of the report, up to the file's own, that had ended before it. */
    private static ReportingPeriod reportPeriod(Notice.Return report, ReportingPeriod month, LocalDate came) {
        ReportingPeriod of = report.frequency().lastDue(month);
        while (!of.lastDay().isBefore(came)) {
            of = report.frequency().previousDue(of);
        }
        return of;
    }
}
