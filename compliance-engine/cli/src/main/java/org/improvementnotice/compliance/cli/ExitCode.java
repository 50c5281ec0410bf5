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

    /** The first, in the help of a command that finds no verdict. */
    static final String SAY_OK = "0:done";

    /** What every command answers where it cannot do what it was asked. */
    static final String SAY_BROKEN = "1:the program broke, or was not done within --deadline";

    /** See {@link #USAGE}. */
    static final String SAY_USAGE = "2:wrong usage";

    /** See {@link #PROBLEMS}. */
    static final String SAY_PROBLEMS = "3:facts or pack have problems; nothing was judged";

    private ExitCode() {}
}
