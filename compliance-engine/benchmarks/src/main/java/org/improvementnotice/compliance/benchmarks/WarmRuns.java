package org.improvementnotice.compliance.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs two methods of {@link WarmBenchmarks} by turns, each turn in a process of its own. */
final class WarmRuns {

    private WarmRuns() {}

    /** CPU nanoseconds for each unit done, of both. */
    static List<Row.Pair> of(String ours, String peer, Sizes sizes) throws RunnerException {
        List<Row.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < sizes.rounds(); i++) {
            pairs.add(new Row.Pair(nanos(ours, sizes.warmUps(), sizes), nanos(peer, sizes.warmUps() / 2, sizes)));
        }
        return pairs;
    }

    private static double nanos(String method, int warmUps, Sizes sizes) throws RunnerException {
        Options options = new OptionsBuilder()
                .include("\\." + WarmBenchmarks.class.getSimpleName() + "\\." + method + "$")
                .param("councils", Integer.toString(sizes.councils()))
                .forks(1)
                .threads(1)
                .warmupIterations(warmUps)
                .warmupTime(TimeValue.seconds(sizes.seconds()))
                .measurementIterations(sizes.iterations())
                .measurementTime(TimeValue.seconds(sizes.seconds()))
                .shouldFailOnError(true)
                .jvmArgs(jvm(method))
                .verbosity(VerboseMode.SILENT)
                .build();
        Collection<RunResult> runs = new Runner(options).run();
        double nanos = 0;
        double done = 0;
        for (RunResult run : runs) {
            for (BenchmarkResult fork : run.getBenchmarkResults()) {
                for (IterationResult each : fork.getIterationResults()) {
                    nanos += score(each, "nanos");
                    done += score(each, "done");
                }
            }
        }
        return nanos / done;
    }

    private static double score(IterationResult iteration, String counter) {
        return Objects.requireNonNull(iteration.getSecondaryResults().get(counter), counter)
                .getScore();
    }

    private static String[] jvm(String method) {
        String file = Profile.fileFor(method);
        List<String> flags = new ArrayList<>(List.of("-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"));
        if (!file.isEmpty()) {
            flags.add("-XX:StartFlightRecording=settings=profile,filename=" + file);
        }
        return flags.toArray(String[]::new);
    }
}
