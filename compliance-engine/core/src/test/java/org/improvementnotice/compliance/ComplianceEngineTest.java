package org.improvementnotice.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.improvementnotice.compliance.assessment.AskedLine;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Paper;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.report.JsonReport;
import org.improvementnotice.compliance.report.TextReport;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComplianceEngineTest {

    private static final ComplianceEngine ENGINE = ComplianceEngine.of(Sample.pack());

    private static Facts facts(int timeliness) throws IOException {
        return Facts.read(
                "2012-01.yaml",
                Sample.stream(Sample.month(
                                "2012-01",
                                "readings: { timeliness: { numerator: " + timeliness
                                        + ", denominator: 99 }, unallocated: 3 }")
                        .text()),
                Sample.pack());
    }

    @Test
    void sixteen_threads_share_one_engine_over_a_thousand_assessments_and_agree() throws Exception {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            expected.add(JsonReport.line(ENGINE.assess(facts(i))));
        }
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                int timeliness = i % 100;
                calls.add(() -> JsonReport.line(ENGINE.assess(facts(timeliness))));
            }
            List<Future<String>> answers = threads.invokeAll(calls);
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(expected.get(i % 100));
            }
        } finally {
            threads.shutdown();
        }
        assertThat(expected).doesNotHaveDuplicates();
    }

    @Test
    void locale_and_time_zone_of_the_machine_change_no_byte() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String plain = TextReport.of(ENGINE.assess(facts(80)), false) + JsonReport.pretty(ENGINE.assess(facts(80)));
        try {
            for (String tag : List.of("tr-TR", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist", "de-DE")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(TextReport.of(ENGINE.assess(facts(80)), false) + JsonReport.pretty(ENGINE.assess(facts(80))))
                        .as(tag)
                        .isEqualTo(plain);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void facts_of_several_councils_are_assessed_each_for_itself() {
        Path folder = Path.of("src/test/resources/councils");
        Facts both = Facts.read(folder, Sample.pack());

        assertThat(both.authorities()).containsExactly("Eastshire", "Westshire");
        assertThatThrownBy(() -> ENGINE.assess(both))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Eastshire, Westshire");
        assertThat(ENGINE.assessEach(both))
                .extracting(each -> each.authority() + " "
                        + Sample.finding(each.latest(), "2.1").status())
                .containsExactly("Eastshire PASS", "Westshire BREACH");
    }

    @Test
    void an_engine_as_at_a_day_is_another_engine() throws IOException {
        assertThat(ENGINE.asAt(LocalDate.of(2012, 4, 30)).assess(facts(80)).periods())
                .hasSize(3);
        assertThat(ENGINE.assess(facts(80)).periods()).hasSize(1);
        assertThat(ENGINE.pack()).isSameAs(Sample.pack());
        assertThat(ComplianceEngine.version()).matches("\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void what_the_notice_asks_is_listed_with_its_circumstances_and_duties() {
        List<AskedLine> asked = ENGINE.targets(ReportingPeriod.parse("2012-04"));

        assertThat(asked).extracting(each -> each.rule().clause()).contains("1.1", "2.4", "2.10");
        assertThat(asked.stream()
                        .filter(each -> each.rule().clause().equals("2.4"))
                        .findFirst()
                        .orElseThrow())
                .satisfies(line -> {
                    assertThat(line.required()).isEqualTo("at most 18");
                    assertThat(line.circumstances()).containsEntry("Vacancies", "value > 15");
                    assertThat(line.duty()).isNull();
                });
    }

    @Test
    void one_period_can_be_taken_out_of_an_assessment_and_no_other() throws IOException {
        var assessment = ENGINE.assess(facts(80));

        assertThat(assessment.only(ReportingPeriod.parse("2012-01")).latest()).isEqualTo(assessment.latest());
        assertThatThrownBy(() -> assessment.only(ReportingPeriod.parse("2012-02")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("judged are 2012-01 to 2012-01");
    }

    @Test
    void a_clause_is_explained_and_a_figure_tried_also_after_an_earlier_assessment(@TempDir Path folder)
            throws IOException {
        Path earlier = folder.resolve("january.json");
        Files.writeString(earlier, JsonReport.pretty(ENGINE.assess(facts(40))));
        Facts february = Facts.read(
                "2012-02.yaml",
                Sample.stream(
                        Sample.month("2012-02", "readings: { unallocated: 0 }").text()),
                Sample.pack());

        assertThat(ENGINE.explain(facts(40)).of("2.2").period()).isEqualTo(ReportingPeriod.parse("2012-01"));
        assertThat(ENGINE.explain(february, earlier).of("2.2").period()).isEqualTo(ReportingPeriod.parse("2012-02"));
        assertThat(ENGINE.whatIf(facts(40), null, List.of("unallocated=3"))).isNotNull();
        assertThat(ENGINE.whatIf(february, earlier, null, List.of("unallocated=2")))
                .isNotEqualTo(ENGINE.whatIf(february, earlier, null, List.of("unallocated=0")));
    }

    @Test
    void papers_are_made_of_the_facts_and_public_ones_not_of_an_earlier_assessment(@TempDir Path folder)
            throws IOException {
        RulePack pack = Sample.pack();
        Facts facts = facts(80);
        Assessment whole = ENGINE.assess(facts);

        assertThat(ENGINE.papers(whole, facts, Paper.of(pack.notice(), "board")))
                .get()
                .extracting(Assessment::periods)
                .isEqualTo(whole.periods());
        assertThat(ENGINE.papers(whole, facts, Paper.of(pack.notice(), "committee")))
                .get()
                .satisfies(each -> assertThat(each.latest().files()).isEmpty());

        Path earlier = folder.resolve("earlier.json");
        Files.writeString(earlier, JsonReport.pretty(whole));
        Facts next = Facts.read(
                "2012-02.yaml",
                Sample.stream(Sample.month("2012-02", "readings: { timeliness: 90, unallocated: 3 }")
                        .text()),
                pack);
        Assessment on = ENGINE.assess(next, earlier);
        assertThat(ENGINE.papers(on, next, Paper.of(pack.notice(), "board"))).isPresent();
        assertThatThrownBy(() -> ENGINE.papers(on, next, Paper.of(pack.notice(), "committee")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("public papers are made from the facts of every month");
    }
}
