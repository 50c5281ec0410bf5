package org.improvementnotice.compliance.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.model.LadderExploration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped ladders in every state that they can see. */
class LaddersTest {

    private static Iterable<String> shipped() {
        return RulePacks.ids();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_shipped_ladder_holds_in_every_state_and_that_is_known_in_half_a_minute(String pack) {
        Instant before = Instant.now();
        LadderExploration explored =
                ComplianceEngine.of(RulePacks.shipped(pack)).exploreLadder().orElseThrow();
        assertThat(explored.problems()).isEmpty();
        assertThat(explored.open()).isEmpty();
        assertThat(explored.states()).isGreaterThan(1_000);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }
}
