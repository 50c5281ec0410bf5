package org.improvementnotice.compliance.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.WhatIf;
import org.improvementnotice.compliance.report.JsonReport;
import org.improvementnotice.compliance.report.WhatIfReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of a month set, and what would come out otherwise. */
class WhatIfsTest {

    private static final Bench.Months PETERBOROUGH =
            Bench.example("peterborough-2012", "compliance-rules/packs/peterborough-2012");
    private static final ReportingPeriod APRIL = new ReportingPeriod(2012, 4);
    private static final ReportingPeriod SEPTEMBER = new ReportingPeriod(2012, 9);

    private static WhatIf set(ReportingPeriod period, String... settings) {
        return PETERBOROUGH.whatIf().of(period, List.of(settings));
    }

    private static List<String> problems(String... settings) {
        return catchThrowableOfType(InvalidFactsException.class, () -> set(SEPTEMBER, settings)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    // the true values

    @Test
    void the_true_values_of_every_month_of_every_example_give_the_real_run_byte_for_byte() {
        int settings = 0;
        for (Bench.Months months : Bench.examples()) {
            for (PeriodFacts month : months.facts().periods().values()) {
                if (month.period().compareTo(months.pack().notice().judgedFrom()) < 0) {
                    continue;
                }
                List<String> all = trueValues(month);
                WhatIf whatIf = months.whatIf().of(month.period(), all);

                settings += all.size();
                assertThat(JsonReport.pretty(whatIf.after())).isEqualTo(JsonReport.pretty(whatIf.before()));
                assertThat(whatIf.changes()).isEmpty();
                assertThat(whatIf.later()).allMatch(WhatIf.Later::isSame);
            }
        }
        assertThat(settings).isGreaterThan(400);
    }

    private static List<String> trueValues(PeriodFacts month) {
        List<String> settings = new ArrayList<>();
        month.readings()
                .forEach((code, reading) -> written(reading).ifPresent(each -> settings.add(code + "=" + each)));
        month.actions().forEach((code, action) -> {
            if (action.completed() != null) {
                settings.add(code + "=" + action.completed());
            }
        });
        month.submissions().forEach((code, each) -> settings.add(code + "=" + each.on()));
        return settings;
    }

    private static Optional<String> written(Reading reading) {
        Figure figure = reading.figure();
        if (figure instanceof Figure.Value value) {
            return Optional.of(value.value().toPlainString());
        }
        if (figure instanceof Figure.Parts parts) {
            return Optional.of(parts.numerator().toPlainString() + "/"
                    + parts.denominator().toPlainString());
        }
        if (figure instanceof Figure.Grades grades) {
            return Optional.of(grades.counts().entrySet().stream()
                    .map(each -> each.getKey() + " " + each.getValue())
                    .collect(Collectors.joining("; ")));
        }
        if (figure instanceof Figure.YesNo state) {
            return Optional.of(state.yes() ? "yes" : "no");
        }
        Absence absence = ((Figure.Absent) figure).absence();
        return switch (absence) {
            case SUPPRESSED, UNAVAILABLE -> Optional.of(absence.code());
            case NOT_APPLICABLE, NO_KEY, NO_FILE -> Optional.empty();
        };
    }

    // each kind of value

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "average-caseload=20.4 | average-caseload | WARN",
                "supervision-on-time=120/195 | supervision-on-time | BREACH",
                "supervision-on-time=0/0 | supervision-on-time | WARN",
                "supervision-on-time=unavailable | supervision-on-time | WARN",
                "supervision-on-time=: | supervision-on-time | WARN",
                "supervision-on-time= | supervision-on-time | WARN",
                "children-on-plans-without-worker=c | children-on-plans-without-worker | BREACH",
                "children-on-plans-without-worker=suppressed | children-on-plans-without-worker | BREACH",
                "children-on-plans-without-worker=3 | children-on-plans-without-worker | BREACH",
                "senior-team-permanent=no | senior-team-permanent | BREACH",
                "case-file-audits=inadequate 20; good 1 | case-file-audits | BREACH",
                "audit-tool-in-use=2012-03-10 | audit-tool-in-use | WARN",
            })
    void each_kind_of_value_is_set(String setting, String indicator, String status) {
        WhatIf whatIf = set(SEPTEMBER, setting.strip());

        assertThat(whatIf.changes().stream().map(each -> each.key().indicator()))
                .isNotEmpty()
                .containsOnly(indicator);
        assertThat(whatIf.changes().stream().map(each -> each.after().word())).contains(status);
    }

    @Test
    void nothing_moves_but_what_is_set() {
        WhatIf whatIf = set(SEPTEMBER, "supervision-on-time=40/95");
        PeriodAssessment before = whatIf.monthBefore();
        PeriodAssessment after = whatIf.monthAfter();

        assertThat(after.listed()).isEqualTo(before.listed());
        assertThat(after.activity()).isEqualTo(before.activity());
        assertThat(after.files()).isEqualTo(before.files());
        assertThat(others(after)).isEqualTo(others(before));
        assertThat(whatIf.unchanged())
                .isEqualTo(before.findings().size() + before.listed().size() - 1);
        for (PeriodAssessment each : whatIf.before().periods()) {
            if (each.period().compareTo(SEPTEMBER) < 0) {
                assertThat(whatIf.after().only(each.period()).latest()).isEqualTo(each);
            }
        }
    }

    private static Map<String, Finding> others(PeriodAssessment month) {
        return month.findings().stream()
                .filter(each -> !each.indicator().equals("supervision-on-time"))
                .collect(Collectors.toMap(Finding::id, each -> each));
    }

    @Test
    void an_action_not_done_in_the_month_it_was_is_taken_out_by_nothing_behind_the_sign() {
        ReportingPeriod january = new ReportingPeriod(2012, 1);
        WhatIf whatIf = set(january, "improvement-plan-agreed=");

        assertThat(whatIf.changes().get(0).before().word()).isEqualTo("PASS");
        assertThat(whatIf.changes().get(0).after().word()).isEqualTo("BREACH");
    }

    @Test
    void a_figure_set_is_as_settled_as_the_one_it_stands_for_and_says_where_it_comes_from() {
        Finding finding = set(SEPTEMBER, "initial-assessments-in-10-days=120/195").monthAfter().findings().stream()
                .filter(each -> each.clause().equals("2.1"))
                .findFirst()
                .orElseThrow();

        assertThat(finding.place()).hasToString("argument --set initial-assessments-in-10-days=120/195");
        assertThat(finding.source()).isEqualTo("set for the question what if");
    }

    // reports

    @Test
    void a_month_is_shown_before_and_after_with_what_it_does_to_later_ones() {
        WhatIf whatIf = set(APRIL, "initial-assessments-in-10-days=120/195", "unallocated-cases=5");

        Bench.golden("what-if/april.txt", WhatIfReport.text(whatIf));
        Bench.golden("what-if/april.json", WhatIfReport.json(whatIf));
    }

    @Test
    void the_true_value_changes_nothing_and_says_so() {
        WhatIf whatIf = set(SEPTEMBER, "initial-assessments-in-10-days=192/195");

        Bench.golden("what-if/true-value.txt", WhatIfReport.text(whatIf));
    }

    @Test
    void what_is_set_of_a_lagging_indicator_and_what_a_later_file_restates_is_said() {
        Bench.Months lagging = Bench.caseOf("March rests on February's figure and says so");
        ReportingPeriod march = new ReportingPeriod(2012, 3);

        assertThat(lagging.whatIf().of(march, List.of("turnover=21/100")).notes())
                .containsExactly(
                        "the figure of `turnover` for March 2012 is judged in April 2012, which is not judged here");
    }

    // what is wrong

    @Test
    void what_is_wrong_is_said_all_at_once_with_the_nearest_word() {
        assertThat(problems(
                        "vacancy-rat=14.2",
                        "vacancy-rate=14,2",
                        "unallocated-cases=many",
                        "senior-team-permanent=perhaps",
                        "agency-rate",
                        "turnover=14.2",
                        "turnover=14.3",
                        "initial-assessments-in-10-days=196/195",
                        "improvement-plan-agreed=31/01/2012",
                        "case-file-audits=god 7; adequate 2"))
                .containsExactly(
                        "argument --set agency-rate: an indicator and its figure are expected here, as in"
                                + " `vacancy-rate=14.2`",
                        "argument --set case-file-audits=god 7; adequate 2: there is no grade `god`; did you mean `good`?",
                        "argument --set improvement-plan-agreed=31/01/2012: a date such as 2012-05-10 is expected here, not"
                                + " `31/01/2012`",
                        "argument --set initial-assessments-in-10-days=196/195: numerator `196` is above denominator `195`"
                                + " in a share; check whether the two are swapped",
                        "argument --set senior-team-permanent=perhaps: `yes` or `no` is expected here, not `perhaps`",
                        "argument --set turnover=14.3: `turnover` is set twice; keep one of the two",
                        "argument --set unallocated-cases=many: `many` is no figure; write a number, or `unavailable` where"
                                + " there is none",
                        "argument --set vacancy-rat=14.2: there is no indicator, action or report `vacancy-rat`; did you"
                                + " mean `vacancy-rate`?",
                        "argument --set vacancy-rate=14,2: `14,2` is not a plain number; write `14.2`");
    }

    @Test
    void a_month_without_a_file_is_wrong_usage() {
        Bench.Months northmere = Bench.example("northmere-2024", "compliance-rules/packs/northmere-2024");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> northmere.whatIf().of(new ReportingPeriod(2024, 7), List.of("average-caseload=16")))
                .withMessageStartingWith("no file came for 2024-07");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> northmere.whatIf().of(new ReportingPeriod(2025, 7), List.of("average-caseload=16")))
                .withMessageStartingWith("2025-07 is not judged here");
    }
}
