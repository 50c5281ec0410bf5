package org.improvementnotice.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.InvalidInputException;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files with one mistake each, and what is said of them: {@code broken/expected-facts.txt} of YAML, and its neighbours of
 * JSON, CSV and packs. {@code mvn -Dgolden.update=true} writes them anew; read the difference before you
 * commit.
 */
class BrokenFilesTest {

    private static final Path BROKEN = Path.of("src/test/resources/broken");

    @TempDir
    private Path folder;

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"facts, 60", "json, 40", "csv, 150"})
    void every_broken_facts_file_is_refused_at_its_place(String kind, int atLeast) throws IOException {
        StringBuilder said = new StringBuilder();
        for (Path file : sorted(BROKEN.resolve(kind))) {
            assertThatThrownBy(() -> Facts.read(file, Sample.pack()))
                    .as(file.toString())
                    .isInstanceOfSatisfying(InvalidInputException.class, thrown -> said.append(words(thrown)));
        }

        assertThat(sorted(BROKEN.resolve(kind))).hasSizeGreaterThanOrEqualTo(atLeast);
        compare("expected-" + kind + ".txt", said.toString().replace(BROKEN + "/" + kind + "/", ""));
    }

    @Test
    void every_broken_pack_is_refused_at_its_place() throws IOException {
        StringBuilder said = new StringBuilder();
        for (Path overlay : sorted(BROKEN.resolve("pack"))) {
            Path pack = laidOverSample(overlay);
            assertThatThrownBy(() -> RulePack.load(pack))
                    .as(overlay.toString())
                    .isInstanceOfSatisfying(InvalidInputException.class, thrown -> said.append(words(thrown)));
        }

        assertThat(sorted(BROKEN.resolve("pack"))).hasSizeGreaterThanOrEqualTo(40);
        compare("expected-packs.txt", said.toString().replace(folder + "/", ""));
    }

    @Test
    void broken_packs_that_are_trusted_are_refused_in_words_or_taken_as_the_programs_they_are() throws IOException {
        StringBuilder said = new StringBuilder();
        for (Path overlay : sorted(BROKEN.resolve("pack"))) {
            try {
                RulePack.trusted(laidOverSample(overlay));
                said.append(overlay.getFileName()).append(" is taken\n");
            } catch (InvalidInputException e) {
                said.append(words(e));
            }
        }

        compare("expected-trusted.txt", said.toString().replace(folder + "/", ""));
    }

    private Path laidOverSample(Path overlay) throws IOException {
        Path pack = folder.resolve(overlay.getFileName().toString());
        Attack.copy(Sample.FOLDER, pack);
        Attack.copy(overlay, pack);
        return pack;
    }

    private static String words(InvalidInputException thrown) {
        return thrown.problems().stream().map(each -> each + "\n").collect(Collectors.joining());
    }

    private static void compare(String name, String actual) throws IOException {
        Path file = BROKEN.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
