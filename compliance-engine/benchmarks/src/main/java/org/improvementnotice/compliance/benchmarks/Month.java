package org.improvementnotice.compliance.benchmarks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a council reports of a month.
 *
 * @param period year and month, as in {@code 2023-04}
 * @param readings by indicator
 */
public record Month(String period, Map<String, Reading> readings) {
    /** Copies the map, in its order. */
    public Month {
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
    }
}
