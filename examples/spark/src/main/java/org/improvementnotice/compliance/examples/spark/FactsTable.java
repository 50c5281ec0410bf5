package org.improvementnotice.compliance.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The rows of all councils, each cell as the text that a facts file would hold.
 *
 * @param rows the columns of {@link #COLUMNS}, {@link #UNREADABLE} and {@link #FILE}
 * @param problems what is wrong with the columns; then the rows are not to be used
 */
record FactsTable(Dataset<Row> rows, List<String> problems) {

    /** The columns of the engine's long CSV layout. */
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

    /** Where Spark puts a line of CSV that does not fit the columns. */
    static final String UNREADABLE = "unreadable";

    /** The file that a row stood in. */
    static final String FILE = "file";

    private static final List<String> REQUIRED = List.of("authority", "period", "indicator");
    private static final Set<DataType> EXACT = Set.of(
            DataTypes.StringType,
            DataTypes.DateType,
            DataTypes.ByteType,
            DataTypes.ShortType,
            DataTypes.IntegerType,
            DataTypes.LongType);

    /** Copies the list. */
    FactsTable {
        problems = List.copyOf(problems);
    }

    /** Reads Parquet. */
    static FactsTable ofParquet(SparkSession spark, String path) {
        return of(path, spark.read().parquet(path));
    }

    /** Reads CSV as the engine does: quotes are doubled, a cell may hold line ends, nothing is guessed. */
    static FactsTable ofCsv(SparkSession spark, String path) throws IOException {
        List<String> others = CsvHeaders.ofOtherColumns(spark, path);
        String[] header = spark.read().option("header", true).csv(path).columns();
        StructType names = new StructType();
        for (String each : header) {
            names = names.add(each, DataTypes.StringType);
        }
        Dataset<Row> read = spark.read()
                .schema(names.add(UNREADABLE, DataTypes.StringType))
                .option("header", true)
                .option("enforceSchema", false)
                .option("multiLine", true)
                .option("escape", "\"")
                .option("columnNameOfCorruptRecord", UNREADABLE)
                .csv(path);
        return others.isEmpty() ? of(path, read) : new FactsTable(read, others);
    }

    private static FactsTable of(String path, Dataset<Row> read) {
        List<String> problems = new ArrayList<>();
        List<String> given = Arrays.asList(read.columns());
        for (StructField each : read.schema().fields()) {
            if (!COLUMNS.contains(each.name()) && !each.name().equals(UNREADABLE)) {
                problems.add(path + ": there is no column `" + each.name() + "` in facts; the columns are "
                        + String.join(", ", COLUMNS));
            } else if (!isExact(each.dataType())) {
                problems.add(path + ": column `" + each.name() + "` is of type "
                        + each.dataType().simpleString()
                        + "; write it as string or decimal, so that what is judged is what was reported");
            }
        }
        REQUIRED.stream()
                .filter(each -> !given.contains(each))
                .forEach(each -> problems.add(
                        path + ": the column `" + each + "` is missing; every row of a long file fills it"));
        return problems.isEmpty() ? new FactsTable(asTexts(read), List.of()) : new FactsTable(read, problems);
    }

    private static boolean isExact(DataType type) {
        return EXACT.contains(type) || type instanceof DecimalType;
    }

    private static Dataset<Row> asTexts(Dataset<Row> read) {
        List<String> given = Arrays.asList(read.columns());
        Stream<Column> cells = Stream.concat(COLUMNS.stream(), Stream.of(UNREADABLE))
                .map(each -> (given.contains(each) ? col(each) : lit(null))
                        .cast(DataTypes.StringType)
                        .as(each));
        Column file = col("_metadata.file_path").as(FILE);
        return read.select(Stream.concat(cells, Stream.of(file)).toArray(Column[]::new));
    }
}
