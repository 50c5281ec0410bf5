package org.improvementnotice.compliance.examples.spark;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.packs.RulePacks;

/** Compares one process of the library with Spark on the same files: a command of its own, named in the README. */
public final class Measure {

    private static final String PACK = "peterborough-2012";
    private static final Path LEFT = Path.of("target");
    private static final int COUNCILS_PER_FILE = 25;
    private static final ComplianceEngine ENGINE = ComplianceEngine.of(RulePacks.shipped(PACK));

    private Measure() {}

    /**
     * Measures.
     *
     * @param arguments about how many readings, smallest first
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].startsWith("by-")) {
            measured(arguments[0], Path.of(arguments[1]));
            return;
        }
        System.out.println("readings  councils  how                wall s   CPU s");
        for (String each : arguments) {
            Path folder = Files.createTempDirectory(LEFT, "measure");
            Size size = write(folder, Integer.parseInt(each));
            for (String how : List.of("by-library-1", "by-library-2", "by-spark-2")) {
                System.out.printf(
                        Locale.ROOT,
                        "%8d  %8d  %-14s  %9s%n",
                        size.readings(),
                        size.councils(),
                        how,
                        inAProcessOfItsOwn(how, folder));
            }
        }
    }

    private record Size(int readings, int councils) {}

    private static Size write(Path folder, int wanted) throws IOException {
        int readings = 0;
        int councils = 0;
        while (readings < wanted) {
            List<String> lines = new ArrayList<>(List.of(Invented.HEADER));
            for (int i = 0; i < COUNCILS_PER_FILE && readings + lines.size() <= wanted; i++) {
                lines.addAll(Invented.lines("Council " + councils++, ENGINE.pack()));
            }
            readings += lines.size() - 1;
            Files.write(folder.resolve(councils + ".csv"), lines);
        }
        return new Size(readings, councils);
    }

    private static String inAProcessOfItsOwn(String how, Path folder) throws Exception {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-Dspark.ui.enabled=false", "-Dspark.sql.shuffle.partitions=16"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Measure.class.getName()));
        command.addAll(List.of(how, folder.toString()));
        File printed = File.createTempFile("measured", ".txt", LEFT.toFile());
        long start = System.nanoTime();
        int code = new ProcessBuilder(command)
                .redirectOutput(printed)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        double wall = (System.nanoTime() - start) / 1e9;
        String cpu = Files.readString(printed.toPath()).strip();
        return code == 0 ? String.format(Locale.ROOT, "%9.1f  %6s", wall, cpu) : "failed";
    }

    private static void measured(String how, Path folder) throws Exception {
        if (how.equals("by-spark-2")) {
            Path findings = folder.resolveSibling(folder.getFileName() + "-findings");
            AssessCouncils.main(new String[] {"csv", folder.toString(), PACK, findings.toString()});
        } else {
            byTheLibrary(folder, how.endsWith("1") ? 1 : 2);
        }
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(Locale.ROOT, "%.1f%n", system.getProcessCpuTime() / 1e9);
    }

    private static void byTheLibrary(Path folder, int threads) throws Exception {
        List<Callable<List<Assessment>>> tasks = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted().forEach(each -> tasks.add(() -> ENGINE.assessEach(Facts.read(each, ENGINE.pack()))));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (BufferedWriter out = Files.newBufferedWriter(Files.createTempFile(LEFT, "findings", ".txt"))) {
            for (Future<List<Assessment>> each : pool.invokeAll(tasks)) {
                for (Assessment council : each.get()) {
                    for (Row finding : FindingRow.of(council)) {
                        out.write(finding.mkString("\t"));
                        out.newLine();
                    }
                }
            }
        } finally {
            pool.shutdown();
        }
    }
}
