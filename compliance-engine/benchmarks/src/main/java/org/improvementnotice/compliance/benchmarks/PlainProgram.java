package org.improvementnotice.compliance.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a programmer would write for one notice and one file: reads it strictly, judges, prints the findings. */
public final class PlainProgram {

    private static final int TARGETS = 40;
    private static final int MOST_BYTES = 10_000_000;

    private PlainProgram() {}

    /** Judges the file that is the one argument. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        if (Files.size(file) > MOST_BYTES) {
            throw new IllegalArgumentException("the file is too long");
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
        List<Target> targets = Target.first(TARGETS);
        Month month = PlainYaml.read(targets, text);
        StringBuilder out = new StringBuilder();
        for (PlainLoop.Judged judged : new PlainLoop(targets).judge(new Council("", List.of(month)))) {
            judged.findings()
                    .forEach(each -> out.append(each.status() + "  " + each.clause() + "  " + each.detail() + "\n"));
            out.append(judged.breaches() + " BREACH, " + judged.warns() + " WARN, " + judged.passes() + " PASS\n");
        }
        System.out.print(out);
    }
}
