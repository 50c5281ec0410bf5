package org.improvementnotice.compliance.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What can be seen of a text: a file says what its readers see, and nothing else. */
public final class Characters {

    /** A sign with nothing on it; it has its width, and is no space. */
    private static final int BLANK_OF_BRAILLE = 0x2800;

    private static final char ACUTE = '\u00B4';
    private static final int MINUS = 0x2212;

    /** Signs that are taken for an apostrophe or a quote, and that Unicode does not call one. */
    private static final String LIKE_QUOTES = "\"`\u02BC\u02B9\u02BB\u2032\u2033\u2035";

    private Characters() {}

    /**
     * Whether a character may stand nowhere in a file: it does not show, or shows others in another order, or is none.
     * These are controls but tab and line feed, formats (of no width, or turning the direction), separators of lines and
     * paragraphs, halves of characters, and what is private or not assigned in the Unicode of the running Java.
     */
    public static boolean isForbidden(int character) {
        return character != '\n'
                && character != '\t'
                && (doesSomething(character) || Character.getType(character) == Character.UNASSIGNED);
    }

    /**
     * Whether a character is not shown, or does something else than being shown: what {@link #isForbidden} names, tab and
     * line feed with it, selectors of variants and letters without a shape, and what is no character in any Unicode. What
     * is merely not assigned in the Unicode of the running Java is none of these: output is the same everywhere.
     */
    public static boolean isHidden(int character) {
        return doesSomething(character) || hasNoShape(character) || isNone(character);
    }

    /** Whether Unicode will never have a character of this number. */
    private static boolean isNone(int character) {
        return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    }

    private static boolean doesSomething(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** The first character of a text that may stand nowhere in a file. */
    public static OptionalInt firstForbidden(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if ((unit >= ' ' && unit <= '~') || unit == '\n') {
                // nearly all there is: every file goes through here
                continue;
            }
            int character = text.codePointAt(at);
            if (isForbidden(character)) {
                return OptionalInt.of(character);
            }
            at += Character.charCount(character) - 1;
        }
        return OptionalInt.empty();
    }

    /** A character that does not show, by its number, such as {@code U+200B}. */
    public static String code(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }

    /** Whether nothing of a text shows: it is empty, or of spaces of any kind and of letters and signs without a shape. */
    public static boolean isBlank(String text) {
        int character;
        for (int at = 0; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            if (shows(character)) {
                return false;
            }
        }
        return true;
    }

    /**
     * What a reader takes a name for: the same for names that differ in capitals, kinds of space, hyphen, apostrophe and quote,
     * width, or the way an accent is written. Not for showing.
     */
    public static String lookAlike(String name) {
        StringBuilder seen = new StringBuilder(name.length());
        folded(name).forEach(each -> {
            boolean space = !shows(each);
            if (!space) {
                seen.appendCodePoint(each);
            } else if (isSpace(each) && !seen.isEmpty() && seen.charAt(seen.length() - 1) != ' ') {
                seen.append(' ');
            }
        });
        return seen.toString().strip();
    }

    private static IntStream folded(String name) {
        // by itself, Unicode takes the acute accent for a space and a mark on it
        String plain = Normalizer.normalize(name.replace(ACUTE, '\''), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return plain.codePoints().map(each -> isDash(each) ? '-' : isQuote(each) ? '\'' : each);
    }

    private static boolean isDash(int character) {
        return Character.getType(character) == Character.DASH_PUNCTUATION || character == MINUS;
    }

    private static boolean isQuote(int character) {
        int type = Character.getType(character);
        return type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || LIKE_QUOTES.indexOf(character) >= 0;
    }

    private static boolean shows(int character) {
        return !isSpace(character)
                && !isForbidden(character)
                && !hasNoShape(character)
                && character != BLANK_OF_BRAILLE;
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Letters, marks and signs that Unicode lets a terminal leave out; their types do not tell. */
    private static boolean hasNoShape(int character) {
        return character == 0x034F
                || character == 0x115F
                || character == 0x1160
                || character == 0x17B4
                || character == 0x17B5
                || (character >= 0x180B && character <= 0x180F)
                || character == 0x3164
                || (character >= 0xFE00 && character <= 0xFE0F)
                || character == 0xFFA0
                || (character >= 0xE0000 && character <= 0xE0FFF);
    }
}
