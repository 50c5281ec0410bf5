package org.improvementnotice.compliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.improvementnotice.compliance.Sample.month;
import static org.improvementnotice.compliance.Sample.monthOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A finding points at the line that somebody would correct, or at the file or folder that lacks it. */
class RestingPlaceTest {

    private static final Path ROOT = Path.of("../..");

    @ParameterizedTest
    @CsvSource({
        "compliance-rules/packs/peterborough-2012, examples/peterborough-2012/facts",
        "compliance-rules/packs/northmere-2024, examples/northmere-2024/facts",
        "examples/peterborough-published/pack, examples/peterborough-published/facts"
    })
    void in_the_examples_every_place_is_a_line_that_names_what_was_judged_or_a_file_that_does_not(
            String pack, String facts) throws IOException {
        RulePack rules = RulePack.load(ROOT.resolve(pack));
        int lines = 0;
        for (PeriodAssessment period : ComplianceEngine.of(rules)
                .assess(Facts.read(ROOT.resolve(facts), rules))
                .periods()) {
            for (Finding finding : period.findings()) {
                Path file = Path.of(finding.place().file());
                if (finding.place().line() > 0) {
                    lines++;
                    assertThat(textAt(finding.place()))
                            .as(finding.place() + " " + finding.message())
                            .containsAnyOf(finding.indicator(), "\"" + finding.clause() + "\"");
                } else if (Files.isRegularFile(file)) {
                    // an action can be named where another month says it was done, or this one that it is not
                    assertThat(Files.readString(file)).doesNotContain("  " + finding.indicator() + ":");
                } else {
                    assertThat(file).isDirectory();
                }
            }
        }
        assertThat(lines).isGreaterThan(4);
    }

    private static String textAt(Place place) throws IOException {
        return Files.readAllLines(Path.of(place.file())).get(place.line() - 1);
    }

    private static Finding finding(String clause, Sample.Month... months) {
        return Sample.finding(Sample.assess(Sample.pack(), months).latest(), clause);
    }

    @Test
    void an_action_points_at_the_line_that_says_it_is_done_also_months_later() {
        Sample.Month january =
                month("2012-01", "readings: { timeliness: 90 }", "actions: { plan-agreed: { completed: 2012-01-10 } }");

        assertThat(finding("1.1", january).place()).hasToString("facts/2012-01.yaml:5:12");
        assertThat(finding("1.1", january, month("2012-02", "readings: { timeliness: 90 }"))
                        .place())
                .hasToString("facts/2012-01.yaml:5:12");
        // said again with the same day: the first stands; with another day: that is the line to correct
        assertThat(finding("1.1", january, month("2012-02", "actions: { plan-agreed: { completed: 2012-01-10 } }"))
                        .place())
                .hasToString("facts/2012-01.yaml:5:12");
        assertThat(finding("1.1", january, month("2012-02", "actions: { plan-agreed: { completed: 2012-01-11 } }"))
                        .place())
                .hasToString("facts/2012-02.yaml:4:12");
    }

    @Test
    void an_action_that_is_not_done_points_at_the_file_that_does_not_say_so() {
        assertThat(finding("1.1", month("2012-02", "readings: { timeliness: 90 }"), month("2012-03", "readings: {}"))
                        .place())
                .hasToString("facts/2012-03.yaml");
    }

    @Test
    void a_report_points_at_the_day_it_came_and_one_that_did_not_come_at_the_file() {
        Finding late = finding(
                "1.3",
                monthOf(
                        "2012-01",
                        "2012-03-20",
                        "readings: { timeliness: 90 }",
                        "submissions: { monthly-return: 2012-03-20 }"));

        assertThat(late.reason()).isEqualTo(Reason.LATE);
        assertThat(late.place()).hasToString("facts/2012-01.yaml:5:16");
        Finding notThere = finding("1.3", monthOf("2012-01", "2012-03-20", "readings: { timeliness: 90 }"));
        assertThat(notThere.reason()).isEqualTo(Reason.NOT_THERE);
        assertThat(notThere.place()).hasToString("facts/2012-01.yaml");
    }

    @Test
    void where_it_cannot_be_told_whether_it_is_asked_the_place_is_that_of_the_figure_that_would_tell() {
        RulePack pack = Sample.asking(
                "target(\"caseload\").atMost(18)", "    Reading( indicator == \"timeliness\", value > 15 )");

        Finding unsaid = Sample.finding(
                Sample.assess(pack, month("2012-02", "readings: { caseload: 20 }"))
                        .latest(),
                "2.1");
        Finding said = Sample.finding(
                Sample.assess(pack, month("2012-02", "readings: { caseload: 20, timeliness: unavailable }"))
                        .latest(),
                "2.1");

        assertThat(unsaid.reason()).isEqualTo(Reason.CANNOT_TELL_IF_DUE);
        assertThat(unsaid.place()).hasToString("facts/2012-02.yaml");
        assertThat(said.place()).hasToString("facts/2012-02.yaml:4:39");
    }
}
