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

    /** The same place, for a text that starts so many lines further down its file; the file as a whole stays that. */
    public Place below(int lines) {
        return line == 0 ? this : new Place(file, line + lines, column);
    }

    /** The line as a whole. */
    public Place wholeLine() {
        return new Place(file, line, 0);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /**
     * {@code file:line:column}, or the file alone where the whole of it is meant. Lines begin with it, and no line may
     * begin with what a build server takes for a command: a name that begins otherwise than names do gets {@code ./} before it.
     */
    @Override
    public String toString() {
        String name = beginsLikeAName() ? file : "./" + file;
        return line == 0 ? name : column == 0 ? name + ":" + line : name + ":" + line + ":" + column;
    }

    private boolean beginsLikeAName() {
        int first = file.isEmpty() ? '/' : file.codePointAt(0);
        boolean letter = Character.isLetterOrDigit(first) && !Characters.isHidden(first);
        return letter || first == '.' || first == '/' || first == '_';
    }
}
