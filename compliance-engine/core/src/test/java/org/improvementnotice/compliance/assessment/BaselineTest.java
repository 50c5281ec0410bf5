package org.improvementnotice.compliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.improvementnotice.compliance.Changed;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Baseline;
import org.improvementnotice.compliance.model.BaselineFile;
import org.improvementnotice.compliance.model.FileDigest;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Waiver;
import org.improvementnotice.compliance.report.JsonReport;
import org.improvementnotice.compliance.report.TextReport;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only what got worse counts; decision 0024. */
class BaselineTest {

    private static final RulePack ONE = Sample.asking("target(\"timeliness\").atLeast(80).breachBelow(75)");
    private static final Path EXAMPLES = Path.of("../../examples");
    private static final Path PACKS = Path.of("../../compliance-rules/packs");

    @TempDir
    private Path folder;

    private BaselineFile known(Assessment... earlier) throws IOException {
        return known(ONE, earlier);
    }

    private BaselineFile known(RulePack pack, Assessment... earlier) throws IOException {
        Path file = folder.resolve("baseline.json");
        StringBuilder all = new StringBuilder();
        for (Assessment each : earlier) {
            all.append(earlier.length == 1 ? JsonReport.pretty(each) : JsonReport.line(each));
        }
        Files.writeString(file, all);
        BaselineFile known = ComplianceEngine.of(pack).baseline(file);
        assertThat(Files.readString(file)).isEqualTo(all.toString());
        return known;
    }

    private static Assessment month(String timeliness) {
        return Sample.assess(
                ONE,
                Sample.month(
                        "2012-02",
                        timeliness.isEmpty() ? "readings: {}" : "readings: { timeliness: " + timeliness + " }"));
    }

    // the grid: from the best to the worst; a figure that is gone is worse than any with its status

    @ParameterizedTest
    @CsvSource({
        "90, 90, SAME",
        "90, 85, SAME",
        "90, 78, WORSE",
        "90, 70, WORSE",
        "90, '', WORSE",
        "78, 90, BETTER",
        "78, 78, SAME",
        "78, 77, WORSE",
        "78, 79, BETTER",
        "78, 70, WORSE",
        "78, '', WORSE",
        "70, 90, BETTER",
        "70, 78, BETTER",
        "70, 70, SAME",
        "70, 69.9, WORSE",
        "70, 70.1, BETTER",
        "'', 90, BETTER",
        "'', 78, NEW",
        "'', 70, WORSE",
        "'', '', SAME"
    })
    void a_requirement_is_worse_where_its_status_is_or_where_the_miss_grew(String was, String now, Baseline.State state)
            throws IOException {
        Assessment compared = ComplianceEngine.compared(month(now), known(month(was)));
        Baseline.Change change =
                Objects.requireNonNull(compared.baseline()).changes().get(0);
        Finding finding = compared.latest().findings().get(0);

        assertThat(change.state()).as(change.inWords()).isEqualTo(state);
        assertThat(change.now()).isEqualTo(finding.status());
        assertThat(compared.counts(compared.latest(), finding))
                .isEqualTo(finding.status() != Status.PASS
                        && (state == Baseline.State.WORSE || state == Baseline.State.NEW));
    }

    /** What a requirement can be, as far as it is compared. */
    private record Stand(
            Status status,
            boolean waived,
            boolean absent,
            @Nullable Integer margin) {

        static List<Stand> all() {
            List<Stand> all = new ArrayList<>();
            for (Status status : Status.values()) {
                for (boolean waived : new boolean[] {false, true}) {
                    for (boolean absent : new boolean[] {false, true}) {
                        for (Integer margin : Arrays.asList(null, -5, -1, 2)) {
                            if (status != Status.PASS || !waived) {
                                all.add(new Stand(status, waived, absent, margin));
                            }
                        }
                    }
                }
            }
            return all;
        }

        Finding finding() {
            Map<String, Object> changed = new HashMap<>();
            changed.put("status", status);
            changed.put("waiver", waived ? WAIVER : null);
            changed.put("absence", absent ? new Finding.AbsenceRun(null, 1) : null);
            changed.put("line", null);
            changed.put("margin", margin == null ? null : String.valueOf(margin));
            return Changed.record(ANY, changed);
        }

        BaselineFile known() {
            BigDecimal decimal = margin == null ? null : BigDecimal.valueOf(margin);
            BaselineFile.Judged judged = new BaselineFile.Judged("n", status, absent, waived, null, null, decimal);
            BaselineFile.Month month = new BaselineFile.Month(
                    new ReportingPeriod(2012, 1), "board", new TreeMap<>(Map.of(ANY.key(), judged)));
            return new BaselineFile(new FileDigest("b.json", "d"), new TreeMap<>(Map.of("Testshire", month)));
        }
    }

    private static final Assessment MONTH = month("70");
    private static final Finding ANY = MONTH.latest().findings().get(0);
    private static final Waiver WAIVER = new Waiver(
            "2.1",
            null,
            "Testshire",
            "r",
            "board",
            LocalDate.EPOCH,
            "e",
            LocalDate.EPOCH,
            LocalDate.EPOCH,
            Place.of("w.yaml"));

    @Test
    void over_everything_a_requirement_can_be_nothing_that_got_worse_is_absorbed() {
        for (Stand was : Stand.all()) {
            for (Stand now : Stand.all()) {
                Finding finding = now.finding();
                Assessment month = Changed.record(
                        MONTH,
                        Map.of(
                                "periods",
                                List.of(Changed.record(MONTH.latest(), Map.of("findings", List.of(finding))))));
                Assessment compared = ComplianceEngine.compared(month, was.known());
                Baseline.State state = Objects.requireNonNull(compared.baseline())
                        .changes()
                        .get(0)
                        .state();

                assertThat(state).as(was + " -> " + now).isEqualTo(told(was, now));
                assertThat(compared.counts(compared.latest(), finding))
                        .isEqualTo(now.status() != Status.PASS
                                && !now.waived()
                                && (state == Baseline.State.WORSE || state == Baseline.State.NEW));
            }
        }
    }

    /** The decision once more, as a table of conditions. */
    private static Baseline.State told(Stand was, Stand now) {
        boolean missed = now.status() != Status.PASS;
        boolean sameStatus = now.status() == was.status();
        boolean both = was.margin() != null && now.margin() != null && now.margin() < 0;
        boolean exceptionGone = missed && was.waived() && !now.waived();
        boolean figureGone = missed && now.absent() && !was.absent();
        if (exceptionGone) {
            return Baseline.State.WORSE;
        }
        if (!sameStatus) {
            return List.of(Status.BREACH, Status.WARN, Status.PASS).indexOf(now.status())
                            < List.of(Status.BREACH, Status.WARN, Status.PASS).indexOf(was.status())
                    ? Baseline.State.WORSE
                    : Baseline.State.BETTER;
        }
        if (figureGone) {
            return Baseline.State.WORSE;
        }
        if (missed && was.absent() && !now.absent()) {
            return Baseline.State.NEW;
        }
        if (missed && was.margin() == null && now.margin() != null && now.margin() < 0) {
            return Baseline.State.NEW;
        }
        int grew = both ? Objects.requireNonNull(was.margin()) - Objects.requireNonNull(now.margin()) : 0;
        if (!missed || grew == 0) {
            return Baseline.State.SAME;
        }
        return grew > 0 ? Baseline.State.WORSE : Baseline.State.BETTER;
    }

    @ParameterizedTest
    @CsvSource({
        // the line of a year before moved with the figure: 25.4 on 23.2, then 54.5 on 52.6
        "turnover: 25.4, 23.2, 54.5, 52.6, WORSE",
        "turnover: 54.5, 52.6, 25.4, 23.2, SAME",
        "turnover: 54.5, 52.6, 25.4, 20.0, WORSE",
        "turnover: 54.5, 50.0, 52.0, 50.0, BETTER"
    })
    void a_worse_figure_is_worse_however_the_line_came_to_meet_it(
            String figure, String wasLine, String now, String line, String state) throws IOException {
        RulePack pack = Sample.asking("target(\"turnover\").improvesOn(samePeriodLastYear())");
        String was = figure.substring("turnover: ".length());
        Assessment before = year(pack, wasLine, was);
        Assessment after = year(pack, line, now);

        Baseline.Change change = change(ComplianceEngine.compared(after, known(pack, before)), "2.1");

        if (state.equals("SAME")) {
            assertThat(change.state()).as(change.text()).isNotEqualTo(Baseline.State.BETTER);
        } else {
            assertThat(change.state()).as(change.text()).hasToString(state);
        }
    }

    private static Assessment year(RulePack pack, String before, String now) {
        return Sample.assess(
                pack,
                Sample.month("2011-03", "readings: { turnover: " + before + " }"),
                Sample.month("2012-03", "readings: { turnover: " + now + " }"));
    }

    // what identifies a requirement

    @ParameterizedTest
    @CsvSource({"peterborough-2012", "northmere-2024"})
    void files_moved_renamed_and_named_in_another_order_change_nothing(String example) throws IOException {
        RulePack pack = RulePack.load(PACKS.resolve(example));
        Path facts = EXAMPLES.resolve(example).resolve("facts");
        ComplianceEngine engine = ComplianceEngine.of(pack);
        Assessment before = engine.assess(Facts.read(facts, pack));
        BaselineFile known = known(pack, before.only(before.latest().period()));
        List<Path> moved = new ArrayList<>();
        Path elsewhere = Files.createDirectories(folder.resolve("some/where"));
        try (Stream<Path> all = Files.walk(facts)) {
            for (Path each : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = each.getFileName().toString();
                moved.add(0, Files.copy(each, elsewhere.resolve((100 - moved.size()) + name.replaceAll("^[^.]*", ""))));
            }
        }

        Assessment after = ComplianceEngine.compared(engine.assess(Facts.read(moved, pack)), known);

        Baseline baseline = Objects.requireNonNull(after.baseline());
        assertThat(baseline.changes()).isNotEmpty().allMatch(each -> each.state() == Baseline.State.SAME);
        assertThat(after.worstThatCounts()).isEqualTo(Status.PASS);
        assertThat(before.worstThatCounts()).isNotEqualTo(Status.PASS);
    }

    @ParameterizedTest
    @CsvSource({"peterborough-2012", "northmere-2024"})
    void a_breach_planted_anywhere_in_the_latest_month_is_not_absorbed(String example) throws IOException {
        RulePack pack = RulePack.load(PACKS.resolve(example));
        Assessment before = ComplianceEngine.of(pack)
                .assess(Facts.read(EXAMPLES.resolve(example).resolve("facts"), pack));
        BaselineFile known = known(pack, before);
        int planted = 0;
        for (Finding each : before.latest().findings()) {
            if (each.status() != Status.BREACH) {
                List<Finding> findings = new ArrayList<>(before.latest().findings());
                findings.set(findings.indexOf(each), Changed.record(each, Map.of("status", Status.BREACH)));
                Assessment after = ComplianceEngine.compared(
                        Changed.record(
                                before,
                                Map.of(
                                        "periods",
                                        List.of(Changed.record(before.latest(), Map.of("findings", findings))))),
                        known);
                planted++;
                assertThat(after.worstThatCounts()).as(each.message()).isEqualTo(Status.BREACH);
                assertThat(after.latest().findings().stream().filter(one -> after.counts(after.latest(), one)))
                        .extracting(Finding::id)
                        .containsExactly(each.id());
            }
        }
        assertThat(planted).isGreaterThan(10);
    }

    @Test
    void what_is_judged_in_one_of_the_two_alone_is_new_or_gone_and_what_is_new_counts() throws IOException {
        RulePack two = Sample.load(Sample.files());
        Assessment whole = Sample.assess(two, Sample.month("2012-02", "readings: { timeliness: 70, unallocated: 3 }"));
        Assessment one = Sample.assess(ONE, Sample.month("2012-02", "readings: { timeliness: 70 }"));

        Assessment more = ComplianceEngine.compared(whole, known(two, one));
        Assessment fewer = ComplianceEngine.compared(one, known(whole));

        Baseline.Change unallocated = change(more, "2.2");
        assertThat(unallocated.state()).isEqualTo(Baseline.State.NEW);
        assertThat(unallocated.text()).isEqualTo("BREACH, not judged there");
        assertThat(more.worstThatCounts()).isEqualTo(Status.BREACH);
        assertThat(change(more, "2.1").state()).isEqualTo(Baseline.State.SAME);
        assertThat(change(fewer, "2.2").state()).isEqualTo(Baseline.State.GONE);
        assertThat(change(fewer, "2.2").text())
                .isEqualTo("BREACH there, not judged here: the pack asks for it no more");
        assertThat(fewer.worstThatCounts()).isEqualTo(Status.PASS);
    }

    private static Baseline.Change change(Assessment compared, String clause) {
        return Objects.requireNonNull(compared.baseline()).changes().stream()
                .filter(each -> each.clause().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_became_of_a_requirement_that_is_not_due_is_said() throws IOException {
        RulePack pack = Sample.asking("target(\"turnover\").atMost(20)");
        Assessment march = Sample.assess(pack, Sample.month("2012-03", "readings: { turnover: 25 }"));
        Assessment april = Sample.assess(
                pack, Sample.month("2012-03", "readings: { turnover: 25 }"), Sample.month("2012-04", "readings: {}"));

        Assessment compared = ComplianceEngine.compared(april, known(pack, march));

        assertThat(change(compared, "2.1").text())
                .startsWith("BREACH there, not judged here: not yet due: quarterly; last figure 25");
    }

    // what is read

    @Test
    void lines_of_several_councils_are_read_and_a_council_that_is_not_in_it_is_new() throws IOException {
        Assessment here = month("70");
        Assessment there = Changed.record(here, Map.of("authority", "Elsewhere"));
        BaselineFile both = known(here, there);

        assertThat(both.councils()).containsOnlyKeys("Elsewhere", "Testshire");
        assertThat(ComplianceEngine.compared(here, both).worstThatCounts()).isEqualTo(Status.PASS);
        Assessment unknown = ComplianceEngine.compared(here, known(there));
        assertThat(unknown.worstThatCounts()).isEqualTo(Status.BREACH);
        assertThat(Objects.requireNonNull(unknown.baseline()).period()).isNull();
        assertThat(TextReport.of(unknown, false))
                .contains(
                        "baseline.json has no assessment of Testshire, so all is new:",
                        "0 worse, 1 new, 0 gone, 0 better, 0 same");
    }

    @Test
    void the_latest_month_of_a_file_of_several_is_compared() throws IOException {
        Assessment both = Sample.assess(
                ONE,
                Sample.month("2012-01", "readings: { timeliness: 90 }"),
                Sample.month("2012-02", "readings: { timeliness: 70 }"));

        assertThat(ComplianceEngine.compared(month("70"), known(both)).worstThatCounts())
                .isEqualTo(Status.PASS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\" : \"sample\" | \"id\" : \"other\" | baseline.json:8:12: this assessment is of the notice `other`, the pack is `sample`",
                "\"schemaVersion\" : 1 | \"schemaVersion\" : 2 | baseline.json:2:21: this assessment has the format version 2, 1 is read here; assess anew",
                "\"margin\" : \"-10.0\" | \"margin\" : \"little\" | `little`",
                "\"findings\" : [ | \"findings\" : { | a key stands in double quotes",
                "\"recommended\" : | \"recommend\" : | `recommended` is missing"
            })
    void a_file_that_is_none_of_ours_is_a_problem_with_its_place(String from, String to, String said)
            throws IOException {
        Path file = folder.resolve("baseline.json");
        String json = JsonReport.pretty(month("70"));
        assertThat(json).contains(from);
        Files.writeString(file, json.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));

        assertThatThrownBy(() -> ComplianceEngine.of(ONE).baseline(file))
                .isInstanceOfSatisfying(
                        InvalidFactsException.class,
                        thrown -> assertThat(thrown.problems().get(0).toString())
                                .contains("baseline.json:")
                                .contains(said));
    }

    @Test
    void a_council_that_stands_in_a_file_twice_is_a_problem() throws IOException {
        Path file = folder.resolve("baseline.json");
        Files.writeString(file, JsonReport.line(month("70")) + JsonReport.line(month("90")));

        assertThatThrownBy(() -> ComplianceEngine.of(ONE).baseline(file))
                .isInstanceOfSatisfying(
                        InvalidFactsException.class,
                        thrown -> assertThat(thrown.problems().get(0).toString())
                                .contains("baseline.json:2:", "`Testshire` stands in this file twice"));
    }
}
