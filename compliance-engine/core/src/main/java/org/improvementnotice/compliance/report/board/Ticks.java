package org.improvementnotice.compliance.report.board;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The round numbers along the axis of a chart. They follow from what is drawn and nothing else: a figure that is withheld
 * does not move them.
 *
 * @param low the lowest
 * @param step from one to the next
 * @param steps how many steps there are, at least one
 */
record Ticks(BigDecimal low, BigDecimal step, int steps) {

    private static final int MOST_STEPS = 5;
    private static final int LEAST_UNITS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    /** From what to what an axis reaches at least. */
    private record Range(BigDecimal low, BigDecimal high) {

        BigDecimal span() {
            return high.subtract(low);
        }

        /** With zero, where it is nearer than the numbers are to one another, or where bars stand on it. */
        Range towardsZero(boolean always) {
            boolean near = low.signum() > 0 && low.compareTo(span()) < 0;
            return always || near ? new Range(low.min(ZERO), high.max(ZERO)) : this;
        }

        /** A fifth of the largest number at the least, so that a small move does not look like a large one. */
        Range widened(BigDecimal unit) {
            BigDecimal least =
                    low.abs().max(high.abs()).divide(FIVE).max(unit.multiply(BigDecimal.valueOf(LEAST_UNITS)));
            if (span().compareTo(least) >= 0) {
                return this;
            }
            BigDecimal from = low.subtract(least.subtract(span()).divide(TWO));
            BigDecimal kept = from.signum() < 0 && low.signum() >= 0 ? ZERO : from;
            return new Range(kept, kept.add(least));
        }

        /** The same, moved down where it would reach beyond what a share can be. */
        Range within(BigDecimal most) {
            return high.compareTo(most) <= 0 ? this : new Range(most.subtract(span()), most);
        }
    }

    static Ticks of(Chart chart) {
        List<BigDecimal> drawn = drawn(chart);
        BigDecimal least = drawn.stream().reduce(BigDecimal::min).orElse(ZERO);
        BigDecimal most = drawn.stream().reduce(BigDecimal::max).orElse(ONE);
        BigDecimal unit = ONE.movePointLeft(chart.decimals());
        Range range = new Range(least, most)
                .towardsZero(chart.shape() == Chart.Shape.BARS)
                .widened(unit);
        boolean share = chart.unit().equals("%") && most.compareTo(HUNDRED) <= 0;
        return of(share ? range.within(HUNDRED) : range, unit);
    }

    private static Ticks of(Range range, BigDecimal unit) {
        int digits = range.span().precision() - range.span().scale();
        BigDecimal ten = ONE.movePointRight(digits - 2).max(unit);
        while (true) {
            for (BigDecimal step : List.of(ten, ten.multiply(TWO), ten.multiply(FIVE))) {
                Ticks ticks = of(range, step, RoundingMode.FLOOR);
                if (ticks.steps <= MOST_STEPS) {
                    return ticks;
                }
            }
            ten = ten.movePointRight(1);
        }
    }

    private static Ticks of(Range range, BigDecimal step, RoundingMode down) {
        BigDecimal low = range.low().divide(step, 0, down).multiply(step);
        int steps =
                range.high().subtract(low).divide(step, 0, RoundingMode.CEILING).intValueExact();
        return new Ticks(low, step, Math.max(1, steps));
    }

    private static List<BigDecimal> drawn(Chart chart) {
        List<BigDecimal> drawn = new ArrayList<>();
        for (Chart.Point point : chart.points()) {
            if (point.value() != null) {
                drawn.add(point.value());
            }
        }
        for (Chart.Line line : chart.lines()) {
            drawn.add(line.at());
            drawn.add(line.until());
            if (line.band() != null) {
                drawn.add(line.band());
            }
        }
        if (chart.limits() != null) {
            drawn.addAll(List.of(
                    chart.limits().lower(),
                    chart.limits().mean(),
                    chart.limits().upper()));
        }
        return drawn;
    }

    BigDecimal high() {
        return low.add(step.multiply(BigDecimal.valueOf(steps)));
    }

    /** Each of them, lowest first. */
    List<BigDecimal> all() {
        return IntStream.rangeClosed(0, steps)
                .mapToObj(each -> low.add(step.multiply(BigDecimal.valueOf(each))))
                .toList();
    }

    /** One of them as it is printed, with as many decimals as the steps need. */
    String printed(BigDecimal tick) {
        int decimals = Math.max(0, step.stripTrailingZeros().scale());
        return tick.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
