package org.improvementnotice.compliance.report.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    private ChangedSinceLastMonth(BoardMonth month) {
        this.month = month;
    }

    static List<BoardPage.Kind> of(BoardMonth month) {
        return month.lastJudged()
                .map(last -> new ChangedSinceLastMonth(month).since(last))
                .orElse(List.of(new BoardPage.Kind(
                        List.of(Phrase.of("No month was judged before "
                                + month.now().period().inWords() + ", so there is nothing to compare with.")),
                        1)));
    }

    private List<BoardPage.Kind> since(ReportingPeriod last) {
        List<BoardPage.Kind> kinds = List.of(
                new BoardPage.Kind(level(), 1),
                new BoardPage.Kind(ofFindings(this::worse), 3),
                new BoardPage.Kind(ofFindings(this::better), 1),
                new BoardPage.Kind(ofFindings(this::isNew), 1),
                new BoardPage.Kind(closed(last), 1),
                new BoardPage.Kind(
                        month.now().restated().stream().map(this::restated).toList(), 1),
                new BoardPage.Kind(
                        month.now().rulesChanged().stream()
                                .map(this::ruleChanged)
                                .toList(),
                        1));
        List<BoardPage.Kind> all = new ArrayList<>(List.of(new BoardPage.Kind(List.of(counted(kinds, last)), 1)));
        all.addAll(kinds);
        return all;
    }

    /** How much of what: the first side does not hold all of it. */
    private Phrase counted(List<BoardPage.Kind> kinds, ReportingPeriod last) {
        if (BoardPage.Kind.all(kinds).isEmpty()) {
            return Phrase.of("No status, no line and no level differs from " + last.inWords() + ".");
        }
        List<String> words = List.of("", "worse", "better", "new", "closed", "late or restated", "rules changed");
        List<String> counts = new ArrayList<>();
        for (int i = 1; i < kinds.size(); i++) {
            int number = kinds.get(i).items().size();
            counts.add(number + " " + (number == 1 ? words.get(i).replace("rules", "rule") : words.get(i)));
        }
        boolean withheld = month.now().findings().stream().anyMatch(month::withholds);
        return Phrase.of("Since " + last.inWords() + ": " + String.join(", ", counts) + "."
                + (withheld ? " Where figures are withheld, what changed is not told." : ""));
    }

    private List<Phrase> ofFindings(Function<Finding, Optional<Phrase>> line) {
        return month.now().findings().stream()
                .sorted(Comparator.comparing(Finding::status).reversed())
                .map(line)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Phrase> level() {
        Escalation escalation = month.now().escalation();
        return escalation.direction() == Escalation.Direction.SAME
                ? List.of()
                : List.of(Phrase.of("Level: " + escalation.direction().code() + ", from "
                        + escalation.before().level() + " to "
                        + escalation.recommended().level() + ", as recommended."));
    }

    private Optional<Phrase> worse(Finding finding) {
        Optional<Carry.Mark> before = month.markBefore(finding.key());
        if (before.filter(each -> each.status().compareTo(finding.status()) < 0).isPresent()) {
            return Optional.of(moved("Worse", finding, before.get()));
        }
        return before.isPresent() && finding.status() == Status.BREACH && isWorseFigure(finding)
                ? Optional.of(Phrase.of("Worse: " + BoardWords.title(finding) + ": ")
                        .mark(finding.status())
                        .and(" as before, the figure is "
                                + BoardWords.direction(
                                        month.sinceLastDue(finding).stream().toList()) + "."))
                : Optional.empty();
    }

    private boolean isWorseFigure(Finding finding) {
        return month.sinceLastDue(finding)
                .filter(each -> each.change() == Change.WORSE)
                .isPresent();
    }

    private Optional<Phrase> better(Finding finding) {
        return month.markBefore(finding.key())
                .filter(each -> each.status().compareTo(finding.status()) > 0 && !isDoneNow(finding))
                .map(each -> moved("Better", finding, each));
    }

    private static Phrase moved(String how, Finding finding, Carry.Mark before) {
        return Phrase.of(how + ": " + BoardWords.title(finding) + ": ")
                .mark(before.status())
                .and(" in " + before.period().inWords() + ", ")
                .mark(finding.status())
                .and(" now.");
    }

    private Optional<Phrase> isNew(Finding finding) {
        return month.withholds(finding) || month.markBefore(finding.key()).isPresent() || isDoneNow(finding)
                ? Optional.empty()
                : Optional.of(Phrase.of("New: " + BoardWords.title(finding) + ", judged for the first time: ")
                        .mark(finding.status())
                        .and("."));
    }

    /** Actions done since, and what was judged in the last month and is not now, though its time has come. */
    private List<Phrase> closed(ReportingPeriod last) {
        List<Phrase> lines = new ArrayList<>();
        month.now().findings().stream()
                .filter(this::isDoneNow)
                .forEach(
                        each -> lines.add(Phrase.of("Closed: " + BoardWords.title(each) + ": " + each.detail() + ".")));
        month.now().listed().stream()
                .filter(each -> each.why() != NotDue.NOT_YET_DUE)
                .forEach(each -> month.markBefore(new AskedTarget.Key(each.clause(), each.indicator()))
                        .filter(mark -> mark.period().equals(last))
                        .ifPresent(mark -> lines.add(closed(each, mark))));
        return lines;
    }

    private static Phrase closed(PeriodAssessment.Listed listed, Carry.Mark before) {
        return Phrase.of("Closed: " + listed.clause() + " " + listed.name() + ": ")
                .mark(before.status())
                .and(" in " + before.period().inWords() + ", not judged now: "
                        + listed.why().code().replace('-', ' ') + " (" + listed.text() + ").");
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

    private Phrase ruleChanged(PeriodAssessment.RuleChange change) {
        return Phrase.of("Rule changed: " + change.clause() + " " + name(change) + ": from " + change.before() + " to "
                + change.now() + ".");
    }

    private String name(PeriodAssessment.RuleChange change) {
        return BoardMonth.finding(month.now(), new AskedTarget.Key(change.clause(), change.indicator()))
                .map(Finding::name)
                .orElse(change.indicator());
    }

    private Phrase restated(PeriodAssessment.Restatement each) {
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
        return line.and(each.verdicts().isEmpty() ? "." : "; the verdict stands.");
    }
}
