package org.improvementnotice.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes from one pack to another, as the command says it. */
class DiffCommandTest {

    private static final Path EXAMPLE = Path.of("../../examples/peterborough-published/pack");
    private static final String FACTS = "../../examples/peterborough-published/facts";

    @TempDir
    Path folder;

    private Path varied;

    private Answer diff(String... more) {
        return Answer.of(Stream.concat(Stream.of("diff", EXAMPLE.toString(), varied.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    @BeforeEach
    void copy() throws IOException {
        varied = folder.resolve("varied");
        try (Stream<Path> all = Files.walk(EXAMPLE)) {
            for (Path each : all.toList()) {
                Path to = varied.resolve(EXAMPLE.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(each, to);
                }
            }
        }
    }

    private void change(String file, String was, String is) throws IOException {
        Path path = varied.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(was);
        Files.writeString(path, text.replace(was, is));
    }

    @Test
    void a_copy_does_not_differ() {
        Answer answer = diff(FACTS, "--exit-code");

        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .contains("\nno difference in meaning\n")
                .contains("every finding and every level is the same");
    }

    @Test
    void a_changed_line_is_told_and_ends_with_5_where_that_is_asked() throws IOException {
        change("targets/2-front-line-practice.drl", "atLeast(80)", "atLeast(85)");

        assertThat(diff().code()).isZero();
        Answer answer = diff("--exit-code");
        assertThat(answer.code()).isEqualTo(5);
        assertThat(answer.out())
                .contains("clause 2.1 Initial assessments completed within 10 working days: stricter")
                .contains("    from 80 % to below 85 %: PASS -> WARN")
                .contains("3 requirements asked otherwise");
    }

    @Test
    void the_formats_say_the_same() throws IOException {
        change("targets/2-front-line-practice.drl", "atLeast(80)", "atLeast(85)");

        assertThat(diff("--format", "markdown").out())
                .startsWith("# What changes in meaning: 3 requirements asked otherwise\n");
        assertThat(diff("--format", "json").out()).contains("\"kinds\" : [", "\"stricter\"");
    }

    @Test
    void a_flip_of_given_months_is_told() throws IOException {
        change("targets/2-front-line-practice.drl", "breachBelow(75)", "breachBelow(40)");

        assertThat(diff(FACTS).out())
                .contains("== Peterborough, 4 months by both packs ==")
                .contains("2010-03: level")
                .contains("BREACH -> WARN, before: 40.4 % (40 of 99)")
                .contains("over the last 4 months (2010-03 to 2012-09) 2 findings become WARN");
    }

    @Test
    void a_pack_with_problems_stops_with_3_and_its_places() throws IOException {
        change("targets/2-front-line-practice.drl", "atLeast(80)", "atLeast(8o)");

        Answer answer = diff();

        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("varied/targets/2-front-line-practice.drl:");
    }

    @Test
    void facts_with_problems_stop_with_3_and_the_pack_that_says_so() throws IOException {
        change("indicators.yaml", "initial-assessments-in-10-days:", "initial-assessments-on-time:");
        change(
                "targets/2-front-line-practice.drl",
                "target(\"initial-assessments-in-10-days\")",
                "target(\"initial-assessments-on-time\")");

        Answer answer = diff(FACTS);

        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .startsWith("compliance: read for the pack " + varied + ":\n")
                .contains("there is no indicator `initial-assessments-in-10-days` in the catalogue");
    }

    @Test
    void wrong_usage_is_2() {
        for (List<String> wrong : List.of(
                List.of("diff"),
                List.of("diff", EXAMPLE.toString()),
                List.of("diff", EXAMPLE.toString(), "no-such-pack"),
                List.of("diff", EXAMPLE.toString(), EXAMPLE.toString(), "-"),
                List.of("diff", EXAMPLE.toString(), EXAMPLE.toString(), "--trust-rules"))) {
            assertThat(Answer.of(wrong.toArray(String[]::new)).code())
                    .as(wrong.toString())
                    .isEqualTo(2);
        }
    }

    @Test
    void the_help_shows_an_example() {
        assertThat(Answer.of("diff", "--help").out()).contains("Example:", "compliance diff peterborough-2012 my-pack");
    }
}
