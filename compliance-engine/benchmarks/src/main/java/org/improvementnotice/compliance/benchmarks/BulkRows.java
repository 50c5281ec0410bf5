package org.improvementnotice.compliance.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rows in which many readings are judged by one process. */
final class BulkRows {

    private static final double MICROS = 1e6;

    /** The longest runs are measured so often; the table says it. */
    private static final int ROUNDS_OF_LONG = 3;

    private BulkRows() {}

    static List<Row> all() {
        return List.of(
                new Row(
                        6,
                        "warm: CSV loaded, judged, every finding written as CSV, and DuckDB with the same comparison as one query,"
                                + " CPU a reading",
                        "µs",
                        Bar.atMost(1),
                        sizes -> ColdRows.inFolder(folder -> againstDatabase(folder, sizes))),
                new Row(
                        7,
                        "growth: CSV judged in 256 MB, many readings and few, CPU a reading",
                        "µs",
                        Bar.atMost(1.1),
                        sizes -> ColdRows.inFolder(folder -> growing(folder, sizes))),
                new Row(
                        8,
                        "growth: the same, alive after a full collection near the end",
                        "MB",
                        Bar.atMost(1.1),
                        sizes -> ColdRows.inFolder(folder -> alive(folder, sizes))),
                new Row(
                        10,
                        "growth: two councils at once, and one, by the clock",
                        "readings a second",
                        Bar.atLeast(1.6),
                        sizes -> ColdRows.inFolder(folder -> twoAtOnce(folder, sizes))));
    }

    private static List<Row.Pair> againstDatabase(Path folder, Sizes sizes) throws Exception {
        BulkFacts facts = BulkFacts.write(sizes.bulk(), folder);
        Path out = folder.resolve("ours.csv");
        Path written = folder.resolve("peer.csv");
        List<String> ours = Stream.concat(facts.assess(Command.flags("long"), 1).stream(), Stream.of("--all-periods"))
                .toList();
        List<String> peer = Command.plain(
                List.of("-XX:+UseSerialGC"),
                List.of("compliance-benchmarks", "duckdb_jdbc"),
                List.of(DatabaseProgram.class.getName(), facts.csv().toString(), written.toString()));
        List<Row.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < sizes.rounds(); i++) {
            double ofOurs = Child.run(ours, out).cpu();
            double ofPeer = Child.run(peer, folder.resolve("peer.txt")).cpu();
            Agreement.check(Statuses.csv(out), facts.all(), "the statuses");
            Agreement.check(Statuses.csv(written), facts.all(), "the statuses of the database");
            pairs.add(new Row.Pair(MICROS * ofOurs / facts.readings(), MICROS * ofPeer / facts.readings()));
        }
        Profile.run("bulk", facts.assess(Command.flags("long"), 1), out);
        return pairs;
    }

    private static List<String> small(BulkFacts facts) throws IOException {
        return facts.assess(Command.and(Command.flags("long"), "-Xmx256m"), 1);
    }

    private static List<Row.Pair> growing(Path folder, Sizes sizes) throws Exception {
        BulkFacts many = BulkFacts.write(sizes.large(), folder);
        BulkFacts few = BulkFacts.write(sizes.small(), folder);
        List<Row.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < ROUNDS_OF_LONG; i++) {
            pairs.add(new Row.Pair(perReading(many, folder), perReading(few, folder)));
        }
        return pairs;
    }

    private static double perReading(BulkFacts facts, Path folder) throws Exception {
        Path out = folder.resolve("out.csv");
        double micros = MICROS * Child.run(small(facts), out).cpu() / facts.readings();
        Agreement.check(Statuses.csv(out), facts.latest(), "the statuses");
        return micros;
    }

    private static List<Row.Pair> alive(Path folder, Sizes sizes) throws Exception {
        BulkFacts many = BulkFacts.write(sizes.large(), folder);
        BulkFacts few = BulkFacts.write(sizes.small(), folder);
        List<Row.Pair> pairs = new ArrayList<>();
        double perMany = 0;
        double perFew = 0;
        for (int i = 0; i <= ROUNDS_OF_LONG; i++) {
            Path out = folder.resolve("out.csv");
            LiveHeap ofMany = LiveHeap.of(many, out, perMany);
            Agreement.check(Statuses.csv(out), many.latest(), "the statuses");
            LiveHeap ofFew = LiveHeap.of(few, out, perFew);
            Agreement.check(Statuses.csv(out), few.latest(), "the statuses");
            if (i > 0) {
                pairs.add(new Row.Pair(ofMany.megabytes(), ofFew.megabytes()));
            }
            perMany = ofMany.seconds();
            perFew = ofFew.seconds();
        }
        return pairs;
    }

    private static List<Row.Pair> twoAtOnce(Path folder, Sizes sizes) throws Exception {
        BulkFacts facts = BulkFacts.write(sizes.bulk(), folder);
        Path one = folder.resolve("one.csv");
        Path two = folder.resolve("two.csv");
        List<Row.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < sizes.rounds(); i++) {
            double ofTwo =
                    Child.run(facts.assess(Command.flags("long"), 2), two).wall();
            double ofOne =
                    Child.run(facts.assess(Command.flags("long"), 1), one).wall();
            Agreement.check(Files.mismatch(one, two), -1L, "the first byte that differs");
            Agreement.check(Statuses.csv(one), facts.latest(), "the statuses");
            pairs.add(new Row.Pair(facts.readings() / ofTwo, facts.readings() / ofOne));
        }
        return pairs;
    }
}
