package org.improvementnotice.compliance.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SortedMap;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What in a rule is probably not meant so, each at its number or verb and with what was meant. */
class DoubtsTest {

    private static final String ALWAYS = "    ReportingPeriod( onOrAfter(\"2012-01\") )";

    /** The sample with another rule of clause 2.8, which asks for long plans otherwise. */
    private static SortedMap<String, String> with(String name, String annotations, String conditions, String chain) {
        SortedMap<String, String> files = Sample.files();
        files.put(
                "targets/2-more.drl",
                String.join(
                        "\n",
                        "package sample.more",
                        "import org.improvementnotice.compliance.model.Reading",
                        "import org.improvementnotice.compliance.model.ReportingPeriod",
                        "import static org.improvementnotice.compliance.model.Target.lastPeriod",
                        "import static org.improvementnotice.compliance.model.Target.points",
                        "import static org.improvementnotice.compliance.model.Target.relative",
                        "import static org.improvementnotice.compliance.model.Target.target",
                        "rule \"" + name + "\"",
                        "    @clause(\"2.8\") " + annotations,
                        "when",
                        conditions,
                        "then",
                        "    insert( " + chain + " );",
                        "end",
                        ""));
        return files;
    }

    private static List<String> doubts(SortedMap<String, String> files) {
        return Sample.load(files).doubts().stream()
                .map(Doubt::toString)
                .filter(each -> each.startsWith("pack/targets/2-more.drl"))
                .map(each -> each.replace("pack/targets/2-more.drl:", ""))
                .toList();
    }

    private static List<String> ofChain(String chain) {
        return doubts(with("2.8 Another", "@source(\"made up\")", ALWAYS, chain));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "target(\"timeliness\").atMost(80)"
                        + " | 13:34: `timeliness` is good high, and `atMost` asks for the contrary; did you mean `atLeast`?",
                "target(\"unallocated\").atLeast(0)"
                        + " | 13:35: `unallocated` is good low, and `atLeast` asks for the contrary; did you mean `atMost`?",
                "target(\"audits\").share(\"inadequate\").atLeast(10)"
                        + " | 13:50: the share of `inadequate` is good low, and `atLeast` asks for the contrary; did you mean `atMost`?",
                "target(\"timeliness\").atLeast(0)"
                        + " | 13:42: every figure of `timeliness` meets this line, for its range is 0 to 100; check the number",
                "target(\"turnover\").atMost(100)"
                        + " | 13:39: every figure of `turnover` meets this line, for its range is 0 to 100; check the number",
                "target(\"audits\").share(\"inadequate\", \"adequate\", \"good\", \"outstanding\").atLeast(60)"
                        + " | 13:30: `share` names every grade of `audits`, and that share is always 100; name the grades meant",
                "target(\"timeliness\").atLeast(80).breachBelow(-5)"
                        + " | 13:58: no figure of `timeliness` is below `-5`, for its range is 0 to 100, so that this miss is"
                        + " never a BREACH; end the band nearer to the line",
                "target(\"timeliness\").atLeast(80).tolerance(relative(100))"
                        + " | 13:56: no figure of `timeliness` is below `0`, for its range is 0 to 100, so that this miss is"
                        + " never a BREACH; end the band nearer to the line",
                "target(\"turnover\").atMost(60).tolerance(points(45))"
                        + " | 13:53: no figure of `turnover` is above `105`, for its range is 0 to 100, so that this miss is"
                        + " never a BREACH; end the band nearer to the line",
                "target(\"timeliness\").atLeast(0.8)"
                        + " | 13:42: `0.8` is below 1 although the unit is percent; write `80` for 80 %",
                "target(\"unallocated\").atMost(2.5)"
                        + " | 13:42: `2.5` is no whole number, and `unallocated` counts whole ones; write `2` or `3`",
                "target(\"timeliness\").atLeast(80).fromBaseline(90, \"2011-12\").by(\"2012-12\")"
                        + " | 13:59: the baseline `90` is no worse than the goal `80`; check both",
                "target(\"timeliness\").atLeast(80).fromBaseline(40, \"2011-12\").by(\"2012-12\").step(\"2012-04\", 60).step(\"2012-08\", 50)"
                        + " | 13:124: the step `50` is behind `60`, which comes before it; let the lines lead from the baseline"
                        + " to the goal",
                "target(\"timeliness\").atLeast(80).fromBaseline(40, \"2011-12\").by(\"2012-12\").step(\"2012-04\", 90)"
                        + " | 13:104: the step `90` asks for more than the goal `80`; let the lines lead from the baseline to the"
                        + " goal",
                "target(\"timeliness\").improvesOn(lastPeriod()).by(points(100))"
                        + " | 13:62: an improvement by `100` is as large as the range of `timeliness`, 0 to 100; check the number"
            })
    void lines_that_are_probably_not_meant_so_are_doubts_at_their_number_or_verb(String chain, String doubt) {
        assertThat(ofChain(chain)).containsExactly(doubt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target(\"timeliness\").atLeast(80).breachBelow(75)",
                "target(\"timeliness\").atLeast(100).tolerance(points(5))",
                "target(\"unallocated\").atMost(0).fromBaseline(24, \"2011-12\").by(\"2012-12\").step(\"2012-06\", 10).agreed()",
                "target(\"audits\").share(\"inadequate\").atMost(10).breachAbove(20)",
                "target(\"audits\").share(\"adequate\", \"good\").atMost(90).breachAbove(95)",
                "target(\"second-plans\").between(10, 15).breachOutside(5, 20)",
                "target(\"turnover\").improvesOn(lastPeriod()).by(points(2)).tolerance(points(1))",
                "target(\"timeliness\").exactly(100).tolerance(points(2.5))",
                "target(\"waiting-days\").atMost(0.5)"
            })
    void ordinary_lines_are_no_doubts(String chain) {
        assertThat(ofChain(chain)).isEmpty();
    }

    @Test
    void a_condition_below_1_on_a_percentage_is_a_doubt_at_the_number() {
        assertThat(doubts(with(
                        "2.8 Another",
                        "@source(\"made up\")",
                        ALWAYS + "\n    Reading( indicator == \"vacancy-rate\", value > 0.15 )",
                        "target(\"timeliness\").atLeast(80)")))
                .containsExactly("12:51: `0.15` is below 1 although the unit is percent; write `15` for 15 %");
    }

    @Test
    void what_a_rule_says_of_its_clause_in_two_ways_is_a_doubt() {
        assertThat(doubts(with(
                        "2.7 Another",
                        "@coreTask(\"1\") @source(\"made up\")",
                        ALWAYS,
                        "target(\"timeliness\").atLeast(80)")))
                .containsExactly(
                        "8:6: the name says clause `2.7`, `@clause` says `2.8`; let the two agree",
                        "9:30: `@coreTask` says `1`, clause `2.8` in pack.yaml says `2`; let the two agree");
    }

    @Test
    void a_name_that_starts_with_a_number_of_no_clause_is_no_doubt() {
        assertThat(doubts(with(
                        "2 weeks and no more", "@source(\"made up\")", ALWAYS, "target(\"timeliness\").atLeast(80)")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@source(\"\")", "@source(\"  \")", "@coreTask(\" \") @source(\"made up\")"})
    void an_annotation_that_says_nothing_is_a_problem(String annotations) {
        assertThatThrownBy(() ->
                        Sample.load(with("2.8 Another", annotations, ALWAYS, "target(\"timeliness\").atLeast(80)")))
                .isInstanceOf(InvalidRulePackException.class)
                .hasMessageContaining(" says nothing; write ");
    }

    // months

    private static List<String> ofMonths(String conditions, String subject) {
        return doubts(with("2.8 Another", "@source(\"made up\")", conditions, subject));
    }

    @Test
    void a_clause_that_begins_late_or_ends_early_is_a_doubt_with_the_months() {
        assertThat(ofMonths(
                        "    ReportingPeriod( between(\"2012-04\", \"2012-11\") )",
                        "target(\"timeliness\").atLeast(80)"))
                .containsExactly(
                        "11:30: nothing is asked for clause `2.8` and `timeliness` in 2012-01 to 2012-03, from where the notice"
                                + " is judged; let its first rule begin with `2012-01`, or let the doubt stand",
                        "11:41: nothing is asked for clause `2.8` and `timeliness` in 2012-12 to 2013-03, up to the end of the"
                                + " notice; let its last rule go on, or let the doubt stand");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // due in March, and so on: from February on is from the first
                "ReportingPeriod( onOrAfter(\"2012-02\") )  | target(\"turnover\").atMost(15)",
                // each October, of which there is one
                "ReportingPeriod( monthIn(10) )             | target(\"timeliness\").atLeast(80)",
                // a state, from the month in which it must hold
                "ReportingPeriod( onOrAfter(\"2012-06\") )  | target(\"manager-in-post\").isYes()",
                // lags one month
                "ReportingPeriod( onOrAfter(\"2011-12\") )  | target(\"vacancy-rate\").atMost(10)",
                "ReportingPeriod( between(\"2011-12\", \"2013-02\") ) | target(\"vacancy-rate\").atMost(10)"
            })
    void months_in_which_nothing_is_due_are_no_gap(String period, String chain) {
        assertThat(ofMonths("    " + period, chain)).isEmpty();
    }

    @Test
    void the_first_figure_of_an_indicator_that_lags_is_not_lost_without_a_doubt() {
        assertThat(ofMonths(ALWAYS, "target(\"vacancy-rate\").atMost(10)"))
                .containsExactly(
                        "11:32: `vacancy-rate` lags, so that what is judged first is the figure and the line of"
                                + " 2011-12, for which nothing is asked; let its first rule begin with `2011-12`, or let the doubt"
                                + " stand");
    }

    @Test
    void rules_of_a_quarterly_figure_that_follow_each_other_leave_no_gap() {
        SortedMap<String, String> files = with(
                "2.8 Another",
                "@source(\"made up\")",
                "    ReportingPeriod( before(\"2012-09\") )",
                "target(\"turnover\").atMost(20)");
        files.computeIfPresent(
                "targets/2-more.drl",
                (name, text) -> text
                        + "rule \"2.8 Yet another\"\n    @clause(\"2.8\") @source(\"made up\")\nwhen\n"
                        + "    ReportingPeriod( onOrAfter(\"2012-09\") )\nthen\n"
                        + "    insert( target(\"turnover\").atMost(15) );\nend\n");

        assertThat(doubts(files)).isEmpty();
    }

    @Test
    void a_clause_that_goes_on_with_another_indicator_is_one_doubt() {
        SortedMap<String, String> files = with(
                "2.8 Another",
                "@source(\"made up\")",
                "    ReportingPeriod( before(\"2012-09\") )",
                "target(\"timeliness\").atLeast(80)");
        files.computeIfPresent(
                "targets/2-more.drl",
                (name, text) -> text
                        + "rule \"2.8 Yet another\"\n    @clause(\"2.8\") @source(\"made up\")\nwhen\n"
                        + "    ReportingPeriod( onOrAfter(\"2012-09\") )\nthen\n"
                        + "    insert( target(\"waiting-days\").atMost(15) );\nend\n");

        assertThat(doubts(files))
                .containsExactly(
                        "20:20: clause `2.8` asks for `waiting-days` from 2012-09 on, and for `timeliness` up to"
                                + " 2012-08: runs begin anew with another indicator; keep the one, or let the doubt stand");
    }

    @Test
    void an_action_and_a_body_that_nothing_uses_are_doubts() {
        SortedMap<String, String> files = Sample.files();
        files.computeIfPresent(
                "pack.yaml",
                (name, text) -> text.replace(
                                "bodies:\n",
                                "bodies:\n  unheard: { name: U, meets: monthly, papers: private, receives: all }\n")
                        .replace(
                                "actions:\n",
                                "actions:\n  undone: { name: U, owner: director, coreTasks: [ \"1\" ] }\n"));

        assertThat(Sample.load(files).doubts())
                .extracting(Doubt::message)
                .contains(
                        "no rule asks for the action `undone`; write one, or take it away",
                        "no level concerns the body `unheard` and no rule tells it; name it in one, or take it away");
    }
}
