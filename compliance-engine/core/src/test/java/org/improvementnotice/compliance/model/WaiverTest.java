package org.improvementnotice.compliance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaiverTest {

    private static final Waiver APRIL = waiver("2.1", null, "2012-04-10", "2012-04-20");

    private static Waiver waiver(String clause, @Nullable String indicator, String from, String until) {
        LocalDate first = LocalDate.parse(from);
        return new Waiver(
                clause,
                indicator,
                "Testshire",
                "reason",
                "board",
                first,
                "minute 4",
                first,
                LocalDate.parse(until),
                Place.of("waivers.yaml"));
    }

    @ParameterizedTest
    @CsvSource({"2012-04-09, false", "2012-04-10, true", "2012-04-20, true", "2012-04-21, false"})
    void both_of_its_ends_lie_in_it(LocalDate day, boolean holds) {
        assertThat(APRIL.holdsOn(day)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "2.1, , 2012-04-20, 2012-05-01, true",
        "2.1, , 2012-04-21, 2012-05-01, false",
        "2.1, , 2012-04-01, 2012-04-10, true",
        "2.1, , 2012-04-01, 2012-04-09, false",
        "2.1, timeliness, 2012-04-12, 2012-04-12, true",
        "2.2, , 2012-04-12, 2012-04-12, false"
    })
    void two_overlap_where_a_day_lies_in_both_whichever_is_asked(
            String clause, @Nullable String indicator, String from, String until, boolean overlap) {
        Waiver other = waiver(clause, indicator, from, until);

        assertThat(APRIL.overlaps(other)).isEqualTo(overlap);
        assertThat(other.overlaps(APRIL)).isEqualTo(overlap);
    }

    @Test
    void those_of_two_indicators_do_not_overlap() {
        assertThat(waiver("2.1", "timeliness", "2012-04-10", "2012-04-20")
                        .overlaps(waiver("2.1", "audits", "2012-04-10", "2012-04-20")))
                .isFalse();
    }

    @Test
    void one_that_ends_before_it_starts_or_was_agreed_later_cannot_be() {
        LocalDate day = LocalDate.parse("2012-04-10");

        assertThatThrownBy(() -> waiver("2.1", null, "2012-04-10", "2012-04-09"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Waiver(
                        "2.1", null, "Testshire", "r", "board", day.plusDays(1), "e", day, day, Place.of("w.yaml")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
