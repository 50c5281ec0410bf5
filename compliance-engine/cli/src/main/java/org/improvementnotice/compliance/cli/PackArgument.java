package org.improvementnotice.compliance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.packs.RulePacks;
import org.improvementnotice.compliance.rules.RulePack;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private TrustArgument trust;

    RulePack load(Deadline deadline) {
        return load(pack, trust, spec.commandLine(), deadline);
    }

    /**
     * Loads a pack.
     *
     * @param pack the id of a shipped pack, or a folder
     * @param trust whether its rules are compiled and run
     * @param command where to say so
     */
    static RulePack load(String pack, TrustArgument trust, CommandLine command, Deadline deadline) {
        deadline.enter("the rules of the pack " + pack);
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
        return trust.load(folder, command);
    }
}
