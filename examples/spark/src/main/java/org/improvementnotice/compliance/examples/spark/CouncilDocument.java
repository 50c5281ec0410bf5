package org.improvementnotice.compliance.examples.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Visible;

/**
 * The rows of one council, written back as the facts file they would be. Spark hands rows over in any order, so they are
 * sorted: the same rows are the same document, and a finding names the same line of it.
 *
 * @param name what problems and findings call it
 * @param rows sorted
 * @param unreadable lines that Spark could not cut into cells
 */
record CouncilDocument(String name, List<Line> rows, List<Line> unreadable) {

    private static final int AFTER_HEADER = 2;

    /** What Spark puts without a word where bytes are no UTF-8; the engine refuses such a file. */
    private static final String REPLACED = "\uFFFD";

    /** Copies the lists. */
    CouncilDocument {
        rows = List.copyOf(rows);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * A row as CSV.
     *
     * @param text may have several lines, for a cell may
     * @param file it was read from
     */
    record Line(String text, String file) {

        String told() {
            return "the row is " + Visible.of(text) + ", of `" + Visible.of(file) + "`";
        }
    }

    private record Cells(List<String> cells, String file) {

        String order() {
            return String.join("\0", cells) + "\0" + file;
        }

        Line line() {
            return new Line(CouncilDocument.line(cells), file);
        }
    }

    /**
     * Writes the document of a council.
     *
     * @param rows of {@link FactsTable#rows}; at least one
     */
    static CouncilDocument of(Iterator<Row> rows) {
        List<Cells> read = new ArrayList<>();
        List<Line> unreadable = new ArrayList<>();
        rows.forEachRemaining(row -> {
            String file = row.getString(FactsTable.COLUMNS.size() + 1);
            if (row.isNullAt(FactsTable.COLUMNS.size())) {
                read.add(new Cells(cells(row), file));
            } else {
                unreadable.add(new Line(row.getString(FactsTable.COLUMNS.size()), file));
            }
        });
        read.sort(Comparator.comparing(Cells::order));
        unreadable.sort(Comparator.comparing(Line::text).thenComparing(Line::file));
        String authority = read.isEmpty() ? "" : read.get(0).cells().get(0);
        String name = (authority.isBlank() ? "no-authority" : authority) + ".csv";
        return new CouncilDocument(name, read.stream().map(Cells::line).toList(), unreadable);
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
        return Stream.concat(Stream.of(line(FactsTable.COLUMNS)), rows.stream().map(Line::text))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** A problem of the document, with the row it is about and where that was read: nobody has the document in hand. */
    String told(Problem problem) {
        return row(problem.place().line())
                .map(row -> problem + "; " + row.told())
                .orElseGet(problem::toString);
    }

    /** What is wrong with the lines that could not be read, and what Spark lets pass: bytes of another encoding. */
    List<String> problemsOfReading() {
        Stream<String> notCells = unreadable.stream()
                .map(each -> Place.of(name) + ": a row has more or fewer cells than the header, or a quote that does"
                        + " not end; write it anew; " + each.told());
        Stream<String> notText = rows.stream()
                .filter(each -> each.text().contains(REPLACED))
                .map(each -> Place.of(name) + ": this is not UTF-8 text; save the file with the encoding UTF-8; "
                        + each.told());
        return Stream.concat(notCells, notText).toList();
    }

    private Optional<Line> row(int line) {
        int at = AFTER_HEADER;
        for (Line each : rows) {
            int next = at + (int) each.text().lines().count();
            if (line >= at && line < next) {
                return Optional.of(each);
            }
            at = next;
        }
        return Optional.empty();
    }
}
