package org.improvementnotice.compliance.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Adds those found elsewhere, each message once: where it stands first, and in how many more rows. */
    void addEachOnce(Problems others) {
        Map<String, List<Problem>> byMessage = new LinkedHashMap<>();
        others.found.forEach(each -> byMessage
                .computeIfAbsent(each.message(), any -> new ArrayList<>())
                .add(each));
        byMessage.forEach((message, all) -> add(
                all.get(0).place(), all.size() == 1 ? message : message + " (and in " + (all.size() - 1) + " more)"));
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
