package org.improvementnotice.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several reports in one run, what they are compared with, and what they are held to. */
class ReportsTest {

    private static final String FACTS = "../../examples/peterborough-2012/facts";
    private static final String PETERBOROUGH = " --pack peterborough-2012";
    private static final String MAY = "assess " + FACTS + PETERBOROUGH + " --period 2012-05";
    private static final List<String> NAMES =
            List.of("text", "json", "jsonl", "junit", "sarif", "github", "markdown", "csv");

    @TempDir
    private Path folder;

    private static Answer line(String arguments) {
        return Answer.line(arguments);
    }

    // several formats

    @Test
    void several_formats_of_one_run_are_what_each_is_alone() throws IOException {
        StringBuilder all = new StringBuilder(MAY);
        NAMES.forEach(each -> all.append(" --format ").append(each).append("=").append(folder.resolve(each)));

        Answer together = line(all.toString());

        assertThat(together.code()).isEqualTo(5);
        // where all go to files, people at the terminal get the text
        assertThat(together.out()).isEqualTo(line(MAY).out());
        for (String each : NAMES) {
            Answer alone = line(MAY + " --format " + each);
            assertThat(Files.readString(folder.resolve(each))).as(each).isEqualTo(alone.out());
            assertThat(alone.code()).isEqualTo(5);
        }
        Answer printed = line(MAY + " --format csv --format json=" + folder.resolve("again"));
        assertThat(printed.out()).isEqualTo(Files.readString(folder.resolve("csv")));
        assertThat(folder.resolve("again")).hasSameTextualContentAs(folder.resolve("json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format sarf | there is no format `sarf`; did you mean `sarif`?",
                "--format json --format csv | one format goes to standard output; name files for the others",
                "--format json= | name a file behind `json=`",
                "--format json=nowhere/a.json | `nowhere/a.json` cannot be written; name a file in a folder that is there",
                "--format json=. | `.` is a folder; name a file in it",
                "--format json=../../examples/peterborough-2012/facts/a.json | lies in a folder of facts and would be read as one",
                "--format json=a --format csv=./a | `./a` would be written twice; name a file for each format",
                "--format json=../../examples/northmere-2024/facts/2024-04.yaml ../../examples/northmere-2024/facts/2024-04.yaml"
                        + " | is read here, and is never written over; name another file"
            })
    void a_report_that_has_no_place_is_wrong_usage_and_nothing_is_judged(String formats, String said) {
        Answer answer = line("assess " + FACTS + PETERBOROUGH + " " + formats);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains(said).contains("try: compliance assess --help");
        assertThat(answer.out()).isEmpty();
        assertThat(Path.of("a")).doesNotExist();
    }

    @Test
    void nothing_that_is_read_is_written_over_whatever_name_leads_to_it() throws IOException {
        Path pack = folder.resolve("pack");
        assertThat(line("new " + pack).code()).isZero();
        Path facts = pack.resolve("facts");
        Path known = folder.resolve("known.json");
        String assess = "assess " + facts + " --pack " + pack;
        assertThat(line(assess + " --fail-on never --format json=" + known).code())
                .isZero();
        Files.createSymbolicLink(folder.resolve("link.json"), known);
        Files.createSymbolicLink(folder.resolve("linked"), facts);
        String before = Files.readString(known);

        for (String each : List.of(
                " --baseline " + known + " --format json=" + known,
                " --baseline " + known + " --format json=" + folder.resolve("link.json"),
                " --previous " + known + " --format jsonl=" + known,
                " --waivers " + known + " --format csv=" + known,
                " --format json=" + pack.resolve("pack.yaml"),
                " --format text=" + pack.resolve("notes.txt"),
                " --format json=" + folder.resolve("linked/a.json"),
                " --format json=" + known + " --format csv=" + folder.resolve("link.json"),
                " --format json=-")) {
            Answer answer = line(assess + each);
            assertThat(answer.code()).as(each + answer.err()).isEqualTo(2);
        }
        assertThat(Files.readString(known)).isEqualTo(before);
        assertThat(facts.resolve("a.json")).doesNotExist();
    }

    @Test
    void an_earlier_report_is_taken_away_and_a_device_is_not() throws IOException {
        Path old = Files.writeString(folder.resolve("old.xml"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("null"), Path.of("/dev/null"));

        assertThat(line(MAY + " --period 2030-01 --format junit=" + old).code()).isEqualTo(2);
        assertThat(line("assess " + FACTS + PETERBOROUGH + " --period 2013-06 --format junit=" + old)
                        .code())
                .isEqualTo(2);
        assertThat(old).doesNotExist();
        assertThat(line(MAY + " --format json=" + link).code()).isEqualTo(5);
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Path.of("/dev/null")).exists();
    }

    @Test
    void problems_stand_in_every_report_that_was_asked_for_and_nothing_is_judged() throws IOException {
        StringBuilder all = new StringBuilder("assess ../../examples/broken/2012-04.yaml --pack peterborough-2012");
        NAMES.forEach(each -> all.append(" --format ").append(each).append("=").append(folder.resolve(each)));

        Answer answer = line(all.toString());

        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).endsWith("6 problems; nothing was judged\n");
        for (String each : NAMES) {
            String report = Files.readString(folder.resolve(each));
            assertThat(report).as(each).contains("unallocated-case").doesNotContain("PASS");
        }
        assertThat(Files.readString(folder.resolve("github")))
                .contains("::error file=../../examples/broken/2012-04.yaml,line=9,col=3,title=problem%3A nothing was"
                        + " judged::there is no indicator `unallocated-case` in the catalogue; did you mean"
                        + " `unallocated-cases`?\n");
    }

    @Test
    void check_marks_problems_of_the_pack_at_the_rule_and_doubts() throws IOException {
        Path pack = folder.resolve("pack");
        assertThat(line("new " + pack).code()).isZero();
        Path rule;
        try (Stream<Path> all = Files.list(pack.resolve("targets"))) {
            rule = all.findFirst().orElseThrow();
        }
        String text = Files.readString(rule);

        assertThat(line("check --pack " + pack + " --format github").out()).isEmpty();
        Files.writeString(rule, text.replaceFirst("\\.atLeast\\(", ".atLeas("));
        Answer wrong = line("check --pack " + pack + " --format github");
        assertThat(wrong.code()).isEqualTo(3);
        assertThat(wrong.out()).startsWith("::error file=" + rule + ",line=").contains("atLeas");
        Files.writeString(rule, text);
        Path indicators = pack.resolve("indicators.yaml");
        Files.writeString(
                indicators,
                Files.readString(indicators)
                        + "\nspare:\n  name: Spare\n  better: more of it\n  unit: count\n  good: high\n  basis: in-month\n  frequency: monthly\n"
                        + "  definition: spare\n  source: spare\n");
        Path sarif = folder.resolve("check.sarif");
        Answer asked = line("check --pack " + pack + " --format sarif=" + sarif + " --format markdown");
        assertThat(asked.code()).isZero();
        assertThat(asked.out()).startsWith("# No problems\n").contains("1 doubt: is this meant?");
        assertThat(Files.readString(sarif)).contains("\"ruleId\" : \"doubt\"", "indicators.yaml");
        assertThat(line("check --pack " + pack + " --canonical --format json").err())
                .contains("--canonical and --cost print text; give the other format a file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'assess  --pack peterborough-2012' | behind `assess`",
                "'verify pom.xml  --pack peterborough-2012' | behind `pom.xml`",
                "'assess x.yaml --pack ' | behind `--pack`",
                "'assess x.yaml --pack peterborough-2012 --baseline ' | behind `--baseline`",
                "'assess x.yaml --pack peterborough-2012 --previous= --all-periods' | `--previous=`",
                "'' | the argument is empty"
            })
    void an_empty_argument_is_not_the_folder_the_command_is_called_in(String arguments, String said) {
        Answer answer = line(arguments);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .startsWith("compliance: the argument")
                .contains(said, "is empty; is a variable not set?");
    }

    @Test
    void a_figure_can_be_taken_out_with_nothing_behind_its_sign() {
        assertThat(line("what-if " + FACTS + PETERBOROUGH + " --set unallocated-cases=")
                        .code())
                .isZero();
        assertThat(line("what-if " + FACTS + PETERBOROUGH + " --set=unallocated-cases=")
                        .code())
                .isZero();
    }

    // baseline

    @Test
    void only_what_got_worse_since_the_baseline_fails() throws IOException {
        Path april = folder.resolve("april.json");
        Files.writeString(
                april,
                line("assess " + FACTS + PETERBOROUGH + " --period 2012-04 --format json")
                        .out());
        String before = Files.readString(april);
        Path may = folder.resolve("may.json");
        Files.writeString(may, line(MAY + " --format json").out());

        Answer same = line(MAY + " --baseline " + may);
        assertThat(same.code()).isZero();
        assertThat(same.out())
                .contains("against the baseline of 2012-05, " + may + ": 0 worse, 0 new, 0 gone, 0 better, 35");
        Answer since = line(MAY + " --baseline " + april);
        assertThat(since.out()).contains("against the baseline of 2012-04, " + april + ": ", "\n  better: ");
        assertThat(line(MAY + " --fail-on warn --baseline " + may).code()).isZero();
        assertThat(Files.readString(april)).isEqualTo(before);
        // an exception that has expired since is worse, whatever the status
        String waived = " --waivers ../../examples/peterborough-2012/waivers.yaml ";
        Files.writeString(may, line(MAY + waived + "--format json").out());
        assertThat(line(MAY + " --baseline " + may).code()).isEqualTo(5);
        assertThat(line(MAY + " --baseline " + may).out())
                .contains("worse: 5.2 Vacancies: BREACH -> BREACH, and its exception no longer holds");
        assertThat(line(MAY + waived + "--baseline " + may).code()).isZero();
    }

    @Test
    void a_baseline_that_is_no_assessment_is_a_problem() throws IOException {
        Answer answer = line(MAY + " --baseline " + FACTS + "/2012-04.yaml");

        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.err())
                .startsWith(FACTS + "/2012-04.yaml: this is no assessment; name a file written with --format json");
    }

    // verify

    @Test
    void an_assessment_is_verified_or_the_file_that_changed_is_named() throws IOException {
        Path facts = Files.createDirectory(folder.resolve("facts"));
        try (Stream<Path> all = Files.list(Path.of(FACTS))) {
            for (Path each : all.toList()) {
                Files.copy(each, facts.resolve(each.getFileName().toString()));
            }
        }
        Path made = folder.resolve("made.json");
        Files.writeString(
                made, line("assess " + facts + PETERBOROUGH + " --format json").out());
        String verify = "verify " + made + " " + facts + PETERBOROUGH;

        Answer holds = line(verify);
        assertThat(holds.code()).as(holds.err() + holds.out()).isZero();
        assertThat(holds.out())
                .startsWith("verified: " + made + " (SHA-256 ")
                .endsWith(" of Exampleborough, derived anew with the same bytes\n");
        Path april = facts.resolve("2012-04.yaml");
        Files.writeString(april, Files.readString(april) + "# looked at\n");
        Answer changed = line(verify);
        assertThat(changed.code()).isEqualTo(5);
        assertThat(changed.out())
                .matches(
                        "\\S+made\\.json:\\d+:\\d+: \\S+2012-04\\.yaml is not the file that was judged \\(SHA-256 \\w+,"
                                + " now \\w+\\), or the assessment was changed since\n");
        assertThat(changed.err()).isEqualTo("not verified: 1 difference\n");
        assertThat(line("verify " + april + " " + facts + PETERBOROUGH).code()).isEqualTo(3);
        assertThat(line("verify " + made + " -" + PETERBOROUGH).err())
                .contains("`-` is standard input; name the files");
    }

    @Test
    void a_folder_of_a_pack_is_held_to_the_digests_before_its_rules_are_read() throws IOException {
        Path pack = folder.resolve("pack");
        assertThat(line("new " + pack).code()).isZero();
        String facts = pack.resolve("facts").toString();
        Path made = folder.resolve("made.json");
        Files.writeString(
                made,
                line("assess " + facts + " --pack " + pack + " --format json").out());
        assertThat(line("verify " + made + " " + facts + " --pack " + pack).code())
                .isZero();
        Path ladder = pack.resolve("escalation/ladder.drl");
        Files.writeString(ladder, Files.readString(ladder) + "no rule\n");

        Answer answer = line("verify " + made + " " + facts + " --pack " + pack);

        assertThat(answer.code()).isEqualTo(5);
        assertThat(answer.out()).contains(pack + "/escalation/ladder.drl is not the file it was judged by");
    }

    // in processes of their own

    private record Ran(int code, String out, String err) {}

    private Ran process(Map<String, String> environment, List<String> jvm, String arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(jvm);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(List.of(arguments.split(" ", -1)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ran(
                process.exitValue(), Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }

    @Test
    void the_summary_of_the_job_is_added_to_and_never_longer_than_it_is_shown() throws Exception {
        Path summary = Files.writeString(folder.resolve("summary.md"), "# Before\n");
        Map<String, String> job = Map.of("GITHUB_STEP_SUMMARY", summary.toString());

        Ran github = process(job, List.of(), MAY + " --format github");
        assertThat(github.code()).as(github.err()).isEqualTo(5);
        assertThat(github.out()).startsWith("::error ");
        String page = line(MAY + " --format markdown").out();
        assertThat(Files.readString(summary)).isEqualTo("# Before\n" + page + "\n");
        // no other format touches it
        process(job, List.of(), MAY + " --format markdown");
        assertThat(Files.readString(summary)).isEqualTo("# Before\n" + page + "\n");
        Ran broken =
                process(job, List.of(), "check ../../examples/broken/2012-04.yaml" + PETERBOROUGH + " --format github");
        assertThat(broken.code()).isEqualTo(3);
        assertThat(Files.readString(summary)).contains("# Nothing was judged: 6 problems");

        Files.writeString(summary, "x".repeat(1024 * 1024 - page.length()));
        process(job, List.of(), MAY + " --format github");
        assertThat(Files.size(summary)).isLessThan(1024 * 1024);
        assertThat(Files.readString(summary)).endsWith("Not shown: 1 more. The summary of a step holds 1 MiB.\n");
        Ran nowhere = process(
                Map.of("GITHUB_STEP_SUMMARY", folder.resolve("no/summary.md").toString()),
                List.of(),
                MAY + " --format github");
        assertThat(nowhere.code()).isEqualTo(5);
        assertThat(nowhere.err()).contains("which GITHUB_STEP_SUMMARY names, cannot be written");
    }

    @Test
    void the_same_input_gives_the_same_bytes_in_any_locale_and_zone_and_order_of_files() throws Exception {
        List<Path> months;
        try (Stream<Path> all = Files.list(Path.of(FACTS))) {
            months = new ArrayList<>(all.sorted().toList());
        }
        Map<String, byte[]> first = reports("first", List.of(), months);
        java.util.Collections.reverse(months);
        Map<String, byte[]> other = reports(
                "other",
                List.of(
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Pacific/Apia",
                        "-Dfile.encoding=ISO-8859-9",
                        "-XX:hashCode=2"),
                months);
        java.util.Collections.shuffle(months, new java.util.Random(6));
        Map<String, byte[]> third = reports(
                "third",
                List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=America/St_Johns"),
                months);

        assertThat(first).hasSize(NAMES.size());
        first.forEach((name, bytes) -> {
            assertThat(other.get(name)).as(name).isEqualTo(bytes);
            assertThat(third.get(name)).as(name).isEqualTo(bytes);
        });
    }

    private Map<String, byte[]> reports(String name, List<String> jvm, List<Path> months) throws Exception {
        Path to = Files.createDirectory(folder.resolve(name));
        StringBuilder all = new StringBuilder("assess");
        months.forEach(each -> all.append(' ').append(each));
        all.append(PETERBOROUGH).append(" --all-periods --waivers ../../examples/peterborough-2012/waivers.yaml");
        NAMES.forEach(each -> all.append(" --format ").append(each).append("=").append(to.resolve(each)));
        List<String> flags = new ArrayList<>(List.of("-XX:+UnlockExperimentalVMOptions"));
        flags.addAll(jvm);

        Ran ran = process(Map.of("LC_ALL", "C"), flags, all.toString());

        assertThat(ran.code()).as(ran.err()).isLessThan(6).isNotEqualTo(1);
        Map<String, byte[]> reports = new TreeMap<>();
        for (String each : NAMES) {
            reports.put(each, Files.readAllBytes(to.resolve(each)));
        }
        return reports;
    }
}
