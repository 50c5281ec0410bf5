package org.improvementnotice.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code new}, and {@code test --mutate} on what it wrote. */
class MutateTest {

    private static final String RULES = "targets/1-front-line-practice.drl";
    private static final String CASES = "cases/front-line-practice.yaml";

    @TempDir
    private Path folder;

    private Path started() {
        Path pack = folder.resolve("first-pack");
        assertThat(Answer.line("new " + pack).code()).isZero();
        return pack;
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(each).toString(), Files.readString(each));
            }
        }
        return files;
    }

    @Test
    void a_new_pack_is_sound_covered_and_notices_every_slip_by_the_commands_it_names() {
        Path pack = folder.resolve("first-pack");

        Answer written = Answer.line("new " + pack);

        assertThat(written.code()).isZero();
        assertThat(written.out()).startsWith(pack + ": 7 files to start from\nnext:\n  compliance check ");
        assertThat(Answer.line("check " + pack + "/facts --pack " + pack).code())
                .isZero();
        Answer tested = Answer.line("test " + pack + " --coverage --min-coverage 100 --mutate --min-killed 100");
        assertThat(tested.err()).isEmpty();
        assertThat(tested.code()).isZero();
        assertThat(tested.out()).endsWith(", 0 noticed by nothing; 100 % of those that matter are noticed\n");
    }

    @Test
    void nothing_is_written_into_a_folder_that_holds_something() throws IOException {
        Path pack = started();
        Map<String, String> before = files(pack);

        Answer again = Answer.line("new " + pack);

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.out()).isEmpty();
        assertThat(files(pack)).isEqualTo(before);
    }

    @Test
    void a_slip_that_no_case_notices_fails_the_command_and_its_case_pasted_notices_it() throws IOException {
        Path pack = started();
        change(pack.resolve(RULES), "atLeast(80)", "atLeast(85)");
        change(pack.resolve(CASES), "assessments-in-time: 80 }", "assessments-in-time: 85 }");

        Answer answer = Answer.line("test " + pack + " --mutate --min-killed 100");

        assertThat(answer.code()).isEqualTo(5);
        assertThat(answer.err()).contains("95 %");
        assertThat(answer.out()).contains(RULES + ":11:51: `85` becomes `84`, and nothing notices\n");
        StringBuilder pasted = new StringBuilder();
        answer.out()
                .lines()
                .dropWhile(each -> !each.startsWith("- case: "))
                .takeWhile(each -> each.startsWith("- case: ") || each.startsWith("  "))
                .forEach(each -> pasted.append(each).append('\n'));
        Files.writeString(pack.resolve(CASES), Files.readString(pack.resolve(CASES)) + pasted);
        assertThat(Answer.line("test " + pack + " --mutate --min-killed 100").code())
                .isZero();
    }

    @Test
    void where_a_case_comes_out_otherwise_no_slips_are_made() throws IOException {
        Path pack = started();
        change(pack.resolve(RULES), "atLeast(80)", "atLeast(85)");

        Answer answer = Answer.line("test " + pack + " --mutate");

        assertThat(answer.code()).isEqualTo(5);
        assertThat(answer.out()).doesNotContain("slips").contains("1 came out otherwise than expected");
        assertThat(answer.err())
                .isEqualTo(
                        "compliance: no slips were made: a case comes out otherwise than it says; mend that first\n");
    }

    @ParameterizedTest
    @CsvSource({
        "--min-killed 100, `--min-killed` says how many `--mutate` must notice; give both",
        "--mutate --min-killed 101, '`--min-killed` is a percentage, 0 to 100'",
        "--mutate --min-killed many, many"
    })
    void a_percentage_without_slips_and_one_that_is_none_are_wrong_usage(String arguments, String said) {
        Answer answer = Answer.line("test " + started() + " " + arguments);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains(said);
    }
}
