package org.improvementnotice.compliance.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.improvementnotice.compliance.model.Problems;

/**
 * A CSV file with a header, without rows that are empty.
 *
 * @param header the first row
 * @param columns the number of each column, from 0, by its name
 * @param rows the others
 * @param isWhole whether every row of the file is among them, and none of their cells was refused
 */
record CsvTable(CsvRow header, Map<String, Integer> columns, List<CsvRow> rows, boolean isWhole) {

    /** The table of rows, or empty where the header cannot be read; what is wrong is added to the problems. */
    static Optional<CsvTable> of(List<CsvRow> all, Problems problems) {
        CsvRow header = all.get(0);
        List<CsvRow> rows = all.subList(1, all.size());
        return header.isRefused()
                ? Optional.empty()
                : columns(header, problems)
                        .map(columns -> new CsvTable(
                                header, columns, rows, rows.stream().noneMatch(CsvRow::isRefused)));
    }

    /** The same without rows of which a cell stands below no name; each is a problem, and so is a table without rows. */
    CsvTable belowNames(Problems problems) {
        Problems nameless = new Problems();
        List<CsvRow> named =
                rows.stream().filter(each -> standsBelowNames(each, nameless)).toList();
        problems.addEachOnce(nameless);
        if (rows.isEmpty()) {
            problems.add(header.place(), "below the header stands no row; write one for each figure");
        }
        return new CsvTable(header, columns, named, isWhole && named.size() == rows.size());
    }

    private static Optional<Map<String, Integer>> columns(CsvRow header, Problems problems) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        int before = problems.size();
        for (int i = 0; i < header.cells().size(); i++) {
            CsvCell cell = header.cell(i);
            Integer earlier = cell.isEmpty() ? null : columns.putIfAbsent(cell.text(), i);
            if (earlier != null) {
                problems.add(
                        cell.place(),
                        Shown.quoted(cell.text()) + " names column " + (earlier + 1) + " too; keep one of the two");
            }
        }
        return problems.size() == before ? Optional.of(columns) : Optional.empty();
    }

    private boolean standsBelowNames(CsvRow row, Problems problems) {
        int names = header.cells().size();
        if (row.cells().size() > names) {
            problems.add(
                    row.cell(names).place(),
                    "this row has more cells than the header; where a comma split a cell in two, put a text in quotes"
                            + " and write a number without the comma");
            return false;
        }
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.cell(i).isEmpty() && header.cell(i).isEmpty()) {
                problems.add(row.cell(i).place(), "no name stands above this cell; name its column, or empty the cell");
                return false;
            }
        }
        return true;
    }
}
