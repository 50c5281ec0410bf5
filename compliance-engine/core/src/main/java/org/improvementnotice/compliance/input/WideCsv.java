package org.improvementnotice.compliance.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Problems;

/** The wide layout: a row for each indicator, a column for each month. */
final class WideCsv {

    static final List<String> NAMES = List.of("authority", "indicator");
    private static final String SUBMITTED = "submitted";

    private final CsvTable table;
    private final PackTerms terms;
    private final Problems problems;
    private final List<Integer> months = new ArrayList<>();

    WideCsv(CsvTable table, PackTerms terms, Problems problems) {
        this.table = table;
        this.terms = terms;
        this.problems = problems;
    }

    List<FactsDocument> read() {
        if (!namesAreKnown()) {
            return List.of();
        }
        Map<String, List<CsvRow>> councils = new LinkedHashMap<>();
        Map<String, CsvRow> seen = new HashMap<>();
        Problems inRows = new Problems();
        for (CsvRow row : table.rows()) {
            if (isPlaced(row, seen, inRows)) {
                councils.computeIfAbsent(authority(row).text(), any -> new ArrayList<>())
                        .add(row);
            }
        }
        problems.addEachOnce(inRows);
        List<FactsDocument> documents = new ArrayList<>();
        for (List<CsvRow> council : councils.values()) {
            months.forEach(each ->
                    month(council, each).ifPresent(root -> documents.add(new FactsDocument(root, Layout.WIDE))));
        }
        return documents;
    }

    private CsvCell authority(CsvRow row) {
        return row.cell(table.columns().getOrDefault("authority", -1));
    }

    private CsvCell indicator(CsvRow row) {
        return row.cell(table.columns().getOrDefault("indicator", -1));
    }

    private boolean namesAreKnown() {
        int before = problems.size();
        List<String> missing = new ArrayList<>(NAMES);
        table.columns().forEach((name, number) -> {
            if (!NAMES.contains(name)) {
                Nearest.to(name, NAMES).ifPresent(missing::remove);
                mustBeMonth(table.header().cell(number));
                months.add(number);
            }
            missing.remove(name);
        });
        missing.forEach(each -> problems.add(
                table.header().place(),
                "the column `" + each + "` is missing; add one, "
                        + (each.equals("authority")
                                ? "with the council's name in every row"
                                : "with the indicator's code in every row")));
        return problems.size() == before;
    }

    private void mustBeMonth(CsvCell cell) {
        if (SpreadsheetHabits.isLikeAMonth(cell.text())) {
            SpreadsheetHabits.inMonth(cell.text()).ifPresent(words -> problems.add(cell.place(), words));
            return;
        }
        problems.add(
                cell.place(),
                Shown.little(cell.text()) + " is no month and no column of a wide file"
                        + Nearest.hint(cell.text(), NAMES)
                        + (Nearest.to(cell.text(), NAMES).isEmpty() ? ", or a month such as 2012-04" : ""));
    }

    /** Whether it is known of what council and indicator a row speaks, and no earlier row does. */
    private boolean isPlaced(CsvRow row, Map<String, CsvRow> seen, Problems inRows) {
        int before = inRows.size();
        for (String name : NAMES) {
            CsvCell cell = row.cell(table.columns().getOrDefault(name, -1));
            if (cell.isRefused()) {
                return false;
            }
            if (cell.isEmpty()) {
                inRows.add(cell.place(), "`" + name + "` is empty; fill it in every row");
            }
        }
        CsvCell indicator = indicator(row);
        if (!indicator.isEmpty() && !indicator.text().equals(SUBMITTED)) {
            new Indicators(terms.catalogue(), inRows).find(indicator.text(), indicator.place());
        }
        CsvRow earlier =
                inRows.size() > before ? null : seen.putIfAbsent(authority(row).text() + "\n" + indicator.text(), row);
        if (earlier != null) {
            inRows.add(
                    indicator.place(),
                    Shown.quoted(indicator.text()) + " stands in line "
                            + earlier.place().line() + " too; keep one of the two");
        }
        return inRows.size() == before;
    }

    /** What a council says of a month; empty where it says nothing. */
    private Optional<Node> month(List<CsvRow> council, int column) {
        CsvRow first = council.get(0);
        CsvCell header = table.header().cell(column);
        List<Node.Entry> entries = new ArrayList<>();
        entries.add(new Node.Entry(
                authority(first).place(), "authority", authority(first).asText()));
        entries.add(new Node.Entry(header.place(), "period", header.asText()));
        List<Node.Entry> readings = new ArrayList<>();
        boolean saysAnything = false;
        for (CsvRow row : council) {
            CsvCell cell = row.cell(column);
            saysAnything |= !cell.isEmpty();
            if (cell.isEmpty() || cell.isRefused()) {
                continue;
            }
            if (indicator(row).text().equals(SUBMITTED)) {
                submitted(cell).ifPresent(entries::add);
            } else {
                reading(indicator(row).text(), cell).ifPresent(readings::add);
            }
        }
        entries.add(new Node.Entry(header.place(), "readings", new Node.Mapping(header.place(), readings)));
        return saysAnything ? Optional.of(new Node.Mapping(header.place(), entries)) : Optional.empty();
    }

    private Optional<Node.Entry> submitted(CsvCell cell) {
        Optional<String> wrong = SpreadsheetHabits.inDay(cell.text());
        wrong.ifPresent(words -> problems.add(cell.place(), words));
        return wrong.isPresent()
                ? Optional.empty()
                : Optional.of(new Node.Entry(cell.place(), SUBMITTED, cell.asText()));
    }

    private Optional<Node.Entry> reading(String code, CsvCell cell) {
        Indicator indicator = terms.catalogue().find(code).orElseThrow();
        return new WideFigure(indicator, problems).of(cell).map(node -> new Node.Entry(cell.place(), code, node));
    }
}
