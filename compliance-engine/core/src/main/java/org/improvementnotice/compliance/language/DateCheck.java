package org.improvementnotice.compliance.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;

/** Dates and months that rules name and the notice does not reach: a problem after its end, else a doubt. */
final class DateCheck {

    private final Notice notice;
    private final JudgedPeriods periods;
    private final List<Doubt> doubts = new ArrayList<>();

    DateCheck(PackTerms terms, JudgedPeriods periods) {
        this.notice = terms.notice();
        this.periods = periods;
    }

    List<Doubt> check(List<AskingRule> rules, Problems problems) {
        for (AskingRule rule : rules) {
            rule.rule().when().forEach(this::circumstance);
            for (AskedTarget asked : rule.asks()) {
                Spots spots = rule.spots(asked);
                if (asked.target().requirement() instanceof Requirement.Milestone milestone) {
                    dueDate(milestone.due(), spots, problems);
                } else if (asked.target().requirement() instanceof Requirement.Measured measured
                        && measured.path() != null) {
                    path(measured.path(), spots);
                }
            }
        }
        return doubts;
    }

    private void dueDate(LocalDate due, Spots spots, Problems problems) {
        if (due.isAfter(notice.inForceUntil())) {
            spots.add(
                    problems,
                    due.toString(),
                    "`" + due + "` lies after the notice, which is in force until " + notice.inForceUntil()
                            + "; correct one of the two");
        } else if (due.isBefore(notice.issued())
                && due.isBefore(notice.judgedFrom().firstDay())) {
            String message = "`" + due + "` lies before the notice, which was issued on " + notice.issued();
            doubts.add(new Doubt(spots.placeOf(due.toString()), message + "; check the date"));
        }
    }

    private void path(Requirement.Path path, Spots spots) {
        List<ReportingPeriod> months = new ArrayList<>(
                path.steps().stream().map(Requirement.Step::from).toList());
        months.add(path.by());
        for (ReportingPeriod month : months) {
            if (month.compareTo(notice.lastPeriod()) > 0 || month.compareTo(notice.judgedFrom()) < 0) {
                doubts.add(new Doubt(spots.placeOf(month.toString()), outside(month) + "; check the date"));
            }
        }
    }

    /** A month may be the one after the last, as where a rule ends. */
    private void circumstance(Pattern pattern) {
        if (pattern.fact() != Fact.REPORTING_PERIOD) {
            return;
        }
        ReportingPeriod first = periods.all().get(0);
        ReportingPeriod last = notice.lastPeriod().plusMonths(1);
        pattern.condition()
                .leaves()
                .filter(Condition.Question.class::isInstance)
                .flatMap(each -> ((Condition.Question) each).literals().stream())
                .filter(Condition.Literal.Text.class::isInstance)
                .forEach(each -> {
                    ReportingPeriod month = ReportingPeriod.parse(((Condition.Literal.Text) each).text());
                    if (month.compareTo(first) < 0 || month.compareTo(last) > 0) {
                        doubts.add(new Doubt(each.place(), outside(month) + "; check the month"));
                    }
                });
    }

    private String outside(ReportingPeriod month) {
        return "`" + month + "` lies outside the notice, which judges " + notice.judgedFrom() + " to "
                + notice.lastPeriod();
    }
}
