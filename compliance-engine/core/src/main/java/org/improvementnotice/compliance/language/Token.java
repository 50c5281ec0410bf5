package org.improvementnotice.compliance.language;

import org.improvementnotice.compliance.model.Place;

/**
 * One word, number, text or sign of a rule file. Comments and spaces are no tokens.
 *
 * @param kind what it is
 * @param text as it stands, a text without its quotes
 * @param place where it starts
 * @param length how many characters it takes in the file, quotes included
 */
public record Token(Kind kind, String text, Place place, int length) {

    /** What a token is. */
    public enum Kind {
        /** Letters and digits that start with a letter. */
        WORD,
        /** Starts with a digit; not always a number that may stand there. */
        NUMBER,
        /** Stands in quotes. */
        TEXT,
        /** A bracket, a comma, a comparison and the like. */
        SIGN,
        /** What could not be read, and was said to be so. */
        UNREADABLE,
        /** The end of the file. */
        END
    }

    /** Whether it is this word or sign. */
    public boolean is(String wordOrSign) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(wordOrSign);
    }

    /** The place directly after it. */
    Place after() {
        return new Place(place.file(), place.line(), place.column() + length);
    }

    /** Whether another token follows without a space. */
    boolean touches(Token next) {
        return after().equals(next.place());
    }

    /** As a problem shows it. */
    String shown() {
        return switch (kind) {
            case TEXT -> "\"" + text + "\"";
            case END -> "the end of the file";
            default -> text;
        };
    }
}
