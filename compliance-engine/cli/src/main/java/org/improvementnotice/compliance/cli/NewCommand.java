package org.improvementnotice.compliance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.improvementnotice.compliance.NewPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a pack to start from. */
@Command(
        name = "new",
        description =
                "Writes a pack to start from into DIR: one theme, two targets, a ladder, cases, a month of facts, and what"
                        + " makes an editor complete and complain.",
        exitCodeList = {ExitCode.SAY_OK, "1:the program broke, or could not write", ExitCode.SAY_USAGE},
        footer = {"", "Example:", "  compliance new exampleborough-2025"})
final class NewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            description = "the folder to write it into; it is made, or is empty; its name becomes the pack's id")
    private Path folder;

    @Override
    public Integer call() {
        Map<String, String> files = files();
        try {
            mustBeEmpty();
            for (Map.Entry<String, String> each : files.entrySet()) {
                Path file = folder.resolve(each.getKey());
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, each.getValue());
            }
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "`" + folder + "` cannot be written; name a folder that you may make", e);
        }
        long ours =
                files.keySet().stream().filter(each -> !each.startsWith(".")).count();
        Line.print(spec.commandLine().getOut(), folder + ": " + ours + " files to start from");
        Line.print(spec.commandLine().getOut(), "next:");
        String name = folder.toString().contains(" ") ? "\"" + folder + "\"" : folder.toString();
        for (String next : new String[] {
            "compliance check " + name + "/facts --pack " + name,
            "compliance test " + name + " --coverage --mutate",
            "compliance assess " + name + "/facts --pack " + name
        }) {
            Line.print(spec.commandLine().getOut(), "  " + next);
        }
        return ExitCode.OK;
    }

    private Map<String, String> files() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        try {
            return NewPack.files(
                    name == null ? "" : name.toString().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-"));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void mustBeEmpty() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "`" + folder + "` is a file; name a folder");
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "`" + folder + "` is not empty; name another folder, so that nothing is overwritten");
            }
        }
    }
}
