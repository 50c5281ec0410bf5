package org.improvementnotice.compliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.improvementnotice.compliance.Sample.month;

import java.util.ArrayList;
import java.util.List;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTest {

    private static final RulePack FLOOR = Sample.asking("target(\"timeliness\").atLeast(80).breachBelow(75)");

    /** One month for each figure from January 2012; {@code ~} stands for no figure, {@code s} for suppressed. */
    private static List<String> verdicts(RulePack pack, String indicator, String series) {
        List<Sample.Month> months = new ArrayList<>();
        List<String> figures = List.of(series.strip().split("\\s+", -1));
        for (int i = 0; i < figures.size(); i++) {
            String figure = switch (figures.get(i)) {
                case "~" -> "";
                case "s" -> "readings: { " + indicator + ": suppressed }";
                case "u" -> "readings: { " + indicator + ": unavailable }";
                default -> "readings: { " + indicator + ": " + figures.get(i) + " }";
            };
            months.add(month("2012-" + (i < 9 ? "0" : "") + (i + 1), figure));
        }
        Assessment assessment = Sample.assess(pack, months.toArray(Sample.Month[]::new));
        return assessment.periods().stream()
                .map(each -> Sample.verdict(Sample.finding(each, "2.1")))
                .toList();
    }

    @Test
    void figures_that_miss_and_come_every_other_month_are_one_run_of_breach() {
        assertThat(verdicts(FLOOR, "timeliness", "43 ~ 44 ~ 45 ~"))
                .containsExactly(
                        "BREACH missed 1",
                        "BREACH no-figure 2",
                        "BREACH missed 3",
                        "BREACH no-figure 4",
                        "BREACH missed 5",
                        "BREACH no-figure 6");
    }

    @ParameterizedTest
    @CsvSource({
        "90 ~ ~ 90,        PASS met 1|WARN no-figure 1|BREACH no-figure 2|PASS met 1",
        "~ ~ ~,            WARN no-figure 1|BREACH no-figure 2|BREACH no-figure 3",
        "77 ~ ~,           WARN close 1|WARN no-figure 2|BREACH no-figure 2",
        "90 s u,           PASS met 1|WARN suppressed 1|BREACH no-figure 2",
        "70 90 ~ 70,       BREACH missed 1|PASS met 1|WARN no-figure 1|BREACH missed 1",
        "90 ~ ~ 70,        PASS met 1|WARN no-figure 1|BREACH no-figure 2|BREACH missed 3",
        "77 77 ~ 77,       WARN close 1|WARN close 2|WARN no-figure 3|WARN close 4"
    })
    void an_absence_is_never_a_pass_and_never_better_than_the_last_figure(String series, String expected) {
        assertThat(String.join("|", verdicts(FLOOR, "timeliness", series))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "3 s 0,   BREACH missed 1|BREACH suppressed 2|PASS met 1",
        "0 s s,   PASS met 1|BREACH suppressed 1|BREACH suppressed 2",
        "0 u,     PASS met 1|WARN no-figure 1"
    })
    void a_suppressed_count_is_not_none(String series, String expected) {
        RulePack none = Sample.asking("target(\"unallocated\").atMost(0)");

        assertThat(String.join("|", verdicts(none, "unallocated", series))).isEqualTo(expected);
    }

    @Test
    void a_suppressed_count_against_a_line_above_none_is_no_figure() {
        RulePack three = Sample.asking("target(\"unallocated\").atMost(3)");

        assertThat(verdicts(three, "unallocated", "2 s")).containsExactly("PASS met 1", "WARN suppressed 1");
    }

    @Test
    void a_line_that_must_be_met_for_three_periods_passes_in_the_third() {
        RulePack sustained = Sample.asking("target(\"timeliness\").atLeast(80).sustainedFor(3)");

        assertThat(verdicts(sustained, "timeliness", "80 90 95 99 79 80 ~ 80 80 80"))
                .containsExactly(
                        "WARN not-yet-sustained 1",
                        "WARN not-yet-sustained 2",
                        "PASS met 1",
                        "PASS met 2",
                        "BREACH missed 1",
                        "WARN not-yet-sustained 1",
                        "WARN no-figure 2",
                        "WARN not-yet-sustained 3",
                        "WARN not-yet-sustained 4",
                        "PASS met 1");
    }

    @Test
    void equal_to_the_last_period_is_no_improvement() {
        RulePack improving = Sample.asking("target(\"timeliness\").improvesOn(lastPeriod())");

        assertThat(verdicts(improving, "timeliness", "50 50 51 50 ~ 60 61"))
                .containsExactly(
                        "WARN no-figure 1",
                        "BREACH missed 1",
                        "PASS met 1",
                        "BREACH missed 1",
                        "BREACH no-figure 2",
                        "BREACH no-figure 3",
                        "PASS met 1");
    }

    @Test
    void an_improvement_by_points_is_met_by_exactly_so_many() {
        RulePack improving = Sample.asking("target(\"timeliness\").improvesOn(lastPeriod()).by(points(2))");

        assertThat(verdicts(improving, "timeliness", "50 52 53.9 55.9"))
                .containsExactly("WARN no-figure 1", "PASS met 1", "BREACH missed 1", "PASS met 1");
    }
}
