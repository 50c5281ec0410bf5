package org.improvementnotice.compliance.input;

import java.util.List;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;

/**
 * One council's month, or a part of it, as located nodes: a YAML or JSON file is one, a CSV file as many as it has
 * councils, months and parts.
 *
 * @param root keys with values, of the shape of a facts file
 * @param layout how the file is laid out
 */
record FactsDocument(Node root, Layout layout) {

    /** What to do with a file that is no text. */
    static final String SPREADSHEET =
            "a spreadsheet is not read; save each sheet of figures as CSV (UTF-8, comma delimited)";

    /** The documents of a file, by its name: CSV, JSON, every other YAML. */
    static List<FactsDocument> of(SourceFile source, PackTerms terms, Problems problems) {
        return of(List.of(source), terms, problems);
    }

    /** The documents of a file of which some lines are known, each piece from a line on: of CSV alone there are several. */
    static List<FactsDocument> of(List<SourceFile> pieces, PackTerms terms, Problems problems) {
        SourceFile source = pieces.get(0);
        if (SourceFile.hasSuffix(source.name(), SourceFile.SPREADSHEETS)) {
            problems.add(Place.of(source.name()), SPREADSHEET);
            return List.of();
        }
        if (SourceFile.hasSuffix(source.name(), ".csv")) {
            return CsvFacts.read(pieces, terms, problems);
        }
        return NodeParser.parse(source, problems).map(root -> new FactsDocument(root, Layout.KEYS)).stream()
                .toList();
    }
}
