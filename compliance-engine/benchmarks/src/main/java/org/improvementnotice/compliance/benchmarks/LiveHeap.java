package org.improvementnotice.compliance.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is alive in a long run: full collections are asked for from outside, and what is left is read from the log of
 * collections. What the collections that come of themselves leave is mostly dead.
 *
 * @param megabytes the median of the last three full collections
 * @param seconds how long the run took
 */
record LiveHeap(double megabytes, double seconds) {

    private static final int ASKED_FOR = 8;
    private static final int LAST = 3;
    private static final double FIRST_GUESS = 4;
    private static final double KIB_A_MB = 1000.0 / 1.024;
    private static final long SOON = 50;
    private static final Pattern LEFT = Pattern.compile("GC\\((\\d+)\\) \\w+: \\d+K\\(\\d+K\\)->(\\d+)K\\(");
    private static final Pattern FULL =
            Pattern.compile("GC\\((\\d+)\\) Pause Full \\((?:System.gc\\(\\)|Diagnostic Command)\\)");

    /** @param before how long such a run took; 0 where it is not known */
    static LiveHeap of(BulkFacts facts, Path out, double before) throws IOException, InterruptedException {
        Path log = Files.createTempFile("benchmarks", ".gc");
        try {
            List<String> flags =
                    Command.and(Command.flags("long"), "-Xmx256m", "-Xlog:gc,gc+heap:file=" + log + "::filecount=0");
            ProcessBuilder builder = new ProcessBuilder(facts.assess(flags, 1));
            builder.redirectOutput(out.toFile()).redirectError(new File("/dev/null"));
            long start = System.nanoTime();
            Process process = builder.start();
            long every = (long) (1000 * (before == 0 ? FIRST_GUESS : before) / ASKED_FOR);
            while (!process.waitFor(Math.max(every, SOON), TimeUnit.MILLISECONDS)) {
                collect(process.pid());
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException("exit code " + process.exitValue());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new LiveHeap(lastOf(Files.readAllLines(log), before > 0), seconds);
        } finally {
            Files.delete(log);
        }
    }

    /** Where the run has just ended there is nothing to collect. */
    private static void collect(long process) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        new ProcessBuilder(jcmd.toString(), Long.toString(process), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"))
                .start()
                .waitFor();
    }

    private static double lastOf(List<String> log, boolean needed) {
        Map<String, Long> left = new HashMap<>();
        List<Double> full = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (String line : log) {
            Matcher matcher = LEFT.matcher(line);
            if (matcher.find()) {
                left.merge(matcher.group(1), Long.parseLong(matcher.group(2)), Long::sum);
            }
            Matcher ended = FULL.matcher(line);
            if (ended.find() && line.contains("->")) {
                numbers.add(ended.group(1));
            }
        }
        numbers.forEach(each -> full.add(left.getOrDefault(each, 0L) / KIB_A_MB));
        if (full.size() < LAST) {
            if (needed) {
                throw new IllegalStateException("only " + full.size() + " full collections were seen");
            }
            return 0;
        }
        return full.subList(full.size() - LAST, full.size()).stream()
                .sorted()
                .toList()
                .get(LAST / 2);
    }
}
