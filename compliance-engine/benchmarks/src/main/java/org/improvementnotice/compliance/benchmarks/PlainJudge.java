package org.improvementnotice.compliance.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Predicate;

/** Judges one target by hand-written Java, to the same words as the engine. */
final class PlainJudge {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PlainJudge() {}

    /** How a target comes out. */
    static Status status(Target target, Reading reading) {
        return status(target, Measured.of(reading));
    }

    private static Status status(Target target, Measured value) {
        int sign = target.floor() ? 1 : -1;
        if (sign * value.compareTo(target.line()) >= 0) {
            return Status.PASS;
        }
        return sign * value.compareTo(target.breach()) >= 0 ? Status.WARN : Status.BREACH;
    }

    /**
     * The finding.
     *
     * @param last the status of the month before; the same for the first month
     * @param run how many months running it had it; 0 for the first month
     */
    static PlainFinding finding(Target target, Reading reading, String period, Status last, int run) {
        Measured value = Measured.of(reading);
        Status status = status(target, value);
        String printed = printed(value, target);
        Measured margin = value.minus(target.line());
        return new PlainFinding(
                period,
                target.clause(),
                status,
                status == last ? run + 1 : 1,
                printed,
                target.line().toPlainString(),
                target.breach().toPlainString(),
                difference(target.floor() ? margin : margin.negated(), target.decimals()),
                detail(target, reading, printed, status));
    }

    private static String detail(Target target, Reading reading, String printed, Status status) {
        BigDecimal denominator = reading.denominator();
        String unit = target.unit() == Target.Unit.PERCENT ? " %" : "";
        String parts = denominator == null
                ? ""
                : " (" + reading.top().toPlainString() + " of " + denominator.toPlainString() + ")";
        String line =
                (target.floor() ? "at least " : "at most ") + target.line().toPlainString() + unit;
        String missed = status == Status.PASS ? "" : "; " + distance(target, reading) + " would have met it";
        return printed + unit + parts + "; the line is " + line + missed;
    }

    private static String distance(Target target, Reading reading) {
        BigDecimal denominator = reading.denominator();
        if (denominator != null) {
            BigDecimal wanted = target.line().multiply(denominator);
            BigDecimal gap = wanted.subtract(reading.top().multiply(HUNDRED)).abs();
            return gap.divide(HUNDRED, 0, RoundingMode.CEILING).toPlainString()
                    + (target.floor() ? " more of " : " fewer of ")
                    + denominator.toPlainString();
        }
        BigDecimal gap = target.line().subtract(reading.top()).abs().setScale(target.decimals(), RoundingMode.CEILING);
        String less = target.unit() == Target.Unit.COUNT ? " fewer" : " less";
        return plain(gap) + (target.floor() ? " more" : less);
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** With as many decimals as it takes to stand on the right side of the line, the band's end, none and all. */
    private static String printed(Measured value, Target target) {
        return printed(
                value,
                target.decimals(),
                shown -> differs(shown, value, target.line())
                        || differs(shown, value, target.breach())
                        || shown.signum() != value.top().signum()
                        || (target.unit() == Target.Unit.PERCENT && differs(shown, value, HUNDRED)));
    }

    private static boolean differs(BigDecimal shown, Measured value, BigDecimal end) {
        return shown.compareTo(end) != value.compareTo(end);
    }

    private static String difference(Measured margin, int decimals) {
        return printed(margin, decimals, shown -> shown.signum() != margin.top().signum());
    }

    private static String printed(Measured value, int least, Predicate<BigDecimal> misleads) {
        int decimals = least;
        BigDecimal shown = value.rounded(decimals);
        while (misleads.test(shown)) {
            decimals++;
            shown = value.rounded(decimals);
        }
        return shown.toPlainString();
    }
}
