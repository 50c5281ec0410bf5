package org.improvementnotice.compliance.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.size;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.improvementnotice.compliance.model.Characters;
import org.improvementnotice.compliance.model.InvalidRulePackException;

/** The job: reads the facts of all councils, judges each, and writes the findings, or says what is wrong with the facts. */
public final class AssessCouncils {

    private static final int DONE = 0;
    private static final int WRONG_USAGE = 2;
    private static final int PROBLEMS = 3;

    private final SparkSession spark;
    private final PrintStream out;

    AssessCouncils(SparkSession spark, PrintStream out) {
        this.spark = spark;
        this.out = out;
    }

    /**
     * Runs the job where it is submitted to, and on two threads of this process where nothing is said.
     *
     * @param arguments see {@link Order#USAGE}
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        SparkSession.Builder builder = SparkSession.builder()
                .appName("assess councils")
                // rows are few bytes and much work: by their bytes Spark would put all councils on one core
                .config("spark.sql.adaptive.coalescePartitions.enabled", false);
        if (System.getProperty("spark.master") == null) {
            builder.master("local[2]");
        }
        int code;
        try (SparkSession spark = builder.getOrCreate()) {
            code = new AssessCouncils(spark, out).run(List.of(arguments));
        }
        if (code != DONE) {
            System.exit(code);
        }
    }

    /** Does what is ordered, and answers as the command of the engine does: 0 done, 2 wrong usage, 3 problems. */
    int run(List<String> arguments) throws IOException {
        try {
            return run(Order.of(arguments));
        } catch (Order.WrongUsageException e) {
            out.println(e.getMessage());
            return WRONG_USAGE;
        } catch (InvalidRulePackException e) {
            e.problems().forEach(out::println);
            return PROBLEMS;
        }
    }

    private int run(Order order) throws IOException {
        mustBeThere(order.facts());
        mustBeNew(order.findings());
        ShippedPack pack = ShippedPack.of(order.pack());
        FactsTable facts =
                order.isCsv() ? FactsTable.ofCsv(spark, order.facts()) : FactsTable.ofParquet(spark, order.facts());
        if (!facts.problems().isEmpty()) {
            return refused(facts.problems());
        }
        Dataset<Row> judged = judged(facts.rows(), pack).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            return written(judged, order);
        } finally {
            judged.unpersist();
        }
    }

    /** One row for each council. Names that a reader takes for one are put together, for the engine to say so. */
    private static Dataset<Row> judged(Dataset<Row> rows, ShippedPack pack) {
        MapFunction<Row, String> council = row -> row.isNullAt(0) ? "" : Characters.lookAlike(row.getString(0));
        return rows.groupByKey(council, Encoders.STRING())
                .mapGroups(new JudgeCouncil(pack), Encoders.row(JudgeCouncil.SCHEMA));
    }

    private int written(Dataset<Row> judged, Order order) {
        List<String> problems = problems(judged);
        if (judged.isEmpty()) {
            return refused(List.of(order.facts() + ": there is no row of facts; name where they are"));
        }
        if (!problems.isEmpty() && !order.keepGoing()) {
            return refused(problems);
        }
        judged.select(explode(col("findings")).as("finding"))
                .select("finding.*")
                .write()
                .parquet(order.findings());
        problems.forEach(out::println);
        return problems.isEmpty() ? DONE : PROBLEMS;
    }

    private static List<String> problems(Dataset<Row> judged) {
        return judged.filter(size(col("problems")).gt(0)).select("council", "problems").collectAsList().stream()
                .sorted(Comparator.comparing(each -> each.getString(0)))
                .flatMap(each -> each.<String>getList(1).stream())
                .toList();
    }

    private int refused(List<String> problems) {
        problems.forEach(out::println);
        out.println(problems.size() + (problems.size() == 1 ? " problem" : " problems") + "; nothing was judged");
        return PROBLEMS;
    }

    private void mustBeThere(String facts) throws IOException {
        if (!isThere(facts)) {
            throw new Order.WrongUsageException("there are no facts at `" + facts + "`");
        }
    }

    private void mustBeNew(String findings) throws IOException {
        if (isThere(findings)) {
            throw new Order.WrongUsageException("there is a `" + findings + "` already; name a new folder");
        }
    }

    private boolean isThere(String path) throws IOException {
        Path place = new Path(path);
        return place.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(place);
    }
}
