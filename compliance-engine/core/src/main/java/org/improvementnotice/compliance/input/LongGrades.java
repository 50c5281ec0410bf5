package org.improvementnotice.compliance.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Unit;

/** The rows of a graded indicator: the grade under {@code state}, how many under {@code numerator}. */
final class LongGrades {

    private final Indicator indicator;
    private final List<LongRow> rows;
    private final Problems problems;

    LongGrades(Indicator indicator, List<LongRow> rows, Problems problems) {
        this.indicator = indicator;
        this.rows = rows;
        this.problems = problems;
    }

    /** Whether a row is of a grade, rightly spelt or not. */
    boolean isGrade(LongRow row) {
        return indicator.unit() == Unit.GRADED
                && row.has("state")
                && PublicationCodes.wordOf(row.cell("state")).isEmpty()
                && (row.has("numerator") || indicator.scale().contains(row.text("state")));
    }

    /** The numbers of one column by grade, as a facts file has them; what is wrong is added to the problems. */
    Node.Entry in(String column) {
        Map<String, LongRow> seen = new HashMap<>();
        List<Node.Entry> counts = new ArrayList<>();
        for (LongRow row : rows) {
            LongRow earlier = isGrade(row) ? seen.putIfAbsent(row.text("state"), row) : rows.get(0);
            if (earlier != null) {
                row.repeats(earlier, isGrade(row) ? "state" : "indicator", problems);
            } else if (standsAlone(row) && !row.has(column)) {
                problems.add(row.place(column), "`" + column + "` is empty; write there how many were of this grade");
            }
            counts.add(new Node.Entry(
                    row.place("state"), row.text("state"), row.cell(column).asNumber()));
        }
        Place place = rows.get(0).place("state");
        return new Node.Entry(place, "grades", new Node.Mapping(place, counts));
    }

    private boolean standsAlone(LongRow row) {
        List<String> others = row.filled("denominator", "value", "was_denominator", "was_value");
        others.forEach(each -> problems.add(
                row.place(each), "a row of a grade has its number under `numerator` alone; empty `" + each + "`"));
        return others.isEmpty();
    }
}
