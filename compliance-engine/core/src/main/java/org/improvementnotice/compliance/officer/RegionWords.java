package org.improvementnotice.compliance.officer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.improvementnotice.compliance.judgement.Words;
import org.improvementnotice.compliance.model.ClauseDifference.Circumstance.Field;
import org.improvementnotice.compliance.model.ClauseDifference.Dimension;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Interval;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Target;
import org.improvementnotice.compliance.model.Unit;
import org.jspecify.annotations.Nullable;

/** Where verdicts differ, in words. */
final class RegionWords {

    private RegionWords() {}

    /**
     * The numbers of a region.
     *
     * @param indicator the indicator; null for an action or report
     */
    static String region(Dimension dimension, Interval range, @Nullable Indicator indicator) {
        return switch (dimension) {
            case FIGURE -> figure(range, indicator);
            case CHANGE -> "the figure less the one compared with: " + plain(range);
            case CASES -> cases(range);
            case PERIODS_RUNNING -> "met " + wholes(range, "period") + " running";
            case CASES_SHORT -> "given by its parts and short of the line by " + between(range, "case");
            case DAY_NOT_DONE -> "not done, as at " + days(range);
            case DAY_DONE -> "done " + days(range) + ", in the month that first says so";
            case WORKING_DAY_SUBMITTED -> "submitted " + workingDays(range);
            case WORKING_DAY_NOT_THERE -> "not there " + workingDays(range);
            case SUPPRESSED -> "suppressed";
            case NO_FIGURE -> "no figure";
            case ANYTHING -> "whatever is reported";
        };
    }

    /**
     * What a tolerance in cases adds: beside a range of figures, that a miss by so few cases is WARN and not BREACH; beside cases
     * that are short, of which of two lines they are.
     */
    static String inCases(Found found, @Nullable Indicator indicator) {
        VerdictRegions.Flip flip = found.flip();
        if (flip.dimension() == Dimension.CASES_SHORT) {
            return !flip.isTentative() ? "" : flip.before() == Status.WARN ? ", the line before" : ", the line after";
        }
        if (flip.dimension() != Dimension.FIGURE || indicator == null || indicator.unit() == Unit.COUNT) {
            return "";
        }
        Target missed = flip.after() == Status.BREACH
                ? found.after().decided()
                : flip.before() == Status.BREACH ? found.before().decided() : null;
        if (missed == null || !(missed.requirement() instanceof Requirement.Measured asked)) {
            return "";
        }
        Requirement.Tolerance tolerance = asked.band().tolerance();
        return tolerance == null || tolerance.kind() != Requirement.Tolerance.Kind.CASES
                ? ""
                : "; given by its parts and short by " + number(tolerance.amount())
                        + " of them at most, WARN and not BREACH";
    }

    private static String figure(Interval range, @Nullable Indicator indicator) {
        if (indicator == null) {
            return plain(range);
        }
        Interval shown = without(range, CircumstanceCells.within(indicator));
        return shown.isAll()
                ? "any figure"
                : words(shown, each -> Words.number(each, indicator.unit()), CircumstanceCells.isWhole(indicator));
    }

    /** The same without an end that the indicator's range sets anyway. */
    static Interval without(Interval range, Interval within) {
        BigDecimal from = range.from();
        BigDecimal to = range.to();
        BigDecimal least = within.from();
        BigDecimal most = within.to();
        if (range.isPoint()) {
            return range;
        }
        boolean open = from != null && least != null && from.compareTo(least) == 0 && range.withFrom();
        boolean endless = to != null && most != null && to.compareTo(most) == 0 && range.withTo();
        return new Interval(
                open ? null : from, !open && range.withFrom(), endless ? null : to, !endless && range.withTo());
    }

    private static String plain(Interval range) {
        return range.isAll() ? "anything" : words(range, RegionWords::number, false);
    }

    private static String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    private static String words(Interval range, Function<BigDecimal, String> each, boolean whole) {
        BigDecimal from = range.from();
        BigDecimal to = range.to();
        if (from != null && range.isPoint()) {
            return each.apply(from);
        }
        if (to == null) {
            return from == null
                    ? "any"
                    : range.withFrom() ? each.apply(from) + " or more" : "above " + each.apply(from);
        }
        if (from == null) {
            return range.withTo() ? "at most " + each.apply(to) : "below " + each.apply(to);
        }
        return (whole ? "" : range.withFrom() ? "from " : "above ")
                + each.apply(from)
                + (range.withTo() ? " to " : " to below ")
                + each.apply(to);
    }

    private static String cases(Interval range) {
        BigDecimal from = range.from();
        BigDecimal to = range.to();
        return from != null && from.signum() == 0 && to != null
                ? "met on at most " + wholes(new Interval(to, true, to, true), "case")
                        + ", or on a number of cases that is not given"
                : "met on " + wholes(range, "case");
    }

    private static String wholes(Interval range, String one) {
        BigDecimal to = range.to();
        return words(range, RegionWords::number, true)
                + " "
                + one
                + (to != null && range.isPoint() && to.compareTo(BigDecimal.ONE) == 0 ? "" : "s");
    }

    private static String between(Interval range, String one) {
        BigDecimal from = range.from();
        BigDecimal to = range.to();
        String most = to == null
                ? ""
                : "up to " + number(to) + " " + one + (number(to).equals("1") ? "" : "s");
        return from == null || from.signum() == 0 ? most : "more than " + number(from) + " and " + most;
    }

    private static String days(Interval range) {
        BigDecimal from = range.from();
        BigDecimal to = range.to();
        if (from != null && range.isPoint()) {
            return "on " + day(from);
        }
        if (from == null) {
            return to == null ? "on any day" : "up to " + day(to);
        }
        return to == null ? day(from) + " or later" : day(from) + " to " + day(to);
    }

    private static String day(BigDecimal day) {
        return Words.day(LocalDate.ofEpochDay(day.longValueExact()));
    }

    private static String workingDays(Interval range) {
        BigDecimal from = range.from();
        BigDecimal to = range.to();
        String start =
                from == null ? "" : (range.withFrom() ? "from working day " : "after working day ") + number(from);
        String end = to == null ? "" : (range.withTo() ? "up to working day " : "before working day ") + number(to);
        return start + (start.isEmpty() || end.isEmpty() ? "" : ", ") + end + " after the period";
    }

    /**
     * A condition on a figure.
     *
     * @param range the numbers; null where there is none
     */
    static String circumstance(Indicator indicator, Field field, @Nullable Interval range) {
        String name = indicator.name();
        if (range == null) {
            return field == Field.VALUE ? name + ": no figure" : name + ": given without its parts";
        }
        return switch (field) {
            case VALUE -> name + ": " + figure(range, indicator);
            case NUMERATOR -> name + ", numerator: " + plain(range);
            case DENOMINATOR -> name + ", denominator: " + plain(range);
        };
    }
}
