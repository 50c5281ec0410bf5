package org.improvementnotice.compliance.report.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.improvementnotice.compliance.model.Escalation;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.NotDue;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/** What the Board is asked to do, made from the assessment: each item names what it is about and why it is there. */
final class AskedOfBoard {

    private final BoardMonth month;
    private final List<Phrase> items = new ArrayList<>();

    private AskedOfBoard(BoardMonth month) {
        this.month = month;
    }

    /** Breaches without a recorded action, judgements that wait, the level, and actions due before the next meeting. */
    static List<Phrase> of(BoardMonth month) {
        AskedOfBoard asked = new AskedOfBoard(month);
        Breaches.inOrder(month).stream().filter(AskedOfBoard::isWithoutAction).forEach(asked::action);
        month.waitingForJudgement().forEach(asked::judgement);
        asked.level();
        asked.milestones();
        return List.copyOf(asked.items);
    }

    /** What is said where nothing is asked. */
    static Phrase nothing() {
        return Phrase.of(
                "Nothing this month: no BREACH is without a recorded action, no judgement and no decision waits,"
                        + " and no action of the plan falls due before the next meeting.");
    }

    private static boolean isWithoutAction(Finding finding) {
        FactsFile.Comment comment = finding.comment();
        return !finding.isWaived()
                && (comment == null
                        || comment.action() == null
                        || comment.action().isBlank());
    }

    private void action(Finding breach) {
        FactsFile.Comment comment = breach.comment();
        String recorded = comment == null || comment.why() == null
                ? "no explanation or action is recorded"
                : "an explanation is recorded, no action";
        items.add(Phrase.of("Decide on a dated corrective action for ")
                .link(Breaches.id(month, breach), BoardWords.title(breach))
                .and(": ")
                .mark(breach.status())
                .and(" for " + BoardWords.count(breach.run(), "period") + (breach.run() == 1 ? "" : " running") + "; "
                        + recorded + "."));
    }

    private void judgement(Finding waiting) {
        items.add(Phrase.of("Judge " + BoardWords.title(waiting) + ": " + waiting.detail() + "."));
    }

    private void level() {
        Escalation escalation = month.now().escalation();
        String recommended = escalation.recommended().level();
        FactsFile.LevelDecision decided = escalation.decided();
        if (decided == null && escalation.direction() != Escalation.Direction.SAME) {
            items.add(Phrase.of("Decide on the ")
                    .link("level", "level of attention")
                    .and(": " + recommended + " is recommended, before it was "
                            + escalation.before().level() + "; no decision is recorded."));
        } else if (decided != null && !decided.is().equals(recommended)) {
            items.add(Phrase.of("Hold the ")
                    .link("level", "level of attention")
                    .and(" decided against the one recommended: " + decided.is() + " was decided by " + decided.by()
                            + " on " + BoardWords.day(decided.on()) + ", " + recommended + " is recommended."));
        }
    }

    private void milestones() {
        month.now().findings().stream()
                .filter(each -> each.reason() == Reason.DUE_SOON && isBeforeTheMeeting(each.due()))
                .forEach(each -> milestone(BoardWords.title(each), each.indicator(), each.due(), each.status()));
        month.now().listed().stream()
                .filter(each -> each.why() == NotDue.NOT_YET_DUE && isAction(each) && isBeforeTheMeeting(each.due()))
                .forEach(each -> milestone(each.clause() + " " + each.name(), each.indicator(), each.due(), null));
    }

    private boolean isAction(PeriodAssessment.Listed listed) {
        return month.notice().actions().containsKey(listed.indicator());
    }

    private boolean isBeforeTheMeeting(@Nullable LocalDate due) {
        return due != null && !due.isAfter(month.nextMeeting());
    }

    private void milestone(String title, String action, @Nullable LocalDate due, @Nullable Status status) {
        String owner = PlanActions.owner(month, action);
        if (due != null) {
            Phrase item = Phrase.of("See that ").link("actions", title);
            items.add((status == null ? item : item.and(" (").mark(status).and(")"))
                    .and(" is done by " + BoardWords.day(due) + ", before the next meeting"
                            + (owner.isEmpty() ? "." : "; owner: " + owner + ".")));
        }
    }
}
