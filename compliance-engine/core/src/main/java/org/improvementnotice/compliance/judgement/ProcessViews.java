package org.improvementnotice.compliance.judgement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.improvementnotice.compliance.model.Basis;
import org.improvementnotice.compliance.model.Frequency;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.ProcessView;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Figures on an XmR chart; see {@link ProcessView} for the source of the rules. All in whole numbers: each figure is
 * multiplied by one common denominator, so that nothing is rounded before it is shown.
 *
 * <p>Written rules where tools differ: a missing month ends a run or trend and gives no moving range; moving ranges above
 * 3.267 times their mean are screened once, unless nothing but rest would be left; a series that never moved is judged by
 * its comparison with the line; a limit that lies on the line is neither within nor beyond it.
 */
final class ProcessViews {

    private static final int LEAST = 12;
    private static final int MOST = 36;
    private static final int RUN = 7;
    private static final int PRINTED = 6;

    private final Indicator indicator;
    private final Good good;
    private final List<ReportingPeriod> periods;
    private final XmrLimits limits;

    private ProcessViews(Indicator indicator, Good good, List<ReportingPeriod> periods, XmrLimits limits) {
        this.indicator = indicator;
        this.good = good;
        this.periods = periods;
        this.limits = limits;
    }

    /**
     * The view of a figure; null where the indicator has none, or fewer than twelve figures since its definition last
     * changed.
     *
     * @param good which way is better for what is asked
     * @param share the grades whose share is meant
     * @param line the line it is held against; null where there is none that stands still
     * @param earlier the figures of earlier periods
     */
    static @Nullable ProcessView of(
            Measure now,
            ReportingPeriod period,
            Indicator indicator,
            Good good,
            List<String> share,
            @Nullable Limits line,
            SortedMap<ReportingPeriod, Reading> earlier) {
        if (indicator.frequency().every() != Frequency.Every.MONTHLY || !isOfOneMonth(indicator.basis())) {
            return null;
        }
        List<ReportingPeriod> periods = new ArrayList<>();
        List<Ratio> figures = new ArrayList<>();
        for (Map.Entry<ReportingPeriod, Reading> each :
                earlier.subMap(since(indicator, period), period).entrySet()) {
            Measure measure = Measure.of(each.getValue(), share);
            if (measure != null) {
                periods.add(each.getKey());
                figures.add(measure.exact());
            }
        }
        periods.add(period);
        figures.add(now.exact());
        if (figures.size() < LEAST) {
            return null;
        }
        XmrLimits limits = XmrLimits.of(periods, figures);
        return limits == null ? null : new ProcessViews(indicator, good, periods, limits).view(now.exact(), line);
    }

    private static boolean isOfOneMonth(Basis basis) {
        return basis == Basis.IN_MONTH || basis == Basis.SNAPSHOT;
    }

    private static ReportingPeriod since(Indicator indicator, ReportingPeriod period) {
        ReportingPeriod oldest = period.plusMonths(1 - MOST);
        for (ReportingPeriod broken : indicator.breaks().keySet()) {
            if (broken.compareTo(oldest) > 0 && broken.compareTo(period) <= 0) {
                oldest = broken;
            }
        }
        return oldest;
    }

    private ProcessView view(Ratio value, @Nullable Limits line) {
        ProcessView.Rule rule = rule();
        ProcessView.Variation variation = variation(rule);
        ProcessView.Assurance assurance = line == null || good == Good.NONE ? null : assurance(value, line);
        return new ProcessView(
                variation,
                rule,
                assurance,
                limits.mean().rounded(PRINTED),
                limits.lower().rounded(PRINTED),
                limits.upper().rounded(PRINTED),
                periods.size(),
                ProcessWords.of(variation, rule, assurance, limits, periods.size(), indicator));
    }

    // variation

    private ProcessView.@Nullable Rule rule() {
        int last = periods.size() - 1;
        if (limits.beyondOuter(last) != 0) {
            return ProcessView.Rule.OUTSIDE;
        }
        if (isRun(this::step, RUN - 1)) {
            return ProcessView.Rule.TREND;
        }
        if (isTwoOfThree(last)) {
            return ProcessView.Rule.TWO_OF_THREE;
        }
        return isRun(limits::side, RUN) ? ProcessView.Rule.SHIFT : null;
    }

    /** -1 or 1 where a figure lies below or above that of the month before; 0 where equal. */
    private int step(int index) {
        return limits.compare(index, index - 1);
    }

    /** Something said of a figure. */
    private interface Sign {
        int at(int index);
    }

    /** Whether so many figures up to the latest have the same sign, and the months of all {@link #RUN} are neighbours. */
    private boolean isRun(Sign sign, int length) {
        int last = periods.size() - 1;
        int wanted = sign.at(last);
        if (wanted == 0 || !areNeighbours(last - RUN + 1, last)) {
            return false;
        }
        for (int i = last - length + 1; i < last; i++) {
            if (sign.at(i) != wanted) {
                return false;
            }
        }
        return true;
    }

    private boolean isTwoOfThree(int last) {
        int side = limits.beyondInner(last);
        return side != 0
                && areNeighbours(last - 2, last)
                && (limits.beyondInner(last - 1) == side || limits.beyondInner(last - 2) == side);
    }

    private boolean areNeighbours(int first, int last) {
        return periods.get(first).monthsUntil(periods.get(last)) == last - first;
    }

    private ProcessView.Variation variation(ProcessView.@Nullable Rule rule) {
        if (rule == null) {
            return ProcessView.Variation.COMMON_CAUSE;
        }
        int last = periods.size() - 1;
        boolean up = (rule == ProcessView.Rule.TREND ? step(last) : limits.side(last)) > 0;
        return switch (good) {
            case HIGH -> up ? ProcessView.Variation.IMPROVEMENT : ProcessView.Variation.CONCERN;
            case LOW -> up ? ProcessView.Variation.CONCERN : ProcessView.Variation.IMPROVEMENT;
            case BAND, NONE -> up ? ProcessView.Variation.HIGH : ProcessView.Variation.LOW;
        };
    }

    // assurance

    private ProcessView.Assurance assurance(Ratio value, Limits line) {
        if (limits.isConstant()) {
            return line.contains(value)
                    ? ProcessView.Assurance.CONSISTENTLY_MEETS
                    : ProcessView.Assurance.CONSISTENTLY_MISSES;
        }
        Ratio low = line.low();
        Ratio high = line.high();
        if ((low == null || limits.lower().compareTo(low) > 0)
                && (high == null || limits.upper().compareTo(high) < 0)) {
            return ProcessView.Assurance.CONSISTENTLY_MEETS;
        }
        return (low != null && limits.upper().compareTo(low) < 0)
                        || (high != null && limits.lower().compareTo(high) > 0)
                ? ProcessView.Assurance.CONSISTENTLY_MISSES
                : ProcessView.Assurance.HIT_OR_MISS;
    }

    /**
     * Mean, moving ranges and limits of figures. With a common denominator {@code scale}, n figures that add up to
     * {@code sum} and m moving ranges that add up to {@code ranges}, a figure v lies above the upper limit where
     * 100 m (n v - sum) is above 266 n ranges.
     */
    record XmrLimits(
            List<BigInteger> figures,
            BigInteger scale,
            BigInteger sum,
            BigInteger ranges,
            long moved,
            boolean isConstant) {

        private static final BigInteger OUTER = BigInteger.valueOf(266);
        private static final BigInteger HUNDRED = BigInteger.valueOf(100);
        private static final BigInteger SCREEN = BigInteger.valueOf(3267);
        private static final BigInteger THOUSAND = BigInteger.valueOf(1000);

        /** Null where no two figures are of neighbouring months. */
        static @Nullable XmrLimits of(List<ReportingPeriod> periods, List<Ratio> exact) {
            BigInteger scale = BigInteger.ONE;
            List<Fraction> fractions = new ArrayList<>();
            for (Ratio each : exact) {
                Fraction fraction = Fraction.of(each);
                fractions.add(fraction);
                scale = common(scale, fraction.below());
            }
            List<BigInteger> figures = new ArrayList<>();
            BigInteger sum = BigInteger.ZERO;
            for (Fraction each : fractions) {
                BigInteger figure =
                        each.below().equals(scale) ? each.above() : each.above().multiply(scale.divide(each.below()));
                figures.add(figure);
                sum = sum.add(figure);
            }
            List<BigInteger> ranges = ranges(periods, figures);
            return ranges.isEmpty() ? null : screened(figures, scale, sum, ranges);
        }

        /** The least that both divide; of counts, and of figures with as many decimals, it is known without dividing. */
        private static BigInteger common(BigInteger scale, BigInteger below) {
            return below.equals(BigInteger.ONE) || below.equals(scale)
                    ? scale
                    : scale.divide(scale.gcd(below)).multiply(below);
        }

        private static List<BigInteger> ranges(List<ReportingPeriod> periods, List<BigInteger> figures) {
            List<BigInteger> ranges = new ArrayList<>();
            for (int i = 1; i < figures.size(); i++) {
                if (periods.get(i - 1).monthsUntil(periods.get(i)) == 1) {
                    ranges.add(figures.get(i).subtract(figures.get(i - 1)).abs());
                }
            }
            return ranges;
        }

        private static XmrLimits screened(
                List<BigInteger> figures, BigInteger scale, BigInteger sum, List<BigInteger> ranges) {
            BigInteger total = ranges.stream().reduce(BigInteger.ZERO, BigInteger::add);
            BigInteger most = SCREEN.multiply(total);
            BigInteger count = BigInteger.valueOf(ranges.size()).multiply(THOUSAND);
            List<BigInteger> kept = ranges.stream()
                    .filter(each -> each.multiply(count).compareTo(most) <= 0)
                    .toList();
            BigInteger left = kept.stream().reduce(BigInteger.ZERO, BigInteger::add);
            boolean constant = figures.stream().allMatch(figures.get(0)::equals);
            return left.signum() == 0
                    ? new XmrLimits(figures, scale, sum, total, ranges.size(), constant)
                    : new XmrLimits(figures, scale, sum, left, kept.size(), constant);
        }

        private BigInteger count() {
            return BigInteger.valueOf(figures.size());
        }

        /** A figure's distance from the mean, in the same measure as {@link #width}. */
        private BigInteger offset(int index) {
            return figures.get(index)
                    .multiply(count())
                    .subtract(sum)
                    .multiply(BigInteger.valueOf(moved))
                    .multiply(HUNDRED);
        }

        private BigInteger width() {
            return OUTER.multiply(ranges).multiply(count());
        }

        int compare(int index, int other) {
            return figures.get(index).compareTo(figures.get(other));
        }

        /** -1, 0 or 1: below, on or above the mean. */
        int side(int index) {
            return offset(index).signum();
        }

        /** -1, 0 or 1: below, within or above the limits. */
        int beyondOuter(int index) {
            BigInteger offset = offset(index);
            return offset.abs().compareTo(width()) > 0 ? offset.signum() : 0;
        }

        /** The same at two thirds of the way to the limits. */
        int beyondInner(int index) {
            BigInteger offset = offset(index);
            return offset.abs().multiply(BigInteger.valueOf(3)).compareTo(width().shiftLeft(1)) > 0
                    ? offset.signum()
                    : 0;
        }

        Ratio mean() {
            return ratio(sum, count());
        }

        Ratio lower() {
            return limit(width().negate());
        }

        Ratio upper() {
            return limit(width());
        }

        private Ratio limit(BigInteger from) {
            BigInteger parts = BigInteger.valueOf(moved).multiply(HUNDRED);
            return ratio(sum.multiply(parts).add(from), count().multiply(parts));
        }

        private Ratio ratio(BigInteger above, BigInteger below) {
            return new Ratio(new BigDecimal(above), new BigDecimal(below.multiply(scale)));
        }
    }

    /** A number as a fraction of whole numbers. */
    private record Fraction(BigInteger above, BigInteger below) {
        static Fraction of(Ratio ratio) {
            int decimals = Math.max(
                    0, Math.max(ratio.numerator().scale(), ratio.denominator().scale()));
            BigInteger above = ratio.numerator().movePointRight(decimals).toBigIntegerExact();
            BigInteger below = ratio.denominator().movePointRight(decimals).toBigIntegerExact();
            if (below.equals(BigInteger.ONE)) {
                return new Fraction(above, below);
            }
            BigInteger common = above.gcd(below);
            return new Fraction(above.divide(common), below.divide(common));
        }
    }
}
