package org.improvementnotice.compliance.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.language.RuleFile;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip is called one that changes nothing only where no month of facts can tell. */
class SamenessTest {

    private static boolean isSame(RulePack one, RulePack other, RuleFile.Kind kind) {
        return new Sameness(one, other).proof(kind).isPresent();
    }

    private static RulePack changed(String file, UnaryOperator<String> change) {
        SortedMap<String, String> files = Sample.files();
        String before = Objects.requireNonNull(files.get(file));
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        files.put(file, after);
        return Sample.load(files);
    }

    /** Turnover is due in March, June, September and December; whether a miss is still open in July depends on the rule. */
    @ParameterizedTest
    @CsvSource({
        "before(\"2012-07\"),    before(\"2012-08\"),    false",
        "before(\"2012-07\"),    onOrAfter(\"2010-01\"), false",
        "onOrAfter(\"2010-02\"), onOrAfter(\"2010-03\"), true",
        "onOrAfter(\"2010-03\"), onOrAfter(\"2010-04\"), false"
    })
    void months_in_which_nothing_is_due_count_where_a_miss_stays_open_by_them(String one, String other, boolean same) {
        String asks = "target(\"turnover\").atMost(10)";
        assertThat(isSame(
                        Sample.asking(asks, "    ReportingPeriod( " + one + " )"),
                        Sample.asking(asks, "    ReportingPeriod( " + other + " )"),
                        RuleFile.Kind.TARGETS))
                .isEqualTo(same);
    }

    /** The chair's report is owed from March 2012. */
    @ParameterizedTest
    @CsvSource({"2012-01, 2012-02, true", "2012-02, 2012-03, true", "2012-03, 2012-04, false", "2012-05, 2012-06, false"
    })
    void a_report_is_waited_for_without_limit(String one, String other, boolean same) {
        String rule = "(?s)(rule \"1.4 .*?onOrAfter\\(\")2012-01";
        UnaryOperator<String> first = text -> text.replaceAll(rule, "$1" + one).replace("# ", "");
        UnaryOperator<String> second =
                text -> text.replaceAll(rule, "$1" + other).replace("# ", "");
        RulePack before = one.equals("2012-01") ? Sample.pack() : changed("targets/1-leadership.drl", first);
        assertThat(isSame(before, changed("targets/1-leadership.drl", second), RuleFile.Kind.TARGETS))
                .isEqualTo(same);
    }

    @Test
    void a_summary_that_asks_nothing_still_cites_every_miss_for_a_level() {
        String file = "escalation/ladder.drl";
        UnaryOperator<String> raises = text -> text.replace(
                "    Finding( status == Status.BREACH, run >= 2 )\n",
                "    Finding( status == Status.BREACH, run >= 2 )\n    Summary( breaches >= 0 )\n");
        assertThat(isSame(Sample.pack(), changed(file, raises), RuleFile.Kind.LADDER))
                .isFalse();

        UnaryOperator<String> tells = text -> text.replace(
                "    Finding( indicator == \"unallocated\", status == Status.BREACH )\n",
                "    Finding( indicator == \"unallocated\", status == Status.BREACH )\n    Summary( breaches >= 0 )\n");
        assertThat(isSame(Sample.pack(), changed(file, tells), RuleFile.Kind.LADDER))
                .isTrue();
    }
}
