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

    /** What stands for it. */
    static final Path STANDARD_INPUT = Path.of("-");

    private FactsArgument() {}

    /** Reads files and folders, or, where {@code -} stands alone, one YAML or JSON file from standard input. */
    static Facts read(List<Path> facts, RulePack pack, CommandLine command, Deadline deadline) {
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
