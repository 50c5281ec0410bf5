package org.improvementnotice.compliance.language;

import org.improvementnotice.compliance.model.Characters;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;

/** Which characters a rule file may hold, wherever they stand: those that show, and say what they show. */
final class TextGate {

    /** The most characters of a line. */
    static final int LONGEST_LINE = 1_000;

    private TextGate() {}

    /**
     * Adds what may stand nowhere in a rule file, comments included.
     *
     * @return whether every line is short enough to be read
     */
    static boolean check(String file, String text, Problems problems) {
        int line = 1;
        int column = 0;
        int before = 0;
        boolean readable = true;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (character == '\n') {
                line++;
                column = 0;
                before = 0;
                continue;
            }
            column++;
            Place place = new Place(file, line, column);
            if (isForbidden(character)) {
                problems.add(
                        place,
                        "the character " + code(character) + " cannot be seen; take it away",
                        Span.of(place, 1).mend(""));
            } else if (text.startsWith("##[", at)) {
                problems.add(place, "build servers take `##[` for a command of theirs; write it with a space");
            } else if (before == '\\' && character == 'u') {
                problems.add(new Place(file, line, column - 1), "`\\u` hides a character; write the character itself");
            }
            if (column == LONGEST_LINE + 1) {
                problems.add(place, "a line has at most 1,000 characters; break it before here");
                readable = false;
            }
            before = character;
        }
        return readable;
    }

    /** Whether numbers that stand behind a letter are shown before it. */
    static boolean isRightToLeft(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> true;
            default -> false;
        };
    }

    /** Whether a character stands here by its number, which {@link #check} has said wherever it stands. */
    static boolean isEscape(TextCursor in) {
        return in.startsWith("\\u", 0);
    }

    /** Whether a character may stand nowhere: it does not show, or shows others in another order. */
    static boolean isForbidden(int character) {
        return Characters.isForbidden(character);
    }

    /**
     * Whether a character may stand in a quoted text: Latin letters with their accents, as English and Welsh names need
     * them, and the marks of ordinary writing. Letters of other scripts look like these and are others.
     */
    static boolean isOrdinary(int character) {
        return (character >= ' ' && character <= '~')
                || (character >= 0xA0 && character <= 0x17F)
                || (character >= 0x2010 && character <= 0x2015)
                || (character >= 0x2018 && character <= 0x2022)
                || character == 0x2026
                || character == 0x2030
                || character == 0x2032
                || character == 0x2033
                || character == 0x2212
                || character == 0x2264
                || character == 0x2265
                || character == 0x20AC
                || character == '\t';
    }

    /** A character that does not show, by its number. */
    static String code(int character) {
        return Characters.code(character);
    }
}
