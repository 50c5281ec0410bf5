package org.improvementnotice.compliance.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts working days in England: Monday to Friday but bank holidays. Source of the table: the Banking and Financial
 * Dealings Act 1971, schedule 1, with New Year's Day, early May, substitute and special days as proclaimed and listed by
 * the UK government, such as 29 April 2011, 4 and 5 June 2012, 19 September 2022 and 8 May 2023.
 */
public final class WorkingDays {

    /** The first year of the table. */
    public static final int FIRST_YEAR = 2008;

    /** The last year of the table. */
    public static final int LAST_YEAR = 2027;

    private static final Set<LocalDate> BANK_HOLIDAYS = Stream.of(
                    "2008: 01-01 03-21 03-24 05-05 05-26 08-25 12-25 12-26",
                    "2009: 01-01 04-10 04-13 05-04 05-25 08-31 12-25 12-28",
                    "2010: 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
                    "2011: 01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27",
                    "2012: 01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26",
                    "2013: 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
                    "2014: 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
                    "2015: 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
                    "2016: 01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27",
                    "2017: 01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
                    "2018: 01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
                    "2019: 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
                    "2020: 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
                    "2021: 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
                    "2022: 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
                    "2023: 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
                    "2024: 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
                    "2025: 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
                    "2026: 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
                    "2027: 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28")
            .flatMap(WorkingDays::daysOf)
            .collect(Collectors.toUnmodifiableSet());

    private WorkingDays() {}

    private static Stream<LocalDate> daysOf(String row) {
        String year = row.substring(0, 4);
        return Stream.of(row.substring(6).split(" ")).map(day -> LocalDate.parse(year + "-" + day));
    }

    /** Whether the table holds a year. */
    public static boolean covers(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** The bank holidays of the table. */
    public static Set<LocalDate> bankHolidays() {
        return BANK_HOLIDAYS;
    }

    /**
     * Whether a day is a working day.
     *
     * @throws IllegalArgumentException if the table does not hold its year
     */
    public static boolean isWorkingDay(LocalDate day) {
        if (!covers(day.getYear())) {
            throw new IllegalArgumentException("England's bank holidays are known for " + FIRST_YEAR + " to "
                    + LAST_YEAR + ", not for " + day.getYear());
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !BANK_HOLIDAYS.contains(day);
    }

    /**
     * The day that lies so many working days after another.
     *
     * @param days 0 or more
     * @throws IllegalArgumentException if the table does not hold a year on the way
     */
    public static LocalDate after(LocalDate day, int days) {
        LocalDate reached = day;
        for (int left = days; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    /**
     * How many working days lie after one day up to and including another; 0 where the other is not later.
     *
     * @throws IllegalArgumentException if the table does not hold a year on the way
     */
    public static int between(LocalDate day, LocalDate other) {
        int count = 0;
        for (LocalDate each = day.plusDays(1); !each.isAfter(other); each = each.plusDays(1)) {
            if (isWorkingDay(each)) {
                count++;
            }
        }
        return count;
    }
}
