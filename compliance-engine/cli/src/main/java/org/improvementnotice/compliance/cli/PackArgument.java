package org.improvementnotice.compliance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.improvementnotice.compliance.packs.RulePacks;
import org.improvementnotice.compliance.rules.RulePack;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The pack that a subcommand is told to use: a shipped one by its id, or a folder. */
final class PackArgument {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--pack",
            required = true,
            paramLabel = "PACK",
            description = "id of a shipped pack, or the folder of a pack of your own")
    private String pack;

    RulePack load() {
        return load(pack, spec.commandLine());
    }

    /**
     * Loads a pack.
     *
     * @param pack the id of a shipped pack, or a folder
     * @param command where to say that its rules are run
     */
    static RulePack load(String pack, CommandLine command) {
        if (RulePacks.ids().contains(pack)) {
            return RulePacks.shipped(pack);
        }
        Path folder = Path.of(pack);
        if (!Files.exists(folder)) {
            throw new ParameterException(
                    command,
                    "there is no shipped pack and no folder `" + pack + "`; shipped packs: "
                            + String.join(", ", RulePacks.ids()));
        }
        command.getErr()
                .println("compliance: the rules of " + pack
                        + " are compiled and run as a program; use packs only of people who may run code here");
        return RulePack.load(folder);
    }
}
