package org.improvementnotice.compliance.judgement;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** Figures printed where nothing is judged. */
public final class Shown {

    private Shown() {}

    /** A reading with its unit and parts, in words where there is no figure. */
    public static String plain(Reading reading, Indicator indicator) {
        return plain(reading.figure(), indicator);
    }

    /** A figure with its unit and parts, in words where there is none. */
    public static String plain(Figure figure, Indicator indicator) {
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

    /** An indicator that is shown without a status. */
    public static PeriodAssessment.Activity activity(
            Reading reading, Indicator indicator, SortedMap<ReportingPeriod, Reading> earlier) {
        Measure measure = Measure.of(reading, List.of());
        return new PeriodAssessment.Activity(
                indicator.code(),
                indicator.name(),
                value(measure, indicator),
                measure == null
                        ? List.of()
                        : Directions.of(
                                measure,
                                reading.period(),
                                indicator,
                                indicator.good(),
                                List.of(),
                                null,
                                new TreeMap<>(earlier)),
                plain(reading, indicator));
    }

    private static @Nullable String value(@Nullable Measure measure, Indicator indicator) {
        return measure == null ? null : Numbers.figure(measure.exact(), indicator, List.of());
    }
}
