package org.improvementnotice.compliance.language;

import java.util.function.Predicate;
import org.improvementnotice.compliance.model.ReportingPeriod;

/**
 * A condition, or several patterns.
 *
 * @param text as a rule writes it
 * @param holds in which periods it holds, or could hold with the right figures
 */
record DrawnCondition(String text, Predicate<ReportingPeriod> holds) {

    /** What holds whatever the calendar says, as far as one can tell. */
    static DrawnCondition open(String text) {
        return new DrawnCondition(text, period -> true);
    }

    DrawnCondition with(String between, DrawnCondition other, boolean both) {
        return new DrawnCondition(text + between + other.text, both ? holds.and(other.holds) : holds.or(other.holds));
    }

    DrawnCondition inside(String before, String after) {
        return new DrawnCondition(before + text + after, holds);
    }
}
