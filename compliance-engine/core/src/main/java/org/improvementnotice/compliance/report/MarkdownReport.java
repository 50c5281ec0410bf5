package org.improvementnotice.compliance.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Baseline;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Status;

/** An assessment as Markdown, for the summary of a job or a comment: misses in a table, worst first, the rest below. */
final class MarkdownReport implements ReportFormat {

    private static final List<String> COLUMNS =
            List.of("status", "clause", "requirement", "found", "asked", "run", "where");

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String of(Report report) {
        return report.assessments().stream().map(MarkdownReport::page).collect(Collectors.joining("\n"));
    }

    @Override
    public String of(Checked checked) {
        int count = Problem.count(checked.problems());
        MarkdownPage page = new MarkdownPage()
                .line("# ", count == 0 ? "No problems" : "Nothing was judged: " + counted(count, "problem"))
                .gap()
                .list(checked.problems().stream().map(Problem::toString).toList());
        if (!checked.doubts().isEmpty()) {
            page.head(counted(checked.doubts().size(), "doubt") + ": is this meant?")
                    .list(checked.doubts().stream().map(Object::toString).toList());
        }
        return page.text();
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** One council. */
    private static String page(Assessment assessment) {
        MarkdownPage page = new MarkdownPage();
        for (PeriodAssessment period : assessment.periods()) {
            PeriodWords words = new PeriodWords(assessment, period);
            page.gap().line("# ", words.title()).gap();
            page.list(List.of("notice: " + ExplanationReport.inWords(assessment.notice())));
            page.list(words.head());
            if (period.equals(assessment.latest())) {
                section(page, "Since the baseline", BaselineWords.of(assessment));
            }
            ShownFindings shown = new ShownFindings(assessment, period);
            misses(page, assessment, period);
            section(page, "Left out", shown.leftOut());
            page.head("Attention").list(words.attention());
            if (!shown.whole()) {
                continue;
            }
            section(page, "Agreed exceptions that waive nothing", words.exceptions());
            section(page, "Changes", words.changes());
            page.folded("Met", met(shown));
            page.folded("Not judged in this month", words.listed());
            page.folded("Activity", words.activity());
        }
        if (!LevelOverTime.rows(assessment).isEmpty()) {
            page.head("Level of attention over time").table(LevelOverTime.COLUMNS, LevelOverTime.rows(assessment));
        }
        if (assessment.openEnded()) {
            page.gap().line("", "Whether later months are missing is not known without --as-at.");
        }
        return page.gap().line("", Legend.TEXT).text();
    }

    private static void section(MarkdownPage page, String words, List<String> lines) {
        if (!lines.isEmpty()) {
            page.head(words).list(lines);
        }
    }

    private static void misses(MarkdownPage page, Assessment assessment, PeriodAssessment period) {
        List<Finding> missed = new ShownFindings(assessment, period)
                .all().stream()
                        .filter(each -> each.status() != Status.PASS)
                        .sorted(Comparator.comparing(Finding::status).reversed())
                        .toList();
        if (missed.isEmpty()) {
            return;
        }
        page.table(
                COLUMNS,
                missed.stream().map(each -> row(assessment, period, each)).toList());
        List<String> beside = new ArrayList<>();
        for (Finding each : missed) {
            // the first line stands in the table
            List<String> lines = FindingWords.below(each);
            if (lines.size() > 1) {
                beside.add(FindingWords.title(each));
                lines.subList(1, lines.size()).forEach(line -> beside.add("  " + line));
            }
        }
        section(page, "Beside these", beside);
    }

    private static List<String> row(Assessment assessment, PeriodAssessment period, Finding finding) {
        Baseline baseline = period.equals(assessment.latest()) ? assessment.baseline() : null;
        String state = baseline == null
                ? ""
                : baseline.of(finding.key())
                        .map(each -> ", " + each.state().code())
                        .orElse("");
        return List.of(
                finding.status().code() + (finding.isWaived() ? ", with an agreed exception" : "") + state,
                finding.clause(),
                finding.name(),
                finding.detail(),
                finding.required(),
                FindingWords.running(finding),
                finding.place() + "; rule " + finding.rule().place());
    }

    private static List<String> met(ShownFindings shown) {
        List<String> lines = new ArrayList<>();
        shown.all().stream().filter(each -> each.status() == Status.PASS).forEach(each -> {
            lines.add(each.clause() + " " + each.name() + ": " + each.detail());
            FindingWords.below(each).forEach(line -> lines.add("  " + line));
        });
        return lines;
    }
}
