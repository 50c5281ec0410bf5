package org.improvementnotice.compliance.examples.spark;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Code;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.ProcessView;
import org.improvementnotice.compliance.model.RuleSource;
import org.jspecify.annotations.Nullable;

/** A finding as one text with every component of the record in it, whichever way it came: a component without a column shows. */
final class Told {

    /** What rows of CSV cannot say. */
    private static final Set<String> NOT_IN_ROWS = Set.of("comment", "promised", "judgement", "waiver");

    private Told() {}

    static List<String> of(Assessment assessment) {
        return assessment.periods().stream()
                .flatMap(month -> month.findings().stream().map(each -> of(assessment.authority(), month, each)))
                .toList();
    }

    private static String of(String authority, PeriodAssessment month, Finding finding) {
        return Stream.concat(
                        Stream.of(
                                "authority=" + authority,
                                "period=" + month.period(),
                                "as_at=" + month.asAt(),
                                "message=" + finding.message()),
                        Arrays.stream(Finding.class.getRecordComponents())
                                .filter(each -> !NOT_IN_ROWS.contains(each.getName()))
                                .flatMap(each -> component(each, finding)))
                .sorted()
                .collect(joining("\n"));
    }

    private static Stream<String> component(RecordComponent component, Finding finding) {
        Object value;
        try {
            value = component.getAccessor().invoke(finding);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        String name = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        if (value instanceof RuleSource rule) {
            return Stream.of("rule=" + rule.name(), "rule_place=" + rule.place());
        }
        if (value instanceof Place place) {
            return Stream.of("fact_file=" + place.file(), "fact_line=" + place.line(), "fact_column=" + place.column());
        }
        if (name.equals("absence")) {
            Finding.AbsenceRun run = finding.absence();
            return Stream.of(
                    "absence=" + (run == null ? null : words(run.kind())),
                    "absent_periods=" + (run == null ? null : run.periods()));
        }
        return Stream.of(name + "=" + words(value));
    }

    private static @Nullable String words(@Nullable Object value) {
        if (value instanceof Code code) {
            return code.code();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(Told::words).toList().toString();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(each -> each.getKey() + " " + words(each.getValue()))
                    .toList()
                    .toString();
        }
        if (value instanceof Figure.Parts parts) {
            return words(parts.numerator()) + "/" + words(parts.denominator());
        }
        if (value instanceof Finding.Comparison moved) {
            return moved.since() + " " + moved.change().code();
        }
        if (value instanceof Finding.Caution caution) {
            return caution.code().code() + ": " + caution.text();
        }
        if (value instanceof Finding.Distance distance) {
            return distance.text();
        }
        if (value instanceof Finding.Pace pace) {
            return pace.text();
        }
        if (value instanceof ProcessView view) {
            return view.text();
        }
        return value == null ? null : value.toString();
    }

    static String of(Row row) {
        return Arrays.stream(row.schema().fieldNames())
                .map(each -> each + "=" + cell(row, row.fieldIndex(each)))
                .sorted()
                .collect(joining("\n"));
    }

    private static @Nullable String cell(Row row, int at) {
        Object value = row.get(at);
        return value instanceof scala.collection.Seq<?>
                ? row.getList(at).toString()
                : value == null ? null : value.toString();
    }
}
