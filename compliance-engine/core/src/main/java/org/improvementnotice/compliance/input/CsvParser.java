package org.improvementnotice.compliance.input;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;

/** Turns a CSV file into located cells. */
final class CsvParser {

    private final String file;
    private final int linesAbove;
    private final Problems problems;

    private CsvParser(String file, int linesAbove, Problems problems) {
        this.file = file;
        this.linesAbove = linesAbove;
        this.problems = problems;
    }

    /**
     * Reads the rows of a file that are not empty.
     *
     * @param pieces the file, or its header and some of its rows
     * @return at least one, or none where a problem was added
     */
    static List<CsvRow> parse(List<SourceFile> pieces, Problems problems) {
        List<CsvRow> rows = new ArrayList<>();
        for (SourceFile piece : pieces) {
            Optional<List<CsvRow>> own = piece.visibleText(problems)
                    .flatMap(text -> new CsvParser(piece.name(), piece.linesAbove(), problems).parse(text));
            if (own.isEmpty()) {
                return List.of();
            }
            rows.addAll(own.get());
        }
        if (rows.isEmpty()) {
            problems.add(Place.of(pieces.get(0).name()), "this file is empty");
        }
        return rows;
    }

    private Optional<List<CsvRow>> parse(String text) {
        List<CsvRow> rows = new ArrayList<>();
        try (CsvReader<CsvRow> reader = CsvReader.builder()
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(new Rows(), text)) {
            reader.forEach(rows::add);
        } catch (CsvParseException e) {
            problems.add(QuoteFault.placeIn(text, file).below(linesAbove), QuoteFault.WORDS);
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
        rows.removeIf(CsvRow::isEmpty);
        return Optional.of(rows);
    }

    /** Gives each cell its place: the parser knows where rows start, the rest follows from what the cells hold. */
    private final class Rows extends AbstractBaseCsvCallbackHandler<CsvRow> {

        private List<CsvCell> cells = new ArrayList<>();
        private Place row = Place.of(file);
        private int line = 1;
        private int column = 1;

        @Override
        protected void handleBegin(long startingLine) {
            cells = new ArrayList<>();
            line = Math.toIntExact(startingLine) + linesAbove;
            column = 1;
            row = new Place(file, line, column);
        }

        @Override
        protected void handleField(int number, char[] buffer, int offset, int length, boolean quoted) {
            String raw = new String(buffer, offset, length);
            Place place = new Place(file, line, column);
            Optional<String> fault = SpreadsheetHabits.inAnyCell(raw, quoted);
            fault.ifPresent(words -> problems.add(place, words));
            cells.add(new CsvCell(place, raw.strip(), fault.isPresent()));
            if (quoted || raw.indexOf('\n') >= 0) {
                goBehind((quoted ? "\"" + raw.replace("\"", "\"\"") + "\"" : raw) + ",");
            } else {
                column += raw.codePointCount(0, length) + 1;
            }
        }

        private void goBehind(String written) {
            int lastLine = written.lastIndexOf('\n') + 1;
            line += (int) written.chars().filter(each -> each == '\n').count();
            column = (lastLine == 0 ? column : 1) + written.codePointCount(lastLine, written.length());
        }

        @Override
        protected CsvRow buildRecord() {
            return new CsvRow(row, List.copyOf(cells));
        }
    }
}
