package org.improvementnotice.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePackTest {

    private static final ReportingPeriod APRIL = ReportingPeriod.parse("2012-04");

    @Test
    void rule_name_clause_core_tasks_source_and_line_reach_every_target() {
        AskedTarget asked = Sample.pack().targets(APRIL, Map.of()).asked().stream()
                .filter(each -> each.rule().clause().equals("2.2"))
                .findFirst()
                .orElseThrow();

        assertThat(asked.rule().name()).isEqualTo("2.2 Nobody unallocated");
        assertThat(asked.rule().theme()).isEqualTo("2");
        assertThat(asked.rule().coreTasks()).containsExactly("2");
        assertThat(asked.rule().source()).isEqualTo("made up");
        assertThat(asked.rule().place()).hasToString("targets/2-practice.drl:24:1");
    }

    @Test
    void a_pack_knows_when_each_target_is_first_asked() {
        assertThat(Sample.pack().firstAsked().get(new AskedTarget.Key("1.5", "manager-in-post")))
                .isEqualTo(APRIL);
        assertThat(Sample.pack().firstAsked().get(new AskedTarget.Key("2.4", "caseload")))
                .isEqualTo(ReportingPeriod.parse("2012-01"));
    }

    @Test
    void the_digest_changes_with_any_file_that_bears_on_a_verdict_and_with_no_other() {
        SortedMap<String, String> files = Sample.files();
        String before = Sample.load(files).digest();

        files.put("README.md", "hello");
        assertThat(PackFiles.counts("README.md")).isFalse();
        files.remove("README.md");
        files.computeIfPresent("escalation/ladder.drl", (name, text) -> text + "\n");
        assertThat(Sample.load(files).digest()).isNotEqualTo(before);
        assertThat(Sample.pack().digest()).isEqualTo(before).hasSize(64);
    }

    @Test
    void a_folder_that_is_not_there_is_a_problem_of_the_pack() {
        assertThatThrownBy(() -> RulePack.load(Path.of("no/such/pack")))
                .isInstanceOf(InvalidRulePackException.class)
                .hasMessageContaining("no/such/pack: there is no such pack");
    }

    @ParameterizedTest
    @CsvSource({
        "pack.yaml,             the pack has no `pack.yaml`",
        "indicators.yaml,       the pack has no `indicators.yaml`",
        "escalation/ladder.drl, the pack has no ladder"
    })
    void a_pack_without_one_of_its_files_is_a_problem(String file, String problem) {
        SortedMap<String, String> files = Sample.files();
        files.remove(file);

        assertThatThrownBy(() -> Sample.load(files))
                .isInstanceOf(InvalidRulePackException.class)
                .hasMessageContaining("pack: " + problem);
    }

    @Test
    void a_pack_without_a_rule_is_a_problem() {
        SortedMap<String, String> files = Sample.files();
        files.keySet().removeIf(each -> each.startsWith("targets/"));

        assertThatThrownBy(() -> Sample.load(files))
                .isInstanceOf(InvalidRulePackException.class)
                .hasMessageContaining("pack: the pack has no rule");
    }

    @Test
    void rules_are_read_as_drl6_whatever_the_machine_says() {
        System.setProperty("drools.lang.level", "DRL10");
        System.setProperty("drools.drl.antlr4.parser.enabled", "true");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
            SortedMap<String, String> files = Sample.files();
            // the DRL10 parser lets this through as a rule without a condition
            files.computeIfPresent(
                    "targets/2-practice.drl",
                    (name, text) ->
                            text.replace("ReportingPeriod( before(\"2012-10\") )", "ReportingPeriod( month = 3 )"));
            assertThatThrownBy(() -> Sample.load(files)).isInstanceOf(InvalidRulePackException.class);
            assertThat(Sample.load(Sample.files()).targets(APRIL, Map.of()).asked())
                    .isEqualTo(Sample.pack().targets(APRIL, Map.of()).asked());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
            System.clearProperty("drools.lang.level");
            System.clearProperty("drools.drl.antlr4.parser.enabled");
        }
    }
}
