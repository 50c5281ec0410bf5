package org.improvementnotice.compliance.officer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Interval;
import org.improvementnotice.compliance.model.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * Numbers cut at every point where something can change: the points, and what lies between two of them. What holds of one
 * number of a piece holds of all of it.
 */
final class Pieces {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final List<Interval> pieces = new ArrayList<>();
    private final boolean whole;

    private Pieces(boolean whole) {
        this.whole = whole;
    }

    /**
     * Cuts numbers.
     *
     * @param points where something can change
     * @param within the numbers there can be
     * @param whole whether they are whole numbers alone
     */
    static Pieces of(Collection<BigDecimal> points, Interval within, boolean whole) {
        TreeSet<BigDecimal> cuts = new TreeSet<>();
        points.stream().filter(each -> within.contains(Ratio.of(each))).forEach(cuts::add);
        Pieces made = new Pieces(whole);
        BigDecimal before = within.from();
        boolean withBefore = within.withFrom();
        for (BigDecimal cut : cuts) {
            made.add(before, withBefore, cut, false);
            made.add(cut, true, cut, true);
            before = cut;
            withBefore = false;
        }
        made.add(before, withBefore, within.to(), within.withTo());
        return made;
    }

    private void add(@Nullable BigDecimal from, boolean withFrom, @Nullable BigDecimal to, boolean withTo) {
        BigDecimal least = from;
        BigDecimal most = to;
        boolean withLeast = withFrom;
        boolean withMost = withTo;
        if (whole) {
            least = from == null ? null : next(from, withFrom, RoundingMode.CEILING, BigDecimal.ONE);
            most = to == null ? null : next(to, withTo, RoundingMode.FLOOR, BigDecimal.ONE.negate());
            withLeast = least != null;
            withMost = most != null;
        }
        int compared = least == null || most == null ? -1 : least.compareTo(most);
        if (compared < 0 || (compared == 0 && withLeast && withMost)) {
            pieces.add(new Interval(least, withLeast, most, withMost));
        }
    }

    private static BigDecimal next(BigDecimal end, boolean with, RoundingMode mode, BigDecimal step) {
        BigDecimal rounded = end.setScale(0, mode);
        return with || rounded.compareTo(end) != 0 ? rounded : rounded.add(step);
    }

    /** Numbers of which the same holds. */
    record Same<V>(Interval range, V value) {}

    /** The numbers by what holds of them, from below, each stretch as long as it can be. */
    <V> List<Same<V>> by(Function<Ratio, V> what) {
        List<Same<V>> all = new ArrayList<>();
        for (Interval piece : pieces) {
            V value = what.apply(Ratio.of(sample(piece)));
            Same<V> last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last != null && Objects.equals(last.value(), value) && touch(last.range(), piece)) {
                all.set(all.size() - 1, new Same<>(joined(last.range(), piece), value));
            } else {
                all.add(new Same<>(piece, value));
            }
        }
        return all;
    }

    private boolean touch(Interval one, Interval next) {
        BigDecimal end = one.to();
        BigDecimal start = next.from();
        if (end == null || start == null) {
            return false;
        }
        return whole ? end.add(BigDecimal.ONE).compareTo(start) == 0 : end.compareTo(start) == 0;
    }

    /** Whether two ranges lie beside each other without a number between. */
    static boolean meet(Interval one, Interval next, boolean whole) {
        BigDecimal end = one.to();
        BigDecimal start = next.from();
        if (end == null || start == null) {
            return false;
        }
        return whole
                ? end.add(BigDecimal.ONE).compareTo(start) == 0
                : end.compareTo(start) == 0 && (one.withTo() || next.withFrom());
    }

    /** From the start of one range to the end of a later one. */
    static Interval joined(Interval one, Interval next) {
        return new Interval(one.from(), one.withFrom(), next.to(), next.withTo());
    }

    private BigDecimal sample(Interval piece) {
        BigDecimal from = piece.from();
        BigDecimal to = piece.to();
        if (from == null || to == null) {
            BigDecimal end = from == null ? to : from;
            return end == null
                    ? BigDecimal.ZERO
                    : from == null ? end.subtract(BigDecimal.ONE) : end.add(BigDecimal.ONE);
        }
        return whole ? from : from.add(to).divide(TWO);
    }

    /** A short number in a range of what an indicator can be, near an end that is not the indicator's own. */
    static BigDecimal shortest(Interval range, Indicator indicator) {
        boolean whole = CircumstanceCells.isWhole(indicator);
        Interval inner = RegionWords.without(range, CircumstanceCells.within(indicator));
        return shortest(range, inner.isAll() ? range : inner, whole);
    }

    /** A short number in a range, near its lower end where it has one. */
    static BigDecimal shortest(Interval range, boolean whole) {
        return shortest(range, range, whole);
    }

    private static BigDecimal shortest(Interval range, Interval ends, boolean whole) {
        for (int decimals = 0; decimals <= (whole ? 0 : 12); decimals++) {
            BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
            BigDecimal near = near(ends, decimals, step);
            if (range.contains(Ratio.of(near))) {
                return near;
            }
        }
        throw new IllegalArgumentException("no number of 12 decimals lies in " + range);
    }

    private static BigDecimal near(Interval range, int decimals, BigDecimal step) {
        BigDecimal from = range.from();
        BigDecimal to = range.to();
        if (from == null) {
            BigDecimal on = to == null ? BigDecimal.ZERO : to.setScale(decimals, RoundingMode.FLOOR);
            BigDecimal below = to == null || on.compareTo(to) < 0 ? on : on.subtract(step);
            return below;
        }
        // inside rather than on the end: an officer sees at once that it lies between
        BigDecimal above = from.setScale(decimals, RoundingMode.FLOOR).add(step);
        BigDecimal on = from.setScale(decimals, RoundingMode.CEILING);
        return range.contains(Ratio.of(above)) || !range.contains(Ratio.of(on)) ? above : on;
    }
}
