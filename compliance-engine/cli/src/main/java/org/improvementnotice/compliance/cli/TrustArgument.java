package org.improvementnotice.compliance.cli;

import org.improvementnotice.compliance.rules.PackFiles;
import org.improvementnotice.compliance.rules.RulePack;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Whether the rule files of a folder may be any DRL, which is a program. */
final class TrustArgument {

    @Option(
            names = "--trust-rules",
            description = "take rule files of any DRL, compile them and run them as a program; only for packs of people"
                    + " who may run code here")
    private boolean trusted;

    /**
     * Loads the pack of a folder.
     *
     * @param command where to say that its rules are run, if they are
     */
    RulePack load(PackFiles files, CommandLine command) {
        if (!trusted) {
            return RulePack.load(files);
        }
        Line.print(
                command.getErr(),
                "compliance: the rules of " + files.root()
                        + " are compiled and run as a program; trust only packs of people who may run code here");
        return RulePack.trusted(files);
    }
}
