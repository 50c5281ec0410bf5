package org.improvementnotice.compliance.report.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.improvementnotice.compliance.model.ReportingPeriod;

/**
 * How far along a month is drawn: each has a slot of its own, the same for all; where figures add up within a year, a gap
 * parts one April from the March before.
 *
 * @param first the first month shown
 * @param months how many are shown
 * @param years whether years are parted
 * @param left where the first slot begins, in tenths of the drawing's unit
 * @param right where the last slot ends
 */
record MonthScale(ReportingPeriod first, int months, boolean years, int left, int right) {

    private static final int APRIL = 4;
    private static final int YEAR = 12;
    private static final int SLOT = 10;
    private static final int GAP = 7;
    private static final int[] EVERY = {1, 2, 3, 6, 12, 24, 60, 120};
    private static final String[] NAMES = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    /**
     * A month named under the axis.
     *
     * @param index counted from the first month shown
     * @param year whether its year is to be named as well
     */
    record Label(int index, boolean year) {}

    static MonthScale of(Chart chart, int left, int right) {
        return new MonthScale(
                chart.points().get(0).month(), chart.points().size(), chart.shape() == Chart.Shape.BARS, left, right);
    }

    /** The month's number, counted from the first shown, which is 0; below 0 or too high for one that is not shown. */
    int index(ReportingPeriod month) {
        return first.monthsUntil(month);
    }

    boolean shows(ReportingPeriod month) {
        return index(month) >= 0 && index(month) < months;
    }

    int start(int index) {
        return left + (int) ((long) (right - left) * parts(index) / all());
    }

    int end(int index) {
        return left + (int) ((long) (right - left) * (parts(index) + SLOT) / all());
    }

    int middle(int index) {
        return (start(index) + end(index)) / 2;
    }

    /** How wide a slot is. */
    int slot() {
        return (int) ((long) (right - left) * SLOT / all());
    }

    private int all() {
        return parts(months - 1) + SLOT;
    }

    /** Parts of slots and gaps before a month's slot. */
    private int parts(int index) {
        return index * SLOT + (years ? aprils(index) * GAP : 0);
    }

    /** How many Aprils there are after the first month, up to one. */
    private int aprils(int index) {
        int sinceApril = (first.month() - APRIL + YEAR) % YEAR;
        return (sinceApril + index) / YEAR;
    }

    /** Which months to name: the last, and before it every so manieth, as room allows. */
    List<Label> labels(int room) {
        List<Integer> named = new ArrayList<>();
        for (int index = months - 1; index >= 0; index -= every(room)) {
            named.add(index);
        }
        Collections.reverse(named);
        List<Label> labels = new ArrayList<>();
        int year = 0;
        for (int index : named) {
            int its = month(index).year();
            labels.add(new Label(index, its != year));
            year = its;
        }
        return labels;
    }

    private int every(int room) {
        for (int every : EVERY) {
            if (every * slot() >= room) {
                return every;
            }
        }
        return months;
    }

    /** The month in three letters. */
    String name(int index) {
        return NAMES[month(index).month() - 1];
    }

    ReportingPeriod month(int index) {
        return first.plusMonths(index);
    }

    /** The month in three letters and its year. */
    static String inShort(ReportingPeriod month) {
        return NAMES[month.month() - 1] + " " + month.year();
    }
}
