package org.improvementnotice.compliance.judgement;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.improvementnotice.compliance.model.Target.cases;
import static org.improvementnotice.compliance.model.Target.lastPeriod;
import static org.improvementnotice.compliance.model.Target.points;
import static org.improvementnotice.compliance.model.Target.relative;
import static org.improvementnotice.compliance.model.Target.samePeriodLastYear;
import static org.improvementnotice.compliance.model.Target.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.judgement.SecondEvaluator.Asked;
import org.improvementnotice.compliance.judgement.SecondEvaluator.Given;
import org.improvementnotice.compliance.judgement.SecondEvaluator.Month;
import org.improvementnotice.compliance.judgement.SecondEvaluator.Result;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.Basis;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Change;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Frequency;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.MissingPolicy;
import org.improvementnotice.compliance.model.NotDue;
import org.improvementnotice.compliance.model.PartsKind;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Publish;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.RoundingPolicy;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Target;
import org.improvementnotice.compliance.model.Unit;
import org.improvementnotice.compliance.model.Validation;
import org.improvementnotice.compliance.model.WhenNone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Checks the second evaluator by examples worked out by hand. */
class SecondEvaluatorTest {

    private static final String NONE = "~";
    private static final String PAIRS = "50 52 50 52 50 52 50 52 50 52 50 52";

    // ---- the line and its band ----

    @Test
    void a_figure_on_the_line_has_met_it() {
        assertThat(one(percent(), target("x").atLeast(80), "80/100")).satisfies(is(Status.PASS, Reason.MET));
        assertThat(one(percent(), target("x").atMost(80), "80/100")).satisfies(is(Status.PASS, Reason.MET));
        assertThat(one(percent(), target("x").exactly(80), "80.00")).satisfies(is(Status.PASS, Reason.MET));
        assertThat(one(percent(), target("x").between(70, 80), "70")).satisfies(is(Status.PASS, Reason.MET));
    }

    @Test
    void a_miss_without_a_band_is_a_breach() {
        assertThat(one(percent(), target("x").atLeast(80), "79.9")).satisfies(is(Status.BREACH, Reason.MISSED));
        assertThat(one(percent(), target("x").exactly(80), "80.1")).satisfies(is(Status.BREACH, Reason.MISSED));
    }

    @Test
    void the_end_of_the_band_belongs_to_it() {
        Target asked = target("x").atLeast(80).breachBelow(75);
        assertThat(one(percent(), asked, "75")).satisfies(is(Status.WARN, Reason.CLOSE));
        assertThat(one(percent(), asked, "74.9")).satisfies(is(Status.BREACH, Reason.MISSED));
        Target outside = target("x").between(40, 60).breachOutside(30, 70);
        assertThat(one(percent(), outside, "70")).satisfies(is(Status.WARN, Reason.CLOSE));
        assertThat(one(percent(), outside, "29.9")).satisfies(is(Status.BREACH, Reason.MISSED));
    }

    @Test
    void the_wider_of_an_end_and_a_tolerance_holds() {
        Target asked = target("x").atLeast(80).breachBelow(75).tolerance(points(10));
        assertThat(one(percent(), asked, "70")).satisfies(is(Status.WARN, Reason.CLOSE));
        asked = target("x").atLeast(80).breachBelow(75).tolerance(relative(5));
        assertThat(one(percent(), asked, "75")).satisfies(is(Status.WARN, Reason.CLOSE));
        assertThat(one(percent(), asked, "74.9")).satisfies(is(Status.BREACH, Reason.MISSED));
    }

    @Test
    void a_tolerance_in_cases_needs_the_cases() {
        Target asked = target("x").atLeast(80).tolerance(cases(2));
        assertThat(one(percent(), asked, "30/40")).satisfies(is(Status.WARN, Reason.CLOSE));
        assertThat(one(percent(), asked, "29/40")).satisfies(is(Status.BREACH, Reason.MISSED));
        assertThat(one(percent(), asked, "79.9")).satisfies(is(Status.BREACH, Reason.MISSED));
        Target none = target("x").atMost(0).tolerance(cases(2));
        assertThat(one(count(), none, "2")).satisfies(is(Status.WARN, Reason.CLOSE));
        assertThat(one(count(), none, "3")).satisfies(is(Status.BREACH, Reason.MISSED));
    }

    @Test
    void a_share_of_grades_is_counted_in_files() {
        Result.Judged judged = one(
                graded(), target("x").share("good", "outstanding").atLeast(50).tolerance(cases(3)), "1:6:9:4");
        assertThat(judged).satisfies(is(Status.WARN, Reason.CLOSE));
        assertThat(judged.value()).isEqualTo("35.0");
        assertThat(judged.distance()).isEqualByComparingTo("3");
    }

    @Test
    void an_improvement_is_more_than_the_same() {
        Target asked = target("x").improvesOn(lastPeriod());
        List<Result.Judged> all = judged(percent(), asked, "50/100", "50/100", "51/100", "30/60");
        assertThat(all.get(0)).satisfies(is(Status.WARN, Reason.NO_FIGURE));
        assertThat(all.get(1)).satisfies(is(Status.BREACH, Reason.MISSED));
        assertThat(all.get(1).distance()).isEqualByComparingTo("1");
        assertThat(all.get(2)).satisfies(is(Status.PASS, Reason.MET));
        assertThat(all.get(3).distance()).isEqualByComparingTo("1");
    }

    @Test
    void an_improvement_by_so_much_is_met_at_so_much() {
        Target asked = target("x").improvesOn(lastPeriod()).by(points(5)).tolerance(points(2));
        List<Result.Judged> all = judged(good(percent(), Good.LOW), asked, "50", "45", "42", "38.9");
        assertThat(all.get(1)).satisfies(is(Status.PASS, Reason.MET));
        assertThat(all.get(2)).satisfies(is(Status.WARN, Reason.CLOSE));
        assertThat(all.get(2).distance()).isEqualByComparingTo("2");
        assertThat(all.get(3)).satisfies(is(Status.WARN, Reason.CLOSE));
    }

    @Test
    void an_improvement_on_last_year_needs_last_year_and_the_same_definition() {
        Target asked = target("x").improvesOn(samePeriodLastYear());
        String[] thirteen = "50 51 52 53 54 55 56 57 58 59 60 61 50.5".split(" ", -1);
        assertThat(last(judged(percent(), asked, thirteen))).satisfies(is(Status.PASS, Reason.MET));
        Indicator broken = breaks(percent(), "2012-01");
        assertThat(last(judged(broken, asked, thirteen))).satisfies(is(Status.BREACH, Reason.NO_FIGURE));
    }

    // ---- paths ----

    @Test
    void behind_the_guide_is_a_warn_and_never_a_breach() {
        // 66 in 2011-01, 30 in 2012-01: 3 a month; the series starts in 2011-04 with a line of 57
        Target asked =
                target("x").atMost(30).fromBaseline(66, "2011-01").by("2012-01").basedOnAtLeast(1);
        Indicator low = good(percent(), Good.LOW);
        assertThat(one(low, asked, "57/100")).satisfies(is(Status.PASS, Reason.MET));
        Result.Judged behind = one(low, asked, "99/100");
        assertThat(behind).satisfies(is(Status.WARN, Reason.BEHIND_LINE));
        assertThat(behind.distance()).isEqualByComparingTo("42");
        // 69 points over the 9 months from May to January: 7.67, away from 0
        assertThat(requireNonNull(behind.pace()).needed()).isEqualTo("-7.7");
        assertThat(behind.pace().periods()).isEqualTo(9);
    }

    @Test
    void the_guide_is_rounded_half_up_to_the_decimals_of_the_indicator() {
        // a quarter of the way from 50 to 50.2 is 50.05: 50.1
        Target asked = target("x").atLeast(50.2).fromBaseline(50, "2011-03").by("2011-07");
        assertThat(one(percent(), asked, "50.09")).satisfies(is(Status.WARN, Reason.BEHIND_LINE));
        assertThat(one(percent(), asked, "50.1")).satisfies(is(Status.PASS, Reason.MET));
    }

    @Test
    void a_step_binds_beside_the_guide() {
        Target asked = target("x")
                .atMost(30)
                .tolerance(points(2))
                .fromBaseline(66, "2011-01")
                .by("2012-01")
                .step("2011-04", 60);
        Indicator low = good(percent(), Good.LOW);
        assertThat(one(low, asked, "57")).satisfies(is(Status.PASS, Reason.MET));
        assertThat(one(low, asked, "60")).satisfies(is(Status.WARN, Reason.BEHIND_LINE));
        assertThat(one(low, asked, "62")).satisfies(is(Status.WARN, Reason.CLOSE));
        assertThat(one(low, asked, "62.1")).satisfies(is(Status.BREACH, Reason.MISSED));
    }

    @Test
    void an_agreed_line_binds_and_the_stricter_holds() {
        Target asked = target("x")
                .atMost(30)
                .fromBaseline(66, "2011-01")
                .by("2012-01")
                .step("2011-04", 55)
                .agreed();
        Indicator low = good(percent(), Good.LOW);
        assertThat(one(low, asked, "55")).satisfies(is(Status.PASS, Reason.MET));
        assertThat(one(low, asked, "55.1")).satisfies(is(Status.BREACH, Reason.MISSED));
        // in 2011-05 the straight line stands at 54 and is the stricter
        assertThat(last(judged(low, asked, "55", "54.5"))).satisfies(is(Status.BREACH, Reason.MISSED));
    }

    @Test
    void the_goal_binds_from_its_period_on() {
        Target asked = target("x")
                .atMost(30)
                .tolerance(points(1))
                .fromBaseline(66, "2011-01")
                .by("2011-05");
        List<Result.Judged> all = judged(good(percent(), Good.LOW), asked, "50", "31", "31.1");
        assertThat(all.get(0)).satisfies(is(Status.WARN, Reason.BEHIND_LINE));
        assertThat(all.get(1)).satisfies(is(Status.WARN, Reason.CLOSE));
        assertThat(all.get(2)).satisfies(is(Status.BREACH, Reason.MISSED));
        assertThat(all.get(1).pace()).isNull();
    }

    @Test
    void pace_tells_what_the_last_three_and_six_brought() {
        Target asked = target("x").atLeast(90).fromBaseline(50, "2011-01").by("2012-03");
        Result.Judged judged = last(judged(percent(), asked, "50", "51", "52", "53", "54", "55", "60.1"));
        SecondEvaluator.Pace pace = requireNonNull(judged.pace());
        // October 2011 to March 2012: five periods; 29.9 / 5 = 5.98
        assertThat(pace.needed()).isEqualTo("6.0");
        assertThat(pace.periods()).isEqualTo(5);
        assertThat(pace.lastThree()).isEqualTo("2.4");
        assertThat(pace.lastSix()).isEqualTo("1.7");
    }

    // ---- sustained, cases, rounding ----

    @Test
    void a_line_must_be_met_so_many_periods_running() {
        Target asked = target("x").atLeast(80).sustainedFor(3);
        List<Result.Judged> all = judged(percent(), asked, "80", "80", "80", NONE, "80");
        assertThat(all)
                .extracting(Result.Judged::reason)
                .containsExactly(
                        Reason.NOT_YET_SUSTAINED,
                        Reason.NOT_YET_SUSTAINED,
                        Reason.MET,
                        Reason.NO_FIGURE,
                        Reason.NOT_YET_SUSTAINED);
        assertThat(all).extracting(Result.Judged::run).containsExactly(1, 2, 1, 1, 2);
    }

    @Test
    void too_few_cases_come_before_all_else() {
        Target asked = target("x").atLeast(80).basedOnAtLeast(20).sustainedFor(2);
        List<Result.Judged> all = judged(percent(), asked, "20/20", "19/19", "20/20", "100");
        assertThat(all)
                .extracting(Result.Judged::reason)
                .containsExactly(Reason.NOT_YET_SUSTAINED, Reason.TOO_FEW, Reason.NOT_YET_SUSTAINED, Reason.TOO_FEW);
    }

    @Test
    void a_rounded_figure_can_stand_on_both_sides() {
        Target asked = target("x").atLeast(80).breachBelow(75);
        assertThat(one(percent(), asked, "80.0").dependsOnRounding()).isTrue();
        assertThat(one(percent(), asked, "80.05").dependsOnRounding()).isFalse();
        assertThat(one(percent(), asked, "80.1").dependsOnRounding()).isFalse();
        // 79.9 reaches no further than 79.95
        assertThat(one(percent(), asked, "79.9").dependsOnRounding()).isFalse();
        assertThat(one(percent(), asked, "79.95").dependsOnRounding()).isFalse();
        assertThat(one(percent(), asked, "79.5").dependsOnRounding()).isFalse();
        assertThat(one(percent(), asked, "75.0").dependsOnRounding()).isTrue();
        assertThat(one(percent(), asked, "80/100").dependsOnRounding()).isFalse();
        assertThat(one(count(), target("x").atLeast(80), "80").dependsOnRounding())
                .isFalse();
        // both ends belong to it
        assertThat(one(percent(), target("x").atLeast(80.05), "80.0").dependsOnRounding())
                .isTrue();
        assertThat(one(percent(), target("x").atLeast(79.95), "80.0").dependsOnRounding())
                .isFalse();
        // 100 cannot have been more
        assertThat(one(percent(), target("x").atMost(100), "100").dependsOnRounding())
                .isFalse();
    }

    @Test
    void strict_rounding_takes_a_pass_away() {
        Target asked = target("x").atLeast(80);
        Asked strict =
                new Asked(percent(), asked.requirement(), MissingPolicy.WARN_THEN_BREACH, RoundingPolicy.STRICT, 5);
        List<Result> all = SecondEvaluator.judge(strict, months(percent(), "80.0", "79.99", "80.1"));
        assertThat((Result.Judged) all.get(0)).satisfies(is(Status.WARN, Reason.DEPENDS_ON_ROUNDING));
        assertThat((Result.Judged) all.get(1)).satisfies(is(Status.BREACH, Reason.MISSED));
        assertThat((Result.Judged) all.get(2)).satisfies(is(Status.PASS, Reason.MET));
    }

    @Test
    void an_improvement_depends_on_the_rounding_of_both() {
        Target asked = target("x").improvesOn(lastPeriod());
        assertThat(last(judged(percent(), asked, "50.0", "50.1")).dependsOnRounding())
                .isTrue();
        assertThat(last(judged(percent(), asked, "50.0", "50.2")).dependsOnRounding())
                .isFalse();
        // 50.05 is above 50 of parts; 50.0 may lie on either side
        assertThat(last(judged(percent(), asked, "50/100", "50.1")).dependsOnRounding())
                .isFalse();
        assertThat(last(judged(percent(), asked, "50/100", "50.0")).dependsOnRounding())
                .isTrue();
    }

    // ---- absences ----

    @Test
    void an_absence_warns_and_then_breaches_in_one_run() {
        List<Result.Judged> all = judged(percent(), target("x").atLeast(80), "80", NONE, NONE, NONE, "70", "80");
        assertThat(all)
                .extracting(Result.Judged::status)
                .containsExactly(Status.PASS, Status.WARN, Status.BREACH, Status.BREACH, Status.BREACH, Status.PASS);
        assertThat(all).extracting(Result.Judged::run).containsExactly(1, 1, 2, 3, 4, 1);
        assertThat(all).extracting(Result.Judged::absent).containsExactly(false, true, true, true, false, false);
    }

    @Test
    void an_absence_is_never_better_than_the_last_figure() {
        List<Result.Judged> all = judged(percent(), target("x").atLeast(80), "70", "70", NONE, "80", NONE);
        assertThat(all)
                .extracting(Result.Judged::status)
                .containsExactly(Status.BREACH, Status.BREACH, Status.BREACH, Status.PASS, Status.WARN);
        assertThat(all).extracting(Result.Judged::run).containsExactly(1, 2, 3, 1, 1);
    }

    @Test
    void an_absolute_breaches_at_once() {
        Asked asked = new Asked(
                percent(), target("x").atLeast(80).requirement(), MissingPolicy.BREACH, RoundingPolicy.AS_GIVEN, 5);
        assertThat((Result.Judged)
                        SecondEvaluator.judge(asked, months(percent(), NONE)).get(0))
                .satisfies(is(Status.BREACH, Reason.NO_FIGURE));
    }

    @Test
    void all_absences_are_one_stretch() {
        List<Result.Judged> all = judged(percent(), target("x").atLeast(80), "s", "0/0", NONE);
        assertThat(all)
                .extracting(Result.Judged::reason)
                .containsExactly(Reason.SUPPRESSED, Reason.NONE_RECORDED, Reason.NO_FIGURE);
        assertThat(all).extracting(Result.Judged::run).containsExactly(1, 2, 3);
    }

    @Test
    void a_suppressed_count_is_not_none() {
        assertThat(one(count(), target("x").atMost(0), "s")).satisfies(is(Status.BREACH, Reason.SUPPRESSED));
        assertThat(one(count(), target("x").exactly(0), "s")).satisfies(is(Status.BREACH, Reason.SUPPRESSED));
        assertThat(one(count(), target("x").atMost(1), "s")).satisfies(is(Status.WARN, Reason.SUPPRESSED));
        assertThat(one(percent(), target("x").atMost(0), "s")).satisfies(is(Status.WARN, Reason.SUPPRESSED));
        Target guided = target("x").atMost(0).fromBaseline(0, "2011-01").by("2012-01");
        assertThat(one(count(), guided, "s")).satisfies(is(Status.WARN, Reason.SUPPRESSED));
        assertThat(one(count(), target("x").atMost(0).fromBaseline(9, "2011-01").by("2011-04"), "s"))
                .satisfies(is(Status.BREACH, Reason.SUPPRESSED));
    }

    @Test
    void what_is_listed_leaves_runs_alone() {
        Target asked = target("x").atLeast(80).sustainedFor(2);
        List<Result> all = series(nothingDue(percent()), asked, "70", "0/0", "70", "80", "n", "80");
        assertThat(all.get(1)).isEqualTo(new Result.Listed(NotDue.NOTHING_DUE));
        assertThat(((Result.Judged) all.get(2)).run()).isEqualTo(2);
        assertThat(all.get(4)).isEqualTo(new Result.Listed(NotDue.NOT_APPLICABLE));
        assertThat((Result.Judged) all.get(5)).satisfies(is(Status.PASS, Reason.MET));
    }

    @Test
    void a_quarterly_figure_is_due_every_third_month() {
        Indicator quarterly = frequency(percent(), new Frequency(Frequency.Every.QUARTERLY, Set.of(3, 6, 9, 12)));
        List<Result> all = series(quarterly, target("x").improvesOn(lastPeriod()), "1", "2", "50", "4", "5", "51");
        assertThat(all.get(0)).isEqualTo(new Result.Listed(NotDue.NOT_YET_DUE));
        assertThat((Result.Judged) all.get(2)).satisfies(is(Status.WARN, Reason.NO_FIGURE));
        assertThat((Result.Judged) all.get(5)).satisfies(is(Status.PASS, Reason.MET));
    }

    @Test
    void a_lagging_figure_is_judged_by_the_line_of_its_own_month() {
        Target asked = target("x").atMost(30).fromBaseline(66, "2011-01").by("2012-01");
        ReportingPeriod march = ReportingPeriod.parse("2011-03");
        Month april = new Month(
                ReportingPeriod.parse("2011-04"),
                march,
                LocalDate.of(2011, 5, 1),
                new Given.OfReading(reading(percent(), march, "60"), new TreeMap<>()));
        Asked what = asked(good(percent(), Good.LOW), asked);
        assertThat((Result.Judged) SecondEvaluator.judge(what, List.of(april)).get(0))
                .satisfies(is(Status.PASS, Reason.MET));
    }

    @Test
    void what_cannot_be_told_or_was_not_judged_is_an_absence() {
        Asked board = asked(percent(), target("x").judgedByBoard());
        List<Result> all = SecondEvaluator.judge(
                board,
                List.of(
                        given("2011-04", new Given.OfBoard(Status.BREACH)),
                        given("2011-05", new Given.OfBoard(null)),
                        given("2011-06", new Given.Undecided())));
        assertThat((Result.Judged) all.get(0)).satisfies(is(Status.BREACH, Reason.JUDGED_BY_BOARD));
        assertThat((Result.Judged) all.get(1)).satisfies(is(Status.BREACH, Reason.JUDGED_BY_BOARD));
        assertThat((Result.Judged) all.get(2)).satisfies(is(Status.BREACH, Reason.CANNOT_TELL_IF_DUE));
        assertThat(all).extracting(each -> ((Result.Judged) each).run()).containsExactly(1, 2, 3);
        assertThat(all).extracting(each -> ((Result.Judged) each).absent()).containsExactly(false, true, true);
    }

    @Test
    void a_state_holds_or_does_not() {
        Indicator state = unit(percent(), Unit.YES_NO);
        Result.Judged yes = one(state, target("x").isYes(), "yes");
        assertThat(yes).satisfies(is(Status.PASS, Reason.MET));
        assertThat(yes.value()).isEqualTo("yes");
        assertThat(one(state, target("x").isYes(), "no")).satisfies(is(Status.BREACH, Reason.MISSED));
    }

    // ---- milestones and reports ----

    @Test
    void a_milestone_warns_in_its_window_and_breaches_after_it() {
        assertThat(milestone("2012-03-30", null)).isEqualTo(new Result.Listed(NotDue.NOT_YET_DUE));
        assertThat(milestone("2012-03-31", null)).satisfies(is(Status.WARN, Reason.DUE_SOON));
        assertThat(milestone("2012-04-30", null)).satisfies(is(Status.WARN, Reason.DUE_SOON));
        assertThat(milestone("2012-05-01", null)).satisfies(is(Status.BREACH, Reason.OVERDUE));
        assertThat(milestone("2012-05-10", "2012-04-30")).satisfies(is(Status.PASS, Reason.DONE));
        assertThat(milestone("2012-05-10", "2012-05-01")).satisfies(is(Status.WARN, Reason.DONE_LATE));
        assertThat(milestone("2012-06-10", "2012-05-01")).satisfies(is(Status.PASS, Reason.DONE_LATE));
        assertThat(milestone("2012-05-10", "2012-05-11")).satisfies(is(Status.BREACH, Reason.OVERDUE));
    }

    @Test
    void a_report_is_in_time_late_or_not_there() {
        // after 31 May 2012, with holidays on 4 and 5 June: the eighth working day is 14 June, the tenth 18 June
        assertThat(report("2012-05", 10, "2012-06-18", "2012-06-18")).satisfies(is(Status.PASS, Reason.IN_TIME));
        assertThat(report("2012-05", 8, "2012-06-14", "2012-06-14")).satisfies(is(Status.PASS, Reason.IN_TIME));
        assertThat(report("2012-05", 8, "2012-06-15", "2012-06-15")).satisfies(is(Status.WARN, Reason.LATE));
        assertThat(report("2012-05", 8, "2012-06-21", "2012-06-21")).satisfies(is(Status.WARN, Reason.LATE));
        assertThat(report("2012-05", 8, "2012-06-22", "2012-06-22")).satisfies(is(Status.BREACH, Reason.LATE));
        assertThat(report("2012-05", 10, "2012-06-15", null)).isEqualTo(new Result.Listed(NotDue.NOT_YET_DUE));
        assertThat(report("2012-05", 10, "2012-06-18", null)).satisfies(is(Status.BREACH, Reason.NOT_THERE));
    }

    @Test
    void a_report_that_came_on_the_saturday_is_one_day_late() {
        Asked never = new Asked(
                null,
                target("x").submittedWithin(1).requirement(),
                MissingPolicy.WARN_THEN_BREACH,
                RoundingPolicy.AS_GIVEN,
                0);
        // 31 May 2012 is a Thursday: the deadline is Friday 1 June
        Month saturday =
                given("2012-06", new Given.OfReport(ReportingPeriod.parse("2012-05"), 1, LocalDate.of(2012, 6, 2)));
        assertThat((Result.Judged)
                        SecondEvaluator.judge(never, List.of(saturday)).get(0))
                .satisfies(is(Status.BREACH, Reason.LATE));
    }

    // ---- printing ----

    @Test
    void a_figure_prints_on_the_side_of_the_line_that_it_stands_on() {
        assertThat(one(percent(), target("x").atLeast(80), "79.96").value()).isEqualTo("79.96");
        assertThat(one(percent(), target("x").atLeast(80), "79.94").value()).isEqualTo("79.9");
        assertThat(one(percent(), target("x").atLeast(80), "80.04").value()).isEqualTo("80.04");
        assertThat(one(percent(), target("x").atLeast(80), "80").value()).isEqualTo("80.0");
        assertThat(one(percent(), target("x").atLeast(90).breachBelow(80), "79.96")
                        .value())
                .isEqualTo("79.96");
        assertThat(one(percent(), target("x").atMost(80.25), "80.25").value()).isEqualTo("80.25");
    }

    @Test
    void a_share_that_is_not_all_never_prints_as_all() {
        assertThat(one(percent(), target("x").atLeast(80), "4999/5000").value()).isEqualTo("99.98");
        assertThat(one(percent(), target("x").atLeast(80), "1/5000").value()).isEqualTo("0.02");
        assertThat(one(percent(), target("x").atLeast(80), "5000/5000").value()).isEqualTo("100.0");
        assertThat(one(unit(percent(), Unit.AVERAGE), target("x").atLeast(80), "99.98")
                        .value())
                .isEqualTo("100.0");
        assertThat(one(unit(percent(), Unit.DAYS), target("x").atLeast(-1), "-0.04")
                        .value())
                .isEqualTo("-0.04");
        assertThat(one(percent(), target("x").atLeast(80), "12.25").value()).isEqualTo("12.3");
    }

    @Test
    void a_figure_on_a_line_without_end_still_prints() {
        List<Result.Judged> all = judged(percent(), target("x").improvesOn(lastPeriod()), "2/3", "4/6");
        assertThat(all.get(1)).satisfies(is(Status.BREACH, Reason.MISSED));
        assertThat(all.get(1).value()).isEqualTo("66.7");
    }

    // ---- distance and direction ----

    @Test
    void the_distance_is_the_smallest_change_that_would_have_met_the_line() {
        assertThat(one(percent(), target("x").atLeast(80), "137/180").distance())
                .isEqualByComparingTo("7");
        assertThat(one(percent(), target("x").atLeast(80), "144/180").distance())
                .isNull();
        assertThat(one(percent(), target("x").atLeast(80), "79.93").distance()).isEqualByComparingTo("0.07");
        assertThat(one(percent(), target("x").atMost(10), "10.4").distance()).isEqualByComparingTo("0.4");
        assertThat(one(unit(percent(), Unit.AVERAGE), target("x").atMost(18), "190.5/10.5")
                        .distance())
                .isEqualByComparingTo("1.5");
        assertThat(one(unit(percent(), Unit.RATE_PER_10000), target("x").atMost(30), "136/45000")
                        .distance())
                .isEqualByComparingTo("1");
        assertThat(one(count(), target("x").atMost(0), "4").distance()).isEqualByComparingTo("4");
    }

    @Test
    void the_direction_is_told_against_the_last_and_the_third_back() {
        Target asked = target("x").atLeast(80);
        assertThat(last(judged(percent(), asked, "70", "72", "74", "73")).direction())
                .containsExactly(since("2011-06", Change.WORSE), since("2011-04", Change.BETTER));
        assertThat(last(judged(percent(), asked, NONE, "72", "74", "73")).direction())
                .containsExactly(since("2011-06", Change.WORSE));
        assertThat(last(judged(breaks(percent(), "2011-06"), asked, "70", "72", "74", "73"))
                        .direction())
                .containsExactly(since("2011-06", Change.WORSE));
        assertThat(last(judged(good(percent(), Good.LOW), asked, "70", "72")).direction())
                .containsExactly(since("2011-04", Change.WORSE));
        assertThat(last(judged(good(percent(), Good.NONE), asked, "70", "72")).direction())
                .containsExactly(since("2011-04", Change.HIGHER));
        assertThat(last(judged(good(percent(), Good.BAND), target("x").between(71, 73), "70", "75"))
                        .direction())
                .containsExactly(since("2011-04", Change.WORSE));
    }

    @Test
    void below_one_case_or_one_last_decimal_it_is_the_same() {
        Target asked = target("x").atLeast(80);
        assertThat(last(judged(percent(), asked, "75/100", "38/50")).direction())
                .containsExactly(since("2011-04", Change.SAME));
        assertThat(last(judged(percent(), asked, "74/100", "38/50")).direction())
                .containsExactly(since("2011-04", Change.BETTER));
        assertThat(last(judged(percent(), asked, "74.0", "74.1")).direction())
                .containsExactly(since("2011-04", Change.BETTER));
        assertThat(last(judged(percent(), asked, "74", "74.9")).direction())
                .containsExactly(since("2011-04", Change.SAME));
    }

    @Test
    void a_figure_of_the_year_is_compared_with_last_year() {
        Indicator yearToDate = basis(percent(), Basis.YEAR_TO_DATE);
        List<Result.Judged> all =
                judged(yearToDate, target("x").atLeast(80), "70 1 2 3 4 5 6 7 8 9 10 11 71".split(" ", -1));
        assertThat(last(all).direction()).containsExactly(since("2011-04", Change.BETTER));
        assertThat(last(all).process()).isNull();
        assertThat(all.get(11).direction()).isEmpty();
    }

    // ---- process view ----

    @Test
    void eleven_figures_are_no_process() {
        assertThat(last(judged(percent(), target("x").atLeast(80), repeat("50", 11)))
                        .process())
                .isNull();
        assertThat(last(judged(percent(), target("x").atLeast(80), repeat("50", 12)))
                        .process())
                .isNotNull();
        assertThat(last(judged(breaks(percent(), "2011-05"), target("x").atLeast(80), repeat("50", 12)))
                        .process())
                .isNull();
        assertThat(last(judged(breaks(percent(), "2011-05"), target("x").atLeast(80), repeat("50", 13)))
                        .process())
                .isNotNull();
    }

    @Test
    void limits_lie_at_two_point_six_six_times_the_mean_range() {
        SecondEvaluator.Process process = process(percent(), target("x").atLeast(80), PAIRS);
        assertThat(process.mean()).isEqualTo("51.000000");
        assertThat(process.lower()).isEqualTo("45.680000");
        assertThat(process.upper()).isEqualTo("56.320000");
        assertThat(process.periods()).isEqualTo(12);
        assertThat(process.variation()).isEqualTo("common-cause");
        assertThat(process.rule()).isNull();
        assertThat(process.assurance()).isEqualTo("consistently-misses");
    }

    @Test
    void equality_with_a_limit_is_hit_or_miss() {
        String series = PAIRS;
        assertThat(process(percent(), target("x").atLeast(56.32), series).assurance())
                .isEqualTo("hit-or-miss");
        assertThat(process(percent(), target("x").atLeast(56.33), series).assurance())
                .isEqualTo("consistently-misses");
        assertThat(process(percent(), target("x").atLeast(45.68), series).assurance())
                .isEqualTo("hit-or-miss");
        assertThat(process(percent(), target("x").atLeast(45.67), series).assurance())
                .isEqualTo("consistently-meets");
        assertThat(process(percent(), target("x").atMost(56.33), series).assurance())
                .isEqualTo("consistently-meets");
        assertThat(process(percent(), target("x").between(45, 57), series).assurance())
                .isEqualTo("consistently-meets");
        assertThat(process(percent(), target("x").exactly(51), series).assurance())
                .isEqualTo("hit-or-miss");
        assertThat(process(good(percent(), Good.NONE), target("x").atLeast(80), series)
                        .assurance())
                .isNull();
    }

    @Test
    void a_constant_series_passes_or_fails_by_its_line() {
        SecondEvaluator.Process process =
                process(percent(), target("x").atLeast(100), String.join(" ", repeat("100", 12)));
        assertThat(process.assurance()).isEqualTo("consistently-meets");
        assertThat(process.variation()).isEqualTo("common-cause");
        assertThat(process.upper()).isEqualTo("100.000000");
        assertThat(process(percent(), target("x").atLeast(100), String.join(" ", repeat("99.9", 12)))
                        .assurance())
                .isEqualTo("consistently-misses");
    }

    @Test
    void a_point_outside_the_limits_comes_first() {
        // 11 ranges of 2 and one of 30 to the last point: 52/12 = 4.33; 30 is above 14.2 and is taken out: limits by 2
        SecondEvaluator.Process process = process(percent(), target("x").atLeast(80), PAIRS + " 82");
        assertThat(process.rule()).isEqualTo("outside");
        assertThat(process.variation()).isEqualTo("improvement");
        // mean (612 + 82) / 13
        assertThat(process.mean()).isEqualTo("53.384615");
        assertThat(process.upper()).isEqualTo("58.704615");
        assertThat(process(good(percent(), Good.LOW), target("x").atLeast(80), PAIRS + " 82")
                        .variation())
                .isEqualTo("concern");
        assertThat(process(good(percent(), Good.BAND), target("x").atLeast(80), PAIRS + " 82")
                        .variation())
                .isEqualTo("high");
    }

    @Test
    void ranges_are_not_screened_down_to_none() {
        // one step from 50 to 60 among constants: the only range above 0 would be taken out
        SecondEvaluator.Process process =
                process(percent(), target("x").atLeast(80), String.join(" ", repeat("50", 11)) + " 60");
        // mean range 10/11; mean 610/12
        assertThat(process.mean()).isEqualTo("50.833333");
        assertThat(process.upper()).isEqualTo("53.251515");
        assertThat(process.rule()).isEqualTo("outside");
    }

    @Test
    void seven_months_strictly_one_way_are_a_trend() {
        String start = "40 60 40 60 40 60 40 60 ";
        SecondEvaluator.Process process = process(percent(), target("x").atLeast(80), start + "47 48 49 50 51 52 53");
        assertThat(process.rule()).isEqualTo("trend");
        assertThat(process.variation()).isEqualTo("improvement");
        assertThat(process(percent(), target("x").atLeast(80), start + "47 48 49 50 50 51 52")
                        .rule())
                .isNull();
        assertThat(process(percent(), target("x").atLeast(80), start + "47 48 49 50 ~ 51 52 53")
                        .rule())
                .isNull();
        // six months up after a point that stands higher
        assertThat(process(percent(), target("x").atLeast(80), start + "48 49 50 51 52 53")
                        .rule())
                .isNull();
        // it goes down while it stands above the mean
        SecondEvaluator.Process down = process(percent(), target("x").atLeast(80), start + "59 58 57 56 55 54 53");
        assertThat(down.rule()).isEqualTo("trend");
        assertThat(down.variation()).isEqualTo("concern");
    }

    @Test
    void two_of_three_beyond_an_inner_limit_on_one_side() {
        // twelve of 50 52, then 55 52 55: sum 774 of 15, mean 51.6; ranges 11 x 2 + 3 + 3 + 3 = 31 of 14
        // outer 51.6 + 5.89, inner 51.6 + 3.9267 = 55.5267
        assertThat(process(percent(), target("x").atLeast(80), PAIRS + " 55 52 55")
                        .rule())
                .isNull();
        // then 56 54 56: sum 778, mean 51.8667; ranges 22 + 4 + 2 + 2 = 30 of 14; outer +5.7, inner +3.8 = 55.6667
        SecondEvaluator.Process process = process(percent(), target("x").atLeast(80), PAIRS + " 56 54 56");
        assertThat(process.rule()).isEqualTo("two-of-three");
        assertThat(process.variation()).isEqualTo("improvement");
        // three neighbouring months are needed
        assertThat(process(percent(), target("x").atLeast(80), PAIRS + " ~ 56 56")
                        .rule())
                .isNull();
        // both before are within
        assertThat(process(percent(), target("x").atLeast(80), PAIRS + " 54 54 56")
                        .rule())
                .isNull();
    }

    @Test
    void seven_months_strictly_on_one_side_of_the_mean_are_a_shift() {
        // 6 low ones of 50 and 52, then 54 53 54 53 54 53 54 (7): mean (306 + 375) / 13 = 52.4
        SecondEvaluator.Process process =
                process(percent(), target("x").atLeast(80), "50 52 50 52 50 52 54 53 54 53 54 53 54");
        assertThat(process.rule()).isEqualTo("shift");
        assertThat(process.variation()).isEqualTo("improvement");
        assertThat(process(percent(), target("x").atLeast(80), "50 52 50 52 50 52 52 53 54 53 54 53 54")
                        .rule())
                .isNull();
        assertThat(process(percent(), target("x").atLeast(80), "50 52 50 52 50 52 54 ~ 53 54 53 54 53 54")
                        .rule())
                .isNull();
    }

    @Test
    void a_series_without_neighbours_has_no_view() {
        assertThat(last(judged(
                                percent(),
                                target("x").atLeast(80),
                                "1 ~ 1 ~ 1 ~ 1 ~ 1 ~ 1 ~ 1 ~ 1 ~ 1 ~ 1 ~ 1 ~ 1".split(" ", -1)))
                        .process())
                .isNull();
    }

    @Test
    void only_the_last_thirty_six_periods_are_looked_at() {
        List<String> series = new ArrayList<>(List.of("90", "10"));
        series.addAll(List.of(repeat("50", 36)));
        SecondEvaluator.Process process =
                requireNonNull(last(judged(percent(), target("x").atLeast(80), series.toArray(String[]::new)))
                        .process());
        assertThat(process.periods()).isEqualTo(36);
        assertThat(process.mean()).isEqualTo("50.000000");
    }

    // ---- what the examples are made with ----

    private static org.assertj.core.api.ThrowingConsumer<Object> is(Status status, Reason reason) {
        return result -> {
            assertThat(result).isInstanceOf(Result.Judged.class);
            assertThat(((Result.Judged) result).reason()).isEqualTo(reason);
            assertThat(((Result.Judged) result).status()).isEqualTo(status);
        };
    }

    private static Finding.Comparison since(String period, Change change) {
        return new Finding.Comparison(ReportingPeriod.parse(period), change);
    }

    private static Result.Judged one(Indicator indicator, Target asked, String figure) {
        return judged(indicator, asked, figure).get(0);
    }

    private static <T> T last(List<T> all) {
        return all.get(all.size() - 1);
    }

    private static SecondEvaluator.Process process(Indicator indicator, Target asked, String series) {
        return requireNonNull(
                last(judged(indicator, asked, series.split(" ", -1))).process());
    }

    private static String[] repeat(String figure, int times) {
        String[] all = new String[times];
        java.util.Arrays.fill(all, figure);
        return all;
    }

    private static Asked asked(Indicator indicator, Target target) {
        return new Asked(indicator, target.requirement(), MissingPolicy.WARN_THEN_BREACH, RoundingPolicy.AS_GIVEN, 5);
    }

    private static List<Result> series(Indicator indicator, Target target, String... figures) {
        return SecondEvaluator.judge(asked(indicator, target), months(indicator, figures));
    }

    private static List<Result.Judged> judged(Indicator indicator, Target target, String... figures) {
        return series(indicator, target, figures).stream()
                .map(Result.Judged.class::cast)
                .toList();
    }

    /** The months from April 2011 on, each with the figures of all before it. */
    private static List<Month> months(Indicator indicator, String... figures) {
        List<Month> months = new ArrayList<>();
        SortedMap<ReportingPeriod, Reading> earlier = new TreeMap<>();
        ReportingPeriod period = ReportingPeriod.parse("2011-04");
        for (String figure : figures) {
            Reading reading = reading(indicator, period, figure);
            months.add(
                    new Month(period, period, period.lastDay(), new Given.OfReading(reading, new TreeMap<>(earlier))));
            earlier.put(period, reading);
            period = period.plusMonths(1);
        }
        return months;
    }

    private static Month given(String period, Given given) {
        ReportingPeriod month = ReportingPeriod.parse(period);
        return new Month(month, month, month.lastDay(), given);
    }

    private static Result milestone(String asAt, @Nullable String completed) {
        LocalDate date = LocalDate.parse(asAt);
        Carry.KnownAction known = completed == null
                ? null
                : new Carry.KnownAction(
                        LocalDate.parse(completed), ReportingPeriod.parse("2012-05"), null, Place.of("f.yaml"));
        Requirement requirement = target("x").dueBy("2012-04-30").warnDays(30).requirement();
        Asked asked = new Asked(null, requirement, MissingPolicy.WARN_THEN_BREACH, RoundingPolicy.AS_GIVEN, 5);
        ReportingPeriod period = ReportingPeriod.of(date);
        return SecondEvaluator.judge(asked, List.of(new Month(period, period, date, new Given.OfAction(known))))
                .get(0);
    }

    private static Result report(String reportFor, int within, String asAt, @Nullable String submitted) {
        LocalDate date = LocalDate.parse(asAt);
        ReportingPeriod period = ReportingPeriod.of(date);
        Asked asked = new Asked(
                null,
                target("x").submittedWithin(within).requirement(),
                MissingPolicy.WARN_THEN_BREACH,
                RoundingPolicy.AS_GIVEN,
                5);
        Given given = new Given.OfReport(
                ReportingPeriod.parse(reportFor), within, submitted == null ? null : LocalDate.parse(submitted));
        return SecondEvaluator.judge(asked, List.of(new Month(period, period, date, given)))
                .get(0);
    }

    private static Reading reading(Indicator indicator, ReportingPeriod period, String figure) {
        return new Reading(
                indicator.code(),
                period,
                indicator.unit(),
                figure(figure),
                Place.of("x.yaml"),
                "",
                Validation.VALIDATED);
    }

    private static Figure figure(String text) {
        if (text.equals(NONE)) {
            return new Figure.Absent(Absence.NO_KEY);
        }
        if (text.equals("s")) {
            return new Figure.Absent(Absence.SUPPRESSED);
        }
        if (text.equals("n")) {
            return new Figure.Absent(Absence.NOT_APPLICABLE, "why");
        }
        if (text.equals("yes") || text.equals("no")) {
            return new Figure.YesNo(text.equals("yes"));
        }
        int slash = text.indexOf('/');
        if (slash > 0) {
            return new Figure.Parts(
                    new BigDecimal(text.substring(0, slash)), new BigDecimal(text.substring(slash + 1)));
        }
        if (text.indexOf(':') > 0) {
            Map<String, Integer> grades = new LinkedHashMap<>();
            List<String> names = List.of("outstanding", "good", "adequate", "inadequate");
            List<String> counts = List.of(text.split(":", -1));
            for (int i = 0; i < names.size(); i++) {
                grades.put(names.get(i), Integer.parseInt(counts.get(i)));
            }
            return new Figure.Grades(grades);
        }
        return new Figure.Value(new BigDecimal(text));
    }

    /** What an indicator of the examples is made of. */
    private record Made(
            Unit unit,
            Good good,
            Basis basis,
            Frequency frequency,
            WhenNone whenNone,
            Map<ReportingPeriod, String> breaks) {
        static Made of(Indicator indicator) {
            return new Made(
                    indicator.unit(),
                    indicator.good(),
                    indicator.basis(),
                    indicator.frequency(),
                    indicator.whenNone(),
                    indicator.breaks());
        }

        Indicator indicator() {
            boolean share = unit == Unit.PERCENT || unit == Unit.GRADED;
            return new Indicator(
                    "x",
                    "X",
                    "more",
                    unit,
                    good,
                    basis,
                    frequency,
                    0,
                    share
                            ? new Indicator.Range(BigDecimal.ZERO, BigDecimal.valueOf(100))
                            : new Indicator.Range(null, null),
                    PartsKind.DECIMAL,
                    whenNone,
                    true,
                    unit == Unit.GRADED ? List.of("inadequate", "adequate", "good", "outstanding") : List.of(),
                    0,
                    null,
                    Publish.AS_IS,
                    List.of(),
                    null,
                    breaks,
                    unit == Unit.COUNT ? 0 : 1,
                    "",
                    "",
                    null);
        }
    }

    private static Indicator percent() {
        return new Made(Unit.PERCENT, Good.HIGH, Basis.IN_MONTH, Frequency.MONTHLY, WhenNone.MISSING, Map.of())
                .indicator();
    }

    private static Indicator count() {
        return good(unit(percent(), Unit.COUNT), Good.LOW);
    }

    private static Indicator graded() {
        return unit(percent(), Unit.GRADED);
    }

    private static Indicator unit(Indicator indicator, Unit unit) {
        Made made = Made.of(indicator);
        return new Made(unit, made.good(), made.basis(), made.frequency(), made.whenNone(), made.breaks()).indicator();
    }

    private static Indicator good(Indicator indicator, Good good) {
        Made made = Made.of(indicator);
        return new Made(made.unit(), good, made.basis(), made.frequency(), made.whenNone(), made.breaks()).indicator();
    }

    private static Indicator basis(Indicator indicator, Basis basis) {
        Made made = Made.of(indicator);
        return new Made(made.unit(), made.good(), basis, made.frequency(), made.whenNone(), made.breaks()).indicator();
    }

    private static Indicator frequency(Indicator indicator, Frequency frequency) {
        Made made = Made.of(indicator);
        return new Made(made.unit(), made.good(), made.basis(), frequency, made.whenNone(), made.breaks()).indicator();
    }

    private static Indicator nothingDue(Indicator indicator) {
        Made made = Made.of(indicator);
        return new Made(made.unit(), made.good(), made.basis(), made.frequency(), WhenNone.NOTHING_DUE, made.breaks())
                .indicator();
    }

    private static Indicator breaks(Indicator indicator, String from) {
        Made made = Made.of(indicator);
        return new Made(
                        made.unit(),
                        made.good(),
                        made.basis(),
                        made.frequency(),
                        made.whenNone(),
                        Map.of(ReportingPeriod.parse(from), "why"))
                .indicator();
    }
}
