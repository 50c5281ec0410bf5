package org.improvementnotice.compliance.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.improvementnotice.compliance.judgement.Questions.asked;
import static org.improvementnotice.compliance.judgement.Questions.indicator;
import static org.improvementnotice.compliance.judgement.Questions.percent;
import static org.improvementnotice.compliance.judgement.Questions.reading;
import static org.improvementnotice.compliance.judgement.Questions.share;
import static org.improvementnotice.compliance.judgement.Questions.value;
import static org.improvementnotice.compliance.model.Target.target;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.Basis;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PartsKind;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Target;
import org.improvementnotice.compliance.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionsTest {

    private static final Target FLOOR = target("x").atLeast(80);
    private static final Target BAND = target("x").between(10, 15).breachOutside(0, 100);

    /** The comparisons of a figure of April 2012 with earlier ones. */
    private static List<String> compared(Target target, Indicator indicator, Figure now, Map<String, Figure> earlier) {
        SortedMap<ReportingPeriod, Reading> known = new TreeMap<>();
        earlier.forEach((month, figure) -> known.put(
                ReportingPeriod.parse(month), reading(asked(target, indicator).in(month), figure)));
        Outcome.Verdict verdict = (Outcome.Verdict) Judge.judge(
                asked(target, indicator).question(),
                new Evidence.OfReading(reading(asked(target, indicator), now), known));
        return verdict.beside().direction().stream()
                .map(each -> each.since() + " " + each.change().code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "HIGH, 50, 51, better", "HIGH, 51, 50, worse", "LOW, 50, 51, worse", "LOW, 51, 50, better",
        "HIGH, 50, 50, same", "HIGH, 50.0, 50.1, better", "HIGH, 50, 50.4, same", "HIGH, 50.4, 51, same"
    })
    void a_figure_moves_by_what_is_good_and_by_less_than_its_last_decimal_not_at_all(
            Good good, String then, String now, String change) {
        assertThat(compared(FLOOR, percent(good), value(now), Map.of("2012-03", value(then))))
                .containsExactly("2012-03 " + change);
    }

    @ParameterizedTest
    @CsvSource({
        // of 100 now, one case is one point
        "50, 100, 51, 100, better",
        "51, 100, 51, 100, same",
        "101, 200, 51, 100, same",
        "100, 200, 51, 100, better",
        "49, 100, 48, 100, worse"
    })
    void a_share_moves_by_a_case_or_not_at_all(int then, int ofThen, int now, int ofNow, String change) {
        assertThat(compared(FLOOR, percent(), share(now, ofNow), Map.of("2012-03", share(then, ofThen))))
                .containsExactly("2012-03 " + change);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 16, better",
        "16, 20, worse",
        "5, 9, better",
        "9, 5, worse",
        "12, 14, same",
        "14, 16, worse",
        "16, 14, better",
        "9, 16, same"
    })
    void inside_a_band_nothing_is_better_and_outside_it_nearer_is(String then, String now, String change) {
        assertThat(compared(BAND, percent(Good.BAND), value(now), Map.of("2012-03", value(then))))
                .containsExactly("2012-03 " + change);
    }

    @Test
    void a_month_is_held_against_the_last_and_the_third_before_and_a_sum_against_a_year_before() {
        Map<String, Figure> earlier = Map.of(
                "2011-04", value("10"),
                "2012-01", value("70"),
                "2012-02", value("60"),
                "2012-03", value("40"));

        assertThat(compared(FLOOR, percent(), value("50"), earlier)).containsExactly("2012-03 better", "2012-01 worse");
        for (Basis basis : List.of(Basis.YEAR_TO_DATE, Basis.ROLLING_12)) {
            Indicator sum = indicator(Unit.PERCENT, Good.HIGH, PartsKind.WHOLE, 1, basis, Map.of());
            assertThat(compared(FLOOR, sum, value("50"), earlier)).containsExactly("2011-04 better");
        }
    }

    @ParameterizedTest
    @CsvSource({"2012-05, 2", "2012-04, 0", "2012-03, 1", "2012-02, 1", "2012-01, 2", "2011-12, 2"})
    void nothing_is_compared_across_a_break(String broken, int comparisons) {
        Indicator indicator = indicator(
                Unit.PERCENT,
                Good.HIGH,
                PartsKind.WHOLE,
                1,
                Basis.IN_MONTH,
                Map.of(ReportingPeriod.parse(broken), "counted anew"));

        assertThat(compared(FLOOR, indicator, value("50"), Map.of("2012-03", value("40"), "2012-01", value("40"))))
                .hasSize(comparisons);
    }

    @Test
    void a_line_does_not_rest_on_a_figure_from_before_a_break() {
        Target improving = target("x").improvesOn(Target.lastPeriod());
        Indicator broken = indicator(
                Unit.PERCENT,
                Good.HIGH,
                PartsKind.WHOLE,
                1,
                Basis.IN_MONTH,
                Map.of(ReportingPeriod.parse("2012-04"), "counted anew"));
        SortedMap<ReportingPeriod, Reading> earlier = new TreeMap<>();
        earlier.put(
                ReportingPeriod.parse("2012-03"),
                reading(asked(improving, broken).in("2012-03"), value("10")));

        Outcome.Verdict verdict = (Outcome.Verdict) Judge.judge(
                asked(improving, broken).question(),
                new Evidence.OfReading(reading(asked(improving, broken), value("90")), earlier));

        assertThat(verdict.status().code()).isEqualTo("WARN");
        assertThat(verdict.message())
                .isEqualTo("no figure to compare with: the definition changed after March 2012, first month running");
    }

    @Test
    void grades_are_compared_by_the_share_named() {
        Target good = target("x").share("good", "outstanding").atLeast(60);

        assertThat(compared(
                        good,
                        Questions.graded(),
                        Questions.grades(2, 2, 6, 0),
                        Map.of("2012-03", Questions.grades(2, 2, 5, 1), "2012-01", Questions.grades(9, 0, 1, 0))))
                .containsExactly("2012-03 same", "2012-01 better");
    }

    @ParameterizedTest
    @CsvSource({"83.5, 3.5,  80", "80,   0.0,  80", "79.96, -0.04, 80", "76.5, -3.5, 80"})
    void the_margin_says_how_far_on_the_good_side_and_never_looks_like_none(String figure, String margin, String line) {
        Outcome.Shown shown = java.util.Objects.requireNonNull(
                Questions.judged(target("x").atLeast(80).breachBelow(75), percent(), value(figure))
                        .beside()
                        .figure());

        assertThat(shown.margin()).isEqualTo(margin);
        assertThat(shown.line()).isEqualTo(line);
        assertThat(shown.breachLine()).isEqualTo("75");
    }

    @ParameterizedTest
    @CsvSource({
        "3,  -7.0, 10, 5",
        "9.5, -0.5, 10, 5",
        "11, 1.0, 10, 5",
        "14.5, 0.5, 15, 20",
        "12.5, 2.5, 10, 5",
        "17, -2.0, 15, 20",
        "30, -15.0, 15, 20"
    })
    void in_a_band_the_nearer_end_is_the_line(String figure, String margin, String line, String breach) {
        Outcome.Shown shown = java.util.Objects.requireNonNull(
                Questions.judged(target("x").between(10, 15).breachOutside(5, 20), percent(Good.BAND), value(figure))
                        .beside()
                        .figure());

        assertThat(shown.margin()).isEqualTo(margin);
        assertThat(shown.line()).isEqualTo(line);
        assertThat(shown.breachLine()).isEqualTo(breach);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "79.96|WARN|79.96 %; the line is at least 80 %; 0.04 points more would have met it",
                "80|PASS|80.0 %; the line is at least 80 %",
                "1000.5|PASS|1000.5 %; the line is at least 80 %"
            })
    void a_verdict_is_said_in_a_sentence(String figure, String status, String words) {
        Outcome.Verdict verdict = Questions.judged(target("x").atLeast(80).breachBelow(75), percent(), value(figure));

        assertThat(verdict.status().code() + "|" + verdict.message()).isEqualTo(status + "|" + words);
    }

    @Test
    void other_units_and_lines_are_said_in_their_own_words() {
        Indicator days = indicator(Unit.DAYS, Good.LOW, PartsKind.DECIMAL, 1);
        Indicator rate = indicator(Unit.RATE_PER_10000, Good.LOW, PartsKind.WHOLE, 1);

        assertThat(Questions.judged(target("x").atMost(1), days, value("2.5")).message())
                .isEqualTo("2.5 days; the line is at most 1 day; 1.5 days less would have met it");
        assertThat(Questions.judged(target("x").atMost(38), rate, share(55, 12345))
                        .message())
                .isEqualTo(
                        "44.6 per 10,000 (55 of 12,345); the line is at most 38 per 10,000; 9 fewer than 55, over 12,345"
                                + " would have met it");
        assertThat(Questions.judged(BAND, percent(Good.BAND), value("16")).message())
                .isEqualTo("16.0 %; the line is 10 to 15 %; 1 point less would have met it");
        assertThat(Questions.judged(target("x").exactly(100), percent(), value("99.5"))
                        .message())
                .isEqualTo("99.5 %; the line is 100 %; 0.5 points more would have met it");
    }

    @ParameterizedTest
    @CsvSource({"2012-03, NOT 0", "2012-04, BREACH", "2012-05, BREACH"})
    void a_suppressed_count_is_a_breach_from_the_date_on_which_none_is_the_line(String month, String expected) {
        Indicator count = indicator(Unit.COUNT, Good.LOW, PartsKind.WHOLE, 0);
        Target none = target("x").atMost(0).fromBaseline(24, "2011-09").by("2012-04");
        Figure suppressed = new Figure.Absent(org.improvementnotice.compliance.model.Absence.SUPPRESSED);

        Outcome.Verdict verdict = Questions.judged(asked(none, count).in(month), suppressed);

        assertThat(verdict.status().code()).isEqualTo(expected.equals("BREACH") ? "BREACH" : "WARN");
    }
}
