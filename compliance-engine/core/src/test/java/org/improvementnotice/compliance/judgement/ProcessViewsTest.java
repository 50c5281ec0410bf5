package org.improvementnotice.compliance.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.Basis;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PartsKind;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.ProcessView;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Unit;
import org.improvementnotice.compliance.model.Validation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Worked series: figures of months from January 2012, {@code ~} for a month without one, {@code 1/3} for a fraction. */
class ProcessViewsTest {

    private static final ReportingPeriod FIRST = new ReportingPeriod(2012, 1);
    private static final Limits FLOOR = Limits.atLeast(Ratio.of(0));

    private static Indicator indicator(Good good, Basis basis, Map<ReportingPeriod, String> breaks) {
        return Questions.indicator(Unit.AVERAGE, good, PartsKind.DECIMAL, 1, basis, breaks);
    }

    private static @Nullable ProcessView view(String series, Indicator indicator, @Nullable Limits line) {
        List<String> figures = List.of(series.strip().split(" +", -1));
        SortedMap<ReportingPeriod, Reading> earlier = new TreeMap<>();
        for (int i = 0; i < figures.size(); i++) {
            ReportingPeriod period = FIRST.plusMonths(i);
            if (!figures.get(i).equals("~")) {
                earlier.put(period, reading(period, figures.get(i)));
            }
        }
        ReportingPeriod last = FIRST.plusMonths(figures.size() - 1);
        Measure now = Objects.requireNonNull(Measure.of(Objects.requireNonNull(earlier.get(last)), List.of()));
        return ProcessViews.of(now, last, indicator, indicator.good(), List.of(), line, earlier);
    }

    private static Reading reading(ReportingPeriod period, String figure) {
        int slash = figure.indexOf('/');
        Figure parts = slash < 0
                ? new Figure.Value(new BigDecimal(figure))
                : new Figure.Parts(
                        new BigDecimal(figure.substring(0, slash)), new BigDecimal(figure.substring(slash + 1)));
        return new Reading("x", period, Unit.AVERAGE, parts, Place.of("f.yaml"), "", Validation.VALIDATED);
    }

    private static ProcessView viewOf(String series, Good good) {
        return Objects.requireNonNull(view(series, indicator(good, Basis.IN_MONTH, Map.of()), FLOOR));
    }

    private static ProcessView.@Nullable Rule rule(String series) {
        return viewOf(series, Good.HIGH).rule();
    }

    // limits

    /** Ten figures 4 and 6 in turn and two 5: mean 5, moving ranges nine of 2, one of 1, one of 0, their mean 19/11. */
    private static final String QUIET = "4 6 4 6 4 6 4 6 4 6 5 5";

    @Test
    void the_limits_are_the_mean_and_2_66_mean_moving_ranges_either_side() {
        ProcessView view = viewOf(QUIET, Good.HIGH);

        assertThat(view.mean()).isEqualByComparingTo("5");
        assertThat(view.upper()).isEqualByComparingTo("9.594545"); // 5 + 2.66 x 19 / 11
        assertThat(view.lower()).isEqualByComparingTo("0.405455");
        assertThat(view.periods()).isEqualTo(12);
        assertThat(view.variation()).isEqualTo(ProcessView.Variation.COMMON_CAUSE);
        assertThat(view.text())
                .isEqualTo("within its usual range (0.4 to 9.6, 12 months); all of the range meets the line");
    }

    @Test
    void a_moving_range_above_3_267_times_their_mean_is_taken_out_once() {
        // ranges 0 or 1 but for 12 there and 12 back: their mean is 33/13; 12 is above 8.29 and both are taken out
        ProcessView view = viewOf("5 6 5 6 5 6 18 6 5 6 5 6 5 6", Good.HIGH);

        assertThat(view.upper().subtract(view.mean())).isEqualByComparingTo("2.66"); // eleven ranges of 1 are left
    }

    @Test
    void screening_that_would_leave_no_movement_is_not_done() {
        ProcessView view = viewOf("100 100 100 100 100 99 100 100 100 100 100 100", Good.HIGH);

        assertThat(view.variation()).isEqualTo(ProcessView.Variation.COMMON_CAUSE);
        assertThat(view.upper()).isEqualByComparingTo("100.400303"); // 1199/12 + 2.66 x 2/11
    }

    @Test
    void eleven_figures_are_too_few_and_so_are_twelve_months_with_a_gap() {
        Indicator indicator = indicator(Good.HIGH, Basis.IN_MONTH, Map.of());

        assertThat(view("4 6 4 6 4 6 4 6 4 6 5", indicator, FLOOR)).isNull();
        assertThat(view("4 6 4 ~ 4 6 4 6 4 6 5 5", indicator, FLOOR)).isNull();
        assertThat(view("4 6 4 ~ 4 6 4 6 4 6 5 5 6", indicator, FLOOR)).isNotNull();
    }

    @Test
    void a_missing_month_gives_no_moving_range() {
        // 4 to 9 over the gap is no range: eleven ranges of 1 remain
        ProcessView view = viewOf("4 5 4 5 4 5 4 ~ 9 8 9 8 9 8", Good.HIGH);

        assertThat(view.upper().subtract(view.mean())).isEqualByComparingTo("2.66");
    }

    @Test
    void months_that_never_neighbour_have_no_limits() {
        assertThat(view(
                        "4 ~ 6 ~ 4 ~ 6 ~ 4 ~ 6 ~ 4 ~ 6 ~ 4 ~ 6 ~ 4 ~ 6",
                        indicator(Good.HIGH, Basis.IN_MONTH, Map.of()),
                        FLOOR))
                .isNull();
    }

    @Test
    void only_the_figures_since_the_last_break_count() {
        Indicator broken = indicator(Good.HIGH, Basis.IN_MONTH, Map.of(FIRST.plusMonths(3), "counted anew"));

        assertThat(view("50 60 50 " + QUIET, broken, FLOOR))
                .isEqualTo(view("~ ~ ~ " + QUIET, indicator(Good.HIGH, Basis.IN_MONTH, Map.of()), FLOOR));
        assertThat(view("50 60 50 4 6 4 6 4 6 4 6 4 6 5", broken, FLOOR)).isNull();
    }

    @Test
    void only_the_last_36_months_count() {
        String thirtySix = QUIET + " " + QUIET + " " + QUIET;

        assertThat(viewOf("500 " + thirtySix, Good.HIGH).mean()).isEqualByComparingTo("5");
        assertThat(viewOf("500 " + thirtySix, Good.HIGH).periods()).isEqualTo(36);
    }

    @ParameterizedTest
    @EnumSource(names = {"YEAR_TO_DATE", "ROLLING_12"})
    void figures_that_share_months_have_no_view(Basis basis) {
        assertThat(view(QUIET, indicator(Good.HIGH, basis, Map.of()), FLOOR)).isNull();
    }

    // the four rules, each at its boundary

    /** 0 and 1 in turn, then the figure that lies on its own upper limit: x - (5+x)/12 = 2.66 (10+x)/11. */
    private static final String ON_THE_LIMIT = "0 1 0 1 0 1 0 1 0 1 0 3742/890.8";

    @Test
    void a_figure_on_the_limit_is_not_outside_and_one_a_millionth_beyond_is() {
        ProcessView on = viewOf(ON_THE_LIMIT, Good.HIGH);

        assertThat(on.upper())
                .isEqualByComparingTo(new BigDecimal("3742").divide(new BigDecimal("890.8"), 6, RoundingMode.HALF_UP));
        assertThat(on.rule()).isNull();
        assertThat(rule("0 1 0 1 0 1 0 1 0 1 0 3742.001/890.8")).isEqualTo(ProcessView.Rule.OUTSIDE);
    }

    @ParameterizedTest
    @CsvSource({
        "4 6 4 6 4 3 3.5 4 4.5 5 5.5 6, TREND", // six steps up, each strict
        "4 6 4 6 4 3 3.5 4 4.5 5 5.5 5.5, ", // the last is no step
        "4 6 4 6 4 3.5 3.5 4 4.5 5 5.5 6, ", // five steps and one that is none
        "6 4 6 4 6 7 6.5 6 5.5 5 4.5 4, TREND",
        "4 6 4 6 4 3 3.5 4 ~ 4.5 5 5.5 6, ", // a month is missing in between
    })
    void seven_months_each_above_the_one_before_are_a_trend(String series, ProcessView.@Nullable Rule expected) {
        assertThat(rule(series)).isEqualTo(expected);
    }

    /** The mean is 81.5 and the mean moving range 21/11, so an inner limit lies 3.3855 from the mean. */
    private static final String NEAR = "80 82 79 81 80 82 79 81 80 82 ";

    @Test
    void two_of_three_months_beyond_an_inner_limit_count_where_the_latest_is_one() {
        assertThat(rule(NEAR + "87 87")).isEqualTo(ProcessView.Rule.TWO_OF_THREE);
        assertThat(rule("80 82 79 81 80 82 79 81 80 87 87 82")).isNull();
        assertThat(rule(NEAR + "82 87")).isNotEqualTo(ProcessView.Rule.TWO_OF_THREE);
        assertThat(rule("80 82 79 81 80 82 79 81 80 82 80 82 87 ~ 87")).isNotEqualTo(ProcessView.Rule.TWO_OF_THREE);
    }

    /** Twelve figures whose last two, both x, lie on their inner limit: x - (40+2x)/12 = 5.32/3 (17+(x-5))/11. */
    @Test
    void a_figure_on_the_inner_limit_is_not_beyond_it() {
        String quiet = "3 5 3 5 3 5 3 5 3 5 ";
        // nine ranges of 2, one of x-5, one of 0: x (10/12 - 5.32/33) = 40/12 + 5.32/33 x 13
        BigDecimal above = new BigDecimal("40")
                .multiply(new BigDecimal("33"))
                .add(new BigDecimal("5.32").multiply(new BigDecimal("156")));
        BigDecimal below = new BigDecimal("330").subtract(new BigDecimal("63.84"));
        String on = above.toPlainString() + "/" + below.toPlainString();
        String beyond = above.add(new BigDecimal("0.001")).toPlainString() + "/" + below.toPlainString();

        assertThat(rule(quiet + on + " " + on)).isNull();
        assertThat(rule(quiet + beyond + " " + beyond)).isEqualTo(ProcessView.Rule.TWO_OF_THREE);
    }

    @ParameterizedTest
    @CsvSource({
        "3 5 3 5 3 6 7 6 7 6 7 6, SHIFT", // seven above the mean of 64/12
        "3 5 3 5 3 5 7 6 7 6 7 6, ", // six above the mean of 63/12
        "7 5 7 5 7 4 3 4 3 4 3 4, SHIFT",
        "3 5 3 5 3 6 7 6 ~ 7 6 7 6, ", // a month is missing in between
    })
    void seven_months_on_one_side_of_the_mean_are_a_shift(String series, ProcessView.@Nullable Rule expected) {
        assertThat(rule(series)).isEqualTo(expected);
    }

    @Test
    void a_figure_on_the_mean_is_on_no_side() {
        // the mean is 5: the month before the last six lies on it
        assertThat(viewOf("2 6 2 6 2 5 6 6 6 7 6 6", Good.HIGH).mean()).isEqualByComparingTo("5");
        assertThat(rule("2 6 2 6 2 5 6 6 6 7 6 6")).isNull();
        assertThat(rule("2 6 2 6 2 5.1 6 6 6 7 6 6")).isEqualTo(ProcessView.Rule.SHIFT);
    }

    @Test
    void where_several_rules_hold_the_first_of_them_is_named() {
        assertThat(rule("1 2 1 2 1 2 3 4 5 6 7 30")).isEqualTo(ProcessView.Rule.OUTSIDE);
        assertThat(rule("9 1 9 1 9 1 2 4 5 6 7 8")).isEqualTo(ProcessView.Rule.TREND);
    }

    // both polarities

    @ParameterizedTest
    @CsvSource({
        "HIGH, IMPROVEMENT, CONCERN",
        "LOW, CONCERN, IMPROVEMENT",
        "BAND, HIGH, LOW",
        "NONE, HIGH, LOW",
    })
    void what_is_good_says_what_a_special_cause_means(Good good, ProcessView.Variation up, ProcessView.Variation down) {
        assertThat(viewOf("3 5 3 5 3 6 7 6 7 6 7 6", good).variation()).isEqualTo(up);
        assertThat(viewOf("7 5 7 5 7 4 3 4 3 4 3 4", good).variation()).isEqualTo(down);
        assertThat(viewOf("4 6 4 6 4 3 3.5 4 4.5 5 5.5 6", good).variation()).isEqualTo(up);
        assertThat(viewOf("6 4 6 4 6 7 6.5 6 5.5 5 4.5 4", good).variation()).isEqualTo(down);
        assertThat(viewOf(NEAR + "87 87", good).variation()).isEqualTo(up);
        assertThat(viewOf("80 78 81 79 80 78 81 79 80 78 73 73", good).variation())
                .isEqualTo(down);
        assertThat(viewOf("1 2 1 2 1 2 1 2 1 2 1 9", good).variation()).isEqualTo(up);
        assertThat(viewOf("9 8 9 8 9 8 9 8 9 8 9 1", good).variation()).isEqualTo(down);
        assertThat(viewOf(QUIET, good).variation()).isEqualTo(ProcessView.Variation.COMMON_CAUSE);
    }

    // assurance

    private static ProcessView.@Nullable Assurance assurance(String series, Good good, @Nullable Limits line) {
        return Objects.requireNonNull(view(series, indicator(good, Basis.SNAPSHOT, Map.of()), line))
                .assurance();
    }

    private static Ratio at(String number) {
        return Ratio.of(new BigDecimal(number));
    }

    /** The exact lower limit of {@link #QUIET}: 5 - 2.66 x 19 / 11. */
    private static final Ratio LOWER = new Ratio(new BigDecimal("4.46"), new BigDecimal("11"));

    private static final Ratio UPPER = new Ratio(new BigDecimal("105.54"), new BigDecimal("11"));

    @Test
    void a_floor_below_the_lower_limit_is_met_throughout_and_one_on_it_is_not() {
        assertThat(assurance(QUIET, Good.HIGH, Limits.atLeast(at("0.4"))))
                .isEqualTo(ProcessView.Assurance.CONSISTENTLY_MEETS);
        assertThat(assurance(QUIET, Good.HIGH, Limits.atLeast(LOWER))).isEqualTo(ProcessView.Assurance.HIT_OR_MISS);
        assertThat(assurance(QUIET, Good.HIGH, Limits.atLeast(UPPER))).isEqualTo(ProcessView.Assurance.HIT_OR_MISS);
        assertThat(assurance(QUIET, Good.HIGH, Limits.atLeast(at("9.6"))))
                .isEqualTo(ProcessView.Assurance.CONSISTENTLY_MISSES);
    }

    @Test
    void a_ceiling_is_the_mirror_of_a_floor() {
        assertThat(assurance(QUIET, Good.LOW, Limits.atMost(at("9.6"))))
                .isEqualTo(ProcessView.Assurance.CONSISTENTLY_MEETS);
        assertThat(assurance(QUIET, Good.LOW, Limits.atMost(UPPER))).isEqualTo(ProcessView.Assurance.HIT_OR_MISS);
        assertThat(assurance(QUIET, Good.LOW, Limits.atMost(LOWER))).isEqualTo(ProcessView.Assurance.HIT_OR_MISS);
        assertThat(assurance(QUIET, Good.LOW, Limits.atMost(at("0.4"))))
                .isEqualTo(ProcessView.Assurance.CONSISTENTLY_MISSES);
    }

    @Test
    void a_line_with_two_ends_holds_the_whole_range_or_none_of_it() {
        assertThat(assurance(QUIET, Good.BAND, new Limits(at("0"), at("10"), false)))
                .isEqualTo(ProcessView.Assurance.CONSISTENTLY_MEETS);
        assertThat(assurance(QUIET, Good.BAND, new Limits(at("1"), at("10"), false)))
                .isEqualTo(ProcessView.Assurance.HIT_OR_MISS);
        assertThat(assurance(QUIET, Good.BAND, new Limits(at("0"), at("9"), false)))
                .isEqualTo(ProcessView.Assurance.HIT_OR_MISS);
        assertThat(assurance(QUIET, Good.BAND, new Limits(at("10"), at("12"), false)))
                .isEqualTo(ProcessView.Assurance.CONSISTENTLY_MISSES);
        assertThat(assurance(QUIET, Good.BAND, new Limits(at("-3"), at("0"), false)))
                .isEqualTo(ProcessView.Assurance.CONSISTENTLY_MISSES);
    }

    @Test
    void a_series_that_never_moved_is_judged_by_its_comparison_with_the_line() {
        String hundred = "100 ".repeat(12);

        assertThat(assurance(hundred, Good.HIGH, Limits.atLeast(at("100"))))
                .isEqualTo(ProcessView.Assurance.CONSISTENTLY_MEETS);
        assertThat(assurance(hundred, Good.HIGH, Limits.atLeast(at("100.1"))))
                .isEqualTo(ProcessView.Assurance.CONSISTENTLY_MISSES);
        assertThat(assurance("0 ".repeat(12), Good.LOW, Limits.atMost(at("0"))))
                .isEqualTo(ProcessView.Assurance.CONSISTENTLY_MEETS);
    }

    @Test
    void without_a_line_or_a_good_side_there_is_no_assurance() {
        assertThat(assurance(QUIET, Good.HIGH, null)).isNull();
        assertThat(assurance(QUIET, Good.NONE, FLOOR)).isNull();
    }

    @Test
    void each_rule_is_said_in_words() {
        List<String> texts = new ArrayList<>();
        for (String series : List.of(
                "1 2 1 2 1 2 1 2 1 2 1 9",
                "4 6 4 6 4 3 3.5 4 4.5 5 5.5 6",
                NEAR + "87 87",
                "3 5 3 5 3 6 7 6 7 6 7 6")) {
            texts.add(viewOf(series, Good.LOW).text());
        }
        texts.add(Objects.requireNonNull(
                        view(QUIET, indicator(Good.HIGH, Basis.IN_MONTH, Map.of()), Limits.atLeast(at("5"))))
                .text());
        texts.add(Objects.requireNonNull(
                        view(QUIET, indicator(Good.HIGH, Basis.IN_MONTH, Map.of()), Limits.atLeast(at("50"))))
                .text());
        texts.add(Objects.requireNonNull(
                        view("3 5 3 5 3 6 7 6 7 6 7 6", indicator(Good.NONE, Basis.IN_MONTH, Map.of()), null))
                .text());
        texts.add(Objects.requireNonNull(
                        view("7 5 7 5 7 4 3 4 3 4 3 4", indicator(Good.NONE, Basis.IN_MONTH, Map.of()), null))
                .text());

        assertThat(texts)
                .satisfiesExactly(
                        each -> assertThat(each).startsWith("outside its usual range, on the worse side ("),
                        each -> assertThat(each).startsWith("seven months in a row towards the worse side ("),
                        each -> assertThat(each)
                                .startsWith(
                                        "two of three months near the edge of its usual range, on the worse side ("),
                        each -> assertThat(each).startsWith("seven months in a row on the worse side of its mean ("),
                        each -> assertThat(each).endsWith("; the line lies within the range, hit or miss"),
                        each -> assertThat(each).endsWith("; none of the range meets the line"),
                        each -> assertThat(each).startsWith("seven months in a row on the upper side of its mean ("),
                        each -> assertThat(each).startsWith("seven months in a row on the lower side of its mean ("));
    }
}
