package org.improvementnotice.compliance.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.improvementnotice.compliance.model.Problems;
import org.junit.jupiter.api.Test;

/** The seeds of the fuzzer of the rule reader, read without it. */
class RuleReaderFuzzTest {

    @Test
    void what_holds_for_the_fuzzer_holds_for_every_seed() throws IOException {
        RuleReaderFuzz.seeds().forEach(RuleReaderFuzz::fuzzerTestOneInput);
    }

    @Test
    void what_is_wrong_over_several_lines_is_a_problem_without_a_change_and_no_exception() {
        Problems problems = new Problems();
        RuleReader.read(
                RuleFile.Kind.LADDER,
                "ladder.drl",
                "package ladder\nrule \"L1\"\n    @source(\"x\",\n\"y\")\nwhen\n                    not(\nFinding( run\n>=\n1 + \n2 ) )\n"
                        + "then\n    insert( target(1,\n5).atLeast(\n87,\n5)\n.breachBelow( 9 ) ); end",
                problems);

        assertThat(problems.sorted()).isNotEmpty();
    }

    @Test
    void a_verb_whose_bracket_is_missing_at_the_end_of_a_line_is_told_there() {
        RuleReaderFuzz.fuzzerTestOneInput(
                ("\0package sample.more\n\nrule \"2.2 Days waited\"\n    @clause(\"2.2\") @source(\"made up\")\n"
                                + "when\n    ReportingPeriod( onOrAfter(\"2013-01\") )\n"
                                + "then\n    insert( target(\"waiting-days\").atMost(10).tolerance\n   );\nend\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
