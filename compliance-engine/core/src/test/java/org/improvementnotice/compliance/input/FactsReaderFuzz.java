package org.improvementnotice.compliance.input;

import static org.improvementnotice.compliance.Fuzzing.must;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.improvementnotice.compliance.Fuzzing;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Code;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Problems;

/**
 * What holds of the facts reader whatever it is given, for the fuzzer: {@code mvn -B -Pfuzz -f compliance-engine/core}. The
 * first byte of an input says as what the rest is read, or that a file is drawn by it.
 */
public final class FactsReaderFuzz {

    private static final List<String> NAMES = List.of("f.yaml", "f.json", "f.csv");
    private static final long MOST_NANOSECONDS = 1_000_000_000L;
    private static final PackTerms TERMS = Sample.pack();
    private static final List<String> WORDS = words(TERMS);
    private static final int DRAWN_SEEDS = 200;
    private static final Path BROKEN = Path.of("src/test/resources/broken");

    private static long read;
    private static long accepted;

    private FactsReaderFuzz() {}

    /** What a file says, or what is wrong with it. */
    private record Read(List<AuthorityFacts> facts, List<Problem> problems) {

        static Read of(String name, byte[] file) {
            Problems problems = new Problems();
            List<AuthorityFacts> facts = FactsReader.read(List.of(SourceFile.of(name, file)), TERMS, problems);
            return new Read(problems.isEmpty() ? facts : List.of(), problems.sorted());
        }

        /** All of it but the digests, which differ with every byte. */
        String inWords() {
            return problems.isEmpty() ? facts.toString().replaceAll("digest=[0-9a-f]{64}", "") : problems.toString();
        }
    }

    /** Called by the fuzzer with each input. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            int how = Math.floorMod(input[0], NAMES.size() + 1);
            byte[] rest = Arrays.copyOfRange(input, 1, input.length);
            if (how < NAMES.size()) {
                check(NAMES.get(how), rest);
            } else {
                FactsFileDraw drawn = FactsFileDraw.of(rest, WORDS);
                check(drawn.name(), drawn.file());
            }
        }
    }

    /** Called by the fuzzer at its end. */
    public static void fuzzerTearDown() {
        System.err.println(accepted + " of " + read + " files were accepted");
    }

    private static void count(Read one) {
        read++;
        accepted += one.problems().isEmpty() ? 1 : 0;
    }

    private static void check(String name, byte[] file) {
        long before = System.nanoTime();
        Read read = Read.of(name, file);
        if (System.nanoTime() - before > MOST_NANOSECONDS) {
            mustBeQuick(name, file);
        }
        count(read);
        Fuzzing.mustBeFit(read.problems(), name, file);
        byte[] ofWindows = Fuzzing.ofWindows(file);
        Read again = Read.of(name, Fuzzing.isMarked(file) ? ofWindows : Fuzzing.marked(ofWindows));
        must(
                read.inWords().equals(again.inWords()),
                "read again with a byte order mark and line ends of Windows, the file says otherwise",
                read + "\n" + again);
    }

    /** In time of its own: the machine may have been busy with something else. */
    private static void mustBeQuick(String name, byte[] file) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long before = clock.getCurrentThreadCpuTime();
        Read.of(name, file);
        long took = clock.getCurrentThreadCpuTime() - before;
        must(took < MOST_NANOSECONDS, "reading takes more than a second, in nanoseconds", took);
    }

    // what the fuzzer starts from

    /** Writes seeds and words below the folder named. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Fuzzing.writeSeeds(folder, seeds());
        Fuzzing.writeWords(folder, WORDS);
    }

    /** Files that are right, and some drawn, the facts of the examples, both as JSON too, and every broken file of the tests. */
    static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        FactsFileDraw.right().forEach(each -> seeds.add(input(each.name(), each.text())));
        Random random = new Random(2012);
        for (int i = 0; i < DRAWN_SEEDS; i++) {
            byte[] drawn = new byte[16];
            random.nextBytes(drawn);
            drawn[0] = (byte) NAMES.size();
            seeds.add(drawn);
        }
        for (Path each : Fuzzing.filesBelow(Path.of("../../examples"))) {
            if (SourceFile.nameOf(each).matches(".*/facts/[^/]*\\.yaml")) {
                seeds.add(input("f.yaml", Files.readString(each)));
                seeds.add(input("f.json", JsonOf.yaml(Files.readString(each))));
            }
        }
        for (Path each : Fuzzing.filesBelow(BROKEN)) {
            String parent = SourceFile.nameOf(BROKEN.relativize(each)).replaceAll("/.*", "");
            String name = parent.equals("facts") ? "f.yaml" : "f." + parent;
            if (NAMES.contains(name)) {
                seeds.add(input(name, Files.readAllBytes(each)));
            }
        }
        return seeds;
    }

    private static byte[] input(String name, String text) {
        return input(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] input(String name, byte[] file) {
        byte[] input = new byte[file.length + 1];
        input[0] = (byte) NAMES.indexOf(name);
        System.arraycopy(file, 0, input, 1, file.length);
        return input;
    }

    private static List<String> words(PackTerms terms) {
        Stream<String> keys = Stream.concat(Keys.MONTH.all().stream(), Stream.of("authority", "period", "part"));
        Stream<String> others = Stream.of("""
                numerator: |denominator: |value: |by: |grades: |not-applicable: |was: |why: |indicator: |completed: |reopened: |
                evidence: |status: |on: |level: |is: |date: |body: |subject: |grade: |action: |owner: |yes|no|219/220|0/0|{ | }|
                [ | ]|2012-04|2012-03|2012-05-10|-3.5|1e3|80%|1,051|0x1F|.5|~|null|&a |*a|!!str |--- |? |"|'|""|,,|;|c|-""".replace("\n", "").split("\\|", -1));
        return Stream.of(
                        keys.flatMap(each -> Stream.of(each + ": ", "\"" + each + "\":", each)),
                        others,
                        LongCsv.COLUMNS.stream().map(each -> each + ","),
                        Stream.of(Absence.values()).map(Code::code),
                        terms.catalogue().indicators().keySet().stream(),
                        terms.catalogue().indicators().values().stream().flatMap(each -> each.scale().stream()),
                        terms.notice().clauses().stream().map(Clause::number),
                        terms.notice().actions().keySet().stream(),
                        terms.notice().returns().keySet().stream(),
                        terms.notice().levels().stream().map(each -> each.level()),
                        Stream.of(
                                "\uFEFF",
                                "\r\n",
                                "\r",
                                "\t",
                                "\u00A0",
                                "\u0085",
                                "\u2028",
                                "\u202E",
                                "\u200B",
                                "\uD83D\uDE00"))
                .flatMap(each -> each)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
