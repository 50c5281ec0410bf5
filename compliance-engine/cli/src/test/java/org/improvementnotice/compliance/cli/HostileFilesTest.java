package org.improvementnotice.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Packs, facts, cases and names of files that do their worst. Read or refused: what comes out is text. */
class HostileFilesTest {

    private static final Path TEXTS = Path.of("../core/src/test/resources/hostile.properties");
    private static final Pattern DOES_SOMETHING =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\n]]");

    /** Those that hold nothing a reader refuses: they must come through to the reports. */
    private static final List<String> READABLE =
            List.of("braces", "command", "format", "formula", "html", "lookup", "script");

    @TempDir
    private Path folder;

    static Stream<Arguments> texts() {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(TEXTS)) {
            read.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.stringPropertyNames().stream().sorted().map(each -> Arguments.of(each, read.getProperty(each)));
    }

    private static Answer run(String text, Object... arguments) {
        Answer answer = Answer.of(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        assertHarmless(answer.out(), text);
        assertHarmless(answer.err(), text);
        assertThat(answer.out() + answer.err()).isNotEmpty();
        return answer;
    }

    static void assertHarmless(String output, String text) {
        assertThat(DOES_SOMETHING.matcher(output).results().map(each -> each.group()))
                .as(output)
                .isEmpty();
        output.lines()
                .map(String::stripLeading)
                .forEach(line -> assertThat(line)
                        .doesNotStartWith(text)
                        .doesNotStartWith("::")
                        .doesNotContain("##"));
    }

    /** A text in double quotes as YAML and JSON have them, with whatever is not plain as an escape. */
    private static String quoted(String text) {
        return text.chars()
                .mapToObj(each -> each >= ' ' && each < 0x7F && each != '"' && each != '\\'
                        ? String.valueOf((char) each)
                        : String.format(Locale.ROOT, "\\u%04x", each))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private Path write(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        return file;
    }

    /** A text as a rule file can have it, without the quotes that end it. */
    private static String inRules(String text) {
        return text.replace('"', '\'');
    }

    private Path pack(String words, String number, String rule) throws IOException {
        String text = quoted(words);
        write(
                "pack/pack.yaml",
                "id: hostile",
                "version: 1.0.0",
                "title: " + text,
                "authority: any",
                "issued: 2012-01-01",
                "judgedFrom: 2012-01",
                "inForceUntil: 2012-12-31",
                "provenance: { status: illustrative, sources: [ " + text + " ] }",
                "themes: { \"1\": " + text + " }",
                "coreTasks: { \"1\": " + text + " }",
                "clauses:",
                "  - { number: " + quoted(number) + ", words: " + text
                        + ", coreTasks: [ \"1\" ], judged: by-rule, origin: illustrative, duty: " + text + " }",
                "  - { number: \"9\", words: " + text + ", judged: not-here, origin: illustrative, duty: " + text
                        + " }",
                "returns: { }",
                "actions: { }",
                "bodies: { board: { name: " + text + ", meets: monthly, papers: private, receives: " + text + " } }",
                "levels: [ { level: quiet, bodies: [ board ], asks: " + text
                        + " }, { level: loud, bodies: [ board ], asks: " + text + " } ]",
                "startsAt: quiet",
                "policies: { rounding: strict }");
        write(
                "pack/indicators.yaml",
                "timeliness: { name: " + text + ", better: " + text
                        + ", unit: percent, good: high, basis: in-month, decimals: 1, definition: " + text
                        + ", source: " + text + " }",
                "contacts: { name: " + text + ", better: none, unit: count, good: none, basis: in-month, definition: "
                        + text + ", source: " + text + " }");
        write(
                "pack/targets/1-lines.drl",
                "package hostile.lines",
                "import org.improvementnotice.compliance.model.ReportingPeriod",
                "import static org.improvementnotice.compliance.model.Target.target",
                "rule \"" + rule + "\"",
                "    @clause(\"" + inRules(number) + "\") @source(\"" + inRules(words) + "\")",
                "when",
                "    ReportingPeriod( onOrAfter(\"2012-01\") )",
                "then",
                "    insert( target(\"timeliness\").atLeast(80).breachBelow(75) );",
                "end",
                "");
        write(
                "pack/escalation/ladder.drl",
                "package hostile.ladder",
                "import org.improvementnotice.compliance.model.Finding",
                "import org.improvementnotice.compliance.model.Status",
                "import org.improvementnotice.compliance.model.Summary",
                "import static org.improvementnotice.compliance.model.Escalation.escalate",
                "import static org.improvementnotice.compliance.model.Escalation.stepDown",
                "import static org.improvementnotice.compliance.model.Escalation.tell",
                "rule \"L1 " + rule + "\"",
                "when",
                "    Finding( status != Status.PASS )",
                "    Summary()",
                "then",
                "    insert( escalate(\"loud\") );",
                "    insert( tell(\"board\") );",
                "end",
                "rule \"L2 a month of nothing missed\"",
                "when",
                "    not Finding( status != Status.PASS )",
                "then",
                "    insert( stepDown() );",
                "end",
                "");
        write(
                "pack/cases/lines.yaml",
                "- case: " + text,
                "  period: 2012-01",
                "  readings: { timeliness: { numerator: 70, denominator: 100 } }",
                "  expect: { " + quoted(number) + ": { status: PASS, says: " + text + " } }");
        return folder.resolve("pack");
    }

    private Path facts(String name, String words, String number) throws IOException {
        String text = quoted(words);
        return write(
                name,
                "{ \"authority\": " + text + ", \"period\": \"2012-01\", \"submitted\": \"2012-02-10\", \"source\": "
                        + text + ",",
                "  \"readings\": { \"timeliness\": { \"numerator\": 70, \"denominator\": 100, \"by\": { " + text
                        + ": \"70/100\" } }, \"contacts\": 7 },",
                "  \"comments\": { " + quoted(number) + ": { \"why\": " + text + ", \"action\": " + text
                        + ", \"owner\": " + text + ", \"evidence\": " + text + " } },",
                "  \"decisions\": { \"level\": { \"is\": \"loud\", \"by\": " + text
                        + ", \"on\": \"2012-02-10\", \"why\": " + text + " } },",
                "  \"inspections\": [ { \"date\": \"2012-01-05\", \"body\": " + text + ", \"subject\": " + text
                        + ", \"grade\": " + text + " } ] }");
    }

    private static void runAll(String text, Path pack, Path facts) {
        run(text, "check", facts, "--pack", pack);
        run(text, "assess", facts, "--pack", pack);
        run(text, "assess", facts, "--pack", pack, "--format", "json");
        run(text, "targets", "--pack", pack);
        run(text, "test", pack);
        run(text, "test", pack, "--format", "json");
        run(text, "test", pack, "--format", "junit");
        run(text, "test", pack, "--case", text);
        run(text, "test", pack, "--format", text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void texts_of_packs_and_facts_stay_text(String kind, String text) throws IOException {
        Path pack = pack(text, "1.1", "1.1 Lines");
        Path facts = facts("facts/2012-01.json", text, "1.1");

        runAll(text, pack, facts);

        if (READABLE.contains(kind)) {
            assertThat(run(text, "check", facts, "--pack", pack).err()).contains("no problems; facts of ");
            assertCode(5, run(text, "assess", facts, "--pack", pack));
            assertThat(run(text, "test", pack).out()).contains("  otherwise: ", "expected PASS, got BREACH");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void numbers_of_clauses_and_names_of_rules_stay_text(String kind, String text) throws IOException {
        Path facts = facts("facts/2012-01.json", "plain", text + "1.1");

        runAll(text, pack("plain", text + "1.1", "1.1 Lines"), facts);
        runAll(text, pack("plain", "1.1", text), facts);

        if (kind.equals("command")) {
            Path named = pack("plain", "1.1", text);
            Path plain = facts("facts/2012-01.json", "plain", "1.1");
            assertThat(run(text, "assess", plain, "--pack", named).out()).contains("rule L1 " + text);
            Path numbered = pack("plain", text, "1.1 Lines");
            assertThat(run(text, "targets", "--pack", numbered).out()).contains("clause " + text);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void names_of_files_and_other_arguments_stay_text(String kind, String text) throws IOException {
        run(text, text);
        run(text, "check", "--pack", text);
        run(text, "check", "--pack", "peterborough-2012", "--" + text);
        run(text, "assess", text, "--pack", "peterborough-2012", "--period", text, "--format", text);
        run(text, "assess", text, "--pack", "peterborough-2012");
        run(text, "check", "@" + text, "--pack", "peterborough-2012");

        assumeThat(canBeAName(text)).as(kind).isTrue();
        Path pack = pack("plain", "1.1", "1.1 Lines");
        Path facts = facts("facts/" + text.replace('/', '|') + ".json", "plain", "1.1");
        assertCode(5, run(text, "assess", facts, "--pack", pack));
        Files.writeString(facts, "{ \"authority\": 1 }");
        assertCode(3, run(text, "check", facts, "--pack", pack));
        Path renamed = folder.resolve(text.replace('/', '|'));
        Files.move(pack, renamed);
        assertCode(5, run(text, "test", renamed));
        Files.delete(renamed.resolve("indicators.yaml"));
        assertCode(3, run(text, "check", "--pack", renamed));
    }

    private static void assertCode(int code, Answer answer) {
        assertThat(answer.code()).as(answer.err()).isEqualTo(code);
    }

    private static boolean canBeAName(String text) {
        try {
            return !Path.of(text).toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
