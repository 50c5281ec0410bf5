package org.improvementnotice.compliance.judgement;

import java.time.LocalDate;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.MissingPolicy;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of whom, and what went before.
 *
 * @param asked the target with its rule
 * @param clause the clause it belongs to
 * @param indicator the indicator; null for an action or report
 * @param name the indicator, action or report in words
 * @param period the period judged
 * @param figurePeriod the period whose figure it rests on: with a lag, an earlier one
 * @param asAt the day as of which it is judged
 * @param last how it came out last; null where never
 * @param policies what holds where the clause says nothing
 */
public record Question(
        AskedTarget asked,
        Clause clause,
        @Nullable Indicator indicator,
        String name,
        ReportingPeriod period,
        ReportingPeriod figurePeriod,
        LocalDate asAt,
        Carry.@Nullable Mark last,
        Notice.Policies policies) {

    /** What an absent figure gives: as the clause says, else as the pack does. */
    public MissingPolicy missing() {
        MissingPolicy own = clause.missing();
        return own == null ? policies.missing() : own;
    }

    /** The indicator of a target that has one. */
    Indicator theIndicator() {
        if (indicator == null) {
            throw new IllegalStateException("`" + asked.target().subject() + "` is no indicator");
        }
        return indicator;
    }
}
