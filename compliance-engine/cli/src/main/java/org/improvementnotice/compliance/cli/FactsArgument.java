package org.improvementnotice.compliance.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.rules.RulePack;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The facts that a subcommand is told to read: files and folders, or standard input. */
final class FactsArgument {

    private static final Path STANDARD_INPUT = Path.of("-");

    private FactsArgument() {}

    /** An empty name would be the folder the command is called in: what a variable that is not set leaves. */
    static void mustBeNamed(List<Path> facts, CommandLine command) {
        if (facts.contains(Path.of(""))) {
            throw new ParameterException(
                    command,
                    "an argument for FACTS is empty; name a file or folder, `.` for the one this is called in");
        }
    }

    /** Reads files and folders, or, where {@code -} stands alone, one YAML or JSON file from standard input. */
    static Facts read(List<Path> facts, RulePack pack, CommandLine command, Deadline deadline) {
        mustBeNamed(facts, command);
        if (!facts.contains(STANDARD_INPUT)) {
            return Facts.read(facts, pack, deadline);
        }
        if (facts.size() > 1) {
            throw new ParameterException(command, "`-`, standard input, is one file and stands alone");
        }
        deadline.enter("the facts from standard input");
        try {
            return Facts.read("standard-input", System.in, pack);
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read: " + e.getMessage(), e);
        }
    }
}
