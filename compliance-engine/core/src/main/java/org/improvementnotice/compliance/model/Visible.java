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
        StringBuilder shown = new StringBuilder(text.length());
        int before = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(before)) {
            int point = text.codePointAt(i);
            if (isHidden(point) || (point == '#' && before == '#') || (point == '\\' && isEscape(text, i))) {
                appendEscaped(shown, point);
            } else {
                shown.appendCodePoint(point);
            }
            before = point;
        }
        return shown.toString();
    }

    /**
     * Whether a character is not shown, or does something else than being shown: controls, format characters (direction,
     * zero width), line and paragraph separators, lone surrogates, private use, selectors of variants, blanks that have
     * no width or look like none, and what is no character at all.
     */
    public static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE -> true;
            default -> isBlank(codePoint) || (codePoint & 0xFFFE) == 0xFFFE;
        };
    }

    /** Letters and marks that Unicode lets a terminal leave out; their categories do not tell. */
    private static boolean isBlank(int codePoint) {
        return codePoint == 0x034F
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x17B4
                || codePoint == 0x17B5
                || (codePoint >= 0x180B && codePoint <= 0x180F)
                || codePoint == 0x3164
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || codePoint == 0xFFA0
                || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF);
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
