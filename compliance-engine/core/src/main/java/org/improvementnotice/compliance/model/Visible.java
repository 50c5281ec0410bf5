package org.improvementnotice.compliance.model;

import java.util.Locale;

/**
 * Text that others wrote, as a terminal or a log may get it: on one line, and without characters that do something or
 * cannot be seen. Whoever writes lines encodes them whole and begins them with words of his own; what is read and
 * judged stays as it was written.
 */
public final class Visible {

    private static final int HEX = 16;
    private static final int DIGITS = 4;

    private Visible() {}

    /**
     * The text with each such character as a backslash, {@code u} and four hexadecimal digits, twice these beyond U+FFFF. A
     * backslash that could be taken for the start of that is written so too: no two texts come out alike. So is the second
     * of two {@code #}: build servers take {@code ##[} for a command wherever it stands in a line.
     */
    public static String of(String text) {
        return isPlain(text) ? text : shown(text);
    }

    /** Whether a text holds what nearly all hold, of which nothing has to be shown otherwise. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < ' ' || unit > '~' || unit == '#' || unit == '\\') {
                return false;
            }
        }
        return true;
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        int before = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(before)) {
            int point = text.codePointAt(i);
            if (Characters.isHidden(point) || (point == '#' && before == '#') || (point == '\\' && isEscape(text, i))) {
                appendEscaped(shown, point);
            } else {
                shown.appendCodePoint(point);
            }
            before = point;
        }
        return shown.toString();
    }

    private static boolean isEscape(String text, int backslash) {
        int digits = backslash + 2;
        if (digits + DIGITS > text.length() || text.charAt(backslash + 1) != 'u') {
            return false;
        }
        return text.substring(digits, digits + DIGITS).chars().allMatch(each -> Character.digit(each, HEX) >= 0);
    }

    private static void appendEscaped(StringBuilder shown, int point) {
        for (char unit : Character.toChars(point)) {
            shown.append(escaped(unit));
        }
    }

    /** A character, or half of one beyond U+FFFF, as a backslash, {@code u} and four hexadecimal digits. */
    public static String escaped(char unit) {
        return String.format(Locale.ROOT, "\\u%04X", (int) unit);
    }
}
