package org.improvementnotice.compliance.report.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.improvementnotice.compliance.Sample.month;
import static org.improvementnotice.compliance.Sample.monthOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.improvementnotice.compliance.Changed;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.assessment.Run;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Baseline;
import org.improvementnotice.compliance.model.FileDigest;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Waiver;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;

/** Every line of what the Board is asked, of the trust in figures, of what changed and of what slips, on months made for it. */
class BoardPageTest {

    private static final RulePack SAMPLE = Sample.pack();

    private static BoardMonth latest(RulePack pack, Sample.Month... months) {
        return monthOfPage(pack, Sample.assess(pack, months));
    }

    private static final String FULL = "readings: { timeliness: 90, unallocated: 0, caseload: 19, second-plans: 12,"
            + " long-plans: 40, audits: { grades: { good: 9, inadequate: 1 } } }";

    private static BoardMonth monthOfPage(RulePack pack, Assessment all) {
        return BoardMonth.of(all.only(all.latest().period()), List.of(all), pack);
    }

    private static Map<String, String> changed(String file, String from, String to) {
        Map<String, String> files = Sample.files();
        files.computeIfPresent(file, (name, text) -> text.replace(from, to));
        return files;
    }

    private static List<String> texts(List<Phrase> phrases) {
        return phrases.stream().map(Phrase::text).toList();
    }

    private static List<String> asked(BoardMonth month) {
        return texts(BoardPage.Kind.all(AskedOfBoard.of(month)));
    }

    private static List<String> trusted(BoardMonth month) {
        return texts(HowFarTrusted.of(month));
    }

    private static List<String> changed(BoardMonth month) {
        return texts(BoardPage.Kind.all(ChangedSinceLastMonth.of(month)));
    }

    private static List<String> slipping(BoardMonth month) {
        return texts(new MetButSlipping(month).slipping());
    }

    private static final RulePack FLOOR = Sample.asking("target(\"timeliness\").atLeast(80).breachBelow(75)");

    private static Sample.Month share(String period, int numerator, String... lines) {
        String more = String.join("\n", lines);
        return month(period, "readings: { timeliness: { numerator: " + numerator + ", denominator: 100 } }\n" + more);
    }

    // the Board is asked to

    @Test
    void a_breach_without_a_recorded_action_asks_for_one_and_says_what_is_recorded() {
        assertThat(asked(latest(FLOOR, share("2012-01", 70))))
                .containsExactly("Decide on a corrective action for 2.1 Assessments in time: BREACH for 1 period,"
                        + " no action is recorded.");
        assertThat(asked(latest(
                        FLOOR,
                        share("2012-01", 70),
                        share("2012-02", 70, "comments: { \"2.1\": { why: few staff } }"))))
                .containsExactly(
                        "Decide on a corrective action for 2.1 Assessments in time: BREACH for 2 periods running,"
                                + " an explanation is recorded, no action.",
                        "Decide on the level of attention: corrective-action is recommended, before it was"
                                + " board-attention; no decision is recorded.");
    }

    @Test
    void a_breach_with_an_action_or_an_agreed_exception_and_a_warning_ask_for_nothing() {
        String nothing =
                "Nothing this month: no BREACH is without a recorded action, no judgement and no decision waits,"
                        + " and no action of the plan falls due before the next meeting.";

        assertThat(asked(latest(FLOOR, share("2012-01", 70, "comments: { \"2.1\": { action: agency } }"))))
                .containsExactly(nothing);
        assertThat(asked(latest(FLOOR, share("2012-01", 78)))).containsExactly(nothing);
        Assessment waived = Sample.assess(FLOOR, share("2012-01", 70));
        Finding breach = waived.latest().findings().get(0);
        Finding excepted = Changed.record(breach, Map.of("waiver", waiver()));
        assertThat(asked(monthOfPage(FLOOR, with(waived, excepted)))).containsExactly(nothing);
    }

    private static Waiver waiver() {
        LocalDate from = LocalDate.of(2012, 1, 1);
        return new Waiver(
                "2.1", null, "Testshire", "r", "board", from, "e", from, from.plusDays(30), Place.of("waivers.yaml"));
    }

    private static Assessment with(Assessment assessment, Finding finding) {
        PeriodAssessment month = Changed.record(assessment.latest(), Map.of("findings", List.of(finding)));
        return Changed.record(assessment, Map.of("periods", List.of(month)));
    }

    @Test
    void an_action_promised_is_waited_for_until_its_day_and_then_asked_after() {
        String promise = "comments: { \"2.1\": { action: agency, by: 2012-03-10 } }";
        Sample.Month january = share("2012-01", 70, promise);

        assertThat(asked(latest(FLOOR, january, share("2012-02", 70))))
                .noneMatch(each -> each.startsWith("Decide on a corrective action"));
        assertThat(asked(latest(FLOOR, january, share("2012-02", 70), share("2012-03", 70))))
                .contains("Decide on a corrective action for 2.1 Assessments in time: BREACH for 3 periods running, the"
                        + " action promised in January 2012 was due by 10 March 2012.");
        assertThat(asked(latest(
                        FLOOR, share("2012-01", 70, promise.replace(", by: 2012-03-10", "")), share("2012-02", 70))))
                .contains("Decide on a corrective action for 2.1 Assessments in time: BREACH for 2 periods running, the"
                        + " action promised in January 2012 has no day.");
    }

    @Test
    void public_papers_do_not_say_that_nothing_is_recorded_or_new_where_that_is_withheld() {
        Map<String, String> files = Sample.filesAsking("target(\"timeliness\").atLeast(80).breachBelow(75)", "");
        files.computeIfPresent(
                "indicators.yaml",
                (name, text) -> text.replaceFirst("timeliness:\n", "timeliness:\n  publish: protect\n"));
        RulePack pack = Sample.load(files);
        String said = "comments: { \"2.1\": { why: few staff, action: agency, by: 2012-03-10 } }";
        Assessment papers = Sample.papers(pack, "committee", share("2012-01", 3, said), share("2012-02", 4));
        BoardMonth month = monthOfPage(pack, papers);

        assertThat(asked(month)).noneMatch(each -> each.startsWith("Decide on a corrective action"));
        assertThat(changed(month))
                .noneMatch(each -> each.startsWith("New"))
                .anyMatch(each -> each.endsWith("Where figures are withheld, what changed is not told."));
        assertThat(new Breaches(month).blocks().toString())
                .contains("what officers say is withheld", "what was promised is withheld")
                .doesNotContain("recorded");
        assertThat(BoardPages.of(month, "").title()).endsWith("paper for The Committee");
    }

    @Test
    void a_figure_that_is_missing_is_not_said_to_be_of_an_earlier_month() {
        assertThat(trusted(latest(SAMPLE, month("2012-01", FULL), month("2012-02", FULL))))
                .noneMatch(each -> each.startsWith("Lagging"));
    }

    @Test
    void a_line_goes_on_through_a_month_without_a_figure() {
        BoardMonth month = latest(
                FLOOR,
                share("2012-01", 90),
                month("2012-02", "readings: {}"),
                share("2012-03", 90),
                share("2012-04", 90));
        Indicator indicator = month.indicator("timeliness").orElseThrow();
        Series series = Series.of(month, indicator, new AskedTarget.Key("2.1", "timeliness"));

        assertThat(new ChartLines(series).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.words()).isEqualTo("at least 80 %"));
        assertThat(new IndicatorCharts(month, series).table("t").rows())
                .extracting(row -> row.get(2).text())
                .containsExactly("80 %", "at least 80 %, BREACH below 75 %", "80 %", "80 %");
    }

    @Test
    void a_lowest_level_is_said_to_be_one_and_a_fall_to_be_one() {
        Sample.Month[] months = {
            share("2012-01", 70),
            share("2012-02", 70),
            share("2012-03", 90),
            share("2012-04", 92),
            share("2012-05", 91),
            share("2012-06", 93)
        };
        List<String> blocks = new ArrayList<>();
        for (int i = 1; i <= months.length; i++) {
            blocks.add(new LevelOfAttention(latest(FLOOR, Arrays.copyOf(months, i)))
                    .blocks()
                    .toString());
        }
        assertThat(blocks)
                .anyMatch(each -> each.contains("It fell this month, as far as it can in one: by one level."));
        assertThat(blocks.get(months.length - 1)).contains("This is the lowest level.");
        assertThat(blocks).allMatch(each -> each.contains("The levels of the council's own ladder, lowest first"));
    }

    @Test
    void a_judgement_that_waits_is_asked_for_once_and_an_action_before_the_next_meeting() {
        assertThat(asked(latest(SAMPLE, month("2012-02", FULL), month("2012-03", FULL))))
                .contains(
                        "Judge 1.2 Vision known: no judgement of the board is recorded for March 2012, third month running.")
                .noneMatch(each -> each.startsWith("Decide on a corrective action for 1.2"));
    }

    @Test
    void actions_due_before_the_next_meeting_are_asked_after_whether_or_not_they_are_warned_of() {
        String item = "See that 1.1 Plan agreed is done by 15 March 2012, before the next meeting; owner: director.";
        RulePack unwarned = Sample.load(changed("targets/1-leadership.drl", ".warnDays(40)", ".warnDays(3)"));

        assertThat(asked(latest(SAMPLE, monthOf("2012-02", "2012-02-29", FULL))))
                .contains(item);
        assertThat(asked(latest(unwarned, monthOf("2012-02", "2012-02-29", FULL))))
                .contains(item);
        assertThat(asked(latest(unwarned, monthOf("2012-01", "2012-02-14", FULL))))
                .doesNotContain(item);
        assertThat(asked(latest(unwarned, monthOf("2012-01", "2012-02-15", FULL))))
                .contains(item);
        assertThat(asked(latest(SAMPLE, monthOf("2012-03", "2012-03-31", FULL))))
                .contains(
                        "Decide on a corrective action for 1.1 Plan agreed: BREACH for 1 period, no action is recorded.");
    }

    @Test
    void a_weekly_board_meets_in_a_week_and_a_quarterly_one_in_three_months() {
        Sample.Month february = monthOf("2012-01", "2012-02-09", FULL);
        RulePack weekly = Sample.load(changed(
                "pack.yaml", "board: { name: The Board, meets: monthly", "board: { name: The Board, meets: weekly"));
        RulePack quarterly = Sample.load(changed(
                "pack.yaml", "board: { name: The Board, meets: monthly", "board: { name: The Board, meets: quarterly"));

        assertThat(latest(weekly, february).nextMeeting()).isEqualTo("2012-02-16");
        assertThat(latest(SAMPLE, february).nextMeeting()).isEqualTo("2012-03-09");
        assertThat(latest(quarterly, february).nextMeeting()).isEqualTo("2012-05-09");
    }

    @Test
    void a_level_decided_otherwise_than_recommended_is_compared_with_it() {
        String decided =
                "decisions: { level: { is: public-scrutiny, by: independent chair, on: 2012-02-20, why: no trust } }";

        assertThat(asked(latest(FLOOR, share("2012-01", 90), share("2012-02", 90, decided))))
                .containsExactly("Compare the level of attention decided with the one recommended: public-scrutiny was"
                        + " decided by independent chair on 20 February 2012, board-attention is recommended.");
        assertThat(asked(latest(
                        FLOOR,
                        share("2012-01", 90),
                        share("2012-02", 90, decided.replace("public-scrutiny", "board-attention")))))
                .hasSize(1)
                .allMatch(each -> each.startsWith("Nothing this month"));
    }

    // how far the figures can be trusted

    @Test
    void a_month_whose_figures_are_all_there_says_so() {
        assertThat(trusted(latest(FLOOR, share("2012-01", 90))))
                .containsExactly(
                        "A figure or a record stands for each requirement judged here; no figure is provisional, came"
                                + " late or was restated, and no doubt is open.");
    }

    @Test
    void missing_provisional_lagging_late_restated_and_doubted_figures_are_named() {
        List<String> lines = trusted(latest(
                SAMPLE,
                month(
                        "2012-01",
                        "readings: { timeliness: 85, unallocated: 0, audits: { grades: { good: 9, inadequate: 1 } } }"),
                monthOf(
                        "2012-02",
                        "2012-03-14",
                        "standing: provisional",
                        "readings: { timeliness: 90, unallocated: 0, audits: { grades: { good: 9, inadequate: 1 } } }",
                        "late: [ { period: 2012-01, indicator: vacancy-rate, value: 9 },"
                                + " { period: 2012-01, indicator: caseload, value: 19 } ]",
                        "restated: [ { period: 2012-01, indicator: timeliness, value: 79, was: { value: 85 }, why: keyed"
                                + " twice } ]")));

        assertThat(lines)
                .containsExactly(
                        "Missing: no figure stands for 4 of 10 requirements: 1.2 Vision known (2 periods running), 2.3"
                                + " Caseloads (2 periods running), 2.8 Long plans (2 periods running), 2.10 Second plans (2 periods running).",
                        "Provisional: 4 of the figures are not settled: 2.1 Assessments in time, 2.2 Nobody unallocated,"
                                + " 2.5 Vacancies, 2.6 Audits.",
                        "Lagging: 1 of the figures is of an earlier month: 2.5 Vacancies (January 2012).",
                        "Late: 1 figure of earlier months came now: Average caseload for January 2012.",
                        "Restated: 1 figure of earlier months: Assessments in time for January 2012; earlier verdicts stand.",
                        "Needs checking: a doubt without an answer stands beside 1 of the figures: 2.6 Audits.",
                        "Whether the months after February 2012 are missing was not looked for.");
    }

    @Test
    void a_draft_a_month_without_a_file_and_a_verdict_that_turns_on_rounding_are_said() {
        assertThat(trusted(latest(SAMPLE, month("2012-01", FULL), monthOf("2012-02", "", FULL))))
                .startsWith("This month is a draft: it is not handed in, and nothing rests on it.");
        assertThat(trusted(latest(FLOOR, month("2012-01", "readings: { timeliness: 80 }"))))
                .containsExactly("The verdict depends on rounding for 1 requirement: 2.1 Assessments in time.");
        Assessment fileless = Sample.assess(SAMPLE, new Run(LocalDate.of(2012, 3, 20), null), month("2012-01", FULL));
        assertThat(trusted(monthOfPage(SAMPLE, fileless))).startsWith("No file came for February 2012.");
    }

    // what changed

    @Test
    void the_first_month_judged_has_nothing_to_compare_with() {
        assertThat(changed(latest(FLOOR, share("2012-01", 70))))
                .containsExactly("No month was judged before January 2012, so there is nothing to compare with.");
    }

    @Test
    void a_month_as_the_one_before_says_so() {
        assertThat(changed(latest(FLOOR, share("2012-01", 78), share("2012-02", 78))))
                .containsExactly("No status, no line and no level differs from January 2012.");
    }

    @Test
    void better_worse_new_closed_restated_and_the_level_are_told_and_counted() {
        List<String> lines = changed(latest(
                SAMPLE,
                month("2012-02", FULL.replace("second-plans: 12", "second-plans: 30")),
                monthOf(
                        "2012-03",
                        "2012-03-31",
                        FULL.replace("timeliness: 90", "timeliness: 70")
                                .replace(", long-plans: 40", ", long-plans: { numerator: 0, denominator: 0 }"),
                        "actions: { plan-agreed: { completed: 2012-03-10 } }",
                        "restated: [ { period: 2012-02, indicator: timeliness, value: 79, was: { value: 90 }, why: keyed"
                                + " twice } ]")));

        assertThat(lines)
                .contains(
                        "Worse: 2.1 Assessments in time: PASS in February 2012, BREACH now.",
                        "Better: 2.10 Second plans: BREACH in February 2012, PASS now.",
                        "New: 2.7 Turnover, judged for the first time: WARN.",
                        "Closed: 1.1 Plan agreed: done on 10 March 2012, due 15 March 2012.",
                        "Closed: 2.8 Long plans: PASS in February 2012, not judged now: nothing due (0 of 0 for March 2012:"
                                + " nothing fell due).",
                        "Restated: Assessments in time for February 2012: 90.0 %, now 79.0 %, the service says “keyed twice”;"
                                + " 2.1 in February 2012 was PASS, would now be WARN; the verdict stands.");
        assertThat(lines.get(0))
                .isEqualTo(
                        "Since February 2012: 1 worse, 2 better, 1 new, 2 closed, 1 late or restated, 0 rules changed.");
    }

    @Test
    void a_breach_whose_figure_got_worse_is_worse_and_a_line_that_moved_is_said_with_both_lines() {
        assertThat(changed(latest(FLOOR, share("2012-01", 70), share("2012-02", 60))))
                .containsExactly(
                        "Since January 2012: 1 worse, 0 better, 0 new, 0 closed, 0 late or restated, 0 rules changed.",
                        "Level: raised, from board-attention to corrective-action, as recommended.",
                        "Worse: 2.1 Assessments in time: BREACH as before, the figure is worse than in January 2012.");
        assertThat(changed(latest(SAMPLE, month("2012-09", FULL), month("2012-10", FULL))))
                .contains(
                        "Rule changed: 2.1 Assessments in time: from at least 80 %, BREACH below 75 % to at least 85 %,"
                                + " BREACH below 75 %.");
    }

    // met but slipping

    @Test
    void three_due_periods_worse_running_or_half_of_the_margin_lost_is_slipping() {
        assertThat(slipping(latest(
                        FLOOR, share("2012-01", 99), share("2012-02", 97), share("2012-03", 95), share("2012-04", 93))))
                .containsExactly(
                        "2.1 Assessments in time: worse three due periods running: 99.0 % (99 of 100) in January"
                                + " 2012, 93.0 % (93 of 100) in April 2012; asked: at least 80 %, BREACH below 75 %.");
        assertThat(slipping(latest(
                        FLOOR, share("2012-01", 90), share("2012-02", 86), share("2012-03", 84), share("2012-04", 85))))
                .containsExactly(
                        "2.1 Assessments in time: half of its margin lost in three due periods: 90.0 % (90 of 100)"
                                + " in January 2012, 85.0 % (85 of 100) in April 2012; asked: at least 80 %, BREACH below 75 %.");
        assertThat(slipping(latest(
                        FLOOR, share("2012-01", 90), share("2012-02", 88), share("2012-03", 86), share("2012-04", 84))))
                .hasSize(1)
                .allMatch(each -> each.contains(
                        "worse three due periods running and half of its margin lost in three due periods"));
    }

    @Test
    void what_is_steady_missed_or_not_long_known_is_not_slipping() {
        assertThat(slipping(latest(
                        FLOOR, share("2012-01", 90), share("2012-02", 86), share("2012-03", 86), share("2012-04", 86))))
                .isEmpty();
        assertThat(slipping(latest(
                        FLOOR, share("2012-01", 90), share("2012-02", 86), share("2012-03", 82), share("2012-04", 79))))
                .isEmpty();
        BoardMonth three = latest(FLOOR, share("2012-01", 90), share("2012-02", 86), share("2012-03", 82));
        assertThat(slipping(three)).isEmpty();
        assertThat(new MetButSlipping(three).blocks().toString())
                .contains("Not looked at, for their last four figures are not all known: 2.1 Assessments in time.");
    }

    // what was promised

    @Test
    void what_was_promised_stands_beside_the_breach_with_whether_its_day_has_passed() {
        String promise = "comments: { \"2.1\": { action: agency, owner: head of service, by: 2012-02-10 } }";

        assertThat(promised(share("2012-01", 70, promise), share("2012-02", 70)))
                .isEqualTo(
                        "in January 2012: “agency”, owner: head of service, by 10 February 2012; that day has passed; the"
                                + " requirement is now at BREACH");
        assertThat(promised(share("2012-01", 70, promise.replace("02-10", "03-10")), share("2012-02", 70)))
                .contains("that day has not passed");
        assertThat(promised(share("2012-01", 70, "comments: { \"2.1\": { action: agency } }"), share("2012-02", 70)))
                .isEqualTo("in January 2012: “agency”; no day was given; the requirement is now at BREACH");
        assertThat(promised(share("2012-01", 70, promise), share("2012-02", 70), share("2012-03", 70)))
                .startsWith("in January 2012");
        assertThat(promised(share("2012-01", 70), share("2012-02", 70))).isEqualTo("no action was recorded before");
        assertThat(promised(share("2012-01", 70))).isEqualTo("no month was judged before");
        assertThat(promised(share("2012-01", 70, promise), share("2012-02", 90), share("2012-03", 70)))
                .isEqualTo("no action was recorded before");
    }

    private static String promised(Sample.Month... months) {
        BoardMonth latest = latest(FLOOR, months);
        return new Promises(latest).of(latest.now().findings().get(0)).text();
    }

    @Test
    void a_promise_of_what_is_met_now_is_told_too() {
        BoardMonth met =
                latest(FLOOR, share("2012-01", 70, "comments: { \"2.1\": { action: agency } }"), share("2012-02", 90));

        assertThat(new Breaches(met).blocks().toString())
                .contains("Promised before, and met now", "the requirement is met now");
    }

    // the first side

    @Test
    void the_first_side_holds_some_of_each_kind_and_says_how_many_follow() {
        BoardMonth many = latest(
                SAMPLE,
                month("2012-01", FULL),
                month("2012-02", "readings: { referrals: 1 }"),
                month("2012-03", "readings: { referrals: 1 }"));
        BoardPage page = BoardPages.of(many, "legend");
        BoardPage.Shortlist asked = page.cover().asked();

        assertThat(asked.more()).isPositive();
        assertThat(asked.items().size() + asked.more()).isEqualTo(asked(many).size());
        assertThat(texts(asked.items())).anyMatch(each -> each.startsWith("Judge 1.2"));
        assertThat(page.sections().get(0).heading()).isEqualTo("All that the Board is asked to do");
    }

    // what stands below

    private static String section(BoardMonth month, String id) {
        return BoardPages.of(month, "legend").sections().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    @Test
    void what_inspectors_found_is_quoted_beside_the_level() {
        BoardMonth inspected = latest(
                FLOOR,
                share(
                        "2012-01",
                        90,
                        "inspections: [ { date: 2012-01-05, body: Ofsted, subject: contact centre, grade: adequate } ]"));

        assertThat(section(inspected, "level"))
                .contains("What inspectors found", "Ofsted, contact centre, 5 January 2012: ", "Quote[text=adequate]");
    }

    @Test
    void what_differs_from_a_baseline_is_told() {
        Assessment missed = Sample.assess(FLOOR, share("2012-01", 70));
        Baseline.Change change = new Baseline.Change(
                "2.1",
                "timeliness",
                "Assessments in time",
                Baseline.State.WORSE,
                Status.PASS,
                Status.BREACH,
                "PASS -> BREACH");
        Baseline baseline = new Baseline(
                new FileDigest("earlier.json", "0".repeat(64)),
                new ReportingPeriod(2011, 12),
                "board",
                List.of(change));

        assertThat(section(monthOfPage(FLOOR, missed, baseline), "judged"))
                .contains("Compared with the baseline earlier.json", "worse: 2.1 Assessments in time: PASS -> BREACH");
        assertThat(section(
                        monthOfPage(FLOOR, missed, Changed.record(baseline, Map.of("changes", List.of()))), "judged"))
                .contains("Every requirement stands as it does there.");
    }

    private static BoardMonth monthOfPage(RulePack pack, Assessment all, Baseline baseline) {
        return BoardMonth.of(all.only(all.latest().period()).with(baseline), List.of(all), pack);
    }

    @Test
    void a_breach_says_where_its_shortfall_sits() {
        BoardMonth split = latest(
                FLOOR,
                month(
                        "2012-01",
                        "readings: { timeliness: { numerator: 70, denominator: 100, by: { north: 40/40, south: 30/60 } } }"));

        assertThat(section(split, "breaches"))
                .contains("Where it sits", "north 40 of 40, south 30 of 60", "10 more of 100", "BREACH for 1 period");
    }

    @Test
    void breaches_come_worsening_first_and_better_ones_last() {
        BoardMonth three = latest(
                SAMPLE,
                month("2012-01", "readings: { timeliness: 60, unallocated: 3, caseload: 30 }"),
                month("2012-02", "readings: { timeliness: 65, unallocated: 5, caseload: 30 }"));

        assertThat(Breaches.inOrder(three).stream()
                        .map(Finding::clause)
                        .filter(each -> List.of("2.1", "2.2", "2.3").contains(each)))
                .containsExactly("2.2", "2.3", "2.1");
    }

    @Test
    void what_is_not_yet_due_has_the_figure_of_the_month() {
        BoardMonth january = latest(SAMPLE, month("2012-01", "readings: { manager-in-post: yes, timeliness: 85 }"));

        assertThat(january.now().listed().stream()
                        .filter(each -> each.clause().equals("1.5"))
                        .map(PeriodAssessment.Listed::value))
                .containsExactly("yes");
        assertThat(section(january, "without-finding")).contains("asked from April 2012", "Own[text=yes]");
    }
}
