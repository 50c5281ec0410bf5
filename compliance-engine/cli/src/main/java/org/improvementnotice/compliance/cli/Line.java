package org.improvementnotice.compliance.cli;

import java.io.PrintWriter;
import org.improvementnotice.compliance.model.Visible;

/** One line of the command. Everything it prints but reports and help goes through here. */
final class Line {

    private Line() {}

    /**
     * Prints a line that begins with words of ours. What others wrote in it stays text.
     *
     * @param line without a line end
     */
    static void print(PrintWriter to, String line) {
        printVisible(to, Visible.of(line));
    }

    /** Prints a line that is safe to print: what a problem or a failed case says of itself. */
    static void printVisible(PrintWriter to, String line) {
        to.print(line + "\n");
        to.flush();
    }
}
