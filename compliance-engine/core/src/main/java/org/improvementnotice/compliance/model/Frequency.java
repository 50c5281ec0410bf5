package org.improvementnotice.compliance.model;

import java.util.Set;
import java.util.TreeSet;

/**
 * How often an indicator or a report is due.
 *
 * @param every the interval
 * @param due the months, 1 to 12, in which a period of it ends; all twelve where it is monthly
 */
public record Frequency(Every every, Set<Integer> due) {

    private static final Set<Integer> ALL = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);

    /** @throws IllegalArgumentException if the months do not fit the interval */
    public Frequency {
        due = java.util.Collections.unmodifiableSet(new TreeSet<>(due));
        if (!ALL.containsAll(due)) {
            throw new IllegalArgumentException("months are 1 to 12");
        }
        if (due.size() != every.timesAYear()) {
            throw new IllegalArgumentException(
                    "`" + every.code() + "` needs " + every.timesAYear() + " months in `due`, not " + due.size());
        }
    }

    /** Every month. */
    public static final Frequency MONTHLY = new Frequency(Every.MONTHLY, ALL);

    /** Whether a period of this frequency ends with the month. */
    public boolean isDue(ReportingPeriod period) {
        return every == Every.MONTHLY || due.contains(period.month());
    }

    /** The last due period before this one. */
    public ReportingPeriod previousDue(ReportingPeriod period) {
        ReportingPeriod earlier = period.plusMonths(-1);
        while (!isDue(earlier)) {
            earlier = earlier.plusMonths(-1);
        }
        return earlier;
    }

    /** The latest due period that is this one or earlier. */
    public ReportingPeriod lastDue(ReportingPeriod period) {
        return isDue(period) ? period : previousDue(period);
    }

    /** The interval between two due periods. */
    public enum Every implements Code {
        /** Twelve times a year. */
        MONTHLY(12),
        /** Four times a year. */
        QUARTERLY(4),
        /** Three times a year. */
        TERMLY(3),
        /** Twice a year. */
        HALF_YEARLY(2),
        /** Once a year. */
        ANNUAL(1);

        private final int timesAYear;

        Every(int timesAYear) {
            this.timesAYear = timesAYear;
        }

        /** How many due periods a year has. */
        public int timesAYear() {
            return timesAYear;
        }
    }
}
