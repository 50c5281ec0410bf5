package org.improvementnotice.compliance.examples.spark;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Code;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a row. Numbers are written as the engine prints them, as text: a decimal of any length stays what it is. What
 * rows of CSV cannot say, such as comments, judgements and agreed exceptions, has no column.
 */
final class FindingRow {

    private static final DataType TEXTS = DataTypes.createArrayType(DataTypes.StringType, false);

    private static final List<Column> COLUMNS = List.of(
            text("authority", each -> each.assessment().authority()),
            text("period", each -> each.month().period().toString()),
            text("as_at", each -> each.month().asAt().toString()),
            text("id", of(Finding::id)),
            text("clause", of(Finding::clause)),
            text("theme", of(Finding::theme)),
            texts("core_tasks", of(Finding::coreTasks)),
            text("indicator", of(Finding::indicator)),
            text("name", of(Finding::name)),
            text("status", of(each -> each.status().code())),
            text("reason", of(each -> each.reason().code())),
            new Column("run", DataTypes.IntegerType, false, of(Finding::run)),
            text("rule", of(each -> each.rule().name())),
            text("rule_place", of(each -> each.rule().place().toString())),
            text("figure_period", of(each -> each.figurePeriod().toString())),
            maybe("value", of(Finding::value)),
            maybe("numerator", of(each -> plain(each.numerator()))),
            maybe("denominator", of(each -> plain(each.denominator()))),
            text("required", of(Finding::required)),
            maybe("due", of(each -> each.due() == null ? null : each.due().toString())),
            maybe("line", of(Finding::line)),
            maybe("breach_line", of(Finding::breachLine)),
            maybe("margin", of(Finding::margin)),
            maybe("distance", of(each -> said(each.distance(), Finding.Distance::text))),
            maybe("pace", of(each -> said(each.pace(), Finding.Pace::text))),
            texts("direction", of(FindingRow::direction)),
            texts("by", of(FindingRow::by)),
            maybe("process", of(each -> said(each.process(), its -> its.text()))),
            text("detail", of(Finding::detail)),
            text("message", of(Finding::message)),
            text("fact_file", of(each -> each.place().file())),
            new Column(
                    "fact_line",
                    DataTypes.IntegerType,
                    false,
                    of(each -> each.place().line())),
            new Column(
                    "fact_column",
                    DataTypes.IntegerType,
                    false,
                    of(each -> each.place().column())),
            text("source", of(Finding::source)),
            text("validation", of(each -> each.validation().code())),
            maybe("absence", of(each -> said(each.absence(), its -> said(its.kind(), Code::code)))),
            new Column(
                    "absent_periods",
                    DataTypes.IntegerType,
                    true,
                    of(each -> said(each.absence(), Finding.AbsenceRun::periods))),
            texts("cautions", of(FindingRow::cautions)),
            maybe("duty", of(Finding::duty)));

    /** What is written of each finding. */
    static final StructType SCHEMA = schema();

    private FindingRow() {}

    private record Found(Assessment assessment, PeriodAssessment month, Finding finding) {}

    private record Column(String name, DataType type, boolean nullable, Function<Found, @Nullable Object> cell) {}

    private static Column text(String name, Function<Found, @Nullable Object> cell) {
        return new Column(name, DataTypes.StringType, false, cell);
    }

    private static Column maybe(String name, Function<Found, @Nullable Object> cell) {
        return new Column(name, DataTypes.StringType, true, cell);
    }

    private static Column texts(String name, Function<Found, List<String>> cell) {
        return new Column(name, TEXTS, false, each -> cell.apply(each).toArray(String[]::new));
    }

    private static <T extends @Nullable Object> Function<Found, T> of(Function<Finding, T> cell) {
        return each -> cell.apply(each.finding());
    }

    private static StructType schema() {
        StructType schema = new StructType();
        for (Column each : COLUMNS) {
            schema = schema.add(each.name(), each.type(), each.nullable());
        }
        return schema;
    }

    /** The findings of all months, in the engine's order. */
    static Row[] of(Assessment assessment) {
        return assessment.periods().stream()
                .flatMap(month -> month.findings().stream().map(each -> new Found(assessment, month, each)))
                .map(found -> RowFactory.create(
                        COLUMNS.stream().map(each -> each.cell().apply(found)).toArray()))
                .toArray(Row[]::new);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static <T, R> @Nullable R said(@Nullable T part, Function<T, @Nullable R> words) {
        return Optional.ofNullable(part).map(words).orElse(null);
    }

    private static List<String> direction(Finding finding) {
        return finding.direction().stream()
                .map(each -> each.since() + " " + each.change().code())
                .toList();
    }

    private static List<String> by(Finding finding) {
        return finding.by().entrySet().stream()
                .map(each -> each.getKey() + " " + plain(each.getValue().numerator()) + "/"
                        + plain(each.getValue().denominator()))
                .toList();
    }

    private static List<String> cautions(Finding finding) {
        return finding.cautions().stream()
                .map(each -> each.code().code() + ": " + each.text())
                .toList();
    }
}
