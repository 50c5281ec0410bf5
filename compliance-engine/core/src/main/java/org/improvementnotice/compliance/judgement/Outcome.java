package org.improvementnotice.compliance.judgement;

import java.math.BigDecimal;
import java.util.List;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.NotDue;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/** What becomes of a question. */
public sealed interface Outcome {

    /**
     * Nothing is due.
     *
     * @param why which of the causes
     * @param text the cause in words
     */
    record Listed(NotDue why, String text) implements Outcome {}

    /**
     * A verdict.
     *
     * @param status how it came out
     * @param reason why
     * @param message the verdict in one sentence
     * @param figure the number judged and its line; null where there was none
     * @param absent whether it rests on no figure
     * @param kind which absence; null where there is none, or none of the five
     * @param met whether the line was met on enough cases
     * @param direction how the figure moved
     * @param distance what would have met the line; null where it is met or no number
     * @param settled the periods of reports that are settled by it
     */
    record Verdict(
            Status status,
            Reason reason,
            String message,
            @Nullable Shown figure,
            boolean absent,
            @Nullable Absence kind,
            boolean met,
            List<Finding.Comparison> direction,
            Finding.@Nullable Distance distance,
            List<ReportingPeriod> settled)
            implements Outcome {

        /** Copies the lists. */
        public Verdict {
            direction = List.copyOf(direction);
            settled = List.copyOf(settled);
        }

        static Verdict of(Status status, Reason reason, String message) {
            return new Verdict(
                    status, reason, message, null, false, null, status == Status.PASS, List.of(), null, List.of());
        }

        Verdict with(Status other) {
            return new Verdict(other, reason, message, figure, absent, kind, met, direction, distance, settled);
        }

        Verdict with(Shown shown) {
            return new Verdict(status, reason, message, shown, absent, kind, met, direction, distance, settled);
        }

        Verdict settling(List<ReportingPeriod> periods) {
            return new Verdict(status, reason, message, figure, absent, kind, met, direction, distance, periods);
        }

        Verdict apart(Finding.@Nullable Distance by) {
            return new Verdict(status, reason, message, figure, absent, kind, met, direction, by, settled);
        }
    }

    /** A number as printed, with its parts and line. */
    record Shown(
            String value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String line,
            @Nullable String breachLine,
            @Nullable String margin) {}
}
