package org.improvementnotice.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.improvementnotice.compliance.language.Circumstances;
import org.improvementnotice.compliance.language.Condition;
import org.improvementnotice.compliance.language.Fact;
import org.improvementnotice.compliance.language.Rule;
import org.improvementnotice.compliance.language.RuleFile;
import org.improvementnotice.compliance.language.RuleReader;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.RuleFailedException;
import org.improvementnotice.compliance.model.ThemeSummary;
import org.improvementnotice.compliance.model.Unit;
import org.improvementnotice.compliance.model.Validation;
import org.junit.jupiter.api.Test;

/** The traps of Drools' canonical rule model, each by its name. */
class CanonicalModelTest {

    private static final ThemeSummary FIRST = new ThemeSummary("1", 1, 0, 0, 0, 0, 0);
    private static final ThemeSummary SECOND = new ThemeSummary("2", 5, 0, 0, 0, 0, 0);

    private static List<Rule> rules(String... conditions) {
        StringBuilder text =
                new StringBuilder("package ladder\nimport org.improvementnotice.compliance.model.ThemeSummary\n"
                        + "import static org.improvementnotice.compliance.model.Escalation.stepDown\n");
        for (int i = 0; i < conditions.length; i++) {
            text.append("rule \"L").append(i).append("\"\nwhen\n    ThemeSummary( ");
            text.append(conditions[i]).append(" )\nthen\n    insert( stepDown() );\nend\n");
        }
        Problems problems = new Problems();
        RuleFile file = RuleReader.read(RuleFile.Kind.LADDER, "ladder.drl", text.toString(), problems);
        assertThat(problems.sorted()).isEmpty();
        return file.rules();
    }

    private static List<String> fired(List<Rule> rules, Object... facts) {
        CanonicalModel model = new CanonicalModel();
        rules.forEach(model::add);
        return model.build().fire(List.of(facts), Deadline.NONE).stream()
                .map(each -> each.rule() + " " + each.matched())
                .sorted()
                .toList();
    }

    @Test
    void equal_expression_ids_conditions_that_differ_have_different_identities() {
        List<Rule> rules = rules("passes > 1", "passes > 2", "passes >= 1", "warns > 1");

        assertThat(rules.stream()
                        .map(each -> Circumstances.identity(
                                Fact.THEME_SUMMARY, each.when().get(0).condition()))
                        .distinct())
                .hasSize(4);
        assertThat(fired(rules, FIRST, SECOND))
                .containsExactly(
                        "L0 " + List.of(SECOND),
                        "L1 " + List.of(SECOND),
                        "L2 " + List.of(FIRST),
                        "L2 " + List.of(SECOND));
    }

    @Test
    void equal_expression_ids_conditions_that_say_the_same_have_the_same() {
        List<Rule> rules = rules("passes>1", "( passes  >  1 )");

        assertThat(Circumstances.identity(
                        Fact.THEME_SUMMARY, rules.get(0).when().get(0).condition()))
                .isEqualTo(Circumstances.identity(
                        Fact.THEME_SUMMARY, rules.get(1).when().get(0).condition()));
        assertThat(fired(rules, FIRST, SECOND)).hasSize(2);
    }

    @Test
    void equal_rule_names_are_refused_where_drools_would_keep_the_last() {
        Rule rule = rules("passes > 1").get(0);

        assertThatThrownBy(() -> new CanonicalModel().add(rule).add(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there are two rules \"L0\"");
    }

    @Test
    void exceptions_without_a_rule_name_are_given_the_rule_and_the_place_of_the_condition() {
        Rule rule = rules("passes > 1").get(0);

        assertThatThrownBy(() -> CanonicalModel.closure(rule, rule.when().get(0).condition(), fact -> {
                            throw new IllegalStateException("broken");
                        })
                        .test(FIRST))
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContaining("rule \"L0\" in ladder.drl:4:1 failed: the condition in ladder.drl:6:19");
    }

    @Test
    void a_rule_that_fires_for_two_facts_is_taken_twice_though_it_says_the_same_value() {
        assertThat(fired(rules("passes >= 1"), FIRST, SECOND))
                .containsExactly("L0 " + List.of(FIRST), "L0 " + List.of(SECOND));
    }

    /** Rules that ask a reading of {@code x}, one a condition. */
    private static List<Rule> ofReadings(String... patterns) {
        StringBuilder text =
                new StringBuilder("package targets\nimport org.improvementnotice.compliance.model.Reading\n"
                        + "import static org.improvementnotice.compliance.model.Target.target\n");
        for (int i = 0; i < patterns.length; i++) {
            text.append("rule \"T").append(i).append("\"\n    @clause(\"1.1\") @source(\"made up\")\nwhen\n    ");
            text.append(patterns[i]).append("\nthen\n    insert( target(\"y\").atLeast(1) );\nend\n");
        }
        Problems problems = new Problems();
        RuleFile file = RuleReader.read(RuleFile.Kind.TARGETS, "targets.drl", text.toString(), problems);
        assertThat(problems.sorted()).isEmpty();
        return file.rules();
    }

    private static Reading reading(Figure figure) {
        return new Reading(
                "x", new ReportingPeriod(2012, 4), Unit.COUNT, figure, Place.of("facts"), "", Validation.VALIDATED);
    }

    @Test
    void equal_expression_ids_patterns_that_ask_other_fields_of_a_reading_have_different_ones() {
        List<Rule> rules = ofReadings(
                "not Reading( indicator == \"x\", value > 100 )",
                "not Reading( indicator == \"x\", denominator > 100 )");

        assertThat(fired(rules, reading(new Figure.Value(BigDecimal.TEN))))
                .singleElement()
                .asString()
                .startsWith("T0 ");
    }

    @Test
    void a_negated_reading_that_is_absent_is_not_taken_for_one_that_fails() {
        assertThat(fired(ofReadings("not Reading( indicator == \"x\", value > 100 )")))
                .isEmpty();
    }

    @Test
    void equal_expression_ids_the_same_condition_of_two_kinds_of_facts_has_different_ones() {
        Condition condition = rules("passes > 1").get(0).when().get(0).condition();

        assertThat(Circumstances.identity(Fact.THEME_SUMMARY, condition))
                .isNotEqualTo(Circumstances.identity(Fact.SUMMARY, condition));
    }
}
