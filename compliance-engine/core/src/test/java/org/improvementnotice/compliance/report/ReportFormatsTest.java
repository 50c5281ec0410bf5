package org.improvementnotice.compliance.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.Hostile;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.Waivers;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every format is of the form that is published for it, and says the verdicts of the assessment; {@code mvn
 * -Dgolden.update=true} writes the expected files anew.
 */
class ReportFormatsTest {

    private static final Path EXAMPLES = Path.of("../../examples");
    private static final Path PACKS = Path.of("../../compliance-rules/packs");

    private static final Checked WRONG = new Checked(
            "0.1.0",
            List.of(
                    new Problem(
                            new Place("facts/2012-04.yaml", 9, 12),
                            "`0.43` is below 1 although the unit is percent; write `43.0` for 43 %"),
                    new Problem(
                            new Place("pack/targets/2-practice.drl", 14, 61),
                            "`75` wants brackets; write `(75)`",
                            new Problem.Mend(new Place("pack/targets/2-practice.drl", 14, 61), 2, "(75)")),
                    new Problem(Place.of("facts"), "there is no facts file in this folder", null, 3)),
            List.of(new Doubt(new Place("pack/targets/2-practice.drl", 30, 5), "no rule asks for it in 2012-03")));

    static Stream<String> names() {
        return ReportFormats.names().stream();
    }

    private static ReportFormat format(String name) {
        return ReportFormats.named(name).orElseThrow();
    }

    /** A report to be made, with the pack it was judged by and all the months of its run. */
    private record Example(Assessment shown, RulePack pack, Assessment run) {
        Report report(@Nullable Status from) {
            Report.Background background = new Report.Background(pack, List.of(run));
            return new Report(List.of(shown), background, from, false, null);
        }
    }

    private static Stream<Example> months(RulePack pack, Assessment all) {
        return all.periods().stream().map(each -> new Example(all.only(each.period()), pack, all));
    }

    private static Stream<Example> example(String name, Path pack) {
        RulePack rules = RulePack.load(pack);
        Facts facts = Facts.read(EXAMPLES.resolve(name).resolve("facts"), rules);
        Assessment all = ComplianceEngine.of(rules).assess(facts);
        return Stream.concat(Stream.of(new Example(all, rules, all)), months(rules, all));
    }

    /** Every month of every example alone, all months of each, and months with exceptions. */
    private static List<Example> examples() {
        RulePack peterborough = RulePack.load(PACKS.resolve("peterborough-2012"));
        Path folder = EXAMPLES.resolve("peterborough-2012");
        Assessment waived = ComplianceEngine.of(peterborough)
                .with(Waivers.read(folder.resolve("waivers.yaml"), peterborough))
                .assess(Facts.read(folder.resolve("facts"), peterborough));
        return Stream.of(
                        example("peterborough-2012", PACKS.resolve("peterborough-2012")),
                        example("northmere-2024", PACKS.resolve("northmere-2024")),
                        example("peterborough-published", EXAMPLES.resolve("peterborough-published/pack")),
                        months(peterborough, waived))
                .flatMap(each -> each)
                .toList();
    }

    private static List<String> verdicts(Assessment assessment) {
        return assessment.periods().stream()
                .flatMap(each -> each.findings().stream())
                .map(each -> each.status().code() + " " + each.clause())
                .toList();
    }

    /**
     * What a format says: annotations are of misses and of what asks for an answer, at most ten of a kind; a page is of
     * one month.
     */
    private static List<String> expected(String format, Assessment assessment) {
        if (format.equals("html")) {
            return verdicts(assessment.only(assessment.latest().period()));
        }
        if (!format.equals("github")) {
            return verdicts(assessment);
        }
        return assessment.periods().stream()
                .flatMap(each -> each.findings().stream())
                .filter(each -> each.status() != Status.PASS || each.isDoubted())
                .map(each -> each.status().code() + " " + each.clause())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_example_month_is_of_the_published_form_and_says_every_verdict(String name) {
        List<Example> examples = examples();
        int seen = 0;
        for (Example each : examples) {
            for (Status from : List.of(Status.BREACH, Status.WARN)) {
                List<String> read = Read.verdicts(name, format(name).of(each.report(from)));
                List<String> expected = expected(name, each.shown());
                if (name.equals("github")) {
                    assertThat(expected).containsAll(read);
                    seen += read.size();
                } else {
                    assertThat(Read.counted(read)).isEqualTo(Read.counted(expected));
                    seen += read.size();
                }
            }
        }
        assertThat(examples).hasSizeGreaterThan(30);
        assertThat(seen).isGreaterThan(name.equals("github") ? 200 : 1000);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_rich_month_reads_as_the_golden_file_says(String name) throws IOException {
        compare("rich-months." + ending(name), format(name).of(Report.of(ReportTest.RICH, Sample.pack())));
        compare("checked." + ending(name), format(name).of(WRONG));
    }

    private static String ending(String format) {
        return switch (format) {
            case "text" -> "txt";
            case "junit" -> "xml";
            case "github" -> "commands.txt";
            case "markdown" -> "md";
            default -> format;
        };
    }

    private static void compare(String name, String actual) throws IOException {
        Path file = Path.of("src/test/resources/golden").resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("names")
    void hostile_text_in_every_field_stays_text_in_every_format(String name) {
        List<String> plain = Read.verdicts(name, format(name).of(Report.of(ReportTest.RICH, Sample.pack())));
        Hostile.all().forEach(text -> {
            // codes and numbers are ours: no reader takes such a text for one
            Assessment rich = Hostile.everywhere(
                    ReportTest.RICH, each -> each.matches("-?[0-9.,]+( %)?|[0-9a-f]{64}") ? each : each + " " + text);
            String report = format(name).of(Report.of(rich, Sample.pack()));

            assertThat(Read.verdicts(name, report)).as(text).hasSameSizeAs(plain);
            assertNothingHidden(name, report);
        });
    }

    /** Facts files that say the worst a reader lets through, in every place where people write, under names as bad. */
    @ParameterizedTest
    @MethodSource("names")
    void a_folder_of_hostile_facts_comes_out_in_the_published_form_with_every_verdict(String name, @TempDir Path folder)
            throws IOException {
        RulePack pack = Sample.pack();
        int council = 0;
        for (String text : Hostile.texts().values()) {
            if (text.codePoints().anyMatch(each -> each < ' ' || each > '~')) {
                continue;
            }
            String quoted = "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            String letters = "" + (char) ('A' + council++);
            Files.writeString(
                    folder.resolve(letters + " " + text.replaceAll("[/\\x00]", "") + ".yaml"),
                    String.join(
                            "\n",
                            "authority: \"Council " + letters + " " + quoted.substring(1),
                            "period: 2012-03",
                            "submitted: 2012-04-10",
                            "source: " + quoted,
                            "readings: { timeliness: 70, unallocated: 1, manager-in-post: { not-applicable: " + quoted
                                    + " } }",
                            "comments: { \"2.1\": { why: " + quoted + ", action: " + quoted + ", owner: " + quoted
                                    + ", evidence: " + quoted + " } }",
                            "judgements: { \"1.2\": { status: warn, by: " + quoted + ", on: 2012-04-02, why: " + quoted
                                    + " } }",
                            "decisions: { level: { is: public-scrutiny, by: " + quoted + ", on: 2012-04-02, why: "
                                    + quoted + " } }",
                            "inspections: [ { date: 2012-03-05, body: " + quoted + ", subject: " + quoted + ", grade: "
                                    + quoted + " } ]",
                            ""));
        }
        List<Assessment> all = ComplianceEngine.of(pack).assessEach(Facts.read(folder, pack));
        assertThat(all).hasSizeGreaterThan(9);

        for (Assessment each : all) {
            String report = format(name).of(Report.of(each, pack));
            assertNothingHidden(name, report);
            if (!name.equals("github")) {
                assertThat(Read.counted(Read.verdicts(name, report))).isEqualTo(Read.counted(expected(name, each)));
            } else {
                assertThat(Read.verdicts(name, report)).isNotEmpty();
            }
        }
        if (!format(name).isOfOneCouncil()) {
            assertThat(Read.verdicts(
                            name,
                            format(name)
                                    .of(new Report(all, new Report.Background(pack, all), Status.WARN, false, null))))
                    .isNotEmpty();
        }
    }

    /** No character that does something but the line ends and the mark by which spreadsheets know UTF-8. */
    private static void assertNothingHidden(String name, String report) {
        String shown = name.equals("csv") ? report.substring(1) : report;
        assertThat(shown.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");
    }

    @ParameterizedTest
    @MethodSource("names")
    void problems_in_hostile_files_stay_text_in_every_format(String name) {
        Hostile.all().forEach(text -> {
            Place place = new Place("facts/" + text + ".yaml", 3, 4);
            String report = format(name)
                    .of(new Checked(
                            "0.1.0",
                            List.of(
                                    new Problem(place, text, new Problem.Mend(place, 2, text)),
                                    new Problem(Place.of(text), text)),
                            List.of(new Doubt(place, text))));

            assertNothingHidden(name, report);
            switch (name) {
                case "github" -> {
                    assertThat(Read.commands(report)).hasSize(3);
                    assertThat(Read.commands(report).get(0).properties())
                            .containsEntry("file", org.improvementnotice.compliance.model.Visible.of(place.file()))
                            .containsEntry("line", "3")
                            .containsEntry("col", "4");
                }
                case "csv" -> assertThat(Read.rows(report)).hasSize(3);
                case "sarif" ->
                    assertThat(Read.sarifTree(report).get("runs").get(0).get("results"))
                            .hasSize(3);
                case "junit" ->
                    assertThat(Read.xml(report).getElementsByTagName("error").getLength())
                            .isEqualTo(2);
                case "markdown" -> assertThat(Read.verdicts(name, report)).isEmpty();
                case "json", "jsonl" -> assertThat(Read.problems(report)).hasSize(2);
                case "html" -> assertThat(Read.html(report).select("main li")).hasSize(3);
                case "text" -> assertThat(report.lines()).hasSize(3);
                default -> throw new AssertionError(name);
            }
        });
    }

    // sarif

    private static JsonNode results(Report report) {
        return Read.sarifTree(format("sarif").of(report)).get("runs").get(0).get("results");
    }

    @Test
    void a_result_points_at_the_figure_and_at_the_rule_and_knows_no_line_in_its_identity() {
        JsonNode run = Read.sarifTree(format("sarif")
                        .of(new Report(
                                List.of(ReportTest.RICH),
                                new Report.Background(Sample.pack(), List.of(ReportTest.RICH)),
                                Status.BREACH,
                                false,
                                "packs/mine")))
                .get("runs")
                .get(0);
        PeriodAssessment latest = ReportTest.RICH.latest();
        int found = 0;
        for (JsonNode result : run.get("results")) {
            for (Finding each : latest.findings()) {
                if (result.at("/properties/period").asText().equals("2012-03")
                        && result.get("ruleId").asText().equals(each.clause() + "/" + each.indicator())
                        && result.at("/properties").has("status")) {
                    found++;
                    JsonNode at = result.at("/locations/0/physicalLocation");
                    assertThat(at.at("/artifactLocation/uri").asText())
                            .isEqualTo(each.place().file());
                    assertThat(at.at("/region/startLine").asInt())
                            .isEqualTo(each.place().line());
                    JsonNode rule = result.at("/relatedLocations/0/physicalLocation");
                    assertThat(rule.at("/artifactLocation/uri").asText())
                            .isEqualTo("packs/mine/" + each.rule().place().file());
                    assertThat(rule.at("/region/startLine").asInt())
                            .isEqualTo(each.rule().place().line());
                }
            }
        }
        assertThat(found).isEqualTo(latest.findings().size());
        assertThat(run.has("originalUriBaseIds")).isFalse();
    }

    @Test
    void what_identifies_a_result_is_the_same_when_lines_move_and_a_month_later() {
        Assessment march = ReportTest.RICH.only(ReportTest.RICH.latest().period());
        Assessment moved = Hostile.everywhere(march, each -> each.replace("facts/2012-03", "elsewhere/march"));
        List<String> prints = prints(Report.of(march, Sample.pack()));

        assertThat(prints(Report.of(moved, Sample.pack()))).isEqualTo(prints);
        assertThat(prints).doesNotHaveDuplicates();
        // of all months the latest has the identities it has alone
        assertThat(prints(Report.of(ReportTest.RICH, Sample.pack())))
                .containsAll(prints)
                .doesNotHaveDuplicates();
    }

    private static List<String> prints(Report report) {
        List<String> prints = new ArrayList<>();
        results(report)
                .forEach(each -> prints.add(
                        each.at("/partialFingerprints/primaryLocationLineHash").asText()));
        return prints;
    }

    @Test
    void a_mend_is_a_fix_that_a_viewer_can_make() {
        JsonNode fixed = Read.sarifTree(format("sarif").of(WRONG)).at("/runs/0/results/1/fixes/0/artifactChanges/0");

        assertThat(fixed.at("/artifactLocation/uri").asText()).isEqualTo("pack/targets/2-practice.drl");
        assertThat(fixed.at("/replacements/0/deletedRegion/endColumn").asInt()).isEqualTo(63);
        assertThat(fixed.at("/replacements/0/insertedContent/text").asText()).isEqualTo("(75)");
    }

    @Test
    void names_of_files_are_references_that_can_be_resolved() {
        for (Map.Entry<String, String> each : Map.of(
                        "facts/a b.yaml", "facts/a%20b.yaml",
                        "./facts/x.yaml", "facts/x.yaml",
                        "a:b.yaml", "./a:b.yaml",
                        "/srv/facts/ä.yaml", "file:///srv/facts/%C3%A4.yaml",
                        "100%.yaml", "100%25.yaml")
                .entrySet()) {
            Checked checked = new Checked("e", List.of(new Problem(Place.of(each.getKey()), "p")), List.of());
            assertThat(Read.sarifTree(format("sarif").of(checked))
                            .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                            .asText())
                    .isEqualTo(each.getValue());
        }
    }

    // github

    @Test
    void ten_annotations_of_a_kind_are_shown_and_the_tenth_says_what_else_there_is() {
        List<Problem> twelve = IntStream.rangeClosed(1, 12)
                .mapToObj(each -> new Problem(new Place("f.yaml", each, 1), "problem " + each))
                .toList();

        List<Read.Command> shown = Read.commands(format("github").of(new Checked("e", twelve, List.of())));

        assertThat(shown).hasSize(10);
        assertThat(shown.get(8).data()).isEqualTo("problem 9");
        assertThat(shown.get(9).properties())
                .containsEntry("title", "and 3 more")
                .containsEntry("line", "10");
        assertThat(Read.commands(format("github").of(new Checked("e", twelve.subList(0, 10), List.of()))))
                .hasSize(10)
                .allSatisfy(each -> assertThat(each.data()).startsWith("problem"));
    }

    @Test
    void annotations_come_worst_first_and_errors_are_what_fails() {
        List<Read.Command> commands = Read.commands(format("github").of(Report.of(ReportTest.RICH, Sample.pack())));
        List<String> names =
                commands.stream().map(Read.Command::name).distinct().toList();

        assertThat(names).containsExactly("error", "warning", "notice");
        assertThat(commands.stream().filter(each -> each.name().equals("error")))
                .allSatisfy(each -> assertThat(requireNonNull(each.properties().get("title")))
                        .matches("BREACH .*, Testshire, March 2012|and \\d+ more"));
    }
}
