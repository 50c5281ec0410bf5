package org.improvementnotice.compliance.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.improvementnotice.compliance.model.Target.points;
import static org.improvementnotice.compliance.model.Target.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.Basis;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Change;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Frequency;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PartsKind;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.PlainFigure;
import org.improvementnotice.compliance.model.Publish;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Target;
import org.improvementnotice.compliance.model.Unit;
import org.improvementnotice.compliance.model.Validation;
import org.improvementnotice.compliance.model.WhenNone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a figure gives beside its verdict, in words. */
class BesideTest {

    private static final ReportingPeriod APRIL = new ReportingPeriod(2012, 4);

    private static Indicator of(Unit unit, Good good, Frequency frequency) {
        return new Indicator(
                "x",
                "X",
                "better",
                unit,
                good,
                Basis.IN_MONTH,
                frequency,
                0,
                new Indicator.Range(null, unit == Unit.PERCENT ? BigDecimal.valueOf(100) : null),
                PartsKind.DECIMAL,
                WhenNone.MISSING,
                false,
                unit == Unit.GRADED ? List.of("poor", "good") : List.of(),
                0,
                null,
                Publish.AS_IS,
                List.of(),
                null,
                Map.of(),
                1,
                "definition",
                "source",
                null);
    }

    private static Reading reading(ReportingPeriod period, Unit unit, Figure figure) {
        return new Reading("x", period, unit, figure, Place.of("f.yaml"), "", Validation.VALIDATED);
    }

    private static Outcome.Verdict judged(Target target, Indicator indicator, Map<ReportingPeriod, String> figures) {
        SortedMap<ReportingPeriod, Reading> known = new TreeMap<>();
        figures.forEach((period, value) ->
                known.put(period, reading(period, indicator.unit(), new Figure.Value(new BigDecimal(value)))));
        return (Outcome.Verdict) Judge.judge(
                Questions.asked(target, indicator).question(),
                new Evidence.OfReading(Objects.requireNonNull(known.get(APRIL)), known));
    }

    // pace

    private static Finding.@Nullable Pace pace(
            Target target, Indicator indicator, Map<ReportingPeriod, String> figures) {
        return judged(target, indicator, figures).beside().pace();
    }

    private static Map<ReportingPeriod, String> figures(String now, @Nullable String three, @Nullable String six) {
        Map<ReportingPeriod, String> figures = new LinkedHashMap<>();
        figures.put(APRIL, now);
        if (three != null) {
            figures.put(APRIL.plusMonths(-3), three);
        }
        if (six != null) {
            figures.put(APRIL.plusMonths(-6), six);
        }
        return figures;
    }

    @Test
    void a_pace_says_what_is_to_come_and_what_came() {
        Target falling = target("x").atMost(30).fromBaseline(66, "2010-09").by("2012-09");
        Indicator percent = of(Unit.PERCENT, Good.LOW, Frequency.MONTHLY);

        assertThat(pace(falling, percent, figures("45.5", "41.9", "42.8")))
                .isEqualTo(
                        new Finding.Pace(
                                new BigDecimal("-3.1"),
                                5,
                                ReportingPeriod.parse("2012-09"),
                                new BigDecimal("1.2"),
                                new BigDecimal("0.5"),
                                "needs -3.1 points a month to September 2012; the last three months brought +1.2, the last six +0.5"));
        assertThat(Objects.requireNonNull(pace(falling, percent, figures("45.6", "45.6", null)))
                        .text())
                .isEqualTo("needs -3.2 points a month to September 2012; the last three months brought 0.0");
        assertThat(Objects.requireNonNull(pace(falling, percent, figures("45.5", null, "42.8")))
                        .text())
                .isEqualTo("needs -3.1 points a month to September 2012");
    }

    @Test
    void a_goal_that_is_reached_or_due_has_no_pace() {
        Target rising = target("x").atLeast(30).fromBaseline(10, "2011-09").by("2012-05");
        Indicator count = of(Unit.COUNT, Good.HIGH, Frequency.MONTHLY);

        assertThat(pace(rising, count, figures("30", null, null))).isNull();
        assertThat(Objects.requireNonNull(pace(rising, count, figures("29", null, null)))
                        .text())
                .isEqualTo("needs +1.0 a month to May 2012");
        Target due = target("x").atLeast(30).fromBaseline(10, "2011-09").by("2012-04");
        assertThat(pace(due, count, figures("29", null, null))).isNull();
        assertThat(pace(target("x").atLeast(30), count, figures("29", null, null)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "DAYS, needs +1.0 days a due period to June 2012",
        "RATE_PER_10000, needs +1.0 per 10000 a due period to June 2012",
        "AVERAGE, needs +1.0 a due period to June 2012",
    })
    void a_pace_counts_due_periods_in_the_unit(Unit unit, String words) {
        Frequency quarterly = new Frequency(Frequency.Every.QUARTERLY, Set.of(1, 4, 6, 10));
        Target rising = target("x").atLeast(30).fromBaseline(10, "2011-09").by("2012-06");

        assertThat(Objects.requireNonNull(pace(rising, of(unit, Good.HIGH, quarterly), figures("29", null, null)))
                        .text())
                .isEqualTo(words.replace("10000", "10,000"));
    }

    @Test
    void no_pace_where_no_due_period_is_left_before_the_goal() {
        Frequency quarterly = new Frequency(Frequency.Every.QUARTERLY, Set.of(1, 4, 7, 10));
        Target rising = target("x").atLeast(30).fromBaseline(10, "2011-09").by("2012-06");

        assertThat(pace(rising, of(Unit.COUNT, Good.HIGH, quarterly), figures("29", null, null)))
                .isNull();
    }

    // rounding

    @Test
    void a_verdict_that_turns_within_the_digits_given_says_so() {
        Target floor = target("x").atLeast(80).breachBelow(75);
        Indicator percent = of(Unit.PERCENT, Good.HIGH, Frequency.MONTHLY);

        assertThat(judged(floor, percent, figures("80.0", null, null)).beside().rounding())
                .isEqualTo(
                        "depends on rounding: 80.0 can stand for 79.95 to 80.05 %, and not all of it comes to the same;"
                                + " give numerator and denominator");
        assertThat(judged(floor, percent, figures("79.5", null, null)).beside().rounding())
                .isNull();
        assertThat(judged(floor, percent, figures("80", null, null)).beside().rounding())
                .contains("79.5 to 80.5 %");
        assertThat(judged(floor, percent, figures("74.9", null, null)).beside().rounding())
                .isNull();
        assertThat(judged(floor, percent, figures("74.95", null, null)).beside().rounding())
                .isNull();
        assertThat(judged(floor, percent, figures("75.0", null, null)).beside().rounding())
                .contains("74.95 to 75.05");
    }

    @Test
    void what_lies_outside_the_range_is_not_what_a_figure_can_stand_for() {
        Indicator percent = of(Unit.PERCENT, Good.HIGH, Frequency.MONTHLY);

        assertThat(judged(target("x").atLeast(100), percent, figures("100", null, null))
                        .beside()
                        .rounding())
                .contains("99.5 to 100 %");
        assertThat(judged(target("x").between(90, 100), percent, figures("100", null, null))
                        .beside()
                        .rounding())
                .isNull();
    }

    @Test
    void an_improvement_depends_on_the_earlier_figure_too() {
        Indicator percent = of(Unit.PERCENT, Good.HIGH, Frequency.MONTHLY);
        Target better = target("x").improvesOn(Target.lastPeriod());
        Map<ReportingPeriod, String> figures = new LinkedHashMap<>(figures("80.2", null, null));
        figures.put(APRIL.plusMonths(-1), "80.1");
        assertThat(judged(better, percent, figures).beside().rounding()).contains("80.2 can stand for 80.15 to 80.25");
        figures.put(APRIL.plusMonths(-1), "80.0");
        assertThat(judged(better, percent, figures).beside().rounding()).isNull();

        SortedMap<ReportingPeriod, Reading> known = new TreeMap<>();
        known.put(
                APRIL.plusMonths(-1),
                reading(APRIL.plusMonths(-1), Unit.PERCENT, new Figure.Value(new BigDecimal("80"))));
        known.put(APRIL, reading(APRIL, Unit.PERCENT, Questions.share(402, 500)));
        Outcome.Verdict verdict = (Outcome.Verdict) Judge.judge(
                Questions.asked(better, percent).question(),
                new Evidence.OfReading(Objects.requireNonNull(known.get(APRIL)), known));
        assertThat(verdict.beside().rounding())
                .isEqualTo(
                        "depends on rounding: 80 can stand for 79.5 to 80.5 % in the figure compared with, and not all of it"
                                + " comes to the same; give numerator and denominator");
    }

    @Test
    void counts_and_parts_are_exact() {
        assertThat(judged(
                                target("x").atMost(10),
                                of(Unit.COUNT, Good.LOW, Frequency.MONTHLY),
                                figures("10", null, null))
                        .beside()
                        .rounding())
                .isNull();
        assertThat(Questions.judged(target("x").atLeast(80), Questions.percent(), Questions.share(80, 100))
                        .beside()
                        .rounding())
                .isNull();
    }

    // splits

    private static Figure split(int... parts) {
        Map<String, Figure.Parts> by = new LinkedHashMap<>();
        String[] names = {"north", "south", "west"};
        int above = 0;
        int below = 0;
        for (int i = 0; i < parts.length; i += 2) {
            by.put(names[i / 2], (Figure.Parts) Questions.share(parts[i], parts[i + 1]));
            above += parts[i];
            below += parts[i + 1];
        }
        return new Figure.Parts(BigDecimal.valueOf(above), BigDecimal.valueOf(below), by);
    }

    private static String said(Target target, Indicator indicator, Figure figure) {
        return Questions.judged(target, indicator, figure).message();
    }

    @Test
    void a_shortfall_is_said_by_where_it_is_recorded_most_first() {
        assertThat(said(target("x").atLeast(80), Questions.percent(), split(48, 50, 20, 40, 10, 10)))
                .endsWith("; of the 22 not counted in it, 20 are recorded under south, 2 under north");
        assertThat(said(target("x").atLeast(100), Questions.percent(), split(50, 50, 39, 40)))
                .endsWith("; of the 1 not counted in it, 1 is recorded under south");
        assertThat(said(target("x").atMost(5), Questions.percent(Good.LOW), split(1, 50, 6, 40)))
                .endsWith("; of the 7 counted in it, 6 are recorded under south, 1 under north");
    }

    @Test
    void parts_of_an_average_are_said_by_their_own_figures_furthest_first() {
        Indicator average = of(Unit.AVERAGE, Good.LOW, Frequency.MONTHLY);

        assertThat(said(target("x").atMost(10), average, split(90, 10, 220, 20, 0, 0)))
                .endsWith("; 11.0 under south, 9.0 under north");
        assertThat(said(target("x").atLeast(12), average, split(90, 10, 220, 20)))
                .endsWith("; 9.0 under north, 11.0 under south");
    }

    @Test
    void a_figure_that_is_met_or_not_split_says_nothing_of_parts() {
        Outcome.Verdict met = Questions.judged(target("x").atLeast(80), Questions.percent(), split(48, 50, 38, 40));

        assertThat(met.message()).doesNotContain("recorded");
        assertThat(met.beside().by()).containsOnlyKeys("north", "south");
        assertThat(said(target("x").atLeast(80), Questions.percent(), Questions.share(1, 2)))
                .endsWith("would have met it");
        assertThat(Questions.judged(target("x").atLeast(80), Questions.percent(), Questions.value("70"))
                        .beside()
                        .by())
                .isEmpty();
    }

    // figures in words

    @Test
    void a_figure_is_shown_with_unit_and_parts_and_an_absence_by_its_kind() {
        Indicator percent = of(Unit.PERCENT, Good.HIGH, Frequency.MONTHLY);
        assertThat(PlainFigure.of(Questions.share(1300, 2000), percent)).isEqualTo("65.0 % (1,300 of 2,000)");
        assertThat(PlainFigure.of(Questions.share(0, 0), percent)).isEqualTo("0 of 0");
        assertThat(PlainFigure.of(Questions.value("7"), percent)).isEqualTo("7.0 %");
        assertThat(PlainFigure.of(new Figure.YesNo(true), percent)).isEqualTo("yes");
        assertThat(PlainFigure.of(new Figure.YesNo(false), percent)).isEqualTo("no");
        assertThat(PlainFigure.of(new Figure.Grades(new TreeMap<>(Map.of("good", 2, "poor", 1))), percent))
                .isEqualTo("2 good, 1 poor");
        Map<Absence, String> words = new TreeMap<>();
        for (Absence each : Absence.values()) {
            words.put(each, PlainFigure.of(new Figure.Absent(each), percent));
        }
        assertThat(words)
                .containsEntry(Absence.NO_FILE, "no figure, no file came")
                .containsEntry(Absence.NO_KEY, "no figure")
                .containsEntry(Absence.UNAVAILABLE, "no figure, given as unavailable")
                .containsEntry(Absence.SUPPRESSED, "suppressed")
                .containsEntry(Absence.NOT_APPLICABLE, "given as not applicable");
        assertThat(PlainFigure.of(reading(APRIL, Unit.PERCENT, Questions.value("7")), percent))
                .isEqualTo("7.0 %");
    }

    @Test
    void activity_is_shown_with_its_direction_and_no_status() {
        Indicator contacts = of(Unit.COUNT, Good.NONE, Frequency.MONTHLY);
        SortedMap<ReportingPeriod, Reading> earlier = new TreeMap<>();
        earlier.put(APRIL.plusMonths(-1), reading(APRIL.plusMonths(-1), Unit.COUNT, Questions.value("700")));

        assertThat(Shown.activity(reading(APRIL, Unit.COUNT, Questions.value("720")), contacts, earlier))
                .isEqualTo(new PeriodAssessment.Activity(
                        "x",
                        "X",
                        "720.0",
                        List.of(new Finding.Comparison(APRIL.plusMonths(-1), Change.HIGHER)),
                        "720.0"));
        assertThat(Shown.activity(reading(APRIL, Unit.COUNT, new Figure.Absent(Absence.NO_KEY)), contacts, earlier))
                .isEqualTo(new PeriodAssessment.Activity("x", "X", null, List.of(), "no figure"));
    }

    // printing on an endless line

    @Test
    void a_figure_on_a_line_of_thirds_is_printed_with_the_usual_decimals() {
        Indicator percent = of(Unit.PERCENT, Good.HIGH, Frequency.MONTHLY);
        SortedMap<ReportingPeriod, Reading> known = new TreeMap<>();
        known.put(APRIL.plusMonths(-1), reading(APRIL.plusMonths(-1), Unit.PERCENT, Questions.share(2, 3)));
        known.put(APRIL, reading(APRIL, Unit.PERCENT, Questions.share(20, 30)));
        Outcome.Verdict verdict = (Outcome.Verdict) Judge.judge(
                Questions.asked(target("x").improvesOn(Target.lastPeriod()), percent)
                        .question(),
                new Evidence.OfReading(Objects.requireNonNull(known.get(APRIL)), known));

        assertThat(Objects.requireNonNull(verdict.beside().figure()).value()).isEqualTo("66.7");
        assertThat(verdict.message())
                .isEqualTo("66.7 % (20 of 30); the line is above 66.7 %; 1 more of 30 would have met it");
    }

    @Test
    void a_share_of_poor_grades_gets_better_as_it_falls() {
        Indicator audits = of(Unit.GRADED, Good.HIGH, Frequency.MONTHLY);
        SortedMap<ReportingPeriod, Reading> known = new TreeMap<>();
        known.put(
                APRIL.plusMonths(-1),
                reading(APRIL.plusMonths(-1), Unit.GRADED, new Figure.Grades(Map.of("poor", 5, "good", 5))));
        known.put(APRIL, reading(APRIL, Unit.GRADED, new Figure.Grades(Map.of("poor", 2, "good", 8))));
        Map<Target, Change> expected = Map.of(
                target("x").share("poor").atMost(10),
                Change.BETTER,
                target("x").share("good").atLeast(90),
                Change.BETTER,
                target("x").share("good").atMost(10),
                Change.WORSE,
                target("x").share("good").improvesOn(Target.lastPeriod()).by(points(40)),
                Change.BETTER,
                target("x").share("poor").between(30, 60),
                Change.WORSE);
        expected.forEach((target, change) -> {
            Outcome.Verdict verdict = (Outcome.Verdict) Judge.judge(
                    Questions.asked(target, audits).question(),
                    new Evidence.OfReading(Objects.requireNonNull(known.get(APRIL)), known));
            assertThat(verdict.beside().direction())
                    .as(target.toString())
                    .extracting(Finding.Comparison::change)
                    .containsExactly(change);
        });
    }

    // days

    @Test
    void what_is_late_is_late_by_so_many_days() {
        Requirement.Milestone milestone = new Requirement.Milestone(LocalDate.of(2012, 4, 20), 5);
        Question question =
                Questions.asked(Target.of("x", milestone), Questions.percent()).question();
        Outcome.Verdict overdue = (Outcome.Verdict) Judge.judge(question, new Evidence.OfAction(null));
        Outcome.Verdict late = (Outcome.Verdict) Judge.judge(
                question,
                new Evidence.OfAction(
                        new Carry.KnownAction(LocalDate.of(2012, 4, 22), APRIL, "minute 3", Place.of("f.yaml"))));
        Outcome.Verdict notYet = (Outcome.Verdict) Judge.judge(
                question,
                new Evidence.OfAction(
                        new Carry.KnownAction(LocalDate.of(2012, 4, 29), APRIL, "minute 3", Place.of("f.yaml"))));

        assertThat(overdue.beside().distance())
                .isEqualTo(new Finding.Distance(BigDecimal.valueOf(8), "days", "8 days past its date"));
        assertThat(late.beside().distance())
                .isEqualTo(new Finding.Distance(BigDecimal.valueOf(2), "days", "2 days earlier"));
        assertThat(notYet.reason()).as("done after the day it is judged as at").isEqualTo(Reason.OVERDUE);
    }

    @Test
    void reports_that_were_judged_are_settled_and_the_worst_of_them_speaks() {
        Question question = Questions.asked(Target.of("x", new Requirement.Submission(10)), Questions.percent())
                .question();
        Evidence.Owed inTime =
                new Evidence.Owed(APRIL.plusMonths(-2), LocalDate.of(2012, 3, 14), LocalDate.of(2012, 3, 14));
        Evidence.Owed late =
                new Evidence.Owed(APRIL.plusMonths(-1), LocalDate.of(2012, 4, 17), LocalDate.of(2012, 4, 18));
        Evidence.Owed notYet = new Evidence.Owed(APRIL, LocalDate.of(2012, 5, 15), null);
        Outcome.Verdict verdict =
                (Outcome.Verdict) Judge.judge(question, new Evidence.OfReports(List.of(inTime, late, notYet)));

        assertThat(verdict.reason()).isEqualTo(Reason.LATE);
        assertThat(verdict.settled()).containsExactly(APRIL.plusMonths(-2), APRIL.plusMonths(-1));
        assertThat(verdict.beside().distance())
                .isEqualTo(new Finding.Distance(BigDecimal.ONE, "days", "1 working day earlier"));
        assertThat(Judge.judge(question, new Evidence.OfReports(List.of(notYet))))
                .isInstanceOf(Outcome.Listed.class);
    }

    // lags, cases, ends

    @Test
    void with_a_lag_it_is_this_months_file_that_did_not_come() {
        Question question =
                Questions.asked(target("x").atLeast(80), Questions.percent()).question();
        Question lagging = new Question(
                question.asked(),
                question.clause(),
                question.indicator(),
                question.name(),
                question.period(),
                APRIL.plusMonths(-1),
                question.asAt(),
                null,
                question.policies());
        Outcome.Verdict verdict = (Outcome.Verdict) Judge.judge(
                lagging,
                new Evidence.OfReading(
                        reading(APRIL.plusMonths(-1), Unit.PERCENT, new Figure.Absent(Absence.NO_FILE)),
                        new TreeMap<>()));

        assertThat(verdict.message())
                .isEqualTo("no figure for March 2012: no file came for April 2012, first month running");
    }

    @Test
    void what_is_asked_of_the_number_of_cases_is_said() {
        assertThat(said(target("x").atLeast(50).basedOnAtLeast(20), Questions.percent(), Questions.share(10, 12)))
                .endsWith("; on 12 cases, 20 are asked");
        assertThat(said(target("x").atLeast(50).basedOnAtLeast(20), Questions.percent(), Questions.value("60.4")))
                .endsWith("; the number of cases is not given, 20 are asked");
    }

    @Test
    void a_line_of_one_number_is_said_once() {
        Indicator count = of(Unit.COUNT, Good.BAND, Frequency.MONTHLY);

        assertThat(said(target("x").exactly(4), count, Questions.value("6"))).contains("; the line is 4;");
        assertThat(said(target("x").between(4, 5), count, Questions.value("6"))).contains("; the line is 4 to 5;");
    }

    @Test
    void a_ratio_of_the_line_is_what_the_status_rests_on() {
        LineInForce line = new LineInForce(
                Limits.atLeast(Ratio.of(80)),
                Limits.atLeast(Ratio.of(85)),
                Ratio.of(75),
                null,
                LineInForce.Made.AS_WRITTEN);

        assertThat(line.statusOf(Ratio.of(74))).isEqualTo(Status.BREACH);
        assertThat(line.statusOf(Ratio.of(79))).isEqualTo(Status.WARN);
        assertThat(line.statusOf(Ratio.of(84))).isEqualTo(Status.WARN);
        assertThat(line.statusOf(Ratio.of(85))).isEqualTo(Status.PASS);
        assertThat(Objects.requireNonNull(line.counting())).isEqualTo(Limits.atLeast(Ratio.of(80)));
    }
}
