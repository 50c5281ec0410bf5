package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.List;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;

/** The characters of a file and where cutting stands among them, with the tokens and the problems found so far. */
final class TextCursor {

    /** No character: the end of the file. */
    private static final int NONE = -1;

    private final String file;
    private final int[] text;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    TextCursor(String file, String text, Problems problems) {
        this.file = file;
        this.text = text.codePoints().toArray();
        this.problems = problems;
    }

    Problems problems() {
        return problems;
    }

    List<Token> tokens() {
        return tokens;
    }

    // what stands here

    /** The character here; -1 at the end of the file. */
    int peek() {
        return peek(0);
    }

    int peek(int ahead) {
        return at + ahead < text.length ? text[at + ahead] : NONE;
    }

    boolean isAtEnd() {
        return at >= text.length;
    }

    boolean isAtLineEnd() {
        return isAtEnd() || text[at] == '\n';
    }

    boolean isAtLineStart() {
        return at == lineStart;
    }

    /** Whether signs of one unit each stand some characters ahead. */
    boolean startsWith(String signs, int ahead) {
        for (int i = 0; i < signs.length(); i++) {
            if (peek(ahead + i) != signs.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The next characters; fewer where the file ends before. */
    String next(int length) {
        return new String(text, at, Math.min(length, text.length - at));
    }

    // going on

    int position() {
        return at;
    }

    /** Goes on, within the line. */
    void skip(int characters) {
        at += characters;
    }

    /** Goes back, or on, to a position in the line. */
    void moveTo(int position) {
        at = position;
    }

    /** Goes on by one character, also over the end of a line. */
    void step() {
        if (text[at++] == '\n') {
            line++;
            lineStart = at;
        }
    }

    void skipLine() {
        while (!isAtLineEnd()) {
            at++;
        }
    }

    // what stood before

    Place here() {
        return place(at);
    }

    /** The place of a position in the line. */
    Place place(int position) {
        return new Place(file, line, position - lineStart + 1);
    }

    /** The position of a place in the line. */
    int position(Place place) {
        return lineStart + place.column() - 1;
    }

    /** The characters from a position up to here. */
    Span since(int start) {
        return new Span(place(start), here());
    }

    /** The text from a position up to here. */
    String textSince(int start) {
        return text(start, at);
    }

    String text(int from, int to) {
        return new String(text, from, to - from);
    }

    /** Adds a token of the characters from a position up to here. */
    void add(Token.Kind kind, String its, int start) {
        tokens.add(new Token(kind, its, place(start), at - start));
    }

    /** The place directly behind the last character before the next blank line, or before the end of the file. */
    Place endOfParagraph(Place start) {
        int from = 0;
        for (int skipped = 1; skipped < start.line(); skipped++) {
            from = lineEnd(from) + 1;
        }
        int last = start.line();
        int end = lineEnd(from);
        while (end + 1 < text.length && !text(end + 1, lineEnd(end + 1)).isBlank()) {
            from = end + 1;
            end = lineEnd(from);
            last++;
        }
        return new Place(file, last, end - from + 1);
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return end;
    }
}
