package org.improvementnotice.compliance.officer;

import java.util.List;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Unit;

/** A figure as a case file writes it in short, and as a sentence says it. */
final class FigureText {

    private FigureText() {}

    /** As it is typed, parts with a stroke between them. */
    static String of(Figure figure) {
        if (figure instanceof Figure.Value value) {
            return value.value().toPlainString();
        }
        if (figure instanceof Figure.Parts parts) {
            return parts.numerator().toPlainString() + "/" + parts.denominator().toPlainString();
        }
        if (figure instanceof Figure.Grades grades) {
            return grades.counts().entrySet().stream()
                    .map(each -> each.getKey() + ": " + each.getValue())
                    .collect(Collectors.joining(", ", "{ grades: { ", " } }"));
        }
        if (figure instanceof Figure.YesNo state) {
            return state.yes() ? "yes" : "no";
        }
        return ((Figure.Absent) figure).absence().code();
    }

    static String inWords(Figure figure, Indicator indicator) {
        return inWords(of(figure), indicator);
    }

    /** Several in a row, oldest first. */
    static String inWords(List<String> figures, Indicator indicator) {
        return figures.size() == 1
                ? inWords(figures.get(0), indicator)
                : figures.stream()
                                .distinct()
                                .map(each -> inWords(each, indicator))
                                .collect(Collectors.joining(", then "))
                        + " over " + figures.size() + " periods";
    }

    private static String inWords(String figure, Indicator indicator) {
        if (figure.startsWith("{")) {
            return figure.replaceAll("[{}]|grades:", "").replaceAll(" +", " ").strip();
        }
        int slash = figure.indexOf('/');
        if (slash > 0) {
            return figure.replace("/", " of ");
        }
        boolean number = Character.isDigit(figure.charAt(0)) || figure.startsWith("-");
        return indicator.unit() == Unit.PERCENT && number ? figure + " %" : figure;
    }
}
