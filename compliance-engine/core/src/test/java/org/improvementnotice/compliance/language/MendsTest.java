package org.improvementnotice.compliance.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change is offered only where one thing can be meant: a rule that asks something else is worse than a refused one. */
class MendsTest {

    private static final String HEADER = """
            package sample.more
            import org.improvementnotice.compliance.model.Reading
            import org.improvementnotice.compliance.model.ReportingPeriod
            import static org.improvementnotice.compliance.model.Target.points
            import static org.improvementnotice.compliance.model.Target.target
            """;
    private static final String LADDER_HEADER = """
            package sample.more
            import org.improvementnotice.compliance.model.Finding
            import org.improvementnotice.compliance.model.Status
            import static org.improvementnotice.compliance.model.Escalation.stepDown
            """;

    private static List<Problem> problems(RuleFile.Kind kind, String text) {
        Problems problems = new Problems();
        RuleReader.read(kind, "more.drl", text, problems);
        return problems.sorted();
    }

    private static void staysRefused(RuleFile.Kind kind, String text) {
        List<Problem> problems = problems(kind, text);
        List<Problem> changes =
                problems.stream().filter(each -> each.mend() != null).toList();

        assertThat(problems).isNotEmpty();
        assertThat(problems(kind, Mending.mended(text, changes))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "when ReportingPeriod( year == 2012 ) then insert( target(\"x\").atMost(1,051) );",
                "when Reading( indicator == \"x\", value > 1,000 ) then insert( target(\"x\").atMost(5) );",
                "when Reading( indicator == \"x\", numerator > 12,500 ) then insert( target(\"x\").atMost(5) );",
                "when Reading( indicator == \"x\", value > \"1,051\" ) then insert( target(\"x\").atMost(5) );",
                "when Reading( indicator == \"x\", value in (1,000, 2,000) ) then insert( target(\"x\").atMost(5) );",
                "when not ( Reading( indicator == \"x\" ) and Reading( indicator == \"y\" ) )"
                        + " then insert( target(\"x\").atMost(5) );",
                "when exists ( Reading( indicator == \"x\" ) or Reading( indicator == \"y\" ) )"
                        + " then insert( target(\"x\").atMost(5) );",
                "enabled false when ReportingPeriod( year == 2012 ) then insert( target(\"x\").atMost(5) );",
                "@enabled(false) when ReportingPeriod( year == 2012 ) then insert( target(\"x\").atMost(5) );",
                "date-effective \"2012-05-01\" when ReportingPeriod( year == 2012 )"
                        + " then insert( target(\"x\").atMost(5) );",
                "agenda-group \"later\" when ReportingPeriod( year == 2012 ) then insert( target(\"x\").atMost(5) );",
                "extends \"B\" when ReportingPeriod( year == 2012 ) then insert( target(\"x\").atMost(5) );",
                "when ReportingPeriod( before(\"2012-03-31\") ) then insert( target(\"x\").atMost(5) );",
                "when ReportingPeriod( between(\"2012-03\", \"2012-09-01\") ) then insert( target(\"x\").atMost(5) );",
                "when ReportingPeriod( onOrAfter(\"2012-06-31\") ) then insert( target(\"x\").atMost(5) );",
                "when ReportingPeriod( after(\"2999-12\") ) then insert( target(\"x\").atMost(5) );",
                "when ReportingPeriod( onOrBefore(\"2999-12\") ) then insert( target(\"x\").atMost(5) );",
                "when ReportingPeriod( year == 2012 ) then insert( target(\"x\").atMost(5).tolerance(5%) );",
                "when ReportingPeriod( year == 2012 ) then insert( target(\"x\") > 5 );",
                "when ReportingPeriod( year == 2012 ) then insert( target(\"x\").atMost(20 weeks) );",
                "when\n<<<<<<< mine\n ReportingPeriod( year == 2012 )\n=======\n ReportingPeriod( year == 2013 )\n"
                        + ">>>>>>> theirs\nthen insert( target(\"x\").atMost(5) );",
            })
    void what_can_be_meant_in_two_ways_stays_refused(String rule) {
        staysRefused(RuleFile.Kind.TARGETS, HEADER + "rule \"R\" @clause(\"1\") @source(\"s\") " + rule + "\nend\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status != Status.WARN || Status.BREACH",
                "status in (Status.PASS) || Status.BREACH",
                "Status.BREACH",
            })
    void a_status_alone_is_said_of_nothing_but_an_equal_before_it(String condition) {
        staysRefused(
                RuleFile.Kind.LADDER,
                LADDER_HEADER + "rule \"R\" @source(\"s\") when Finding( " + condition
                        + " ) then insert( stepDown() );\nend\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"||", "or", "|"})
    void a_status_alone_behind_an_equal_is_one_more(String or) {
        String text = LADDER_HEADER + "rule \"R\" @source(\"s\") when Finding( status == Status.PASS || Status.WARN "
                + or + " Status.BREACH ) then insert( stepDown() );\nend\n";

        assertThat(problems(RuleFile.Kind.LADDER, Mending.mended(text, problems(RuleFile.Kind.LADDER, text))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule \"x(\" '", "rule \"x,\" '", "rule \"a, \"b, '", "@clause(\"a)(\" ' '"})
    void a_text_that_ran_on_is_read_again_once(String line) {
        // found by fuzzing: what could not be cut was read again and again
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> staysRefused(RuleFile.Kind.TARGETS, HEADER + line + "\nend\n"));
    }

    @Test
    void what_is_no_character_is_written_out_where_a_line_is_repeated() {
        // found by fuzzing: U+FDD0 stood in what was said of a name without its opening quote
        assertThat(problems(RuleFile.Kind.TARGETS, HEADER + "rule 2.2 Days \uFDD0waited\"\nwhen\n"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.toString()).doesNotContain("\uFDD0"));
    }
}
