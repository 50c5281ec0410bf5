package org.improvementnotice.compliance.judgement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.NotDue;
import org.improvementnotice.compliance.model.ProcessView;
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
     * @param due the last day in time; null where it is not a day that is waited for
     */
    record Listed(NotDue why, String text, @Nullable LocalDate due) implements Outcome {
        /** Without a day. */
        public Listed(NotDue why, String text) {
            this(why, text, null);
        }
    }

    /**
     * A verdict.
     *
     * @param status how it came out
     * @param reason why
     * @param message the verdict in one sentence
     * @param absent whether it rests on no figure
     * @param kind which absence; null where there is none, or none of the five
     * @param due the last day in time of what was judged; null where that is no day
     * @param met whether the line was met, on enough cases and whatever the rounding
     * @param beside what the figure gave beside the verdict
     * @param settled the periods of reports that are settled by it
     */
    record Verdict(
            Status status,
            Reason reason,
            String message,
            boolean absent,
            @Nullable Absence kind,
            @Nullable LocalDate due,
            boolean met,
            Beside beside,
            List<ReportingPeriod> settled)
            implements Outcome {

        /** Copies the list. */
        public Verdict {
            settled = List.copyOf(settled);
        }

        static Verdict of(Status status, Reason reason, String message) {
            return new Verdict(
                    status, reason, message, false, null, null, status == Status.PASS, Beside.NOTHING, List.of());
        }

        static Verdict absent(Status status, Reason reason, String message, @Nullable Absence kind) {
            return new Verdict(status, reason, message, true, kind, null, false, Beside.NOTHING, List.of());
        }

        Verdict with(Status other) {
            return new Verdict(other, reason, message, absent, kind, due, met, beside, settled);
        }

        Verdict with(Beside other) {
            return new Verdict(status, reason, message, absent, kind, due, met, other, settled);
        }

        Verdict settling(List<ReportingPeriod> periods) {
            return new Verdict(status, reason, message, absent, kind, due, met, beside, periods);
        }

        Verdict dueBy(LocalDate day) {
            return new Verdict(status, reason, message, absent, kind, day, met, beside, settled);
        }
    }

    /**
     * What a figure gives beside the verdict. None of it changes a status.
     *
     * @param figure the number judged and its line; null where there was none
     * @param distance what would have met the line; null where it is met or no number
     * @param pace the way to a dated goal; null where there is none
     * @param direction how the figure moved
     * @param by its parts by place or team
     * @param process the figure among its own history; null where there is too little of it
     * @param rounding how the verdict depends on rounding, in words; null where it does not
     */
    record Beside(
            @Nullable Shown figure,
            Finding.@Nullable Distance distance,
            Finding.@Nullable Pace pace,
            List<Finding.Comparison> direction,
            Map<String, Figure.Parts> by,
            @Nullable ProcessView process,
            @Nullable String rounding) {

        static final Beside NOTHING = new Beside(null, null, null, List.of(), Map.of(), null, null);

        /** Copies the list. */
        public Beside {
            direction = List.copyOf(direction);
        }

        static Beside of(Shown shown) {
            return new Beside(shown, null, null, List.of(), Map.of(), null, null);
        }

        static Beside of(Finding.Distance distance) {
            return new Beside(null, distance, null, List.of(), Map.of(), null, null);
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
