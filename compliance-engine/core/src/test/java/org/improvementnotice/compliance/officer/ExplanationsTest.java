package org.improvementnotice.compliance.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.improvementnotice.compliance.judgement.Working;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Explanation;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Numbers;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.report.ExplanationReport;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole path in words, of every clause in every month of all examples and cases. */
class ExplanationsTest {

    private static final Bench.Months PETERBOROUGH =
            Bench.example("peterborough-2012", "compliance-rules/packs/peterborough-2012");

    private static Stream<Bench.Months> everything() {
        return Stream.concat(Bench.examples().stream(), Bench.cases());
    }

    @Test
    void every_number_month_and_day_of_every_explanation_is_one_of_what_it_explains() {
        List<String> strangers = new ArrayList<>();
        int[] answers = {0};
        everything().forEach(months -> {
            Explanations all = months.explained();
            for (PeriodAssessment month : all.assessment().periods()) {
                for (Clause clause : months.pack().notice().clauses()) {
                    Explanation explanation = all.of(clause.number(), null, month.period());
                    List<Explained> behind = all.explained(clause.number(), month);
                    for (int i = 0; i < behind.size(); i++) {
                        answers[0]++;
                        strangers(months, explanation.answers().get(i), Admitted.of(behind.get(i)), strangers);
                        agrees(behind.get(i), months);
                    }
                }
            }
        });

        assertThat(strangers).isEmpty();
        assertThat(answers[0]).isGreaterThan(3_000);
    }

    private static void strangers(
            Bench.Months months, Explanation.Answer answer, Admitted admitted, List<String> strangers) {
        for (Explanation.Section section : answer.sections()) {
            for (String line : section.lines()) {
                admitted.strangers(line)
                        .forEach(each -> strangers.add(months + ", " + answer.name() + ": " + each + " in: " + line));
            }
        }
    }

    /** What was computed on the way is what the finding says. */
    private static void agrees(Explained explained, Bench.Months months) {
        Finding finding = explained.finding();
        if (finding != null) {
            explained.working().ifPresent(each -> agrees(each, finding, months));
        }
    }

    private static void agrees(Working working, Finding finding, Bench.Months months) {
        if (finding.isAbsent() || working.exact() == null) {
            return;
        }
        String of = months + ", " + finding.message();
        Finding.Distance distance = finding.distance();
        assertThat(working.toPass() == null).as(of).isEqualTo(distance == null);
        if (distance != null) {
            Finding.Distance toPass = Objects.requireNonNull(working.toPass());
            assertThat(toPass.amount()).as(of).isGreaterThanOrEqualTo(distance.amount());
            assertThat(toPass.unit().replaceFirst("s$", ""))
                    .as(of)
                    .isEqualTo(distance.unit().replaceFirst("s$", ""));
        }
        List<String> bands = Stream.of(working.bandLow(), working.bandHigh())
                .filter(Objects::nonNull)
                .map(each -> Numbers.line(Objects.requireNonNull(each)))
                .toList();
        if (finding.breachLine() != null) {
            assertThat(bands).as(of).contains(finding.breachLine());
        }
        if (working.toWarn() != null) {
            assertThat(finding.status().code()).as(of).isEqualTo("BREACH");
            assertThat(Objects.requireNonNull(working.toWarn()).amount())
                    .as(of)
                    .isLessThanOrEqualTo(
                            Objects.requireNonNull(working.toPass()).amount());
        }
    }

    @Test
    void a_number_that_belongs_to_something_else_is_found_out() {
        PeriodAssessment month = PETERBOROUGH.explained().assessment().latest();
        Admitted admitted =
                Admitted.of(PETERBOROUGH.explained().explained("2.1", month).get(0));

        assertThat(admitted.strangers("192 / 195 x 100 = 98.461…, printed as 98.5 %, in September 2012"))
                .isEmpty();
        assertThat(admitted.strangers("191 / 195 x 100 = 98.460…, 98.6 %, October 2010, 3 May 2012, 2011-10-01"))
                .containsExactly("191", "98.460…", "98.6", "October 2010", "3 May 2012", "2011-10-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.1 | One assessment short of three quarters is a breach",
                "1.3 | A tolerance of one case lets one be missing",
                "1.6 | Above a line with two ends and beyond its band",
                "1.9 | What met the old line does not meet the new one",
                "2.1 | Behind the guide line is WARN and never BREACH before the date",
                "2.1 | The goal holds after its date",
                "2.2 | An agreed line binds, so beyond its tolerance it is BREACH before the date too",
                "2.3 | From the first step on the step binds",
                "2.3 | A step is met and the guide line is not",
                "2.4 | Equal is not better",
                "2.5 | One point better where two are asked and one is tolerated",
                "2.5 | A comparison does not reach across a break in the definition",
                "3.1 | Met for two of three periods running",
                "3.2 | On 19 files where 20 are asked",
                "4.1 | A suppressed count where none is asked is a breach",
                "1.1 | No key in the first due period",
                "1.1 | No key in the second due period running",
                "1.1 | A month without a file",
                "4.3 | The vacancies that decide whether it is asked are not known",
                "4.3 | The vacancies are 15 in a hundred, so it is not asked",
                "4.7 | March rests on February's figure and says so",
                "5.1 | Before its window a milestone is not yet due",
                "5.1 | One day past its date",
                "5.1 | Done a day late, in the month that first reports it",
                "5.2 | A return of May 2012 on 19 June is one working day late",
                "5.3 | As the Board recorded it",
                "5.4 | The state does not hold",
            })
    void the_path_in_words_is_the_agreed_one(String clause, String sentence) {
        String name = sentence.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT);

        Bench.golden("explain/" + clause + "-" + name + ".txt", latest(Bench.caseOf(sentence), clause));
    }

    @Test
    void a_draft_says_that_it_is_one() {
        assertThat(latest(Bench.asDraft(PETERBOROUGH), "3.2")).contains(", DRAFT: not handed in, hands nothing on ==");
        Bench.golden("explain/draft.txt", latest(Bench.asDraft(PETERBOROUGH), "3.2"));
    }

    @Test
    void an_explanation_is_read_by_machines_too() {
        Explanation explanation = PETERBOROUGH.explained().of("3.2", null, new ReportingPeriod(2012, 2));

        Bench.golden("explain/3.2-2012-02.json", ExplanationReport.json(explanation));
        Bench.golden("explain/3.2-2012-02.txt", ExplanationReport.text(explanation));
    }

    @Test
    void a_figure_that_a_later_month_restates_is_explained_as_it_stood_with_what_became_of_it() {
        Explanation explanation = PETERBOROUGH.explained().of("2.10", null, new ReportingPeriod(2012, 2));

        assertThat(ExplanationReport.text(explanation)).contains("changed later, in April 2012: ");
        Bench.golden("explain/2.10-2012-02.txt", ExplanationReport.text(explanation));
    }

    @Test
    void a_ladder_rule_that_matched_the_finding_is_named_with_what_it_proposes() {
        Bench.Months breach = Bench.caseOf("Two periods running ask for a dated action");

        assertThat(latest(breach, "4.1"))
                .contains("rule \"L2 Cases without a worker at BREACH two periods running: a dated action\", "
                        + "escalation/ladder.drl:")
                .contains("by the council's own ladder, matched this finding: proposes corrective-action")
                .contains("level of attention: recommended corrective-action (raised; before: board-attention)");
        Bench.golden("explain/4.1-ladder.txt", latest(breach, "4.1"));
    }

    @Test
    void a_clause_that_no_rule_judges_says_so() {
        assertThat(latest(PETERBOROUGH, "2.13"))
                .contains("judged: not here: no rule of this pack judges it")
                .contains("nothing of it is judged here in September 2012");
    }

    private static String latest(Bench.Months months, String clause) {
        return ExplanationReport.text(months.explained().of(clause));
    }

    @Test
    void an_unknown_clause_is_answered_with_those_there_are_the_nearest_first() {
        Explanations all = PETERBOROUGH.explained();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> all.of("2.91"))
                .withMessageStartingWith("there is no clause `2.91` in the notice; there are 2.9, 2.1, 2.2,");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all.of("2.1", null, new ReportingPeriod(2013, 1)))
                .withMessage("2013-01 is not judged here; judged are 2011-10 to 2012-09");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all.of("2.1", "vacancy-rate", new ReportingPeriod(2012, 1)))
                .withMessage("clause 2.1 asks nothing of `vacancy-rate`; it asks of initial-assessments-in-10-days");
    }

    @Test
    void a_pack_whose_rules_are_any_drl_is_explained_without_their_circumstances() {
        Bench.Months trusted = Bench.example(
                "peterborough-published", RulePack.trusted(Path.of("../../examples/peterborough-published/pack")));

        assertThat(latest(trusted, "2.2"))
                .contains("the rules of this pack are any DRL, whose circumstances are not read here")
                .contains("97.6 %")
                .doesNotContain("circumstance ReportingPeriod");
        assertThat(latest(trusted, "2.1")).contains("no finding, no longer asked");
    }
}
