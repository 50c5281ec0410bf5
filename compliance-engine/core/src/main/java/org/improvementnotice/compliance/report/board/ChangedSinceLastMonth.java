package org.improvementnotice.compliance.report.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Change;
import org.improvementnotice.compliance.model.Escalation;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.NotDue;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;

/** What changed since the month before: worse, better, new, closed, the rules, the level, and figures restated. */
final class ChangedSinceLastMonth {

    private final BoardMonth month;
    private final List<Phrase> lines = new ArrayList<>();

    private ChangedSinceLastMonth(BoardMonth month) {
        this.month = month;
    }

    static List<Phrase> of(BoardMonth month) {
        Optional<ReportingPeriod> last = month.lastJudged();
        return last.isEmpty()
                ? List.of(Phrase.of("No month was judged before "
                        + month.now().period().inWords() + ", so there is nothing to compare with."))
                : new ChangedSinceLastMonth(month).since(last.get());
    }

    private List<Phrase> since(ReportingPeriod last) {
        level();
        month.now().findings().forEach(each -> worse(each));
        month.now().rulesChanged().forEach(this::ruleChanged);
        month.now().findings().forEach(each -> better(each));
        month.now().findings().forEach(this::isNew);
        month.now().findings().forEach(this::done);
        month.now().listed().forEach(each -> closed(each, last));
        month.now().restated().forEach(this::restated);
        return lines.isEmpty()
                ? List.of(Phrase.of("No status, no line and no level differs from " + last.inWords() + "."))
                : List.copyOf(lines);
    }

    private void level() {
        Escalation escalation = month.now().escalation();
        if (escalation.direction() != Escalation.Direction.SAME) {
            lines.add(Phrase.of("Level: " + escalation.direction().code() + ", from "
                    + escalation.before().level() + " to "
                    + escalation.recommended().level() + ", as recommended."));
        }
    }

    private void worse(Finding finding) {
        Optional<Carry.Mark> before = month.markBefore(finding.key());
        if (before.filter(each -> each.status().compareTo(finding.status()) < 0).isPresent()) {
            moved("Worse", finding, before.get());
        } else if (before.isPresent() && finding.status() == Status.BREACH && isWorseFigure(finding)) {
            lines.add(Phrase.of("Worse: " + BoardWords.title(finding) + ": ")
                    .mark(finding.status())
                    .and(" as before, the figure is "
                            + BoardWords.direction(finding.direction().subList(0, 1)) + "."));
        }
    }

    private static boolean isWorseFigure(Finding finding) {
        return !finding.direction().isEmpty() && finding.direction().get(0).change() == Change.WORSE;
    }

    private void better(Finding finding) {
        month.markBefore(finding.key())
                .filter(each -> each.status().compareTo(finding.status()) > 0 && !isDoneNow(finding))
                .ifPresent(each -> moved("Better", finding, each));
    }

    private void moved(String how, Finding finding, Carry.Mark before) {
        lines.add(Phrase.of(how + ": " + BoardWords.title(finding) + ": ")
                .mark(before.status())
                .and(" in " + before.period().inWords() + ", ")
                .mark(finding.status())
                .and(" now."));
    }

    private void isNew(Finding finding) {
        if (month.markBefore(finding.key()).isEmpty() && !isDoneNow(finding)) {
            lines.add(Phrase.of("New: " + BoardWords.title(finding) + ", judged for the first time: ")
                    .mark(finding.status())
                    .and("."));
        }
    }

    private void done(Finding finding) {
        if (isDoneNow(finding)) {
            lines.add(Phrase.of("Closed: " + BoardWords.title(finding) + ": " + finding.detail() + "."));
        }
    }

    /** Whether it is an action that was not done when last judged. */
    private boolean isDoneNow(Finding finding) {
        return isDone(finding.reason())
                && month.markBefore(finding.key())
                        .filter(each -> isDone(each.reason()))
                        .isEmpty();
    }

    private static boolean isDone(Reason reason) {
        return reason == Reason.DONE || reason == Reason.DONE_LATE;
    }

    private void closed(PeriodAssessment.Listed listed, ReportingPeriod last) {
        if (listed.why() == NotDue.NOT_YET_DUE) {
            return;
        }
        month.markBefore(new AskedTarget.Key(listed.clause(), listed.indicator()))
                .filter(each -> each.period().equals(last))
                .ifPresent(each -> lines.add(Phrase.of("Closed: " + listed.clause() + " " + listed.name() + ": ")
                        .mark(each.status())
                        .and(" in " + last.inWords() + ", not judged now: "
                                + listed.why().code().replace('-', ' ') + " (" + listed.text() + ").")));
    }

    private void ruleChanged(PeriodAssessment.RuleChange change) {
        lines.add(Phrase.of("Rule changed: " + change.clause() + " " + name(change) + ": from " + change.before()
                + " to " + change.now() + "."));
    }

    private String name(PeriodAssessment.RuleChange change) {
        return BoardMonth.finding(month.now(), new AskedTarget.Key(change.clause(), change.indicator()))
                .map(Finding::name)
                .orElse(change.indicator());
    }

    private void restated(PeriodAssessment.Restatement each) {
        Phrase line = Phrase.of((each.why() == null ? "Came late: " : "Restated: ") + each.name() + " for "
                + each.period().inWords() + ": " + each.was() + ", now " + each.is());
        line = each.why() == null ? line : line.and(", the service says ").quote(each.why());
        for (PeriodAssessment.Restatement.Verdict verdict : each.verdicts()) {
            Status now = verdict.now();
            line = line.and("; " + verdict.clause() + " in "
                            + verdict.judgedIn().inWords() + " was ")
                    .mark(verdict.stood());
            line = now == null
                    ? line.and(", would now give no finding")
                    : line.and(", would now be ").mark(now);
        }
        lines.add(line.and(each.verdicts().isEmpty() ? "." : "; the verdict stands."));
    }
}
