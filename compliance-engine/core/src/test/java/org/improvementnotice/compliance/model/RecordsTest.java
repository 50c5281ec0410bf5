package org.improvementnotice.compliance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the records say of themselves, and what of them cannot be. */
class RecordsTest {

    private static final Inputs INPUTS = new Inputs("e", "d", new TreeMap<>(), null, null, null);

    private static final ReportingPeriod APRIL = new ReportingPeriod(2012, 4);
    private static final RuleSource RULE =
            new RuleSource("2.1 Assessments", "2.1", "2", List.of(), "", new Place("targets/2-x.drl", 8, 1));

    static Finding finding(String clause, Status status, Reason reason, Finding.Caution... cautions) {
        return finding(clause, status, reason, null, cautions);
    }

    @SuppressWarnings("NullAway") // it does not read the annotation of a nested type from a class file
    private static Finding finding(
            String clause,
            Status status,
            Reason reason,
            Finding.@Nullable AbsenceRun absence,
            Finding.Caution... cautions) {
        return new Finding(
                "n/a/" + clause + "/x",
                clause,
                "2",
                List.of("1"),
                "x",
                "Assessments",
                status,
                reason,
                3,
                RULE,
                APRIL,
                "79.0",
                BigDecimal.valueOf(79),
                BigDecimal.valueOf(100),
                "at least 80 %",
                null,
                "80",
                "75",
                "-1.0",
                null,
                null,
                List.of(),
                Map.of(),
                null,
                "79.0 % (79 of 100)",
                Place.of("f.yaml"),
                "",
                Validation.VALIDATED,
                absence,
                List.of(cautions),
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void a_finding_says_itself_in_one_sentence() {
        Finding finding = finding("2.1", Status.WARN, Reason.CLOSE);

        assertThat(finding.message()).isEqualTo("2.1 Assessments: WARN, 79.0 % (79 of 100)");
        assertThat(finding.inWords()).isEqualTo("2.1 Assessments: WARN, close, run of 3");
        assertThat(finding.key()).isEqualTo(new AskedTarget.Key("2.1", "x"));
        assertThat(finding.inTheme("2")).isTrue();
        assertThat(finding.inTheme("1")).isFalse();
        assertThat(finding.isAbsent()).isFalse();
        assertThat(finding("2.1", Status.WARN, Reason.NO_FIGURE, new Finding.AbsenceRun(Absence.NO_KEY, 1))
                        .isAbsent())
                .isTrue();
    }

    @Test
    void a_finding_is_doubted_by_a_doubt_that_no_comment_answers() {
        Finding.Caution open = new Finding.Caution(CautionCode.JUMP, "moved", false);
        Finding.Caution answered = new Finding.Caution(CautionCode.JUMP, "moved", true);
        Finding.Caution shown = new Finding.Caution(CautionCode.PROVISIONAL, "provisional", false);

        assertThat(finding("1", Status.PASS, Reason.MET, shown, open).isDoubted())
                .isTrue();
        assertThat(finding("1", Status.PASS, Reason.MET, shown, answered).isDoubted())
                .isFalse();
        assertThat(open.isOpen()).isTrue();
        assertThat(answered.isOpen()).isFalse();
        assertThat(shown.isOpen()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_caution_that_asks_is_a_doubt(CautionCode code) {
        assertThat(code.isDoubt())
                .isEqualTo(List.of("jump", "copied-row", "falling-denominator", "growing-backlog")
                        .contains(code.code()));
    }

    // periods and assessments

    @SuppressWarnings("NullAway") // it does not read the annotation of a nested type from a class file
    private static PeriodAssessment period(ReportingPeriod period, Finding... findings) {
        Escalation escalation = new Escalation(
                new Escalation.Attention("board", 2),
                new Escalation.Attention("grip", 1),
                null,
                Escalation.Direction.RAISED,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        SortedMap<String, String> files = new TreeMap<>(Map.of(period + ".yaml", "digest of " + period));
        return new PeriodAssessment(
                period,
                period.lastDay(),
                false,
                false,
                false,
                List.of(),
                List.of(findings),
                List.of(
                        new PeriodAssessment.Listed(
                                "i", "3", "x", "X", NotDue.NOTHING_DUE, "none", null, null, List.of()),
                        new PeriodAssessment.Listed(
                                "j", "4", "x", "X", NotDue.NOT_YET_DUE, "later", null, null, List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                escalation,
                List.of(),
                files,
                Carry.start("board"));
    }

    @Test
    void findings_are_counted_and_the_worst_is_named() {
        PeriodAssessment period = period(
                APRIL,
                finding("1", Status.PASS, Reason.MET),
                finding("2", Status.WARN, Reason.CLOSE),
                finding("3", Status.WARN, Reason.CLOSE),
                finding("4", Status.BREACH, Reason.MISSED));

        assertThat(period.counts())
                .isEqualTo(new Counts(1, 2, 1, 0, Map.of(Reason.MET, 1, Reason.CLOSE, 2, Reason.MISSED, 1)));
        assertThat(period.counts().total()).isEqualTo(4);
        assertThat(period.worst()).contains(Status.BREACH);
        assertThat(period(APRIL).worst()).isEmpty();
        assertThat(period.findings(Status.WARN)).extracting(Finding::clause).containsExactly("2", "3");
        assertThat(period.listed(NotDue.NOTHING_DUE)).isEqualTo(1);
        assertThat(period.listed(NotDue.NO_LONGER_ASKED)).isZero();
        Carry other = Carry.start("grip");
        assertThat(period.handingOn(other).carry()).isEqualTo(other);
        assertThat(period.handingOn(other).findings()).isEqualTo(period.findings());
    }

    @Test
    void an_assessment_has_a_latest_period_and_can_be_cut_to_one() {
        PeriodAssessment march = period(APRIL.plusMonths(-1));
        PeriodAssessment april = period(APRIL);
        Assessment assessment = new Assessment(INPUTS, "a", notice(), List.of(march, april), null, null);

        assertThat(assessment.latest()).isEqualTo(april);
        assertThat(assessment.carry()).isEqualTo(april.carry());
        assertThat(assessment.files()).containsOnlyKeys("2012-03.yaml", "2012-04.yaml");
        assertThat(assessment.only(APRIL.plusMonths(-1)).periods()).containsExactly(march);
        assertThat(assessment.openEnded()).isFalse();
        assertThat(assessment.notJudgedHere()).extracting(Clause::number).containsExactly("2");
        assertThatThrownBy(() -> assessment.only(APRIL.plusMonths(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2012-05 is not judged here; judged are 2012-03 to 2012-04");
        assertThatThrownBy(() -> new Assessment(INPUTS, "a", notice(), List.of(), null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // the notice

    private static Clause clause(String number, Judged judged) {
        return new Clause(
                number, "words", List.of(), judged, Origin.ILLUSTRATIVE, null, false, null, Place.of("pack.yaml"));
    }

    private static Notice notice() {
        return notice("board", LocalDate.of(2013, 6, 30), Map.of());
    }

    private static Notice notice(String startsAt, LocalDate until, Map<String, Notice.Return> returns) {
        return new Notice(
                "n",
                "1.0.0",
                "A notice",
                Notice.ANY_AUTHORITY,
                LocalDate.of(2012, 2, 1),
                new ReportingPeriod(2011, 10),
                until,
                new Notice.Provenance(Notice.Provenance.Status.ILLUSTRATIVE, List.of("made up")),
                Map.of("1", "One"),
                Map.of(),
                List.of(clause("1", Judged.BY_RULE), clause("2", Judged.NOT_HERE)),
                returns,
                Map.of(),
                Map.of(),
                List.of(new Notice.Level("grip", List.of(), "asks"), new Notice.Level("board", List.of(), "asks")),
                startsAt,
                new Notice.Policies(
                        MissingPolicy.WARN_THEN_BREACH,
                        RoundingPolicy.AS_GIVEN,
                        StepDownPolicy.ONE_LEVEL,
                        WaivedRaisePolicy.NEVER,
                        90,
                        5));
    }

    @Test
    void a_level_named_twice_is_ranked_by_where_it_stands_first() {
        List<Notice.Level> levels = List.of(
                new Notice.Level("low", List.of("board"), "looks"),
                new Notice.Level("low", List.of("board"), "looks"),
                new Notice.Level("high", List.of("board"), "decides"));
        RankedLevels ranked = RankedLevels.of(levels);

        assertThat(ranked).isEqualTo(levels).hasSameHashCodeAs(levels);
        assertThat(ranked.rank("low")).isEqualTo(1);
        assertThat(ranked.rank("high")).isEqualTo(3);
    }

    @Test
    void a_notice_knows_its_clauses_levels_and_last_period() {
        assertThat(notice().clause("2").map(Clause::judged)).contains(Judged.NOT_HERE);
        assertThat(notice().clause("3")).isEmpty();
        assertThat(notice().rank("grip")).isEqualTo(1);
        assertThat(notice().rank("board")).isEqualTo(2);
        assertThat(notice().level(2).level()).isEqualTo("board");
        assertThat(notice().lastPeriod()).isEqualTo(new ReportingPeriod(2013, 6));
        assertThatThrownBy(() -> notice().rank("top"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no level `top`");
    }

    @Test
    void a_notice_that_ends_before_it_is_judged_or_starts_nowhere_is_none() {
        assertThatThrownBy(() -> notice("top", LocalDate.of(2013, 6, 30), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> notice("board", LocalDate.of(2011, 9, 30), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(notice("board", LocalDate.of(2011, 10, 1), Map.of()).lastPeriod())
                .isEqualTo(new ReportingPeriod(2011, 10));
    }

    @Test
    void the_deadline_of_a_period_is_the_first_of_its_reports_or_its_last_day() {
        Notice.Return monthly = new Notice.Return("m", "M", Frequency.MONTHLY, 10, APRIL);
        Notice.Return early = new Notice.Return("e", "E", Frequency.MONTHLY, 3, APRIL.plusMonths(1));
        Notice notice = notice("board", LocalDate.of(2013, 6, 30), Map.of("m", monthly, "e", early));

        assertThat(notice.deadline(APRIL)).isEqualTo(LocalDate.of(2012, 5, 15)); // 7 May is a bank holiday
        assertThat(notice.deadline(APRIL.plusMonths(1))).isEqualTo(LocalDate.of(2012, 6, 7)); // 4 and 5 June are
        assertThat(notice.deadline(APRIL.plusMonths(-1))).isEqualTo(LocalDate.of(2012, 3, 31));
        assertThat(monthly.isOwedFor(APRIL)).isTrue();
        assertThat(monthly.isOwedFor(APRIL.plusMonths(-1))).isFalse();
        assertThat(new Notice.Return("q", "Q", new Frequency(Frequency.Every.ANNUAL, Set.of(3)), 10, APRIL)
                        .isOwedFor(APRIL.plusMonths(1)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "250, true", "251, false"})
    void a_report_is_due_within_a_year_of_working_days(int days, boolean possible) {
        if (possible) {
            assertThat(new Notice.Return("m", "M", Frequency.MONTHLY, days, APRIL).withinWorkingDays())
                    .isEqualTo(days);
            assertThat(new Requirement.Submission(days).workingDays()).isEqualTo(days);
        } else {
            assertThatThrownBy(() -> new Notice.Return("m", "M", Frequency.MONTHLY, days, APRIL))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Requirement.Submission(days)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "366, true", "367, false"})
    void a_milestone_warns_up_to_a_year_before(int days, boolean possible) {
        LocalDate due = LocalDate.of(2012, 4, 30);
        if (possible) {
            assertThat(new Requirement.Milestone(due, days).warnDays()).isEqualTo(days);
        } else {
            assertThatThrownBy(() -> new Requirement.Milestone(due, days)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1899, 12, false",
        "1900, 1, true",
        "2012, 12, true",
        "2012, 13, false",
        "2012, 0, false",
        "2999, 12, true",
        "3000, 1, false"
    })
    void a_period_is_a_month_of_this_time(int year, int month, boolean possible) {
        if (possible) {
            assertThat(new ReportingPeriod(year, month).month()).isEqualTo(month);
        } else {
            assertThatThrownBy(() -> new ReportingPeriod(year, month)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void what_a_level_stands_above_is_told_by_rank() {
        Standing standing = new Standing("board", 2, 3, Map.of("grip", 1, "board", 2, "top", 3));

        assertThat(standing.atLeast("grip")).isTrue();
        assertThat(standing.atLeast("board")).isTrue();
        assertThat(standing.atLeast("top")).isFalse();
        assertThatThrownBy(() -> standing.atLeast("nowhere")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Standing("nowhere", 1, 1, Map.of("grip", 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void summaries_and_proposals_say_what_they_are() {
        assertThat(new Summary(1, 2, 3, 4, 5, 6).inWords())
                .isEqualTo(
                        "3 BREACH, 2 WARN, 1 PASS; 4 without a figure; longest run of BREACH 5; periods running without either 6");
        assertThat(new ThemeSummary("2", 1, 2, 3, 4, 5, 6).inWords()).startsWith("theme 2: 3 BREACH");
        assertThat(Escalation.tell("director").sameDay()).isEqualTo(new Proposal.Tell("director", true));
        assertThat(Escalation.tell("director")).isEqualTo(new Proposal.Tell("director", false));
        assertThat(Escalation.escalate("board")).isEqualTo(new Proposal.Raise("board"));
        assertThat(Escalation.stepDown()).isEqualTo(new Proposal.StepDown());
        assertThat(period(APRIL).escalation().isRaised()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void an_escalation_is_raised_where_it_went_up(Escalation.Direction direction) {
        Escalation.Attention level = new Escalation.Attention("board", 2);

        assertThat(escalation(level, direction).isRaised()).isEqualTo(direction == Escalation.Direction.RAISED);
    }

    @SuppressWarnings("NullAway") // it does not read the annotation of a nested type from a class file
    private static Escalation escalation(Escalation.Attention level, Escalation.Direction direction) {
        return new Escalation(level, level, null, direction, List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void a_line_with_two_ends_can_have_a_band_on_one_side_alone() {
        assertThat(((Requirement.Measured)
                                Target.target("x").between(4, 6).breachBelow(3).requirement())
                        .band())
                .isEqualTo(new Requirement.Band(BigDecimal.valueOf(3), null, null));
        assertThat(((Requirement.Measured)
                                Target.target("x").between(4, 6).breachAbove(7).requirement())
                        .band())
                .isEqualTo(new Requirement.Band(null, BigDecimal.valueOf(7), null));
        assertThatThrownBy(() -> Target.target("x").between(4, 6).breachBelow(4))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Target.target("x").exactly(4).breachBelow(4))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Target.samePeriodLastYear()).isEqualTo(Requirement.Earlier.SAME_PERIOD_LAST_YEAR);
        assertThat(Target.lastPeriod()).isEqualTo(Requirement.Earlier.LAST_PERIOD);
    }

    @Test
    void the_worse_of_two_is_the_later_named() {
        assertThat(Status.PASS.worse(Status.WARN)).isEqualTo(Status.WARN);
        assertThat(Status.BREACH.worse(Status.WARN)).isEqualTo(Status.BREACH);
        assertThat(Status.WARN.worse(Status.WARN)).isEqualTo(Status.WARN);
        assertThat(Status.WARN.code()).isEqualTo("WARN");
    }

    // what is handed on

    @Test
    void a_track_has_a_last_mark_and_a_carry_can_start_after_a_month() {
        Carry.Mark first = new Carry.Mark(APRIL, Status.PASS, Reason.MET, 1, 0, 1, Status.PASS);
        Carry.Mark second = new Carry.Mark(APRIL.plusMonths(1), Status.WARN, Reason.CLOSE, 1, 0, 0, Status.WARN);

        assertThat(new Carry.Track("2", "X", "at least 80 %", List.of(first, second)).last())
                .isEqualTo(second);
        assertThatThrownBy(() -> new Carry.Track("2", "X", "at least 80 %", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Carry.start("board").period()).isNull();
        assertThat(Carry.start("board").judgedUpTo(APRIL).period()).isEqualTo(APRIL);
        assertThat(Carry.start("board").judgedUpTo(APRIL).level().level()).isEqualTo("board");
        assertThat(Carry.start("board").level().periods()).isZero();
    }

    // facts

    private static FactsFile file(String name, String part, @Nullable LocalDate submitted, String source) {
        Reading reading = new Reading(
                name,
                APRIL,
                Unit.COUNT,
                new Figure.Value(BigDecimal.ONE),
                Place.of(name),
                source,
                Validation.VALIDATED);
        FactsFile.Comment comment = new FactsFile.Comment("why", null, null, null, null);
        return new FactsFile(
                name,
                "digest",
                "A",
                APRIL,
                part,
                submitted,
                source,
                Map.of(name, reading),
                List.of(new FactsFile.LateReading(reading, null, part.isEmpty() ? null : "why")),
                Map.of(name, comment),
                Map.of(name, new FactsFile.ActionReport(null, APRIL.lastDay(), "why", Place.of(name))),
                Map.of(name, new FactsFile.Submission(APRIL.lastDay(), Place.of(name))),
                Map.of(
                        name,
                        new FactsFile.BoardJudgement(Status.PASS, "Board", APRIL.lastDay(), "why", Place.of(name))),
                part.isEmpty() ? null : new FactsFile.LevelDecision("board", "chair", APRIL.lastDay(), "why"),
                List.of(new FactsFile.Inspection(APRIL.lastDay(), "Ofsted", name, "adequate")));
    }

    @Test
    void the_files_of_a_month_are_one_month() {
        FactsFile one = file("b", "", LocalDate.of(2012, 5, 3), "s");
        FactsFile other = file("a", "workforce", LocalDate.of(2012, 5, 10), "s");
        PeriodFacts month = new PeriodFacts("A", APRIL, List.of(other, one));

        assertThat(month.files()).containsExactly(one, other);
        assertThat(month.isDraft()).isFalse();
        assertThat(month.submitted()).contains(LocalDate.of(2012, 5, 10));
        assertThat(month.readings()).containsOnlyKeys("a", "b");
        assertThat(month.late()).extracting(FactsFile.LateReading::isRestated).containsExactly(false, true);
        assertThat(month.comments()).containsOnlyKeys("a", "b");
        assertThat(month.actions()).containsOnlyKeys("a", "b");
        assertThat(month.submissions()).containsOnlyKeys("a", "b");
        assertThat(month.judgements()).containsOnlyKeys("a", "b");
        assertThat(month.level().map(FactsFile.LevelDecision::is)).contains("board");
        assertThat(month.inspections())
                .extracting(FactsFile.Inspection::subject)
                .containsExactly("b", "a");
        assertThat(month.sources()).containsExactly("s");
        assertThat(new PeriodFacts("A", APRIL, List.of(file("a", "", null, ""))).isDraft())
                .isTrue();
        assertThat(new PeriodFacts("A", APRIL, List.of(file("a", "", null, ""))).sources())
                .isEmpty();
    }

    @Test
    void files_of_another_month_or_council_and_none_are_no_month() {
        FactsFile file = file("a", "", null, "");

        assertThatThrownBy(() -> new PeriodFacts("B", APRIL, List.of(file)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PeriodFacts("A", APRIL.plusMonths(1), List.of(file)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PeriodFacts("A", APRIL, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    // readings and indicators

    private static Reading reading(Unit unit, Figure figure) {
        return new Reading("x", APRIL, unit, figure, Place.of("f"), "", Validation.VALIDATED);
    }

    @Test
    void a_reading_is_one_decimal_in_its_unit() {
        Figure parts = new Figure.Parts(BigDecimal.valueOf(3), BigDecimal.valueOf(8));

        assertThat(reading(Unit.PERCENT, parts).value()).isEqualByComparingTo("37.5");
        assertThat(reading(Unit.RATE_PER_10000, parts).value()).isEqualByComparingTo("3750");
        assertThat(reading(Unit.AVERAGE, parts).value()).isEqualByComparingTo("0.375");
        assertThat(reading(Unit.COUNT, new Figure.Value(BigDecimal.TEN)).value())
                .isEqualByComparingTo("10");
        assertThat(reading(Unit.YES_NO, new Figure.YesNo(true)).value()).isNull();
        assertThat(reading(Unit.PERCENT, parts).numerator()).isEqualByComparingTo("3");
        assertThat(reading(Unit.PERCENT, parts).denominator()).isEqualByComparingTo("8");
        assertThat(reading(Unit.PERCENT, parts).isAbsent()).isFalse();
        assertThat(reading(Unit.PERCENT, new Figure.Parts(BigDecimal.ZERO, BigDecimal.ZERO))
                        .isAbsent())
                .isTrue();
        assertThat(reading(Unit.PERCENT, new Figure.Parts(BigDecimal.ZERO, BigDecimal.ZERO))
                        .value())
                .isNull();
        assertThat(reading(Unit.COUNT, new Figure.Value(BigDecimal.TEN)).numerator())
                .isNull();
        assertThat(reading(Unit.COUNT, new Figure.Value(BigDecimal.TEN)).denominator())
                .isNull();
        assertThat(reading(Unit.COUNT, new Figure.Absent(Absence.NO_KEY)).isAbsent())
                .isTrue();
        assertThat(reading(Unit.COUNT, new Figure.Value(BigDecimal.TEN)).isAbsent())
                .isFalse();
    }

    private static Indicator indicator(int lag, int decimals, Unit unit, Indicator.Range range) {
        return new Indicator(
                "x",
                "X",
                "better",
                unit,
                Good.HIGH,
                Basis.IN_MONTH,
                Frequency.MONTHLY,
                lag,
                range,
                PartsKind.WHOLE,
                WhenNone.MISSING,
                false,
                unit == Unit.GRADED ? List.of("poor", "good") : List.of(),
                0,
                null,
                Publish.AS_IS,
                List.of(),
                null,
                Map.of(APRIL, "counted anew"),
                decimals,
                "definition",
                "source",
                null);
    }

    private static final Indicator.Range ANY = new Indicator.Range(null, null);

    @Test
    void an_indicator_has_a_lag_of_a_year_and_six_decimals_at_most() {
        assertThat(indicator(12, 6, Unit.COUNT, ANY).lag()).isEqualTo(12);
        assertThat(indicator(0, 0, Unit.COUNT, ANY).decimals()).isZero();
        for (int[] wrong : new int[][] {{13, 0}, {-1, 0}, {0, 7}, {0, -1}}) {
            assertThatThrownBy(() -> indicator(wrong[0], wrong[1], Unit.COUNT, ANY))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_definition_is_broken_between_what_lies_on_either_side() {
        Indicator indicator = indicator(0, 0, Unit.COUNT, ANY);

        assertThat(indicator.isBrokenBetween(APRIL.plusMonths(-1), APRIL)).isTrue();
        assertThat(indicator.isBrokenBetween(APRIL, APRIL.plusMonths(1))).isFalse();
        assertThat(indicator.isBrokenBetween(APRIL.plusMonths(-2), APRIL.plusMonths(-1)))
                .isFalse();
    }

    @Test
    void a_share_is_a_percentage_that_cannot_pass_100() {
        Indicator.Range hundred = new Indicator.Range(BigDecimal.ZERO, BigDecimal.valueOf(100));

        assertThat(indicator(0, 0, Unit.PERCENT, hundred).isShare()).isTrue();
        assertThat(indicator(0, 0, Unit.GRADED, hundred).isShare()).isTrue();
        assertThat(indicator(0, 0, Unit.AVERAGE, hundred).isShare()).isFalse();
        assertThat(indicator(0, 0, Unit.PERCENT, ANY).isShare()).isFalse();
        assertThat(indicator(0, 0, Unit.PERCENT, new Indicator.Range(BigDecimal.ZERO, BigDecimal.valueOf(120)))
                        .isShare())
                .isFalse();
    }

    @Test
    void a_range_holds_its_ends() {
        Indicator.Range range = new Indicator.Range(BigDecimal.ONE, BigDecimal.TEN);

        assertThat(range.contains(Ratio.of(1))).isTrue();
        assertThat(range.contains(Ratio.of(10))).isTrue();
        assertThat(range.contains(Ratio.of(0))).isFalse();
        assertThat(range.contains(Ratio.of(11))).isFalse();
        assertThat(new Indicator.Range(null, BigDecimal.TEN).contains(Ratio.of(-5)))
                .isTrue();
        assertThat(new Indicator.Range(BigDecimal.ONE, null).contains(Ratio.of(500)))
                .isTrue();
        assertThat(new Indicator.Range(BigDecimal.ONE, BigDecimal.ONE).contains(Ratio.of(1)))
                .isTrue();
        assertThatThrownBy(() -> new Indicator.Range(BigDecimal.TEN, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_catalogue_finds_indicators_and_knows_the_longest_lag() {
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        indicators.put("a", indicator(2, 0, Unit.COUNT, ANY));
        indicators.put("b", indicator(1, 0, Unit.COUNT, ANY));
        Catalogue catalogue = new Catalogue(indicators);

        assertThat(catalogue.find("b")).isPresent();
        assertThat(catalogue.find("c")).isEmpty();
        assertThat(catalogue.longestLag()).isEqualTo(2);
        assertThat(new Catalogue(Map.of()).longestLag()).isZero();
    }

    @Test
    void two_figures_are_the_same_whatever_idle_zeros_and_splits_they_are_written_with() {
        Figure seven = new Figure.Value(BigDecimal.valueOf(7));
        Figure parts = new Figure.Parts(BigDecimal.valueOf(7), BigDecimal.TEN);
        Figure.Parts whole = new Figure.Parts(BigDecimal.valueOf(7), BigDecimal.TEN);

        assertThat(seven.isSameAs(new Figure.Value(new BigDecimal("7.00")))).isTrue();
        assertThat(seven.isSameAs(new Figure.Value(new BigDecimal("7.01")))).isFalse();
        assertThat(seven.isSameAs(parts)).isFalse();
        assertThat(parts.isSameAs(
                        new Figure.Parts(new BigDecimal("7.0"), new BigDecimal("10.0"), Map.of("north", whole))))
                .isTrue();
        assertThat(parts.isSameAs(new Figure.Parts(BigDecimal.valueOf(6), BigDecimal.TEN)))
                .isFalse();
        assertThat(parts.isSameAs(new Figure.Parts(BigDecimal.valueOf(7), BigDecimal.valueOf(11))))
                .isFalse();
        assertThat(new Figure.YesNo(true).isSameAs(new Figure.YesNo(true))).isTrue();
        assertThat(new Figure.YesNo(true).isSameAs(new Figure.YesNo(false))).isFalse();
    }

    // targets and cases

    @Test
    void equal_targets_are_equal_and_say_so() {
        Target one = Target.target("x").atLeast(80);
        Target other = Target.of("x", one.requirement());

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one).isNotEqualTo(Target.of("y", one.requirement()));
        assertThat(one).isNotEqualTo(Target.target("x").atLeast(81));
        assertThat(one.toString()).startsWith("target(x) ");
        assertThat(Target.of("y", one.requirement()).hashCode()).isNotEqualTo(one.hashCode());
        assertThat(new AskedTarget(RULE, one).key()).isEqualTo(new AskedTarget.Key("2.1", "x"));
    }

    @Test
    void a_case_expects_something_of_what_it_names() {
        assertThatThrownBy(() -> new Case.Expected(Place.of("c.yaml"), "1", null, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Case.Expected(Place.of("c.yaml"), "1", null, Map.of(CaseField.STATUS, "PASS")).fields())
                .containsEntry(CaseField.STATUS, "PASS");
    }

    @Test
    void codes_are_listed_in_their_order() {
        assertThat(Code.codes(Judged.class)).containsExactly("by-rule", "by-board", "not-here");
        assertThat(Code.find(Judged.class, "not-here")).contains(Judged.NOT_HERE);
        assertThat(Code.find(Judged.class, "nobody")).isEmpty();
    }
}
