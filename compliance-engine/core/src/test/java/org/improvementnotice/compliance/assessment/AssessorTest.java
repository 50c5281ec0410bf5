package org.improvementnotice.compliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.improvementnotice.compliance.Sample.finding;
import static org.improvementnotice.compliance.Sample.month;
import static org.improvementnotice.compliance.Sample.monthOf;
import static org.improvementnotice.compliance.Sample.verdict;
import static org.improvementnotice.compliance.Sample.verdicts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.CautionCode;
import org.improvementnotice.compliance.model.Change;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.improvementnotice.compliance.model.NotDue;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessorTest {

    private static final RulePack PACK = Sample.pack();

    private static Assessment assess(Sample.Month... months) {
        return Sample.assess(PACK, months);
    }

    private static Run asAt(String day) {
        return new Run(LocalDate.parse(day), null);
    }

    private static PeriodAssessment.Listed listed(PeriodAssessment period, String clause) {
        return period.listed().stream()
                .filter(each -> each.clause().equals(clause))
                .findFirst()
                .orElseThrow(() -> new AssertionError(clause + " is not listed in " + period.period()));
    }

    @Test
    void every_target_that_is_due_gives_exactly_one_finding_whatever_the_file_says() {
        PeriodAssessment january = assess(month("2012-01")).latest();

        assertThat(verdicts(january))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "1.2", "WARN judged-by-board 1",
                        "2.1", "WARN no-figure 1",
                        "2.2", "BREACH no-figure 1",
                        "2.3", "WARN no-figure 1",
                        "2.4", "WARN cannot-tell-if-due 1",
                        "2.5", "WARN no-figure 1",
                        "2.6", "WARN no-figure 1",
                        "2.8", "WARN no-figure 1",
                        "2.10", "WARN no-figure 1"));
        assertThat(january.listed())
                .extracting(each -> each.clause() + " " + each.why().code())
                .containsExactly(
                        "1.1 not-yet-due", "1.3 not-yet-due", "1.4 not-yet-due", "1.5 not-yet-due", "2.7 not-yet-due");
    }

    // periods

    @Test
    void a_month_without_a_file_in_the_middle_is_judged_as_at_its_deadline() {
        Assessment assessment = assess(month("2012-01", "readings: { timeliness: 90 }"), month("2012-03"));

        assertThat(assessment.periods())
                .extracting(each -> each.period().toString())
                .containsExactly("2012-01", "2012-02", "2012-03");
        PeriodAssessment february = assessment.periods().get(1);
        assertThat(february.fileless()).isTrue();
        assertThat(february.asAt()).isEqualTo(LocalDate.of(2012, 3, 14));
        assertThat(verdict(finding(february, "2.1"))).isEqualTo("WARN no-figure 1");
        assertThat(Objects.requireNonNull(finding(february, "2.1").absence()).kind())
                .isEqualTo(Absence.NO_FILE);
        assertThat(finding(february, "2.1").place()).hasToString("facts");
        assertThat(verdict(finding(february, "1.3"))).isEqualTo("BREACH not-there 1");
        PeriodAssessment march = assessment.latest();
        assertThat(verdict(finding(march, "2.1"))).isEqualTo("BREACH no-figure 2");
        assertThat(Objects.requireNonNull(finding(march, "2.1").absence()).kind())
                .isEqualTo(Absence.NO_KEY);
        assertThat(finding(march, "2.1").place()).hasToString("facts/2012-03.yaml");
    }

    @ParameterizedTest
    @CsvSource({"2012-03-14, 2012-01", "2012-03-15, 2012-02", "2012-04-18, 2012-03", "2020-01-01, 2013-03"})
    void months_whose_deadline_lies_before_the_as_at_day_are_judged_without_a_file(String day, String last) {
        Assessment assessment = Sample.assess(PACK, asAt(day), month("2012-01"));

        assertThat(assessment.latest().period()).hasToString(last);
        assertThat(assessment.openEnded()).isFalse();
        assertThat(assessment.latest().asAt()).isEqualTo(LocalDate.parse(day));
    }

    @Test
    void without_an_as_at_day_nobody_knows_whether_later_months_are_missing() {
        assertThat(assess(month("2012-01")).openEnded()).isTrue();
    }

    @Test
    void without_returns_the_months_given_are_judged_and_none_between() {
        RulePack pack = Sample.asking("target(\"timeliness\").atLeast(80)");

        Assessment assessment = Sample.assess(
                pack,
                month("2010-03", "readings: { timeliness: { numerator: 40, denominator: 99 } }"),
                month("2012-04", "readings: { timeliness: { numerator: 219, denominator: 220 } }"));

        assertThat(assessment.periods())
                .extracting(each -> each.period().toString())
                .containsExactly("2010-03", "2012-04");
        assertThat(assessment.openEnded()).isFalse();
    }

    @Test
    void an_as_at_day_before_a_file_was_handed_in_is_refused() {
        assertThatThrownBy(() -> Sample.assess(PACK, asAt("2012-01-30"), month("2012-01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("handed in on 2012-01-31");
    }

    @Test
    void facts_of_no_period_that_is_judged_are_a_problem_and_not_a_pass() {
        assertThatThrownBy(() -> assess(month("2011-11")))
                .isInstanceOf(InvalidFactsException.class)
                .hasMessageContaining("the notice is judged from 2012-01 to 2013-03");
    }

    @Test
    void files_before_the_first_period_are_history_and_not_judged() {
        Assessment assessment = assess(
                month("2011-12", "readings: { timeliness: 50 }"), month("2012-01", "readings: { timeliness: 81 }"));

        assertThat(assessment.periods()).hasSize(1);
        assertThat(finding(assessment.latest(), "2.1").direction())
                .extracting(each -> each.since() + " " + each.change())
                .containsExactly("2011-12 BETTER");
    }

    // drafts

    @Test
    void a_draft_is_judged_and_hands_on_what_a_month_without_a_file_hands_on() {
        Sample.Month january = month("2012-01", "readings: { timeliness: 90 }");
        Sample.Month draft = monthOf("2012-02", "", "readings: { timeliness: 95 }");
        Sample.Month march = month("2012-03");

        Assessment withDraft = assess(january, draft, march);
        Assessment without = assess(january, march);

        assertThat(withDraft.periods().get(1).draft()).isTrue();
        assertThat(verdict(finding(withDraft.periods().get(1), "2.1"))).isEqualTo("PASS met 2");
        assertThat(verdict(finding(withDraft.latest(), "2.1"))).isEqualTo("BREACH no-figure 2");
        assertThat(withDraft.latest().findings()).isEqualTo(without.latest().findings());
        assertThat(withDraft.latest().escalation()).isEqualTo(without.latest().escalation());
    }

    // absence and circumstances

    @ParameterizedTest
    @CsvSource({
        "unavailable, 19, BREACH cannot-tell-if-due 2",
        "16,          19, BREACH missed 1",
        "16,          17, PASS met 1"
    })
    void a_target_whose_circumstance_has_no_figure_cannot_be_told_to_be_due(
            String vacancies, String caseload, String expected) {
        // the vacancy rate lags: January rests on December's figure, which is not there, February on January's
        Assessment assessment = assess(
                month("2012-01", "readings: { vacancy-rate: " + vacancies + " }"),
                month("2012-02", "readings: { caseload: " + caseload + " }"));

        assertThat(assessment.periods())
                .extracting(each -> verdict(finding(each, "2.4")))
                .containsExactly("WARN cannot-tell-if-due 1", expected);
    }

    @Test
    void a_circumstance_that_does_not_hold_is_listed_with_its_value() {
        PeriodAssessment february = assess(
                        month("2012-01", "readings: { vacancy-rate: { numerator: 12, denominator: 100 } }"),
                        month("2012-02", "readings: { caseload: 19 }"))
                .latest();

        PeriodAssessment.Listed not = listed(february, "2.4");
        assertThat(not.why()).isEqualTo(NotDue.DOES_NOT_APPLY);
        assertThat(not.text()).isEqualTo("Vacancies is 12.0 % (12 of 100) for January 2012, asked where value > 15");
    }

    @Test
    void with_a_lag_the_circumstance_that_does_not_hold_is_listed_with_the_value_it_had_then() {
        RulePack pack = Sample.asking(
                "target(\"vacancy-rate\").atMost(10)", "    Reading( indicator == \"caseload\", value > 20 )");
        PeriodAssessment february = Sample.assess(
                        pack,
                        month("2012-01", "readings: { vacancy-rate: 12.5, caseload: 19 }"),
                        month("2012-02", "readings: { caseload: 25 }"))
                .latest();

        assertThat(listed(february, "2.1").text())
                .isEqualTo("Average caseload is 19.0 for January 2012, asked where value > 20");
    }

    @Test
    void a_negated_circumstance_without_a_figure_cannot_be_told_either() {
        RulePack pack = Sample.asking(
                "target(\"timeliness\").atLeast(80)", "    not Reading( indicator == \"caseload\", value > 20 )");

        Assessment unknown = Sample.assess(pack, month("2012-01", "readings: { timeliness: 90 }"));
        Assessment high = Sample.assess(pack, month("2012-01", "readings: { timeliness: 90, caseload: 21 }"));
        Assessment low = Sample.assess(pack, month("2012-01", "readings: { timeliness: 90, caseload: 20 }"));

        assertThat(verdict(finding(unknown.latest(), "2.1"))).isEqualTo("WARN cannot-tell-if-due 1");
        assertThat(finding(unknown.latest(), "2.1").detail())
                .isEqualTo(
                        "cannot tell whether this is asked: no figure of Average caseload for January 2012, first month"
                                + " running");
        assertThat(listed(high.latest(), "2.1").why()).isEqualTo(NotDue.DOES_NOT_APPLY);
        assertThat(verdict(finding(low.latest(), "2.1"))).isEqualTo("PASS met 1");
    }

    @Test
    void with_two_circumstances_one_that_fails_decides_without_the_other() {
        String both = "    Reading( indicator == \"caseload\", value > 20 )\n"
                + "    Reading( indicator == \"unallocated\", value > 0 )";
        RulePack pack = Sample.asking("target(\"timeliness\").atLeast(80)", both);

        assertThat(listed(
                                Sample.assess(pack, month("2012-01", "readings: { timeliness: 90, caseload: 19 }"))
                                        .latest(),
                                "2.1")
                        .why())
                .isEqualTo(NotDue.DOES_NOT_APPLY);
        assertThat(verdict(finding(
                        Sample.assess(pack, month("2012-01", "readings: { timeliness: 90, caseload: 21 }"))
                                .latest(),
                        "2.1")))
                .isEqualTo("WARN cannot-tell-if-due 1");
    }

    @Test
    void nothing_of_nothing_is_nothing_due_where_the_catalogue_says_so_and_no_figure_where_not() {
        Assessment assessment = assess(
                month(
                        "2012-01",
                        "readings: { long-plans: { numerator: 9, denominator: 10 },"
                                + " timeliness: { numerator: 9, denominator: 10 } }"),
                month(
                        "2012-02",
                        "readings: { long-plans: { numerator: 0, denominator: 0 },"
                                + " timeliness: { numerator: 0, denominator: 0 } }"),
                month("2012-03", "readings: { long-plans: { numerator: 9, denominator: 10 } }"));

        assertThat(listed(assessment.periods().get(1), "2.8").why()).isEqualTo(NotDue.NOTHING_DUE);
        assertThat(verdict(finding(assessment.periods().get(1), "2.1"))).isEqualTo("WARN none-recorded 1");
        assertThat(verdict(finding(assessment.latest(), "2.8"))).isEqualTo("WARN behind-line 2");
    }

    @Test
    void what_is_given_as_not_applicable_is_listed_with_the_service_s_words() {
        PeriodAssessment april = assess(
                        month("2012-04", "readings: { manager-in-post: { not-applicable: post deleted } }"))
                .latest();

        assertThat(listed(april, "1.5").why()).isEqualTo(NotDue.NOT_APPLICABLE);
        assertThat(listed(april, "1.5").text()).contains("post deleted");
    }

    @ParameterizedTest
    @CsvSource({"yes, PASS met 1", "no, BREACH missed 1", "unavailable, WARN no-figure 1"})
    void a_state_holds_or_does_not(String state, String expected) {
        PeriodAssessment april = assess(month("2012-04", "readings: { manager-in-post: " + state + " }"))
                .latest();

        assertThat(verdict(finding(april, "1.5"))).isEqualTo(expected);
    }

    @Test
    void a_circumstance_on_parts_cannot_be_told_from_a_figure_without_them() {
        RulePack pack = Sample.asking(
                "target(\"timeliness\").atLeast(80)", "    Reading( indicator == \"long-plans\", denominator >= 10 )");

        assertThat(verdict(finding(
                        Sample.assess(pack, month("2012-01", "readings: { timeliness: 90, long-plans: 5 }"))
                                .latest(),
                        "2.1")))
                .isEqualTo("WARN cannot-tell-if-due 1");
        assertThat(verdict(finding(
                        Sample.assess(
                                        pack,
                                        month(
                                                "2012-01",
                                                "readings: { timeliness: 90, long-plans: { numerator: 1, denominator: 10 } }"))
                                .latest(),
                        "2.1")))
                .isEqualTo("PASS met 1");
    }

    @Test
    void months_for_which_no_report_is_owed_are_not_judged_without_a_file() {
        var files = Sample.files();
        files.computeIfPresent(
                "pack.yaml",
                (name, text) ->
                        text.replace("withinWorkingDays: 10, from: 2012-01", "withinWorkingDays: 10, from: 2012-03"));

        assertThat(Sample.assess(Sample.load(files), month("2012-04")).periods())
                .extracting(each -> each.period().toString())
                .containsExactly("2012-03", "2012-04");
    }

    @Test
    void an_action_done_before_the_first_period_stands() {
        Assessment assessment =
                assess(month("2011-12", "actions: { plan-agreed: { completed: 2011-12-20 } }"), month("2012-01"));

        assertThat(verdict(finding(assessment.latest(), "1.1"))).isEqualTo("PASS done 1");
    }

    // lag and frequency

    @Test
    void with_a_lag_the_finding_rests_on_the_figure_and_the_line_of_the_month_before() {
        Assessment assessment = assess(
                month("2012-01"),
                month(
                        "2012-02",
                        "late: [ { period: 2012-01, indicator: vacancy-rate, numerator: 11, denominator: 100 } ]"),
                month("2012-03", "readings: { vacancy-rate: 3 }"));

        Finding february = finding(assessment.periods().get(1), "2.5");
        assertThat(verdict(february)).isEqualTo("WARN close 2");
        assertThat(february.figurePeriod()).hasToString("2012-01");
        assertThat(february.detail()).contains("for January 2012");
        assertThat(february.place()).hasToString("facts/2012-02.yaml:4:9");
        assertThat(verdict(finding(assessment.latest(), "2.5"))).isEqualTo("WARN no-figure 3");
    }

    @Test
    void a_quarterly_figure_is_judged_in_its_months_and_listed_with_its_last_figure_in_the_others() {
        Assessment assessment = assess(
                month("2011-03", "readings: { turnover: 20 }"),
                month("2012-03", "readings: { turnover: { numerator: 19.9, denominator: 100 } }"),
                month("2012-04"));

        assertThat(verdict(finding(assessment.periods().get(2), "2.7"))).isEqualTo("PASS met 1");
        assertThat(listed(assessment.latest(), "2.7").text())
                .isEqualTo("quarterly; last figure 19.9 % (19.9 of 100) for March 2012");
        assertThat(listed(assessment.periods().get(0), "2.7").text())
                .contains("quarterly; last figure 20.0 % for March 2011");
    }

    // milestones

    @ParameterizedTest
    @CsvSource({
        "2012-02-03, ,           Listed due 15 March 2012",
        "2012-02-04, ,           WARN due-soon 1",
        "2012-03-15, ,           WARN due-soon 1",
        "2012-03-16, ,           BREACH overdue 1",
        "2012-03-16, 2012-03-15, PASS done 1",
        "2012-03-16, 2012-03-16, WARN done-late 1"
    })
    void a_milestone_warns_in_its_window_and_is_overdue_from_the_day_after_its_date(
            String asAt, String completed, String expected) {
        String done = completed == null ? "" : "actions: { plan-agreed: { completed: " + completed + " } }";
        PeriodAssessment january = assess(monthOf("2012-01", asAt, done)).latest();

        String actual =
                january.findings().stream().anyMatch(each -> each.clause().equals("1.1"))
                        ? verdict(finding(january, "1.1"))
                        : "Listed " + listed(january, "1.1").text();
        assertThat(actual).startsWith(expected);
    }

    @Test
    void done_late_is_a_warning_in_the_month_that_first_says_so_and_stands_until_it_is_reopened() {
        Assessment assessment = assess(
                monthOf("2012-03", "2012-04-10"),
                monthOf(
                        "2012-04",
                        "2012-05-10",
                        "actions: { plan-agreed: { completed: 2012-04-12, evidence: minute 4 } }"),
                monthOf("2012-05", "2012-06-10", "actions: { plan-agreed: { completed: 2012-04-12 } }"),
                monthOf(
                        "2012-06",
                        "2012-07-10",
                        "actions: { plan-agreed: { reopened: 2012-07-01, why: not signed } }"));

        assertThat(assessment.periods().subList(2, 6))
                .extracting(each -> verdict(finding(each, "1.1")))
                .containsExactly("BREACH overdue 1", "WARN done-late 1", "PASS done-late 1", "BREACH overdue 1");
        assertThat(finding(assessment.periods().get(3), "1.1").detail())
                .isEqualTo("done on 12 April 2012, 28 days after 15 March 2012");
    }

    // reports

    @ParameterizedTest
    @CsvSource({
        "2012-06-18, 2012-06-18, PASS in-time",
        "2012-06-19, 2012-06-19, WARN late",
        "2012-06-25, 2012-06-25, WARN late",
        "2012-06-26, 2012-06-26, BREACH late",
        "2012-06-18, ,           BREACH not-there"
    })
    void a_report_is_late_from_the_day_after_its_deadline_and_a_breach_beyond_five_working_days(
            String asAt, String submitted, String expected) {
        String line = submitted == null ? "" : "submissions: { monthly-return: " + submitted + " }";
        PeriodAssessment may = assess(monthOf("2012-05", asAt, line)).latest();

        assertThat(verdict(finding(may, "1.3"))).startsWith(expected);
    }

    @Test
    void a_report_that_comes_on_the_saturday_after_its_deadline_is_late() {
        // the deadline of June 2012 is Friday 13 July
        PeriodAssessment june = assess(monthOf("2012-06", "2012-07-14", "submissions: { monthly-return: 2012-07-14 }"))
                .latest();

        assertThat(finding(june, "1.3").detail())
                .isEqualTo("the report for June 2012 came on 14 July 2012, 1 working day late, due by 13 July 2012");
    }

    @Test
    void a_report_not_yet_due_waits_and_is_not_forgotten() {
        Assessment assessment = assess(
                monthOf("2012-01", "2012-02-10", "submissions: { monthly-return: 2012-02-10 }"),
                monthOf("2012-02", "2012-03-08"),
                monthOf("2012-03", "2012-04-12", "submissions: { monthly-return: 2012-04-12 }"));

        assertThat(listed(assessment.periods().get(1), "1.3").text())
                .isEqualTo("the report for February 2012 is due by 14 March 2012");
        Finding march = finding(assessment.latest(), "1.3");
        assertThat(verdict(march)).isEqualTo("BREACH not-there 1");
        assertThat(march.detail()).contains("the report for February 2012 is not there on 12 April 2012");
    }

    @Test
    void a_quarterly_report_that_comes_in_the_next_month_s_file_is_of_the_quarter() {
        Assessment assessment = assess(
                monthOf("2012-03", "2012-04-12"),
                monthOf("2012-04", "2012-05-14", "submissions: { chair-report: 2012-05-01 }"));

        assertThat(listed(assessment.periods().get(0), "1.4").text()).isEqualTo("quarterly, owed from March 2012");
        assertThat(listed(assessment.periods().get(2), "1.4").why()).isEqualTo(NotDue.NOT_YET_DUE);
        assertThat(finding(assessment.latest(), "1.4").detail())
                .isEqualTo("the report for March 2012 came on 1 May 2012, due by 1 May 2012");
    }

    // boards, comments, cautions

    @Test
    void what_the_board_judged_stands_with_its_words_and_nothing_stands_for_it() {
        Assessment assessment = assess(
                month(
                        "2012-01",
                        "judgements: { \"1.2\": { status: pass, by: The Board, on: 2012-01-20, why: all know it } }"),
                month("2012-02"),
                month("2012-03"));

        assertThat(assessment.periods())
                .extracting(each -> verdict(finding(each, "1.2")))
                .containsExactly("PASS judged-by-board 1", "WARN judged-by-board 1", "BREACH judged-by-board 2");
        assertThat(finding(assessment.periods().get(0), "1.2").detail())
                .isEqualTo("judged PASS by The Board on 20 January 2012: \"all know it\"");
        assertThat(finding(assessment.latest(), "1.2").detail())
                .isEqualTo("no judgement of the board is recorded for March 2012, second month running");
    }

    @Test
    void findings_before_the_notice_was_issued_and_provisional_ones_say_so() {
        Assessment assessment =
                assess(month("2012-02", "standing: provisional", "readings: { timeliness: 90 }"), month("2012-03"));

        assertThat(finding(assessment.periods().get(1), "2.1").cautions())
                .extracting(Finding.Caution::code)
                .containsExactly(CautionCode.BEFORE_THE_NOTICE, CautionCode.PROVISIONAL);
        assertThat(finding(assessment.latest(), "2.1").cautions()).isEmpty();
        assertThat(assessment.periods().get(1).beforeIssue()).isTrue();
        assertThat(assessment.latest().beforeIssue()).isFalse();
    }

    @Test
    void a_comment_stands_beside_the_finding_of_its_clause() {
        PeriodAssessment january = assess(
                        month(
                                "2012-01",
                                "readings: { timeliness: 70 }",
                                "comments: { \"2.1\": { why: two away, action: cover, owner: head of service, by: 2012-02-15 } }"))
                .latest();

        assertThat(Objects.requireNonNull(finding(january, "2.1").comment()).action())
                .isEqualTo("cover");
        assertThat(finding(january, "2.3").comment()).isNull();
        assertThat(finding(january, "2.3").duty()).isEqualTo("a safe load");
    }

    // late and restated

    @Test
    void a_restated_figure_acts_from_the_file_that_brings_it_and_the_earlier_verdict_stands() {
        Assessment assessment = assess(
                month("2012-01", "readings: { timeliness: { numerator: 90, denominator: 100 } }"),
                month(
                        "2012-02",
                        "readings: { timeliness: { numerator: 85, denominator: 100 } }",
                        "restated: [ { period: 2012-01, indicator: timeliness, numerator: 78, denominator: 100,"
                                + " was: 90/100, why: ten keyed twice } ]"));

        assertThat(verdict(finding(assessment.periods().get(0), "2.1"))).isEqualTo("PASS met 1");
        assertThat(finding(assessment.latest(), "2.1").direction())
                .extracting(Finding.Comparison::change)
                .containsExactly(Change.BETTER);
        assertThat(assessment.latest().restated())
                .containsExactly(new PeriodAssessment.Restatement(
                        "timeliness",
                        "Assessments in time",
                        ReportingPeriod.parse("2012-01"),
                        "90.0 % (90 of 100)",
                        "78.0 % (78 of 100)",
                        "ten keyed twice",
                        List.of(new PeriodAssessment.Restatement.Verdict(
                                "2.1", ReportingPeriod.parse("2012-01"), Status.PASS, Status.WARN))));
    }

    @Test
    void a_figure_that_came_late_says_what_the_earlier_verdict_would_now_be() {
        PeriodAssessment february = assess(
                        month("2012-01"),
                        month(
                                "2012-02",
                                "late: [ { period: 2012-01, indicator: timeliness, numerator: 90, denominator: 100 } ]"))
                .latest();

        assertThat(february.restated())
                .containsExactly(new PeriodAssessment.Restatement(
                        "timeliness",
                        "Assessments in time",
                        ReportingPeriod.parse("2012-01"),
                        "no figure",
                        "90.0 % (90 of 100)",
                        null,
                        List.of(new PeriodAssessment.Restatement.Verdict(
                                "2.1", ReportingPeriod.parse("2012-01"), Status.WARN, Status.PASS))));
    }

    // lines that vary

    @Test
    void a_line_varied_in_mid_year_is_shown_as_a_change() {
        Assessment assessment = Sample.assess(
                PACK,
                month("2012-09", "readings: { timeliness: 82 }"),
                month("2012-10", "readings: { timeliness: 82 }"));

        assertThat(verdict(finding(assessment.periods().get(8), "2.1"))).isEqualTo("PASS met 1");
        assertThat(verdict(finding(assessment.latest(), "2.1"))).isEqualTo("WARN close 1");
        assertThat(assessment.latest().rulesChanged())
                .containsExactly(new PeriodAssessment.RuleChange(
                        "2.1", "timeliness", "at least 80 %, BREACH below 75 %", "at least 85 %, BREACH below 75 %"));
    }

    @Test
    void what_is_no_longer_asked_and_what_is_not_asked_yet_are_listed() {
        Assessment assessment = assess(month("2012-01"), month("2013-01"));

        assertThat(listed(assessment.periods().get(0), "1.5").text()).isEqualTo("asked from April 2012");
        assertThat(listed(assessment.latest(), "2.3").why()).isEqualTo(NotDue.NO_LONGER_ASKED);
    }

    @Test
    void two_rules_that_ask_the_same_by_circumstance_are_a_problem_that_names_both() {
        var files = Sample.files();
        files.computeIfPresent("targets/2-practice.drl", (name, text) -> text + """
                        rule "2.4 The same again"
                            @clause("2.4") @coreTask("2") @source("made up")
                        when
                            ReportingPeriod( onOrAfter("2012-01") )
                            Reading( indicator == "vacancy-rate", value > 30 )
                        then
                            insert( target("caseload").atMost(16) );
                        end
                        """);
        RulePack pack = Sample.trusted(files);

        assertThatThrownBy(() -> Sample.assess(
                        pack,
                        month("2012-01", "readings: { vacancy-rate: 31 }"),
                        month("2012-02", "readings: { caseload: 10 }")))
                .isInstanceOfSatisfying(
                        InvalidRulePackException.class,
                        thrown -> assertThat(thrown.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.place()).hasToString("pack/targets/2-practice.drl:88:1");
                            assertThat(problem.message())
                                    .contains("\"2.4 The same again\"", "\"2.4 Caseloads with vacancies\"", "2012-02");
                        }));
    }

    // activity

    @Test
    void activity_is_shown_and_has_no_status() {
        PeriodAssessment february = assess(
                        month("2012-01", "readings: { referrals: 100 }"),
                        month(
                                "2012-02",
                                "readings: { referrals: 90, plan-rate: { numerator: 55, denominator: 12345 } }"))
                .latest();

        assertThat(february.activity())
                .extracting(each -> each.indicator() + ": " + each.text() + " " + each.direction())
                .containsExactly(
                        "referrals: 90 [Comparison[since=2012-01, change=LOWER]]",
                        "plan-rate: 44.6 per 10,000 (55 of 12,345) []");
        assertThat(february.findings()).noneMatch(each -> each.indicator().equals("referrals"));
        assertThat(february.worst()).contains(Status.BREACH);
        assertThat(List.of(february.counts().total()))
                .containsExactly(february.findings().size());
    }
}
