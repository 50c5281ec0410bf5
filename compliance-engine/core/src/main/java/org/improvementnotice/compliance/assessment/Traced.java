package org.improvementnotice.compliance.assessment;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.ReportingPeriod;

/**
 * An assessment with what lay behind it.
 *
 * @param assessment the same as without
 * @param behind what lay behind each of its periods
 */
public record Traced(Assessment assessment, SortedMap<ReportingPeriod, PeriodTrace> behind) {
    /** Copies the map. */
    public Traced {
        behind = Collections.unmodifiableSortedMap(new TreeMap<>((Map<ReportingPeriod, PeriodTrace>) behind));
    }
}
