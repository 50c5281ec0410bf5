package org.improvementnotice.compliance.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Earlier assessments whose misses are known.
 *
 * @param file where they were read
 * @param councils the latest month of each council
 */
public record BaselineFile(FileDigest file, SortedMap<String, Month> councils) {

    /** Copies the map. */
    public BaselineFile {
        councils = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, Month>) councils));
    }

    /**
     * A month of a council.
     *
     * @param level the level recommended
     * @param judged what was judged
     */
    public record Month(ReportingPeriod period, String level, SortedMap<AskedTarget.Key, Judged> judged) {
        /** Copies the map. */
        public Month {
            judged = Collections.unmodifiableSortedMap(new TreeMap<>((Map<AskedTarget.Key, Judged>) judged));
        }
    }

    /**
     * A requirement that was judged.
     *
     * @param name the indicator, action or report in words
     * @param status how it came out
     * @param absent whether it rested on no figure
     * @param waived whether it had an agreed exception
     * @param value the figure as printed, in the indicator's unit; null where there is none, or it is no number
     * @param line the line as printed; null where there is none
     * @param margin how far on the good side of the line, as printed, in the indicator's unit; null where there is none
     */
    public record Judged(
            String name,
            Status status,
            boolean absent,
            boolean waived,
            @Nullable BigDecimal value,
            @Nullable String line,
            @Nullable BigDecimal margin) {}
}
