package org.improvementnotice.compliance.language;

import static org.improvementnotice.compliance.Fuzzing.must;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.improvementnotice.compliance.Fuzzing;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.rules.RulesReadTwice;

/**
 * What holds of the rule reader whatever it is given, for the fuzzer: {@code mvn -B -Pfuzz -f compliance-engine/core
 * -Dfuzz.target=language.RuleReaderFuzz}. The first byte of an input says whether the rest is a file, or what one is drawn by.
 */
public final class RuleReaderFuzz {

    private static final PackTerms TERMS = Sample.pack();
    private static final String NAME = "targets/2-practice.drl";

    private RuleReaderFuzz() {}

    /** What is read, in words that say all of it, and what is wrong with it. */
    private record Read(String canonical, List<Problem> problems) {

        static Read of(String name, byte[] file) {
            Problems problems = new Problems();
            String text = SourceFile.of(name, file).text(problems).orElse("");
            RuleFile.Kind kind = name.startsWith("targets/") ? RuleFile.Kind.TARGETS : RuleFile.Kind.LADDER;
            RuleFile read = RuleReader.read(kind, name, text, problems);
            if (!problems.isEmpty()) {
                return new Read("", problems.sorted());
            }
            Problems otherwise = RulesReadTwice.problems(read, text);
            must(otherwise.isEmpty(), "Drools reads it otherwise", otherwise.sorted());
            return new Read(Canonical.text(read), problems.sorted());
        }
    }

    /** Called by the fuzzer with each input. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(input, 1, input.length);
        if (input[0] % 2 == 0) {
            check(NAME, rest, false);
        } else {
            RuleFileDraw drawn = RuleFileDraw.of(rest);
            check(drawn.name(), drawn.text().getBytes(StandardCharsets.UTF_8), drawn.slips() == 0);
        }
    }

    private static void check(String name, byte[] file, boolean inside) {
        Read read = Read.of(name, file);
        Fuzzing.mustBeFit(read.problems(), name, file);
        must(!inside || read.problems().isEmpty(), "drawn inside the language and refused", read.problems());
        byte[] ofWindows = Fuzzing.ofWindows(file);
        Read again = Read.of(name, Fuzzing.isMarked(file) ? ofWindows : Fuzzing.marked(ofWindows));
        must(
                read.equals(again),
                "read again with a byte order mark and line ends of Windows, the file says otherwise",
                read + "\n" + again);
        if (read.problems().isEmpty()) {
            Read canonical = Read.of(name, read.canonical().getBytes(StandardCharsets.UTF_8));
            must(canonical.equals(read), "the canonical text is not canonical", canonical);
        }
    }

    // what the fuzzer starts from

    /** Writes seeds and words below the folder named. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Fuzzing.writeSeeds(folder, seeds());
        Fuzzing.writeWords(
                folder,
                Stream.concat(RuleWords.ALL.stream(), TERMS.catalogue().indicators().keySet().stream())
                        .toList());
    }

    /** Every rule file of the packs, the examples and the broken packs of the tests, and bytes to draw some by. */
    static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (String root : List.of("../../compliance-rules/packs", "../../examples", "src/test/resources")) {
            for (Path each : Fuzzing.filesBelow(Path.of(root))) {
                if (each.toString().endsWith(".drl")) {
                    seeds.add(input(0, Files.readAllBytes(each)));
                }
            }
        }
        for (int seed = 0; seed < 100; seed++) {
            byte[] bytes = new byte[400];
            new java.util.Random(seed).nextBytes(bytes);
            seeds.add(input(1, bytes));
        }
        return seeds;
    }

    private static byte[] input(int how, byte[] rest) {
        byte[] input = new byte[rest.length + 1];
        input[0] = (byte) how;
        System.arraycopy(rest, 0, input, 1, rest.length);
        return input;
    }
}
