package org.improvementnotice.compliance.examples.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.FactsSource;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.InvalidInputException;

/**
 * Judges all months of one council, on the executor that has its rows. Months are never spread: runs, year-to-date figures
 * and the ladder go from one month to the next, and the engine folds them in order.
 *
 * @param pack what it is judged by
 */
record JudgeCouncil(ShippedPack pack) implements MapGroupsFunction<String, Row, Row> {

    /** Either problems, or findings. */
    static final StructType SCHEMA = new StructType()
            .add("council", DataTypes.StringType, false)
            .add("problems", DataTypes.createArrayType(DataTypes.StringType, false), false)
            .add("findings", DataTypes.createArrayType(FindingRow.SCHEMA, false), false);

    @Override
    public Row call(String council, Iterator<Row> rows) throws IOException {
        CouncilDocument document = CouncilDocument.of(rows);
        List<String> problems = new ArrayList<>(document.problemsOfReading());
        if (document.rows().isEmpty()) {
            return row(council, problems, new Row[0]);
        }
        try {
            Row[] findings = FindingRow.of(assessment(document));
            return row(council, problems, findings);
        } catch (InvalidInputException e) {
            // told here: an exception does not carry its problems from one process to another
            e.problems().forEach(each -> problems.add(document.told(each)));
            return row(council, problems, new Row[0]);
        }
    }

    private Assessment assessment(CouncilDocument document) throws IOException {
        ComplianceEngine engine = pack.engine();
        FactsSource source = () -> List.of(new FactsSource.Document(document.name(), document.text()));
        return engine.assess(Facts.read(source, engine.pack()));
    }

    private static Row row(String council, List<String> problems, Row[] findings) {
        return RowFactory.create(council, problems.toArray(String[]::new), problems.isEmpty() ? findings : new Row[0]);
    }
}
