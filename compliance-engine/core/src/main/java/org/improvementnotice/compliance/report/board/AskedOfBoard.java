package org.improvementnotice.compliance.report.board;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Escalation;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.NotDue;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Reason;
import org.jspecify.annotations.Nullable;

/** What the Board is asked to do, made from the assessment: each item names what it is about and why it is there. */
final class AskedOfBoard {

    private final BoardMonth month;

    private AskedOfBoard(BoardMonth month) {
        this.month = month;
    }

    /** Breaches without a recorded action, judgements that wait, the level, and actions due before the next meeting. */
    static List<BoardPage.Kind> of(BoardMonth month) {
        AskedOfBoard asked = new AskedOfBoard(month);
        List<BoardPage.Kind> kinds = List.of(
                new BoardPage.Kind(asked.actions(), 4),
                new BoardPage.Kind(asked.judgements(), 1),
                new BoardPage.Kind(asked.level(), 1),
                new BoardPage.Kind(asked.milestones(), 2));
        return BoardPage.Kind.all(kinds).isEmpty() ? List.of(new BoardPage.Kind(List.of(nothing()), 1)) : kinds;
    }

    private static Phrase nothing() {
        return Phrase.of(
                "Nothing this month: no BREACH is without a recorded action, no judgement and no decision waits,"
                        + " and no action of the plan falls due before the next meeting.");
    }

    private List<Phrase> actions() {
        List<Finding> waiting = month.waitingForJudgement();
        return Breaches.inOrder(month).stream()
                .filter(each -> isWithoutAction(each) && !waiting.contains(each))
                .map(this::action)
                .toList();
    }

    /** What a body agreed to leave for a time needs no action beside that, and what was promised has its time. */
    private boolean isWithoutAction(Finding finding) {
        FactsFile.Comment comment = finding.comment();
        return !finding.isWaived()
                && !month.withholds(finding)
                && !new Promises(month).isRunning(finding)
                && (comment == null
                        || comment.action() == null
                        || comment.action().isBlank());
    }

    private Phrase action(Finding breach) {
        return Phrase.of("Decide on a corrective action for ")
                .link(Breaches.id(month, breach), BoardWords.title(breach))
                .and(": ")
                .mark(breach.status())
                .and(BoardWords.forHowLong(breach) + ", " + recorded(breach) + ".");
    }

    private static String recorded(Finding breach) {
        Carry.Promise promised = breach.promised();
        if (promised != null) {
            return "the action promised in " + promised.made().inWords()
                    + (promised.by() == null ? " has no day" : " was due by " + BoardWords.day(promised.by()));
        }
        FactsFile.Comment comment = breach.comment();
        return comment == null || comment.why() == null
                ? "no action is recorded"
                : "an explanation is recorded, no action";
    }

    private List<Phrase> judgements() {
        return month.waitingForJudgement().stream()
                .map(each -> Phrase.of("Judge " + BoardWords.title(each) + ": " + each.detail() + "."))
                .toList();
    }

    private List<Phrase> level() {
        Escalation escalation = month.now().escalation();
        String recommended = escalation.recommended().level();
        FactsFile.LevelDecision decided = escalation.decided();
        if (decided == null) {
            return escalation.direction() == Escalation.Direction.SAME
                    ? List.of()
                    : List.of(Phrase.of("Decide on the ")
                            .link("level", "level of attention")
                            .and(": " + recommended + " is recommended, before it was "
                                    + escalation.before().level() + "; no decision is recorded."));
        }
        return decided.is().equals(recommended)
                ? List.of()
                : List.of(Phrase.of("Compare the ")
                        .link("level", "level of attention")
                        .and(" decided with the one recommended: " + decided.is() + " was decided by " + decided.by()
                                + " on " + BoardWords.day(decided.on()) + ", " + recommended + " is recommended."));
    }

    private List<Phrase> milestones() {
        return Stream.concat(
                        month.now().findings().stream()
                                .filter(each -> each.reason() == Reason.DUE_SOON && isBeforeTheMeeting(each.due()))
                                .map(each -> milestone(BoardWords.title(each), each.indicator(), each.due())),
                        month.now().listed().stream()
                                .filter(each -> isAction(each) && isBeforeTheMeeting(each.due()))
                                .map(each ->
                                        milestone(each.clause() + " " + each.name(), each.indicator(), each.due())))
                .toList();
    }

    private boolean isAction(PeriodAssessment.Listed listed) {
        return listed.why() == NotDue.NOT_YET_DUE && month.notice().actions().containsKey(listed.indicator());
    }

    private boolean isBeforeTheMeeting(@Nullable LocalDate due) {
        return due != null && !due.isAfter(month.nextMeeting());
    }

    private Phrase milestone(String title, String action, @Nullable LocalDate due) {
        String owner = PlanActions.owner(month, action);
        return Phrase.of("See that ")
                .link("actions", title)
                .and(" is done" + (due == null ? "" : " by " + BoardWords.day(due)) + ", before the next meeting"
                        + (owner.isEmpty() ? "." : "; owner: " + owner + "."));
    }
}
