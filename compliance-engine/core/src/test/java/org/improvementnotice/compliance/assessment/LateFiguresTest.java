package org.improvementnotice.compliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.improvementnotice.compliance.Sample.finding;
import static org.improvementnotice.compliance.Sample.month;
import static org.improvementnotice.compliance.Sample.monthOf;

import java.util.List;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;

/** Figures that came late or changed, and what rests on them. */
class LateFiguresTest {

    private static List<String> problems(Carry carry, Sample.Month... months) {
        InvalidFactsException thrown = catchThrowableOfType(
                InvalidFactsException.class, () -> Sample.assess(Sample.pack(), new Run(null, carry), months));
        return thrown.problems().stream().map(Problem::toString).toList();
    }

    private static Carry afterJanuary() {
        return Sample.assess(
                        Sample.pack(),
                        month("2012-01", "readings: { timeliness: { numerator: 50, denominator: 100 } }"))
                .carry();
    }

    @Test
    void a_month_alone_cannot_replace_a_figure_that_was_handed_on_without_saying_so() {
        assertThat(
                        problems(
                                afterJanuary(),
                                month(
                                        "2012-02",
                                        "late: [ { period: 2012-01, indicator: timeliness, numerator: 95, denominator: 100 } ]")))
                .containsExactly(
                        "facts/2012-02.yaml:4:9: a figure of `timeliness` for 2012-01 stands at facts/2012-01.yaml:4:25"
                                + " already, `50.0 % (50 of 100)`; write it under `restated`, with `was` and `why`");
    }

    @Test
    void a_month_alone_cannot_say_wrongly_what_stood() {
        String restated =
                "restated: [ { period: 2012-01, indicator: timeliness, numerator: 95, denominator: 100, was: %s,"
                        + " why: keyed late } ]";

        assertThat(problems(afterJanuary(), month("2012-02", restated.formatted("3/4"))))
                .containsExactly(
                        "facts/2012-02.yaml:4:13: `was` is not what stood for 2012-01 at facts/2012-01.yaml:4:25,"
                                + " `50.0 % (50 of 100)`; write that");
        assertThat(Sample.assess(
                                Sample.pack(),
                                new Run(null, afterJanuary()),
                                month("2012-02", restated.formatted("50/100")))
                        .latest()
                        .restated())
                .hasSize(1);
    }

    @Test
    void what_a_month_restates_stands_for_the_one_after_it() {
        String first =
                "restated: [ { period: 2012-01, indicator: timeliness, value: 60, was: 50/100, why: keyed late } ]";
        String second =
                "restated: [ { period: 2012-01, indicator: timeliness, value: 65, was: %s, why: keyed later } ]";

        assertThat(Sample.assess(
                                Sample.pack(),
                                new Run(null, afterJanuary()),
                                month("2012-02", first),
                                month("2012-03", second.formatted("60")))
                        .periods())
                .hasSize(2);
    }

    @Test
    void nothing_of_a_draft_stood() {
        Assessment assessment = Sample.assess(
                Sample.pack(),
                month("2012-01", "readings: { timeliness: 90 }"),
                monthOf("2012-02", "", "readings: { timeliness: 50 }"),
                month("2012-03", "late: [ { period: 2012-02, indicator: timeliness, value: 90 } ]"));

        assertThat(assessment.latest().restated())
                .extracting(PeriodAssessment.Restatement::was, PeriodAssessment.Restatement::is)
                .containsExactly(tuple("no figure", "90.0 %"));
    }

    @Test
    void a_restated_figure_marks_the_verdict_whose_line_it_was() {
        RulePack pack = Sample.asking("target(\"timeliness\").improvesOn(lastPeriod())");
        PeriodAssessment april = Sample.assess(
                        pack,
                        month("2012-01", "readings: { timeliness: 50 }"),
                        month("2012-02", "readings: { timeliness: 60 }"),
                        month("2012-03", "readings: { timeliness: 65 }"),
                        month(
                                "2012-04",
                                "readings: { timeliness: 80 }",
                                "restated: [ { period: 2012-02, indicator: timeliness, value: 70, was: 60, why: keyed late } ]"))
                .latest();

        assertThat(april.restated().get(0).verdicts())
                .containsExactly(
                        new PeriodAssessment.Restatement.Verdict(
                                "2.1", ReportingPeriod.parse("2012-02"), Status.PASS, Status.PASS),
                        new PeriodAssessment.Restatement.Verdict(
                                "2.1", ReportingPeriod.parse("2012-03"), Status.PASS, Status.BREACH));
    }

    @Test
    void a_restated_figure_marks_the_verdict_of_a_year_later() {
        RulePack pack = Sample.asking("target(\"timeliness\").improvesOn(samePeriodLastYear())");
        PeriodAssessment last = Sample.assess(
                        pack,
                        month("2011-02", "readings: { timeliness: 60 }"),
                        month("2012-02", "readings: { timeliness: 65 }"),
                        month(
                                "2012-03",
                                "restated: [ { period: 2011-02, indicator: timeliness, value: 70, was: 60, why: keyed late } ]"))
                .latest();

        assertThat(last.restated().get(0).verdicts())
                .contains(new PeriodAssessment.Restatement.Verdict(
                        "2.1", ReportingPeriod.parse("2012-02"), Status.PASS, Status.BREACH));
    }

    @Test
    void with_a_lag_36_figures_are_handed_on_up_to_the_latest_that_is_judged() {
        Sample.Month[] months = new Sample.Month[36];
        for (int i = 0; i < months.length; i++) {
            ReportingPeriod period = new ReportingPeriod(2012, 1).plusMonths(i);
            months[i] = monthOf(
                    period.toString(),
                    period.plusMonths(1).firstDay().toString(),
                    "late: [ { period: " + period.plusMonths(-1) + ", indicator: vacancy-rate, value: 12 } ]");
        }
        RulePack pack = Sample.asking("target(\"timeliness\").atLeast(80)");
        Assessment assessment = Sample.assess(pack, months);

        assertThat(assessment.carry().figures().get("vacancy-rate")).hasSize(36);
        assertThat(finding(assessment.latest(), "2.1").status()).isEqualTo(Status.BREACH);
    }
}
