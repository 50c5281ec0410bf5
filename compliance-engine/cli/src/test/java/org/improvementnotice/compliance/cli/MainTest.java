package org.improvementnotice.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.improvementnotice.compliance.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static final String TWELVE = "../../examples/peterborough-2012/facts";
    private static final String SAMPLE = "../core/src/test/resources/packs/sample";

    @TempDir
    private Path folder;

    private static Answer run(String... arguments) {
        Answer answer = Answer.of(arguments);
        assertThat(answer.err()).doesNotContain("\tat ", "Exception");
        return answer;
    }

    private static Answer line(String arguments) {
        return run(arguments.split(" ", -1));
    }

    private String month(String period, String readings) throws IOException {
        Path file = folder.resolve(period + ".yaml");
        Files.writeString(
                file,
                "authority: Testshire\nperiod: " + period + "\nsubmitted: 2012-05-10\nreadings: " + readings + "\n");
        return file.toString();
    }

    // facts from standard input

    @Test
    void a_month_can_come_from_standard_input() {
        String month =
                "authority: Testshire\nperiod: 2012-04\nsubmitted: 2012-05-10\nreadings: { unallocated-case: 0 }\n";
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(month.getBytes(StandardCharsets.UTF_8)));
            assertThat(line("check - --pack peterborough-2012").err())
                    .startsWith("standard-input:4:13: there is no indicator `unallocated-case`");
            System.setIn(new ByteArrayInputStream(
                    month.replace("unallocated-case", "unallocated-cases").getBytes(StandardCharsets.UTF_8)));
            assertThat(line("assess - --pack peterborough-2012 --period 2012-04")
                            .out())
                    .contains("Testshire, April 2012");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void months_without_a_file_are_named_though_they_are_not_printed() throws IOException {
        String file = month("2011-12", "{ unallocated-cases: 0 }");

        assertThat(line("assess " + file + " --pack peterborough-2012").err())
                .isEqualTo(
                        "compliance: Testshire: no file came for 2011-10, 2011-11, judged as missing; runs and level count"
                                + " them. Name their files too, or go on with --previous\n");
        assertThat(line("assess " + TWELVE + " --pack peterborough-2012").err()).isEmpty();
    }

    @Test
    void standard_input_stands_alone() {
        Answer answer = line("check - x.yaml --pack peterborough-2012");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).startsWith("compliance: `-`, standard input, is one file and stands alone");
    }

    // cases

    @Test
    void the_cases_of_a_pack_are_run_and_counted() {
        Answer answer = line("test ../../examples/judgement/strict-pack");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).endsWith("4 cases, 0 came out otherwise than expected\n");
    }

    @Test
    void a_case_that_comes_out_otherwise_fails_the_command_and_a_wrong_one_stops_it() throws IOException {
        Path pack = folder.resolve("pack");
        copy(Path.of("../../examples/judgement/strict-pack"), pack);
        Path cases = pack.resolve("cases/depends-on-rounding.yaml");
        String text = Files.readString(cases);

        Files.writeString(cases, text.replaceFirst("timeliness: 80.1", "timeliness: 79.9"));
        Answer otherwise = line("test " + pack);
        assertThat(otherwise.code()).isEqualTo(5);
        assertThat(otherwise.out())
                .contains(
                        "3 of 4 as expected",
                        "otherwise: One last digit above the line it is PASS",
                        "1.1 status: expected PASS, got WARN",
                        "4 cases, 1 came out otherwise than expected");

        Files.writeString(cases, text.replace("\"1.1\": PASS", "\"1.1\": PAS"));
        assertThat(line("test " + pack).code()).isEqualTo(3);

        Files.delete(cases);
        Answer none = line("test " + pack);
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.err()).contains("the pack has no cases; write some in `cases/*.yaml`");
    }

    @Test
    void how_cases_came_out_is_printed_in_a_format_or_written_to_a_file_beside_the_text() throws IOException {
        Path pack = folder.resolve("pack");
        copy(Path.of("../../examples/judgement/strict-pack"), pack);
        Path cases = pack.resolve("cases/depends-on-rounding.yaml");
        Files.writeString(cases, Files.readString(cases).replaceFirst("timeliness: 80.1", "timeliness: 79.9"));
        String text = line("test " + pack).out();

        for (String format : List.of("json", "junit")) {
            Path file = folder.resolve("cases." + format);
            Answer printed = line("test " + pack + " --format " + format);
            Answer written = line("test " + pack + " --format " + format + "=" + file);

            assertThat(printed.code()).isEqualTo(5);
            assertThat(written.code()).isEqualTo(5);
            assertThat(written.out()).isEqualTo(text);
            assertThat(Files.readString(file)).isEqualTo(printed.out()).isNotEqualTo(text);
        }
        assertThat(line("test " + pack + " --format TEXT").out()).isEqualTo(text);
        assertThat(line("test " + pack + " --format json").out()).startsWith("{\n  \"schemaVersion\" : 1,");
        assertThat(line("test " + pack + " --format junit").out())
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format xml | there is no format `xml`; write one of: text, json, junit",
                "--format jnuit | there is no format `jnuit`; did you mean `junit`?",
                "--format junit= | name a file behind `junit=`",
                "--format junit=no/such/folder/x.xml | `no/such/folder/x.xml` cannot be written; name a file in a folder that is there",
                "--case zzzzzz | no case has `zzzzzz` in its sentence; none shares a word with it",
                "--case digit-above-teh-lines | no case has `digit-above-teh-lines` in its sentence; the nearest: One last digit above the line it is PASS",
            })
    void a_format_or_sentence_that_is_not_there_is_wrong_usage(String arguments, String said) {
        Answer answer = line("test ../../examples/judgement/strict-pack " + arguments);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains(said);
    }

    @Test
    void cases_are_run_whose_sentence_holds_a_text() {
        assertThat(line("test ../../examples/judgement/strict-pack --case DIGIT")
                        .out())
                .contains("depends-on-rounding.yaml: 1 of 1 as expected\n");
    }

    // schemas and waivers

    @Test
    void a_schema_is_printed_as_it_is_and_those_there_are_are_named() {
        assertThat(line("schema waivers").out()).isEqualTo(Schemas.text("waivers"));
        assertThat(line("schema").err())
                .startsWith(
                        "compliance: say which schema; there are facts, pack, indicators, cases, waivers, assessment");
        assertThat(line("schema fact").err())
                .startsWith("compliance: there is no schema `fact`; there are facts, pack, indicators, cases, waivers,"
                        + " assessment");
    }

    @Test
    void waivers_are_checked_with_the_facts_and_all_problems_come_at_once() throws IOException {
        Path pack = copyOfSample();
        Path notice = pack.resolve("pack.yaml");
        Files.writeString(notice, Files.readString(notice).replace("words: Audits,", "words: Audits, waivable: true,"));
        Path waivers = folder.resolve("waivers.yaml");
        Files.writeString(
                waivers,
                "- { clause: \"2.6\", indicator: audits, authority: Testshire, reason: r, approvedBy: board,"
                        + " approvedOn: 2012-04-01, evidence: e, from: 2012-04-12, until: 2012-05-01 }\n");
        String check = "check %s --pack " + pack + " --waivers " + waivers;

        assertThat(line(check.formatted(month("2012-04", "{ unallocated: 0 }"))).err())
                .startsWith("no problems, 2 doubts; facts of Testshire; 1 waiver\nladder: ");

        Files.writeString(waivers, Files.readString(waivers).replace("2012-05-01", "2012-04-01"));
        Answer answer = line(check.formatted(month("2012-04", "{ unalocated: 0 }")));
        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.err())
                .contains("there is no indicator `unalocated`", "waivers.yaml:1:", "2 problems; nothing was judged");
    }

    @Test
    void a_miss_with_an_agreed_exception_is_marked_and_gives_no_exit_code() throws IOException {
        Path pack = copyOfSample();
        Path notice = pack.resolve("pack.yaml");
        Files.writeString(
                notice,
                Files.readString(notice)
                        .replace("words: Assessments in time,", "words: Assessments in time, waivable: true,")
                        .replaceAll("(?s)returns:.*?actions:", "actions:")
                        .replaceAll("  - \\{ number: \"1\\.[1-5]\".*\\n", "")
                        .replaceAll("  - \\{ number: \"2\\.(?!1\")[0-9]+\".*\\n", ""));
        Files.delete(pack.resolve("targets/1-leadership.drl"));
        Path rules = pack.resolve("targets/2-practice.drl");
        Files.writeString(rules, Files.readString(rules).replaceAll("(?s)rule \"2\\.(?!1 ).*?\nend\n", ""));
        Path ladder = pack.resolve("escalation/ladder.drl");
        Files.writeString(ladder, Files.readString(ladder).replaceAll("(?s)rule \"L[24] .*?\nend\n", ""));
        Path waivers = folder.resolve("waivers.yaml");
        Files.writeString(
                waivers,
                "- { clause: \"2.1\", authority: Testshire, reason: r, approvedBy: board, approvedOn: 2012-04-01,"
                        + " evidence: e, from: 2012-04-12, until: 2012-04-30 }\n");
        String facts = month("2012-04", "{ timeliness: 70 }");
        String assess = "assess " + facts + " --pack " + pack + " --waivers " + waivers;

        assertThat(line("assess " + facts + " --pack " + pack).code()).isEqualTo(5);
        assertThat(line(assess).code()).isZero();
        assertThat(line(assess + " --fail-on warn").code()).isZero();
        assertThat(line(assess).out())
                .contains("1 BREACH, 0 WARN, 1 of them with an agreed exception", "exception: agreed by board");
        assertThat(line(assess + " --format json").out()).contains("\"state\" : \"in-force\"");
        assertThat(line("explain " + facts + " --pack " + pack + " --clause 2.1 --waivers " + waivers)
                        .out())
                .contains("holds until 2012-04-30", "the exception says: \"r\"");

        Files.writeString(waivers, Files.readString(waivers).replace("2012-04-30", "2012-04-29"));
        assertThat(line(assess).code()).isEqualTo(5);
        assertThat(line(assess).out()).contains("expired, its last day was 2012-04-29; what it is for counts");

        Files.writeString(waivers, Files.readString(waivers).replace("Testshire", "Testshyre"));
        assertThat(line(assess).err())
                .contains(
                        "no facts here are of Testshyre, so this exception waives nothing; the facts are of Testshire");
        assertThat(line(assess).code()).isEqualTo(5);

        Files.writeString(waivers, Files.readString(waivers).replace("clause: \"2.1\"", "clause: \"2.3\""));
        assertThat(line(assess).code()).isEqualTo(3);
        assertThat(line(assess).err()).contains("there is no clause `2.3` in the notice", "nothing was judged");
    }

    // explain and what if

    private static final String EXPLAIN = "explain " + TWELVE + " --pack peterborough-2012 --clause ";
    private static final String WHAT_IF = "what-if " + TWELVE + " --pack peterborough-2012 --set ";

    @Test
    void a_clause_is_explained_in_the_latest_month_or_in_the_one_named() {
        assertThat(line(EXPLAIN + "2.4").out()).contains("== clause 2.4, Exampleborough, September 2012,");
        Answer february = line(EXPLAIN + "2.4 --period 2012-02");

        assertThat(february.code()).isZero();
        assertThat(february.out()).contains("== clause 2.4, Exampleborough, February 2012,", "a straight line between");
        assertThat(line(EXPLAIN + "2.4 --period 2012-02 --format json").out())
                .startsWith("{\n  \"schemaVersion\" : 1,")
                .contains("\"part\" : \"line\"");
    }

    @Test
    void an_explanation_after_an_earlier_assessment_is_that_of_the_long_run() throws IOException {
        Path previous = folder.resolve("previous.json");
        Files.writeString(
                previous,
                line("assess " + TWELVE + " --pack peterborough-2012 --period 2012-08 --format json")
                        .out());
        String september = TWELVE + "/2012-09.yaml --pack peterborough-2012 --previous " + previous;

        assertThat(line("explain " + september + " --clause 2.4").out())
                .isEqualTo(line(EXPLAIN + "2.4").out());
        assertThat(line("what-if " + september + " --set unallocated-cases=3").out())
                .isEqualTo(line(WHAT_IF + "unallocated-cases=3").out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2.41 | there is no clause `2.41` in the notice; there are 2.4, 2.1,",
                "2.4 --period 2013-01 | 2013-01 is not judged here; judged are 2011-10 to 2012-09",
                "2.4 --indicator unallocated-cases | clause 2.4 asks nothing of `unallocated-cases`; it asks of core",
            })
    void what_cannot_be_explained_is_wrong_usage(String arguments, String said) {
        Answer answer = line(EXPLAIN + arguments);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).startsWith("compliance: " + said);
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void figures_are_set_and_what_would_come_out_otherwise_is_printed() {
        Answer answer = line(WHAT_IF + "unallocated-cases=3 --set average-caseload=26 --period 2012-08");

        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains(
                        "changed: 2.6 ",
                        "  after:    BREACH, missed: 3;",
                        "later, September 2012",
                        "level of attention: recommended board-attention -> corrective-action");
        assertThat(line(WHAT_IF + "unallocated-cases=3 --format json").out()).contains("\"unchanged\" : ");
    }

    @Test
    void what_is_wrong_with_a_figure_set_is_a_problem_and_a_month_without_a_file_wrong_usage() {
        Answer wrong = line(WHAT_IF + "unallocated-case=3 --set vacancy-rate=14,2");

        assertThat(wrong.code()).isEqualTo(3);
        assertThat(wrong.err())
                .isEqualTo(
                        "argument --set unallocated-case=3: there is no indicator, action or report `unallocated-case`;"
                                + " did you mean `unallocated-cases`?\n"
                                + "argument --set vacancy-rate=14,2: `14,2` is not a plain number; write `14.2`\n"
                                + "2 problems; nothing was judged\n");
        assertThat(line(WHAT_IF + "unallocated-cases=3 --period 2013-01").code())
                .isEqualTo(2);
    }

    // exit codes

    @ParameterizedTest
    @CsvSource({
        "2012-09, breach, 0", "2012-09, warn, 4", "2012-09, never, 0",
        "2012-02, breach, 5", "2012-02, warn, 5", "2012-02, never, 0"
    })
    void the_exit_code_is_of_the_period_named_and_of_what_it_shall_fail_on(String period, String failOn, int code) {
        assertThat(line("assess " + TWELVE + " --pack peterborough-2012 --period " + period + " --fail-on " + failOn)
                        .code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "judge",
                "assess",
                "assess x.yaml",
                "assess --pack peterborough-2012",
                "assess x.yaml --pack peterborough-2012 --period 2012-13",
                "assess x.yaml --pack peterborough-2012 --as-at yesterday",
                "assess x.yaml --pack peterborough-2012 --format pdf",
                "assess x.yaml --pack peterborough-2012 --period 2012-04 --all-periods",
                "assess x.yaml --pack no-such-pack",
                "targets --pack peterborough-2012 --period April",
                "test",
                "test no-such-pack",
                "schema",
                "schema fact",
                "check --pakc peterborough-2012"
            })
    void wrong_usage_is_said_in_a_line_with_where_to_look(String arguments) {
        Answer answer = line(arguments);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).startsWith("compliance: ").contains("try: compliance");
    }

    @Test
    void an_unknown_pack_is_answered_with_those_there_are() {
        assertThat(line("check --pack peterborough-2013").err())
                .startsWith("compliance: there is no shipped pack and no folder `peterborough-2013`; shipped packs:"
                        + " northmere-2024, peterborough-2012");
    }

    @Test
    void a_path_that_cannot_be_read_is_a_problem() {
        Answer answer = line("assess no/such/file.yaml --pack peterborough-2012");

        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.err())
                .isEqualTo("no/such/file.yaml: there is no such file; check the name\n1 problem; nothing was"
                        + " judged\n");
    }

    @Test
    void a_period_that_is_not_judged_and_an_as_at_day_too_early_are_wrong_usage() {
        assertThat(line("assess " + TWELVE + " --pack peterborough-2012 --period 2013-05"))
                .satisfies(answer -> {
                    assertThat(answer.code()).isEqualTo(2);
                    assertThat(answer.err()).contains("2013-05 is not judged here; judged are 2011-10 to 2012-09");
                });
        assertThat(line("assess " + TWELVE + " --pack peterborough-2012 --as-at 2012-10-01"))
                .satisfies(answer -> {
                    assertThat(answer.code()).isEqualTo(2);
                    assertThat(answer.err()).contains("it was handed in on 2012-10-12");
                });
    }

    @Test
    void a_rule_that_throws_stops_the_assessment_and_names_rule_and_file() throws IOException {
        Path pack = copyOfSample();
        Path ladder = pack.resolve("escalation/ladder.drl");
        Files.writeString(
                ladder,
                Files.readString(ladder)
                        + "rule \"L9 breaks\"\nwhen\n    Summary()\nthen\n    insert( escalate(String.valueOf(Integer.parseInt(\"x\"))) );\nend\n");

        Answer answer = run("assess", month("2012-04", "{}"), "--pack", pack.toString(), "--trust-rules");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .contains("compliance: not assessed: rule \"L9 breaks\" in escalation/ladder.drl:47:1 failed");
    }

    private Path copyOfSample() throws IOException {
        Path pack = folder.resolve("pack");
        copy(Path.of(SAMPLE), pack);
        return pack;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    // outputs

    @Test
    void rules_that_are_trusted_are_called_a_program_and_checked_ones_are_not() throws IOException {
        assertThat(run("check", "--pack", SAMPLE, "--trust-rules").err())
                .contains("the rules of " + SAMPLE + " are compiled and run as a program", "no problems");
        assertThat(run("check", "--pack", SAMPLE).err())
                .startsWith("no problems, 2 doubts\nladder: ")
                .endsWith("nothing worse and nothing missing gives a lower one\n");
        assertThat(line("check --pack peterborough-2012").err()).startsWith("no problems\nladder: ");
    }

    @Test
    void check_prints_doubts_and_does_not_fail_on_them() throws IOException {
        Answer answer = run("check", "--pack", SAMPLE);

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).startsWith("doubt: ").contains("`waiting-days` is good low and nothing uses it");
    }

    @Test
    void check_prints_what_the_rules_can_cost() throws IOException {
        assertThat(line("check --pack peterborough-2012 --cost").out()).isEqualTo("""
                targets: 40 rules ask at most 46 conditions, hold 41 of 1000000 combinations of facts, fire 40 times and\
                 insert 40 of 10000 values, for one council in one period
                escalation: 9 rules ask at most 569 conditions, hold 279 of 1000000 combinations of facts, fire 199 times\
                 and insert 199 of 10000 values, for one council in one period
                """);
    }

    private static List<String> withoutDoubts(String printed) {
        return printed.lines().filter(each -> !each.startsWith("doubt: ")).toList();
    }

    @Test
    void the_canonical_text_of_a_pack_is_read_as_itself() throws IOException {
        Path pack = copyOfSample();
        String canonical =
                run("check", "--pack", pack.toString(), "--canonical").out();
        String file = "";
        for (String line : canonical.lines().toList()) {
            if (line.startsWith("// ")) {
                file = line.substring(3);
                Files.writeString(pack.resolve(file), "");
            } else if (!file.isEmpty()) {
                Files.writeString(pack.resolve(file), line + "\n", java.nio.file.StandardOpenOption.APPEND);
            }
        }

        // doubts stand at places, which the layout moves
        assertThat(withoutDoubts(
                        run("check", "--pack", pack.toString(), "--canonical").out()))
                .isEqualTo(withoutDoubts(canonical));
        assertThat(canonical).contains("    Reading( indicator == \"vacancy-rate\", value > ");
    }

    @Test
    void several_councils_need_a_line_each() throws IOException {
        Path councils = Path.of("../core/src/test/resources/councils");

        assertThat(run("assess", councils.toString(), "--pack", SAMPLE, "--format", "json"))
                .satisfies(answer -> {
                    assertThat(answer.code()).isEqualTo(2);
                    assertThat(answer.err()).contains("Eastshire, Westshire", "--format jsonl");
                });
        assertThat(run("assess", councils.toString(), "--pack", SAMPLE, "--format", "jsonl")
                        .out()
                        .lines())
                .hasSize(2)
                .allMatch(each -> each.startsWith("{\"schemaVersion\":1,"));
        assertThat(run("assess", councils.toString(), "--pack", SAMPLE).out())
                .contains("== Eastshire, January 2012", "== Westshire, January 2012");
    }

    @Test
    void colour_is_for_those_who_ask_and_never_alone() {
        String plain = line("assess " + TWELVE + " --pack peterborough-2012 --color never")
                .out();
        String coloured = line("assess " + TWELVE + " --pack peterborough-2012 --color always")
                .out();

        assertThat(plain).doesNotContain("\u001B");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
        assertThat(coloured).contains("\u001B[1;33mWARN  \u001B[0m");
        assertThat(line("assess " + TWELVE + " --pack peterborough-2012").out()).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "assess --help",
                "check --help",
                "test --help",
                "targets --help",
                "explain --help",
                "what-if --help",
                "diff --help",
                "verify --help",
                "new --help",
                "schema --help"
            })
    void help_stands_on_each_command(String arguments) throws IOException {
        Answer answer = line(arguments);

        assertThat(answer.code()).isZero();
        Golden.compare("help-" + arguments.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "") + ".txt", answer.out());
    }

    @Test
    void the_version_is_that_of_the_engine() {
        assertThat(line("--version").out()).matches("compliance \\d+\\.\\d+\\.\\d+\n");
    }

    @ParameterizedTest
    @CsvSource({"2011-12", "2012-02", "2012-06", "2012-09"})
    void the_text_for_a_person_is_as_agreed(String period) throws IOException {
        Golden.compare(
                "assess-" + period + ".txt",
                line("assess " + TWELVE + " --pack peterborough-2012 --period " + period)
                        .out());
    }

    @Test
    void the_json_for_a_machine_is_as_agreed() throws IOException {
        Golden.compare(
                "published.json",
                run(
                                "assess",
                                "../../examples/peterborough-published/facts",
                                "--pack",
                                "../../examples/peterborough-published/pack",
                                "--all-periods",
                                "--format",
                                "json")
                        .out());
    }

    @Test
    void what_the_notice_asks_is_printed_in_words() throws IOException {
        Golden.compare(
                "targets-2012-04.txt",
                line("targets --pack peterborough-2012 --period 2012-04").out());
        assertThat(line("targets --pack peterborough-2012").out()).contains("asked in June 2013");
    }

    // broken files, as check prints them

    private static final Path BROKEN = Path.of("../core/src/test/resources/broken");

    @Test
    void check_prints_the_problem_of_every_broken_facts_file_at_its_place() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : sorted(BROKEN.resolve("facts"))) {
            lines.addAll(problems(run("check", file.toString(), "--pack", SAMPLE), BROKEN.resolve("facts") + "/"));
        }

        assertThat(lines).isEqualTo(Files.readAllLines(BROKEN.resolve("expected-facts.txt")));
    }

    @Test
    void check_prints_the_problem_of_every_broken_pack_at_its_place() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path overlay : sorted(BROKEN.resolve("pack"))) {
            Path pack = folder.resolve(overlay.getFileName().toString());
            copy(Path.of(SAMPLE), pack);
            copy(overlay, pack);
            lines.addAll(problems(run("check", "--pack", pack.toString()), folder + "/"));
        }

        assertThat(lines).isEqualTo(Files.readAllLines(BROKEN.resolve("expected-packs.txt")));
    }

    /** The problems printed, above the closing line. */
    private static List<String> problems(Answer answer, String prefix) {
        assertThat(answer.code()).as(answer.err()).isEqualTo(3);
        assertThat(answer.out()).isEmpty();
        List<String> lines = answer.err().lines().toList();
        assertThat(lines.get(lines.size() - 1)).matches("\\d+ problems?; nothing was judged");
        return lines.subList(0, lines.size() - 1).stream()
                .map(each -> each.replace(prefix, ""))
                .toList();
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}
