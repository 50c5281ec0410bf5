package org.improvementnotice.compliance.assessment;

import java.time.LocalDate;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.FileDigest;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.WaiverFile;
import org.jspecify.annotations.Nullable;

/**
 * How facts are to be assessed.
 *
 * @param asAt the day as of which the latest period is judged, and up to which periods without a file are judged; null
 *     where the files alone say
 * @param previous what an earlier assessment handed on; null where all is assessed from the first period
 * @param previousFile where that was read; null where it was not read of a file
 * @param waivers the exceptions that bodies agreed; null where there are none
 * @param upTo a period up to which all are judged, file or no file, where reports are owed; null where files and day say
 */
public record Run(
        @Nullable LocalDate asAt,
        @Nullable Carry previous,
        @Nullable FileDigest previousFile,
        @Nullable WaiverFile waivers,
        @Nullable ReportingPeriod upTo) {

    /** From the first period, as the files say. */
    public static final Run PLAIN = new Run(null, null);

    /** Without exceptions, what was handed on at hand. */
    public Run(@Nullable LocalDate asAt, @Nullable Carry previous) {
        this(asAt, previous, null, null, null);
    }

    /** The same, judging every period up to one. */
    public Run upTo(ReportingPeriod period) {
        return new Run(asAt, previous, previousFile, waivers, period);
    }

    /** From the first period. */
    public static Run from(@Nullable LocalDate asAt, @Nullable WaiverFile waivers) {
        return new Run(asAt, null, null, waivers, null);
    }
}
