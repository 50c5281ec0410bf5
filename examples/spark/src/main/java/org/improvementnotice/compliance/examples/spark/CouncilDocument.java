package org.improvementnotice.compliance.examples.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Visible;

/**
 * The rows of one council, written back as the facts file they would be. Spark hands rows over in any order, so they are
 * sorted: the same rows are the same document, and a finding names the same line of it.
 *
 * @param name what problems and findings call it
 * @param lines the header and the rows, as CSV
 * @param unreadable lines that Spark could not cut into cells
 */
record CouncilDocument(String name, List<String> lines, List<String> unreadable) {

    /** Copies the lists. */
    CouncilDocument {
        lines = List.copyOf(lines);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Writes the document of a council.
     *
     * @param rows of {@link FactsTable#rows}; at least one
     */
    static CouncilDocument of(Iterator<Row> rows) {
        List<List<String>> cells = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        rows.forEachRemaining(row -> {
            if (row.isNullAt(FactsTable.COLUMNS.size())) {
                cells.add(cells(row));
            } else {
                unreadable.add(row.getString(FactsTable.COLUMNS.size()));
            }
        });
        cells.sort(Comparator.comparing(each -> String.join("\0", each)));
        unreadable.sort(Comparator.naturalOrder());
        List<String> lines = new ArrayList<>(List.of(line(FactsTable.COLUMNS)));
        cells.forEach(each -> lines.add(line(each)));
        String authority = cells.isEmpty() ? "" : cells.get(0).get(0);
        return new CouncilDocument((authority.isBlank() ? "no-authority" : authority) + ".csv", lines, unreadable);
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, FactsTable.COLUMNS.size())
                .mapToObj(each -> row.isNullAt(each) ? "" : row.getString(each))
                .toList();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CouncilDocument::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** The text of the file. */
    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** A problem of the document, with the row it is about: nobody has the document in hand. */
    String told(Problem problem) {
        return row(problem.place().line())
                .map(row -> problem + "; the row is " + Visible.of(row))
                .orElseGet(problem::toString);
    }

    /** What is wrong with the lines that could not be read. */
    List<String> problemsOfReading() {
        return unreadable.stream()
                .map(each -> Place.of(name) + ": a row has more or fewer cells than the header, or a quote that does"
                        + " not end; write it anew; the row is " + Visible.of(each))
                .toList();
    }

    private Optional<String> row(int line) {
        int at = 1;
        for (String each : lines) {
            int next = at + (int) each.lines().count();
            if (line > 1 && line >= at && line < next) {
                return Optional.of(each);
            }
            at = next;
        }
        return Optional.empty();
    }
}
