package org.improvementnotice.compliance.judgement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.improvementnotice.compliance.model.Change;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * How a figure moved. Figures of a month and of a day are held against the last due period and three back; figures that
 * add up over time against the same period a year before, since neighbouring ones share most of their months. A move of
 * less than one case or one last decimal is none. Nothing is compared across a break in the definition.
 */
final class Directions {

    private Directions() {}

    static List<Finding.Comparison> of(
            Measure now,
            ReportingPeriod period,
            Indicator indicator,
            Good good,
            List<String> share,
            @Nullable Limits line,
            SortedMap<ReportingPeriod, Reading> earlier) {
        List<Finding.Comparison> comparisons = new ArrayList<>();
        for (ReportingPeriod since : comparedWith(indicator, period)) {
            Optional.ofNullable(earlier.get(since))
                    .map(reading -> Measure.of(reading, share))
                    .filter(then -> !indicator.isBrokenBetween(since, period))
                    .ifPresent(then ->
                            comparisons.add(new Finding.Comparison(since, change(then, now, indicator, good, line))));
        }
        return comparisons;
    }

    private static List<ReportingPeriod> comparedWith(Indicator indicator, ReportingPeriod period) {
        return switch (indicator.basis()) {
            case IN_MONTH, SNAPSHOT -> {
                ReportingPeriod last = indicator.frequency().previousDue(period);
                ReportingPeriod third =
                        indicator.frequency().previousDue(indicator.frequency().previousDue(last));
                yield List.of(last, third);
            }
            case YEAR_TO_DATE, ROLLING_12 -> List.of(period.plusMonths(-12));
        };
    }

    /**
     * How a figure moved.
     *
     * @param good which way is better for what is asked, which for a share of poor grades is not the indicator's own
     */
    static Change change(Measure then, Measure now, Indicator indicator, Good good, @Nullable Limits line) {
        Ratio moved = now.exact().minus(then.exact());
        if (moved.abs().compareTo(least(then, now, indicator)) < 0) {
            return Change.SAME;
        }
        return switch (good) {
            case HIGH -> moved.signum() > 0 ? Change.BETTER : Change.WORSE;
            case LOW -> moved.signum() < 0 ? Change.BETTER : Change.WORSE;
            case BAND -> banded(then, now, line);
            case NONE -> moved.signum() > 0 ? Change.HIGHER : Change.LOWER;
        };
    }

    /** One case where the number of cases is known, else one last decimal. */
    private static Ratio least(Measure then, Measure now, Indicator indicator) {
        Ratio one = now.oneCase(indicator.unit());
        return one == null ? Ratio.of(BigDecimal.ONE.movePointLeft(Math.min(then.decimals(), now.decimals()))) : one;
    }

    private static Change banded(Measure then, Measure now, @Nullable Limits line) {
        if (line == null) {
            return now.exact().compareTo(then.exact()) > 0 ? Change.HIGHER : Change.LOWER;
        }
        int compared = outside(now.exact(), line).compareTo(outside(then.exact(), line));
        return compared == 0 ? Change.SAME : compared < 0 ? Change.BETTER : Change.WORSE;
    }

    private static Ratio outside(Ratio value, Limits line) {
        Ratio margin = line.margin(value);
        return margin == null || margin.signum() >= 0 ? Ratio.of(0) : margin.abs();
    }
}
