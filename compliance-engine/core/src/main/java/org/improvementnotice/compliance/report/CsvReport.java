package org.improvementnotice.compliance.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Baseline;
import org.improvementnotice.compliance.model.Code;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Visible;
import org.improvementnotice.compliance.model.Waiver;
import org.improvementnotice.compliance.model.WaiverUse;
import org.jspecify.annotations.Nullable;

/**
 * Findings as a table, a row for each requirement and each exception that waives nothing, for spreadsheets: in UTF-8 with a
 * byte order mark, by which they know it, and no cell that a spreadsheet would take for a formula.
 */
final class CsvReport implements ReportFormat {

    private static final String MARK = "\uFEFF";

    private static final List<String> COLUMNS = List.of(
            "kind",
            "requirement",
            "authority",
            "period",
            "as_at",
            "draft",
            "id",
            "clause",
            "theme",
            "indicator",
            "name",
            "status",
            "reason",
            "figure_period",
            "value",
            "numerator",
            "denominator",
            "required",
            "line",
            "breach_line",
            "margin",
            "run",
            "counts",
            "exception_until",
            "baseline",
            "standing",
            "source",
            "file",
            "file_line",
            "file_column",
            "rule",
            "rule_file",
            "rule_line",
            "text",
            "why",
            "action",
            "owner",
            "by");

    /** What spreadsheets start a formula by, also in the wide forms that some of them read alike. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Z}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20|%].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public Optional<String> head() {
        return Optional.of(new Table(COLUMNS).text());
    }

    @Override
    public String of(Report report) {
        Table table = new Table(COLUMNS);
        for (Assessment assessment : report.assessments()) {
            for (PeriodAssessment period : assessment.periods()) {
                period.findings().forEach(each -> finding(table.row(), assessment, period, each));
                period.listed().forEach(each -> listed(table.row(), assessment, period, each));
                period.waivers().stream()
                        .filter(WaiverUse::waivesNothing)
                        .forEach(each -> exception(table.row(), assessment, period, each));
            }
            if (assessment.baseline() != null) {
                assessment.baseline().changes().stream()
                        .filter(each -> each.state() == Baseline.State.GONE)
                        .forEach(each -> gone(table.row(), assessment, each));
            }
            month(table.row(), "notice", assessment, assessment.latest())
                    .set("text", ExplanationReport.inWords(assessment.notice()) + ". " + Legend.TEXT);
        }
        return table.text();
    }

    @Override
    public String of(Checked checked) {
        Table table = new Table(List.of("kind", "file", "file_line", "file_column", "text"));
        for (Problem each : checked.problems()) {
            table.row().set("kind", "problem").place(each.place()).set("text", each.message());
        }
        for (Doubt each : checked.doubts()) {
            table.row().set("kind", "doubt").place(each.place()).set("text", each.message());
        }
        return table.text();
    }

    private static Row month(Row row, String kind, Assessment assessment, PeriodAssessment period) {
        return row.set("kind", kind)
                .set("authority", assessment.authority())
                .set("period", period.period())
                .set("as_at", period.asAt())
                .set("draft", period.draft());
    }

    private static void finding(Row row, Assessment assessment, PeriodAssessment period, Finding finding) {
        Waiver waiver = finding.waiver();
        month(row, "finding", assessment, period)
                .set("requirement", finding.clause() + " " + finding.name())
                .set("id", finding.id())
                .set("clause", finding.clause())
                .set("theme", finding.theme())
                .set("indicator", finding.indicator())
                .set("name", finding.name())
                .set("status", finding.status().code())
                .set("reason", finding.reason().code())
                .set("figure_period", finding.figurePeriod())
                .set("value", finding.value())
                .set("numerator", finding.numerator())
                .set("denominator", finding.denominator())
                .set("required", finding.required())
                .set("line", finding.line())
                .set("breach_line", finding.breachLine())
                .set("margin", finding.margin())
                .set("run", finding.run())
                .set("counts", counts(assessment, period, finding))
                .set("exception_until", waiver == null ? null : waiver.until())
                .set("baseline", period.equals(assessment.latest()) ? baseline(assessment, finding) : null)
                .set("standing", finding.validation().code())
                .set("source", finding.source())
                .place(finding.place())
                .set("rule", finding.rule().name())
                .set("rule_file", finding.rule().place().file())
                .set("rule_line", finding.rule().place().line())
                .set("text", finding.message());
        FactsFile.Comment comment = finding.comment();
        if (comment != null) {
            row.set("why", comment.why())
                    .set("action", comment.action())
                    .set("owner", comment.owner())
                    .set("by", comment.by());
        }
    }

    /** Whether a miss counts against the council: {@code yes}, or why it does not. */
    private static @Nullable String counts(Assessment assessment, PeriodAssessment period, Finding finding) {
        if (finding.status() == Status.PASS) {
            return null;
        }
        if (finding.isWaived()) {
            return "exception";
        }
        return assessment.counts(period, finding)
                ? "yes"
                : period.equals(assessment.latest()) ? "known" : "earlier month";
    }

    private static @Nullable String baseline(Assessment assessment, Finding finding) {
        Baseline baseline = assessment.baseline();
        return baseline == null
                ? null
                : baseline.of(finding.key())
                        .map(Baseline.Change::state)
                        .map(Code::code)
                        .orElse(null);
    }

    private static void listed(
            Row row, Assessment assessment, PeriodAssessment period, PeriodAssessment.Listed listed) {
        month(row, "listed", assessment, period)
                .set("requirement", listed.clause() + " " + listed.name())
                .set("id", listed.id())
                .set("clause", listed.clause())
                .set("indicator", listed.indicator())
                .set("name", listed.name())
                .set("reason", listed.why().code())
                .set("text", PeriodWords.listed(listed));
    }

    private static void gone(Row row, Assessment assessment, Baseline.Change change) {
        month(row, "gone", assessment, assessment.latest())
                .set("requirement", change.clause() + " " + change.name())
                .set("clause", change.clause())
                .set("indicator", change.indicator())
                .set("name", change.name())
                .set("baseline", change.state().code())
                .set("text", change.inWords());
    }

    private static void exception(Row row, Assessment assessment, PeriodAssessment period, WaiverUse use) {
        month(row, "exception", assessment, period)
                .set("clause", use.waiver().clause())
                .set("indicator", use.waiver().indicator())
                .set("reason", use.state().code())
                .set("exception_until", use.waiver().until())
                .place(use.waiver().place())
                .set("text", use.inWords());
    }

    /** A table as it grows. */
    private static final class Table {
        private final List<String> columns;
        private final List<Row> rows = new ArrayList<>();

        Table(List<String> columns) {
            this.columns = columns;
        }

        Row row() {
            Row row = new Row();
            rows.add(row);
            return row;
        }

        String text() {
            StringWriter out = new StringWriter();
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
                csv.writeRecord(columns);
                for (Row row : rows) {
                    String[] cells = new String[columns.size()];
                    for (int i = 0; i < cells.length; i++) {
                        cells[i] = row.cells.getOrDefault(columns.get(i), "");
                    }
                    csv.writeRecord(cells);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("writing to memory does not fail", e);
            }
            return MARK + out;
        }
    }

    /** A row, its cells by column. */
    private static final class Row {
        private final Map<String, String> cells = new LinkedHashMap<>();

        Row set(String column, @Nullable Object value) {
            if (value != null) {
                cells.put(column, cell(value instanceof BigDecimal number ? number.toPlainString() : value.toString()));
            }
            return this;
        }

        Row place(Place place) {
            set("file", place.file());
            if (place.line() > 0) {
                set("file_line", place.line()).set("file_column", place.column());
            }
            return this;
        }
    }

    /** What most cells start with, and no formula does. */
    private static boolean isWordOrDigit(char first) {
        return (first >= '0' && first <= '9') || (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
    }

    /** The one place where a text of others is written. A quotation mark before a cell makes it text wherever it is opened. */
    private static String cell(String text) {
        String visible = Visible.of(text);
        if (visible.isEmpty() || isWordOrDigit(visible.charAt(0))) {
            return visible;
        }
        return FORMULA.matcher(visible).matches() && !NUMBER.matcher(visible).matches() ? "'" + visible : visible;
    }
}
