package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.improvementnotice.compliance.language.AskingRule;
import org.improvementnotice.compliance.language.Fact;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.MissingPolicy;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a ladder can see of a finding apart from what it is about.
 *
 * @param status how it came out
 * @param reason why
 * @param run for how many periods running; at least 1
 * @param absent whether it rests on no figure
 */
record FindingKind(Status status, Reason reason, int run, boolean absent) {

    private static final Set<Reason> ABSENCES =
            Set.of(Reason.NO_FIGURE, Reason.SUPPRESSED, Reason.CANNOT_TELL_IF_DUE, Reason.NONE_RECORDED);

    /** The kind of a reason that tells by itself whether there is a figure. */
    static FindingKind of(Status status, Reason reason, int run) {
        return new FindingKind(status, reason, run, ABSENCES.contains(reason));
    }

    /**
     * Every kind that a target can come out as, shortest runs first.
     *
     * @param missing what an absent figure gives
     * @param runs the longest run
     */
    static List<FindingKind> all(AskedTarget asked, AskingRule rule, MissingPolicy missing, int runs) {
        List<FindingKind> kinds = new ArrayList<>();
        for (int run = 1; run <= runs; run++) {
            figures(asked.target().requirement(), run, kinds);
            absences(asked.target().requirement(), rule, missing, run, kinds);
        }
        return kinds;
    }

    private static void figures(Requirement requirement, int run, List<FindingKind> kinds) {
        if (requirement instanceof Requirement.Milestone) {
            add(kinds, run, Status.PASS, Reason.DONE, Reason.DONE_LATE);
            add(kinds, run, Status.WARN, Reason.DUE_SOON, Reason.DONE_LATE);
            add(kinds, run, Status.BREACH, Reason.OVERDUE);
        } else if (requirement instanceof Requirement.Submission) {
            add(kinds, run, Status.PASS, Reason.IN_TIME);
            add(kinds, run, Status.WARN, Reason.LATE);
            add(kinds, run, Status.BREACH, Reason.LATE, Reason.NOT_THERE);
        } else if (requirement instanceof Requirement.BoardJudges) {
            for (Status each : Status.values()) {
                add(kinds, run, each, Reason.JUDGED_BY_BOARD);
            }
        } else {
            add(kinds, run, Status.PASS, Reason.MET);
            add(
                    kinds,
                    run,
                    Status.WARN,
                    Reason.CLOSE,
                    Reason.BEHIND_LINE,
                    Reason.NOT_YET_SUSTAINED,
                    Reason.TOO_FEW,
                    Reason.DEPENDS_ON_ROUNDING);
            add(kinds, run, Status.BREACH, Reason.MISSED);
        }
    }

    private static void add(List<FindingKind> kinds, int run, Status status, Reason... reasons) {
        for (Reason each : reasons) {
            kinds.add(of(status, each, run));
        }
    }

    /** WARN in the first period, and for longer after a figure that was one; BREACH from the second, or as the clause says. */
    private static void absences(
            Requirement requirement, AskingRule rule, MissingPolicy missing, int run, List<FindingKind> kinds) {
        List<Reason> reasons = new ArrayList<>();
        if (requirement instanceof Requirement.BoardJudges) {
            reasons.add(Reason.JUDGED_BY_BOARD);
        } else if (requirement instanceof Requirement.Measured || requirement instanceof Requirement.IsYes) {
            reasons.addAll(List.of(Reason.NO_FIGURE, Reason.SUPPRESSED, Reason.NONE_RECORDED));
        }
        if (rule.rule().when().stream().anyMatch(each -> each.fact() == Fact.READING)) {
            reasons.add(Reason.CANNOT_TELL_IF_DUE);
        }
        for (Reason each : reasons) {
            if (missing == MissingPolicy.WARN_THEN_BREACH) {
                kinds.add(new FindingKind(Status.WARN, each, run, true));
            }
            if (missing == MissingPolicy.BREACH || run > 1) {
                kinds.add(new FindingKind(Status.BREACH, each, run, true));
            }
        }
    }

    /** Whether a ladder must not ask for less than of another: a worse status, the same for longer, or for less long met. */
    boolean isWorseThan(FindingKind other) {
        if (absent != other.absent) {
            return false;
        }
        if (status != other.status) {
            return status.compareTo(other.status) > 0;
        }
        return reason == other.reason && (status == Status.PASS ? run < other.run : run > other.run);
    }

    /** Whether it is an absence that must weigh as much as a figure in its place: from the second period, each. */
    boolean isMissingInsteadOf(FindingKind other) {
        boolean breach = absent && status == Status.BREACH;
        return breach && !other.absent && (other.status != Status.BREACH || other.run <= run);
    }

    /** For how many periods one has been as it is, the one judged with them. */
    int months() {
        return run;
    }

    /** As it was so many periods ago; null where it was not yet so. */
    @Nullable
    FindingKind ago(int periods, MissingPolicy missing) {
        if (periods >= run) {
            return null;
        }
        int then = run - periods;
        if (!absent || periods == 0) {
            return new FindingKind(status, reason, then, absent);
        }
        if (status == Status.WARN) {
            return of(Status.WARN, Reason.CLOSE, then);
        }
        boolean first = then == 1 && missing == MissingPolicy.WARN_THEN_BREACH;
        return new FindingKind(first ? Status.WARN : Status.BREACH, reason, then, true);
    }

    /** {@code BREACH, missed, 2 periods running}. */
    String inWords() {
        String why = absent ? reason == Reason.JUDGED_BY_BOARD ? "not judged" : "no figure" : reason.code();
        return status.code() + ", " + why.replace('-', ' ') + (run == 1 ? "" : ", " + run + " periods running");
    }
}
