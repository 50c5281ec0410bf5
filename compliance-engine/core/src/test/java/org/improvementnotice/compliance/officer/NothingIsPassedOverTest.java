package org.improvementnotice.compliance.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.ClauseDifference;
import org.improvementnotice.compliance.model.LadderDifference;
import org.improvementnotice.compliance.model.PackDifference;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes that {@code diff} once called the same though some month of facts told them apart. */
class NothingIsPassedOverTest {

    private static String kinds(RulePack before, RulePack after) {
        return kinds(PackComparison.of(before, after));
    }

    private static String kinds(PackDifference difference) {
        return difference.clauses().stream()
                .flatMap(each -> each.kinds().stream())
                .map(ClauseDifference.Kind::code)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String regions(RulePack before, RulePack after) {
        return PackComparison.of(before, after).clauses().stream()
                .flatMap(each -> each.spans().stream())
                .flatMap(each -> each.regions().stream())
                .map(each -> each.words() + ": " + each.before() + " -> " + each.after())
                .collect(Collectors.joining("; "));
    }

    private static RulePack changed(String file, UnaryOperator<String> change) {
        SortedMap<String, String> files = Sample.files();
        String before = Objects.requireNonNull(files.get(file));
        files.put(file, change.apply(before));
        assertThat(files.get(file)).isNotEqualTo(before);
        return Sample.load(files);
    }

    /** Turnover is quarterly: a miss of June stays open in July by one of the two and not by the other. */
    @Test
    void a_month_in_which_nothing_is_due_can_keep_a_miss_open() {
        String asks = "target(\"turnover\").atMost(10)";
        assertThat(kinds(
                        Sample.asking(asks, "    ReportingPeriod( before(\"2012-07\") )"),
                        Sample.asking(asks, "    ReportingPeriod( before(\"2012-08\") )")))
                .isEqualTo("asked-otherwise");
    }

    /** The report of March is still waited for in May. */
    @ParameterizedTest
    @CsvSource({
        "onOrAfter(\"2012-05\"), onOrAfter(\"2012-06\")",
        "'between(\"2012-01\", \"2012-06\")', 'between(\"2012-01\", \"2012-07\")'"
    })
    void a_report_that_never_came_is_judged_in_months_for_which_none_is_owed(String one, String other) {
        String file = "targets/1-leadership.drl";
        String rule = "(?s)(rule \"1.4 .*?ReportingPeriod\\( )onOrAfter\\(\"2012-01\"\\)";
        assertThat(kinds(
                        changed(file, text -> text.replaceAll(rule, "$1" + one)),
                        changed(file, text -> text.replaceAll(rule, "$1" + other))))
                .isNotEmpty()
                .doesNotContain("other-words");
    }

    @Test
    void what_is_suppressed_is_known_to_be_asked_by_one_and_not_by_the_other() {
        String asks = "target(\"unallocated\").atMost(0)";
        SortedMap<String, String> files =
                Sample.filesAsking(asks, "    Reading( indicator == \"unallocated\", value >= 5 )");
        files.computeIfPresent("targets/2-practice.drl", (name, text) -> {
            String rule = text.substring(text.indexOf("rule \"2.1"));
            return text + rule.replace("2.1 Asked", "2.1 Below").replace("value >= 5", "value < 5");
        });
        assertThat(regions(Sample.asking(asks), Sample.load(files))).isEqualTo("suppressed: BREACH -> WARN");
    }

    @Test
    void a_warning_that_starts_inside_a_month_can_be_seen_by_a_draft() {
        String file = "targets/1-leadership.drl";
        UnaryOperator<String> days =
                text -> text.replaceAll("(?s)(rule \"1.1 .*?)2012-01(.*?)warnDays\\(40\\)", "$12012-03$2warnDays(5)");
        RulePack before = changed(file, days);
        RulePack after = changed(file, text -> days.apply(text).replace("warnDays(5)", "warnDays(6)"));
        assertThat(regions(before, after)).contains("not done").contains("null -> WARN");
    }

    @Test
    void a_wider_tolerance_in_cases_is_a_difference_though_no_case_of_it_is_small() {
        assertThat(kinds(
                        Sample.asking("target(\"timeliness\").atLeast(80).tolerance(cases(300))"),
                        Sample.asking("target(\"timeliness\").atLeast(80).tolerance(cases(301))")))
                .isEqualTo("looser");
    }

    /** The other way round: nothing is told that circumstances on the very figure rule out. */
    @Test
    void a_region_reaches_no_further_than_the_circumstance_on_its_own_figure() {
        String below = "    Reading( indicator == \"timeliness\", value < 65 )";
        assertThat(regions(
                        Sample.asking("target(\"timeliness\").atLeast(60)", below),
                        Sample.asking("target(\"timeliness\").atLeast(70)", below)))
                .isEqualTo("from 60 % to below 65 %: PASS -> BREACH");
        String few = "    Reading( indicator == \"timeliness\", denominator >= 20 )";
        assertThat(regions(
                        Sample.asking("target(\"timeliness\").atLeast(60).basedOnAtLeast(5)", few),
                        Sample.asking("target(\"timeliness\").atLeast(60).basedOnAtLeast(6)", few)))
                .isEmpty();
    }

    @Test
    void beside_a_tolerance_in_cases_a_range_of_figures_says_what_few_cases_short_are() {
        assertThat(regions(
                        Sample.asking("target(\"timeliness\").atLeast(95).tolerance(cases(1))"),
                        Sample.asking("target(\"timeliness\").atLeast(96).tolerance(cases(1))")))
                .contains(
                        "from 95 % to below 96 %; given by its parts and short by 1 of them at most, WARN and not BREACH:"
                                + " PASS -> BREACH");
    }

    @Test
    void where_no_case_is_found_that_is_said_and_not_that_there_is_none() {
        PackDifference difference = PackComparison.of(
                Sample.asking("target(\"turnover\").improvesOn(lastPeriod()).tolerance(relative(5))"),
                Sample.asking("target(\"turnover\").improvesOn(lastPeriod()).tolerance(relative(5.1))"));
        assertThat(kinds(difference)).isEqualTo("asked-otherwise");
        assertThat(difference.isInMeaning()).isTrue();
        assertThat(org.improvementnotice.compliance.report.DifferenceText.of(difference))
                .contains("no case was found in which a verdict differs; that there is none is not known");
    }

    @Test
    void the_lag_of_an_indicator_changes_which_figure_is_judged() {
        SortedMap<String, String> files = Sample.filesAsking("target(\"timeliness\").atLeast(80)", "");
        RulePack before = Sample.load(files);
        files.computeIfPresent(
                "indicators.yaml",
                (name, text) -> text.replaceFirst("(timeliness:\\n(  .*\\n)*?  good: high\\n)", "$1  lag: 1\n"));
        assertThat(kinds(before, Sample.load(files))).contains("asked-otherwise");
    }

    @Test
    void requirements_of_one_clause_that_change_their_themes_are_told_apart() {
        SortedMap<String, String> files = Sample.filesAsking("target(\"timeliness\").atLeast(80)", "");
        String first = Objects.requireNonNull(files.get("targets/2-practice.drl"));
        String second = first.replace("2.1 Asked", "2.1 Also")
                .replace("target(\"timeliness\").atLeast(80)", "target(\"unallocated\").atMost(0)");
        files.put("targets/1-other.drl", second);
        RulePack before = Sample.load(files);
        files.put("targets/1-other.drl", first);
        files.put("targets/2-practice.drl", second);
        assertThat(PackComparison.of(before, Sample.load(files)).terms())
                .extracting(each -> each.name() + " " + each.field() + " " + each.before() + " " + each.after())
                .containsExactlyInAnyOrder("2.1 timeliness theme 2 1", "2.1 unallocated theme 1 2");
    }

    // the ladder

    private static LadderDifference ladder(UnaryOperator<String> before, UnaryOperator<String> after) {
        String file = "escalation/ladder.drl";
        List<LadderDifference> rules =
                PackComparison.of(changed(file, before), changed(file, after)).ladder();
        assertThat(rules).hasSize(1);
        return rules.get(0);
    }

    private static UnaryOperator<String> added(String when, String then) {
        return text -> text.replace(
                        "import static org.improvementnotice.compliance.model.Escalation.tell\n",
                        "import static org.improvementnotice.compliance.model.Escalation.tell\nimport org.improvementnotice.compliance.model.ReportingPeriod\n")
                + "\nrule \"L6 Added\"\nwhen\n" + when + "then\n    insert( " + then + " );\nend\n";
    }

    @Test
    void a_count_of_warnings_is_tried() {
        LadderDifference warns = ladder(
                added("    Summary( warns >= 8 )\n", "escalate(\"corrective-action\")"),
                added("    Summary( warns >= 9 )\n", "escalate(\"corrective-action\")"));
        assertThat(warns.direction()).isEqualTo(LadderDifference.Direction.LOOSER);
    }

    @Test
    void months_that_a_ladder_rule_names_are_tried() {
        String since = "    ReportingPeriod( onOrAfter(\"2012-06\") )\n";
        LadderDifference later = ladder(
                added(since + "    Summary( breaches >= 5 )\n", "escalate(\"public-scrutiny\")"),
                added(since + "    Summary( breaches >= 3 )\n", "escalate(\"public-scrutiny\")"));
        assertThat(later.direction()).isEqualTo(LadderDifference.Direction.STRICTER);
    }

    @Test
    void a_condition_of_what_must_not_be_is_said_whole() {
        LadderDifference less = ladder(
                added("    not Finding( status == Status.BREACH, run >= 2 )\n", "stepDown()"),
                added("    not Finding( status == Status.BREACH )\n", "stepDown()"));
        assertThat(less.changes())
                .containsExactly(
                        "`not Finding( run >= 2, status == Status.BREACH )` becomes `not Finding( status == Status.BREACH )`");
    }

    @Test
    void to_tell_later_is_looser_and_said_so() {
        LadderDifference later = ladder(
                added("    Summary( breaches >= 1 )\n", "tell(\"board\").sameDay()"),
                added("    Summary( breaches >= 1 )\n", "tell(\"board\")"));
        assertThat(later.direction()).isEqualTo(LadderDifference.Direction.LOOSER);
        assertThat(later.outcome()).isEqualTo("tells The Board with the papers, and the same day before");
    }
}
