package org.improvementnotice.compliance.input;

/** User input as problems repeat it: short. Whoever prints a problem makes it visible. */
final class Shown {

    private static final int LONGEST = 60;
    private static final int BRIEF = 40;

    private Shown() {}

    /** The input in backticks. */
    static String quoted(String input) {
        return "`" + shortened(input, LONGEST) + "`";
    }

    /** Little of the input in backticks: the file may not be meant for us at all, and hold what is for nobody to see. */
    static String little(String input) {
        return "`" + shortened(input, BRIEF) + "`";
    }

    private static String shortened(String input, int longest) {
        return input.codePointCount(0, input.length()) > longest
                ? input.substring(0, input.offsetByCodePoints(0, longest)) + "..."
                : input;
    }
}
