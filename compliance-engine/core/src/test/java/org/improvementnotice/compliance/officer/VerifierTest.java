package org.improvementnotice.compliance.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.Waivers;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.InvalidInputException;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Verification;
import org.improvementnotice.compliance.report.Checked;
import org.improvementnotice.compliance.report.JsonReport;
import org.improvementnotice.compliance.report.ReportFormats;
import org.improvementnotice.compliance.rules.PackFiles;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An assessment is what its files come to, and whatever is changed in one of them is named. */
class VerifierTest {

    private static final Path EXAMPLES = Path.of("../../examples");
    private static final Path PACKS = Path.of("../../compliance-rules/packs");

    @TempDir
    private Path folder;

    private Path facts;
    private Path pack;
    private Path waivers;

    @BeforeEach
    void a_year_of_its_own() throws IOException {
        facts = copied(EXAMPLES.resolve("peterborough-2012/facts"), "facts");
        pack = copied(PACKS.resolve("peterborough-2012"), "pack");
        waivers = Files.copy(EXAMPLES.resolve("peterborough-2012/waivers.yaml"), folder.resolve("waivers.yaml"));
    }

    private Path copied(Path from, String name) throws IOException {
        Path to = folder.resolve(name);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.sorted().toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                }
            }
        }
        return to;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Verifier.Given given(
            List<Path> from, @Nullable Path exceptions, @Nullable Path previous, @Nullable Path baseline) {
        return new Verifier.Given(from, PackFiles.of(pack), exceptions, previous, baseline);
    }

    private Verification verify(Path assessment, Verifier.Given given) {
        return ComplianceEngine.verify(assessment, given, RulePack::load, Deadline.NONE);
    }

    private Verification verify(Path assessment) {
        return verify(assessment, given(List.of(facts), null, null, null));
    }

    private static String said(Verification verification) {
        return verification.differences().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private void assertHolds(Verification verification) {
        assertThat(said(verification)).isEmpty();
        assertThat(verification.holds()).isTrue();
    }

    private ComplianceEngine engine() {
        return ComplianceEngine.of(RulePack.load(pack));
    }

    private Facts read() {
        return Facts.read(facts, engine().pack());
    }

    // what holds

    @Test
    void every_month_of_an_example_is_derived_anew_alone_and_among_all() throws IOException {
        for (ComplianceEngine engine : List.of(
                engine(),
                engine().asAt(LocalDate.parse("2013-05-20")),
                engine().with(Waivers.read(waivers, engine().pack())))) {
            Assessment all = engine.assess(read());
            Path exceptions = all.inputs().waivers() == null ? null : waivers;
            Verifier.Given given = given(List.of(facts), exceptions, null, null);
            assertHolds(verify(write("all.json", JsonReport.pretty(all)), given));
            assertHolds(verify(write("all.jsonl", JsonReport.line(all)), given));
            for (PeriodAssessment each : all.periods()) {
                assertHolds(verify(write("one.json", JsonReport.pretty(all.only(each.period()))), given));
            }
        }
    }

    @Test
    void the_other_examples_are_derived_anew() throws IOException {
        for (List<Path> each : List.of(
                List.of(PACKS.resolve("northmere-2024"), EXAMPLES.resolve("northmere-2024/facts")),
                List.of(
                        EXAMPLES.resolve("peterborough-published/pack"),
                        EXAMPLES.resolve("peterborough-published/facts")))) {
            RulePack rules = RulePack.load(each.get(0));
            Assessment all = ComplianceEngine.of(rules).assess(Facts.read(each.get(1), rules));
            for (PeriodAssessment month : all.periods()) {
                Verifier.Given given =
                        new Verifier.Given(List.of(each.get(1)), PackFiles.of(each.get(0)), null, null, null);
                assertHolds(verify(write("one.json", JsonReport.pretty(all.only(month.period()))), given));
            }
        }
    }

    @Test
    void months_that_went_on_from_one_another_are_a_chain_that_holds_link_by_link() throws IOException {
        List<Path> chain = new ArrayList<>();
        for (String month : List.of("2011-10", "2011-11", "2011-12", "2012-01")) {
            Facts own = Facts.read(facts.resolve(month + ".yaml"), engine().pack());
            Assessment alone =
                    chain.isEmpty() ? engine().assess(own) : engine().assess(own, chain.get(chain.size() - 1));
            chain.add(write(month + ".json", JsonReport.pretty(alone)));
        }
        for (int i = 0; i < chain.size(); i++) {
            Path month = facts.resolve(chain.get(i).getFileName().toString().replace(".json", ".yaml"));
            Path before = i == 0 ? null : chain.get(i - 1);
            assertHolds(verify(chain.get(i), given(List.of(month), null, before, null)));
            assertHolds(verify(chain.get(i), given(List.of(facts), null, before, null)));
        }
        // another assessment of the month before is not the one it went on from
        Path other = write("other.json", Files.readString(chain.get(1)).replace("\n", "\n "));
        assertThat(said(verify(chain.get(2), given(List.of(facts), null, other, null))))
                .contains(other + " is not the file it was made with (SHA-256 ");
        assertThat(said(verify(chain.get(2))))
                .contains("was made with an earlier assessment, " + chain.get(1) + "; name the file with --previous");
    }

    @Test
    void files_that_were_moved_and_renamed_since_are_known_by_their_content() throws IOException {
        Path april = write("april.json", JsonReport.pretty(engine().assess(read())));
        Path elsewhere = Files.createDirectories(folder.resolve("archive"));
        int number = 0;
        try (Stream<Path> all = Files.list(facts)) {
            for (Path each : all.sorted().toList()) {
                Files.move(each, elsewhere.resolve("file-" + number++ + ".yaml"));
            }
        }

        assertHolds(verify(april, given(List.of(elsewhere), null, null, null)));
    }

    @Test
    void months_that_came_later_bear_on_nothing_and_one_that_was_passed_over_does() throws IOException {
        Facts half = Facts.read(
                Stream.of("2011-10", "2011-11", "2012-01")
                        .map(each -> facts.resolve(each + ".yaml"))
                        .toList(),
                engine().pack());
        Path january = write("january.json", JsonReport.pretty(engine().assess(half)));

        assertThat(said(verify(january)))
                .isEqualTo(january + ":1:1: " + facts + "/2011-12.yaml is of 2011-12, and the assessment was made"
                        + " without it; leave it out where it came after the assessment");
        Files.delete(facts.resolve("2011-12.yaml"));
        assertHolds(verify(january));
    }

    @Test
    void an_assessment_that_was_compared_with_another_is_held_to_it() throws IOException {
        Assessment all = engine().assess(read());
        Path baseline = write(
                "baseline.json", JsonReport.pretty(all.only(all.periods().get(5).period())));
        Path compared =
                write("compared.json", JsonReport.pretty(ComplianceEngine.compared(all, engine().baseline(baseline))));

        assertHolds(verify(compared, given(List.of(facts), null, null, baseline)));
        assertThat(said(verify(compared))).contains("was made with a baseline, ", "name the file with --baseline");
        assertThat(said(verify(
                        write("plain.json", JsonReport.pretty(all)), given(List.of(facts), null, null, baseline))))
                .contains("was made without a baseline; leave out --baseline");
    }

    // what does not hold

    /** The bytes of a file that are flipped: the first, the last and some between. */
    private static List<Integer> places(int length, int some) {
        Random random = new Random(length);
        List<Integer> places = new ArrayList<>(List.of(0, length - 1));
        for (int i = 0; i < some; i++) {
            places.add(random.nextInt(length));
        }
        return places;
    }

    private interface Flipped {
        void check(Path file, int at) throws IOException;
    }

    private static void flip(Path file, int some, Flipped flipped) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int at : places(bytes.length, some)) {
            byte[] other = bytes.clone();
            // a figure becomes another figure, a letter another letter
            other[at] ^= 1;
            Files.write(file, other);
            flipped.check(file, at);
        }
        Files.write(file, bytes);
    }

    /** What is said of an assessment, whether it differs or cannot be read. */
    private String said(Path assessment) {
        try {
            Verification verification = verify(assessment, given(List.of(facts), waivers, null, null));
            return said(verification) + "\n" + String.join("\n", verification.notes());
        } catch (InvalidInputException e) {
            return e.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
        }
    }

    private Path made() throws IOException {
        ComplianceEngine engine = engine().with(Waivers.read(waivers, engine().pack()));
        return write("made.json", JsonReport.pretty(engine.assess(read())));
    }

    @Test
    void a_byte_flipped_in_any_file_of_facts_pack_or_waivers_is_told_by_its_name() throws IOException {
        Path made = made();
        assertThat(said(made).strip()).isEmpty();
        List<Path> files = new ArrayList<>(List.of(waivers));
        for (Path each : List.of(facts, pack)) {
            try (Stream<Path> all = Files.walk(each)) {
                all.filter(file -> Files.isRegularFile(file)
                                && (each.equals(facts)
                                        || PackFiles.counts(
                                                pack.relativize(file).toString())))
                        .forEach(files::add);
            }
        }
        for (Path file : files) {
            flip(
                    file,
                    3,
                    (changed, at) -> assertThat(said(made))
                            .as(changed + " at " + at)
                            .contains(changed.getFileName().toString()));
        }
        assertThat(files).hasSizeGreaterThan(12 + 8);
        assertThat(said(made).strip()).isEmpty();
    }

    @Test
    void a_byte_flipped_anywhere_in_the_assessment_is_told_by_its_name() throws IOException {
        Path made = made();
        flip(
                made,
                120,
                (changed, at) -> assertThat(said(changed)).as("byte " + at).startsWith(changed + ":"));
        assertThat(said(made).strip()).isEmpty();
    }

    @Test
    void a_verdict_that_was_written_over_is_named_with_what_it_comes_to() throws IOException {
        Path made = made();
        String text = Files.readString(made);
        int breach = text.indexOf("\"status\" : \"BREACH\"");
        Files.writeString(made, text.substring(0, breach) + "\"status\" : \"PASS\"" + text.substring(breach + 19));

        assertThat(said(made))
                .contains("made.json:")
                .contains("says `PASS`, derived anew it is `BREACH`")
                .containsPattern("periods of 201\\d-\\d\\d, findings of \\S+ \\S+, status: says");
    }

    @Test
    void keys_and_lists_that_were_added_or_taken_away_are_named() throws IOException {
        Path made = made();
        String text = Files.readString(made);

        Files.writeString(made, text.replaceFirst("\"draft\" : false,\n", "\"draft\" : false, \"checked\" : true,\n"));
        assertThat(said(made)).contains("checked: derived anew there is no such key");
        Files.writeString(made, text.replaceFirst(" *\"draft\" : false,\n", ""));
        assertThat(said(made)).contains("draft: is missing here");
        Files.writeString(
                made, text.replaceFirst("\"sources\" : \\[\\s+\"invented\"", "\"sources\" : [ \"a\", \"invented\""));
        assertThat(said(made)).contains("sources: holds 2, derived anew it holds 1");
    }

    @Test
    void the_same_content_laid_out_otherwise_is_not_what_was_written() throws IOException {
        Path made = made();
        String text = Files.readString(made);

        Files.writeString(made, text.replaceFirst("\"engine\" :", "\"engine\":"));
        assertThat(said(made)).contains("made.json:3:11: says the same as derived anew, in other bytes from here on");
        Files.writeString(made, "\uFEFF" + text);
        assertThat(said(made)).contains("made.json:");
    }

    @Test
    void another_version_of_the_engine_is_named() throws IOException {
        Path made = made();
        Files.writeString(
                made,
                Files.readString(made).replaceFirst("\"engine\" : \"[^\"]+\"", "\"engine\" : \"0.0.9\""),
                StandardCharsets.UTF_8);

        assertThat(said(made)).contains("made.json:3:14: made by the version 0.0.9 of the engine, this is ");
    }

    @Test
    void a_rule_file_more_or_less_and_a_case_that_changed_are_told_apart() throws IOException {
        Path made = made();
        Path rule = pack.resolve("targets/6-managing-performance.drl");
        String text = Files.readString(rule);

        Files.delete(rule);
        assertThat(said(made)).contains("/pack/targets/6-managing-performance.drl is not in the pack (SHA-256 ");
        Files.writeString(rule, text);
        Files.writeString(pack.resolve("targets/7-more.drl"), "package more\n");
        assertThat(said(made)).contains("/pack/targets/7-more.drl is in the pack, and it was judged without it");
        Files.delete(pack.resolve("targets/7-more.drl"));
        Path cases;
        try (Stream<Path> all = Files.list(pack.resolve("cases"))) {
            cases = all.sorted().findFirst().orElseThrow();
        }
        String written = Files.readString(cases);
        Files.writeString(cases, written + "\n");
        assertThat(said(made))
                .contains(cases.getFileName() + " is not the file it was judged by, though a case bears on no verdict");
        Files.writeString(cases, written);
        Path more = Files.writeString(pack.resolve("cases/more.yaml"), "- case: x\n");
        Verification verification = verify(made, given(List.of(facts), waivers, null, null));
        assertHolds(verification);
        assertThat(verification.notes())
                .singleElement()
                .asString()
                .endsWith(more.getFileName()
                        + " is in the pack, and it was judged without it; a case bears on no verdict");
    }

    // found by those who tried to get something past it

    private void replaced(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(from), to));
    }

    @Test
    void a_day_that_was_never_asked_for_does_not_pass() throws IOException {
        Path made = write("made.json", JsonReport.pretty(engine().assess(read())));

        replaced(made, "\"asAt\" : null", "\"asAt\" : \"2001-01-01\"");
        assertThat(said(verify(made)))
                .contains("cannot have come of these files: as at 2001-01-01 2012-09 had not begun");
        replaced(made, "\"asAt\" : \"2001-01-01\"", "\"asAt\" : \"2012-10-20\"");
        assertThat(said(verify(made)))
                .contains("says it was asked for as at 2012-10-20, and judges its latest month as at 2012-10-");
    }

    @Test
    void a_month_or_a_day_that_cannot_be_is_a_difference_and_breaks_nothing() throws IOException {
        for (String other : List.of("2030-04", "2001-04")) {
            Path made = write("made.json", JsonReport.pretty(engine().assess(read())));
            replaced(made, "\"period\" : \"2011-10\"", "\"period\" : \"" + other + "\"");
            assertThat(said(verify(made))).contains("made.json:");
        }
    }

    @Test
    void a_file_that_would_have_changed_the_month_speaks_against_it_whatever_it_is() throws IOException {
        Path made = write("made.json", JsonReport.pretty(engine().assess(read())));
        Path extra = facts.resolve("2012-06-extra.yaml");

        Files.writeString(extra, "authority: Exampleborough\nperiod: 2012-06\npart: extra\nreadings: {}\n");
        assertThat(said(verify(made)))
                .contains("2012-06-extra.yaml is of 2012-06, and the assessment was made without it");
        Files.writeString(
                extra,
                "authority: Exampleborough\nperiod: 2012-06\npart: extra\nsubmitted: 2012-07-01\nreadings: { x: 9O }\n");
        assertThat(said(verify(made))).contains("2012-06-extra.yaml was not judged and has problems; leave it out");
        Files.writeString(extra, "authority: Otherton\nperiod: 2012-06\nsubmitted: 2012-07-01\nreadings: {}\n");
        Verification other = verify(made);
        assertHolds(other);
        assertThat(other.notes())
                .singleElement()
                .asString()
                .contains("1 file has no part in it (of another council, ", "2012-06-extra.yaml");
    }

    @Test
    void councils_of_one_file_stand_once_in_their_order_and_have_their_own_files() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one"));
        Path other = Files.createDirectories(folder.resolve("other"));
        Path here = facts.resolve("2011-10.yaml");
        Files.copy(here, one.resolve("2011-10.yaml"));
        Files.writeString(other.resolve("2011-10.yaml"), Files.readString(here).replace("Exampleborough", "Otherton"));
        List<String> lines = new ArrayList<>();
        for (Path each : List.of(one, other)) {
            Path file = each.resolve("2011-10.yaml");
            Facts named;
            try (var in = Files.newInputStream(file)) {
                // both called alike, as from two folders in which the command was called
                named = Facts.read("2011-10.yaml", in, engine().pack());
            }
            lines.add(JsonReport.line(engine().assess(named)));
        }
        Verifier.Given given = given(List.of(one, other), null, null, null);

        assertHolds(verify(write("both.jsonl", lines.get(0) + lines.get(1)), given));
        assertThat(said(verify(write("swapped.jsonl", lines.get(1) + lines.get(0)), given)))
                .contains("its councils stand in another order than they are written in");
        assertThat(said(write("twice.jsonl", lines.get(0) + lines.get(0))))
                .contains("twice.jsonl:2:1: `Exampleborough` stands in this file twice");
    }

    @Test
    void what_was_taken_out_of_a_list_is_named_and_a_long_list_says_that_it_goes_on() throws IOException {
        Path made = made();
        String text = Files.readString(made);
        int start = text.indexOf("        {\n          \"id\" : \"peterborough-2012/exampleborough/2.6/");
        int end = text.indexOf("        {\n          \"id\" :", start + 10);
        Files.writeString(made, text.substring(0, start) + text.substring(end));
        assertThat(said(made)).contains("findings of 2.6 unallocated-cases: is missing here");

        Files.writeString(made, text.replace("\"status\" : \"PASS\"", "\"status\" : \"WARN\""));
        Verification many = verify(made, given(List.of(facts), waivers, null, null));
        assertThat(many.differences()).hasSize(21);
        assertThat(many.differences().get(20).text()).isEqualTo("and more from here on");
    }

    @Test
    void other_line_ends_are_told_as_such() throws IOException {
        Path made = made();
        String text = Files.readString(made);
        Files.writeString(made, text.replace("\n", "\r\n"));
        assertThat(said(made)).contains("made.json:1:2: says the same as derived anew", "its line ends were changed");
        Files.writeString(made, text);
        Path april = facts.resolve("2012-04.yaml");
        Files.writeString(april, Files.readString(april).replace("\n", "\r\n"));
        assertThat(said(made)).contains("2012-04.yaml has other line ends than the file that was judged");
    }

    @Test
    void what_is_no_assessment_is_told_so_and_problems_are_none() throws IOException {
        Path problems = write(
                "problems.json",
                ReportFormats.named("json").orElseThrow().of(new Checked("0.1.0", List.of(), List.of())));
        assertThat(said(problems)).contains("problems.json: this lists problems and is no assessment");
        assertThat(said(write("a.csv", "kind,authority\n")))
                .contains("a.csv: this is no assessment; name a file written");
        assertThat(said(write("a.sarif", "{ \"version\": \"2.1.0\", \"runs\": [] }")))
                .contains("a.sarif: this is no assessment");
    }
}
