package org.improvementnotice.compliance.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.model.DeadlinePassedException;
import org.improvementnotice.compliance.model.InvalidInputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command with its subcommands, and what it answers when something is wrong. */
@Command(
        name = "compliance",
        description = "Judges an Improvement Notice's dated targets over monthly indicator figures.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        scope = ScopeType.INHERIT,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing at or above --fail-on",
            "1:the program broke, or was not done within --deadline",
            "2:wrong usage",
            "3:facts or pack have problems; nothing was judged",
            "4:the worst finding is WARN, with assess --fail-on warn",
            "5:the worst finding is BREACH, with assess; a case came out otherwise, with test; packs differ in"
                    + " meaning, with diff --exit-code; an assessment does not come out so, with verify"
        })
public final class Main implements Runnable {

    private static final Map<String, Class<?>> SUBCOMMANDS = subcommands();

    @Spec
    private CommandSpec spec;

    private static Map<String, Class<?>> subcommands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        for (Class<?> each : List.of(
                AssessCommand.class,
                CheckCommand.class,
                TestCommand.class,
                TargetsCommand.class,
                ExplainCommand.class,
                WhatIfCommand.class,
                DiffCommand.class,
                VerifyCommand.class,
                NewCommand.class,
                SchemaCommand.class)) {
            commands.put(each.getAnnotation(Command.class).name(), each);
        }
        return commands;
    }

    /** The command with its subcommands; the one that is called alone where one is, for each takes time to make. */
    private static CommandLine command(String[] arguments) {
        CommandLine command = new CommandLine(new Main());
        Class<?> called = arguments.length == 0 ? null : SUBCOMMANDS.get(arguments[0]);
        (called == null ? SUBCOMMANDS.values() : List.<Class<?>>of(called)).forEach(command::addSubcommand);
        return command;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, writer(System.out), writer(System.err)));
    }

    /** UTF-8 and plain line ends wherever the command runs: the same input gives the same bytes. */
    private static PrintWriter writer(java.io.PrintStream stream) {
        return new PrintWriter(new java.io.OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** Runs the command on streams of the caller. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        for (int i = 0; i < arguments.length; i++) {
            // what a variable that is not set leaves; as a path it would be the folder the command is called in
            if (arguments[i].isEmpty() || arguments[i].matches("--[a-z-]+=")) {
                String before = arguments[i].isEmpty()
                        ? i == 0 ? "" : " behind `" + arguments[i - 1] + "`"
                        : " `" + arguments[i] + "`";
                Line.print(err, "compliance: the argument" + before + " is empty; is a variable not set?");
                Line.print(err, "try: compliance --help");
                return ExitCode.USAGE;
            }
        }
        CommandLine command = command(arguments)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                // a facts file may be called @x; it is a file like any other, not a list of arguments
                .setExpandAtFiles(false)
                .setExecutionExceptionHandler((thrown, failed, parsed) -> answer(thrown, err))
                .setParameterExceptionHandler((thrown, given) -> wrongUsage(thrown, err));
        int code = command.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    @Override
    public void run() {
        List<String> names = List.copyOf(spec.subcommands().keySet());
        throw new ParameterException(
                spec.commandLine(),
                "say what to do: " + String.join(", ", names.subList(0, names.size() - 1)) + " or "
                        + names.get(names.size() - 1));
    }

    private static int wrongUsage(ParameterException thrown, PrintWriter err) {
        Line.print(err, "compliance: " + thrown.getMessage());
        Line.print(err, "try: " + thrown.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static int answer(Exception thrown, PrintWriter err) {
        if (thrown instanceof ParameterException usage) {
            return wrongUsage(usage, err);
        }
        if (thrown instanceof InvalidInputException invalid) {
            ProblemList.print(invalid.problems(), err);
            return ExitCode.PROBLEMS;
        }
        // a deadline says so itself
        String said = thrown instanceof DeadlinePassedException ? "" : "not assessed: ";
        Line.print(err, "compliance: " + said + thrown.getMessage());
        return ExitCode.BROKEN;
    }

    /** The version that {@code --version} prints. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"compliance " + ComplianceEngine.version()};
        }
    }
}
