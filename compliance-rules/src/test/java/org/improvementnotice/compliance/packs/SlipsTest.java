package org.improvementnotice.compliance.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.MutationResult;
import org.improvementnotice.compliance.officer.Mutation;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The slips people make in the rules of the shipped packs, and the cases that notice them. */
class SlipsTest {

    /** How long it may take on two processors that do nothing else. */
    private static final Duration MOST = Duration.ofSeconds(60);

    /** @param fewest so many slips are made at least, so that a pack that lost its rules is no success */
    @ParameterizedTest
    @CsvSource({"peterborough-2012, 500", "northmere-2024, 200"})
    void every_slip_in_a_shipped_pack_is_named_by_check_or_noticed_by_a_case_or_changes_nothing(String id, int fewest) {
        RulePack pack = RulePacks.shipped(id);
        long start = System.nanoTime();
        MutationResult slips = Mutation.run(pack, (done, of) -> {}, Deadline.NONE);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println(id + ": " + slips.mutants().size() + " slips of the hand in " + took.toMillis() + " ms; "
                + slips.percent() + " % of those that matter are noticed");
        assertThat(slips.survivors())
                .extracting(each ->
                        each.place() + " " + each.says() + "\n" + Objects.toString(each.killing(), "no case found"))
                .isEmpty();
        assertThat(slips.mutants()).hasSizeGreaterThan(fewest);
        assertThat(slips.count(MutationResult.End.EQUIVALENT))
                .isLessThan(slips.mutants().size() / 5);
        assertThat(took).isLessThan(MOST);
    }
}
