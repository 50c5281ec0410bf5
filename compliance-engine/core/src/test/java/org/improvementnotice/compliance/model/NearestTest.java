package org.improvementnotice.compliance.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> WORDS = List.of("readings", "restated", "submitted", "source");

    @ParameterizedTest
    @CsvSource({"reading, readings", "raedings, readings", "Readings, readings", "submited, submitted", "sorce, source"
    })
    void a_slip_of_the_finger_is_understood(String wrong, String meant) {
        assertThat(Nearest.to(wrong, WORDS)).contains(meant);
        assertThat(Nearest.hint(wrong, WORDS)).isEqualTo("; did you mean `" + meant + "`?");
    }

    @Test
    void a_word_far_from_all_gets_the_list_where_it_is_short() {
        assertThat(Nearest.hint("xyz", WORDS)).isEqualTo("; write one of: readings, restated, submitted, source");
        assertThat(Nearest.hint("xyz", List.of())).isEmpty();
    }
}
