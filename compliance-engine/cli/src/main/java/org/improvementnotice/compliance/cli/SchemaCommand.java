package org.improvementnotice.compliance.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.improvementnotice.compliance.Schemas;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a file may say, as JSON Schema. */
@Command(
        name = "schema",
        description = "Prints what a file may say, as JSON Schema (draft 2020-12), for editors and other programs.",
        exitCodeList = {ExitCode.SAY_OK, "1:the program broke", ExitCode.SAY_USAGE},
        footer = {"", "Example:", "  compliance schema facts"})
final class SchemaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "facts, pack, indicators, cases, waivers or assessment")
    private @Nullable String name;

    @Override
    public Integer call() {
        List<String> names = Schemas.names();
        if (name == null || !names.contains(name)) {
            String wrong = name == null ? "say which schema" : "there is no schema `" + name + "`";
            throw new ParameterException(spec.commandLine(), wrong + "; there are " + String.join(", ", names));
        }
        spec.commandLine().getOut().print(Schemas.text(name));
        return ExitCode.OK;
    }
}
