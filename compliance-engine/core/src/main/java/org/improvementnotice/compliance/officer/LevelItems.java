package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.improvementnotice.compliance.language.Insertion;
import org.improvementnotice.compliance.model.Coverage;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Proposal;
import org.improvementnotice.compliance.rules.RulePack;

/** The levels of attention: each reached by a case and left by one, where the rules of the ladder let it be. */
final class LevelItems {

    private final RulePack pack;
    private final Notice notice;
    private final List<Integer> raises;
    private final boolean falls;

    private LevelItems(RulePack pack) {
        this.pack = pack;
        this.notice = pack.notice();
        List<Proposal> proposals = pack.ladderRules().stream()
                .flatMap(each -> each.rule().then().stream())
                .filter(Insertion.Proposes.class::isInstance)
                .map(each -> ((Insertion.Proposes) each).proposal())
                .toList();
        this.raises = proposals.stream()
                .filter(Proposal.Raise.class::isInstance)
                .map(each -> notice.rank(((Proposal.Raise) each).level()))
                .toList();
        this.falls = proposals.stream().anyMatch(Proposal.StepDown.class::isInstance);
    }

    /** Lowest first. */
    static List<Wanted> of(RulePack pack) {
        LevelItems levels = new LevelItems(pack);
        List<Wanted> items = new ArrayList<>();
        pack.notice().levels().forEach(each -> levels.add(each.level(), items));
        return items;
    }

    private void add(String level, List<Wanted> items) {
        int rank = notice.rank(level);
        boolean fromBelow = rank > 1 && raises.contains(rank);
        if (fromBelow || (falls && rank < notice.levels().size())) {
            items.add(wanted(
                    level,
                    "that reaches the level " + level,
                    "write one that starts " + (fromBelow ? "below" : "one level above") + " and expects `expectLevel: "
                            + level + "`",
                    month -> isRecommended(level, month) && !isBefore(level, month)));
        }
        boolean upwards = raises.stream().anyMatch(each -> each > rank);
        if (upwards || (falls && rank > 1)) {
            items.add(wanted(
                    level,
                    "that leaves the level " + level,
                    "write one with `level: " + level + "` that expects another",
                    month -> !isRecommended(level, month) && isBefore(level, month)));
        }
    }

    private static boolean isRecommended(String level, PeriodAssessment month) {
        return month.escalation().recommended().level().equals(level);
    }

    private static boolean isBefore(String level, PeriodAssessment month) {
        return month.escalation().before().level().equals(level);
    }

    private Wanted wanted(String level, String shows, String write, Predicate<PeriodAssessment> shownBy) {
        return new Wanted(
                Coverage.Kind.LEVEL,
                pack.placeInNotice("levels", level),
                null,
                shows,
                new Wanted.Example(write, List.of()),
                trace -> trace.of().level() != null && shownBy.test(trace.month()));
    }
}
