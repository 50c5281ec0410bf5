package org.improvementnotice.compliance.model;

import java.util.List;

/** Figures printed where nothing is judged. */
public final class PlainFigure {

    private PlainFigure() {}

    /** A reading with its unit and parts, in words where there is no figure. */
    public static String of(Reading reading, Indicator indicator) {
        return of(reading.figure(), indicator);
    }

    /** A figure with its unit and parts, in words where there is none. */
    public static String of(Figure figure, Indicator indicator) {
        if (figure instanceof Figure.Value value) {
            return number(Ratio.of(value.value()), indicator);
        }
        if (figure instanceof Figure.Parts parts) {
            String shown = Numbers.grouped(parts.numerator()) + " of " + Numbers.grouped(parts.denominator());
            return parts.isNone()
                    ? "0 of 0"
                    : number(
                                    new Ratio(
                                            parts.numerator().multiply(Reading.scale(indicator.unit())),
                                            parts.denominator()),
                                    indicator)
                            + " (" + shown + ")";
        }
        if (figure instanceof Figure.Grades grades) {
            return String.join(
                    ", ",
                    grades.counts().entrySet().stream()
                            .map(each -> each.getValue() + " " + each.getKey())
                            .toList());
        }
        if (figure instanceof Figure.YesNo state) {
            return state.yes() ? "yes" : "no";
        }
        return absent((Figure.Absent) figure);
    }

    private static String absent(Figure.Absent figure) {
        return switch (figure.absence()) {
            case NO_FILE -> "no figure, no file came";
            case NO_KEY -> "no figure";
            case UNAVAILABLE -> "no figure, given as unavailable";
            case SUPPRESSED -> "suppressed";
            case NOT_APPLICABLE -> "given as not applicable";
        };
    }

    private static String number(Ratio value, Indicator indicator) {
        return Numbers.withUnit(Numbers.figure(value, indicator, List.of()), indicator.unit());
    }
}
