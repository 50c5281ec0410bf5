package org.improvementnotice.compliance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    /** Days that were moved or added by proclamation, beside what the rules below give: {@code -} gone, {@code +} added. */
    private static final Map<Integer, String> PROCLAIMED = Map.of(
            2011, "+2011-04-29",
            2012, "-2012-05-28 +2012-06-04 +2012-06-05",
            2020, "-2020-05-04 +2020-05-08",
            2022, "-2022-05-30 +2022-06-02 +2022-06-03 +2022-09-19",
            2023, "+2023-05-08");

    @Test
    void the_table_is_what_the_rules_and_proclamations_give() {
        Map<Integer, Set<LocalDate>> expected = new HashMap<>();
        for (int year = WorkingDays.FIRST_YEAR; year <= WorkingDays.LAST_YEAR; year++) {
            expected.put(year, byRule(year));
        }

        Map<Integer, Set<LocalDate>> table = WorkingDays.bankHolidays().stream()
                .collect(Collectors.groupingBy(LocalDate::getYear, Collectors.toCollection(TreeSet::new)));

        assertThat(table).isEqualTo(expected);
    }

    private static Set<LocalDate> byRule(int year) {
        Set<LocalDate> days = new TreeSet<>();
        LocalDate easter = easter(year);
        days.add(substituted(LocalDate.of(year, 1, 1), days));
        days.add(easter.minusDays(2));
        days.add(easter.plusDays(1));
        days.add(LocalDate.of(year, 5, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, 8, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        LocalDate christmas = LocalDate.of(year, 12, 25);
        LocalDate boxing = LocalDate.of(year, 12, 26);
        // one of two that falls on a weekend moves behind the other
        if (isWeekend(christmas) && !isWeekend(boxing)) {
            days.add(boxing);
            days.add(boxing.plusDays(1));
        } else {
            days.add(substituted(christmas, days));
            days.add(substituted(boxing, days));
        }
        for (String change : PROCLAIMED.getOrDefault(year, "").split(" ", -1)) {
            if (change.startsWith("+")) {
                days.add(LocalDate.parse(change.substring(1)));
            } else if (change.startsWith("-")) {
                days.remove(LocalDate.parse(change.substring(1)));
            }
        }
        return days;
    }

    private static LocalDate substituted(LocalDate day, Set<LocalDate> taken) {
        LocalDate moved = day;
        while (isWeekend(moved) || taken.contains(moved)) {
            moved = moved.plusDays(1);
        }
        return moved;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Gauss's Easter in the form of Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 19 * l) / 433;
        int month = (h + l - 7 * m + 90) / 25;
        int day = (h + l - 7 * m + 33 * month + 19) % 32;
        return LocalDate.of(year, month, day);
    }

    @ParameterizedTest
    @CsvSource({
        // May 2012: the spring bank holiday and the jubilee are 4 and 5 June, the deadline is Monday 18 June
        "2012-05-31, 10, 2012-06-18",
        "2012-04-30, 10, 2012-05-15",
        "2011-12-31, 10, 2012-01-16",
        "2012-03-31, 1, 2012-04-02",
        "2012-04-05, 1, 2012-04-10",
        "2012-02-29, 0, 2012-02-29"
    })
    void working_days_pass_over_weekends_and_bank_holidays(LocalDate from, int days, LocalDate expected) {
        assertThat(WorkingDays.after(from, days)).isEqualTo(expected);
        assertThat(WorkingDays.between(from, expected)).isEqualTo(days);
    }

    @Test
    void the_day_after_a_deadline_is_one_working_day_late_where_it_is_one() {
        LocalDate deadline = WorkingDays.after(LocalDate.of(2012, 5, 31), 10);

        assertThat(WorkingDays.between(deadline, LocalDate.of(2012, 6, 18))).isZero();
        assertThat(WorkingDays.between(deadline, LocalDate.of(2012, 6, 19))).isOne();
    }

    @Test
    void a_year_outside_the_table_is_refused_and_not_guessed() {
        assertThatThrownBy(() -> WorkingDays.after(LocalDate.of(2027, 12, 30), 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2008 to 2027, not for 2028");
        assertThat(WorkingDays.covers(2007)).isFalse();
        assertThat(WorkingDays.covers(2008)).isTrue();
    }
}
