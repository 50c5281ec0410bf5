package org.improvementnotice.compliance.report;

import org.improvementnotice.compliance.model.Explanation;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Visible;

/** An explanation, for a person to be read from the top and for a machine. */
public final class ExplanationReport {

    private ExplanationReport() {}

    /** For a person: a heading for each part of the path, a sentence a line. */
    public static String text(Explanation explanation) {
        Text text = new Text();
        text.line("notice: " + inWords(explanation.notice()));
        text.line("== clause " + explanation.clause().number() + ", " + explanation.authority() + ", "
                + explanation.period().inWords() + ", as at " + explanation.asAt()
                + (explanation.draft() ? ", DRAFT: not handed in, hands nothing on" : "") + " ==");
        text.line("what the notice asks");
        explanation.asked().forEach(text::indented);
        if (explanation.answers().isEmpty()) {
            text.line("nothing of it is judged here in " + explanation.period().inWords());
        }
        explanation.answers().forEach(each -> {
            text.line("");
            text.line(heading(each));
            each.sections().forEach(section -> {
                text.line(section.part().heading());
                section.lines().forEach(text::indented);
            });
        });
        text.line("");
        text.line(Legend.TEXT);
        return text.all();
    }

    /** The notice in one line, with what it rests on. */
    static String inWords(Notice notice) {
        return notice.title() + " (pack " + notice.id() + " " + notice.version() + ", "
                + notice.provenance().status().code() + ": "
                + String.join("; ", notice.provenance().sources()) + ")";
    }

    private static String heading(Explanation.Answer answer) {
        Finding finding = answer.finding();
        PeriodAssessment.Listed listed = answer.listed();
        return "-- " + answer.name() + ": "
                + (finding != null
                        ? finding.status().code()
                        : listed == null ? "" : listed.why().code().replace('-', ' '))
                + " --";
    }

    /** For a machine: the finding as in an assessment, beside the sentences by part. */
    public static String json(Explanation explanation) {
        return Json.object(
                true,
                json -> json.count("schemaVersion", JsonReport.SCHEMA_VERSION)
                        .text("legend", Legend.TEXT)
                        .text("authority", explanation.authority())
                        .object("notice", notice -> JsonReport.notice(notice, explanation.notice()))
                        .text("period", explanation.period())
                        .text("asAt", explanation.asAt())
                        .flag("draft", explanation.draft())
                        .object("clause", clause -> JsonReport.clause(clause, explanation.clause()))
                        .texts("asked", explanation.asked())
                        .list("answers", explanation.answers(), ExplanationReport::answer));
    }

    private static void answer(Json json, Explanation.Answer answer) {
        json.text("indicator", answer.indicator())
                .text("name", answer.name())
                .optional("finding", answer.finding(), JsonReport::finding)
                .optional("listed", answer.listed(), JsonReport::listed)
                .list(
                        "sections",
                        answer.sections(),
                        (section, each) ->
                                section.text("part", each.part().code()).texts("lines", each.lines()));
    }

    /** Lines as they are written: whatever officers wrote is text, and no line begins with it. */
    static final class Text {

        private final StringBuilder lines = new StringBuilder();

        void line(String line) {
            lines.append(Visible.of(line)).append('\n');
        }

        void indented(String line) {
            line("  " + line);
        }

        String all() {
            return lines.toString();
        }
    }
}
