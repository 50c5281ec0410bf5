package org.improvementnotice.compliance.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Clauses in the order in which a notice counts. */
class ClauseOrderTest {

    private static final List<String> IN_ORDER = List.of(
            "0",
            "1",
            "1.0",
            "1.1",
            "1.2",
            "1.2.1",
            "1.2a",
            "1.9",
            "1.9a",
            "1.10",
            "1.a",
            "2",
            "2.02",
            "2.2",
            "10",
            "100",
            "99999999999999999999",
            "a",
            "a.1",
            "b");

    @Test
    void every_two_of_them_stand_in_the_order_of_the_list() {
        for (int i = 0; i < IN_ORDER.size(); i++) {
            for (int j = 0; j < IN_ORDER.size(); j++) {
                assertThat(Integer.signum(AskedTarget.Key.compareNumbers(IN_ORDER.get(i), IN_ORDER.get(j))))
                        .as(IN_ORDER.get(i) + " and " + IN_ORDER.get(j))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @Test
    void whole_numbers_of_any_length_stand_in_the_order_of_numbers() {
        Random random = new Random(7);
        List<BigInteger> numbers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            numbers.add(new BigInteger(1 + random.nextInt(90), random));
        }
        for (BigInteger left : numbers) {
            for (BigInteger right : numbers) {
                assertThat(Integer.signum(AskedTarget.Key.compareNumbers("2." + left, "2." + right)))
                        .isEqualTo(left.compareTo(right));
            }
        }
    }
}
