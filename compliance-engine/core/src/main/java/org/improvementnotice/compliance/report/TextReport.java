package org.improvementnotice.compliance.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Baseline;
import org.improvementnotice.compliance.model.Counts;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Visible;

/** An assessment for a person at a terminal: worst first, every status by its word. */
public final class TextReport {

    private static final int WIDEST_NAME = 70;

    private final Assessment assessment;
    private final boolean colour;
    private final StringBuilder out = new StringBuilder();

    private TextReport(Assessment assessment, boolean colour) {
        this.assessment = assessment;
        this.colour = colour;
    }

    /**
     * The report.
     *
     * @param colour whether status words are coloured for a terminal
     */
    public static String of(Assessment assessment, boolean colour) {
        TextReport report = new TextReport(assessment, colour);
        report.write();
        return report.out.toString();
    }

    /** The one place where text is written: whatever officers wrote is text, and no line begins with it. */
    private void line(String text) {
        out.append(Visible.of(text)).append('\n');
    }

    private void line(String before, Status status, String after) {
        out.append(Visible.of(before))
                .append(coloured(status))
                .append(Visible.of(after))
                .append('\n');
    }

    private void write() {
        line("notice: " + ExplanationReport.inWords(assessment.notice()));
        for (PeriodAssessment period : assessment.periods()) {
            new Section(period).write();
        }
        levelOverTime();
        BaselineWords.of(assessment).forEach(this::line);
        line(Legend.TEXT);
        line(closing());
    }

    private void levelOverTime() {
        List<List<String>> rows = LevelOverTime.rows(assessment);
        if (rows.isEmpty()) {
            return;
        }
        int width = rows.stream().mapToInt(each -> each.get(1).length()).max().orElse(0);
        line("");
        line("level of attention over time, recommended beside decided:");
        rows.forEach(each -> line("  " + each.get(0) + "  " + pad(each.get(1), width) + "  " + each.get(2) + "; "
                + each.get(3) + " at BREACH"));
    }

    private String closing() {
        PeriodAssessment last = assessment.latest();
        int waived = last.counts().waived();
        String later = assessment.openEnded() ? "; whether later months are missing is not known without --as-at" : "";
        return last.period() + ": " + PeriodWords.counts(last.counts()) + reasons(last.counts())
                + (waived == 0 ? "" : ", " + waived + " missed with an agreed exception") + known()
                + "; recommended level "
                + last.escalation().recommended().level() + later;
    }

    private String known() {
        Baseline baseline = assessment.baseline();
        long known = baseline == null
                ? 0
                : assessment.latest().findings().stream()
                        .filter(each -> each.status() != Status.PASS
                                && !each.isWaived()
                                && !assessment.counts(assessment.latest(), each))
                        .count();
        return known == 0 ? "" : ", " + known + " missed as known from the baseline";
    }

    private static String reasons(Counts counts) {
        String reasons = counts.byReason().entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey().code())
                .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? "" : " (" + reasons + ")";
    }

    private String coloured(Status status) {
        String word = pad(status.code(), 6);
        if (!colour) {
            return word;
        }
        String code = switch (status) {
            case PASS -> "32";
            case WARN -> "33";
            case BREACH -> "31";
        };
        return "\u001B[1;" + code + "m" + word + "\u001B[0m";
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** One period. */
    private final class Section {
        private final PeriodAssessment period;
        private final PeriodWords words;
        private final int clauseWidth;
        private final int nameWidth;
        private final String indent;

        Section(PeriodAssessment period) {
            this.period = period;
            this.words = new PeriodWords(assessment, period);
            this.clauseWidth =
                    widest(period.findings().stream().map(Finding::clause).toList(), 3);
            this.nameWidth = Math.min(
                    WIDEST_NAME,
                    widest(period.findings().stream().map(Finding::name).toList(), 10));
            this.indent = " ".repeat(6 + 2 + clauseWidth + 2);
        }

        private static int widest(List<String> texts, int none) {
            return texts.stream().mapToInt(String::length).max().orElse(none);
        }

        void write() {
            if (!period.equals(assessment.periods().get(0))) {
                line("");
            }
            line("== " + words.title() + " ==");
            words.head().forEach(TextReport.this::line);
            line("");
            ShownFindings shown = new ShownFindings(assessment, period);
            shown.all().stream()
                    .sorted(Comparator.comparing(Finding::status).reversed())
                    .forEach(this::finding);
            shown.leftOut().forEach(TextReport.this::line);
            if (shown.whole()) {
                words.listed().forEach(TextReport.this::line);
                words.exceptions().forEach(TextReport.this::line);
                words.changes().forEach(TextReport.this::line);
                words.activity().forEach(TextReport.this::line);
                themes();
            }
            words.attention().forEach(TextReport.this::line);
        }

        private void finding(Finding finding) {
            line(
                    "",
                    finding.status(),
                    "  " + pad(finding.clause(), clauseWidth) + "  " + pad(finding.name(), nameWidth) + "  "
                            + finding.detail());
            FindingWords.below(finding).forEach(each -> line(indent + each));
        }

        private void themes() {
            int width = widest(
                    period.themes().stream()
                            .map(PeriodAssessment.ThemeResult::name)
                            .toList(),
                    0);
            period.themes().forEach(each -> {
                Status worst = each.worst();
                String theme = "theme " + each.theme() + "  " + pad(each.name(), width) + "  ";
                if (worst == null) {
                    line(theme + "nothing due");
                } else {
                    line(theme + "worst ", worst, "  " + PeriodWords.counts(each.counts()));
                }
            });
        }
    }
}
