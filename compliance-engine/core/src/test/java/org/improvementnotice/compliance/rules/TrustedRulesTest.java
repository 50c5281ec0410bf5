package org.improvementnotice.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.SortedMap;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.improvementnotice.compliance.model.RuleFailedException;
import org.junit.jupiter.api.Test;

/** The trusted path: rule files of any DRL, compiled. */
class TrustedRulesTest {

    private static RulePack asking(String chain, String conditions) {
        return Sample.trusted(Sample.filesAsking(chain, conditions));
    }

    @Test
    void a_rule_that_throws_stops_everything_and_names_rule_and_file() {
        assertThatThrownBy(() -> asking("target(\"timeliness\").atLeast(Integer.valueOf(1 / 0))", ""))
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContaining("\"2.1 Asked\" in targets/2-practice.drl:10:1")
                .hasMessageContaining("/ by zero");
    }

    @Test
    void a_condition_that_throws_stops_everything_and_names_rule_and_file() {
        assertThatThrownBy(() ->
                        asking("target(\"timeliness\").atLeast(80)", "    ReportingPeriod( onOrAfter(\"2012-13\") )"))
                .hasMessageContaining("2012-13");
    }

    @Test
    void a_ladder_rule_that_throws_stops_the_assessment_and_names_rule_and_file() {
        SortedMap<String, String> files = Sample.files();
        files.computeIfPresent(
                "escalation/ladder.drl",
                (name, text) -> text
                        + "rule \"L9 breaks\"\nwhen\n    Summary()\nthen\n    Object none = null;\n    insert( escalate(none.toString()) );\nend\n");
        RulePack pack = Sample.trusted(files);

        assertThatThrownBy(() -> Sample.assess(pack, Sample.month("2012-01")))
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContaining("\"L9 breaks\" in escalation/ladder.drl:");
    }

    @Test
    void rules_that_fire_without_end_are_stopped() {
        SortedMap<String, String> files = Sample.files();
        files.computeIfPresent(
                "escalation/ladder.drl",
                (name, text) -> text
                        + "rule \"L9 again and again\"\nwhen\n    $s : Summary( passes >= 0 )\nthen\n"
                        + "    insert( stepDown() );\n    update( $s );\nend\n");
        RulePack pack = Sample.trusted(files);

        assertThatThrownBy(() -> Sample.assess(pack, Sample.month("2012-01")))
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContaining("without an end")
                .hasMessageContaining("L9 again and again");
    }

    @Test
    void an_unfinished_chain_is_no_target() {
        assertThatThrownBy(() -> asking("target(\"timeliness\")", ""))
                .isInstanceOf(InvalidRulePackException.class)
                .hasMessageContaining(
                        "pack/targets/2-practice.drl:10:1: this target cannot be: the chain is not finished");
    }

    @Test
    void another_language_level_and_a_foreign_class_loader_change_nothing() {
        String findings = findings();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        System.setProperty("drools.lang.level", "DRL10");
        Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[0], null));
        try {
            assertThat(findings()).isEqualTo(findings);
        } finally {
            System.clearProperty("drools.lang.level");
            Thread.currentThread().setContextClassLoader(loader);
        }
    }

    private static String findings() {
        RulePack pack = Sample.trusted(Sample.files());
        return Sample.assess(pack, Sample.month("2012-01", "readings: { timeliness: 79, vacancy-rate: 31 }"))
                .periods()
                .toString();
    }

    @Test
    void a_condition_that_the_parser_of_that_level_swallows_is_refused_as_ever() {
        String broken = "    Reading( indicator = \"vacancy-rate\" value > 5 )";
        System.setProperty("drools.lang.level", "DRL10");
        try {
            assertThatThrownBy(() -> asking("target(\"timeliness\").atLeast(80)", broken))
                    .isInstanceOf(InvalidRulePackException.class);
        } finally {
            System.clearProperty("drools.lang.level");
        }
    }
}
