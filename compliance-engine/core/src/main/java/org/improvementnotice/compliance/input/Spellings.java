package org.improvementnotice.compliance.input;

import java.util.HashMap;
import java.util.Map;
import org.improvementnotice.compliance.model.Characters;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;

/** The names of councils that were met. Two that look alike are one council, and half its months would be missing. */
final class Spellings {

    private final Map<String, Spelt> first = new HashMap<>();
    private final Problems problems;

    Spellings(Problems problems) {
        this.problems = problems;
    }

    private record Spelt(String authority, Place place) {}

    /** Adds a name; one that looks like another and is not the same is a problem. */
    void add(String authority, Place place) {
        Spelt known = first.putIfAbsent(Characters.lookAlike(authority), new Spelt(authority, place));
        if (known != null && !known.authority().equals(authority)) {
            problems.add(
                    place,
                    Shown.quoted(authority) + " is spelt " + Shown.quoted(known.authority()) + " in "
                            + seenFrom(place, known.place()) + "; spell it alike, or copy it from there");
        }
    }

    /** Another place in short: the line where it is in the same file, else the file. */
    static String seenFrom(Place here, Place other) {
        return other.file().equals(here.file()) ? "line " + other.line() : other.file();
    }
}
