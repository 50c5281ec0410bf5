package org.improvementnotice.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.rules.PackFiles;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rule files made to break the promise of the closed language, each with what must come of it beside it: refused at its
 * place, or harmless. See {@code attacks/README.md}.
 */
class AttackRulesTest {

    private static final Path ATTACKS = Path.of("src/test/resources/attacks");
    private static final long MOST_MILLIS = 5_000;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final Map<String, Made> BY_NAME = new LinkedHashMap<>();

    /** What was expected of an attack, and what came of it. */
    private record Made(String expected, List<Problem> problems, boolean alike, long millis) {
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
    static void every_attack_is_made(@TempDir Path folder) throws IOException {
        for (Attack attack : Attack.in(ATTACKS.resolve("rules"))) {
            Path file = folder.resolve(attack.name());
            attack.make(file);
            BY_NAME.put(attack.name().replace(".drl", ""), made(attack.lines(), Files.readAllBytes(file)));
        }
    }

    private static Made made(List<String> expected, byte[] bytes) {
        SortedMap<String, SourceFile> files = new TreeMap<>();
        Sample.files().forEach((name, text) -> files.put(name, SourceFile.of(name, text)));
        files.put(expected.get(0), SourceFile.of(expected.get(0), bytes));
        long start = CPU.getCurrentThreadCpuTime();
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
        return new Made(expected.get(1), problems, alike, (CPU.getCurrentThreadCpuTime() - start) / 1_000_000);
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
    void no_attack_takes_long_of_a_processor_and_none_has_run() {
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
