package org.improvementnotice.compliance.language;

import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a rule file from one place up to another. Every change that a problem asks for is made by one: a change
 * is of one line, so that a span over several has none.
 *
 * @param start of its first character
 * @param end directly behind its last character
 */
record Span(Place start, Place end) {

    /** No character: the place where something is missing. */
    static Span at(Place place) {
        return new Span(place, place);
    }

    static Span of(Token token) {
        return of(token, token);
    }

    /** From one token to another, both with it. */
    static Span of(Token first, Token last) {
        return new Span(first.place(), last.after());
    }

    /** So many characters of one line. */
    static Span of(Place start, int length) {
        return new Span(start, new Place(start.file(), start.line(), start.column() + length));
    }

    /** Whether it starts and ends in one line. */
    boolean isInOneLine() {
        return start.line() == end.line();
    }

    /** How many characters it takes; 0 where it goes over a line. */
    int length() {
        return isInOneLine() ? end.column() - start.column() : 0;
    }

    /** The change that puts a text in its place; none where it goes over several lines, or the file as a whole is meant. */
    Problem.@Nullable Mend mend(String text) {
        boolean inALine = isInOneLine() && start.line() > 0 && start.column() > 0 && end.column() >= start.column();
        return inALine ? new Problem.Mend(start, end.column() - start.column(), text) : null;
    }
}
