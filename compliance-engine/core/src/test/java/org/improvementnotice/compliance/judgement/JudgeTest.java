package org.improvementnotice.compliance.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.improvementnotice.compliance.judgement.Questions.asked;
import static org.improvementnotice.compliance.judgement.Questions.judged;
import static org.improvementnotice.compliance.judgement.Questions.percent;
import static org.improvementnotice.compliance.judgement.Questions.share;
import static org.improvementnotice.compliance.judgement.Questions.value;
import static org.improvementnotice.compliance.model.Target.cases;
import static org.improvementnotice.compliance.model.Target.points;
import static org.improvementnotice.compliance.model.Target.relative;
import static org.improvementnotice.compliance.model.Target.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PartsKind;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Target;
import org.improvementnotice.compliance.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JudgeTest {

    private static final Target FLOOR = target("x").atLeast(80).breachBelow(75);

    @ParameterizedTest
    @CsvSource({
        "100,    PASS,   MET",
        "80,     PASS,   MET",
        "80.0,   PASS,   MET",
        "79.999, WARN,   CLOSE",
        "75,     WARN,   CLOSE",
        "74.999, BREACH, MISSED",
        "0,      BREACH, MISSED"
    })
    void a_figure_on_the_line_has_met_it_and_the_end_of_the_band_is_a_warning(
            String figure, Status status, Reason reason) {
        Outcome.Verdict verdict = judged(FLOOR, percent(), value(figure));

        assertThat(verdict.status()).isEqualTo(status);
        assertThat(verdict.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "159, 199, WARN",
        "160, 200, PASS",
        "149, 199, BREACH",
        "150, 200, WARN",
        "7999999, 10000000, WARN",
        "8000000, 10000000, PASS"
    })
    void a_share_is_judged_by_its_counts_and_never_rounded(int numerator, int denominator, Status status) {
        assertThat(judged(FLOOR, percent(), share(numerator, denominator)).status())
                .isEqualTo(status);
    }

    static Stream<Target> falling() {
        return Stream.of(
                target("x").atLeast(80),
                FLOOR,
                target("x").atLeast(80).tolerance(points(3)),
                target("x").atLeast(80).tolerance(relative(10)),
                target("x").atLeast(80).breachBelow(75).tolerance(relative(10)),
                target("x").atLeast(90).fromBaseline(40, "2011-10").by("2012-10"),
                target("x")
                        .atLeast(90)
                        .fromBaseline(40, "2011-10")
                        .by("2012-10")
                        .step("2012-02", 60),
                target("x")
                        .atLeast(90)
                        .fromBaseline(40, "2011-10")
                        .by("2012-10")
                        .agreed());
    }

    @ParameterizedTest
    @MethodSource("falling")
    void a_better_value_is_never_judged_worse(Target target) {
        Status before = Status.BREACH;
        for (int tenths = 0; tenths <= 1000; tenths++) {
            Status status = judged(
                            target,
                            percent(),
                            value(BigDecimal.valueOf(tenths, 1).toPlainString()))
                    .status();
            assertThat(status).as("at %s tenths", tenths).isLessThanOrEqualTo(before);
            before = status;
        }
        assertThat(before).isEqualTo(Status.PASS);
    }

    @Test
    void a_ceiling_is_the_mirror_of_a_floor() {
        Target ceiling = target("x").atMost(20).breachAbove(25);
        Indicator low = percent(Good.LOW);
        for (int tenths = 0; tenths <= 1000; tenths++) {
            BigDecimal figure = BigDecimal.valueOf(tenths, 1);
            BigDecimal mirrored = BigDecimal.valueOf(100).subtract(figure);

            assertThat(judged(ceiling, low, value(figure.toPlainString())).status())
                    .isEqualTo(judged(FLOOR, percent(), value(mirrored.toPlainString()))
                            .status());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4.9, BREACH",
        "5, WARN",
        "9.9, WARN",
        "10, PASS",
        "12, PASS",
        "15, PASS",
        "15.1, WARN",
        "20, WARN",
        "20.1, BREACH"
    })
    void a_band_is_missed_on_either_side(String figure, Status status) {
        Target band = target("x").between(10, 15).breachOutside(5, 20);

        assertThat(judged(band, percent(Good.BAND), value(figure)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"100, PASS", "99.9, BREACH", "98, BREACH"})
    void without_a_band_there_is_no_warning_between(String figure, Status status) {
        assertThat(judged(target("x").exactly(100), percent(), value(figure)).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"95, 100, PASS", "94, 100, WARN", "93, 100, BREACH", "19, 20, PASS", "18, 20, WARN", "17, 20, BREACH"})
    void one_case_of_tolerance_is_one_case_whatever_the_number_of_cases(int numerator, int denominator, Status status) {
        Target target = target("x").atLeast(95).tolerance(cases(1));

        assertThat(judged(target, percent(), share(numerator, denominator)).status())
                .isEqualTo(status);
    }

    @Test
    void a_tolerance_in_cases_does_not_count_where_the_cases_are_not_known() {
        Target target = target("x").atLeast(95).tolerance(cases(1));

        assertThat(judged(target, percent(), value("94.9")).status()).isEqualTo(Status.BREACH);
    }

    @ParameterizedTest
    @CsvSource({"69, BREACH", "70, WARN", "72, WARN", "75, WARN", "79.9, WARN"})
    void beside_a_breach_line_the_wider_tolerance_holds(String figure, Status status) {
        Target wider = target("x").atLeast(80).breachBelow(75).tolerance(points(10));

        assertThat(judged(wider, percent(), value(figure)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"74.9, BREACH", "75, WARN", "79, WARN"})
    void beside_a_breach_line_the_narrower_tolerance_does_not(String figure, Status status) {
        Target narrower = target("x").atLeast(80).breachBelow(75).tolerance(points(1));

        assertThat(judged(narrower, percent(), value(figure)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        // from 40 in October 2011 to 90 in October 2012: April 2012 stands half way, at 65
        "2012-04, 65,   PASS, MET",
        "2012-04, 64.9, WARN, BEHIND_LINE",
        "2012-04, 0,    WARN, BEHIND_LINE",
        "2012-09, 85.8, PASS, MET",
        "2012-09, 85.7, WARN, BEHIND_LINE",
        "2012-10, 90,   PASS, MET",
        "2012-10, 89.9, BREACH, MISSED",
        "2013-05, 89.9, BREACH, MISSED",
        "2011-06, 40,   PASS, MET"
    })
    void before_its_date_a_goal_guides_and_from_it_on_it_binds(
            String period, String figure, Status status, Reason reason) {
        Target goal = target("x").atLeast(90).fromBaseline(40, "2011-10").by("2012-10");

        Outcome.Verdict verdict = judged(asked(goal, percent()).in(period), value(figure));

        assertThat(verdict.status()).isEqualTo(status);
        assertThat(verdict.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        // February 2012 is named as 60; the straight line is at 56.7 then
        "2012-01, 30, WARN,   BEHIND_LINE",
        "2012-02, 60, PASS,   MET",
        "2012-02, 59.9, BREACH, MISSED",
        "2012-05, 60, WARN,   BEHIND_LINE",
        "2012-05, 59.9, BREACH, MISSED",
        "2012-05, 69.2, PASS, MET"
    })
    void a_step_that_the_plan_names_binds_and_the_straight_line_guides(
            String period, String figure, Status status, Reason reason) {
        Target goal = target("x")
                .atLeast(90)
                .fromBaseline(40, "2011-10")
                .by("2012-10")
                .step("2012-02", 60);

        Outcome.Verdict verdict = judged(asked(goal, percent()).in(period), value(figure));

        assertThat(verdict.status()).isEqualTo(status);
        assertThat(verdict.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "2012-04, 65, PASS", "2012-04, 64.9, WARN", "2012-04, 62.9, BREACH",
        "2012-01, 59.9, WARN", "2012-01, 57.9, BREACH", "2012-01, 60, PASS"
    })
    void an_agreed_line_and_a_named_step_both_bind(String period, String figure, Status status) {
        Target goal = target("x")
                .atLeast(90)
                .tolerance(points(2))
                .fromBaseline(40, "2011-10")
                .by("2012-10")
                .agreed()
                .step("2012-01", 60);

        assertThat(judged(asked(goal, percent()).in(period), value(figure)).status())
                .isEqualTo(status);
    }

    @Test
    void a_falling_goal_is_the_mirror_of_a_rising_one() {
        Target rising = target("x")
                .atLeast(90)
                .fromBaseline(40, "2011-10")
                .by("2012-10")
                .step("2012-02", 60);
        Target falling =
                target("x").atMost(10).fromBaseline(60, "2011-10").by("2012-10").step("2012-02", 40);
        for (String period : List.of("2011-10", "2012-01", "2012-02", "2012-05", "2012-10", "2013-01")) {
            for (int whole = 0; whole <= 100; whole++) {
                assertThat(judged(asked(falling, percent(Good.LOW)).in(period), value(String.valueOf(100 - whole)))
                                .status())
                        .isEqualTo(judged(asked(rising, percent()).in(period), value(String.valueOf(whole)))
                                .status());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"20, 20, PASS, MET", "19, 19, WARN, TOO_FEW", "15, 20, BREACH, MISSED", "3, 19, BREACH, MISSED"})
    void a_line_met_on_too_few_cases_is_a_warning_and_a_miss_stays_a_miss(
            int numerator, int denominator, Status status, Reason reason) {
        Target target = target("x").atLeast(80).basedOnAtLeast(20);

        Outcome.Verdict verdict = judged(target, percent(), share(numerator, denominator));

        assertThat(verdict.status()).isEqualTo(status);
        assertThat(verdict.reason()).isEqualTo(reason);
    }

    @Test
    void a_figure_without_its_number_of_cases_cannot_be_on_enough() {
        Outcome.Verdict verdict = judged(target("x").atLeast(80).basedOnAtLeast(20), percent(), value("90"));

        assertThat(verdict.reason()).isEqualTo(Reason.TOO_FEW);
        assertThat(verdict.met()).isFalse();
    }

    @Test
    void the_distance_meets_the_line_and_one_case_less_does_not() {
        Random random = new Random(20120401);
        for (int i = 0; i < 20_000; i++) {
            int denominator = 1 + random.nextInt(400);
            int numerator = random.nextInt(denominator + 1);
            int line = random.nextInt(101);
            boolean floor = random.nextBoolean();
            Target target = floor ? target("x").atLeast(line) : target("x").atMost(line);
            Indicator indicator = percent(floor ? Good.HIGH : Good.LOW);
            Finding.Distance distance = judged(target, indicator, share(numerator, denominator))
                    .beside()
                    .distance();
            if (distance == null) {
                assertThat(judged(target, indicator, share(numerator, denominator))
                                .status())
                        .isEqualTo(Status.PASS);
                continue;
            }
            int cases = distance.amount().intValueExact() * (floor ? 1 : -1);
            int less = cases - (floor ? 1 : -1);
            assertThat(judged(target, indicator, share(numerator + cases, denominator))
                            .status())
                    .as("%s more of %s/%s against %s", cases, numerator, denominator, line)
                    .isEqualTo(Status.PASS);
            assertThat(judged(target, indicator, share(numerator + less, denominator))
                            .status())
                    .as("%s more of %s/%s against %s", less, numerator, denominator, line)
                    .isEqualTo(Status.BREACH);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "173, 180, at least 100, 7 more of 180",
        "1, 3, at least 50, 1 more of 3",
        "30, 100, at most 18, 12 fewer of 100"
    })
    void the_distance_is_said_in_cases(int numerator, int denominator, String line, String words) {
        int number = Integer.parseInt(line.replaceAll("\\D", ""));
        Target target = line.startsWith("at least")
                ? target("x").atLeast(number)
                : target("x").atMost(number);

        assertThat(Objects.requireNonNull(judged(target, percent(), share(numerator, denominator))
                                .beside()
                                .distance())
                        .text())
                .isEqualTo(words);
    }

    @Test
    void the_distance_of_an_average_is_in_its_numerator_at_its_own_decimals() {
        Indicator caseload = Questions.indicator(Unit.AVERAGE, Good.LOW, PartsKind.DECIMAL, 1);

        Finding.Distance distance =
                Objects.requireNonNull(judged(target("x").atMost(18), caseload, Questions.parts("1401", "63.7"))
                        .beside()
                        .distance());

        assertThat(distance.amount()).isEqualByComparingTo("255");
        assertThat(distance.text()).isEqualTo("255 fewer than 1,401, over 63.7");
    }

    @Test
    void the_distance_of_a_value_is_in_its_last_decimal() {
        Finding.Distance distance = Objects.requireNonNull(
                judged(FLOOR, percent(), value("79.6")).beside().distance());

        assertThat(distance.amount()).isEqualByComparingTo("0.4");
        assertThat(distance.text()).isEqualTo("0.4 points more");
    }

    @ParameterizedTest
    @CsvSource({
        "159999, 200000, 79.9995",
        "2199, 2200, 99.95",
        "21999, 22000, 99.995",
        "1, 22000, 0.005",
        "160, 200, 80.0",
        "0, 11, 0.0",
        "11, 11, 100.0"
    })
    void a_miss_never_prints_as_equal_to_its_line_nor_a_part_as_all_or_none(
            int numerator, int denominator, String printed) {
        Outcome.Shown shown =
                Objects.requireNonNull(judged(target("x").atLeast(80), percent(), share(numerator, denominator))
                        .beside()
                        .figure());

        assertThat(shown.value()).isEqualTo(printed);
    }

    @Test
    void a_graded_indicator_is_judged_by_the_share_of_the_grades_named() {
        Indicator audits = Questions.graded();

        Outcome.Verdict good =
                judged(target("x").share("good", "outstanding").atLeast(35), audits, Questions.grades(4, 9, 6, 1));
        Outcome.Verdict inadequate = judged(
                target("x").share("inadequate").atMost(10).breachAbove(20), audits, Questions.grades(4, 9, 6, 1));

        assertThat(good.status()).isEqualTo(Status.PASS);
        assertThat(Objects.requireNonNull(good.beside().figure()).numerator()).isEqualByComparingTo("7");
        assertThat(inadequate.status()).isEqualTo(Status.WARN);
    }

    @Test
    void evidence_of_another_kind_is_a_bug_and_not_a_verdict() {
        assertThatThrownBy(() -> Judge.judge(asked(FLOOR, percent()).question(), new Evidence.OfAction(null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_asked_is_said_in_words() {
        assertThat(Words.required(FLOOR, percent())).isEqualTo("at least 80 %, BREACH below 75 %");
        assertThat(Words.required(target("x").atMost(20).breachAbove(25), percent()))
                .isEqualTo("at most 20 %, BREACH above 25 %");
        assertThat(Words.required(target("x").between(10, 15).breachOutside(5, 20), percent()))
                .isEqualTo("10 to 15 %, BREACH outside 5 to 20 %");
        assertThat(Words.required(target("x").exactly(100).tolerance(cases(1)), percent()))
                .isEqualTo("exactly 100 %, tolerance 1 case");
        assertThat(Words.required(target("x").atLeast(80).tolerance(relative(2.5)), percent()))
                .isEqualTo("at least 80 %, tolerance 2.5 % of the line");
        assertThat(Words.required(
                        target("x")
                                .improvesOn(Target.lastPeriod())
                                .by(points(2))
                                .tolerance(points(1)),
                        percent()))
                .isEqualTo("better than the last period by at least 2 points, tolerance 1 point");
        assertThat(Words.required(
                        target("x")
                                .share("good", "outstanding")
                                .atLeast(60)
                                .basedOnAtLeast(20)
                                .sustainedFor(3),
                        Questions.graded()))
                .isEqualTo("good or outstanding: at least 60 %, on at least 20 cases, 3 periods running");
        assertThat(Words.required(
                        target("x")
                                .atMost(30)
                                .fromBaseline(66, "2010-09")
                                .by("2012-09")
                                .agreed()
                                .step("2011-09", 50),
                        percent()))
                .isEqualTo(
                        "at most 30 % from September 2012, starting at 66 % in September 2010, 50 % from September 2011,"
                                + " by the agreed line of each period");
        assertThat(Words.required(target("x").dueBy("2012-03-31"), null)).isEqualTo("done by 31 March 2012");
        assertThat(Words.required(target("x").submittedWithin(10), null)).isEqualTo("within 10 working days");
        assertThat(Words.required(target("x").isYes(), percent())).isEqualTo("yes");
        assertThat(Words.required(target("x").judgedByBoard(), percent())).isEqualTo("a judgement of the board");
    }
}
