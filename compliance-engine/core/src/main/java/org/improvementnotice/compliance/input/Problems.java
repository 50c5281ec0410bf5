package org.improvementnotice.compliance.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problem;

/** Problems as they are found. Reading goes on after one, so that all come at once. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** Adds one. */
    public void add(Place place, String message) {
        found.add(new Problem(place, message));
    }

    /** Adds those found elsewhere. */
    public void addAll(Collection<Problem> others) {
        found.addAll(others);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** How many there are so far. */
    public int size() {
        return found.size();
    }

    /** All of them, sorted by place, each once. */
    public List<Problem> sorted() {
        return found.stream().distinct().sorted().toList();
    }
}
