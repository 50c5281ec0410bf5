package org.improvementnotice.compliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.improvementnotice.compliance.Sample.month;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Escalation;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final RulePack ONE = Sample.asking("target(\"timeliness\").atLeast(80).breachBelow(75)");

    private static Assessment months(String... lines) {
        List<Sample.Month> months = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            months.add(month("2012-" + (i < 9 ? "0" : "") + (i + 1), lines[i]));
        }
        return Sample.assess(ONE, months.toArray(Sample.Month[]::new));
    }

    private static String figure(int value) {
        return "readings: { timeliness: " + value + " }";
    }

    private static List<String> levels(Assessment assessment) {
        return assessment.periods().stream()
                .map(each -> each.escalation().recommended().level() + " "
                        + each.escalation().direction().code())
                .toList();
    }

    @Test
    void the_highest_proposal_is_recommended_and_the_level_stands_until_a_step_down_counts() {
        assertThat(levels(months(figure(70), figure(70), figure(70), figure(78), figure(90), figure(90))))
                .containsExactly(
                        "board-attention same",
                        "corrective-action raised",
                        "corrective-action same",
                        "board-attention lowered",
                        "weekly-grip lowered",
                        "weekly-grip same");
    }

    @Test
    void a_first_period_does_not_lower_the_level_it_starts_from_without_a_period_at_it() {
        assertThat(levels(months(figure(90), figure(90))))
                .containsExactly("board-attention same", "weekly-grip lowered");
    }

    @Test
    void an_absent_figure_that_holds_the_level_does_not_let_it_fall() {
        Assessment assessment = months(figure(70), figure(70), figure(90), "", figure(90));

        assertThat(levels(assessment).subList(2, 5))
                .containsExactly("board-attention lowered", "board-attention same", "weekly-grip lowered");
    }

    @Test
    void a_breach_that_is_not_measured_anew_does_not_let_the_level_fall() {
        RulePack plans = Sample.asking("target(\"long-plans\").atMost(20)");
        String bad = "readings: { long-plans: { numerator: 9, denominator: 10 } }";

        Assessment assessment = Sample.assess(
                plans,
                month("2012-01", bad),
                month("2012-02", bad),
                month("2012-03", "readings: { long-plans: { numerator: 0, denominator: 0 } }"),
                month("2012-04", "readings: { long-plans: { numerator: 1, denominator: 10 } }"));

        assertThat(levels(assessment))
                .containsExactly(
                        "board-attention same",
                        "corrective-action raised",
                        "corrective-action same",
                        "board-attention lowered");
        assertThat(assessment.periods().get(2).escalation().lowers())
                .containsExactly("a step down does not count while nothing new stands for 2.1 Assessments in time");
    }

    @Test
    void leaving_a_figure_out_that_no_rule_cited_does_not_let_the_level_fall() {
        var files = Sample.files();
        files.computeIfPresent(
                "escalation/ladder.drl",
                (name, text) -> text.replace("Summary( cleanPeriods >= 1 )", "not Finding( status == Status.BREACH )")
                        // of two requirements five are never missed, and nobody is unallocated
                        .replaceAll("(?s)rule \"L[24] .*?\\nend\\n", ""));
        files.computeIfPresent(
                "pack.yaml",
                (name, text) -> text.replaceAll("  - \\{ number: \"1\\.[1-5]\".*\\n", "")
                        .replaceAll("  - \\{ number: \"2\\.([24-8]|10)\".*\\n", "")
                        .replaceAll("(?s)returns:.*?actions:", "actions:"));
        files.remove("targets/1-leadership.drl");
        files.computeIfPresent(
                "targets/2-practice.drl",
                (name, text) -> text.replaceAll("(?s)rule \"2\\.([24-8]|10) .*?\\nend\\n", ""));
        RulePack two = Sample.load(files);
        Sample.Month[] months = {
            month("2012-01", "readings: { timeliness: 70, caseload: 10 }"),
            month("2012-02", "readings: { timeliness: 70, caseload: 10 }"),
            month("2012-03", "readings: { timeliness: 90 }"),
            month("2012-04", "readings: { timeliness: 90, caseload: 10 }")
        };

        assertThat(levels(Sample.assess(two, months)).subList(1, 4))
                .containsExactly("corrective-action raised", "corrective-action same", "board-attention lowered");
    }

    @Test
    void a_provisional_figure_does_not_let_the_level_fall() {
        Assessment assessment = months(figure(70), figure(70), "standing: provisional\n" + figure(90), figure(90));

        assertThat(levels(assessment).subList(1, 4))
                .containsExactly("corrective-action raised", "corrective-action same", "board-attention lowered");
        assertThat(assessment.periods().get(2).escalation().lowers())
                .containsExactly(
                        "a step down does not count while a provisional figure stands for 2.1 Assessments in time");
    }

    @Test
    void what_a_body_decides_is_the_level_before_of_the_next_period_and_both_are_shown() {
        Assessment assessment = months(
                figure(70) + "\ndecisions: { level: { is: public-scrutiny, by: chair, on: 2012-01-20, why: worried } }",
                figure(70),
                figure(90));

        Escalation january = assessment.periods().get(0).escalation();
        assertThat(january.recommended().level()).isEqualTo("board-attention");
        assertThat(Objects.requireNonNull(january.decided()).is()).isEqualTo("public-scrutiny");
        assertThat(assessment.periods().get(1).escalation().before().level()).isEqualTo("public-scrutiny");
        assertThat(levels(assessment).subList(1, 3))
                .containsExactly("public-scrutiny same", "corrective-action lowered");
    }

    @Test
    void reasons_are_taken_from_what_the_rule_matched() {
        Escalation february = months(figure(70), figure(70)).latest().escalation();

        assertThat(february.isRaised()).isTrue();
        assertThat(february.reasons()).singleElement().satisfies(cause -> {
            assertThat(cause.rule().name()).isEqualTo("L1 Two periods of BREACH ask for an action");
            assertThat(cause.rule().place()).hasToString("escalation/ladder.drl:12:1");
            assertThat(cause.findings()).containsExactly("sample/testshire/2.1/timeliness");
            assertThat(cause.texts()).containsExactly("2.1 Assessments in time: BREACH, missed, run of 2");
        });
        assertThat(february.bodies()).containsExactly(new Escalation.Ask("board", "The Board", "Decides on an action"));
        assertThat(february.lowers())
                .containsExactly(
                        "rule \"L1 Two periods of BREACH ask for an action\" proposes corrective-action as long as it"
                                + " matches",
                        "no step-down rule of the ladder matched");
    }

    @Test
    void who_is_told_the_same_day_comes_first() {
        Assessment assessment = Sample.assess(Sample.pack(), month("2012-01", "readings: { unallocated: 3 }"));

        assertThat(assessment.latest().escalation().tell())
                .extracting(each -> each.whom() + " " + each.sameDay() + " " + each.texts())
                .containsExactly("board true [2.2 Nobody unallocated: BREACH, missed, run of 1]", "committee false []");
    }

    @Test
    void a_theme_with_many_breaches_is_heard_in_public_and_the_summary_is_its_reason() {
        String bad =
                "readings: { timeliness: 10, unallocated: 3, caseload: 40, long-plans: { numerator: 9, denominator: 10 },"
                        + " second-plans: 90, audits: { grades: { inadequate: 20 } } }";
        Assessment assessment = Sample.assess(
                Sample.pack(), month("2012-01", bad), month("2012-02", bad), month("2012-03", "readings: {}"));

        Escalation february = assessment.periods().get(1).escalation();
        assertThat(february.recommended().level()).isEqualTo("public-scrutiny");
        assertThat(february.reasons().get(0).texts()).singleElement().asString().startsWith("theme 2: 7 BREACH");
        assertThat(assessment.latest().carry().level().holds())
                .extracting(each -> each.clause())
                .contains("2.1", "2.8", "2.10");
    }
}
