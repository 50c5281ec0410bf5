package org.improvementnotice.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.improvementnotice.compliance.Sample.month;
import static org.improvementnotice.compliance.Sample.monthOf;

import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.Assessment;
import org.junit.jupiter.api.Test;

/** A month that says everything a month can say. */
class ReportTest {

    static final Assessment RICH = Sample.assess(
            Sample.pack(),
            month("2011-03", "readings: { turnover: { numerator: 20.5, denominator: 100 } }"),
            month(
                    "2012-01",
                    "readings: { timeliness: { numerator: 70, denominator: 100 }, unallocated: 2, caseload: 21,"
                            + " audits: { grades: { good: 7, inadequate: 3 } }, referrals: 90 }"),
            monthOf("2012-02", "", "readings: { timeliness: 99, plan-rate: 44.5 }"),
            monthOf(
                    "2012-03",
                    "2012-04-18",
                    "source: \"published: a paper\"",
                    "standing: provisional",
                    "readings: { timeliness: { numerator: 81, denominator: 100, by: { north: 40/40, south: 41/60 } },"
                            + " unallocated: suppressed, caseload: { numerator: 1212, denominator: 60.5 },"
                            + " turnover: 19.25, long-plans: { numerator: 0, denominator: 0 }, second-plans: 12,"
                            + " audits: { grades: { good: 3, inadequate: 1 } }, referrals: unavailable, plan-rate: 44.6 }",
                    "late: [ { period: 2012-02, indicator: vacancy-rate, numerator: 9.5, denominator: 100 } ]",
                    "restated: [ { period: 2012-01, indicator: audits, grades: { good: 6, inadequate: 4 }, was: { grades: {"
                            + " good: 7, inadequate: 3 } }, why: one"
                            + " moderated } ]",
                    "comments: { \"2.2\": { why: two left, action: agency, owner: head of service, by: 2012-05-01,"
                            + " evidence: list } }",
                    "actions: { plan-agreed: { completed: 2012-03-20, evidence: minute 4 } }",
                    "submissions: { monthly-return: 2012-04-18, chair-report: 2012-04-10 }",
                    "judgements: { \"1.2\": { status: warn, by: The Board, on: 2012-04-12, why: not all } }",
                    "decisions: { level: { is: public-scrutiny, by: chair, on: 2012-04-12, why: no movement } }",
                    "inspections: [ { date: 2012-03-05, body: Ofsted, subject: contact centre, grade: adequate } ]"));

    @Test
    void one_line_and_many_lines_say_the_same() {
        assertThat(JsonReport.line(RICH).strip().lines()).hasSize(1);
        assertThat(JsonReport.line(RICH).replaceAll("\\s+", ""))
                .isEqualTo(JsonReport.pretty(RICH).replaceAll("\\s+", ""));
    }
}
