package org.improvementnotice.compliance.judgement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * The line of one period, after every path, comparison and tolerance.
 *
 * @param binding the line a miss of which is a breach; null where only a guide line is asked
 * @param guide the guide line, a miss of which is a warning; null where there is none
 * @param bandLow down to where a miss below is no breach; null where there is no band below
 * @param bandHigh up to where a miss above is no breach; null where there is no band above
 * @param made what it was computed from
 */
record LineInForce(
        @Nullable Limits binding,
        @Nullable Limits guide,
        @Nullable Ratio bandLow,
        @Nullable Ratio bandHigh,
        Made made) {

    /**
     * What a line was computed from.
     *
     * @param straight the straight line to a dated goal; null where there is none, or its date is here
     * @param step the step in force; null where there is none
     * @param lowTolerance how far below its lower end the band goes; null where no tolerance is computed
     * @param highTolerance how far above its upper end the band goes; null where no tolerance is computed
     */
    record Made(
            Working.@Nullable Straight straight,
            Requirement.@Nullable Step step,
            @Nullable Ratio lowTolerance,
            @Nullable Ratio highTolerance) {

        static final Made AS_WRITTEN = new Made(null, null, null, null);

        private static Made by(Working.Straight straight, Requirement.@Nullable Step step) {
            return new Made(straight, step, null, null);
        }
    }

    /** The line the figure is held against first: the binding one where it is missed, else the guide. */
    Limits decisive(Ratio value) {
        if (guide == null || (binding != null && !binding.contains(value))) {
            return Objects.requireNonNull(binding == null ? guide : binding);
        }
        return guide;
    }

    /** Whether every line is met. */
    boolean isMet(Ratio value) {
        return (binding == null || binding.contains(value)) && (guide == null || guide.contains(value));
    }

    /** Whether a binding line is missed by more than the band allows. */
    boolean isBreached(Ratio value) {
        if (binding == null || binding.contains(value)) {
            return false;
        }
        return binding.isBelow(value)
                ? bandLow == null || value.compareTo(bandLow) < 0
                : bandHigh == null || value.compareTo(bandHigh) > 0;
    }

    /** Whether a binding line is missed. */
    boolean isMissed(Ratio value) {
        return binding != null && !binding.contains(value);
    }

    /** What a number comes to by the line alone, whatever else is asked of it. */
    Status statusOf(Ratio value) {
        if (isBreached(value)) {
            return Status.BREACH;
        }
        return isMet(value) ? Status.PASS : Status.WARN;
    }

    /** The line that counts: the binding one, or the guide where nothing binds; null where there is neither. */
    @Nullable
    Limits counting() {
        return binding == null ? guide : binding;
    }

    /** Every number that a printed figure must stand on the right side of. */
    List<Ratio> ends() {
        List<Ratio> ends = new ArrayList<>(6);
        addEnds(binding, ends);
        addEnds(guide, ends);
        addIfAny(bandLow, ends);
        addIfAny(bandHigh, ends);
        return ends;
    }

    private static void addEnds(@Nullable Limits limits, List<Ratio> ends) {
        if (limits != null) {
            addIfAny(limits.low(), ends);
            addIfAny(limits.high(), ends);
        }
    }

    private static void addIfAny(@Nullable Ratio end, List<Ratio> ends) {
        if (end != null) {
            ends.add(end);
        }
    }

    /**
     * The line of a period.
     *
     * @param measure the figure held against it, whose cases a tolerance may count; null where there is none
     * @param then the earlier figure of a comparison; null where the line rests on none
     */
    static LineInForce of(
            Requirement.Measured asked,
            Indicator indicator,
            ReportingPeriod period,
            @Nullable Measure measure,
            @Nullable Ratio then) {
        if (asked.line() instanceof Requirement.Line.ImprovesOn line) {
            Limits improved = improved(line, indicator, Objects.requireNonNull(then));
            return banded(improved, null, Made.AS_WRITTEN, asked, indicator, measure);
        }
        Requirement.Path path = asked.path();
        if (path == null || period.compareTo(path.by()) >= 0) {
            return banded(limits(asked.line()), null, Made.AS_WRITTEN, asked, indicator, measure);
        }
        Working.Straight straight = straight(path, goal(asked.line()), period, indicator.decimals());
        Ratio line = Ratio.of(straight.line());
        Requirement.Step named = stepped(path, period);
        Ratio step = named == null ? null : Ratio.of(named.line());
        Made made = Made.by(straight, named);
        if (!path.agreed()) {
            Limits binding = step == null ? null : towards(asked.line(), step);
            return banded(binding, towards(asked.line(), line), made, asked, indicator, measure);
        }
        return banded(stricter(asked.line(), line, step), null, made, asked, indicator, measure);
    }

    private static Limits improved(Requirement.Line.ImprovesOn line, Indicator indicator, Ratio then) {
        BigDecimal by = line.by();
        boolean strict = by == null;
        Ratio amount = Ratio.of(by == null ? BigDecimal.ZERO : by);
        return indicator.good() == Good.LOW
                ? new Limits(null, then.minus(amount), strict)
                : new Limits(then.plus(amount), null, strict);
    }

    static Limits limits(Requirement.Line line) {
        if (line instanceof Requirement.Line.AtLeast floor) {
            return Limits.atLeast(Ratio.of(floor.value()));
        }
        if (line instanceof Requirement.Line.AtMost ceiling) {
            return Limits.atMost(Ratio.of(ceiling.value()));
        }
        if (line instanceof Requirement.Line.Exactly point) {
            return new Limits(Ratio.of(point.value()), Ratio.of(point.value()), false);
        }
        if (line instanceof Requirement.Line.Between span) {
            return new Limits(Ratio.of(span.from()), Ratio.of(span.to()), false);
        }
        throw new IllegalStateException("a comparison has no fixed line");
    }

    private static BigDecimal goal(Requirement.Line line) {
        return line instanceof Requirement.Line.AtLeast floor
                ? floor.value()
                : ((Requirement.Line.AtMost) line).value();
    }

    private static Limits towards(Requirement.Line goal, Ratio line) {
        return goal instanceof Requirement.Line.AtLeast ? Limits.atLeast(line) : Limits.atMost(line);
    }

    private static Limits stricter(Requirement.Line goal, Ratio line, @Nullable Ratio step) {
        if (step == null) {
            return towards(goal, line);
        }
        boolean floor = goal instanceof Requirement.Line.AtLeast;
        return towards(goal, (line.compareTo(step) > 0) == floor ? line : step);
    }

    /** The latest line that the plan names up to a period; null where it names none so early. */
    private static Requirement.@Nullable Step stepped(Requirement.Path path, ReportingPeriod period) {
        return path.steps().stream()
                .filter(step -> step.from().compareTo(period) <= 0)
                .max(Comparator.comparing(Requirement.Step::from))
                .orElse(null);
    }

    /**
     * The straight line from the baseline to the goal, by months: rounded half up to the indicator's decimals, once. Before
     * the baseline's period it is the baseline.
     */
    private static Working.Straight straight(
            Requirement.Path path, BigDecimal goal, ReportingPeriod period, int decimals) {
        int gone = Math.max(0, path.from().monthsUntil(period));
        int all = path.from().monthsUntil(path.by());
        Ratio rise = Ratio.of(goal).minus(Ratio.of(path.baseline()));
        Ratio exact = Ratio.of(path.baseline())
                .plus(rise.times(BigDecimal.valueOf(gone)).over(BigDecimal.valueOf(all)));
        return new Working.Straight(path.baseline(), goal, gone, all, exact, exact.rounded(decimals));
    }

    private static LineInForce banded(
            @Nullable Limits binding,
            @Nullable Limits guide,
            Made made,
            Requirement.Measured asked,
            Indicator indicator,
            @Nullable Measure measure) {
        Ratio low = binding == null ? null : binding.low();
        Ratio high = binding == null ? null : binding.high();
        Requirement.Band band = asked.band();
        Ratio lowTolerance = tolerance(band.tolerance(), low, indicator, measure);
        Ratio highTolerance = tolerance(band.tolerance(), high, indicator, measure);
        Ratio bandLow = lower(of(band.below()), low == null || lowTolerance == null ? null : low.minus(lowTolerance));
        Ratio bandHigh =
                higher(of(band.above()), high == null || highTolerance == null ? null : high.plus(highTolerance));
        return new LineInForce(
                binding, guide, bandLow, bandHigh, new Made(made.straight(), made.step(), lowTolerance, highTolerance));
    }

    private static @Nullable Ratio of(@Nullable BigDecimal number) {
        return number == null ? null : Ratio.of(number);
    }

    /** How far from an end a miss is still no breach; null where not said, or where the cases are not known. */
    private static @Nullable Ratio tolerance(
            Requirement.@Nullable Tolerance tolerance,
            @Nullable Ratio end,
            Indicator indicator,
            @Nullable Measure measure) {
        if (tolerance == null || end == null) {
            return null;
        }
        return switch (tolerance.kind()) {
            case POINTS -> Ratio.of(tolerance.amount());
            case RELATIVE -> end.abs().times(tolerance.amount()).over(BigDecimal.valueOf(100));
            case CASES -> {
                Ratio one = measure == null ? null : measure.oneCase(indicator.unit());
                yield one == null ? null : one.times(tolerance.amount());
            }
        };
    }

    private static @Nullable Ratio lower(@Nullable Ratio left, @Nullable Ratio right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return left.compareTo(right) <= 0 ? left : right;
    }

    private static @Nullable Ratio higher(@Nullable Ratio left, @Nullable Ratio right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return left.compareTo(right) >= 0 ? left : right;
    }
}
