package org.improvementnotice.compliance.language;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SortedMap;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.junit.jupiter.api.Test;

/** The bound on what rules cost, computed from their text. */
class CostTest {

    private static SortedMap<String, String> joining(int patterns, int themes) {
        SortedMap<String, String> files = Sample.files();
        StringBuilder names = new StringBuilder("themes: { ");
        for (int i = 10; i < 10 + themes; i++) {
            names.append("\"").append(i).append("\": Theme ").append(i).append(", ");
        }
        files.computeIfPresent("pack.yaml", (name, text) -> text.replace("themes: { ", names.toString()));
        files.put(
                "escalation/more.drl",
                "package sample.more\nimport org.improvementnotice.compliance.model.ThemeSummary\n"
                        + "import static org.improvementnotice.compliance.model.Escalation.stepDown\n"
                        + "rule \"L9 joins\"\nwhen\n"
                        + "    ThemeSummary( passes >= 0 )\n".repeat(patterns)
                        + "then\n    insert( stepDown() );\nend\n");
        return files;
    }

    @Test
    void a_ladder_that_could_join_more_than_a_million_times_is_refused_at_its_rule() {
        assertThatThrownBy(() -> Sample.load(joining(6, 38)))
                .isInstanceOf(InvalidRulePackException.class)
                .hasMessageContaining("pack/escalation/more.drl:4:1: with rule \"L9 joins\" the ladder can join facts");
    }

    @Test
    void the_bound_of_a_ladder_grows_with_the_facts_that_its_rules_join() {
        Cost two = requireNonNull(Sample.load(joining(2, 8)).costs().get("escalation"));
        Cost three = requireNonNull(Sample.load(joining(3, 8)).costs().get("escalation"));

        // ten themes: 10 and 100 for the first two patterns, 1,000 more for the third
        assertThat(three.matches() - two.matches()).isEqualTo(1_000);
        assertThat(three.firings() - two.firings()).isEqualTo(900);
    }

    @Test
    void a_target_rule_fires_once_at_most() {
        Cost cost = requireNonNull(Sample.pack().costs().get("targets"));

        assertThat(cost.firings()).isEqualTo(cost.rules());
    }

    private static SortedMap<String, String> joining(int patterns, String then) {
        SortedMap<String, String> files = joining(patterns, 38);
        files.computeIfPresent("escalation/more.drl", (name, text) -> text.replace("then\n", then));
        return files;
    }

    private static void refused(SortedMap<String, String> files) {
        assertThatThrownBy(() -> Sample.load(files))
                .isInstanceOf(InvalidRulePackException.class)
                .hasMessageContaining("pack/escalation/more.drl:4:1: with rule \"L9 joins\" the ladder can join facts");
    }

    @Test
    void facts_that_are_joined_and_only_asked_to_be_there_count_too() {
        // forty themes: 64,000 insertions, and 2,560,000 combinations for each `exists`
        refused(joining(3, "    exists ThemeSummary( passes >= 0 )\n".repeat(3) + "then\n"));
        assertThat(requireNonNull(Sample.load(joining(3, "then\n")).costs().get("escalation"))
                        .insertions())
                .isGreaterThan(64_000);
    }

    @Test
    void what_is_inserted_counts_too() {
        // forty themes: 64,000 firings with two insertions each
        refused(joining(3, "then\n    insert( stepDown() );\n"));
    }
}
