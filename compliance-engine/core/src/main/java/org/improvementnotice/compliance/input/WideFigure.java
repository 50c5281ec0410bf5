package org.improvementnotice.compliance.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Unit;

/** A figure in one cell: {@code 219/220}, {@code 88.8}, {@code c}, {@code yes}, {@code good 6; adequate 9}. */
final class WideFigure {

    private static final Pattern SLASHED = Pattern.compile("([^/]*[^/ ]) */ *([^/ ][^/]*)");
    private static final Pattern GRADE = Pattern.compile("(\\S.*?) +(\\S+)");

    private final Indicator indicator;
    private final Problems problems;

    WideFigure(Indicator indicator, Problems problems) {
        this.indicator = indicator;
        this.problems = problems;
    }

    /** The node that a YAML file would have; empty where a problem was added. */
    Optional<Node> of(CsvCell cell) {
        Optional<String> wrong = SpreadsheetHabits.inFigure(cell.text());
        if (wrong.isPresent()) {
            problems.add(cell.place(), wrong.get());
            return Optional.empty();
        }
        Optional<String> word = PublicationCodes.wordOf(cell);
        if (word.isPresent()) {
            return absent(cell, word.get());
        }
        Matcher slashed = SLASHED.matcher(cell.text());
        if (slashed.matches()) {
            return Optional.of(mapping(
                    cell,
                    List.of(entry(cell, "numerator", slashed.group(1)), entry(cell, "denominator", slashed.group(2)))));
        }
        return indicator.unit() == Unit.GRADED && cell.text().indexOf(' ') > 0
                ? grades(cell)
                : Optional.of(cell.asNumber());
    }

    private Optional<Node> absent(CsvCell cell, String word) {
        if (word.equals(PublicationCodes.NOT_APPLICABLE)) {
            problems.add(
                    cell.place(),
                    Shown.quoted(cell.text()) + " says that the figure does not apply and not why; write it in the long"
                            + " layout, `state` z with `why`, or `:` where there is no figure");
            return Optional.empty();
        }
        return Optional.of(new Node.Scalar(cell.place(), word, false, false));
    }

    private Optional<Node> grades(CsvCell cell) {
        List<Node.Entry> counts = new ArrayList<>();
        for (String each : cell.text().split(";", -1)) {
            Matcher grade = GRADE.matcher(each.strip());
            if (!grade.matches()
                    || counts.stream().anyMatch(other -> other.key().equals(grade.group(1)))) {
                problems.add(
                        cell.place(),
                        "each grade is expected once here with its number, as in `good 6; adequate 9`, not "
                                + Shown.quoted(each.strip()));
                return Optional.empty();
            }
            counts.add(entry(cell, grade.group(1), grade.group(2)));
        }
        return Optional.of(mapping(
                cell, List.of(new Node.Entry(cell.place(), "grades", new Node.Mapping(cell.place(), counts)))));
    }

    private static Node mapping(CsvCell cell, List<Node.Entry> entries) {
        return new Node.Mapping(cell.place(), entries);
    }

    private static Node.Entry entry(CsvCell cell, String key, String text) {
        return new Node.Entry(cell.place(), key, new Node.Scalar(cell.place(), text, true, false));
    }
}
