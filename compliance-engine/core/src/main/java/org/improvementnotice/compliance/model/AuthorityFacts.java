package org.improvementnotice.compliance.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All months of one council.
 *
 * @param authority the council
 * @param periods by month, oldest first
 */
public record AuthorityFacts(String authority, SortedMap<ReportingPeriod, PeriodFacts> periods) {

    /** Copies the map. */
    public AuthorityFacts {
        periods = Collections.unmodifiableSortedMap(new TreeMap<>((Map<ReportingPeriod, PeriodFacts>) periods));
    }
}
