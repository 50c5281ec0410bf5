package org.improvementnotice.compliance.rules;

import org.improvementnotice.compliance.input.Problems;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.WorkingDays;

/** Whether every deadline of a notice can be counted. */
final class CalendarCheck {

    private CalendarCheck() {}

    static void check(Notice notice, Place place, Problems problems) {
        if (notice.returns().isEmpty()) {
            return;
        }
        int first = notice.judgedFrom().year();
        // a report for the last period can fall due, and come late, in the year after
        int last = notice.inForceUntil().getYear() + 1;
        if (!WorkingDays.covers(first) || !WorkingDays.covers(last)) {
            problems.add(
                    place,
                    "England's bank holidays are known for " + WorkingDays.FIRST_YEAR + " to " + WorkingDays.LAST_YEAR
                            + ", and the deadlines of this notice run from " + first + " to " + last
                            + "; correct `judgedFrom` or `inForceUntil`, or take `returns` away");
        }
    }
}
