package org.improvementnotice.compliance.report.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.improvementnotice.compliance.model.Baseline;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.NotDue;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.WaiverUse;

/** The requirements in lists: judged, by core task, not judged here, and those that gave no finding. */
final class Requirements {

    private final BoardMonth month;

    Requirements(BoardMonth month) {
        this.month = month;
    }

    /** Every requirement judged in the month. */
    List<Block> judged() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(
                "requirements",
                "Status, what was found and what was asked, as the notice counts",
                List.of("Requirement", "Status", "Found", "Asked"),
                month.now().findings().stream().map(Requirements::row).toList()));
        List<Phrase> exceptions = month.now().waivers().stream()
                .filter(WaiverUse::waivesNothing)
                .map(each -> Phrase.of(each.inWords()))
                .toList();
        if (!exceptions.isEmpty()) {
            blocks.add(new Block.Group("Agreed exceptions that no miss has", List.of(new Block.Bullets(exceptions))));
        }
        Baseline baseline = month.shown().baseline();
        if (baseline != null) {
            blocks.add(new Block.Group(
                    "Compared with the baseline " + baseline.file().name(), List.of(compared(baseline))));
        }
        return blocks;
    }

    private static Block compared(Baseline baseline) {
        List<Phrase> differing = baseline.changes().stream()
                .filter(each -> each.state() != Baseline.State.SAME)
                .map(each -> Phrase.of(each.state().code() + ": " + each.inWords()))
                .toList();
        return differing.isEmpty()
                ? Block.Paragraph.of("Every requirement stands as it does there.")
                : new Block.Bullets(differing);
    }

    private static List<Phrase> row(Finding finding) {
        Phrase status = Phrase.of(finding.status());
        return List.of(
                Phrase.of(BoardWords.title(finding)),
                finding.isWaived() ? status.and(", with an agreed exception") : status,
                Breaches.found(finding),
                Phrase.of(finding.required()));
    }

    /** The core tasks with the requirements that serve each. */
    List<Block> coreTasks() {
        if (month.notice().coreTasks().isEmpty()) {
            return List.of(Block.Paragraph.of("The pack names no core tasks."));
        }
        List<List<Phrase>> rows = month.notice().coreTasks().entrySet().stream()
                .map(this::coreTask)
                .toList();
        return List.of(new Block.Table(
                "core-tasks",
                "The core tasks: the worst status of the requirements that serve each, and how many have it",
                List.of("Core task", "Worst", "Requirements"),
                rows));
    }

    private List<Phrase> coreTask(Map.Entry<String, String> task) {
        List<Finding> own = month.now().findings().stream()
                .filter(each -> each.coreTasks().contains(task.getKey()))
                .toList();
        Phrase served = Phrase.of(own.isEmpty() ? "none judged in this month" : "");
        for (Finding each : own) {
            served = (served.spans().size() < 2 ? served : served.and(", "))
                    .and(each.clause() + " ")
                    .mark(each.status());
        }
        return List.of(
                Phrase.of(task.getKey() + " " + task.getValue()),
                ThemeGrid.worst(own.stream().map(Finding::status).toList()),
                served);
    }

    /** What the notice asks and no rule here judges. */
    List<Block> notJudgedHere() {
        List<Phrase> clauses = month.shown().notJudgedHere().stream()
                .map(each -> Phrase.of(
                        each.number() + " " + each.words() + (each.duty() == null ? "" : "; duty: " + each.duty())))
                .toList();
        return List.of(
                clauses.isEmpty()
                        ? Block.Paragraph.of("Every requirement that the pack names is judged here.")
                        : new Block.Bullets(clauses));
    }

    /** What gave no finding, by why, with the figure of the month where there is one. */
    List<Block> withoutFinding() {
        List<Block> blocks = new ArrayList<>();
        for (NotDue why : NotDue.values()) {
            List<PeriodAssessment.Listed> those = month.now().listed().stream()
                    .filter(each -> each.why() == why)
                    .toList();
            if (!those.isEmpty()) {
                blocks.add(new Block.Table(
                        "listed-" + why.code(),
                        heading(why) + ": " + BoardWords.count(those.size(), "requirement"),
                        List.of("Requirement", "Why", "Figure of the month"),
                        those.stream().map(Requirements::row).toList()));
            }
        }
        return blocks.isEmpty() ? List.of(Block.Paragraph.of("Every requirement gave a finding.")) : blocks;
    }

    private static String heading(NotDue why) {
        return switch (why) {
            case NOT_YET_DUE -> "Not yet due";
            case NO_LONGER_ASKED -> "No longer asked";
            case DOES_NOT_APPLY -> "Does not apply";
            case NOT_APPLICABLE -> "Given as not applicable";
            case NOTHING_DUE -> "Nothing fell due";
            case PROTECTED -> "Judged, and protected: the status would tell a small number";
        };
    }

    private static List<Phrase> row(PeriodAssessment.Listed listed) {
        Phrase why = Phrase.of(listed.text());
        for (Finding.Caution each : listed.cautions()) {
            why = why.and("; caution: " + each.text());
        }
        String value = listed.value();
        return List.of(
                Phrase.of(listed.clause() + " " + listed.name()),
                why,
                Phrase.of(value == null ? none(listed.why()) : value));
    }

    private static String none(NotDue why) {
        return why == NotDue.NOT_YET_DUE ? "none is due" : "no figure";
    }
}
