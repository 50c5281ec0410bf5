package org.improvementnotice.compliance.cli;

import picocli.CommandLine.Help.Ansi;

/** Whether a person is watching. */
final class Terminal {

    private Terminal() {}

    /** Whether the streams are a terminal that takes more than lines, and no build server runs the command. */
    static boolean isInteractive() {
        return System.getenv("CI") == null && Ansi.AUTO.enabled();
    }
}
