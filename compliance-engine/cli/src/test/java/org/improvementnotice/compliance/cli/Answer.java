package org.improvementnotice.compliance.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What the command printed, and its exit code. */
record Answer(String out, String err, int code) {

    /** Runs the command, its arguments parted by one space. */
    static Answer line(String arguments) {
        return of(arguments.split(" ", -1));
    }

    /** Runs the command. */
    static Answer of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Answer(out.toString(), err.toString(), code);
    }
}
