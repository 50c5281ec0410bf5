package org.improvementnotice.compliance.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.packs.RulePacks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessCouncilsTest {

    private static final String PACK = "peterborough-2012";
    private static final ComplianceEngine ENGINE = ComplianceEngine.of(RulePacks.shipped(PACK));
    private static final List<String> COUNCILS = List.of("Eastwick", "Northmere", "Wéstholme, \"the Old\"");

    private static SparkSession spark;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Path findings;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 3)
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .config("spark.sql.codegen.wholeStage", false)
                .config("spark.sql.adaptive.enabled", false)
                .config("spark.driver.host", "localhost")
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @BeforeEach
    void name() {
        findings = folder.resolve("findings");
    }

    private static List<String> lines() {
        return COUNCILS.stream()
                .flatMap(each -> Invented.lines(each, ENGINE.pack()).stream())
                .toList();
    }

    private Path csv(String name, List<String> lines) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, Invented.HEADER + "\n" + String.join("\n", lines) + "\n");
        return file;
    }

    private int run(String... arguments) throws IOException {
        return new AssessCouncils(spark, new PrintStream(printed, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private int judge(Path facts) throws IOException {
        return run("csv", facts.toString(), PACK, findings.toString());
    }

    private List<String> printed() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static List<Row> read(Path findings) {
        return spark.read().parquet(findings.toString()).collectAsList();
    }

    private static Assessment byTheLibrary(String council) throws IOException {
        String text = Invented.HEADER + "\n" + String.join("\n", Invented.lines(council, ENGINE.pack())) + "\n";
        return ENGINE.assess(Facts.read(
                council + ".csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ENGINE.pack()));
    }

    private static List<String> byTheLibrary() throws IOException {
        List<String> all = new ArrayList<>();
        for (String each : COUNCILS) {
            all.addAll(Told.of(byTheLibrary(each)));
        }
        return all;
    }

    private void mustBeWhatTheLibraryFinds() throws IOException {
        assertThat(read(findings)).map(Told::of).containsExactlyInAnyOrderElementsOf(byTheLibrary());
    }

    @Test
    void findings_of_csv_are_those_of_the_library_in_every_field() throws IOException {
        assertThat(judge(csv("facts.csv", lines()))).isZero();

        mustBeWhatTheLibraryFinds();
        assertThat(printed()).isEmpty();
    }

    @Test
    void the_councils_of_this_test_are_missed_met_absent_and_doubted() throws IOException {
        assertThat(byTheLibrary())
                .hasSizeGreaterThan(1000)
                .anyMatch(each -> each.contains("status=BREACH"))
                .anyMatch(each -> each.contains("status=WARN"))
                .anyMatch(each -> each.contains("reason=met"))
                .anyMatch(each -> each.contains("absence=suppressed"))
                .anyMatch(each -> each.contains("by=[north"))
                .anyMatch(each -> !each.contains("cautions=[]"))
                .anyMatch(each -> !each.contains("direction=[]"))
                .anyMatch(each -> !each.contains("pace=null"));
    }

    @Test
    void findings_of_parquet_are_the_same() throws IOException {
        Path parquet = folder.resolve("facts");
        FactsTable.ofCsv(spark, csv("facts.csv", lines()).toString())
                .rows()
                .drop(FactsTable.UNREADABLE, FactsTable.FILE)
                .repartition(5)
                .write()
                .parquet(parquet.toString());

        assertThat(run("parquet", parquet.toString(), PACK, findings.toString()))
                .isZero();

        mustBeWhatTheLibraryFinds();
    }

    @Test
    void rows_in_any_order_over_any_files_give_the_same_bytes() throws IOException {
        judge(csv("facts.csv", lines()));
        List<String> shuffled = new ArrayList<>(lines());
        Collections.shuffle(shuffled, new Random(1));
        Path files = Files.createDirectory(folder.resolve("files"));
        for (int i = 0; i < 7; i++) {
            int from = shuffled.size() * i / 7;
            csv("files/" + i + ".csv", shuffled.subList(from, shuffled.size() * (i + 1) / 7));
        }
        Path again = folder.resolve("again");

        assertThat(run("csv", files.toString(), PACK, again.toString())).isZero();

        assertThat(bytes(again)).isNotEmpty().isEqualTo(bytes(findings));
    }

    private static List<String> bytes(Path findings) throws IOException {
        try (Stream<Path> files = Files.list(findings)) {
            List<String> bytes = new ArrayList<>();
            for (Path each : files.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList()) {
                bytes.add(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1));
            }
            return bytes;
        }
    }

    private static List<String> broken() {
        List<String> lines = new ArrayList<>(lines());
        lines.replaceAll(each -> each.replaceFirst(
                        "^Eastwick,2012-03,,2012-04-10,contacts,,,,\\d+", "Eastwick,2012-03,,2012-04-10,contacts,,,,-4")
                .replaceFirst(
                        "^Northmere,2012-01,,2012-02-10,referrals,,,,\\d+",
                        "Northmere,2012-01,,2012-02-10,referral,,,,7"));
        return lines;
    }

    @Test
    void a_bad_row_stops_all_with_every_problem_its_place_and_its_row_and_leaves_no_output() throws IOException {
        assertThat(judge(csv("facts.csv", broken()))).isEqualTo(3);

        assertThat(findings).doesNotExist();
        assertThat(printed()).hasSize(3);
        assertThat(printed().get(0))
                .startsWith("Eastwick.csv:")
                .contains("`-4`")
                .contains("; the row is Eastwick,2012-03,,2012-04-10,contacts,,,,-4,,,,,,,,invented, of `file:/")
                .endsWith("/facts.csv`");
        assertThat(printed().get(1))
                .startsWith("Northmere.csv:")
                .contains("`referral` in the catalogue; did you mean `referrals`?");
        assertThat(printed().get(2)).isEqualTo("2 problems; nothing was judged");
    }

    @Test
    void told_to_keep_going_it_judges_the_councils_without_problems_and_still_says_the_others() throws IOException {
        assertThat(run("--keep-going", "csv", csv("facts.csv", broken()).toString(), PACK, findings.toString()))
                .isEqualTo(3);

        assertThat(read(findings).stream().map(each -> each.getString(0)).distinct())
                .containsExactly("Wéstholme, \"the Old\"");
        assertThat(printed()).hasSize(2);
    }

    @Test
    void a_council_spelt_in_two_ways_is_not_taken_for_two() throws IOException {
        List<String> lines = new ArrayList<>(lines());
        lines.replaceAll(each -> each.replaceFirst("^Northmere,2012-05", "NORTHMERE,2012-05"));

        assertThat(judge(csv("facts.csv", lines))).isEqualTo(3);

        assertThat(printed().get(0)).contains("`NORTHMERE` is spelt `Northmere`");
    }

    @Test
    void a_row_without_a_council_is_a_problem_and_not_left_out() throws IOException {
        List<String> lines = new ArrayList<>(lines());
        lines.add(lines.get(5).replaceFirst("^Eastwick", ""));

        assertThat(judge(csv("facts.csv", lines))).isEqualTo(3);

        assertThat(printed().get(0)).startsWith("no-authority.csv:2:").contains("`authority` is empty");
    }

    @Test
    void a_row_with_a_cell_too_few_or_too_many_is_a_problem() throws IOException {
        List<String> lines = new ArrayList<>(lines());
        lines.set(3, lines.get(3) + ",more");
        lines.set(9, lines.get(9).replace(",invented", ""));

        assertThat(judge(csv("facts.csv", lines))).isEqualTo(3);

        assertThat(printed())
                .hasSize(3)
                .first()
                .asString()
                .contains("a row has more or fewer cells")
                .contains(",more, of `file:/");
    }

    @Test
    void a_file_of_another_encoding_is_a_problem_and_not_judged_with_letters_replaced() throws IOException {
        Path facts = folder.resolve("facts.csv");
        Files.writeString(
                facts, "authority,period,indicator,value\nWésthölme,2012-01,contacts,4\n", StandardCharsets.ISO_8859_1);

        assertThat(judge(facts)).isEqualTo(3);

        assertThat(findings).doesNotExist();
        assertThat(printed()).hasSize(2).first().asString().contains(": this is not UTF-8 text; save the file");
    }

    @Test
    void a_byte_order_mark_and_line_ends_of_another_system_change_nothing() throws IOException {
        Path facts = csv("facts.csv", lines());
        Files.writeString(facts, "\uFEFF" + Files.readString(facts).replace("\n", "\r\n"));

        assertThat(judge(facts)).isZero();

        mustBeWhatTheLibraryFinds();
    }

    @Test
    void a_column_that_is_not_one_of_facts_is_a_problem() throws IOException {
        Path facts = folder.resolve("facts.csv");
        Files.writeString(facts, "authority,period,indicator,valeu\nNorthmere,2012-01,contacts,4\n");

        assertThat(judge(facts)).isEqualTo(3);

        assertThat(printed().get(0)).contains("there is no column `valeu` in facts");
    }

    @Test
    void numbers_that_may_have_lost_digits_are_refused() throws IOException {
        Path parquet = folder.resolve("facts");
        Dataset<Row> facts = spark.sql(
                "select 'Northmere' authority, '2012-01' period, 'contacts' indicator, cast(4 as double) value");
        facts.write().parquet(parquet.toString());

        assertThat(run("parquet", parquet.toString(), PACK, findings.toString()))
                .isEqualTo(3);

        assertThat(printed().get(0)).contains("column `value` is of type double");
    }

    @Test
    void whole_numbers_and_decimals_of_parquet_are_judged_as_they_stand() throws IOException {
        Path parquet = folder.resolve("facts");
        spark.sql("select 'Northmere' authority, '2012-01' period, date'2012-02-10' submitted,"
                        + " 'initial-assessments-in-10-days' indicator, 98 numerator, 182L denominator,"
                        + " cast(null as decimal(10, 1)) value")
                .write()
                .parquet(parquet.toString());

        assertThat(run("parquet", parquet.toString(), PACK, findings.toString()))
                .isZero();

        assertThat(spark.read()
                        .parquet(findings.toString())
                        .filter("clause = '2.1' and period = '2012-01'")
                        .collectAsList())
                .singleElement()
                .extracting(each -> each.<String>getAs("value"), each -> each.<String>getAs("as_at"))
                .containsExactly("53.8", "2012-02-10");
    }

    @Test
    void facts_without_a_row_are_a_problem_and_no_clean_sheet() throws IOException {
        assertThat(judge(csv("facts.csv", List.of()))).isEqualTo(3);

        assertThat(findings).doesNotExist();
        assertThat(printed().get(0)).endsWith("there is no row of facts; name where they are");
    }

    @Test
    void findings_are_never_written_over_others() throws IOException {
        Files.createDirectory(findings);

        assertThat(judge(csv("facts.csv", lines()))).isEqualTo(2);
    }

    @Test
    void a_pack_that_is_not_there_is_said_before_anything_is_read() throws IOException {
        assertThat(run("csv", csv("facts.csv", lines()).toString(), "nowhere", findings.toString()))
                .isEqualTo(3);

        assertThat(printed()).containsExactly("nowhere: there is no such pack; name the folder that holds `pack.yaml`");
    }

    @Test
    void a_pack_in_a_folder_travels_as_its_texts() throws IOException {
        Path pack = Path.of("../../compliance-rules/packs", PACK);

        assertThat(run("csv", csv("facts.csv", lines()).toString(), pack.toString(), findings.toString()))
                .isZero();

        mustBeWhatTheLibraryFinds();
    }

    @Test
    void files_whose_columns_differ_are_a_problem() throws IOException {
        Path files = Files.createDirectory(folder.resolve("files"));
        csv("files/1.csv", lines());
        Files.writeString(files.resolve("2.csv"), "indicator,period,authority,value\ncontacts,2012-01,Westby,4\n");

        assertThat(judge(files)).isEqualTo(3);

        assertThat(printed().get(0)).contains("2.csv");
        assertThat(findings).doesNotExist();
    }
}
