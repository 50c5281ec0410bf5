package org.improvementnotice.compliance.judgement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import org.improvementnotice.compliance.model.Basis;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Frequency;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.jspecify.annotations.Nullable;

/** What each remaining period must bring to a dated goal, beside what the last ones brought. Arithmetic, no forecast. */
final class Paces {

    private final Indicator indicator;
    private final ReportingPeriod period;
    private final SortedMap<ReportingPeriod, Reading> earlier;

    /** @param period the period of the figure */
    Paces(Indicator indicator, ReportingPeriod period, SortedMap<ReportingPeriod, Reading> earlier) {
        this.indicator = indicator;
        this.period = period;
        this.earlier = earlier;
    }

    /** The pace of a figure; null where the line is not dated, its date is here, or the goal is reached. */
    Finding.@Nullable Pace of(Measure now, Requirement.Measured asked) {
        Requirement.Path path = asked.path();
        if (path == null || period.compareTo(path.by()) >= 0) {
            return null;
        }
        Limits goal = LineInForce.limits(asked.line());
        Ratio end = goal.endFor(now.exact());
        int periods = remaining(path.by());
        if (end == null || goal.contains(now.exact()) || periods == 0) {
            return null;
        }
        BigDecimal needed =
                end.minus(now.exact()).over(BigDecimal.valueOf(periods)).rounded(indicator.decimals(), RoundingMode.UP);
        BigDecimal three = brought(now, asked, 3);
        BigDecimal six = brought(now, asked, 6);
        return new Finding.Pace(needed, periods, path.by(), three, six, words(needed, path.by(), three, six));
    }

    private int remaining(ReportingPeriod by) {
        int periods = 0;
        for (ReportingPeriod each = period.plusMonths(1); each.compareTo(by) <= 0; each = each.plusMonths(1)) {
            periods += indicator.frequency().isDue(each) ? 1 : 0;
        }
        return periods;
    }

    private @Nullable BigDecimal brought(Measure now, Requirement.Measured asked, int periods) {
        ReportingPeriod since = period;
        for (int i = 0; i < periods; i++) {
            since = indicator.frequency().previousDue(since);
        }
        Reading reading = earlier.get(since);
        Measure then = reading == null ? null : Measure.of(reading, asked.share());
        // a year so far starts anew every April, so what one period added to it is not its change
        return then == null || indicator.basis() == Basis.YEAR_TO_DATE || indicator.isBrokenBetween(since, period)
                ? null
                : now.exact()
                        .minus(then.exact())
                        .over(BigDecimal.valueOf(periods))
                        .rounded(indicator.decimals());
    }

    private String words(BigDecimal needed, ReportingPeriod by, @Nullable BigDecimal three, @Nullable BigDecimal six) {
        boolean monthly = indicator.frequency().every() == Frequency.Every.MONTHLY;
        String words =
                "needs " + signed(needed) + unit() + (monthly ? " a month" : " a due period") + " to " + by.inWords();
        String periods = monthly ? " months" : " due periods";
        if (three == null) {
            return words;
        }
        return words + "; the last three" + periods + " brought " + signed(three)
                + (six == null ? "" : ", the last six " + signed(six));
    }

    private String unit() {
        return switch (indicator.unit()) {
            case PERCENT, GRADED -> " points";
            case DAYS -> " days";
            case RATE_PER_10000 -> " per 10,000";
            case COUNT, AVERAGE, YES_NO -> "";
        };
    }

    private static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + number.toPlainString();
    }
}
