package org.improvementnotice.compliance.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A change of a file is of one line; what goes over several is a problem without one. */
class SpanTest {

    private static Token token(int line, int column) {
        return new Token(Token.Kind.WORD, "word", new Place("f", line, column), 4);
    }

    @Test
    void two_words_of_one_line_are_changed_together() {
        assertThat(Span.of(token(3, 5), token(3, 10)).mend("one"))
                .isEqualTo(new Problem.Mend(new Place("f", 3, 5), 9, "one"));
    }

    @Test
    void two_words_of_two_lines_are_not_also_where_the_second_stands_further_right() {
        assertThat(Span.of(token(3, 5), token(4, 10)).mend("one")).isNull();
    }

    @Test
    void a_word_before_another_and_a_file_as_a_whole_are_not_changed() {
        assertThat(Span.of(token(3, 10), token(3, 1)).mend("one")).isNull();
        assertThat(Span.at(Place.of("f")).mend("one")).isNull();
    }

    /** Each was once given a change of its first line alone, which left the file wrong in another way. */
    static Stream<Arguments> slipsOverTwoLines() {
        return Stream.of(
                Arguments.of(
                        rule("ReportingPeriod( between(\"2012-09\",\n    \"2012-03\") )"), "no month lies between"),
                Arguments.of(rule("Standing( level >=\n                      \"x\" )"), "`level` has no order"),
                Arguments.of(rule("Standing{\n                      }"), "`{` cannot stand here"),
                Arguments.of(rule("Standing( rank between 1 and\n                      5 )"), "`between` cannot stand"),
                Arguments.of(
                        rule("Standing( rank > 1 )").replace("@source(\"s\")", "@source\n                    \"s\""),
                        "`(` is missing after `@source`"),
                Arguments.of(
                        "package p\nimport\n               sample.Nothing\n" + rule("Standing( )"),
                        "may not be imported"),
                Arguments.of(
                        rule("Standing( )").replace("stepDown()", "stepDown().\n        sameDay()"), "take it away"));
    }

    private static String rule(String circumstance) {
        return "package p\nimport org.improvementnotice.compliance.model.Standing\n"
                + "import org.improvementnotice.compliance.model.ReportingPeriod\n"
                + "import static org.improvementnotice.compliance.model.Escalation.stepDown\n"
                + "rule \"L1\" @source(\"s\")\nwhen\n    " + circumstance + "\nthen\n    insert( stepDown() );\nend\n";
    }

    @ParameterizedTest
    @MethodSource("slipsOverTwoLines")
    void a_slip_over_two_lines_is_a_problem_without_a_change(String text, String message) {
        Problems problems = new Problems();
        RuleReader.read(RuleFile.Kind.LADDER, "ladder.drl", text, problems);

        List<Problem> found = problems.sorted().stream()
                .filter(each -> each.message().contains(message))
                .toList();
        assertThat(found)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.mend()).isNull());
    }
}
