package org.improvementnotice.compliance.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the problems of facts and pack and judges nothing. */
@Command(
        name = "check",
        description = "Finds what is wrong with PACK, and with FACTS where given; judges nothing.",
        footer = {"", "Example:", "  compliance check facts/2012-04.yaml --pack peterborough-2012"})
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FACTS",
            arity = "0..*",
            description = "facts files, or folders of them; - for standard input")
    private @Nullable List<Path> facts;

    @Mixin
    private PackArgument pack;

    @Override
    public Integer call() {
        RulePack rules = pack.load();
        PrintWriter err = spec.commandLine().getErr();
        if (facts == null || facts.isEmpty()) {
            err.println("no problems");
            return ExitCode.OK;
        }
        List<String> councils =
                FactsArgument.read(facts, rules, spec.commandLine()).authorities();
        err.println("no problems; facts of " + String.join(", ", councils));
        return ExitCode.OK;
    }
}
