package org.improvementnotice.compliance.model;

import java.util.List;

/**
 * How a case came out.
 *
 * @param of the case
 * @param failures what came out otherwise; empty where all is as expected
 */
public record CaseResult(Case of, List<Failure> failures) {

    /** Copies the list. */
    public CaseResult {
        failures = List.copyOf(failures);
    }

    /** Whether all came out as expected. */
    public boolean isPassed() {
        return failures.isEmpty();
    }

    /**
     * One thing that came out otherwise.
     *
     * @param place where it is expected
     * @param what of which requirement, and what of it
     * @param expected as the case says
     * @param actual as it came out
     * @param traced the rule and the reading behind it, or why there is no finding
     */
    public record Failure(Place place, String what, String expected, String actual, String traced) {
        /** On one line, safe to print: it begins with the name of the file. */
        @Override
        public String toString() {
            return Visible.of(place + ": " + what + ": expected " + expected + ", got " + actual + "; " + traced);
        }
    }
}
