package org.improvementnotice.compliance.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A long CSV of many councils, and what a plain loop makes of it.
 *
 * @param csv sorted by council and month
 * @param pack the folder of the pack that judges it
 * @param readings how many there are
 * @param all statuses of every month
 * @param latest statuses of the last month of each council
 */
record BulkFacts(Path csv, Path pack, long readings, Statuses.Sum all, Statuses.Sum latest) {

    /** At least so many readings: whole councils of a year each. */
    static BulkFacts write(int readings, Path folder) throws IOException {
        List<Target> targets = WarmBenchmarks.targets();
        int each = targets.size() * WarmBenchmarks.MONTHS;
        int councils = (readings + each - 1) / each;
        Path pack = PackText.write(targets, folder.resolve("pack"));
        Path csv = folder.resolve("facts-" + readings + ".csv");
        Statuses.Sum all = Statuses.Sum.NONE;
        Statuses.Sum latest = Statuses.Sum.NONE;
        Councils made = new Councils(targets);
        PlainLoop loop = new PlainLoop(targets);
        try (Writer out = Files.newBufferedWriter(csv)) {
            FactsText.csvHeader(out);
            for (int i = 0; i < councils; i++) {
                Council council = made.one(i, WarmBenchmarks.MONTHS);
                FactsText.csv(council, out);
                List<PlainLoop.Judged> months = loop.judge(council);
                all = sum(all, council, months);
                latest = sum(latest, council, months.subList(months.size() - 1, months.size()));
            }
        }
        return new BulkFacts(csv, pack, (long) councils * each, all, latest);
    }

    private static Statuses.Sum sum(Statuses.Sum before, Council council, List<PlainLoop.Judged> months) {
        Statuses.Sum sum = before;
        for (PlainLoop.Judged month : months) {
            for (PlainFinding each : month.findings()) {
                sum = sum.and(
                        council.authority(),
                        month.period(),
                        each.clause(),
                        each.status().name());
            }
        }
        return sum;
    }

    /** Judged so many councils at once, the last months written as CSV. */
    List<String> assess(List<String> flags, int jobs) {
        return Command.run(
                flags,
                List.of(
                        "assess",
                        csv.toString(),
                        "--pack",
                        pack.toString(),
                        "--jobs",
                        Integer.toString(jobs),
                        "--format",
                        "csv",
                        "--fail-on",
                        "never"));
    }
}
