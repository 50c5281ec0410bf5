package org.improvementnotice.compliance.report.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Reason;
import org.jspecify.annotations.Nullable;

/** The actions of the plan: overdue, due within sixty days, later, done. */
final class PlanActions {

    private static final int DAYS_AHEAD = 60;
    private static final List<String> HEADS = List.of("Action", "Owner", "Due", "What is known");

    private final BoardMonth month;

    PlanActions(BoardMonth month) {
        this.month = month;
    }

    /** Whose task an action is; empty where the pack does not say. */
    static String owner(BoardMonth month, String code) {
        Notice.Action action = month.notice().actions().get(code);
        return action == null ? "" : action.owner();
    }

    /** How an action stands. */
    private enum State {
        OVERDUE("overdue", "Overdue"),
        SOON("due-in-sixty-days", "Due within sixty days of the as-at day"),
        LATER("due-later", "Due later"),
        DONE("done", "Done");

        private final String id;
        private final String words;

        State(String id, String words) {
            this.id = id;
            this.words = words;
        }
    }

    private record Known(
            State state,
            String title,
            String owner,
            @Nullable LocalDate due,
            String text) {}

    List<Block> blocks() {
        List<Known> all = all();
        if (all.isEmpty()) {
            return List.of(Block.Paragraph.of("The pack asks for no action of a plan in this month."));
        }
        List<Block> blocks = new ArrayList<>();
        for (State state : State.values()) {
            List<Known> those = all.stream()
                    .filter(each -> each.state() == state)
                    .sorted(Comparator.comparing(Known::due, Comparator.nullsLast(Comparator.naturalOrder())))
                    .toList();
            blocks.add(
                    those.isEmpty()
                            ? Block.Paragraph.of(state.words + ": no action.")
                            : new Block.Table(
                                    "actions-" + state.id,
                                    state.words + ": " + BoardWords.count(those.size(), "action"),
                                    HEADS,
                                    those.stream().map(PlanActions::row).toList()));
        }
        return blocks;
    }

    private static List<Phrase> row(Known known) {
        LocalDate due = known.due();
        return List.of(
                Phrase.of(known.title()),
                Phrase.of(known.owner()),
                Phrase.of(due == null ? "no day" : BoardWords.day(due)),
                Phrase.of(known.text()));
    }

    private List<Known> all() {
        List<Known> all = new ArrayList<>();
        month.now().findings().stream()
                .map(this::known)
                .flatMap(Optional::stream)
                .forEach(all::add);
        month.now().listed().stream().map(this::known).flatMap(Optional::stream).forEach(all::add);
        return all;
    }

    private Optional<Known> known(Finding finding) {
        if (!month.notice().actions().containsKey(finding.indicator())) {
            return Optional.empty();
        }
        State state = finding.reason() == Reason.DONE || finding.reason() == Reason.DONE_LATE
                ? State.DONE
                : finding.reason() == Reason.OVERDUE ? State.OVERDUE : ahead(finding.due());
        return Optional.of(new Known(
                state, BoardWords.title(finding), owner(month, finding.indicator()), finding.due(), finding.detail()));
    }

    private Optional<Known> known(PeriodAssessment.Listed listed) {
        return !month.notice().actions().containsKey(listed.indicator())
                ? Optional.empty()
                : Optional.of(new Known(
                        ahead(listed.due()),
                        listed.clause() + " " + listed.name(),
                        owner(month, listed.indicator()),
                        listed.due(),
                        listed.text()));
    }

    private State ahead(@Nullable LocalDate due) {
        return due != null && !due.isAfter(month.now().asAt().plusDays(DAYS_AHEAD)) ? State.SOON : State.LATER;
    }
}
