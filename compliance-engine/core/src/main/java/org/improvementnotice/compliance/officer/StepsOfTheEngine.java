package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.improvementnotice.compliance.assessment.LadderMonth;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.CautionCode;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Validation;
import org.improvementnotice.compliance.rules.RulePack;

/**
 * What holds whatever a rule file says, tried all the same: at most one step down a month, none while a figure is missing,
 * provisional or doubted or a judgement is outstanding, and any level by decision.
 */
final class StepsOfTheEngine {

    private final RulePack pack;
    private final Notice notice;
    private final FiredLadder fired;
    private final Map<FiredLadder.Truth, FiredLadder.Month> months;
    private final Deadline deadline;

    StepsOfTheEngine(
            RulePack pack, FiredLadder fired, Map<FiredLadder.Truth, FiredLadder.Month> months, Deadline deadline) {
        this.pack = pack;
        this.notice = pack.notice();
        this.fired = fired;
        this.months = months;
        this.deadline = deadline;
    }

    /** @throws IllegalStateException if one of them does not hold, which no rule can bring about */
    void mustHold() {
        for (ReportingPeriod period : fired.periods()) {
            for (FiredLadder.Stand stand : fired.stands()) {
                months.forEach((truth, month) -> {
                    int rank = fired.answer(truth, month, stand, period).rank();
                    must(rank >= stand.rank() - 1, "more than one step down", month, stand);
                    must(!truth.absent() || rank >= stand.rank(), "a missing figure lowers", month, stand);
                    if (rank < stand.rank()) {
                        deadline.check();
                        mustBeSure(month, stand, period);
                    }
                });
                decideAny(stand, period);
            }
        }
    }

    private static void must(boolean holds, String otherwise, FiredLadder.Month month, FiredLadder.Stand stand) {
        if (!holds) {
            throw new IllegalStateException(
                    otherwise + ": " + LadderTrace.inWords(month.found(), Integer.MAX_VALUE) + " from " + stand);
        }
    }

    /** A month that lowers does not, once what one of its findings rests on is unsure. */
    private void mustBeSure(FiredLadder.Month month, FiredLadder.Stand stand, ReportingPeriod period) {
        Set<FindingKind> tried = new HashSet<>();
        for (int i = 0; i < month.found().size(); i++) {
            if (tried.add(month.found().get(i).kind())) {
                unsure(month, i, stand, period);
            }
        }
    }

    private void unsure(FiredLadder.Month month, int at, FiredLadder.Stand stand, ReportingPeriod period) {
        Seen.Found found = month.found().get(at);
        FindingKind kind = found.kind();
        FindingKind missing = new FindingKind(kind.status(), Reason.NO_FIGURE, kind.run(), true);
        FindingKind notJudged = new FindingKind(kind.status(), Reason.JUDGED_BY_BOARD, kind.run(), true);
        Finding.Caution doubt = new Finding.Caution(CautionCode.JUMP, "a jump", false);
        String theme = found.subject().theme();
        AskedTarget.Key key = found.subject().key();
        for (Finding each : List.of(
                MadeUpFinding.of(key, theme, kind, period, Validation.PROVISIONAL, List.of()),
                MadeUpFinding.of(key, theme, kind, period, Validation.VALIDATED, List.of(doubt)),
                MadeUpFinding.of(key, theme, missing, period),
                MadeUpFinding.of(key, theme, notJudged, period))) {
            List<Finding> findings = new ArrayList<>(month.findings(period));
            findings.set(at, each);
            int rank = fired.step(findings, FiredLadder.before(stand, month.cleanBefore()), period)
                    .escalation()
                    .recommended()
                    .rank();
            must(rank >= stand.rank(), "what is unsure lowers", month, stand);
        }
    }

    private void decideAny(FiredLadder.Stand stand, ReportingPeriod period) {
        for (Notice.Level each : notice.levels()) {
            FactsFile.LevelDecision decision =
                    new FactsFile.LevelDecision(each.level(), "a body", period.lastDay(), "to try the ladder");
            LadderMonth month =
                    LadderMonth.of(pack, period, List.of(), FiredLadder.before(stand, new TreeMap<>()), decision);
            if (!month.level().level().equals(each.level())) {
                throw new IllegalStateException("a decision on " + each.level() + " gives "
                        + month.level().level());
            }
        }
    }
}
