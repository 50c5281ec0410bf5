package org.improvementnotice.compliance.benchmarks;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an indicator, the same in every month.
 *
 * @param theme from 1 to 4
 * @param clause its number
 * @param indicator the code of its indicator
 * @param unit what the figure is
 * @param floor whether at least the line is asked; else at most
 * @param line in the unit
 * @param breach beyond it a miss is a breach, in the unit
 * @param whereAbove the target is asked where the first indicator lies above it; null where always
 */
public record Target(
        int theme,
        String clause,
        String indicator,
        Unit unit,
        boolean floor,
        BigDecimal line,
        BigDecimal breach,
        @Nullable BigDecimal whereAbove) {

    /** The indicator on which circumstances depend. */
    static final String FIRST = "indicator-1";

    private static final int THEMES = 4;
    private static final int EVERY_TWENTIETH = 20;
    private static final BigDecimal SEVENTY = BigDecimal.valueOf(70);

    /** What a figure is. */
    enum Unit {
        /** Numerator and denominator. */
        PERCENT,
        /** A whole number. */
        COUNT,
        /** A number with one decimal. */
        AVERAGE
    }

    /** So many targets, one an indicator, always the same ones. */
    static List<Target> first(int count) {
        int perTheme = (count + THEMES - 1) / THEMES;
        return IntStream.range(0, count).mapToObj(i -> made(i, perTheme)).toList();
    }

    private static Target made(int i, int perTheme) {
        int theme = i / perTheme + 1;
        String clause = theme + "." + (i % perTheme + 1);
        String indicator = "indicator-" + (i + 1);
        BigDecimal where = i % EVERY_TWENTIETH == EVERY_TWENTIETH - 1 ? SEVENTY : null;
        return switch (i % 4) {
            case 0 -> new Target(theme, clause, indicator, Unit.PERCENT, true, number(70 + i % 25), number(60), where);
            case 1 -> new Target(theme, clause, indicator, Unit.PERCENT, false, number(5 + i % 20), number(30), where);
            case 2 -> new Target(theme, clause, indicator, Unit.COUNT, false, number(4 + i % 9), number(15), where);
            default -> new Target(theme, clause, indicator, Unit.AVERAGE, false, number(15 + i % 5), number(21), where);
        };
    }

    private static BigDecimal number(int number) {
        return BigDecimal.valueOf(number);
    }

    int decimals() {
        return unit == Unit.COUNT ? 0 : 1;
    }

    /** Whether it is asked in a month. */
    boolean appliesIn(Month month) {
        if (whereAbove == null) {
            return true;
        }
        Reading first = month.readings().get(FIRST);
        return first != null && isAbove(first);
    }

    /** Whether the first indicator lies above where the target is asked; always, where it is asked always. */
    boolean isAbove(Reading first) {
        return whereAbove == null || Measured.of(first).compareTo(whereAbove) > 0;
    }
}
