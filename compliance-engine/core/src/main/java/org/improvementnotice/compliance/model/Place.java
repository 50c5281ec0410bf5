package org.improvementnotice.compliance.model;

import java.util.Comparator;

/**
 * Where something stands in a file.
 *
 * @param file the name as the user gave it, with forward slashes
 * @param line counted from 1; 0 where the file as a whole is meant
 * @param column counted from 1 in characters; 0 where the line or file as a whole is meant
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparing(Place::line).thenComparing(Place::column);

    /** The file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, or the file alone where the whole of it is meant. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
