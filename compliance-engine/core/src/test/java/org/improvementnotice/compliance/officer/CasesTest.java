package org.improvementnotice.compliance.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.Case;
import org.improvementnotice.compliance.model.CaseField;
import org.improvementnotice.compliance.model.CaseResult;
import org.improvementnotice.compliance.model.CautionCode;
import org.improvementnotice.compliance.model.Code;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.improvementnotice.compliance.model.NotDue;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.ProcessView;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.RuleSource;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CasesTest {

    private static final Path EXAMPLES = Path.of("../../examples/judgement");

    private static List<CaseResult> run(String pack) {
        return Cases.run(RulePack.load(EXAMPLES.resolve(pack)));
    }

    private static List<CaseResult> cases(String... lines) {
        return Cases.run(withCases(lines));
    }

    private static RulePack withCases(String... lines) {
        SortedMap<String, String> files = Sample.files();
        files.put("cases/some.yaml", String.join("\n", lines) + "\n");
        return Sample.load(files);
    }

    @Test
    void as_at_a_day_before_its_file_would_be_handed_in_a_month_is_a_draft() {
        assertThat(cases(
                        "- { case: one day before the window, period: 2012-01, asAt: 2012-02-03, expect: { \"1.1\": not-yet-due } }",
                        "- { case: on its first day, period: 2012-01, asAt: 2012-02-04, expect: { \"1.1\": WARN } }",
                        "- { case: in the month itself, period: 2012-01, asAt: 2012-01-10, expect: { \"1.1\": not-yet-due } }",
                        "- { case: without a day, period: 2012-01, expect: { \"1.1\": WARN } }"))
                .hasSize(4)
                .allMatch(CaseResult::isPassed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pack", "strict-pack"})
    void every_case_of_the_pack_that_shows_all_ways_of_judging_comes_out_as_expected(String pack) {
        assertThat(run(pack).stream().flatMap(each -> each.failures().stream())).isEmpty();
    }

    @Test
    void every_reason_every_cause_for_none_and_every_caution_is_shown_by_a_case() {
        Set<String> shown = new TreeSet<>();
        Stream.concat(run("pack").stream(), run("strict-pack").stream())
                .flatMap(each -> each.of().expected().stream())
                .flatMap(each -> each.fields().entrySet().stream())
                .filter(each -> each.getKey() != CaseField.SAYS)
                .flatMap(each -> Arrays.stream(each.getValue().split(", ", -1)))
                .forEach(shown::add);

        assertThat(shown)
                .containsAll(Code.codes(Reason.class))
                .containsAll(NotDue.judged())
                .containsAll(Code.codes(ProcessView.Rule.class))
                .containsAll(Code.codes(ProcessView.Assurance.class));
        assertThat(Code.codes(CautionCode.class).stream()
                        .filter(each -> !each.equals("before-the-notice"))
                        .toList())
                .isSubsetOf(shown);
    }

    @Test
    void a_row_of_the_judgement_has_a_case_file_named_after_it() {
        Set<String> files = run("pack").stream()
                .map(each -> Path.of(each.of().place().file()).getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(files)
                .contains(
                        "met.yaml",
                        "close.yaml",
                        "missed.yaml",
                        "behind-line.yaml",
                        "not-yet-sustained.yaml",
                        "too-few.yaml",
                        "no-figure.yaml",
                        "suppressed.yaml",
                        "cannot-tell-if-due.yaml",
                        "none-recorded.yaml",
                        "lag.yaml",
                        "milestone.yaml",
                        "report.yaml",
                        "judged-by-board.yaml",
                        "listed.yaml",
                        "nothing-due.yaml",
                        "every-absence.yaml",
                        "restated.yaml",
                        "printing.yaml",
                        "direction.yaml",
                        "distance.yaml",
                        "pace.yaml",
                        "process-view.yaml",
                        "depends-on-rounding.yaml",
                        "cautions-and-doubts.yaml");
    }

    @Test
    void a_case_that_comes_out_otherwise_says_expected_actual_rule_and_reading() {
        CaseResult result = cases(
                        "- case: Three quarters",
                        "  period: 2012-02",
                        "  readings: { timeliness: { numerator: 74, denominator: 100 } }",
                        "  expect: { \"2.1\": { status: WARN, run: 1, reason: close } }",
                        "  expectLevel: weekly-grip")
                .get(0);

        assertThat(result.isPassed()).isFalse();
        assertThat(result.failures())
                .extracting(CaseResult.Failure::toString)
                .containsExactly(
                        "pack/cases/some.yaml:4:13: 2.1 status: expected WARN, got BREACH, reason: expected close, got missed; found: 2.1 Assessments in time: BREACH, 74.0 % (74 of 100); the line is at least 80 %; 6 more of 100 would have met it; reading: pack/cases/some.yaml:3:27; rule: targets/2-practice.drl:8:1 \"2.1 Assessments in time, at first\"",
                        "pack/cases/some.yaml:5:16: level of attention expected weekly-grip, got board-attention; found: recommended board-attention, same; before: board-attention; note: no step-down rule of the ladder matched; note: a step down does not count while no figure stands for 1.2 Vision known, 2.2 Nobody unallocated, 2.3 Caseloads, 2.4 Caseloads with vacancies, 2.5 Vacancies, 2.6 Audits, 2.8 Long plans, 2.10 Second plans");
    }

    @Test
    void nothing_that_came_before_a_case_bears_on_it() {
        List<CaseResult> results = cases(
                "- case: A month long after the notice was first judged",
                "  period: 2012-11",
                "  readings: { timeliness: { numerator: 90, denominator: 100 } }",
                "  expect: { \"2.1\": { status: PASS, run: 1 }, \"2.8\": { status: WARN, run: 1 } }");

        assertThat(results).allMatch(CaseResult::isPassed);
    }

    @Test
    void a_month_without_a_file_of_its_own_is_judged_the_day_after_its_return_was_due() {
        List<CaseResult> results = cases(
                "- case: No file of its own",
                "  period: 2012-03",
                "  months: { 2012-02: { readings: { timeliness: { numerator: 90, denominator: 100 } } } }",
                "  noFile: [ 2012-03 ]",
                "  expect: { \"2.1\": { status: WARN, absence: no-file } }");

        assertThat(results).allMatch(CaseResult::isPassed);
    }

    @Test
    void a_requirement_of_which_nothing_is_asked_fails_its_case_and_says_so() {
        CaseResult result = cases(
                        "- case: Caseloads after their time", "  period: 2013-02", "  expect: { \"1.6\": PASS }")
                .get(0);

        assertThat(result.failures().get(0).toString())
                .endsWith("1.6 status: expected PASS, got none; found: nothing is asked under 1.6 in February 2013");
    }

    @Test
    void the_cases_of_a_pack_do_not_bear_on_its_digest() {
        assertThat(withCases("- case: Any", "  period: 2012-02", "  expect: { \"2.1\": WARN }")
                        .digest())
                .isEqualTo(Sample.pack().digest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "case: x | 1:1: a case file is a list of cases, each starting with `- case:` and a sentence",
                "- { case: x, period: 2012-02 } | 1:3: a case expects something; write `expect`, `expectLevel` or `expectTell`",
                "- { case: x, perod: 2012-02, expect: { \"2.1\": PASS } } | 1:14: a case has no key `perod`; did you mean `period`?",
                "- { case: x, period: 2012-02, expect: { \"2.11\": PASS } } | 1:41: there is no clause `2.11`",
                "- { case: x, period: 2012-02, expect: { \"2.1\": PAS } } | 1:48: `PAS` is no `status`; did you mean `PASS`?",
                "- { case: x, period: 2012-02, expect: { \"2.1\": { } } } | 1:48: a status is expected here, or fields such as `{ status: WARN, run: 2 }`",
                "- { case: x, period: 2012-02, expect: { \"2.1\": [ PASS ] } } | 1:48: what is expected is written as keys with values, not as a list",
                "- { case: x, period: 2012-02, expect: { \"2.1\": { reason: closed } } } | 1:58: `closed` is no `reason`; did you mean `close`?",
                "- { case: x, period: 2012-02, expect: { \"2.1\": { run: [ 1 ] } } } | 1:55: one text or number is expected for `run`",
                "- { case: x, period: 2012-02, expect: { \"2.1\": { run: two } } } | 1:55: `two` is no `run`; write a plain number of periods",
                "- { case: x, period: 2012-02, expect: { \"2.1\": { distance: 6 cases } } } | 1:60: `6 cases` is no `distance`; write a plain number without its unit, or `none`",
                "- { case: x, period: 2012-02, expectTell: { bord: same-day } } | 1:45: there is no body `bord` in pack.yaml; did you mean `board`?",
                "- { case: x, period: 2012-02, expectTell: { board: today } } | 1:52: `today` is not known here; write one of: same-day, with-papers, any",
                "- { case: x, period: 2012-02, expectTell: [ commitee ] } | 1:45: there is no body `commitee` in pack.yaml; did you mean `committee`?",
                "- { case: x, period: 2012-02, expectTell: [ board, board ] } | 1:52: `board` stands in this list already; keep one of the two",
                "- { case: x, period: 2012-02, expectTell: board } | 1:43: who is told is written as `{ body: same-day }`, with same-day, with-papers, any, as a list of bodies, or as `none`",
                "- { case: x, period: 2012-02, expectTell: { } } | 1:43: who is told is written as `{ body: same-day }`, with same-day, with-papers, any, as a list of bodies, or as `none`",
                "- { case: x, period: 2012-04, series: { timeliness: 85 84 ~ 85% }, expect: { \"2.1\": PASS } } | 1:61: `85%` is not a plain number; write `85`, without the sign",
                "- { case: x, period: 2012-04, series: { timeliness: '85  101' }, expect: { \"2.1\": PASS } } | 1:58: `101` lies outside the range of `timeliness`, 0 to 100; check the figure, or the range in the catalogue",
                "- { case: x, period: 2012-04, series: { timeliness: 85/100 9/8x2 }, expect: { \"2.1\": PASS } } | 1:60: numerator `9` is above denominator `8` in a share; check whether the two are swapped",
                "- { case: x, period: 2012-04, series: { timeliness: \"85 \\u0038x\" }, expect: { \"2.1\": PASS } } | 1:53: `8x` is not a plain number; write digits, with a point where needed, such as 88.8",
                "- { case: x, period: 2012-02, level: weekly-gripp, expect: { \"2.1\": PASS } } | 1:38: there is no level `weekly-gripp`; did you mean `weekly-grip`?",
                "- { case: x, period: 2012-02, series: { timelines: 1 }, expect: { \"2.1\": PASS } } | 1:41: there is no indicator `timelines` in the catalogue; did you mean `timeliness`?",
                "- { case: x, period: 2012-02, series: { timeliness: [ 1 ] }, expect: { \"2.1\": PASS } } | 1:53: figures in a row are expected here, such as `85 84 ~ 79x3`",
                "- { case: x, period: 2012-02, series: { timeliness: 85% }, expect: { \"2.1\": PASS } } | 1:53: `85%` is not a plain number; write `85`, without the sign",
                "- { case: x, period: 2012-02, months: { 2012-03: { } }, expect: { \"2.1\": PASS } } | 1:41: `months` holds months before `period`, 2012-02, whose file stands beside it",
                "- { case: x, period: 2012-02, noFile: [ 2012-02 ], expect: { \"2.1\": PASS } } | 1:31: a case has a month with a file; give one under `months`",
                "- { case: x, period: 2011-12, expect: { \"2.1\": PASS } } | 1:22: nothing is judged before 2012-01; take a month from there on",
                "- { case: x, period: 2012-02, submitted: 2012-03-14, asAt: 2012-03-01, expect: { \"2.1\": PASS } } | 1:60: the file of 2012-02 is handed in on 2012-03-14; give that day or a later one, or take `submitted` away",
                "- { case: x, period: 2012-02, asAt: 2012-01-31, expect: { \"2.1\": PASS } } | 1:37: 2012-02 begins on 2012-02-01; give that day or a later one",
                "- { case: x, period: 2012-03, months: { 2012-02: { } }, noFile: [ 2012-03 ], asAt: 2012-04-01, expect: { \"2.1\": PASS } } | 1:84: without a file 2012-03 is judged from 2012-04-18 on; give that day or a later one",
                "- { case: x, period: 2012-02, readings: { timeliness: 85 }, series: { timeliness: 84 85 }, expect: { \"2.1\": PASS } } | 1:71: `timeliness` stands under `readings` of the same month too; keep one of the two",
                "- { case: x, period: 2012-02, readings: { timeliness: 101 }, expect: { \"2.1\": PASS } } | 1:55: `101` lies outside the range of `timeliness`, 0 to 100; check the figure, or the range in the catalogue",
                "- { case: x, period: 2012-02, readings: [ 85 ], expect: { \"2.1\": PASS } } | 1:41: `readings` is written as keys with values, not as a list",
                "- { case: x, period: 2012-02, readings: { vacancy-rate: 9 }, late: { }, expect: { \"2.1\": PASS } } | 1:68: `late` is a list; write it in `[ ]` or one line each with `- `",
            })
    void a_case_file_that_is_wrong_is_a_problem_and_no_failed_case(String text, String problem) {
        RulePack pack = withCases(text);

        InvalidRulePackException thrown = catchThrowableOfType(InvalidRulePackException.class, () -> Cases.run(pack));

        assertThat(thrown.problems()).extracting(Problem::toString).containsExactly("pack/cases/some.yaml:" + problem);
    }

    @Test
    void figures_of_a_series_that_goes_on_in_another_line_are_all_read() {
        assertThat(cases("- { case: x, period: 2012-02, series: { timeliness: \"60\\n85\" }, expect: { \"2.1\": {"
                        + " status: PASS, value: \"85.0\", direction: better } } }"))
                .allMatch(CaseResult::isPassed);
    }

    @Test
    void a_sentence_stands_once_in_a_file() {
        RulePack pack = withCases(
                "- { case: x, period: 2012-02, expect: { \"2.1\": WARN } }",
                "- { case: x, period: 2012-03, expect: { \"2.1\": WARN } }");

        InvalidRulePackException thrown = catchThrowableOfType(InvalidRulePackException.class, () -> Cases.run(pack));

        assertThat(thrown.problems())
                .extracting(Problem::toString)
                .containsExactly("pack/cases/some.yaml:2:11: this sentence stands at line 1 already; say what differs");
    }

    @ParameterizedTest
    @CsvSource({
        "80x2 ~ 81, 4",
        "85 84 ~ 79x3, 6",
        "s u 0/0 80/100, 4",
        "'\"80x2\\t81\"', 3",
    })
    void a_series_in_short_stands_for_its_months(String series, int months) {
        List<CaseResult> results = Cases.run(withCases(
                "- case: Some months",
                "  period: 2012-09",
                "  series: { timeliness: " + series + " }",
                "  expect: { \"2.2\": { status: BREACH, run: " + months + " } }"));

        assertThat(results).allMatch(CaseResult::isPassed);
        assertThat(results.get(0).of().facts().periods()).hasSize(months);
        assertThat(Map.copyOf(results.get(0).of().facts().periods()))
                .containsKey(results.get(0).of().period());
    }

    @Test
    void a_figure_of_a_series_is_traced_to_its_own_column() {
        CaseResult result = cases(
                        "- case: Some months",
                        "  period: 2012-04",
                        "  series: { timeliness: 85 84/100 79/100 }",
                        "  expect: { \"2.1\": PASS }")
                .get(0);

        assertThat(result.failures().get(0).reading()).hasToString("pack/cases/some.yaml:3:35");
    }

    // fields

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value: 79 | true",
                "value: \"79.00\" | true",
                "value: 79.1 | false",
                "value: 7.9 | false",
                "line: 80 | true",
                "distance: 1.0 | true",
                "distance: 2 | false",
                "distance: none | false",
                "run: 1.0 | true",
                "says: 79 | true",
                "says: 79.00 | false",
                "direction: worse | true",
                "direction: \"worse, worse\" | true",
                "direction: better | false",
                "direction: \"worse, better\" | false",
            })
    void a_number_is_compared_as_a_number_and_one_direction_stands_for_all_that_agree(String field, boolean expected) {
        List<CaseResult> results = cases(
                "- case: Some months",
                "  period: 2012-05",
                "  series: { timeliness: 90/100 85/100 84/100 79/100 }",
                "  expect: { \"2.1\": { " + field + " } }");

        assertThat(results.get(0).isPassed()).isEqualTo(expected);
    }

    @Test
    void one_direction_does_not_stand_for_two_that_differ() {
        assertThat(cases(
                                "- case: Some months",
                                "  period: 2012-05",
                                "  series: { timeliness: 90/100 85/100 80/100 85/100 }",
                                "  expect: { \"2.1\": { direction: better } }")
                        .get(0)
                        .failures()
                        .get(0)
                        .differences())
                .containsExactly(new CaseResult.Difference("direction", "better", "better, worse"));
    }

    // level and tellings

    private static CaseResult oneUnallocated(String expected) {
        return cases(
                        "- case: Unallocated cases two months running",
                        "  period: 2012-03",
                        "  series: { unallocated: 1 1 }",
                        "  " + expected)
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "expectTell: { board: same-day, committee: with-papers }",
                "expectTell: { committee: any, board: any }",
                "expectTell: [ board, committee ]",
            })
    void who_is_told_is_expected_with_when_or_in_either_way(String expected) {
        assertThat(oneUnallocated(expected).failures()).isEmpty();
        assertThat(oneUnallocated(expected).rules())
                .extracting(RuleSource::name)
                .containsExactly(
                        "L4 Unallocated cases are told the same day",
                        "L5 The committee hears of any BREACH of the second theme");
    }

    @Test
    void somebody_told_whom_the_case_does_not_name_is_otherwise() {
        CaseResult.Failure one =
                oneUnallocated("expectTell: [ board ]").failures().get(0);
        assertThat(one.what()).isEqualTo("tell");
        assertThat(one.differences()).containsExactly(new CaseResult.Difference("committee", "none", "with-papers"));
        assertThat(one.found()).isEqualTo("told: board same-day, committee with-papers");

        assertThat(oneUnallocated("expectTell: none").failures().get(0).differences())
                .extracting(CaseResult.Difference::of)
                .containsExactly("board", "committee");
    }

    @Test
    void somebody_told_at_another_time_or_not_at_all_is_otherwise_by_the_rule_that_tells_them() {
        CaseResult.Failure other = oneUnallocated(
                        "expectTell: { board: with-papers, committee: any, weekly-meeting: any }")
                .failures()
                .get(0);
        assertThat(other.differences())
                .containsExactly(
                        new CaseResult.Difference("board", "with-papers", "same-day"),
                        new CaseResult.Difference("weekly-meeting", "any", "none"));
        assertThat(other.rules())
                .extracting(CaseResult.Cited::toString)
                .containsExactly(
                        "escalation/ladder.drl:34:1 \"L4 Unallocated cases are told the same day\" tells board the same day: 2.2 Nobody unallocated: BREACH, missed, run of 2");

        CaseResult.Failure nobody = cases(
                        "- case: No miss",
                        "  period: 2012-02",
                        "  readings: { unallocated: 0 }",
                        "  expectTell: { board: same-day }")
                .get(0)
                .failures()
                .get(0);
        assertThat(nobody.found()).isEqualTo("nobody is told");
        assertThat(nobody.rules())
                .extracting(CaseResult.Cited::toString)
                .containsExactly(
                        "escalation/ladder.drl:34:1 \"L4 Unallocated cases are told the same day\" tells board, and did not match in this month");
    }

    @Test
    void nobody_told_where_none_is_expected_is_as_expected() {
        assertThat(cases("- case: No miss", "  period: 2012-02", "  readings: { unallocated: 0 }", "  expectTell: none")
                        .get(0)
                        .isPassed())
                .isTrue();
    }

    @Test
    void a_level_that_came_out_otherwise_names_the_rules_that_fired_and_those_that_propose_the_one_expected() {
        CaseResult fired = oneUnallocated("expectLevel: corrective-action");
        CaseResult silent = cases(
                        "- case: The first month",
                        "  period: 2012-02",
                        "  readings: { unallocated: 1 }",
                        "  expectLevel: corrective-action")
                .get(0);

        assertThat(fired.failures().get(0).found())
                .isEqualTo("recommended public-scrutiny, raised; before: board-attention");
        assertThat(fired.failures().get(0).rules())
                .extracting(CaseResult.Cited::toString)
                .containsExactly(
                        "escalation/ladder.drl:19:1 \"L2 A theme with five of BREACH is heard in public\" proposes public-scrutiny: theme 2: 8 BREACH, 1 WARN, 0 PASS; 8 without a figure; longest run of BREACH 2; periods running without either 0");
        assertThat(silent.failures().get(0).rules())
                .extracting(CaseResult.Cited::toString)
                .containsExactly(
                        "escalation/ladder.drl:12:1 \"L1 Two periods of BREACH ask for an action\" proposes corrective-action, and did not match in this month");
        assertThat(silent.rules())
                .extracting(RuleSource::name)
                .containsExactly("L1 Two periods of BREACH ask for an action");
    }

    @Test
    void a_level_that_no_rule_proposes_is_said_to_be_so() {
        SortedMap<String, String> files = Sample.files();
        files.put(
                "escalation/ladder.drl",
                String.valueOf(files.get("escalation/ladder.drl")).replace("public-scrutiny", "corrective-action"));
        files.put(
                "cases/some.yaml",
                "- { case: x, period: 2012-02, readings: { unallocated: 0 }, expectLevel: public-scrutiny }");

        CaseResult.Failure failure =
                Cases.run(Sample.load(files)).get(0).failures().get(0);

        assertThat(failure.rules()).isEmpty();
        assertThat(failure.notes()).containsExactly("no rule of the ladder proposes public-scrutiny");
    }

    @Test
    void of_what_gave_no_finding_the_rule_that_could_ask_is_named() {
        CaseResult result = cases(
                        "- case: Few vacancies",
                        "  period: 2012-01",
                        "  readings: { vacancy-rate: 10, caseload: 19 }",
                        "  expect: { \"2.4\": BREACH }")
                .get(0);

        assertThat(result.failures().get(0).rules())
                .extracting(each -> each.rule().name())
                .containsExactly("2.4 Caseloads with vacancies");
        assertThat(result.failures().get(0).found()).startsWith("2.4 Caseloads with vacancies: does-not-apply, ");
        assertThat(result.failures().get(0).reading()).isNull();
    }

    // the same cases by other packs, and some of them

    @Test
    void the_same_cases_are_run_by_another_pack() {
        RulePack pack = withCases(
                "- case: Three quarters",
                "  period: 2012-02",
                "  readings: { timeliness: { numerator: 78, denominator: 100 } }",
                "  expect: { \"2.1\": WARN }");
        SortedMap<String, String> files = Sample.files();
        files.replaceAll((name, text) -> text.replace("breachBelow(75)", "breachBelow(79)"));
        RulePack changed = Sample.load(files);
        List<Case> cases = Cases.read(pack);

        assertThat(Cases.run(pack, cases, Deadline.NONE)).allMatch(CaseResult::isPassed);
        assertThat(Cases.run(changed, cases, Deadline.NONE)).noneMatch(CaseResult::isPassed);
        CaseRunner runner = new CaseRunner(changed, Deadline.NONE);
        assertThat(runner.month(cases.get(0)).period()).hasToString("2012-02");
        assertThat(runner.assess(cases.get(0)).periods()).hasSize(1);
        assertThat(CaseComparison.of(cases.get(0), runner.month(cases.get(0)))).hasSize(1);
    }

    @Test
    void cases_are_found_by_a_part_of_their_sentence_or_the_nearest_sentences_are() {
        List<Case> cases = Cases.read(RulePack.load(EXAMPLES.resolve("pack")));

        assertThat(Sentences.holding("one ASSESSMENT short", cases))
                .extracting(Case::words)
                .contains("One assessment short of three quarters is a breach");
        assertThat(Sentences.nearest("assesment short of three quartrs", cases))
                .hasSize(3)
                .first()
                .isEqualTo("One assessment short of three quarters is a breach");
        assertThat(Sentences.nearest("zzzzzz", cases)).isEmpty();
    }
}
