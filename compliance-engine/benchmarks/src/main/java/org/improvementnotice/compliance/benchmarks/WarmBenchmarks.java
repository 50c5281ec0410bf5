package org.improvementnotice.compliance.benchmarks;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.FactsSource;
import org.improvementnotice.compliance.model.Assessment;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is measured in a warm process: a call is a council with its months. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WarmBenchmarks {

    static final int INDICATORS = 40;
    static final int MONTHS = 12;
    private static final int READINGS = INDICATORS * MONTHS;

    /** Councils by turns. */
    @State(Scope.Thread)
    public static class Given {
        /** How many there are. */
        @Param("200")
        public int councils;

        private List<Council> all = List.of();
        private int next;

        /** Makes them. */
        @Setup
        public void make() {
            all = councils(councils);
        }

        int turn() {
            next = (next + 1) % all.size();
            return next;
        }

        Council council() {
            return all.get(turn());
        }
    }

    /** The engine, and what it is given. */
    @State(Scope.Thread)
    public static class Ours {
        private final OurEngine engine = new OurEngine(targets());
        private List<Facts> facts = List.of();

        /** Reads the facts. */
        @Setup
        public void read(Given given) {
            facts = given.all.stream().map(engine::read).toList();
        }
    }

    /** The months as text. */
    @State(Scope.Thread)
    public static class Texts {
        private final OurEngine engine = new OurEngine(targets());
        private final YAMLFactory yaml = new YAMLFactory();
        private List<List<FactsSource.Document>> documents = List.of();

        /** Writes them. */
        @Setup
        public void write(Given given) throws IOException {
            documents = new java.util.ArrayList<>();
            for (Council each : given.all) {
                documents.add(OurEngine.documents(each).documents());
            }
        }
    }

    /** The peers. */
    @State(Scope.Thread)
    public static class Peers {
        private final Judges plain = new PlainLoop(targets());
        private final Judges evrete = new EvretePeer(targets());
        private final Judges easyRules = new EasyRulesPeer(targets());
    }

    static List<Target> targets() {
        return Target.first(INDICATORS);
    }

    static List<Council> councils(int count) {
        return new Councils(targets()).first(count, MONTHS);
    }

    /** The engine. */
    @Benchmark
    public Assessment ours(Given given, Ours ours, Cpu cpu) {
        cpu.done += READINGS;
        return ours.engine.assess(ours.facts.get(given.turn()));
    }

    /** The loop. */
    @Benchmark
    public Object plain(Given given, Peers peers, Cpu cpu) {
        cpu.done += READINGS;
        return peers.plain.judge(given.council());
    }

    /** Evrete. */
    @Benchmark
    public Object evrete(Given given, Peers peers, Cpu cpu) {
        cpu.done += READINGS;
        return peers.evrete.judge(given.council());
    }

    /** Easy Rules. */
    @Benchmark
    public Object easyRules(Given given, Peers peers, Cpu cpu) {
        cpu.done += READINGS;
        return peers.easyRules.judge(given.council());
    }

    /** The strict reader of facts. */
    @Benchmark
    public Facts reader(Given given, Texts texts, Cpu cpu) {
        List<FactsSource.Document> documents = texts.documents.get(given.turn());
        documents.forEach(each -> cpu.done += each.content().length());
        return texts.engine.read(() -> documents);
    }

    /** Jackson's parser alone, to the end. */
    @Benchmark
    public int parser(Given given, Texts texts, Cpu cpu) throws IOException {
        int tokens = 0;
        for (FactsSource.Document each : texts.documents.get(given.turn())) {
            cpu.done += each.content().length();
            tokens += tokens(texts.yaml, each.content());
        }
        return tokens;
    }

    static int tokens(YAMLFactory yaml, String text) throws IOException {
        int tokens = 0;
        try (YAMLParser parser = yaml.createParser(text)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }
}
