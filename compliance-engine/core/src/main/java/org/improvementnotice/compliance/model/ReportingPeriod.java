package org.improvementnotice.compliance.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A calendar month for which figures are reported and judged. Rules ask it when they apply.
 *
 * @param year four digits, 1900 to 2999
 * @param month 1 to 12
 */
public record ReportingPeriod(int year, int month) implements Comparable<ReportingPeriod> {

    /** Made once: a name is made anew by a formatter each time it is asked for, and most sentences have one. */
    private static final List<String> NAMES = Arrays.stream(Month.values())
            .map(each -> each.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .toList();

    /** @throws IllegalArgumentException if there is no such month */
    public ReportingPeriod {
        if (year < 1900 || year > 2999 || month < 1 || month > 12) {
            throw new IllegalArgumentException("there is no month `" + year + "-" + month + "`");
        }
    }

    /**
     * Reads a month as officers write it.
     *
     * @param text four digits, a hyphen and two digits, such as {@code 2012-04}
     * @throws IllegalArgumentException if the text is anything else
     */
    public static ReportingPeriod parse(String text) {
        if (text.length() == 7 && text.charAt(4) == '-' && isDigits(text, 0, 4) && isDigits(text, 5, 7)) {
            int month = Integer.parseInt(text, 5, 7, 10);
            if (month >= 1 && month <= 12) {
                return new ReportingPeriod(Integer.parseInt(text, 0, 4, 10), month);
            }
        }
        try {
            YearMonth month = YearMonth.parse(text);
            return new ReportingPeriod(month.getYear(), month.getMonthValue());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("`" + text + "` is not a month; write it as 2012-04", e);
        }
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The month a date lies in. */
    public static ReportingPeriod of(LocalDate date) {
        return new ReportingPeriod(date.getYear(), date.getMonthValue());
    }

    /** Whether this period is the named one or later. */
    public boolean onOrAfter(String period) {
        return compareTo(parse(period)) >= 0;
    }

    /** Whether this period is earlier than the named one. */
    public boolean before(String period) {
        return compareTo(parse(period)) < 0;
    }

    /** Whether this period lies between two named ones, both included. */
    public boolean between(String first, String last) {
        return compareTo(parse(first)) >= 0 && compareTo(parse(last)) <= 0;
    }

    /** Whether this period's month, 1 to 12, is one of those named. */
    public boolean monthIn(int... months) {
        return Arrays.stream(months).anyMatch(each -> each == month);
    }

    /** The period so many months later, or earlier where the number is negative. */
    public ReportingPeriod plusMonths(int months) {
        int moved = year * 12 + month - 1 + months;
        return new ReportingPeriod(Math.floorDiv(moved, 12), Math.floorMod(moved, 12) + 1);
    }

    /** How many months lie from this period to another, negative where the other is earlier. */
    public int monthsUntil(ReportingPeriod other) {
        return (other.year - year) * 12 + other.month - month;
    }

    /** The last day of the month. */
    public LocalDate lastDay() {
        return YearMonth.of(year, month).atEndOfMonth();
    }

    /** The first day of the month. */
    public LocalDate firstDay() {
        return LocalDate.of(year, month, 1);
    }

    /** The month in words, such as {@code April 2012}. */
    public String inWords() {
        return NAMES.get(month - 1) + " " + year;
    }

    @Override
    public int compareTo(ReportingPeriod other) {
        return year != other.year ? Integer.compare(year, other.year) : Integer.compare(month, other.month);
    }

    @Override
    public String toString() {
        return year + (month < 10 ? "-0" : "-") + month;
    }
}
