package org.improvementnotice.compliance.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.Basis;
import org.improvementnotice.compliance.model.Catalogue;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Frequency;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PartsKind;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.PlainFigure;
import org.improvementnotice.compliance.model.Publish;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Unit;
import org.improvementnotice.compliance.model.Validation;
import org.improvementnotice.compliance.model.WhenNone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each caution and doubt at its boundary, with its sentence. */
class CautionsTest {

    private static final ReportingPeriod MAY = new ReportingPeriod(2012, 5);
    private static final ReportingPeriod APRIL = MAY.plusMonths(-1);

    /** An indicator with what cautions look at. */
    private record Made(
            String code,
            Unit unit,
            Good good,
            Basis basis,
            @Nullable String jump,
            List<String> readWith,
            @Nullable String cumulates,
            Map<ReportingPeriod, String> breaks) {

        static Made percent(Good good) {
            return new Made("x", Unit.PERCENT, good, Basis.IN_MONTH, "20", List.of("backlog"), null, Map.of());
        }

        static Made count(String code, Good good) {
            return new Made(code, Unit.COUNT, good, Basis.SNAPSHOT, null, List.of(), null, Map.of());
        }

        Made on(Basis other) {
            return new Made(code, unit, good, other, jump, readWith, cumulates, breaks);
        }

        Made in(Unit other) {
            return new Made(code, other, good, basis, jump, readWith, cumulates, breaks);
        }

        Made adding(String monthly) {
            return new Made(code, unit, good, basis, jump, readWith, monthly, breaks);
        }

        Made broken(ReportingPeriod period) {
            return new Made(code, unit, good, basis, jump, readWith, cumulates, Map.of(period, "counted anew"));
        }

        Indicator indicator() {
            return new Indicator(
                    code,
                    "The " + code,
                    "better",
                    unit,
                    good,
                    basis,
                    Frequency.MONTHLY,
                    0,
                    new Indicator.Range(null, null),
                    PartsKind.DECIMAL,
                    WhenNone.MISSING,
                    false,
                    unit == Unit.GRADED ? List.of("poor", "good") : List.of(),
                    20,
                    jump == null ? null : new BigDecimal(jump),
                    Publish.AS_IS,
                    readWith,
                    cumulates,
                    breaks,
                    1,
                    "definition",
                    "source",
                    null);
        }
    }

    /** Figures known, by indicator and period. */
    private final Map<String, SortedMap<ReportingPeriod, Reading>> known = new TreeMap<>();

    private final Map<String, Indicator> catalogue = new LinkedHashMap<>();

    private CautionsTest give(Made made, ReportingPeriod period, Figure figure) {
        Indicator indicator = made.indicator();
        catalogue.put(indicator.code(), indicator);
        known.computeIfAbsent(indicator.code(), each -> new TreeMap<>())
                .put(
                        period,
                        new Reading(
                                indicator.code(),
                                period,
                                indicator.unit(),
                                figure,
                                Place.of("f.yaml"),
                                "",
                                Validation.VALIDATED));
        return this;
    }

    private List<String> of(Made made, ReportingPeriod period, List<String> share) {
        Indicator indicator = made.indicator();
        Reading reading = Objects.requireNonNull(
                known.getOrDefault(indicator.code(), new TreeMap<>()).get(period));
        return new Cautions(new Catalogue(catalogue), code -> known.getOrDefault(code, new TreeMap<>()), false)
                .of(reading, indicator, share, null).stream()
                        .map(each -> each.code().code() + ": " + each.text())
                        .toList();
    }

    private List<String> of(Made made) {
        return of(made, MAY, List.of());
    }

    private static Figure share(int numerator, int denominator) {
        return Questions.share(numerator, denominator);
    }

    private static Figure value(String value) {
        return Questions.value(value);
    }

    private static final Made RATE = Made.percent(Good.HIGH);

    @Test
    void a_caution_is_answered_by_a_comment_and_only_a_doubt_is_open_without_one() {
        give(RATE, APRIL, share(50, 100)).give(RATE, MAY, share(19, 19));
        Indicator indicator = RATE.indicator();
        Reading reading =
                Objects.requireNonNull(Objects.requireNonNull(known.get("x")).get(MAY));
        for (boolean answered : new boolean[] {true, false}) {
            List<Finding.Caution> cautions = new Cautions(
                            new Catalogue(catalogue), code -> known.getOrDefault(code, new TreeMap<>()), answered)
                    .of(reading, indicator, List.of(), "depends on it");

            assertThat(cautions)
                    .extracting(each -> each.code().code())
                    .containsExactly("depends-on-rounding", "small-denominator", "jump", "falling-denominator");
            assertThat(cautions).allMatch(each -> each.answered() == answered);
            assertThat(cautions)
                    .extracting(Finding.Caution::isOpen)
                    .containsExactly(false, false, !answered, !answered);
        }
    }

    @Test
    void nothing_is_said_of_an_absence_but_how_it_depends_on_rounding() {
        give(RATE, APRIL, share(50, 100)).give(RATE, MAY, new Figure.Absent(Absence.UNAVAILABLE));

        assertThat(of(RATE)).isEmpty();
    }

    @Test
    void nineteen_cases_are_few_and_twenty_are_not() {
        assertThat(give(RATE, MAY, share(19, 19)).of(RATE))
                .containsExactly("small-denominator: rests on 19, fewer than 20; one more or fewer moves it by 5.3");
        assertThat(give(RATE, MAY, share(20, 20)).of(RATE)).isEmpty();
    }

    @Test
    void a_bare_percentage_below_one_may_be_a_share_of_one_unless_high_is_good() {
        Made low = Made.percent(Good.LOW);

        assertThat(give(low, MAY, value("0.43")).of(low))
                .containsExactly("below-one: taken as 0.43 of a hundred; where a share of one is meant, write 43");
        assertThat(give(low, MAY, value("1")).of(low)).isEmpty();
        assertThat(give(low, MAY, value("0")).of(low)).isEmpty();
        assertThat(give(RATE, MAY, value("0.43")).of(RATE)).isEmpty();
        Made days = low.in(Unit.DAYS);
        assertThat(give(days, MAY, value("0.43")).of(days)).isEmpty();
        assertThat(give(low, MAY, share(43, 10_000)).of(low)).isEmpty();
    }

    @Test
    void a_move_beyond_the_jump_is_asked_about_in_either_direction() {
        assertThat(give(RATE, APRIL, share(61, 100))
                        .give(RATE, MAY, share(819, 1000))
                        .of(RATE))
                .containsExactly("jump: needs checking: moved by 20.9 since April 2012, further than 20");
        assertThat(give(RATE, MAY, share(81, 100)).of(RATE)).isEmpty();
        assertThat(give(RATE, MAY, share(40, 100)).of(RATE))
                .containsExactly("jump: needs checking: moved by -21.0 since April 2012, further than 20");
        assertThat(give(RATE, MAY, share(41, 100)).of(RATE)).isEmpty();
    }

    @Test
    void nothing_is_held_against_a_month_before_a_break_or_a_month_that_is_not_known() {
        Made broken = RATE.broken(MAY);

        assertThat(give(broken, APRIL, share(20, 100))
                        .give(broken, MAY, share(90, 100))
                        .of(broken))
                .isEmpty();
        Made other = RATE;
        known.clear();
        assertThat(give(other, APRIL.plusMonths(-13), share(20, 100))
                        .give(other, MAY, share(90, 100))
                        .of(other))
                .as("more than a year back")
                .isEmpty();
    }

    @Test
    void a_month_left_out_takes_no_doubt_away() {
        give(RATE, APRIL.plusMonths(-1), share(20, 100))
                .give(RATE, APRIL, new Figure.Absent(Absence.NO_KEY))
                .give(RATE, MAY, share(90, 100));

        assertThat(of(RATE)).containsExactly("jump: needs checking: moved by 70.0 since March 2012, further than 20");
    }

    @Test
    void a_year_to_date_is_not_held_against_the_year_before() {
        Made yearly = RATE.on(Basis.YEAR_TO_DATE);
        ReportingPeriod march = APRIL.plusMonths(-1);

        assertThat(give(yearly, march, share(20, 100))
                        .give(yearly, APRIL, share(90, 100))
                        .of(yearly, APRIL, List.of()))
                .isEmpty();
        assertThat(give(yearly, MAY, share(120, 200)).of(yearly))
                .containsExactly("jump: needs checking: moved by -30.0 since April 2012, further than 20");
    }

    @Test
    void the_parts_of_the_month_before_are_asked_about_unless_they_are_all_or_none() {
        assertThat(give(RATE, APRIL, share(83, 97))
                        .give(RATE, MAY, share(83, 97))
                        .of(RATE))
                .containsExactly("copied-row: needs checking: the same figure as for April 2012, 85.6 % (83 of 97)");
        assertThat(give(RATE, MAY, share(82, 97)).of(RATE)).isEmpty();
        assertThat(give(RATE, MAY, share(83, 98)).of(RATE)).isEmpty();
        assertThat(give(RATE, APRIL, share(97, 97))
                        .give(RATE, MAY, share(97, 97))
                        .of(RATE))
                .isEmpty();
        assertThat(give(RATE, APRIL, share(0, 97)).give(RATE, MAY, share(0, 97)).of(RATE))
                .isEmpty();
        assertThat(give(RATE, APRIL, value("85.6"))
                        .give(RATE, MAY, value("85.6"))
                        .of(RATE))
                .isEmpty();
        assertThat(give(RATE, APRIL, value("85.6"))
                        .give(RATE, MAY, share(83, 97))
                        .of(RATE))
                .isEmpty();
    }

    @Test
    void the_same_grades_again_are_asked_about() {
        Made graded = RATE.in(Unit.GRADED);
        Figure grades = new Figure.Grades(Map.of("poor", 10, "good", 20));

        assertThat(give(graded, APRIL, grades).give(graded, MAY, grades).of(graded, MAY, List.of("good")))
                .containsExactly("copied-row: needs checking: the same figure as for April 2012, "
                        + PlainFigure.of(grades, graded.indicator()));
        assertThat(give(graded, MAY, new Figure.Grades(Map.of("poor", 11, "good", 20)))
                        .of(graded, MAY, List.of("good")))
                .isEmpty();
    }

    @Test
    void more_than_a_fifth_fewer_cases_with_a_rate_a_case_higher_are_asked_about() {
        assertThat(give(RATE, APRIL, share(80, 100))
                        .give(RATE, MAY, share(65, 79))
                        .of(RATE))
                .containsExactly(
                        "falling-denominator: needs checking: the figure rose while what it counts fell from 100 in April 2012"
                                + " to 79");
        assertThat(give(RATE, MAY, share(66, 80)).of(RATE)).isEmpty(); // a fifth fewer
        assertThat(give(RATE, MAY, share(64, 79)).of(RATE)).isEmpty(); // up by less than a case
        assertThat(give(RATE, MAY, share(60, 79)).of(RATE)).isEmpty(); // down
        assertThat(give(RATE, MAY, value("85")).of(RATE)).isEmpty();
        assertThat(give(RATE, APRIL, value("80")).give(RATE, MAY, share(79, 79)).of(RATE))
                .isEmpty();
        assertThat(give(RATE, APRIL, share(40, 50))
                        .give(RATE, MAY, share(33, 39))
                        .of(RATE))
                .as("a rise of just above a case counts, 84.6 after 80.0, one of 39 being 2.6")
                .hasSize(1);
        assertThat(give(RATE, APRIL, share(50, 100))
                        .give(RATE, MAY, share(26, 50))
                        .of(RATE))
                .as("a rise of exactly a case counts")
                .hasSize(1);
    }

    @Test
    void a_better_rate_beside_a_longer_backlog_is_asked_about() {
        Made backlog = Made.count("backlog", Good.LOW);
        give(RATE, APRIL, share(80, 100)).give(RATE, MAY, share(85, 100));

        assertThat(give(backlog, APRIL, value("12"))
                        .give(backlog, MAY, value("13"))
                        .of(RATE))
                .containsExactly(
                        "growing-backlog: needs checking: it got better while The backlog went from 12.0 to 13.0");
        assertThat(give(backlog, MAY, value("12")).of(RATE)).isEmpty();
        assertThat(give(backlog, MAY, value("11")).of(RATE)).isEmpty();
        assertThat(give(backlog, MAY, new Figure.Absent(Absence.SUPPRESSED)).of(RATE))
                .isEmpty();
        assertThat(give(backlog, MAY, value("13"))
                        .give(RATE, MAY, share(79, 100))
                        .of(RATE))
                .isEmpty(); // the rate got worse
    }

    @Test
    void only_a_count_is_a_backlog_and_a_count_is_no_rate() {
        Made other = new Made("backlog", Unit.PERCENT, Good.LOW, Basis.SNAPSHOT, null, List.of(), null, Map.of());
        give(RATE, APRIL, share(80, 100)).give(RATE, MAY, share(85, 100));
        assertThat(give(other, APRIL, share(12, 100))
                        .give(other, MAY, share(19, 100))
                        .of(RATE))
                .isEmpty();

        Made count = RATE.in(Unit.COUNT);
        Made backlog = Made.count("backlog", Good.LOW);
        known.clear();
        give(count, APRIL, value("80")).give(count, MAY, value("85"));
        assertThat(give(backlog, APRIL, value("12"))
                        .give(backlog, MAY, value("13"))
                        .of(count))
                .isEmpty();
    }

    @Test
    void a_backlog_that_is_not_known_of_one_of_the_months_raises_nothing() {
        Made backlog = Made.count("backlog", Good.LOW);
        give(RATE, APRIL, share(80, 100)).give(RATE, MAY, share(85, 100));

        assertThat(give(backlog, MAY, value("13")).of(RATE)).isEmpty();
        known.remove("backlog");
        assertThat(give(backlog, APRIL, value("13")).of(RATE)).isEmpty();
        assertThat(give(backlog, APRIL, new Figure.Absent(Absence.UNAVAILABLE))
                        .give(backlog, MAY, value("13"))
                        .of(RATE))
                .isEmpty();
    }

    // sums

    private static final Made MONTHLY =
            new Made("m", Unit.PERCENT, Good.HIGH, Basis.IN_MONTH, null, List.of(), null, Map.of());
    private static final Made YEARLY = MONTHLY.on(Basis.YEAR_TO_DATE).adding("m");

    private static Made yearly() {
        return new Made("y", YEARLY.unit(), Good.HIGH, YEARLY.basis(), null, List.of(), "m", Map.of());
    }

    @Test
    void a_year_to_date_beside_its_months() {
        give(MONTHLY, APRIL, share(80, 100)).give(MONTHLY, MAY, share(90, 100));

        assertThat(give(yearly(), MAY, share(171, 201)).of(yearly()))
                .containsExactly(
                        "not-the-sum: given as 85.1 % (171 of 201), the months from April 2012 of The m add up to 85.0 %"
                                + " (170 of 200)");
        assertThat(give(yearly(), MAY, share(171, 200)).of(yearly())).hasSize(1);
        assertThat(give(yearly(), MAY, share(170, 201)).of(yearly())).hasSize(1);
        assertThat(give(yearly(), MAY, share(170, 200)).of(yearly())).isEmpty();
        assertThat(give(yearly(), MAY, value("85.0")).of(yearly())).isEmpty();
        assertThat(give(yearly(), MAY, value("85")).of(yearly())).isEmpty();
        assertThat(give(yearly(), MAY, value("85.1")).of(yearly())).hasSize(1);
    }

    @Test
    void a_year_starts_in_april() {
        ReportingPeriod march = APRIL.plusMonths(-1);
        give(MONTHLY, march, share(10, 100)).give(MONTHLY, APRIL, share(80, 100));
        assertThat(give(yearly(), APRIL, share(80, 100)).of(yearly(), APRIL, List.of()))
                .isEmpty();

        for (int i = 1; i < 12; i++) {
            give(MONTHLY, march.plusMonths(-i), share(10, 100));
        }
        assertThat(give(yearly(), march, share(120, 1200)).of(yearly(), march, List.of()))
                .isEmpty();
        assertThat(give(yearly(), march, share(120, 1201)).of(yearly(), march, List.of()))
                .singleElement()
                .asString()
                .contains("the months from April 2011");
    }

    @Test
    void a_month_that_is_not_known_gives_no_sum() {
        give(MONTHLY, MAY, share(90, 100));
        assertThat(give(yearly(), MAY, share(171, 201)).of(yearly())).isEmpty();
        give(MONTHLY, APRIL, new Figure.Absent(Absence.SUPPRESSED));
        assertThat(of(yearly())).isEmpty();
        give(MONTHLY, APRIL, value("80"));
        assertThat(of(yearly())).as("a bare value among parts has no sum").isEmpty();
    }

    @Test
    void nothing_of_nothing_all_year_is_no_rate_to_compare() {
        give(MONTHLY, APRIL, share(0, 0)).give(MONTHLY, MAY, share(0, 0));

        assertThat(give(yearly(), MAY, value("85")).of(yearly())).isEmpty();
    }

    @Test
    void counts_add_up_and_bare_percentages_do_not() {
        Made monthly = new Made("m", Unit.COUNT, Good.LOW, Basis.IN_MONTH, null, List.of(), null, Map.of());
        Made yearly = new Made("y", Unit.COUNT, Good.LOW, Basis.YEAR_TO_DATE, null, List.of(), "m", Map.of());
        give(monthly, APRIL, value("3")).give(monthly, MAY, value("4"));
        assertThat(give(yearly, MAY, value("7")).of(yearly)).isEmpty();
        assertThat(give(yearly, MAY, value("8")).of(yearly))
                .containsExactly("not-the-sum: given as 8.0, the months from April 2012 of The m add up to 7.0");

        known.clear();
        give(MONTHLY, APRIL, value("80")).give(MONTHLY, MAY, value("90"));
        assertThat(give(yearly(), MAY, value("85")).of(yearly())).isEmpty();
    }

    @Test
    void a_rolling_year_is_the_sum_of_twelve_months() {
        Made rolling = new Made("y", Unit.PERCENT, Good.LOW, Basis.ROLLING_12, null, List.of(), "m", Map.of());
        for (int i = 0; i < 12; i++) {
            give(MONTHLY, MAY.plusMonths(-i), share(5, 10));
        }
        assertThat(give(rolling, MAY, share(60, 120)).of(rolling)).isEmpty();
        give(MONTHLY, MAY.plusMonths(-12), share(10, 10));
        assertThat(of(rolling)).isEmpty();
        assertThat(give(rolling, MAY, share(61, 120)).of(rolling)).hasSize(1);
    }
}
