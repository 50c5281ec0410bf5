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

    /** The sample with target rules of one clause and indicator. */
    private static SortedMap<String, String> ofOneKey(int rules, java.util.function.IntFunction<String> condition) {
        SortedMap<String, String> files = Sample.files();
        for (int from = 0; from < rules; from += 150) {
            StringBuilder text = new StringBuilder("package sample.more\n"
                    + "import org.improvementnotice.compliance.model.Reading\n"
                    + "import static org.improvementnotice.compliance.model.Target.target\n");
            for (int i = from; i < Math.min(rules, from + 150); i++) {
                text.append("rule \"2.4 number ")
                        .append(i)
                        .append("\"\n    @clause(\"2.4\") @source(\"made up\")\nwhen\n    ");
                text.append("Reading( indicator == \"unallocated\", ")
                        .append(condition.apply(i))
                        .append(" )\nthen\n");
                text.append("    insert( target(\"turnover\").atMost(10) );\nend\n");
            }
            files.put("targets/2-more-" + from + ".drl", text.toString());
        }
        return files;
    }

    private static String values(int from, int step, int number) {
        return java.util.stream.IntStream.range(0, number)
                .mapToObj(each -> "value == " + (from + each * step))
                .collect(java.util.stream.Collectors.joining("\n|| "));
    }

    @Test
    void hundreds_of_rules_of_one_key_are_held_against_each_other_in_seconds() {
        SortedMap<String, String> files = ofOneKey(700, each -> "value == " + each);

        org.junit.jupiter.api.Assertions.assertTimeout(
                java.time.Duration.ofSeconds(60),
                () -> assertThat(Sample.load(files)).isNotNull());
    }

    @Test
    void a_pattern_compares_with_100_values_at_most() {
        assertThat(Sample.load(ofOneKey(2, each -> values(each, 2, 99)))).isNotNull();
        assertThatThrownBy(() -> Sample.load(ofOneKey(2, each -> values(each, 2, 100))))
                .isInstanceOf(InvalidRulePackException.class)
                .hasMessageContaining(
                        "pack/targets/2-more-0.drl:7:5: this compares with 101 values, and may with 100; name the ends of a"
                                + " range, or write several rules");
    }

    @Test
    void a_ladder_that_could_insert_more_values_than_may_fire_is_refused() {
        SortedMap<String, String> files = joining(3, 20);

        assertThatThrownBy(() -> Sample.load(files))
                .isInstanceOf(InvalidRulePackException.class)
                .hasMessageContaining("with rule \"L9 joins\" the ladder can insert 10700")
                .hasMessageContaining(" times in a period, and may 10000 times");
    }

    @Test
    void a_target_rule_fires_once_at_most() {
        Cost cost = requireNonNull(Sample.pack().costs().get("targets"));

        assertThat(cost.firings()).isEqualTo(cost.rules());
    }

    private static SortedMap<String, String> joining(int themes, String then) {
        SortedMap<String, String> files = joining(2, themes);
        files.computeIfPresent("escalation/more.drl", (name, text) -> text.replace("then\n", then));
        return files;
    }

    private static void refused(SortedMap<String, String> files, String how) {
        assertThatThrownBy(() -> Sample.load(files))
                .isInstanceOf(InvalidRulePackException.class)
                .hasMessageContaining("pack/escalation/more.drl:4:1: with rule \"L9 joins\" the ladder can " + how);
    }

    @Test
    void facts_that_are_joined_and_only_asked_to_be_there_count_too() {
        // ninety themes: 8,100 insertions, and 729,000 combinations for each `exists`
        String exists = "    exists ThemeSummary( passes >= 0 )\n";
        Cost one = requireNonNull(
                Sample.load(joining(88, exists + "then\n")).costs().get("escalation"));

        assertThat(one.matches()).isBetween(729_000L, Cost.MOST_MATCHES);
        refused(joining(88, exists + exists + "then\n"), "join facts");
    }

    @Test
    void what_is_inserted_counts_too() {
        // forty themes: 1,600 firings with one insertion or with seven
        assertThat(Sample.load(joining(38, "then\n"))).isNotNull();
        refused(joining(38, "then\n" + "    insert( stepDown() );\n".repeat(6)), "insert 112");
    }
}
