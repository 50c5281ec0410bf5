package org.improvementnotice.compliance.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.jspecify.annotations.Nullable;

/** The rows with {@code by}: a figure split by place or team. */
final class LongSplit {

    private final Problems problems;

    private LongSplit(Problems problems) {
        this.problems = problems;
    }

    /** The split as a facts file has it; what is wrong is added to the problems. */
    static Node.Entry of(List<LongRow> rows, Problems problems) {
        LongSplit split = new LongSplit(problems);
        Map<String, LongRow> seen = new HashMap<>();
        List<Node.Entry> parts = new ArrayList<>();
        for (LongRow row : rows) {
            LongRow earlier = seen.putIfAbsent(row.text("by"), row);
            if (earlier != null) {
                row.repeats(earlier, "by", problems);
            }
            split.part(row).ifPresent(parts::add);
        }
        Place place = rows.get(0).place("by");
        return new Node.Entry(place, "by", new Node.Mapping(place, parts));
    }

    private Optional<Node.Entry> part(LongRow row) {
        String name = new Scalars(problems).text(row.cell("by").asText());
        Node figure = isPlain(row) ? slashed(row, "numerator", "denominator", problems) : null;
        return name == null || figure == null
                ? Optional.empty()
                : Optional.of(new Node.Entry(row.place("by"), name, figure));
    }

    private boolean isPlain(LongRow row) {
        for (String column : row.filled("numerator", "denominator", "value", "state")) {
            if (PublicationCodes.wordOf(row.cell(column)).isPresent()) {
                problems.add(
                        row.place(column),
                        Shown.quoted(row.text(column))
                                + " cannot stand in a split, which adds up to the whole; take the rows of the split away");
                return false;
            }
        }
        List<String> others = row.filled("value", "state", "was_numerator", "was_denominator", "was_value", "why");
        others.forEach(each -> problems.add(
                row.place(each), "a row with `by` has `numerator` and `denominator` alone; empty `" + each + "`"));
        return others.isEmpty();
    }

    /** Two numbers of a row as one text with a slash, as a facts file has them; null where a problem was added. */
    static @Nullable Node slashed(LongRow row, String above, String below, Problems problems) {
        if (!row.has(above) || !row.has(below)) {
            String empty = row.has(above) ? below : above;
            problems.add(row.place(empty), "`" + empty + "` is empty; fill both `" + above + "` and `" + below + "`");
            return null;
        }
        Scalars scalars = new Scalars(problems);
        BigDecimal numerator = scalars.decimal(row.cell(above).asNumber());
        BigDecimal denominator = scalars.decimal(row.cell(below).asNumber());
        return numerator == null || denominator == null
                ? null
                : new Node.Scalar(row.place(above), row.text(above) + "/" + row.text(below), false, false);
    }
}
