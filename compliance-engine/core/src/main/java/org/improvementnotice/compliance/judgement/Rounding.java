package org.improvementnotice.compliance.judgement;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Numbers;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Whether a verdict depends on how a figure was rounded. A bare value such as 80.0 stands for every number that can have
 * been rounded to it, 79.95 to 80.05; where they would not all come to the same by the line, the verdict depends on it.
 */
final class Rounding {

    private final Indicator indicator;

    Rounding(Indicator indicator) {
        this.indicator = indicator;
    }

    /**
     * How a verdict depends on rounding, in words; null where it does not.
     *
     * @param now the figure
     * @param then the earlier figure that its line rests on; null where it rests on none
     * @param lineFor the line, had the earlier figure been another number; given null where it rests on none
     */
    @Nullable
    String of(Measure now, @Nullable Measure then, Function<@Nullable Ratio, LineInForce> lineFor) {
        if (!now.rounded() && (then == null || !then.rounded())) {
            return null;
        }
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        Interval of = interval(now);
        if (then == null) {
            statuses(lineFor.apply(null), of, statuses);
        } else {
            // a later figure and the one before it are judged by their difference, which is largest at the ends
            interval(then).ends().forEach(end -> statuses(lineFor.apply(end), of, statuses));
        }
        if (statuses.size() == 1) {
            return null;
        }
        return now.rounded() || then == null ? words(now, "") : words(then, " in the figure compared with");
    }

    private static void statuses(LineInForce line, Interval interval, Set<Status> statuses) {
        Stream.concat(interval.ends().stream(), line.ends().stream().filter(interval::contains))
                .map(line::statusOf)
                .forEach(statuses::add);
    }

    private Interval interval(Measure measure) {
        Ratio exact = measure.exact();
        if (!measure.rounded()) {
            return new Interval(exact, exact);
        }
        Ratio half = Ratio.of(new BigDecimal("0.5").movePointLeft(measure.decimals()));
        return new Interval(
                least(exact.minus(half), indicator.range().from()),
                most(exact.plus(half), indicator.range().to()));
    }

    private static Ratio least(Ratio end, @Nullable BigDecimal range) {
        return range == null || end.compareTo(Ratio.of(range)) >= 0 ? end : Ratio.of(range);
    }

    private static Ratio most(Ratio end, @Nullable BigDecimal range) {
        return range == null || end.compareTo(Ratio.of(range)) <= 0 ? end : Ratio.of(range);
    }

    private String words(Measure rounded, String where) {
        Interval of = interval(rounded);
        return "depends on rounding: " + rounded.given() + " can stand for "
                + Numbers.line(of.low()) + " to "
                + Numbers.withUnit(Numbers.line(of.high()), indicator.unit())
                + where
                + ", and not all of it comes to the same; give numerator and denominator";
    }

    private record Interval(Ratio low, Ratio high) {
        List<Ratio> ends() {
            return List.of(low, high);
        }

        boolean contains(Ratio value) {
            return value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
        }
    }
}
