package org.improvementnotice.compliance.assessment;

import java.time.LocalDate;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.WaiverFile;
import org.jspecify.annotations.Nullable;

/**
 * How facts are to be assessed.
 *
 * @param asAt the day as of which the latest period is judged, and up to which periods without a file are judged; null
 *     where the files alone say
 * @param previous what an earlier assessment handed on; null where all is assessed from the first period
 * @param waivers the exceptions that bodies agreed; null where there are none
 */
public record Run(
        @Nullable LocalDate asAt,
        @Nullable Carry previous,
        @Nullable WaiverFile waivers) {

    /** From the first period, as the files say. */
    public static final Run PLAIN = new Run(null, null);

    /** Without exceptions. */
    public Run(@Nullable LocalDate asAt, @Nullable Carry previous) {
        this(asAt, previous, null);
    }
}
