package org.improvementnotice.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Time and memory of one run over many files, each run a process of its own: ten times the files take at most about ten
 * times as much. {@code -Dfiles.many=10000} measures by ten thousand and prints it; the gate draws fewer.
 */
class ManyFilesTest {

    private static final Path FACTS = Path.of("../../examples/peterborough-2012/facts");
    private static final int MANY = Integer.getInteger("files.many", 600);
    private static final int RUNS = MANY > 5_000 ? 3 : 1;

    @TempDir
    private Path folder;

    /** What a run took: processor time in milliseconds, the most memory the process held in KiB. */
    private record Took(long cpu, long memory, long wall) {}

    /** A year of so many councils that there are at least so many files. */
    private Path councils(int files) throws IOException {
        List<Path> year;
        try (Stream<Path> all = Files.list(FACTS)) {
            year = all.sorted().toList();
        }
        Path to = Files.createDirectory(folder.resolve("f" + files));
        for (int written = 0, council = 0; written < files; council++) {
            Path own = Files.createDirectory(to.resolve("c" + council));
            for (Path each : year) {
                if (written++ < files) {
                    Files.writeString(
                            own.resolve(each.getFileName().toString()),
                            Files.readString(each).replace("Exampleborough", "Council " + number(council)));
                }
            }
        }
        return to;
    }

    /** In letters: names of councils that differ in a figure look as if they were one. */
    private static String number(int council) {
        StringBuilder letters = new StringBuilder();
        for (int left = council + 26; left > 0; left /= 26) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.toString();
    }

    private Took run(Path facts, String format) throws IOException, InterruptedException {
        List<Took> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            Path said = folder.resolve("said.txt");
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx" + (MANY > 5_000 ? "2g" : "1g"),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Measured.class.getName(),
                            said.toString(),
                            "assess",
                            facts.toString(),
                            "--pack",
                            "peterborough-2012",
                            "--deadline",
                            "0",
                            "--fail-on",
                            "never",
                            "--format",
                            format)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(folder.resolve("err.txt").toFile())
                    .start();
            assertThat(process.waitFor(20, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(folder.resolve("err.txt")))
                    .isZero();
            long[] figures = Arrays.stream(Files.readString(said).strip().split(" ", -1))
                    .mapToLong(Long::parseLong)
                    .toArray();
            runs.add(new Took(figures[0], figures[1], figures[2]));
        }
        runs.sort((one, other) -> Long.compare(one.cpu(), other.cpu()));
        return runs.get(runs.size() / 2);
    }

    /** Runs the command and writes down what it took. */
    static final class Measured {
        private Measured() {}

        /** Takes the file to write to, then the arguments of the command. */
        public static void main(String[] arguments) throws IOException {
            long start = System.nanoTime();
            int code = Main.run(
                    Arrays.copyOfRange(arguments, 1, arguments.length),
                    new PrintWriter(Writer.nullWriter()),
                    new PrintWriter(new java.io.OutputStreamWriter(System.err, StandardCharsets.UTF_8), true));
            long wall = (System.nanoTime() - start) / 1_000_000;
            long cpu = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                            .getProcessCpuTime()
                    / 1_000_000;
            String memory = Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(each -> each.startsWith("VmHWM:"))
                    .map(each -> each.replaceAll("\\D", ""))
                    .findFirst()
                    .orElse("0");
            Files.writeString(Path.of(arguments[0]), cpu + " " + memory + " " + wall);
            System.exit(code);
        }
    }

    @Test
    void ten_times_the_files_take_about_ten_times_the_time_and_memory() throws Exception {
        Path few = councils(MANY / 10);
        Path many = councils(MANY);
        List<String> lines = new ArrayList<>();
        for (String format : List.of("jsonl", "sarif")) {
            Took small = run(few, format);
            Took large = run(many, format);
            lines.add(String.format(
                    Locale.ROOT,
                    "%s: %d files %.1f s of processor, %.1f s, %d MiB; %d files %.1f s, %.1f s, %d MiB; time %.1f times,"
                            + " memory %.1f times",
                    format,
                    MANY / 10,
                    small.cpu() / 1000.0,
                    small.wall() / 1000.0,
                    small.memory() / 1024,
                    MANY,
                    large.cpu() / 1000.0,
                    large.wall() / 1000.0,
                    large.memory() / 1024,
                    (double) large.cpu() / small.cpu(),
                    (double) large.memory() / small.memory()));
            assertThat((double) large.cpu() / small.cpu()).isLessThan(13);
            assertThat((double) large.memory() / small.memory()).isLessThan(13);
        }
        System.out.println(String.join("\n", Collections.unmodifiableList(lines)));
    }
}
