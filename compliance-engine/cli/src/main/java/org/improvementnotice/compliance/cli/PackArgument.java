package org.improvementnotice.compliance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.packs.RulePacks;
import org.improvementnotice.compliance.rules.PackFiles;
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

    /** The folder of the pack as it was named; empty for a shipped pack. */
    Optional<String> folder() {
        return RulePacks.ids().contains(pack) ? Optional.empty() : Optional.of(pack.replace('\\', '/'));
    }

    /** The files of the pack, whatever they say. */
    PackFiles files() {
        if (RulePacks.ids().contains(pack)) {
            return RulePacks.files(pack);
        }
        return PackFiles.of(folder(pack, spec.commandLine()));
    }

    /** Makes files of a pack ready to fire, as this pack is to be. */
    RulePack load(PackFiles files) {
        return trust.load(files, spec.commandLine());
    }

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
        return trust.load(PackFiles.of(folder(pack, command)), command);
    }

    private static Path folder(String pack, CommandLine command) {
        Path folder = Path.of(pack);
        if (!Files.exists(folder)) {
            throw new ParameterException(
                    command,
                    "there is no shipped pack and no folder `" + pack + "`; shipped packs: "
                            + String.join(", ", RulePacks.ids()));
        }
        return folder;
    }
}
