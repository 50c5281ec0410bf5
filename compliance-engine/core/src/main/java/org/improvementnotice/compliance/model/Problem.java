package org.improvementnotice.compliance.model;

import java.util.Comparator;

/**
 * What is wrong with a file, where, and what to write instead. A problem stops: nothing is judged from a file that has
 * one.
 *
 * @param place the file, and the line and column where there is one
 * @param message lower case, no full stop, user input in backticks, with a way out
 */
public record Problem(Place place, String message) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::place).thenComparing(Problem::message);

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
