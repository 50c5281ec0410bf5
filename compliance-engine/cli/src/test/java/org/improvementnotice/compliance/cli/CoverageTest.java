package org.improvementnotice.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code test --coverage} prints and answers. */
class CoverageTest {

    private static final String STRICT = "../../examples/judgement/strict-pack";
    private static final String COVERED = "../core/src/test/resources/packs/covered";

    @TempDir
    private Path folder;

    private Path copyOf(String pack) throws IOException {
        Path copy = folder.resolve("pack");
        try (Stream<Path> all = Files.walk(Path.of(pack))) {
            for (Path each : all.toList()) {
                Files.copy(each, copy.resolve(Path.of(pack).relativize(each).toString()));
            }
        }
        return copy;
    }

    @Test
    void what_no_case_shows_is_printed_after_the_cases() {
        Answer answer = Answer.line("test " + STRICT + " --coverage");

        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .contains("cases, 0 came out otherwise than expected\nclause  cases    covered  rule\n1.1 ")
                .containsPattern("\ncovered by [0-9]+ cases: [0-9]+ of [0-9]+, [0-9]+ %\n$");
        assertThat(Answer.line("test " + STRICT).out()).doesNotContain("covered");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "100, 0"})
    void cases_that_cover_all_are_enough_for_every_percentage(int least, int code) {
        Answer answer = Answer.line("test " + COVERED + " --coverage --min-coverage " + least);

        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.out()).endsWith(", 100 %\n");
    }

    @Test
    void cases_that_cover_less_than_is_asked_fail_the_command() throws IOException {
        Path pack = copyOf(COVERED);
        Path cases = pack.resolve("cases/targets.yaml");
        Files.writeString(
                cases, Files.readString(cases).replace("readings: { manager: no }", "readings: { manager: yes }"));
        Answer otherwise = Answer.line("test " + pack + " --coverage --min-coverage 100");
        assertThat(otherwise.code()).isEqualTo(5);
        assertThat(otherwise.out())
                .contains("1.4 with no", "targets/1-leadership.drl:35:31: no case with no; write one for 2012-01");

        Files.delete(pack.resolve("cases/ladder.yaml"));
        Files.writeString(cases, Files.readString(Path.of(COVERED, "cases/targets.yaml")));
        Answer less = Answer.line("test " + pack + " --coverage --min-coverage 100");
        assertThat(less.code()).isEqualTo(5);
        assertThat(less.err())
                .matches("compliance: the cases cover [0-9]+ % of the pack, and --min-coverage asks for 100 %\n");
        assertThat(Answer.line("test " + pack + " --coverage --min-coverage 50").code())
                .isZero();
    }

    @Test
    void a_pack_without_cases_is_told_what_to_write_and_is_a_problem_all_the_same() throws IOException {
        Path pack = copyOf("../../compliance-rules/packs/northmere-2024");
        try (Stream<Path> cases = Files.list(pack.resolve("cases"))) {
            for (Path each : cases.toList()) {
                Files.delete(each);
            }
        }

        Answer answer = Answer.line("test " + pack + " --coverage --min-coverage 0");

        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.out())
                .contains("no case one beyond the line 85; write one with 84.9, or 169 of 200")
                .endsWith("covered by 0 cases: 0 of 115, 0 %\n");
        assertThat(answer.err()).contains("the pack has no cases");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--min-coverage 50", "--coverage --min-coverage 101", "--coverage --min-coverage -1"})
    void a_least_that_is_no_percentage_or_stands_alone_is_wrong_usage(String options) {
        Answer answer = Answer.line("test " + STRICT + " " + options);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .startsWith("compliance: --min-coverage is a whole number of 0 to 100 and stands beside --coverage\n");
    }

    @Test
    void what_trusted_rules_name_cannot_be_told() {
        Answer answer = Answer.line("test " + STRICT + " --coverage --trust-rules");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .contains("--coverage reads which lines, days and months rules name", "leave one of the two out");
    }
}
