package org.improvementnotice.compliance.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether councils are judged one after another, so that no more are held in memory than are worked on. */
final class JobsArgument {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description =
                    "judge council by council, N at once, and hold no more than those; for text, jsonl and csv, and for facts"
                            + " of any size. The report is the same, and there is no --deadline unless one is given")
    private @Nullable Integer given;

    @Option(
            names = "--keep-going",
            description =
                    "judge council by council and leave out those whose facts have problems; the exit code is 3 all the same")
    private boolean keepGoing;

    /** Whether councils are judged one after another. */
    boolean isCouncilByCouncil() {
        return given != null || keepGoing;
    }

    /** Whether the others are judged where one has problems. */
    boolean keepsGoing() {
        return keepGoing;
    }

    /** How many at once. */
    int number() {
        int number = given == null ? 1 : given;
        if (number < 1) {
            throw new ParameterException(
                    spec.commandLine(), "`--jobs` is a number of councils judged at once, 1 or more");
        }
        return number;
    }
}
