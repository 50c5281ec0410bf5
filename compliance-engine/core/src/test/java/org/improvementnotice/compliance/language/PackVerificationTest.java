package org.improvementnotice.compliance.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in a pack by holding its rules against each other and against the notice. */
class PackVerificationTest {

    private static SortedMap<String, String> changed(String file, String from, String to) {
        SortedMap<String, String> files = Sample.files();
        files.computeIfPresent(file, (name, text) -> {
            assertThat(text).contains(from);
            return text.replace(from, to);
        });
        return files;
    }

    /** The sample with another rule of the second theme. */
    private static SortedMap<String, String> with(String clause, String conditions, String chain) {
        SortedMap<String, String> files = Sample.files();
        files.put("targets/2-more.drl", rules("more", "2.9 Another", clause, conditions, chain));
        return files;
    }

    private static String rules(String pack, String name, String clause, String conditions, String chain) {
        return String.join(
                "\n",
                "package sample." + pack,
                "import org.improvementnotice.compliance.model.Reading",
                "import org.improvementnotice.compliance.model.ReportingPeriod",
                "import static org.improvementnotice.compliance.model.Target.target",
                "rule \"" + name + "\"",
                "    @clause(\"" + clause + "\") @source(\"made up\")",
                "when",
                conditions,
                "then",
                "    insert( " + chain + " );",
                "end",
                "");
    }

    private static void refused(SortedMap<String, String> files, String problem) {
        assertThatThrownBy(() -> Sample.load(files))
                .isInstanceOf(InvalidRulePackException.class)
                .hasMessageContaining(problem);
    }

    private static List<String> doubts(SortedMap<String, String> files) {
        return Sample.load(files).doubts().stream().map(Doubt::toString).toList();
    }

    @Test
    void two_rules_of_one_clause_whose_circumstances_meet_are_a_problem_with_a_witness() {
        refused(
                with(
                        "2.4",
                        "    ReportingPeriod( onOrAfter(\"2012-03\") )\n"
                                + "    Reading( indicator == \"vacancy-rate\", value > 20 )",
                        "target(\"caseload\").atMost(12)"),
                "both ask for clause `2.4` and `caseload` in 2012-03 where `vacancy-rate` is 21");
    }

    /** The sample with two rules of one clause and indicator, each with a condition on the vacancy rate of a range. */
    private static SortedMap<String, String> ranged(String range, String one, String other) {
        SortedMap<String, String> files =
                changed("indicators.yaml", "range: { from: -20, to: 100 }", "range: " + range);
        files.computeIfPresent(
                "targets/2-practice.drl",
                (name, text) -> text.replace("value > 15", one)
                        .replace(
                                "target(\"vacancy-rate\").atMost(10).breachAbove(15)",
                                "target(\"vacancy-rate\").atMost(2)"));
        if (!other.isEmpty()) {
            files.put(
                    "targets/2-more.drl",
                    rules(
                            "more",
                            "2.4 Another",
                            "2.4",
                            "    ReportingPeriod( onOrAfter(\"2012-01\") )\n    Reading( indicator == \"vacancy-rate\", "
                                    + other + " )",
                            "target(\"caseload\").atMost(12)"));
        }
        return files;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{ from: 1, to: 5 };       value < 1.5",
                "{ from: 0, to: 5 };       value > 4.2",
                "{ from: -20, to: 100 };   value < -19.5",
                "{ from: 0, to: 120 };     value > 119.5"
            })
    void a_rule_that_applies_near_an_end_of_the_range_can_apply(String range, String condition) {
        assertThat(Sample.load(ranged(range, condition, "")).doubts()).isNotNull();
    }

    @Test
    void circumstances_that_meet_near_an_end_of_the_range_alone_are_a_problem() {
        refused(
                ranged("{ from: 1, to: 5 }", "value < 2 || value > 4.5", "value >= 2, value != 4.5"),
                "both ask for clause `2.4` and `caseload` in 2012-01 where `vacancy-rate` is 4.75");
    }

    /** The sample with a condition on a count. */
    private static SortedMap<String, String> counting(String one, String other) {
        SortedMap<String, String> files = changed(
                "targets/2-practice.drl",
                "indicator == \"vacancy-rate\", value > 15",
                "indicator == \"unallocated\", " + one);
        if (!other.isEmpty()) {
            files.put(
                    "targets/2-more.drl",
                    rules(
                            "more",
                            "2.4 Another",
                            "2.4",
                            "    ReportingPeriod( onOrAfter(\"2012-01\") )\n    Reading( indicator == \"unallocated\", "
                                    + other + " )",
                            "target(\"caseload\").atMost(12)"));
        }
        return files;
    }

    @Test
    void circumstances_on_a_count_that_meet_between_two_whole_numbers_alone_do_not_meet() {
        assertThat(Sample.load(counting("value > 2", "value < 3")).doubts()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"value == 2.5", "value > 2, value < 3"})
    void circumstances_that_no_count_fits_are_a_problem(String condition) {
        refused(counting(condition, ""), "can never apply: no figure fits all its circumstances");
    }

    @Test
    void parts_that_count_whole_ones_are_whole_in_a_witness() {
        SortedMap<String, String> files = with(
                "2.4",
                "    ReportingPeriod( onOrAfter(\"2012-03\") )\n"
                        + "    Reading( indicator == \"timeliness\", denominator > 2, denominator < 4 )",
                "target(\"caseload\").atMost(12)");

        refused(files, "both ask for clause `2.4` and `caseload` in 2012-03 where `timeliness` is 0 of 3 and");
    }

    @Test
    void a_rule_that_asks_twice_for_one_indicator_is_a_problem_at_the_second() {
        refused(
                with(
                        "2.4",
                        "    ReportingPeriod( before(\"2012-01\") )\n"
                                + "    Reading( indicator == \"vacancy-rate\", value < 5 )",
                        "target(\"caseload\").atMost(12) );\n    insert( target(\"caseload\").atMost(13)"),
                "pack/targets/2-more.drl:12:20: this rule asks for `caseload` twice; keep one `insert`, or write the other"
                        + " in a rule of another clause");
    }

    @Test
    void a_trusted_rule_that_asks_twice_for_one_indicator_is_a_problem_in_words_of_its_own() {
        SortedMap<String, String> files = with(
                "2.5",
                "    ReportingPeriod( onOrAfter(\"2012-01\") )\n"
                        + "    Reading( indicator == \"vacancy-rate\", value < 5 )",
                "target(\"caseload\").atMost(12) );\n    insert( target(\"caseload\").atMost(13)");

        assertThatThrownBy(() -> Sample.trusted(files)).hasMessageContaining("this rule asks for `caseload` twice");
    }

    @Test
    void circumstances_that_do_not_meet_are_no_problem_and_leave_a_gap_that_is_a_doubt() {
        SortedMap<String, String> files = with(
                "2.4",
                "    ReportingPeriod( onOrAfter(\"2012-03\") )\n"
                        + "    Reading( indicator == \"vacancy-rate\", value < 10 )",
                "target(\"caseload\").atMost(12)");

        assertThat(doubts(files))
                .anySatisfy(
                        doubt -> assertThat(doubt)
                                .contains(
                                        "nothing is asked for clause `2.4` and `caseload` in 2012-03 where `vacancy-rate` is "));
    }

    @Test
    void circumstances_that_no_figure_fits_are_a_problem() {
        refused(
                with(
                        "2.1",
                        "    ReportingPeriod( onOrAfter(\"2012-03\") )\n"
                                + "    Reading( indicator == \"vacancy-rate\", value > 20, value < 10 )",
                        "target(\"timeliness\").atLeast(1)"),
                "rule \"2.9 Another\" can never apply: no figure fits all its circumstances");
    }

    @Test
    void lines_that_no_figure_can_meet_together_are_a_doubt_at_the_second() {
        SortedMap<String, String> files =
                with("2.2", "    ReportingPeriod( onOrAfter(\"2012-03\") )", "target(\"timeliness\").atMost(10)");

        assertThat(doubts(files))
                .anySatisfy(doubt -> assertThat(doubt)
                        .contains("no figure of `timeliness` can meet rule")
                        .contains("in 2012-03; change one of the two lines"));
    }

    @Test
    void a_milestone_after_the_notice_is_a_problem_at_its_date() {
        refused(
                changed("targets/1-leadership.drl", "dueBy(\"2012-", "dueBy(\"2021-"),
                "lies after the notice, which is in force until 2013-03-31");
    }

    @Test
    void a_month_that_the_notice_does_not_reach_is_a_doubt_at_the_month() {
        SortedMap<String, String> files =
                with("2.2", "    ReportingPeriod( onOrAfter(\"2002-03\") )", "target(\"waiting-days\").atMost(10)");

        assertThat(doubts(files))
                .contains("pack/targets/2-more.drl:8:32: `2002-03` lies outside the notice, which"
                        + " judges 2012-01 to 2013-03; check the month");
    }

    @Test
    void months_between_two_rules_of_one_clause_are_a_doubt() {
        SortedMap<String, String> files =
                changed("targets/2-practice.drl", "before(\"2012-10\")", "before(\"2012-08\")");

        assertThat(doubts(files))
                .anySatisfy(doubt -> assertThat(doubt)
                        .contains(
                                "nothing is asked for clause `2.1` and `timeliness` in 2012-08 to 2012-09, between two of its"
                                        + " rules"));
    }

    @Test
    void an_indicator_with_a_good_direction_that_nothing_uses_is_a_doubt() {
        assertThat(doubts(Sample.files()))
                .containsExactly(
                        "pack/indicators.yaml:106:1: `waiting-days` is good low and nothing uses it; write a rule,"
                                + " or say `good: none`",
                        "pack/targets/2-practice.drl:35:41: nothing is asked for clause `2.3` and `caseload` in 2013-01 to"
                                + " 2013-03, up to the end of the notice; let its last rule go on, or let the doubt stand");
    }

    /** Where the first of some words of pack.yaml stands, so many characters on. */
    private static String place(SortedMap<String, String> files, String words, int on) {
        String text = files.getOrDefault("pack.yaml", "");
        int at = text.indexOf(words);
        String before = text.substring(0, at);
        return "pack/pack.yaml:" + (before.lines().count() + (before.endsWith("\n") ? 1 : 0)) + ":"
                + (at - before.lastIndexOf('\n') - 1 + on + 1) + ":";
    }

    @Test
    void a_theme_a_core_task_and_a_level_that_nothing_reaches_are_doubts() {
        SortedMap<String, String> files = Sample.files();
        files.computeIfPresent(
                "pack.yaml",
                (name, text) -> text.replace("title: ", "title: 9 bodies, public-scrutiny and 9 of ")
                        .replace("themes: { ", "themes: { \"9\": Nobody's, ")
                        .replace("coreTasks: { \"1\"", "coreTasks: { \"9\": Nothing, \"1\""));
        files.computeIfPresent(
                "escalation/ladder.drl",
                (name, text) -> text.replace("escalate(\"public-scrutiny\")", "escalate(\"board-attention\")"));

        assertThat(doubts(files))
                .anySatisfy(doubt -> assertThat(doubt)
                        .startsWith(place(files, "themes: { \"9\"", 10))
                        .contains("no rule belongs to theme `9`"))
                .anySatisfy(doubt -> assertThat(doubt)
                        .startsWith(place(files, "coreTasks: { \"9\"", 13))
                        .contains("no clause serves core task `9`"))
                .anySatisfy(doubt -> assertThat(doubt)
                        .startsWith(place(files, "level: public-scrutiny", 7))
                        .contains("no rule can reach the level `public-scrutiny`"));
    }

    @Test
    void a_line_sustained_on_a_cumulative_figure_is_a_doubt() {
        SortedMap<String, String> files = with(
                "2.2",
                "    ReportingPeriod( onOrAfter(\"2012-03\") )",
                "target(\"waiting-days\").atMost(10).sustainedFor(3)");
        files.computeIfPresent("indicators.yaml", (name, text) -> {
            int at = text.indexOf("waiting-days:");
            return text.substring(0, at) + text.substring(at).replaceFirst("basis: [a-z-]+", "basis: year-to-date");
        });

        assertThat(doubts(files)).anySatisfy(doubt -> assertThat(doubt).contains("`sustainedFor` counts them again"));
    }

    @Test
    void a_milestone_before_the_notice_is_a_doubt_at_its_date() {
        assertThat(doubts(changed("targets/1-leadership.drl", "dueBy(\"2012-", "dueBy(\"2009-")))
                .anySatisfy(doubt -> assertThat(doubt)
                        .contains("lies before the notice, which was issued on 2012-03-01; check the date"));
    }

    @Test
    void a_dated_line_that_reaches_beyond_the_notice_is_a_doubt_at_its_month() {
        SortedMap<String, String> files = with(
                "2.2",
                "    ReportingPeriod( onOrAfter(\"2012-03\") )",
                "target(\"waiting-days\").atMost(10).fromBaseline(40, \"2012-03\").by(\"2014-03\")");

        assertThat(doubts(files))
                .anySatisfy(doubt -> assertThat(doubt)
                        .contains(
                                "`2014-03` lies outside the notice, which judges 2012-01 to 2013-03; check the date"));
    }

    @Test
    void a_line_that_moves_contradicts_none() {
        SortedMap<String, String> files = with(
                "2.2",
                "    ReportingPeriod( onOrAfter(\"2012-03\") )",
                "target(\"timeliness\").atMost(10).fromBaseline(40, \"2012-03\").by(\"2012-12\")");

        assertThat(doubts(files))
                .noneSatisfy(doubt -> assertThat(doubt).contains("no figure of `timeliness` can meet rule"));
    }

    @Test
    void lines_on_shares_of_different_grades_contradict_each_other_not() {
        SortedMap<String, String> files = with(
                "2.2",
                "    ReportingPeriod( onOrAfter(\"2012-03\") )",
                "target(\"audits\").share(\"good\", \"outstanding\").atLeast(70)");
        files.computeIfPresent(
                "targets/2-more.drl",
                (name, text) -> text.replace(
                        "end\n",
                        "end\nrule \"2.9 More\"\n    @clause(\"2.1\") @source(\"made up\")\nwhen\n"
                                + "    ReportingPeriod( onOrAfter(\"2012-03\") )\nthen\n"
                                + "    insert( target(\"audits\").share(\"inadequate\").atMost(10) );\nend\n"));

        assertThat(doubts(files))
                .noneSatisfy(doubt -> assertThat(doubt).contains("no figure of `audits` can meet rule"));
    }

    @Test
    void an_indicator_that_another_is_read_with_is_used() {
        SortedMap<String, String> files = changed(
                "indicators.yaml", "\n  name: Referrals\n", "\n  name: Referrals\n  readWith: [ waiting-days ]\n");

        assertThat(doubts(files)).noneSatisfy(doubt -> assertThat(doubt).contains("nothing uses it"));
    }

    @Test
    void a_level_between_is_reached_by_falling_and_by_nothing_else() {
        SortedMap<String, String> falling =
                changed("escalation/ladder.drl", "escalate(\"corrective-action\")", "escalate(\"public-scrutiny\")");
        SortedMap<String, String> standing = new TreeMap<>(falling);
        standing.computeIfPresent(
                "escalation/ladder.drl", (name, text) -> text.replace("stepDown() );", "tell(\"board\") );"));

        assertThat(doubts(falling)).noneSatisfy(doubt -> assertThat(doubt).contains("no rule can reach the level"));
        assertThat(doubts(standing))
                .anySatisfy(doubt -> assertThat(doubt).contains("no rule can reach the level `corrective-action`"));
    }
}
