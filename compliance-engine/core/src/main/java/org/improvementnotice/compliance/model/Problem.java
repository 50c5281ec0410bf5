package org.improvementnotice.compliance.model;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a file, where, and what to write instead. A problem stops: nothing is judged from a file that has
 * one.
 *
 * @param place the file, and the line and column where there is one
 * @param message lower case, no full stop, user input in backticks and as it was written, with a way out
 * @param mend the change of the file that the message asks for, where there is one that a machine can make; else null
 * @param count how many problems it stands for: 1, or how many are not listed where it closes a list cut short
 */
public record Problem(Place place, String message, @Nullable Mend mend, int count) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::place).thenComparing(Problem::message);

    /** A problem that only a person can mend. */
    public Problem(Place place, String message) {
        this(place, message, null);
    }

    /** A problem, with the change that mends it where there is one. */
    public Problem(Place place, String message, @Nullable Mend mend) {
        this(place, message, mend, 1);
    }

    /** @throws IllegalArgumentException if it stands for none */
    public Problem {
        if (count < 1) {
            throw new IllegalArgumentException("a problem stands for itself, or for several");
        }
    }

    /** How many problems were found, those with them that are not listed. */
    public static int count(List<Problem> problems) {
        return problems.stream().mapToInt(Problem::count).sum();
    }

    /**
     * A change of one line of a file.
     *
     * @param place where it starts, with line and column
     * @param length how many characters are taken away, from there on, within the line; 0 or more
     * @param text what is put in their place; may hold line ends
     */
    public record Mend(Place place, int length, String text) {

        /** @throws IllegalArgumentException if the place has no line and column, or the length is below 0 */
        public Mend {
            if (place.line() < 1 || place.column() < 1 || length < 0) {
                throw new IllegalArgumentException("a change has a line, a column and a length of 0 or more");
            }
        }
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** Place and message on one line, safe to print: it begins with the name of the file. */
    @Override
    public String toString() {
        return Visible.of(place + ": " + message);
    }
}
