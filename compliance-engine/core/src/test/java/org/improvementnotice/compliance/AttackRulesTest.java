package org.improvementnotice.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.rules.PackFiles;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Rule files made to break the promise of the closed language, each with what must come of it beside it: refused at its
 * place, or harmless. See {@code attacks/README.md}.
 */
class AttackRulesTest {

    private static final Path ATTACKS = Path.of("src/test/resources/attacks");
    private static final Pattern REPEAT = Pattern.compile("generate: repeat \"(.*)\" (\\d+) times for \"(.*)\"");
    private static final long MOST_MILLIS = 5_000;
    private static final Map<String, Attack> BY_NAME = new LinkedHashMap<>();

    /** What was expected of an attack, and what came of it. */
    private record Attack(String expected, List<Problem> problems, boolean alike, long millis) {
        boolean isRefusedWhereExpected() {
            String where = expected.replaceFirst("refused ", "");
            return !problems.isEmpty()
                    && (where.equals("FILE")
                            || problems.stream()
                                    .map(each -> each.place().line() + ":"
                                            + each.place().column())
                                    .anyMatch(where::equals));
        }
    }

    @BeforeAll
    static void every_attack_is_made() throws IOException {
        try (Stream<Path> all = Files.list(ATTACKS.resolve("rules"))) {
            for (Path file : all.filter(each -> each.toString().endsWith(".drl"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString().replace(".drl", "");
                List<String> expected = Files.readAllLines(file.resolveSibling(name + ".expected"));
                BY_NAME.put(name, made(expected, bytes(file, expected)));
            }
        }
    }

    private static byte[] bytes(Path file, List<String> expected) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (String line : expected.subList(3, expected.size())) {
            Matcher repeat = REPEAT.matcher(line);
            assertThat(repeat.matches()).as(line).isTrue();
            String unit = repeat.group(1).replace("\\n", "\n").replace("\\\"", "\"");
            StringBuilder all = new StringBuilder();
            for (int i = 1; i <= Integer.parseInt(repeat.group(2)); i++) {
                all.append(unit.replace("%d", String.valueOf(i)));
            }
            String text = new String(bytes, StandardCharsets.UTF_8).replace(repeat.group(3), all);
            bytes = text.getBytes(StandardCharsets.UTF_8);
        }
        return bytes;
    }

    private static Attack made(List<String> expected, byte[] bytes) {
        SortedMap<String, SourceFile> files = new TreeMap<>();
        Sample.files().forEach((name, text) -> files.put(name, SourceFile.of(name, text)));
        files.put(expected.get(0), SourceFile.of(expected.get(0), bytes));
        long start = System.nanoTime();
        List<Problem> problems = new ArrayList<>();
        boolean alike = true;
        try {
            RulePack pack = RulePack.load(new PackFiles("pack", files));
            files.putAll(canonical(pack));
            alike = pack.secondReading().isEmpty()
                    && RulePack.load(new PackFiles("pack", files)).canonical().equals(pack.canonical());
        } catch (InvalidRulePackException e) {
            problems.addAll(e.problems());
        }
        return new Attack(expected.get(1), problems, alike, (System.nanoTime() - start) / 1_000_000);
    }

    private static SortedMap<String, SourceFile> canonical(RulePack pack) {
        SortedMap<String, SourceFile> files = new TreeMap<>();
        pack.canonical().forEach((name, text) -> files.put(name, SourceFile.of(name, text)));
        return files;
    }

    @Test
    void every_attack_is_refused_at_its_place_or_harmless() {
        List<String> otherwise = new ArrayList<>();
        BY_NAME.forEach((name, attack) -> {
            boolean harmless = attack.expected().equals("harmless");
            if (harmless ? !attack.problems().isEmpty() : !attack.isRefusedWhereExpected()) {
                otherwise.add(name + ": expected " + attack.expected() + ", came " + attack.problems());
            }
        });

        assertThat(BY_NAME).hasSizeGreaterThanOrEqualTo(100);
        assertThat(otherwise).isEmpty();
    }

    @Test
    void what_is_harmless_is_read_alike_by_both_readers_and_its_canonical_text_is_a_fixpoint() {
        assertThat(BY_NAME)
                .allSatisfy(
                        (name, attack) -> assertThat(attack.alike()).as(name).isTrue());
    }

    @Test
    void no_attack_takes_long_and_none_has_run() {
        BY_NAME.forEach((name, attack) -> assertThat(attack.millis()).as(name).isLessThan(MOST_MILLIS));

        assertThat(Path.of("attack-ran")).doesNotExist();
        assertThat(System.getProperty("attack.ran")).isNull();
    }

    @Test
    void every_refusal_is_in_the_words_of_the_golden_file() throws IOException {
        StringBuilder said = new StringBuilder();
        BY_NAME.forEach((name, attack) -> {
            if (!attack.problems().isEmpty()) {
                said.append(name).append('\n');
                attack.problems().stream()
                        .limit(5)
                        .forEach(each -> said.append("  ")
                                .append(each.toString().replace("pack/", ""))
                                .append('\n'));
            }
        });
        Path golden = ATTACKS.resolve("expected-rules.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, said);
        }

        assertThat(said).hasToString(Files.readString(golden));
    }
}
