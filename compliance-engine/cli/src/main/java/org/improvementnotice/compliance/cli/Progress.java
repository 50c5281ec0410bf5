package org.improvementnotice.compliance.cli;

import java.io.PrintWriter;

/** How far a long run has come, on one line of a terminal; nowhere else. */
final class Progress {

    private static final int STEPS = 200;

    private final int all;
    private final PrintWriter err;
    private final boolean watched = Boolean.getBoolean("compliance.terminal.error");
    private int done;

    Progress(int all, PrintWriter err) {
        this.all = all;
        this.err = err;
    }

    /** One more is done. */
    void next() {
        done++;
        if (watched && (done % Math.max(1, all / STEPS) == 0 || done == all)) {
            show("compliance: " + done + " of " + all + " councils");
        }
    }

    /** Takes the line away. */
    void end() {
        if (watched) {
            show("\u001B[K");
        }
    }

    private void show(String text) {
        err.print("\r" + text);
        err.flush();
    }
}
