package org.improvementnotice.compliance.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;

/** Prints numbers so that none looks better or worse than it is. */
public final class Numbers {

    private static final Ratio HUNDRED = Ratio.of(100);
    private static final int MOST_DECIMALS = 40;

    private Numbers() {}

    /**
     * A figure with the indicator's decimals, or as many more as it takes to stand on the right side of each line; a
     * share that is not all never prints as 100, one that is not none never as 0.
     */
    public static String figure(Ratio value, Indicator indicator, List<Ratio> lines) {
        return printed(value, indicator.decimals(), shown -> misleads(shown, value, indicator, lines));
    }

    /** A difference with the indicator's decimals, or as many more as it takes not to look like none. */
    public static String difference(Ratio value, Indicator indicator) {
        return printed(value, indicator.decimals(), shown -> shown.signum() != value.signum());
    }

    private static String printed(Ratio value, int least, Predicate<Ratio> misleads) {
        int decimals = least;
        BigDecimal shown = value.rounded(decimals);
        while (decimals < MOST_DECIMALS && misleads.test(Ratio.of(shown))) {
            decimals++;
            shown = value.rounded(decimals);
        }
        return shown.toPlainString();
    }

    private static boolean misleads(Ratio shown, Ratio value, Indicator indicator, List<Ratio> lines) {
        return lines.stream()
                        .anyMatch(line -> shown.compareTo(line) != value.compareTo(line) && !isEndless(value, line))
                || shown.signum() != value.signum()
                || (isShare(indicator) && shown.compareTo(HUNDRED) != value.compareTo(HUNDRED));
    }

    /** Whether a figure stands on a line that no number of decimals prints, as two thirds do. */
    private static boolean isEndless(Ratio value, Ratio line) {
        return value.compareTo(line) == 0
                && Ratio.of(value.rounded(MOST_DECIMALS)).compareTo(value) != 0;
    }

    private static boolean isShare(Indicator indicator) {
        return indicator.unit() == Unit.PERCENT || indicator.unit() == Unit.GRADED;
    }

    /** A line as it was written, without idle zeros. */
    public static String line(BigDecimal value) {
        if (value.scale() == 0) {
            return value.toPlainString();
        }
        BigDecimal plain = value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    /** A line that was computed, exact where it ends within 6 decimals. */
    public static String line(Ratio value) {
        return line(value.rounded(6));
    }

    /**
     * A number before it is rounded: all of it where it ends within so many decimals, else as many of its digits and a
     * sign that more follow.
     */
    public static String unrounded(Ratio value, int decimals) {
        BigDecimal cut = value.rounded(decimals, RoundingMode.DOWN);
        return Ratio.of(cut).compareTo(value) == 0 ? line(cut) : cut.toPlainString() + "…";
    }

    /** A number with thousands set apart by commas, as sentences have it. */
    public static String grouped(BigDecimal value) {
        String plain = line(value);
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        int start = plain.startsWith("-") ? 1 : 0;
        StringBuilder text = new StringBuilder(plain);
        for (int i = point - 3; i > start; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    /** A printed number with its unit. */
    public static String withUnit(String number, Unit unit) {
        return switch (unit) {
            case PERCENT, GRADED -> number + " %";
            case DAYS -> number + (number.equals("1") ? " day" : " days");
            case RATE_PER_10000 -> number + " per 10,000";
            case COUNT, AVERAGE, YES_NO -> number;
        };
    }

    /** What a difference of two figures is counted in. */
    public static String differenceUnit(Unit unit) {
        return switch (unit) {
            case PERCENT, GRADED -> "points";
            case DAYS -> "days";
            case RATE_PER_10000 -> "per 10,000";
            case COUNT -> "fewer or more";
            case AVERAGE, YES_NO -> "";
        };
    }
}
