package org.improvementnotice.compliance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void a_list_cut_short_counts_what_it_does_not_list() {
        Problems problems = new Problems();
        for (int line = 1; line <= 1_234; line++) {
            problems.add(new Place("long.yaml", line, 1), "this is wrong");
        }
        problems.add(new Place("short.yaml", 1, 1), "this is wrong");

        List<Problem> listed = problems.sorted();

        assertThat(listed).hasSize(202);
        assertThat(listed.get(200))
                .hasToString("long.yaml:201:1: and so on: 1034 more of this file; mend those before it first");
        assertThat(Problem.count(listed)).isEqualTo(1_235);
    }

    @Test
    void a_problem_stands_for_one_at_least() {
        assertThatThrownBy(() -> new Problem(Place.of("f"), "this is wrong", null, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
