package org.improvementnotice.compliance.officer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.input.CaseReader;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.model.Case;
import org.improvementnotice.compliance.model.Coverage;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.report.CoverageJson;
import org.improvementnotice.compliance.report.CoverageText;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseCoverageTest {

    private static final Path FOLDER = Path.of("src/test/resources/packs/covered");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final RulePack PACK = RulePack.load(FOLDER);
    private static final List<Case> CASES = Cases.read(PACK);

    private static Coverage without(String... sentences) {
        List<Case> some = CASES.stream()
                .filter(each -> !List.of(sentences).contains(each.words()))
                .toList();
        assertThat(some).hasSize(CASES.size() - sentences.length);
        return CaseCoverage.of(PACK).by(some, Deadline.NONE);
    }

    private static Coverage none(RulePack pack) {
        return CaseCoverage.of(pack).by(List.of(), Deadline.NONE);
    }

    private static Coverage by(RulePack pack, String... lines) {
        return CaseCoverage.of(pack).by(read(pack, String.join("\n", lines) + "\n"), Deadline.NONE);
    }

    private static List<Case> read(RulePack pack, String text) {
        Problems problems = new Problems();
        List<Case> cases = CaseReader.read(SourceFile.of("cases/some.yaml", text), pack, problems);
        assertThat(problems.sorted()).as(text).isEmpty();
        return cases;
    }

    private static List<String> uncovered(Coverage coverage) {
        return coverage.uncovered().stream()
                .map(each -> each.place() + ": " + each.lacks())
                .toList();
    }

    private static List<String> shown(Coverage coverage) {
        return coverage.items().stream().map(Coverage.Item::shows).toList();
    }

    private static List<String> covered(Coverage coverage) {
        return coverage.items().stream()
                .filter(Coverage.Item::isCovered)
                .map(Coverage.Item::shows)
                .toList();
    }

    private static void golden(String name, String actual) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    // the pack whose cases show everything

    @Test
    void cases_can_cover_all_of_a_pack() {
        Coverage whole = without();

        assertThat(uncovered(whole)).isEmpty();
        assertThat(whole.percent()).isEqualTo(100);
        assertThat(whole.covered()).isEqualTo(whole.items().size());
    }

    @Test
    void a_case_that_is_missing_is_named_by_what_it_alone_shows() throws IOException {
        StringBuilder missing = new StringBuilder();
        for (Case each : CASES) {
            List<String> lines = uncovered(without(each.words()));
            assertThat(lines).as(each.words()).isNotEmpty();
            missing.append("without: ").append(each.words()).append('\n');
            lines.forEach(line -> missing.append("  ").append(line).append('\n'));
        }

        golden("coverage-without-each-case.txt", missing.toString());
    }

    @Test
    void every_item_stands_where_it_is_written() throws IOException {
        Map<Coverage.Kind, String> begins = Map.ofEntries(
                Map.entry(Coverage.Kind.RULE, "rule \""),
                Map.entry(Coverage.Kind.LINE, "[0-9]|improvesOn"),
                Map.entry(Coverage.Kind.STEP, "[0-9]"),
                Map.entry(Coverage.Kind.GUIDE, "fromBaseline"),
                Map.entry(Coverage.Kind.BAND, "[0-9]|points|cases"),
                Map.entry(Coverage.Kind.CASES, "[0-9]"),
                Map.entry(Coverage.Kind.PERIODS, "[0-9]"),
                Map.entry(Coverage.Kind.DAY, "[0-9]|\"2012-04-30\""),
                Map.entry(Coverage.Kind.WINDOW, "20\\)"),
                Map.entry(Coverage.Kind.STATE, "isYes"),
                Map.entry(Coverage.Kind.JUDGEMENT, "judgedByBoard"),
                Map.entry(Coverage.Kind.NUMBER, "[0-9]"),
                Map.entry(Coverage.Kind.MONTH, "\"2012-"),
                Map.entry(Coverage.Kind.LEVEL, "low|middle|high"));

        for (Coverage.Item each : without().items()) {
            String line = Files.readAllLines(FOLDER.resolve(each.place().file()))
                    .get(each.place().line() - 1);
            assertThat(line.substring(each.place().column() - 1))
                    .as(each.place() + " " + each.shows())
                    .matches("(" + begins.get(each.kind()) + ").*");
        }
    }

    @Test
    void a_figure_on_the_line_covers_nothing_where_its_case_expects_something_else() {
        String[] lines = {"- case: One", "  period: 2012-01", "  readings: { panels: 4 }", "  expect: { \"2.6\": PASS }"
        };
        assertThat(covered(by(PACK, lines))).contains("on the line 4");

        lines[3] = "  expect: { \"2.7\": WARN }";
        assertThat(covered(by(PACK, lines)))
                .containsExactly("that expects something of 2.7 where this rule asks for it");
        lines[3] = "  expect: { \"2.6/visits\": PASS }";
        assertThat(covered(by(PACK, lines))).isEmpty();
        lines[3] = "  expectLevel: middle";
        assertThat(covered(by(PACK, lines))).doesNotContain("on the line 4");
    }

    @Test
    void what_the_ladder_does_is_covered_where_a_case_expects_the_level() {
        String[] lines = {
            "- case: One", "  period: 2012-02", "  series: { panels: 3 3, visits: 92 80 }", "  expectLevel: high"
        };
        assertThat(covered(by(PACK, lines)))
                .containsExactlyInAnyOrder(
                        "that expects the level where this rule fires",
                        "with run 2 for `run >= 2`",
                        "with run 2 for `run >= 2`",
                        "that reaches the level high",
                        "that leaves the level middle");

        lines[3] = "  expect: { \"2.6\": BREACH }";
        assertThat(covered(by(PACK, lines)))
                .containsExactlyInAnyOrder(
                        "that expects something of 2.6 where this rule asks for it", "one below the line 4");
    }

    @Test
    void the_month_before_the_one_of_a_case_covers_nothing() {
        assertThat(covered(by(
                        PACK,
                        "- case: One",
                        "  period: 2012-02",
                        "  series: { panels: 3 5 }",
                        "  expect: { \"2.6\": BREACH }")))
                .contains("one above the line 4")
                .doesNotContain("one below the line 4");
    }

    @Test
    void a_line_met_for_longer_than_is_asked_does_not_stand_for_as_long_as_is_asked() {
        String grades = "audits: { grades: { good: 8, inadequate: 12 } }";
        String[] lines = {
            "- case: One",
            "  period: 2012-02",
            "  readings: { " + grades + " }",
            "  months: { 2012-01: { readings: { " + grades + " } } }",
            "  expect: { \"2.4\": PASS }"
        };
        assertThat(covered(by(PACK, lines))).contains("that meets the line 2 periods running");

        lines[1] = "  period: 2012-03";
        lines[3] = "  months: { 2012-01: { readings: { " + grades + " } }, 2012-02: { readings: { " + grades + " } } }";
        assertThat(covered(by(PACK, lines))).noneMatch(each -> each.contains("periods running"));
    }

    // for a person and for a machine

    @Test
    void what_is_left_out_is_said_in_the_order_of_the_files_with_what_to_write() throws IOException {
        golden("coverage.txt", CoverageText.of(partly()));
    }

    @Test
    void the_same_for_a_machine() throws IOException {
        golden("coverage.json", CoverageJson.of(PACK.notice(), "digest", partly()));
    }

    private static Coverage partly() {
        return without(
                "2.6 on the line 4",
                "2.3 with `vacancy-rate` on 15 for `value > 15`",
                "2.1 in 2012-06, the last month of the first line",
                "1.3 with the report one day late",
                "The same from high falls to middle",
                "In September nobody hears of panels");
    }

    @Test
    void a_percentage_is_rounded_down() {
        Coverage whole = without();
        List<Coverage.Item> items = new ArrayList<>(whole.items());
        Coverage.Item left = without("2.6 on the line 4").uncovered().get(0);
        items.add(left);

        assertThat(new Coverage(1, items, whole.rules()).percent()).isEqualTo(98);
        assertThat(new Coverage(0, List.of(), List.of()).percent()).isEqualTo(100);
    }

    // what is proposed

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../compliance-rules/packs/peterborough-2012",
                "../../compliance-rules/packs/northmere-2024",
                "../../examples/judgement/pack",
                "../../examples/judgement/strict-pack",
                "../../examples/peterborough-published/pack",
                "src/test/resources/packs/covered",
                "src/test/resources/packs/sample"
            })
    void every_figure_proposed_makes_its_item_covered_when_it_is_typed(String folder) {
        RulePack pack = RulePack.load(Path.of(folder));

        everyExampleShowsItsItem(pack);

        assertThat(none(pack).items().stream()
                        .filter(each -> each.rule() != null
                                && !each.rule().clause().isEmpty()
                                && each.examples().isEmpty()))
                .as("items of targets without a figure")
                .isEmpty();
    }

    /** Each proposal alone, typed into a case, covers the item it stands beside. */
    private static void everyExampleShowsItsItem(RulePack pack) {
        CaseCoverage coverage = CaseCoverage.of(pack);
        for (Coverage.Item item : coverage.by(List.of(), Deadline.NONE).items()) {
            for (String example : item.examples()) {
                String clause = requireNonNull(item.rule()).clause();
                String typed = "- case: One\n"
                        + example.lines().map(each -> "  " + each + "\n").collect(Collectors.joining())
                        + "  expect: { \"" + clause + "\": PASS }\n";
                assertThat(coverage.by(read(pack, typed), Deadline.NONE).items().stream()
                                .filter(each -> each.place().equals(item.place())
                                        && each.shows().equals(item.shows())
                                        && each.isCovered()))
                        .as(item.place() + " " + item.lacks() + "\n" + typed)
                        .hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "value > 15          ; on 15                 ; one beyond 15",
                "value >= 15         ; on 15                 ; one beyond 15",
                "value < 15          ; on 15                 ; one beyond 15",
                "value <= 15         ; on 15                 ; one beyond 15",
                "value == 15         ; on 15                 ; one beyond 15",
                "value != 15         ; on 15                 ; one beyond 15",
                "numerator >= 40     ; on 40                 ; one beyond 40",
                "denominator < 200   ; on 200                ; one beyond 200",
                "value > 99 || value < 15 ; on 15        ; one beyond 15"
            })
    void a_number_of_a_circumstance_wants_a_case_on_it_and_one_beyond(String condition, String on, String beyond) {
        RulePack pack = Sample.asking(
                "target(\"caseload\").atMost(18)", "    Reading( indicator == \"vacancy-rate\", " + condition + " )");

        assertThat(shown(none(pack)))
                .anyMatch(each -> each.startsWith("with `vacancy-rate` " + on + " for"))
                .anyMatch(each -> each.startsWith("with `vacancy-rate` " + beyond + " for"));
        everyExampleShowsItsItem(pack);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Summary( breaches == 0, cleanPeriods >= 2 ) ; with breaches 1 for `breaches == 0`",
                "ThemeSummary( breaches >= 1, longestRun >= 1 ) ; with longestRun 0 for `longestRun >= 1`",
                "Summary( breaches <= 1, passes >= 1 ) ; with breaches 2 for `breaches <= 1`"
            })
    void counts_that_cannot_stand_beside_each_other_are_not_wanted(String when, String impossible) {
        SortedMap<String, String> files = Sample.filesAsking("target(\"timeliness\").atLeast(80)", "");
        files.computeIfPresent(
                "escalation/ladder.drl",
                (name, text) -> text + "\nrule \"L9 Counts\"\nwhen\n    " + when
                        + "\nthen\n    insert( tell(\"board\") );\nend\n");
        assertThat(shown(none(Sample.load(files))))
                .doesNotContain(impossible)
                .anyMatch(each -> each.startsWith("with ") && each.contains(" for `"));
    }

    @Test
    void parts_that_are_counted_are_proposed_in_whole_numbers() {
        RulePack pack = Sample.asking(
                "target(\"caseload\").atMost(18)", "    Reading( indicator == \"timeliness\", denominator >= 10 )");
        everyExampleShowsItsItem(pack);
    }

    @Test
    void what_is_asked_from_a_later_month_on_does_not_show_the_day_before_a_warning() {
        RulePack pack = Sample.load(Sample.files());
        String[] lines = {
            "- case: One", "  period: 2012-01", "  submitted: 2012-02-03", "  expect: { \"1.1\": not-yet-due }"
        };
        String before = "with the action not done on 2012-02-03, the day before the warning";
        assertThat(covered(by(pack, lines))).contains(before);
        SortedMap<String, String> later = Sample.files();
        later.computeIfPresent(
                "targets/1-leadership.drl",
                (name, text) -> text.replaceFirst("onOrAfter\\(\"2012-01\"\\)", "onOrAfter(\"2012-02\")"));
        assertThat(covered(by(Sample.load(later), lines))).doesNotContain(before);
    }

    @Test
    void cases_that_a_comparison_must_rest_on_are_wanted_and_shown() {
        RulePack pack = Sample.asking("target(\"timeliness\").improvesOn(samePeriodLastYear()).basedOnAtLeast(20)");
        assertThat(shown(none(pack))).contains("that meets the line on 20 cases", "that meets the line on 19 cases");

        String[] lines = {
            "- case: One",
            "  period: 2012-06",
            "  months: { 2011-06: { readings: { timeliness: 10 } } }",
            "  readings: { timeliness: { numerator: 19, denominator: 20 } }",
            "  expect: { \"2.1\": PASS }"
        };
        assertThat(covered(by(pack, lines)))
                .contains("that meets the line on 20 cases")
                .doesNotContain("that meets the line on 19 cases");
    }

    @Test
    void a_number_of_a_circumstance_is_shown_only_where_everything_else_holds() {
        RulePack pack = Sample.asking(
                "target(\"caseload\").atMost(18)",
                "    ReportingPeriod( onOrAfter(\"2012-06\") )\n    Reading( indicator == \"vacancy-rate\", value > 15 )");
        String[] lines = {
            "- case: One",
            "  period: 2012-06",
            "  readings: { vacancy-rate: 15 }",
            "  expect: { \"2.1\": does-not-apply }"
        };
        String on = "with `vacancy-rate` on 15 for `value > 15`";

        assertThat(covered(by(pack, lines))).contains(on);
        lines[1] = "  period: 2012-05";
        assertThat(covered(by(pack, lines))).doesNotContain(on);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "monthIn(3, 9) | in month 3, named in `monthIn(3, 9)`",
                "monthIn(3, 9) | in a month beside month 9 in which `monthIn(3, 9)` comes out otherwise",
                "year >= 2012  | in a month of 2012, named in `year >= 2012`",
                "month == 6    | in month 6, named in `month == 6`",
                "before(\"2012-10\") | in 2012-09, the last month of `before(\"2012-10\")`",
                "before(\"2012-10\") | in 2012-10, the month after `before(\"2012-10\")`"
            })
    void a_month_of_a_circumstance_wants_a_case_in_it_and_one_beside(String condition, String shows) {
        RulePack pack = Sample.asking("target(\"caseload\").atMost(18)", "    ReportingPeriod( " + condition + " )");

        assertThat(shown(none(pack))).contains(shows);
        everyExampleShowsItsItem(pack);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target(\"timeliness\").atLeast(80).tolerance(cases(2)).sustainedFor(3)",
                "target(\"timeliness\").atLeast(1)",
                "target(\"timeliness\").atLeast(90).breachBelow(89.9).tolerance(cases(1))",
                "target(\"timeliness\").atLeast(80).tolerance(relative(5)).basedOnAtLeast(30)",
                "target(\"unallocated\").exactly(3).tolerance(points(2))",
                "target(\"caseload\").between(12.5, 18).breachOutside(10, 20)",
                "target(\"caseload\").atMost(18).fromBaseline(30, \"2010-01\").by(\"2012-01\").agreed().step(\"2011-01\", 20)",
                "target(\"caseload\").improvesOn(lastPeriod()).by(points(2)).tolerance(points(1))",
                "target(\"turnover\").improvesOn(samePeriodLastYear())",
                "target(\"audits\").share(\"good\", \"outstanding\").improvesOn(lastPeriod())",
                "target(\"audits\").share(\"inadequate\").atMost(10).tolerance(cases(1))",
                "target(\"vacancy-rate\").atMost(7).breachAbove(15)",
                "target(\"long-plans\").atMost(5).basedOnAtLeast(1)"
            })
    void every_way_of_asking_gives_figures_that_cover_it(String chain) {
        RulePack pack = Sample.asking(chain);

        everyExampleShowsItsItem(pack);

        assertThat(none(pack).items().stream()
                        .filter(each -> each.kind() == Coverage.Kind.LINE
                                || each.kind() == Coverage.Kind.BAND
                                || each.kind() == Coverage.Kind.STEP
                                || each.kind() == Coverage.Kind.GUIDE))
                .isNotEmpty()
                .allMatch(each -> !each.examples().isEmpty());
    }

    // what cannot be is not counted

    @Test
    void a_line_that_holds_in_no_judged_month_is_not_counted() {
        assertThat(shown(none(Sample.asking(
                        "target(\"caseload\").atMost(18).fromBaseline(30, \"2010-01\").by(\"2015-06\")"))))
                .contains("on the guide line, 30 in 2010-01", "one beyond the guide line, 30 in 2010-01")
                .noneMatch(each -> each.contains("the line 18"));
    }

    @Test
    void a_figure_outside_the_range_of_its_indicator_is_not_counted() {
        assertThat(shown(none(Sample.asking("target(\"timeliness\").atLeast(0)"))))
                .contains("on the line 0")
                .doesNotContain("one beyond the line 0");
    }

    @Test
    void a_month_before_the_notice_and_the_one_beside_it_are_not_counted() {
        assertThat(none(Sample.asking("target(\"caseload\").atMost(18)")).items())
                .noneMatch(each -> each.kind() == Coverage.Kind.MONTH);
    }

    @Test
    void a_day_on_which_no_judged_month_can_be_handed_in_is_not_counted() {
        SortedMap<String, String> files = Sample.files();
        files.computeIfPresent(
                "targets/1-leadership.drl",
                (name, text) -> text.replaceAll(
                        "dueBy\\(\"[0-9-]+\"\\)(\\.warnDays\\(\\d+\\))?", "dueBy(\"2012-02-05\").warnDays(10)"));

        assertThat(shown(none(Sample.load(files))))
                .contains("with the action not done on 2012-02-05, the day itself")
                .contains("with the action not done on 2012-02-06, one day after its day")
                .noneMatch(each -> each.contains("2012-01-25") || each.contains("2012-01-26"));
    }

    @Test
    void a_number_of_the_ladder_that_cannot_be_and_a_level_that_no_rule_reaches_are_not_counted() {
        SortedMap<String, String> files = Sample.files();
        files.put(
                "escalation/ladder.drl",
                String.join(
                        "\n",
                        "package sample.ladder",
                        "import org.improvementnotice.compliance.model.Summary",
                        "import static org.improvementnotice.compliance.model.Escalation.escalate",
                        "rule \"L1\" when Summary( breaches >= 0, warns != 1 ) then insert( escalate(\"corrective-action\") ); end",
                        ""));

        assertThat(none(Sample.load(files)).items().stream()
                        .filter(each ->
                                each.rule() == null || each.rule().clause().isEmpty())
                        .map(Coverage.Item::shows))
                .containsExactly(
                        "that expects the level where this rule fires",
                        "with breaches 0 for `breaches >= 0`",
                        "with warns 1 for `warns != 1`",
                        "with warns 0 for `warns != 1`",
                        "that leaves the level weekly-grip",
                        "that leaves the level board-attention",
                        "that reaches the level corrective-action");
    }

    @Test
    void what_a_trusted_pack_names_cannot_be_told() {
        RulePack trusted = Sample.trusted(Sample.files());

        assertThat(CaseCoverage.isKnown(trusted)).isFalse();
        assertThat(CaseCoverage.isKnown(PACK)).isTrue();
        assertThatThrownBy(() -> CaseCoverage.of(trusted))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "what a trusted pack names cannot be told: its rules are any DRL and are compiled, not read");
    }
}
