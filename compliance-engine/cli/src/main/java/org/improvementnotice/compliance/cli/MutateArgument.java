package org.improvementnotice.compliance.cli;

import java.io.PrintWriter;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.MutationResult;
import org.improvementnotice.compliance.officer.Mutation;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether slips are made in the rules to see what the cases notice, and how many they must notice. */
final class MutateArgument {

    /** Every slip of a large pack with its cases takes a while on a slow machine. */
    static final int SECONDS = 600;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--mutate",
            description =
                    "change each rule in the ways people slip, and list what no case notices, with a case that would")
    private boolean wanted;

    @Option(
            names = "--min-killed",
            paramLabel = "PERCENT",
            description = "with --mutate: fail, with exit code 5, if fewer of the slips that matter are noticed")
    private @Nullable Integer least;

    boolean isWanted() {
        if (least != null && !wanted) {
            throw new ParameterException(
                    spec.commandLine(), "`--min-killed` says how many `--mutate` must notice; give both");
        }
        if (least != null && (least < 0 || least > 100)) {
            throw new ParameterException(spec.commandLine(), "`--min-killed` is a percentage, 0 to 100");
        }
        return wanted;
    }

    /** Makes the slips. */
    MutationResult run(RulePack pack, Deadline deadline) {
        deadline.enter("slips in the rules");
        PrintWriter err = spec.commandLine().getErr();
        boolean terminal = Terminal.isInteractive();
        try {
            return Mutation.run(
                    pack,
                    (done, of) -> {
                        if (terminal) {
                            // one line, written over and over
                            synchronized (err) {
                                err.print("\r" + done + " of " + of + " slips tried");
                                err.flush();
                            }
                        }
                    },
                    deadline);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        } finally {
            if (terminal) {
                err.print("\r" + " ".repeat(40) + "\r");
                err.flush();
            }
        }
    }

    /** Whether enough was noticed; says so where it was not. */
    boolean isEnough(MutationResult result) {
        if (least == null || result.percent() >= least) {
            return true;
        }
        Line.print(
                spec.commandLine().getErr(),
                "compliance: " + result.percent()
                        + " % of the slips that matter are noticed, and --min-killed asks for " + least + " %");
        return false;
    }
}
