package org.improvementnotice.compliance.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Problems as they are found. Reading goes on after one, so that all come at once. */
public final class Problems {

    /** The most problems of a file that are listed. */
    private static final int LISTED = 200;

    private final List<Problem> found = new ArrayList<>();

    /** Adds one. What a message repeats of a file is shown on one line, and what cannot be seen is written out. */
    public void add(Place place, String message) {
        found.add(new Problem(place, message));
    }

    /** Adds one with the change that mends it, if there is one. */
    public void add(Place place, String message, Problem.@Nullable Mend mend) {
        found.add(new Problem(place, message, mend));
    }

    /** Adds those found elsewhere. */
    public void addAll(Collection<Problem> others) {
        found.addAll(others);
    }

    /** Adds those found elsewhere, each message once: where it stands first, and in how many more rows. */
    public void addEachOnce(Problems others) {
        Map<String, List<Problem>> byMessage = new LinkedHashMap<>();
        others.found.forEach(each -> byMessage
                .computeIfAbsent(each.message(), any -> new ArrayList<>())
                .add(each));
        byMessage.forEach((message, all) -> add(
                all.get(0).place(), all.size() == 1 ? message : message + " (and in " + (all.size() - 1) + " more)"));
    }

    /** As they were found. */
    public List<Problem> found() {
        return List.copyOf(found);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** How many there are so far. */
    public int size() {
        return found.size();
    }

    /**
     * Sorted by place, each once: of a file the first {@value #LISTED}, and one that says how many more there are, at the
     * first of these.
     */
    public List<Problem> sorted() {
        List<Problem> listed = new ArrayList<>();
        found.stream()
                .distinct()
                .sorted()
                .collect(Collectors.groupingBy(each -> each.place().file(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(file -> {
                    listed.addAll(file.subList(0, Math.min(LISTED, file.size())));
                    if (file.size() > LISTED) {
                        int more = file.size() - LISTED;
                        listed.add(new Problem(
                                file.get(LISTED).place(),
                                "and so on: " + more + " more of this file; mend those before it first",
                                null,
                                more));
                    }
                });
        return List.copyOf(listed);
    }
}
