package org.improvementnotice.compliance.cli;

import org.jspecify.annotations.Nullable;

/** Whether a person is watching. */
final class Terminal {

    private Terminal() {}

    /** Whether both streams are a terminal and no build server runs the command. */
    static boolean isInteractive() {
        return System.console() != null && System.getenv("CI") == null && !isDumb(System.getenv("TERM"));
    }

    private static boolean isDumb(@Nullable String term) {
        return term == null || term.equals("dumb");
    }
}
