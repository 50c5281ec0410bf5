package org.improvementnotice.compliance.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Reports that are written council by council. They lie aside until all councils are judged, since none is reported where one
 * has problems; or they go where they belong at once, where the run keeps going.
 */
final class GrowingReports implements AutoCloseable {

    private final List<Growing> growing = new ArrayList<>();
    private final CommandSpec spec;
    private final boolean atOnce;
    private boolean begun;

    /**
     * Opens them.
     *
     * @param wanted each in a format that is one council after another
     * @param atOnce whether they go where they belong from the beginning
     */
    GrowingReports(List<ReportsArgument.Wanted> wanted, boolean atOnce, CommandSpec spec) {
        this.spec = spec;
        this.atOnce = atOnce;
        for (ReportsArgument.Wanted each : wanted) {
            growing.add(new Growing(each));
        }
    }

    /** A report with what is written of it so far. */
    private final class Growing {
        private final ReportsArgument.Wanted wanted;
        private final String head;
        private final @Nullable Path aside;
        private final Writer out;

        Growing(ReportsArgument.Wanted wanted) {
            this.wanted = wanted;
            this.head = wanted.format().head().orElseThrow();
            try {
                this.aside = atOnce ? null : Files.createTempFile("compliance", ".report");
                if (aside != null) {
                    // also where somebody stops the run
                    aside.toFile().deleteOnExit();
                }
                Path to = aside == null ? wanted.file() : aside;
                this.out = to == null ? spec.commandLine().getOut() : Files.newBufferedWriter(to);
            } catch (IOException e) {
                throw cannotBeWritten(e);
            }
        }

        private void write(String text) throws IOException {
            out.write(begun ? text.substring(head.length()) : text);
        }

        /** Puts it where it belongs. */
        private void publish() throws IOException {
            out.flush();
            if (aside == null) {
                return;
            }
            Path file = wanted.file();
            try (Reader from = Files.newBufferedReader(aside)) {
                if (file == null) {
                    PrintWriter printed = spec.commandLine().getOut();
                    from.transferTo(printed);
                    printed.flush();
                } else {
                    try (Writer to = Files.newBufferedWriter(file)) {
                        from.transferTo(to);
                    }
                }
            }
        }

        private void close() throws IOException {
            if (aside != null || wanted.file() != null) {
                out.close();
            }
            if (aside != null) {
                Files.deleteIfExists(aside);
            }
        }

        private ParameterException cannotBeWritten(IOException cause) {
            String name = wanted.file() == null ? "the report" : "`" + requireNonNull(wanted.file()) + "`";
            return new ParameterException(
                    spec.commandLine(), name + " cannot be written; is there room for it?", cause);
        }
    }

    /** Goes on with what was made of the next council, in the order in which they were wanted. */
    void add(List<ReportsArgument.Ready> ready) {
        for (int i = 0; i < ready.size(); i++) {
            Growing each = growing.get(i);
            try {
                each.write(ready.get(i).text());
            } catch (IOException e) {
                throw each.cannotBeWritten(e);
            }
        }
        begun = true;
    }

    /** Puts them where they belong, once all councils are judged. */
    void publish() {
        for (Growing each : growing) {
            try {
                each.publish();
            } catch (IOException e) {
                throw each.cannotBeWritten(e);
            }
        }
    }

    @Override
    public void close() {
        for (Growing each : growing) {
            try {
                each.close();
            } catch (IOException e) {
                throw each.cannotBeWritten(e);
            }
        }
    }
}
