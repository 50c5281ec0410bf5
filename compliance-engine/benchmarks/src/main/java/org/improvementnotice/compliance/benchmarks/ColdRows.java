package org.improvementnotice.compliance.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rows in which each figure is a process of its own. */
final class ColdRows {

    private static final double MILLIS = 1000;
    private static final Path NOWHERE = Path.of("/dev/null");

    private ColdRows() {}

    static List<Row> all() {
        return List.of(
                new Row(
                        1,
                        "cold: assess one month of 40 indicators, and a plain program with the same strictness, CPU",
                        "ms",
                        Bar.atMost(2.5),
                        sizes -> inFolder(folder -> againstProgram(folder, sizes))),
                new Row(
                        2,
                        "cold: the same, and the same rules compiled as DRL, CPU",
                        "ms",
                        Bar.atMost(1.0 / 8),
                        sizes -> inFolder(folder -> againstCompiled(folder, sizes))),
                new Row(
                        9,
                        "growth: targets of a large pack (2,000 rules), and of 40, CPU",
                        "ms",
                        Bar.atMost(2),
                        sizes -> inFolder(folder -> largePack(folder, sizes))));
    }

    /** Work in a folder of its own. */
    @FunctionalInterface
    interface Work {
        List<Row.Pair> in(Path folder) throws Exception;
    }

    static List<Row.Pair> inFolder(Work work) throws Exception {
        Path folder = Files.createTempDirectory("benchmarks");
        try {
            return work.in(folder);
        } finally {
            Folders.delete(folder);
        }
    }

    /** What our command is given. */
    private static List<String> assess(Path folder) throws IOException {
        Path pack = PackText.write(WarmBenchmarks.targets(), folder.resolve("pack"));
        Council council = new Councils(WarmBenchmarks.targets()).one(0, 1);
        Path facts = folder.resolve("2023-01.yaml");
        Files.writeString(
                facts, FactsText.yaml(council.authority(), council.months().get(0)));
        return List.of("assess", facts.toString(), "--pack", pack.toString(), "--fail-on", "never");
    }

    private static List<Row.Pair> againstProgram(Path folder, Sizes sizes) throws Exception {
        Path archive = folder.resolve("ours.jsa");
        Command.archive(archive);
        List<String> ours = Command.shortRun(archive, assess(folder));
        Path other = folder.resolve("peer.jsa");
        Child.run(program(folder, "-XX:ArchiveClassesAtExit=" + other), NOWHERE);
        return byTurns(folder, ours, program(folder, "-XX:SharedArchiveFile=" + other), sizes);
    }

    private static List<String> program(Path folder, String archive) throws IOException {
        return Command.plain(
                Command.and(Command.flags("short"), archive),
                List.of("compliance-benchmarks", "jackson-core", "jackson-dataformat-yaml", "snakeyaml"),
                List.of(
                        PlainProgram.class.getName(),
                        folder.resolve("2023-01.yaml").toString()));
    }

    private static List<Row.Pair> againstCompiled(Path folder, Sizes sizes) throws Exception {
        Path archive = folder.resolve("ours.jsa");
        Command.archive(archive);
        List<String> assess = assess(folder);
        List<String> trusted =
                Stream.concat(assess.stream(), Stream.of("--trust-rules")).toList();
        return byTurns(folder, Command.shortRun(archive, assess), Command.shortRun(archive, trusted), sizes);
    }

    private static List<Row.Pair> byTurns(Path folder, List<String> ours, List<String> peer, Sizes sizes)
            throws Exception {
        Path one = folder.resolve("ours.txt");
        Path other = folder.resolve("peer.txt");
        List<Row.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < sizes.processes(); i++) {
            pairs.add(new Row.Pair(
                    MILLIS * Child.run(ours, one).cpu(),
                    MILLIS * Child.run(peer, other).cpu()));
            Agreement.check(Statuses.printed(one), Statuses.printed(other), "the statuses");
        }
        return pairs;
    }

    private static List<Row.Pair> largePack(Path folder, Sizes sizes) throws Exception {
        Path archive = folder.resolve("ours.jsa");
        Command.archive(archive);
        int targets = sizes.rules() - PackText.LADDER_RULES;
        List<String> large = targets(folder, archive, targets);
        List<String> small = targets(folder, archive, WarmBenchmarks.INDICATORS);
        Path out = folder.resolve("out.txt");
        List<Row.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < sizes.processes(); i++) {
            double ofLarge = MILLIS * Child.run(large, out).cpu();
            Agreement.check(asked(out), targets, "targets asked");
            double ofSmall = MILLIS * Child.run(small, out).cpu();
            Agreement.check(asked(out), WarmBenchmarks.INDICATORS, "targets asked");
            pairs.add(new Row.Pair(ofLarge, ofSmall));
        }
        return pairs;
    }

    private static List<String> targets(Path folder, Path archive, int rules) throws IOException {
        Path pack = PackText.write(Target.first(rules), folder.resolve("pack-" + rules));
        return Command.shortRun(archive, List.of("targets", "--pack", pack.toString(), "--period", "2023-01"));
    }

    private static int asked(Path out) throws IOException {
        return (int) Files.readAllLines(out).stream()
                .filter(each -> each.matches("^clause +\\d+\\.\\d+ .*"))
                .count();
    }
}
