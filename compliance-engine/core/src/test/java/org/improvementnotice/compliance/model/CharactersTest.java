package org.improvementnotice.compliance.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 0x0B, 0x0D, 0x1B, 0x7F, 0x85, 0xAD, 0x200B, 0x2028, 0x2029, 0x202E, 0x2066, 0xD800, 0xE000, 0xFEFF,
                0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0xE0041, 0x10FFFF
            })
    void what_does_not_show_may_stand_nowhere(int character) {
        assertThat(Characters.isForbidden(character)).isTrue();
        assertThat(Characters.firstForbidden("a" + Character.toString(character)))
                .hasValue(character);
    }

    @Test
    void what_shows_and_the_ends_of_lines_may_stand_anywhere() {
        assertThat(Characters.firstForbidden(
                        "T\u00eate-\u00e0-t\u00eate, \u201cso\u201d \u2013 \u00a35\u00a0m\n\t\uD83D\uDE00"))
                .isEmpty();
        assertThat(Characters.code(0x202E)).isEqualTo("U+202E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0\u2003", "\u2800\u2800", "\u3164", "\u115f\u1160 \ufe0f", "\n\t"})
    void a_text_of_which_nothing_shows_is_blank(String text) {
        assertThat(Characters.isBlank(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "East Testshire, EAST  TESTSHIRE",
        "East Testshire, East\u00a0Testshire",
        "East Testshire, East\u3164 Testshire",
        "Testshire, \uff34estshire",
        "T\u00e9stshire, Te\u0301stshire",
        "St. John's-on-Test, St. John\u2019s\u2010on\u2013Test",
        "Testshire, ' Testshire '",
        "St. John's, St. John\u00b4s",
        "St. John's, St. John\u2032s",
        "St. John's, St. John\u201bs",
        "Minus-one, Minus\u2212one"
    })
    void names_that_a_reader_takes_for_one_are_alike(String one, String other) {
        assertThat(Characters.lookAlike(one)).isEqualTo(Characters.lookAlike(other));
    }

    @ParameterizedTest
    @CsvSource({"Testshire, Testshire East", "East Test, EastTest", "Testshire, T\u00e9stshire"})
    void names_that_differ_in_what_shows_are_not_alike(String one, String other) {
        assertThat(Characters.lookAlike(one)).isNotEqualTo(Characters.lookAlike(other));
    }
}
