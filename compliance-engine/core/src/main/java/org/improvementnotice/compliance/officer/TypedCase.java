package org.improvementnotice.compliance.officer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.ReportingPeriod;

/** A case as an officer types it, without its sentence and what it expects. */
final class TypedCase {

    private final ReportingPeriod period;
    private final SortedMap<ReportingPeriod, SortedMap<String, Figure>> readings = new TreeMap<>();
    private final List<String> lines = new ArrayList<>();

    TypedCase(ReportingPeriod period) {
        this.period = period;
    }

    /** With a figure in the file of a month, which is that of the case or an earlier one. */
    TypedCase with(ReportingPeriod month, String indicator, Figure figure) {
        readings.computeIfAbsent(month, each -> new TreeMap<>()).put(indicator, figure);
        return this;
    }

    /** With the file handed in on a day. */
    TypedCase submitted(LocalDate day) {
        return line("submitted: " + day);
    }

    /** With a line of another section. */
    TypedCase line(String line) {
        lines.add(line);
        return this;
    }

    /** The lines, without an indentation. */
    String text() {
        List<String> all = new ArrayList<>();
        all.add("period: " + period);
        all.addAll(lines);
        SortedMap<ReportingPeriod, SortedMap<String, Figure>> earlier = new TreeMap<>(readings);
        SortedMap<String, Figure> own = earlier.remove(period);
        if (own != null) {
            all.add("readings: " + typed(own));
        }
        if (!earlier.isEmpty()) {
            all.add("months: { "
                    + earlier.entrySet().stream()
                            .map(each -> each.getKey() + ": { readings: " + typed(each.getValue()) + " }")
                            .collect(Collectors.joining(", "))
                    + " }");
        }
        return String.join("\n", all);
    }

    private static String typed(Map<String, Figure> figures) {
        return figures.entrySet().stream()
                .map(each -> each.getKey() + ": " + typed(each.getValue()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String typed(Figure figure) {
        if (figure instanceof Figure.Value given) {
            return given.value().toPlainString();
        }
        if (figure instanceof Figure.Parts parts) {
            return "{ numerator: " + parts.numerator().toPlainString() + ", denominator: "
                    + parts.denominator().toPlainString() + " }";
        }
        if (figure instanceof Figure.Grades grades) {
            return grades.counts().entrySet().stream()
                    .map(each -> each.getKey() + ": " + each.getValue())
                    .collect(Collectors.joining(", ", "{ grades: { ", " } }"));
        }
        return figure instanceof Figure.YesNo state && state.yes() ? "yes" : "no";
    }

    /** A figure as a sentence has it: {@code 79.9}, {@code 159 of 200}. */
    static String inWords(Figure figure) {
        if (figure instanceof Figure.Parts parts) {
            return parts.numerator().toPlainString() + " of "
                    + parts.denominator().toPlainString();
        }
        if (figure instanceof Figure.Grades grades) {
            return grades.counts().entrySet().stream()
                    .filter(each -> each.getValue() > 0)
                    .map(each -> each.getValue() + " " + each.getKey())
                    .collect(Collectors.joining(" and "));
        }
        return typed(figure);
    }
}
