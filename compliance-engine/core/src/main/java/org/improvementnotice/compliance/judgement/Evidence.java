package org.improvementnotice.compliance.judgement;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** What a verdict can rest on. */
public sealed interface Evidence {

    /**
     * A figure or its absence.
     *
     * @param reading what is said of the figure's period; an absence where nothing is
     * @param earlier the figures of earlier periods as known now
     */
    record OfReading(Reading reading, SortedMap<ReportingPeriod, Reading> earlier) implements Evidence {}

    /** What is known of an action; null where nothing. */
    record OfAction(Carry.@Nullable KnownAction known) implements Evidence {}

    /** Reports that were owed and not yet judged, oldest first; at least one. */
    record OfReports(List<Owed> owed) implements Evidence {
        /** Copies the list. */
        public OfReports {
            owed = List.copyOf(owed);
        }
    }

    /**
     * A report.
     *
     * @param deadline the last day in time
     * @param submitted when it came; null where it did not
     */
    record Owed(
            ReportingPeriod period,
            LocalDate deadline,
            @Nullable LocalDate submitted) {}

    /** What the board judged; null where it did not. */
    record OfBoard(FactsFile.@Nullable BoardJudgement judgement) implements Evidence {}

    /**
     * Circumstances that cannot be told for want of readings.
     *
     * @param absent the names and periods of the figures
     */
    record Undecided(List<String> absent) implements Evidence {
        /** Copies the list. */
        public Undecided {
            absent = List.copyOf(absent);
        }
    }
}
