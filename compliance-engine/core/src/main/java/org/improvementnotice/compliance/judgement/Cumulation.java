package org.improvementnotice.compliance.judgement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.improvementnotice.compliance.model.Basis;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PlainFigure;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;

/**
 * A figure of the year so far beside the sum of its months, where every month is known. Late entries make them differ
 * every year, so a difference is shown with both figures and is never a problem.
 */
final class Cumulation {

    private static final int FIRST_MONTH_OF_THE_YEAR = 4;

    private final Indicator indicator;
    private final Indicator monthly;

    /** @param monthly the indicator whose months are added up */
    Cumulation(Indicator indicator, Indicator monthly) {
        this.indicator = indicator;
        this.monthly = monthly;
    }

    /** The disagreement in words; empty where there is none, or a month is not known. */
    Optional<String> disagreement(Reading reading, SortedMap<ReportingPeriod, Reading> months) {
        List<Figure> figures = new ArrayList<>();
        for (ReportingPeriod each = first(reading.period());
                each.compareTo(reading.period()) <= 0;
                each = each.plusMonths(1)) {
            if (!monthly.frequency().isDue(each)) {
                continue;
            }
            Reading month = months.get(each);
            if (month == null || month.figure() instanceof Figure.Absent) {
                return Optional.empty();
            }
            figures.add(month.figure());
        }
        return sum(figures).filter(sum -> differs(reading.figure(), sum)).map(sum -> words(reading, sum));
    }

    private ReportingPeriod first(ReportingPeriod period) {
        return indicator.basis() == Basis.ROLLING_12 ? period.plusMonths(-11) : firstOfTheYear(period);
    }

    /** The April in which the year of a period began. */
    static ReportingPeriod firstOfTheYear(ReportingPeriod period) {
        int year = period.month() >= FIRST_MONTH_OF_THE_YEAR ? period.year() : period.year() - 1;
        return new ReportingPeriod(year, FIRST_MONTH_OF_THE_YEAR);
    }

    private static Optional<Figure> sum(List<Figure> figures) {
        if (figures.stream().allMatch(Figure.Parts.class::isInstance)) {
            BigDecimal above = BigDecimal.ZERO;
            BigDecimal below = BigDecimal.ZERO;
            for (Figure each : figures) {
                above = above.add(((Figure.Parts) each).numerator());
                below = below.add(((Figure.Parts) each).denominator());
            }
            return Optional.of(new Figure.Parts(above, below));
        }
        return figures.stream().allMatch(Figure.Value.class::isInstance)
                ? Optional.of(new Figure.Value(figures.stream()
                        .map(each -> ((Figure.Value) each).value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)))
                : Optional.empty();
    }

    private boolean differs(Figure given, Figure sum) {
        if (given instanceof Figure.Parts parts && sum instanceof Figure.Parts added) {
            return parts.numerator().compareTo(added.numerator()) != 0
                    || parts.denominator().compareTo(added.denominator()) != 0;
        }
        if (given instanceof Figure.Value value && sum instanceof Figure.Parts added) {
            return !added.isNone()
                    && new Ratio(added.numerator().multiply(Reading.scale(indicator.unit())), added.denominator())
                                    .rounded(Math.max(0, value.value().scale()))
                                    .compareTo(value.value())
                            != 0;
        }
        return given instanceof Figure.Value value
                && sum instanceof Figure.Value added
                && isAdditive()
                && value.value().compareTo(added.value()) != 0;
    }

    /** Counts add up over months; percentages and averages without their parts do not. */
    private boolean isAdditive() {
        return switch (indicator.unit()) {
            case COUNT -> true;
            case PERCENT, AVERAGE, DAYS, RATE_PER_10000, GRADED, YES_NO -> false;
        };
    }

    private String words(Reading reading, Figure sum) {
        return "given as " + PlainFigure.of(reading, indicator) + ", the months from "
                + first(reading.period()).inWords() + " of " + monthly.name() + " add up to "
                + PlainFigure.of(sum, indicator);
    }
}
