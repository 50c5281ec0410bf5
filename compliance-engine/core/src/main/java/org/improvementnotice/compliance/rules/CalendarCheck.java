package org.improvementnotice.compliance.rules;

import java.time.LocalDate;
import java.util.List;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.WorkingDays;

/** Whether every deadline of a notice can be counted. */
final class CalendarCheck {

    private CalendarCheck() {}

    static void check(Notice notice, String file, String text, Problems problems) {
        if (notice.returns().isEmpty()) {
            return;
        }
        if (!WorkingDays.covers(notice.judgedFrom().year())) {
            problems.add(placeOf("judgedFrom", file, text), words("judged from " + notice.judgedFrom(), "judgedFrom"));
        }
        for (Notice.Return each : notice.returns().values()) {
            if (!WorkingDays.covers(each.from().year())) {
                problems.add(placeOf("returns", file, text), words("owed reports from " + each.from(), "from"));
            }
        }
        LocalDate last = lastDeadline(notice);
        if (!WorkingDays.covers(last.getYear())) {
            problems.add(
                    placeOf("inForceUntil", file, text),
                    words("in force until " + notice.inForceUntil() + ", with deadlines after it", "inForceUntil"));
        }
    }

    /** A day on or after the last deadline: those of the last period can lie in the next year. */
    private static LocalDate lastDeadline(Notice notice) {
        int within = notice.returns().values().stream()
                .mapToInt(Notice.Return::withinWorkingDays)
                .max()
                .orElse(0);
        // five of seven days are working days, and bank holidays are eight or so in a year; three months at least
        LocalDate reached = notice.lastPeriod().lastDay().plusDays(within / 5L * 7 + 7 + within / 20);
        LocalDate usual = notice.inForceUntil().plusMonths(3);
        return reached.isAfter(usual) ? reached : usual;
    }

    private static String words(String notice, String key) {
        return "England's bank holidays are known for " + WorkingDays.FIRST_YEAR + " to " + WorkingDays.LAST_YEAR
                + ", and the notice is " + notice + "; correct `" + key + "`, or take `returns` away";
    }

    private static Place placeOf(String key, String file, String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(key + ":")) {
                return new Place(file, i + 1, 1);
            }
        }
        return Place.of(file);
    }
}
