package org.improvementnotice.compliance.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;

/**
 * A row of the long layout, by names of columns.
 *
 * @param columns the number of each column
 */
record LongRow(CsvRow row, Map<String, Integer> columns) {

    /** A cell, empty where the file has no such column. */
    CsvCell cell(String column) {
        Integer number = columns.get(column);
        return number == null ? new CsvCell(row.place(), "", false) : row.cell(number);
    }

    boolean has(String column) {
        return !cell(column).isEmpty();
    }

    String text(String column) {
        return cell(column).text();
    }

    Place place(String column) {
        return cell(column).place();
    }

    /** Those of the columns whose cell says something. */
    List<String> filled(String... names) {
        List<String> filled = new ArrayList<>();
        for (String each : names) {
            if (has(each)) {
                filled.add(each);
            }
        }
        return filled;
    }

    /** Says that it repeats what an earlier row says in a column. */
    void repeats(LongRow earlier, String column, Problems problems) {
        problems.add(
                place(column),
                Shown.quoted(text(column)) + " stands in line " + earlier.line() + " too; keep one of the two");
    }

    int line() {
        return row.place().line();
    }
}
