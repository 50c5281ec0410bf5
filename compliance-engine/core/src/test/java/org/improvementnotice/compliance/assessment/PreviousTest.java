package org.improvementnotice.compliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.FileDigest;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.report.JsonReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviousTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.of(Sample.pack());

    @TempDir
    private Path folder;

    private Path facts;

    @BeforeEach
    void eight_months_with_everything_that_is_handed_on() throws IOException {
        facts = Files.createDirectory(folder.resolve("facts"));
        write("2011-06", "2011-07-10", "readings: { turnover: { numerator: 20.5, denominator: 100 } }");
        write(
                "2012-01",
                "2012-02-10",
                "readings: { timeliness: { numerator: 70, denominator: 100, by: { north: 30/40, south: 40/60 } },"
                        + " unallocated: suppressed, caseload: 21, audits: { grades: { good: 7, inadequate: 3 } },"
                        + " referrals: 90 }",
                "submissions: { monthly-return: 2012-02-10 }");
        write(
                "2012-02",
                "2012-03-10",
                "source: invented",
                "standing: provisional",
                "readings: { timeliness: unavailable, vacancy-rate: { numerator: 16.5, denominator: 100 } }",
                "late: [ { period: 2012-01, indicator: vacancy-rate, value: 12 } ]",
                "comments: { \"2.1\": { action: agency, owner: head of service, by: 2012-05-01 }, \"2.2\": { action: a list"
                        + " } }",
                "decisions: { level: { is: public-scrutiny, by: chair, on: 2012-03-08, why: no movement } }");
        write(
                "2012-04",
                "2012-05-14",
                "readings: { timeliness: 83, manager-in-post: { not-applicable: vacant by design }, caseload: 19,"
                        + " unallocated: 0 }",
                "actions: { plan-agreed: { completed: 2012-04-12, evidence: minute 4 } }");
        write("2012-05", "", "readings: { timeliness: 84, manager-in-post: yes }");
        write(
                "2012-06",
                "2012-07-14",
                "readings: { turnover: 19, unallocated: 0, long-plans: { numerator: 0, denominator: 0 } }",
                "restated: [ { period: 2012-04, indicator: timeliness, value: 79, was: 83, why: keyed late } ]",
                "submissions: { monthly-return: 2012-07-14 }");
    }

    private void write(String period, String submitted, String... lines) throws IOException {
        Files.writeString(
                facts.resolve(period + ".yaml"),
                Sample.monthOf(period, submitted, lines).text());
    }

    private List<Path> upTo(String last) throws IOException {
        try (var all = Files.list(facts)) {
            return all.filter(each -> each.getFileName().toString().compareTo(last + ".yaml") <= 0)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void each_month_alone_after_the_one_before_gives_the_same_bytes_as_the_long_run() throws IOException {
        Assessment whole = ENGINE.assess(Facts.read(facts, Sample.pack()));
        List<String> compared = new ArrayList<>();
        Path previous = folder.resolve("previous.json");
        for (PeriodAssessment period : whole.periods()) {
            Path file = facts.resolve(period.period() + ".yaml");
            if (!Files.exists(file)) {
                // March has no file: it is judged when April comes
                continue;
            }
            Facts own = Facts.read(compared.isEmpty() ? upTo("2012-01") : List.of(file), Sample.pack());
            Assessment alone = compared.isEmpty() ? ENGINE.assess(own) : ENGINE.assess(own, previous);

            String bytes = JsonReport.pretty(alone.only(period.period()));
            assertThat(unchained(bytes)).isEqualTo(JsonReport.pretty(whole.only(period.period())));
            // the chain: anyone can follow it with a program for SHA-256
            assertThat(alone.inputs().previous())
                    .isEqualTo(
                            compared.isEmpty()
                                    ? null
                                    : new FileDigest(
                                            previous.toString(), SourceFile.digestOf(Files.readAllBytes(previous))));
            Files.writeString(previous, bytes);
            compared.add(period.period().toString());
        }
        assertThat(compared).containsExactly("2012-01", "2012-02", "2012-04", "2012-05", "2012-06");
    }

    /** Without what it went on from, which a long run does not have. */
    private static String unchained(String json) {
        return json.replaceFirst("\"previous\" : \\{[^}]*}", "\"previous\" : null");
    }

    @Test
    void a_month_assessed_as_a_draft_is_judged_when_it_is_handed_in() throws IOException {
        Path previous = folder.resolve("previous.json");
        Files.writeString(previous, JsonReport.pretty(ENGINE.assess(Facts.read(upTo("2012-05"), Sample.pack()))));
        write("2012-05", "2012-06-12", "readings: { timeliness: 84, manager-in-post: yes }");

        Assessment after = ENGINE.assess(Facts.read(facts, Sample.pack()), previous);

        Assessment whole = ENGINE.assess(Facts.read(facts, Sample.pack()));
        assertThat(after.periods()).extracting(each -> each.period().toString()).containsExactly("2012-05", "2012-06");
        assertThat(unchained(JsonReport.pretty(after.only(after.latest().period()))))
                .isEqualTo(JsonReport.pretty(whole.only(whole.latest().period())));
    }

    @Test
    void a_first_month_that_is_a_draft_hands_on_nothing_and_can_be_gone_on_from() throws IOException {
        Path previous = folder.resolve("previous.json");
        Path draft = folder.resolve("2012-01.yaml");
        Files.writeString(
                draft,
                Sample.monthOf("2012-01", "", "readings: { timeliness: 84 }").text());
        Files.writeString(previous, JsonReport.pretty(ENGINE.assess(Facts.read(draft, Sample.pack()))));
        Files.writeString(
                draft,
                Sample.monthOf("2012-01", "2012-02-10", "readings: { timeliness: 84 }")
                        .text());

        assertThat(ENGINE.assess(Facts.read(draft, Sample.pack()), previous)
                        .latest()
                        .draft())
                .isFalse();
    }

    @Test
    void a_month_that_was_judged_and_changed_since_is_a_problem() throws IOException {
        Path previous = folder.resolve("previous.json");
        Files.writeString(previous, JsonReport.pretty(ENGINE.assess(Facts.read(upTo("2012-04"), Sample.pack()))));
        write("2012-01", "2012-02-10", "readings: { timeliness: 99 }");

        assertThatThrownBy(() -> ENGINE.assess(Facts.read(facts, Sample.pack()), previous))
                .isInstanceOf(InvalidFactsException.class)
                .hasMessageContaining("2012-01.yaml: the earlier assessment judged 2012-01")
                .hasMessageContaining("`late` or `restated`");
    }

    @Test
    void months_already_judged_may_lie_beside_the_new_one_and_are_not_judged_again() throws IOException {
        Path previous = folder.resolve("previous.json");
        Files.writeString(previous, JsonReport.pretty(ENGINE.assess(Facts.read(upTo("2012-04"), Sample.pack()))));

        Assessment next = ENGINE.assess(Facts.read(facts, Sample.pack()), previous);

        assertThat(next.periods()).extracting(each -> each.period().toString()).containsExactly("2012-05", "2012-06");
    }

    @Test
    void with_nothing_after_the_earlier_assessment_there_is_nothing_to_judge() throws IOException {
        Path previous = folder.resolve("previous.json");
        Files.writeString(previous, JsonReport.pretty(ENGINE.assess(Facts.read(facts, Sample.pack()))));

        assertThatThrownBy(() -> ENGINE.assess(Facts.read(facts, Sample.pack()), previous))
                .isInstanceOf(InvalidFactsException.class)
                .hasMessageContaining("no file is of a period after 2012-06");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"schemaVersion\" : 1|\"schemaVersion\" : 2|previous.json:2:21: this assessment has the format version 2",
                "\"authority\" : \"Testshire\"|\"authority\" : \"Elsewhere\"|is of `Elsewhere`, the facts are of `Testshire`",
                "\"id\" : \"sample\"|\"id\" : \"other\"|is of the notice `other`, the pack is `sample`",
                "\"absent\" : 1|\"absent\" : -1|a whole number from 0",
                "\"lastWithFigure\" : \"WARN\"|\"lastWithFigure\" : \"GOOD\"|`GOOD` is not known here",
                "\"carry\" : {|\"carry\" : [|a `:` cannot stand in a list|",
                "\"tracks\" : [|\"trakcs\" : [|did you mean `tracks`?"
            })
    void an_earlier_assessment_that_was_changed_is_a_problem_with_its_place(String from, String to, String problem)
            throws IOException {
        Path previous = folder.resolve("previous.json");
        String sound = JsonReport.pretty(ENGINE.assess(Facts.read(upTo("2012-02"), Sample.pack())));
        assertThat(sound).contains(from);
        Files.writeString(previous, sound.replace(from, to));

        assertThatThrownBy(() -> ENGINE.assess(Facts.read(facts, Sample.pack()), previous))
                .isInstanceOf(InvalidFactsException.class)
                .hasMessageContaining(problem);
    }
}
