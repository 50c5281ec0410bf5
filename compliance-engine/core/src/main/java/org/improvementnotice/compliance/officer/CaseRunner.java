package org.improvementnotice.compliance.officer;

import org.improvementnotice.compliance.assessment.Assessor;
import org.improvementnotice.compliance.assessment.Run;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Case;
import org.improvementnotice.compliance.model.CaseResult;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.rules.RulePack;

/**
 * Judges cases by a pack. Cheap to make: the same cases are run by thousands of packs. Without state but its deadline:
 * share it between threads where it has none.
 */
final class CaseRunner {

    private final RulePack pack;
    private final Notice notice;
    private final Assessor assessor;

    /** @param deadline asked at each stage of each month of each case */
    CaseRunner(RulePack pack, Deadline deadline) {
        this.pack = pack;
        this.notice = pack.notice();
        this.assessor = new Assessor(pack, "cases", deadline);
    }

    /**
     * Every month of a case that is judged, oldest first.
     *
     * @throws org.improvementnotice.compliance.model.DeadlinePassedException if the time is over
     */
    Assessment assess(Case given) {
        return assessor.assess(given.facts(), new Run(given.asAt(), before(given)));
    }

    /** The month whose findings a case expects. */
    PeriodAssessment month(Case given) {
        return assess(given).periods().stream()
                .filter(each -> each.period().equals(given.period()))
                .findFirst()
                .orElseThrow();
    }

    /** How a case comes out. */
    CaseResult run(Case given) {
        return CaseComparison.result(given, month(given), pack);
    }

    /** Nothing was judged before the first month of a case. */
    private Carry before(Case given) {
        String level = given.before();
        Carry start = Carry.start(level == null ? notice.startsAt() : level);
        return given.first().compareTo(notice.judgedFrom()) <= 0
                ? start
                : start.judgedUpTo(given.first().plusMonths(-1));
    }
}
