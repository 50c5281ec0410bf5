package org.improvementnotice.compliance.input;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Judged;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Reads what a facts file says beside its figures: comments, actions, submissions, judgements, decisions, inspections. */
final class SectionReader {

    private final Notice notice;
    private final FileContext context;
    private final Problems problems;

    SectionReader(Notice notice, FileContext context, Problems problems) {
        this.notice = notice;
        this.context = context;
        this.problems = problems;
    }

    private void mustBeClause(String number, Place place) {
        List<String> numbers =
                notice.clauses().stream().map(each -> each.number()).toList();
        if (!numbers.contains(number)) {
            problems.add(
                    place,
                    "there is no clause " + Shown.quoted(number) + " in the notice" + Nearest.hint(number, numbers));
        }
    }

    FactsFile.@Nullable Comment comment(Node.Entry entry, Node node) {
        mustBeClause(entry.key(), entry.place());
        Fields fields = Fields.open(node, Keys.COMMENT, problems);
        FactsFile.Comment comment = new FactsFile.Comment(
                fields.optionalProse("why"),
                fields.optionalProse("action"),
                fields.optionalText("owner"),
                fields.optionalDate("by"),
                fields.optionalProse("evidence"));
        if (fields.isSound() && comment.why() == null && comment.action() == null) {
            problems.add(fields.place(), "a comment says `why` or what `action` is taken");
        }
        return comment;
    }

    private void mustNotBeAfter(LocalDate date, Place place, String what) {
        if (date.isAfter(context.date())) {
            problems.add(
                    place, what + " on " + date + ", after the file's date " + context.date() + "; correct the day");
        }
    }

    FactsFile.@Nullable ActionReport action(Node.Entry entry, Node node) {
        var actions = notice.actions().keySet();
        if (!actions.contains(entry.key())) {
            problems.add(
                    entry.place(),
                    "there is no action " + Shown.quoted(entry.key()) + Nearest.hint(entry.key(), actions));
        }
        Fields fields = Fields.open(node, Keys.ACTION, problems);
        LocalDate completed = fields.optionalDate("completed");
        LocalDate reopened = fields.optionalDate("reopened");
        if (fields.isSound() && fields.has("completed") == fields.has("reopened")) {
            problems.add(fields.place(), "an action says either when it was `completed` or when it was `reopened`");
        }
        if (completed != null) {
            mustNotBeAfter(completed, fields.valuePlace("completed"), "completed");
        }
        if (reopened != null) {
            mustNotBeAfter(reopened, fields.valuePlace("reopened"), "reopened");
        }
        String words = fields.has("reopened") ? fields.prose("why") : fields.optionalProse("evidence");
        return fields.isSound() ? new FactsFile.ActionReport(completed, reopened, words, entry.place()) : null;
    }

    FactsFile.@Nullable Submission submission(Node.Entry entry, Node node) {
        var returns = notice.returns().keySet();
        if (!returns.contains(entry.key())) {
            problems.add(
                    entry.place(),
                    "there is no report " + Shown.quoted(entry.key()) + Nearest.hint(entry.key(), returns));
        }
        LocalDate date = new Scalars(problems).date(node);
        if (date != null) {
            mustNotBeAfter(date, node.place(), "submitted");
            mustBeInTable(date, node.place(), problems);
        }
        return date == null ? null : new FactsFile.Submission(date, entry.place());
    }

    /** A day from or to which working days are counted. */
    static void mustBeInTable(LocalDate date, Place place, Problems problems) {
        if (!WorkingDays.covers(date.getYear())) {
            problems.add(
                    place,
                    "England's bank holidays are known for " + WorkingDays.FIRST_YEAR + " to " + WorkingDays.LAST_YEAR
                            + ", not for " + date.getYear() + "; correct the day");
        }
    }

    FactsFile.@Nullable BoardJudgement judgement(Node.Entry entry, Node node) {
        mustBeClause(entry.key(), entry.place());
        notice.clause(entry.key()).ifPresent(clause -> {
            if (clause.judged() != Judged.BY_BOARD) {
                problems.add(
                        entry.place(),
                        "clause " + Shown.quoted(entry.key()) + " is judged "
                                + clause.judged().code().replace('-', ' ')
                                + "; a judgement of the board cannot stand for it");
            }
        });
        Fields fields = Fields.open(node, Keys.JUDGEMENT, problems);
        Node statusNode = fields.node("status");
        Status status = statusNode == null ? null : status(statusNode);
        String by = fields.text("by");
        LocalDate on = fields.date("on");
        String why = fields.prose("why");
        if (on != null) {
            mustNotBeAfter(on, fields.valuePlace("on"), "judged");
        }
        return fields.isSound()
                ? new FactsFile.BoardJudgement(
                        requireNonNull(status),
                        requireNonNull(by),
                        requireNonNull(on),
                        requireNonNull(why),
                        entry.place())
                : null;
    }

    private @Nullable Status status(Node node) {
        String text = new Scalars(problems).text(node);
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "pass", "PASS" -> Status.PASS;
            case "warn", "WARN" -> Status.WARN;
            case "breach", "BREACH" -> Status.BREACH;
            default -> {
                problems.add(node.place(), Shown.quoted(text) + " is no status; write pass, warn or breach");
                yield null;
            }
        };
    }

    FactsFile.@Nullable LevelDecision level(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        Fields decisions = Fields.open(node, Keys.DECISIONS, problems);
        Node inner = decisions.node("level");
        if (inner == null) {
            return null;
        }
        Fields fields = Fields.open(inner, Keys.DECISION, problems);
        String is = fields.text("is");
        List<String> levels = notice.levels().stream().map(Notice.Level::level).toList();
        if (is != null && !levels.contains(is)) {
            problems.add(fields.valuePlace("is"), "there is no level " + Shown.quoted(is) + Nearest.hint(is, levels));
        }
        String by = fields.text("by");
        LocalDate on = fields.date("on");
        String why = fields.prose("why");
        if (on != null) {
            mustNotBeAfter(on, fields.valuePlace("on"), "decided");
        }
        return fields.isSound()
                ? new FactsFile.LevelDecision(
                        requireNonNull(is), requireNonNull(by), requireNonNull(on), requireNonNull(why))
                : null;
    }

    FactsFile.@Nullable Inspection inspection(Node node) {
        Fields fields = Fields.open(node, Keys.INSPECTION, problems);
        LocalDate date = fields.date("date");
        if (date != null) {
            mustNotBeAfter(date, fields.valuePlace("date"), "inspected");
        }
        String body = fields.text("body");
        String subject = fields.text("subject");
        String grade = fields.text("grade");
        return fields.isSound()
                ? new FactsFile.Inspection(
                        requireNonNull(date), requireNonNull(body), requireNonNull(subject), requireNonNull(grade))
                : null;
    }
}
