package org.improvementnotice.compliance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.improvementnotice.compliance.model.Target.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelTest {

    @Test
    void a_ratio_is_compared_by_multiplying_crosswise() {
        Ratio share = new Ratio(BigDecimal.valueOf(14_900), BigDecimal.valueOf(199));

        assertThat(share).isLessThan(Ratio.of(75));
        assertThat(new Ratio(BigDecimal.valueOf(15_000), BigDecimal.valueOf(200)))
                .isEqualByComparingTo(Ratio.of(75));
        assertThat(share.rounded(1)).isEqualByComparingTo("74.9");
        assertThat(share.minus(Ratio.of(75)).signum()).isEqualTo(-1);
        assertThat(share.plus(Ratio.of(1)).minus(Ratio.of(1))).isEqualByComparingTo(share);
        assertThat(Ratio.of(-3).abs()).isEqualByComparingTo(Ratio.of(3));
        assertThat(Ratio.of(6).over(BigDecimal.valueOf(4)).rounded(1)).isEqualByComparingTo("1.5");
        assertThatThrownBy(() -> new Ratio(BigDecimal.ONE, BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void clauses_are_ordered_as_a_notice_counts() {
        List<AskedTarget.Key> keys = new TreeSet<>(List.of(key("2.10"), key("2.9"), key("10.1"), key("2"), key("2.9a")))
                .stream().toList();

        assertThat(keys).extracting(AskedTarget.Key::clause).containsExactly("2", "2.9", "2.9a", "2.10", "10.1");
    }

    private static AskedTarget.Key key(String clause) {
        return new AskedTarget.Key(clause, "x");
    }

    @Test
    void a_decimal_in_a_rule_is_taken_by_its_digits() {
        Target target = target("x").atLeast(0.1);

        assertThat(target.requirement())
                .isInstanceOfSatisfying(
                        Requirement.Measured.class,
                        asked -> assertThat(asked.line())
                                .isEqualTo(new Requirement.Line.AtLeast(new BigDecimal("0.1"))));
    }

    @Test
    void every_chain_of_verbs_gives_the_target_it_says() {
        Target goal = target("x")
                .atMost(30)
                .tolerance(Target.points(2))
                .fromBaseline(66, "2010-09")
                .by("2012-09")
                .agreed()
                .step("2011-09", 50)
                .basedOnAtLeast(20)
                .sustainedFor(3);

        assertThat(goal.subject()).isEqualTo("x");
        assertThat(goal.requirement())
                .isEqualTo(new Requirement.Measured(
                        List.of(),
                        new Requirement.Line.AtMost(BigDecimal.valueOf(30)),
                        new Requirement.Band(
                                null,
                                null,
                                new Requirement.Tolerance(Requirement.Tolerance.Kind.POINTS, BigDecimal.valueOf(2))),
                        new Requirement.Path(
                                BigDecimal.valueOf(66),
                                ReportingPeriod.parse("2010-09"),
                                ReportingPeriod.parse("2012-09"),
                                true,
                                List.of(new Requirement.Step(
                                        ReportingPeriod.parse("2011-09"), BigDecimal.valueOf(50)))),
                        20,
                        3));
        assertThat(target("x").between(10, 15).breachOutside(5, 20).tolerance(Target.relative(10)))
                .isEqualTo(target("x").between(10, 15).breachOutside(5, 20).tolerance(Target.relative(10)))
                .hasSameHashCodeAs(
                        target("x").between(10, 15).breachOutside(5, 20).tolerance(Target.relative(10)));
        assertThat(target("x").isYes()).isNotEqualTo(target("y").isYes());
        assertThat(target("x").dueBy("2012-03-31").warnDays(14).requirement())
                .isEqualTo(new Requirement.Milestone(LocalDate.of(2012, 3, 31), 14));
        assertThat(target("x").dueBy("2012-03-31").requirement())
                .isEqualTo(new Requirement.Milestone(LocalDate.of(2012, 3, 31), Target.USUAL_WARN_DAYS));
        assertThat(target("x").isYes().toString()).contains("target(x)");
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                bad("must end below its line", () -> target("x").atLeast(80).breachBelow(80)),
                bad("write `breachBelow`", () -> target("x").atLeast(80).breachAbove(90)),
                bad("must end above its line", () -> target("x").atMost(20).breachAbove(19)),
                bad("write `breachAbove`", () -> target("x").atMost(20).breachBelow(19)),
                bad("must end above its line", () -> target("x").exactly(20).breachAbove(20)),
                bad("must end below its line", () -> target("x").between(10, 15).breachBelow(10)),
                bad("must end above its line", () -> target("x").between(10, 15).breachOutside(5, 15)),
                bad("from the lower line", () -> target("x").between(15, 10)),
                bad("more than 0", () -> target("x").atLeast(80).tolerance(Target.points(0))),
                bad("whole numbers", () -> target("x").atLeast(80).tolerance(Target.cases(1.5))),
                bad(
                        "by more than 0",
                        () -> target("x").improvesOn(Target.lastPeriod()).by(Target.points(0))),
                bad(
                        "`points(...)`",
                        () -> target("x").improvesOn(Target.lastPeriod()).by(Target.cases(1))),
                bad(
                        "after the baseline",
                        () -> target("x").atMost(1).fromBaseline(2, "2012-01").by("2012-01")),
                bad(
                        "each step comes after",
                        () -> target("x")
                                .atMost(1)
                                .fromBaseline(9, "2012-01")
                                .by("2012-09")
                                .step("2012-05", 5)
                                .step("2012-04", 4)),
                bad("is not a month", () -> target("x").atMost(1).fromBaseline(9, "2012-1")),
                bad("is not a date", () -> target("x").dueBy("31.3.2012")),
                bad("0 to 366", () -> target("x").dueBy("2012-03-31").warnDays(367)),
                bad("1 to 250", () -> target("x").submittedWithin(0)),
                bad("2 to 36", () -> target("x").atLeast(1).sustainedFor(1)),
                bad("1 case or more", () -> target("x").atLeast(1).basedOnAtLeast(0)),
                bad("at least one grade", () -> target("x").share()));
    }

    private static Arguments bad(String words, Supplier<Object> chain) {
        return Arguments.of(words, chain);
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void a_target_that_cannot_be_is_refused_with_what_to_write(String words, Supplier<Object> chain) {
        assertThatThrownBy(chain::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    @Test
    void a_frequency_knows_its_due_periods() {
        Frequency quarterly = new Frequency(Frequency.Every.QUARTERLY, Set.of(3, 6, 9, 12));

        assertThat(quarterly.isDue(ReportingPeriod.parse("2012-06"))).isTrue();
        assertThat(quarterly.isDue(ReportingPeriod.parse("2012-07"))).isFalse();
        assertThat(quarterly.previousDue(ReportingPeriod.parse("2012-03"))).hasToString("2011-12");
        assertThat(quarterly.lastDue(ReportingPeriod.parse("2012-08"))).hasToString("2012-06");
        assertThat(quarterly.lastDue(ReportingPeriod.parse("2012-09"))).hasToString("2012-09");
        assertThatThrownBy(() -> new Frequency(Frequency.Every.TERMLY, Set.of(3, 6, 9, 12)))
                .hasMessageContaining("needs 3 months");
        assertThatThrownBy(() -> new Frequency(Frequency.Every.ANNUAL, Set.of(13)))
                .hasMessageContaining("1 to 12");
    }

    @Test
    void values_that_cannot_be_do_not_exist() {
        assertThatThrownBy(() -> new Figure.Parts(BigDecimal.ONE, BigDecimal.valueOf(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Figure.Grades(Map.of("good", -1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Indicator.Range(BigDecimal.ONE, BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new InvalidFactsException(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Standing("a", 1, 0, Map.of("b", 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Standing("a", 1, 0, Map.of("a", 1)).atLeast("c"))
                .hasMessageContaining("no level `c`");
        assertThatThrownBy(() -> new PeriodFacts("A", ReportingPeriod.parse("2012-04"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Carry.Track("1", "x", "y", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Requirement.Submission(251)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_range_says_itself_in_words() {
        assertThat(new Indicator.Range(null, null).inWords()).isEqualTo("any number");
        assertThat(new Indicator.Range(null, BigDecimal.TEN).inWords()).isEqualTo("at most 10");
        assertThat(new Indicator.Range(BigDecimal.ZERO, null).inWords()).isEqualTo("at least 0");
        assertThat(new Indicator.Range(BigDecimal.ZERO, BigDecimal.TEN).inWords())
                .isEqualTo("0 to 10");
        assertThat(new Indicator.Range(BigDecimal.ZERO, BigDecimal.TEN).contains(Ratio.of(11)))
                .isFalse();
    }

    @Test
    void problems_come_once_each_in_the_order_of_their_places() {
        Problem late = new Problem(new Place("b.yaml", 1, 1), "x");
        Problem early = new Problem(new Place("a.yaml", 10, 2), "y");
        Problem earliest = new Problem(new Place("a.yaml", 9, 3), "z");

        InvalidFactsException thrown = new InvalidFactsException(List.of(late, early, earliest, late));

        assertThat(thrown.problems()).containsExactly(earliest, early, late);
        assertThat(thrown).hasMessageStartingWith("a.yaml:9:3: z");
        assertThat(Place.of("a.yaml")).hasToString("a.yaml");
    }

    @Test
    void codes_are_written_in_kebab_case_and_found_again() {
        assertThat(Reason.CANNOT_TELL_IF_DUE.code()).isEqualTo("cannot-tell-if-due");
        assertThat(Code.find(Unit.class, "rate-per-10000")).contains(Unit.RATE_PER_10000);
        assertThat(Code.find(Unit.class, "percentage")).isEmpty();
        assertThat(Status.BREACH.code()).isEqualTo("BREACH");
        assertThat(Status.PASS.worse(Status.WARN)).isEqualTo(Status.WARN);
        assertThat(Status.BREACH.worse(Status.WARN)).isEqualTo(Status.BREACH);
    }
}
