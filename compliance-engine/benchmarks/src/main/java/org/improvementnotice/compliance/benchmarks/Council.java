package org.improvementnotice.compliance.benchmarks;

import java.util.List;

/**
 * A council with its months, oldest first.
 *
 * @param authority its name
 */
public record Council(String authority, List<Month> months) {
    /** Copies the list. */
    public Council {
        months = List.copyOf(months);
    }
}
