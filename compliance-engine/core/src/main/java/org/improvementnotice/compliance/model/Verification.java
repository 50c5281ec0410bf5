package org.improvementnotice.compliance.model;

import java.util.List;

/**
 * Whether assessments are what their facts, pack and exceptions come to.
 *
 * @param assessment the file of assessments
 * @param councils the councils it is of
 * @param differences what speaks against it, by place; none where it was derived anew and came out in the same bytes
 * @param notes what to know that speaks neither for nor against it
 */
public record Verification(
        FileDigest assessment, List<String> councils, List<Difference> differences, List<String> notes) {

    /** Copies the lists. */
    public Verification {
        councils = List.copyOf(councils);
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
    }

    /** Whether nothing speaks against it. */
    public boolean holds() {
        return differences.isEmpty();
    }

    /**
     * Something that speaks against it.
     *
     * @param place the line of the assessment that says otherwise
     * @param text what it says, and what was found
     */
    public record Difference(Place place, String text) {
        /** Place and text on one line, safe to print: it begins with the name of the assessment. */
        @Override
        public String toString() {
            return Visible.of(place + ": " + text);
        }
    }
}
