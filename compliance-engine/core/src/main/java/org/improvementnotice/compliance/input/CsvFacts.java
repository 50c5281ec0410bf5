package org.improvementnotice.compliance.input;

import java.util.List;
import java.util.Set;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Problems;

/**
 * Facts as CSV: the long layout with a row for each figure, or the wide one with months across. Both become the nodes
 * that a YAML file of each month would be, so that the same checks stand in one place.
 */
final class CsvFacts {

    private CsvFacts() {}

    static List<FactsDocument> read(List<SourceFile> pieces, PackTerms terms, Problems problems) {
        List<CsvRow> rows = CsvParser.parse(pieces, problems);
        if (rows.isEmpty() || !separatesByCommas(rows.get(0), problems)) {
            return List.of();
        }
        return CsvTable.of(rows, problems)
                .map(table -> read(table, terms, problems))
                .orElse(List.of());
    }

    private static List<FactsDocument> read(CsvTable table, PackTerms terms, Problems problems) {
        Set<String> names = table.columns().keySet();
        boolean isLong = names.contains("period") || names.contains("value");
        if (!isLong && isLikeOneOf(names, WideCsv.NAMES) && names.stream().anyMatch(SpreadsheetHabits::isLikeAMonth)) {
            return new WideCsv(table.belowNames(problems), terms, problems).read();
        }
        if (isLong || isLikeOneOf(names, LongCsv.COLUMNS)) {
            return new LongCsv(table.belowNames(problems), terms, problems).read();
        }
        problems.add(
                table.header().place(),
                "the first row names the columns: `authority`, `period`, `indicator` and the columns of figures, or"
                        + " `authority`, `indicator` and months such as 2012-04; write that row, or take away what"
                        + " stands above it");
        return List.of();
    }

    private static boolean isLikeOneOf(Set<String> names, List<String> known) {
        return names.stream().anyMatch(each -> Nearest.to(each, known).isPresent());
    }

    private static boolean separatesByCommas(CsvRow header, Problems problems) {
        CsvCell first = header.cell(0);
        if (first.text().startsWith("sep=")) {
            problems.add(
                    first.place(),
                    "this line speaks to one spreadsheet program; take it away and separate the cells by commas");
            return false;
        }
        String other =
                first.text().indexOf(';') >= 0 ? "semicolons" : first.text().indexOf('\t') >= 0 ? "tabs" : "";
        if (!other.isEmpty()) {
            problems.add(
                    first.place(),
                    "the cells of this file are separated by " + other
                            + "; save it as CSV with commas, and with points in numbers");
        }
        return other.isEmpty();
    }
}
