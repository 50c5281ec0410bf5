package org.improvementnotice.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.improvementnotice.compliance.assessment.Run;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Escalation;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.WaiverUse;
import org.improvementnotice.compliance.report.JsonReport;
import org.improvementnotice.compliance.report.Read;
import org.improvementnotice.compliance.report.Report;
import org.improvementnotice.compliance.report.ReportFormat;
import org.improvementnotice.compliance.report.ReportFormats;
import org.improvementnotice.compliance.report.TextReport;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an agreed exception does to a month, as decision 0023 says. */
class WaivedTest {

    @TempDir
    private Path folder;

    /** The sample with clauses that can be waived and no return owed, so that only months given are judged. */
    private static RulePack pack(String waivedRaise) {
        SortedMap<String, String> files = Sample.files();
        files.computeIfPresent(
                "pack.yaml",
                (name, text) -> text.replaceAll(
                                "(words: (Assessments in time|Nobody unallocated|Turnover),)", "$1 waivable: true,")
                        .replaceAll("(?s)returns:.*?actions:", "actions:")
                        .replaceAll("  - \\{ number: \"1\\.[34]\".*\\n", "")
                        .replace("waivedRaise: never", "waivedRaise: " + waivedRaise));
        files.computeIfPresent(
                "targets/1-leadership.drl", (name, text) -> text.replaceAll("(?s)rule \"1\\.[34] .*?\\nend\\n", ""));
        return Sample.load(files);
    }

    private Waivers waivers(RulePack pack, String clause, LocalDate from, LocalDate until) throws IOException {
        Path file = folder.resolve("waivers.yaml");
        Files.writeString(
                file,
                String.join(
                        "\n",
                        "- clause: \"" + clause + "\"",
                        "  authority: Testshire",
                        "  reason: the case system was replaced",
                        "  approvedBy: board",
                        "  approvedOn: " + from,
                        "  evidence: minute 4",
                        "  from: " + from,
                        "  until: " + until,
                        ""));
        return Waivers.read(file, pack);
    }

    private static Assessment assess(RulePack pack, Waivers waivers, Sample.Month... months) {
        return Sample.assess(pack, Run.from(null, waivers.file(pack)), withTurnoverOfTheYearBefore(months));
    }

    private static Sample.Month[] withTurnoverOfTheYearBefore(Sample.Month... months) {
        List<Sample.Month> all = new ArrayList<>(List.of(Sample.month("2011-03", "readings: { turnover: 10 }")));
        all.addAll(List.of(months));
        return all.toArray(new Sample.Month[0]);
    }

    /** A month in which everything is met but what is given otherwise. */
    private static Sample.Month month(String period, String... readings) {
        List<String> lines = new ArrayList<>(List.of(
                "judgements: { \"1.2\": { status: pass, by: the Board, on: " + period + "-03, why: seen } }",
                "actions: { plan-agreed: { completed: 2012-01-05 } }",
                "readings:"));
        for (String each : readings) {
            lines.add("  " + each);
        }
        boolean quarter = period.endsWith("-03") || period.endsWith("-06");
        Stream.of(
                        quarter ? "turnover: 5" : "timeliness: 90",
                        "timeliness: 90",
                        "audits: { grades: { good: 1" + period.substring(6) + ", inadequate: 1 } }",
                        "unallocated: 0",
                        "caseload: 18",
                        "vacancy-rate: 5",
                        "long-plans: 10",
                        "second-plans: 12",
                        "manager-in-post: yes")
                .distinct()
                .forEach(each -> {
                    String code = each.substring(0, each.indexOf(':') + 1);
                    if (List.of(readings).stream().noneMatch(given -> given.startsWith(code))) {
                        lines.add("  " + each);
                    }
                });
        return Sample.month(period, lines.toArray(new String[0]));
    }

    // which day

    /** @param from days from the last day of the month, negative before it */
    @ParameterizedTest
    @CsvSource({
        "0,   0,   in-force",
        "-1,  -1,  expired",
        "1,   1,   not-yet-valid",
        "-90, 0,   in-force",
        "-90, -1,  expired",
        "0,   90,  in-force",
        "1,   91,  not-yet-valid",
        "-1,  1,   in-force"
    })
    void an_exception_holds_for_a_month_whose_last_day_lies_in_it(int from, int until, String state)
            throws IOException {
        TimeZone before = TimeZone.getDefault();
        RulePack pack = pack("never");
        try {
            // the clocks change on 31 March 2013, the last day of a month, and on 28 October 2012
            for (String zone : List.of("Europe/London", "Pacific/Apia", "UTC")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                for (String each : List.of("2012-02", "2012-10", "2012-12", "2013-03")) {
                    LocalDate last = ReportingPeriod.parse(each).lastDay();
                    Waivers waivers = waivers(pack, "2.1", last.plusDays(from), last.plusDays(until));
                    Assessment assessment = assess(pack, waivers, month(each, "timeliness: 70"));
                    check(assessment, state);
                }
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static void check(Assessment assessment, String state) {
        for (ReportFormat format : ReportFormats.all()) {
            String report =
                    format.of(Report.of(assessment.only(assessment.latest().period()), Sample.pack()));
            assertThat(Read.exception(format.name(), report)).as(format.name()).isEqualTo(state);
        }
        PeriodAssessment month = assessment.latest();
        Finding finding = Sample.finding(month, "2.1");
        boolean holds = state.equals("in-force");
        String words = month.period() + " " + state;
        assertThat(Sample.verdict(finding)).as(words).isEqualTo("BREACH missed 1");
        assertThat(finding.isWaived()).as(words).isEqualTo(holds);
        assertThat(month.counts().breach()).as(words).isEqualTo(1);
        assertThat(month.counts().waived()).as(words).isEqualTo(holds ? 1 : 0);
        assertThat(month.worst()).as(words).contains(Status.BREACH);
        assertThat(assessment.worstThatCounts()).as(words).isEqualTo(holds ? Status.WARN : Status.BREACH);
        assertThat(month.waivers())
                .as(words)
                .extracting(each -> each.state().code())
                .containsExactly(state);
        String text = TextReport.of(assessment, false);
        assertThat(text.contains("1 of them with an agreed exception"))
                .as(words)
                .isEqualTo(holds);
        assertThat(text.contains("exception: agreed by board on ")).as(words).isEqualTo(holds);
        assertThat(text.contains("exception for 2.1, agreed by board on "))
                .as(words)
                .isEqualTo(!holds);
        assertThat(JsonReport.pretty(assessment))
                .as(words)
                .contains("\"state\" : \"" + state + "\"", "\"waived\" : " + (holds ? 1 : 0));
    }

    /** A file comes weeks after its month: the exception of the month counts, and one agreed since reaches no further back. */
    @ParameterizedTest
    @CsvSource({"2012-04-01, 2012-04-30, in-force", "2012-05-01, 2012-05-31, not-yet-valid"})
    void the_day_a_file_is_handed_in_plays_no_part(LocalDate from, LocalDate until, String state) throws IOException {
        RulePack pack = pack("never");
        Sample.Month late = Sample.monthOf("2012-04", "2012-05-15", "readings:", "  timeliness: 70");
        PeriodAssessment month =
                assess(pack, waivers(pack, "2.1", from, until), late).latest();
        assertThat(month.asAt()).isEqualTo(LocalDate.parse("2012-05-15"));
        assertThat(month.waivers()).extracting(each -> each.state().code()).containsExactly(state);
        assertThat(Sample.finding(month, "2.1").isWaived()).isEqualTo(state.equals("in-force"));
    }

    @Test
    void a_draft_is_asked_by_the_day_it_is_judged_as_at() throws IOException {
        RulePack pack = pack("never");
        Waivers waivers = waivers(pack, "2.1", LocalDate.parse("2012-04-20"), LocalDate.parse("2012-05-31"));
        Sample.Month draft = Sample.monthOf("2012-04", "", "readings:", "  timeliness: 70");
        for (int day = 18; day <= 22; day++) {
            Run run = Run.from(LocalDate.of(2012, 4, day), waivers.file(pack));
            assertThat(Sample.finding(Sample.assess(pack, run, draft).latest(), "2.1")
                            .isWaived())
                    .as("as at " + day)
                    .isEqualTo(day >= 20);
        }
    }

    @Test
    void what_is_met_carries_no_exception_and_what_was_not_judged_is_said() throws IOException {
        RulePack pack = pack("never");
        LocalDate from = LocalDate.parse("2012-04-01");
        Assessment met = assess(pack, waivers(pack, "2.1", from, from.plusDays(60)), month("2012-04"));
        assertThat(Sample.finding(met.latest(), "2.1").isWaived()).isFalse();
        assertThat(met.latest().waivers())
                .extracting(WaiverUse::state)
                .containsExactly(WaiverUse.State.NO_LONGER_NEEDED);
        assertThat(TextReport.of(met, false)).contains("no longer needed, what it is for was met");

        // turnover is due in March and in June
        Assessment none = assess(pack, waivers(pack, "2.7", from, from.plusDays(60)), month("2012-04"));
        assertThat(none.latest().waivers())
                .extracting(WaiverUse::state)
                .containsExactly(WaiverUse.State.NOTHING_JUDGED);
        assertThat(TextReport.of(none, false)).contains("nothing it is for was judged");
    }

    @Test
    void an_exception_of_another_council_is_not_of_this_one() throws IOException {
        RulePack pack = pack("never");
        LocalDate from = LocalDate.parse("2012-04-01");
        Waivers waivers = waivers(pack, "2.1", from, from.plusDays(60));
        Path file = folder.resolve("waivers.yaml");
        Files.writeString(file, Files.readString(file).replace("Testshire", "Elsewhere"));
        Assessment assessment = assess(pack, Waivers.read(file, pack), month("2012-04", "timeliness: 70"));
        assertThat(assessment.latest().waivers()).isEmpty();
        assertThat(Sample.finding(assessment.latest(), "2.1").isWaived()).isFalse();
        assertThat(waivers.all()).hasSize(1);
    }

    @Test
    void the_library_judges_with_exceptions_that_were_read_and_names_those_of_nobody() throws IOException {
        RulePack pack = pack("never");
        LocalDate from = LocalDate.parse("2012-04-01");
        Waivers waivers = waivers(pack, "2.1", from, from.plusDays(60));
        Path file = folder.resolve("2012-04.yaml");
        Files.writeString(file, month("2012-04", "timeliness: 70").text());
        Facts facts = Facts.read(file, pack);
        ComplianceEngine engine = ComplianceEngine.of(pack).with(waivers);

        assertThat(waivers.ofNobodyAmong(facts.authorities())).isEmpty();
        Assessment assessment = engine.assess(facts);
        assertThat(Sample.finding(assessment.latest(), "2.1").isWaived()).isTrue();
        assertThat(assessment.inputs().waivers()).isEqualTo(waivers.file(pack));
        assertThat(engine.asAt(LocalDate.parse("2012-05-02"))
                        .assessEach(facts)
                        .get(0)
                        .inputs()
                        .waivers())
                .isEqualTo(waivers.file(pack));
        assertThat(engine.within(java.time.Duration.ofMinutes(1))
                        .explain(facts)
                        .of("2.1", null, new ReportingPeriod(2012, 4))
                        .toString())
                .contains("the exception says: \"the case system was replaced\"");
        assertThat(ComplianceEngine.of(pack).assess(facts).inputs().waivers()).isNull();
        // the sample as it stands calls nothing waivable
        assertThatThrownBy(() -> ComplianceEngine.of(Sample.pack()).with(waivers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was read against another pack than `sample` as it stands");

        Path other = folder.resolve("waivers.yaml");
        Files.writeString(other, Files.readString(other).replace("Testshire", "Elsewhere"));
        assertThat(Waivers.read(other, pack).ofNobodyAmong(facts.authorities())).hasSize(1);
    }

    // the level

    private List<String> levels(RulePack pack, String clause, String reading, int months) throws IOException {
        Waivers waivers = waivers(pack, clause, LocalDate.parse("2012-02-01"), LocalDate.parse("2012-04-30"));
        Sample.Month[] given = new Sample.Month[months];
        for (int i = 0; i < months; i++) {
            given[i] = month(new ReportingPeriod(2012, 2).plusMonths(i).toString(), reading);
        }
        return assess(pack, waivers, given).periods().stream()
                .map(each -> each.escalation().recommended().level())
                .toList();
    }

    @Test
    void a_miss_with_an_exception_raises_no_level_until_the_exception_ends() throws IOException {
        // waived to April; the run goes on, so that May is the fourth period running
        assertThat(levels(pack("never"), "2.1", "timeliness: 70", 4))
                .startsWith("board-attention")
                .endsWith("corrective-action")
                .doesNotContain("public-scrutiny");
        List<String> never = levels(pack("never"), "2.1", "timeliness: 70", 3);
        assertThat(never).doesNotContain("corrective-action");
    }

    @ParameterizedTest
    @ValueSource(strings = {"never", "always"})
    void a_miss_with_an_exception_raises_where_the_pack_says_so_and_never_holds(String policy) throws IOException {
        List<String> levels = levels(pack(policy), "2.1", "timeliness: 70", 3);
        if (policy.equals("never")) {
            // what counts was clean, so the level falls
            assertThat(levels).containsExactly("board-attention", "weekly-grip", "weekly-grip");
        } else {
            assertThat(levels.get(1)).isEqualTo("corrective-action");
            // the same miss a month later is no reason to stay
            assertThat(levels.get(2)).isEqualTo("board-attention");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"never", "always"})
    void somebody_is_told_of_a_miss_with_an_exception_all_the_same(String policy) throws IOException {
        RulePack pack = pack(policy);
        Waivers waivers = waivers(pack, "2.2", LocalDate.parse("2012-02-01"), LocalDate.parse("2012-04-30"));
        PeriodAssessment month =
                assess(pack, waivers, month("2012-02", "unallocated: 3")).latest();
        assertThat(Sample.finding(month, "2.2").isWaived()).isTrue();
        assertThat(month.escalation().tell())
                .extracting(Escalation.Told::whom, Escalation.Told::sameDay)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("board", true),
                        org.assertj.core.groups.Tuple.tuple("committee", false));
        assertThat(month.escalation().tell().get(0).texts())
                .singleElement()
                .asString()
                .contains("with an agreed exception");
    }

    @Test
    void a_missing_figure_with_an_exception_does_not_keep_the_level_from_falling() throws IOException {
        RulePack pack = pack("never");
        Waivers waivers = waivers(pack, "2.1", LocalDate.parse("2012-02-01"), LocalDate.parse("2012-04-30"));
        Sample.Month[] months = {month("2012-02"), month("2012-03", "timeliness: unavailable")};
        assertThat(assess(pack, waivers, months)
                        .latest()
                        .escalation()
                        .recommended()
                        .level())
                .isEqualTo("weekly-grip");
        assertThat(Sample.assess(pack, months)
                        .latest()
                        .escalation()
                        .recommended()
                        .level())
                .isEqualTo("board-attention");
    }

    @Test
    void statuses_and_runs_are_the_same_with_and_without_exceptions() throws IOException {
        RulePack pack = pack("always");
        Waivers waivers = waivers(pack, "2.1", LocalDate.parse("2012-02-01"), LocalDate.parse("2012-04-30"));
        Sample.Month[] months = {
            month("2012-02", "timeliness: 70"), month("2012-03", "timeliness: 77"), month("2012-04", "timeliness: 60")
        };
        List<PeriodAssessment> with = assess(pack, waivers, months).periods();
        List<PeriodAssessment> without =
                Sample.assess(pack, withTurnoverOfTheYearBefore(months)).periods();
        for (int i = 0; i < with.size(); i++) {
            assertThat(Sample.verdicts(with.get(i))).isEqualTo(Sample.verdicts(without.get(i)));
            assertThat(with.get(i).carry().tracks())
                    .isEqualTo(without.get(i).carry().tracks());
        }
    }
}
