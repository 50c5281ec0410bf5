package org.improvementnotice.compliance.input;

/** User input as problems repeat it: short, on one line, and without characters that do something. */
final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    /** The input in backticks. */
    static String quoted(String input) {
        return "`" + plain(input) + "`";
    }

    private static String plain(String input) {
        StringBuilder shown = new StringBuilder();
        input.codePoints().limit(LONGEST).forEach(point -> {
            if (point == '\n') {
                shown.append("\\n");
            } else if (isInvisible(point) || point == '\t') {
                shown.append(String.format(java.util.Locale.ROOT, "\\u%04X", point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return input.codePointCount(0, input.length()) > LONGEST ? shown + "..." : shown.toString();
    }

    /** Whether a text holds characters that cannot be seen. */
    static boolean hasInvisible(String text) {
        return text.codePoints().anyMatch(Shown::isInvisible);
    }

    /** Control characters but line end and tab, and format characters: of no width, or turning the direction. */
    private static boolean isInvisible(int point) {
        return point != '\n'
                && point != '\t'
                && (Character.isISOControl(point)
                        || Character.getType(point) == Character.FORMAT
                        || Character.getType(point) == Character.PRIVATE_USE
                        || Character.getType(point) == Character.LINE_SEPARATOR
                        || Character.getType(point) == Character.PARAGRAPH_SEPARATOR);
    }
}
