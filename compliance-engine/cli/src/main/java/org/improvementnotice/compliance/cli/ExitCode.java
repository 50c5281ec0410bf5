package org.improvementnotice.compliance.cli;

/** What the command answers its caller. */
final class ExitCode {

    /** Nothing at or above what {@code --fail-on} names. */
    static final int OK = 0;
    /** The program broke. */
    static final int BROKEN = 1;
    /** Wrong usage. */
    static final int USAGE = 2;
    /** Facts or pack have problems; nothing was judged. */
    static final int PROBLEMS = 3;
    /** The worst finding is WARN, and {@code --fail-on warn} was said. */
    static final int WARN = 4;
    /** The worst finding is BREACH. */
    static final int BREACH = 5;

    private ExitCode() {}
}
