package org.improvementnotice.compliance.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Problems;

/** The long layout: a row for each figure, one for each part of a split, one for each grade. */
final class LongCsv {

    static final List<String> COLUMNS = List.of(
            "authority",
            "period",
            "part",
            "submitted",
            "indicator",
            "by",
            "numerator",
            "denominator",
            "value",
            "state",
            "standing",
            "for_period",
            "was_numerator",
            "was_denominator",
            "was_value",
            "why",
            "source");

    private static final List<String> REQUIRED = List.of("authority", "period", "indicator");
    private static final List<String> OF_THE_MONTH = List.of("part", "submitted", "standing", "source");

    private final CsvTable table;
    private final PackTerms terms;
    private final Problems problems;
    private final Map<String, String> lastRight = new HashMap<>();

    LongCsv(CsvTable table, PackTerms terms, Problems problems) {
        this.table = table;
        this.terms = terms;
        this.problems = problems;
    }

    /** What a file of one month says once and a CSV file in every row. */
    private record Head(String authority, String period, String part) {
        static Head of(LongRow row) {
            return new Head(row.text("authority"), row.text("period"), row.text("part"));
        }
    }

    /** What the rows of one figure share. */
    private record Key(String period, String indicator) {
        static Key of(LongRow row) {
            return new Key(row.text("for_period"), row.text("indicator"));
        }
    }

    List<FactsDocument> read() {
        if (!namesAreKnown()) {
            return List.of();
        }
        Problems inRows = new Problems();
        List<LongRow> rows = table.rows().stream()
                .filter(each -> !each.isRefused())
                .map(each -> new LongRow(each, table.columns()))
                .filter(each -> isPlaced(each, inRows))
                .toList();
        problems.addEachOnce(inRows);
        boolean whole = table.isWhole() && inRows.isEmpty();
        return grouped(rows, Head::of).values().stream()
                .map(each -> new FactsDocument(month(each, whole), Layout.LONG))
                .toList();
    }

    private static <K> Map<K, List<LongRow>> grouped(List<LongRow> rows, Function<LongRow, K> key) {
        Map<K, List<LongRow>> groups = new LinkedHashMap<>();
        rows.forEach(each -> groups.computeIfAbsent(key.apply(each), any -> new ArrayList<>())
                .add(each));
        return groups;
    }

    private boolean namesAreKnown() {
        int before = problems.size();
        List<String> missing = new ArrayList<>(REQUIRED);
        missing.removeAll(table.columns().keySet());
        table.columns().forEach((name, number) -> {
            if (!COLUMNS.contains(name)) {
                Nearest.to(name, COLUMNS).ifPresent(missing::remove);
                problems.add(
                        table.header().cell(number).place(),
                        "there is no column " + Shown.little(name) + " in facts" + Nearest.hint(name, COLUMNS)
                                + (Nearest.to(name, COLUMNS).isEmpty()
                                        ? "; the columns are " + String.join(", ", COLUMNS)
                                        : ""));
            }
        });
        missing.forEach(each -> problems.add(
                table.header().place(), "the column `" + each + "` is missing; every row of a long file fills it"));
        return problems.size() == before;
    }

    /** Whether it is known of what council, month and indicator a row speaks. */
    private boolean isPlaced(LongRow row, Problems inRows) {
        int before = inRows.size();
        for (String name : REQUIRED) {
            if (!row.has(name)) {
                inRows.add(row.place(name), "`" + name + "` is empty; fill it in every row");
            }
        }
        must(row, "period", SpreadsheetHabits::inMonth, inRows);
        must(row, "for_period", SpreadsheetHabits::inMonth, inRows);
        must(row, "submitted", SpreadsheetHabits::inDay, inRows);
        if (row.has("indicator")) {
            new Indicators(terms.catalogue(), inRows).find(row.text("indicator"), row.place("indicator"));
        }
        return inRows.size() == before;
    }

    private void must(LongRow row, String column, Function<String, Optional<String>> wrong, Problems inRows) {
        String text = row.text(column);
        // most rows say what the row before them says
        if (!text.isEmpty() && !text.equals(lastRight.get(column))) {
            Optional<String> words = wrong.apply(text);
            words.ifPresent(each -> inRows.add(row.place(column), each));
            if (words.isEmpty()) {
                lastRight.put(column, text);
            }
        }
    }

    private Node month(List<LongRow> rows, boolean whole) {
        LongRow first = rows.get(0);
        List<Node.Entry> entries = new ArrayList<>();
        entries.add(text(first, "authority"));
        entries.add(text(first, "period"));
        for (String column : OF_THE_MONTH) {
            mustBeAlike(rows, column);
            if (first.has(column)) {
                entries.add(text(first, column));
            }
        }
        List<Node.Entry> readings = new ArrayList<>();
        List<Node> late = new ArrayList<>();
        List<Node> restated = new ArrayList<>();
        grouped(rows, Key::of).forEach((key, own) -> {
            LongFigure figure = new LongFigure(own, terms.catalogue(), whole, problems);
            if (key.period().isEmpty()) {
                figure.reading().ifPresent(readings::add);
            } else {
                figure.ofEarlier().ifPresent(figure.isRestated() ? restated::add : late::add);
            }
        });
        entries.add(new Node.Entry(
                first.row().place(), "readings", new Node.Mapping(first.row().place(), readings)));
        entries.add(new Node.Entry(
                first.row().place(), "late", new Node.Sequence(first.row().place(), late)));
        entries.add(new Node.Entry(
                first.row().place(), "restated", new Node.Sequence(first.row().place(), restated)));
        return new Node.Mapping(first.row().place(), entries);
    }

    static Node.Entry text(LongRow row, String column) {
        return new Node.Entry(row.place(column), column, row.cell(column).asText());
    }

    private void mustBeAlike(List<LongRow> rows, String column) {
        LongRow first = rows.get(0);
        rows.stream()
                .filter(each -> !each.text(column).equals(first.text(column)))
                .findFirst()
                .ifPresent(other -> problems.add(
                        other.place(column),
                        "`" + column + "` is " + shown(first.cell(column)) + " in line " + first.line() + " and "
                                + shown(other.cell(column))
                                + " here; write the same in every row of a month, or set rows apart by `part`"));
    }

    private static String shown(CsvCell cell) {
        return cell.isEmpty() ? "empty" : Shown.quoted(cell.text());
    }
}
