package org.improvementnotice.compliance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingPeriodTest {

    private static final ReportingPeriod APRIL = ReportingPeriod.parse("2012-04");

    @Test
    void a_period_knows_where_it_lies() {
        assertThat(APRIL.onOrAfter("2012-04")).isTrue();
        assertThat(APRIL.onOrAfter("2012-05")).isFalse();
        assertThat(APRIL.before("2012-05")).isTrue();
        assertThat(APRIL.before("2012-04")).isFalse();
        assertThat(APRIL.between("2012-04", "2012-04")).isTrue();
        assertThat(APRIL.between("2012-05", "2012-09")).isFalse();
        assertThat(APRIL.between("2011-05", "2012-03")).isFalse();
        assertThat(APRIL.monthIn(3, 4)).isTrue();
        assertThat(APRIL.monthIn(3, 6)).isFalse();
    }

    @Test
    void months_are_counted_over_years() {
        assertThat(APRIL.plusMonths(-4)).hasToString("2011-12");
        assertThat(APRIL.monthsUntil(ReportingPeriod.parse("2013-01"))).isEqualTo(9);
        assertThat(ReportingPeriod.parse("2012-12").monthsUntil(APRIL)).isEqualTo(-8);
        assertThat(ReportingPeriod.parse("2012-02").lastDay()).isEqualTo(LocalDate.of(2012, 2, 29));
        assertThat(ReportingPeriod.parse("2013-02").lastDay()).isEqualTo(LocalDate.of(2013, 2, 28));
        assertThat(ReportingPeriod.of(LocalDate.of(2012, 4, 30))).isEqualTo(APRIL);
        assertThat(APRIL.firstDay()).isEqualTo(LocalDate.of(2012, 4, 1));
        assertThat(APRIL.inWords()).isEqualTo("April 2012");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012-13", "2012-4", "April 2012", "2012", "", "12-04", "2012-00"})
    void what_is_no_month_is_refused_with_the_form_to_write(String text) {
        assertThatThrownBy(() -> ReportingPeriod.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write it as 2012-04");
    }

    @Test
    void a_year_far_off_is_refused() {
        assertThatThrownBy(() -> new ReportingPeriod(1899, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReportingPeriod(2012, 13)).isInstanceOf(IllegalArgumentException.class);
    }
}
