package org.improvementnotice.compliance.model;

import java.util.Comparator;

/**
 * What in a rule pack is probably not meant so, and asks for a look. A doubt does not stop.
 *
 * @param place the file, and the line and column where there is one
 * @param message lower case, no full stop, user input in backticks, with a way out
 */
public record Doubt(Place place, String message) implements Comparable<Doubt> {

    private static final Comparator<Doubt> ORDER =
            Comparator.comparing(Doubt::place).thenComparing(Doubt::message);

    @Override
    public int compareTo(Doubt other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return new Problem(place, message).toString();
    }
}
