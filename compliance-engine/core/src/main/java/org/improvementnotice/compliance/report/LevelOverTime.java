package org.improvementnotice.compliance.report;

import java.util.List;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Escalation;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.PeriodAssessment;

/** The level month by month, what was recommended beside what was decided, where several months are shown. */
final class LevelOverTime {

    static final List<String> COLUMNS = List.of("month", "recommended", "decided", "at BREACH");

    private LevelOverTime() {}

    /** A row for each month in the order of the columns; none where one month alone is shown. */
    static List<List<String>> rows(Assessment assessment) {
        return assessment.periods().size() == 1
                ? List.of()
                : assessment.periods().stream().map(LevelOverTime::row).toList();
    }

    private static List<String> row(PeriodAssessment period) {
        Escalation escalation = period.escalation();
        FactsFile.LevelDecision decided = escalation.decided();
        String moved = escalation.direction() == Escalation.Direction.SAME
                ? ""
                : ", " + escalation.direction().code();
        return List.of(
                period.period() + (period.draft() ? ", draft" : ""),
                escalation.recommended().level() + moved,
                decided == null ? "no decision" : decided.is() + " by " + decided.by() + " on " + decided.on(),
                String.valueOf(period.counts().breach()));
    }
}
