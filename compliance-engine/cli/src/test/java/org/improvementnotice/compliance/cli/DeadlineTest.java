package org.improvementnotice.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A command ends, also where a rule does not: with exit code 1, the stage, and nothing on standard output. */
class DeadlineTest {

    private static final Path SAMPLE = Path.of("../core/src/test/resources/packs/sample");

    @TempDir
    private Path folder;

    private Path pack;
    private Path facts;
    private String go;

    @BeforeEach
    void packAndFacts() throws IOException {
        pack = folder.resolve("pack");
        try (Stream<Path> all = Files.walk(SAMPLE)) {
            for (Path each : all.toList()) {
                Files.copy(each, pack.resolve(SAMPLE.relativize(each).toString()));
            }
        }
        facts = folder.resolve("2012-01.yaml");
        Files.writeString(facts, "authority: Testshire\nperiod: 2012-01\nsubmitted: 2012-02-10\nreadings: {}\n");
        Files.createDirectory(pack.resolve("cases"));
        Files.writeString(
                pack.resolve("cases/one.yaml"),
                "- case: One\n  period: 2012-01\n  readings: {}\n  expect: { \"2.1\": WARN }\n");
        go = "compliance.test." + folder.getFileName();
    }

    /** Lets rules that wait end, so that their threads do. */
    @AfterEach
    void letGo() {
        System.setProperty(go, "on");
    }

    /** A rule that goes on until it is let go. The one place that says how a rule can loop. */
    private void loopIn(String file, String when, String then) throws IOException {
        Path rules = pack.resolve(file);
        Files.writeString(
                rules,
                Files.readString(rules) + "rule \"never done\" @clause(\"1.6\") @source(\"made up\")\nwhen\n    " + when
                        + "\nthen\n    while (System.getProperty(\"" + go + "\") == null) {"
                        + " java.util.concurrent.locks.LockSupport.parkNanos(1000000L); }\n    " + then
                        + "\nend\n");
    }

    private void loopInTargets() throws IOException {
        loopIn(
                "targets/1-leadership.drl",
                "ReportingPeriod( onOrAfter(\"2012-01\") )",
                "insert( target(\"vision-known\").judgedByBoard() );");
    }

    private void loopInLadder() throws IOException {
        loopIn("escalation/ladder.drl", "Summary()", "insert( escalate(\"board-attention\") );");
    }

    private void assertNotAssessed(Answer answer, String stage, int seconds) {
        assertThat(answer.err())
                .endsWith("compliance: not assessed: " + stage + " were not done within " + seconds + " s\n");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void a_ladder_rule_that_never_returns_ends_with_its_month_and_council() throws IOException {
        loopInLadder();

        assertNotAssessed(
                Answer.of("assess", facts.toString(), "--pack", pack.toString(), "--trust-rules", "--deadline", "8"),
                "the ladder rules of 2012-01 for Testshire",
                8);
        assertNotAssessed(
                Answer.of("test", pack.toString(), "--trust-rules", "--deadline", "8"),
                "the ladder rules of 2012-01 for Exampleborough",
                8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check --pack PACK",
                "check FACTS --pack PACK",
                "assess FACTS --pack PACK",
                "targets --pack PACK",
                "test PACK"
            })
    void a_target_rule_that_never_returns_ends_every_command(String arguments) throws IOException {
        loopInTargets();
        String[] given = (arguments + " --trust-rules --deadline 1")
                .replace("PACK", pack.toString())
                .replace("FACTS", facts.toString())
                .split(" ", -1);

        assertNotAssessed(Answer.of(given), "the rules of the pack " + pack, 1);
    }

    @Test
    void the_process_ends_though_the_rule_does_not() throws IOException, InterruptedException {
        loopInTargets();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "assess",
                        facts.toString(),
                        "--pack",
                        pack.toString(),
                        "--trust-rules",
                        "--deadline",
                        "2")
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertNotAssessed(
                new Answer(
                        Files.readString(folder.resolve("out")),
                        Files.readString(folder.resolve("err")),
                        process.exitValue()),
                "the rules of the pack " + pack,
                2);
    }

    @Test
    void facts_that_never_come_over_standard_input_end_too() {
        var before = System.in;
        try (var in = new java.io.PipedInputStream();
                var held = new java.io.PipedOutputStream(in)) {
            System.setIn(in);
            assertNotAssessed(
                    Answer.of("assess", "-", "--pack", pack.toString(), "--deadline", "5"),
                    "the facts from standard input",
                    5);
            held.flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void a_rule_that_recurs_without_end_breaks_the_program_in_words() throws IOException {
        loopIn("escalation/ladder.drl", "Summary()", "insert( escalate(\"board-attention\") );");
        Path ladder = pack.resolve("escalation/ladder.drl");
        Files.writeString(
                ladder,
                Files.readString(ladder)
                        .replaceFirst(
                                "while .*",
                                "java.util.List itself = new java.util.ArrayList(); itself.add(itself); itself.hashCode();"));

        Answer answer = Answer.of("assess", facts.toString(), "--pack", pack.toString(), "--trust-rules");

        assertThat(answer.err())
                .endsWith("compliance: not assessed: the ladder rules of 2012-01 for Testshire broke:"
                        + " StackOverflowError\n");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void without_a_deadline_and_with_a_long_one_the_same_comes_out() {
        Answer plain = Answer.of("assess", facts.toString(), "--pack", pack.toString());

        assertThat(plain.out()).contains("== Testshire, January 2012");
        assertThat(Answer.of("assess", facts.toString(), "--pack", pack.toString(), "--deadline", "0"))
                .isEqualTo(plain);
        assertThat(Answer.of("assess", facts.toString(), "--pack", pack.toString(), "--deadline", "2147483647"))
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", "60s", "2147483648"})
    void a_deadline_that_is_no_number_of_seconds_is_wrong_usage(String seconds) {
        Answer answer = Answer.of("assess", facts.toString(), "--pack", pack.toString(), "--deadline", seconds);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("--deadline").contains("try: compliance assess --help");
    }
}
