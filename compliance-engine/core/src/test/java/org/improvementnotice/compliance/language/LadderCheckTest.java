package org.improvementnotice.compliance.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SortedMap;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of the ladder that can never fire. The sample judges 15 targets, from January 2012 to March 2013. */
class LadderCheckTest {

    private static SortedMap<String, String> with(String circumstances) {
        SortedMap<String, String> files = Sample.files();
        files.put(
                "escalation/more.drl",
                String.join(
                        "\n",
                        "package sample.more",
                        "import org.improvementnotice.compliance.model.Finding",
                        "import org.improvementnotice.compliance.model.Reason",
                        "import org.improvementnotice.compliance.model.ReportingPeriod",
                        "import org.improvementnotice.compliance.model.Standing",
                        "import org.improvementnotice.compliance.model.Status",
                        "import org.improvementnotice.compliance.model.Summary",
                        "import org.improvementnotice.compliance.model.ThemeSummary",
                        "import static org.improvementnotice.compliance.model.Escalation.stepDown",
                        "rule \"L9 Another\"",
                        "when",
                        "    " + circumstances.replace(" and ", "\n    "),
                        "then",
                        "    insert( stepDown() );",
                        "end",
                        ""));
        return files;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ReportingPeriod( before(\"1999-01\") )                     | 12:5: | no month of it fits",
                "ReportingPeriod( month == 13 )                             | 12:5: | no month of it fits",
                "Summary( breaches > 3, breaches < 2 )                      | 12:5: | no counts fit it, of 14 that can be judged",
                "Summary( breaches >= 120 )                                 | 12:5: | no counts fit it, of 14 that can be judged",
                "Summary( passes >= 9, breaches >= 9 )                      | 12:5: | no counts fit it, of 14 that can be judged",
                "ThemeSummary( theme == \"1\", breaches >= 6 )              | 12:5: | no counts fit it, of 5 that can be judged",
                "ThemeSummary( theme == \"1\", theme == \"2\" )             | 12:5: | no counts fit it, of 0 that can be judged",
                "not Summary()                                              | 12:5: | every month has a `Summary` that fits",
                "not Standing( rank <= 4 )                                  | 12:5: | every month has a `Standing` that fits",
                "Finding( status == Status.PASS, status == Status.BREACH )  | 12:5: | no status, reason and run fit it at once",
                "Finding( run < 0 )                                         | 12:5: | no status, reason and run fit it at once",
                "exists Finding( run >= 16 )                                | 12:5: | no status, reason and run fit it at once",
                "Finding( clause == \"2.1\", inTheme(\"1\") )                | 12:5: | no rule asks for such a clause",
                "Finding( clause == \"2.1\", indicator == \"caseload\" )    | 12:5: | no rule asks for such a clause",
                "Finding( clause == \"1.6\" )                               | 12:5: | no rule asks for such a clause",
                "Standing( rank > 9 )                                       | 12:5: | no level fits it; the ranks are 1 to 4",
                "Standing( level == \"weekly-grip\", atLeast(\"board-attention\") ) | 12:5: | no level fits it",
                "Summary( breaches > 3 ) and Summary( breaches < 2 )        | 13:5: | this can never hold beside the `Summary`",
                "Standing( rank == 1 ) and not Standing( level == \"weekly-grip\" ) | 13:5: | never hold beside the `Standing`"
            })
    void a_circumstance_that_can_never_hold_is_a_problem_where_it_stands(String when, String place, String words) {
        assertThatThrownBy(() -> Sample.load(with(when)))
                .isInstanceOf(InvalidRulePackException.class)
                .hasMessageStartingWith("pack/escalation/more.drl:" + place + " this can never hold")
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ReportingPeriod( between(\"2012-03\", \"2012-05\"), monthIn(4) )",
                "Summary( breaches >= 14, longestRun == 15 )",
                "Summary( passes >= 7, breaches >= 7 )",
                "not Summary( longestRun != 0, breaches == 0 )",
                "not Finding( status == Status.BREACH, run >= 40 )",
                "not ThemeSummary( theme == \"1\" )",
                "ThemeSummary( theme in (\"1\", \"2\"), breaches >= 9 )",
                "Finding( clause == \"2.1\", inTheme(\"2\"), indicator == \"timeliness\", run in (1, 3, 15) )",
                "Finding( clause != \"2.1\" || run > 2, reason == Reason.LATE )",
                "Standing( atLeast(\"public-scrutiny\"), rank >= 4, periods >= 15 )"
            })
    void circumstances_that_can_hold_are_no_problem(String when) {
        assertThat(Sample.load(with(when)).doubts()).isNotNull();
    }
}
