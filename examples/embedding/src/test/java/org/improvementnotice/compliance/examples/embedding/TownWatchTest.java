package org.improvementnotice.compliance.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TownWatchTest {

    private static final Path CLASSES = Path.of("target/classes");

    @TempDir
    private Path folder;

    private Path facts;

    @BeforeEach
    void write_two_months() throws IOException {
        facts = Files.createDirectory(folder.resolve("facts"));
        month("2025-02", "2025-03-10", 149, 1);
        month("2025-03", "2025-04-10", 160, 0);
    }

    private void month(String month, String submitted, int inTime, int unallocated) throws IOException {
        Files.writeString(
                facts.resolve(month + ".yaml"),
                "authority: Exampleborough\nperiod: " + month + "\nsubmitted: " + submitted
                        + "\nsource: invented\nreadings:\n  assessments-in-time: { numerator: " + inTime
                        + ", denominator: 200 }\n  unallocated-cases: " + unallocated + "\n");
    }

    private List<String> expected() {
        String file = facts.resolve("2025-02.yaml").toString();
        return List.of(
                "2025-02 " + file
                        + ":6:24 1.1 Assessments completed in time: BREACH, 74.5 % (149 of 200); the line is at least 80 %; 11 more of 200 would have met it",
                "2025-02 " + file
                        + ":7:22 1.2 Every case has a social worker: BREACH, 1; the line is at most 0; 1 fewer would have met it",
                "2025-02 level: board-attention",
                "2025-03 level: weekly-grip");
    }

    @Test
    void breaches_and_moves_of_the_level_are_told_month_by_month() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TownWatch.watch(facts, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).isEqualTo(expected());
    }

    @Test
    void the_pack_is_found_in_the_jar_of_the_program() throws IOException, InterruptedException {
        Path jar = folder.resolve("town.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(CLASSES)) {
            for (Path each : all.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new JarEntry(CLASSES.relativize(each).toString().replace(File.separatorChar, '/')));
                Files.copy(each, out);
                out.closeEntry();
            }
        }
        String rest = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(each -> !each.endsWith("classes"))
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        jar + File.pathSeparator + rest,
                        TownWatch.class.getName(),
                        facts.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(printed.lines()).isEqualTo(expected());
    }
}
