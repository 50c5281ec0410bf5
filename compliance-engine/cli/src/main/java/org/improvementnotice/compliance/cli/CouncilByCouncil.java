package org.improvementnotice.compliance.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.FactsByAuthority;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Judges one council after another and holds no more of them than are worked on. All of them or none, unless it is to keep
 * going: then all but those whose facts have problems.
 */
final class CouncilByCouncil {

    /** The most problems that are listed of a run, and the most councils of which something is said. */
    private static final int LISTED = 1_000;

    private final JobsArgument jobs;
    private final CommandSpec spec;
    private final PrintWriter err;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notJudged = new ArrayList<>();
    private @Nullable Problem firstUnlisted;
    private int unlisted;
    private int judged;
    private Status worst = Status.PASS;

    CouncilByCouncil(JobsArgument jobs, CommandSpec spec) {
        this.jobs = jobs;
        this.spec = spec;
        this.err = spec.commandLine().getErr();
    }

    /** A council judged, or why it could not be. */
    private record Outcome(String authority, Assessing.@Nullable Assessed assessed, List<Problem> problems) {}

    /**
     * Judges all councils and writes the reports.
     *
     * @param judge called by several threads where several are to be judged at once
     * @return the worst status that fails, of those judged
     * @throws InvalidFactsException with the problems of all councils, if there is one and it is not to keep going, or if it
     *     cannot be told whose
     */
    Status judge(
            List<ReportsArgument.Wanted> wanted, FactsByAuthority facts, Function<Facts, Assessing.Assessed> judge) {
        List<String> all = facts.authorities();
        facts.ofNobody().forEach(this::add);
        List<Problem> ofNobody = facts.ofNobody();
        boolean atOnce = jobs.keepsGoing() && ofNobody.isEmpty();
        Progress progress = new Progress(all.size(), err);
        try (GrowingReports reports = new GrowingReports(wanted, atOnce, spec)) {
            InOrder.each(jobs.number(), all, each -> outcome(facts, each, ofNobody, judge), outcome -> {
                add(outcome, reports);
                progress.next();
            });
            progress.end();
            if ((!problems.isEmpty() && !atOnce) || judged == 0) {
                throw new InvalidFactsException(listed());
            }
            reports.publish();
        }
        sayWhatWasNotJudged();
        return worst;
    }

    /** Whether every council was judged. */
    boolean isWhole() {
        return notJudged.isEmpty();
    }

    private static Outcome outcome(
            FactsByAuthority facts,
            String authority,
            List<Problem> ofNobody,
            Function<Facts, Assessing.Assessed> judge) {
        try {
            return new Outcome(authority, judge.apply(facts.of(authority)), List.of());
        } catch (InvalidFactsException e) {
            return new Outcome(
                    authority,
                    null,
                    e.problems().stream()
                            .filter(each -> !ofNobody.contains(each))
                            .toList());
        }
    }

    private void add(Outcome outcome, GrowingReports reports) {
        outcome.problems().forEach(this::add);
        Assessing.Assessed assessed = outcome.assessed();
        if (assessed == null) {
            notJudged.add(outcome.authority());
            return;
        }
        judged++;
        worst = worst.worse(assessed.report().worstThatFails());
        if (problems.isEmpty() || jobs.keepsGoing()) {
            reports.add(assessed.ready());
        }
        if (judged <= LISTED) {
            assessed.sayWhatNeverCame(err);
        }
    }

    private void add(Problem problem) {
        if (problems.size() < LISTED) {
            problems.add(problem);
        } else {
            firstUnlisted = firstUnlisted == null ? problem : firstUnlisted;
            unlisted += problem.count();
        }
    }

    private List<Problem> listed() {
        List<Problem> listed = new ArrayList<>(problems.stream().sorted().toList());
        if (firstUnlisted != null) {
            listed.add(new Problem(
                    firstUnlisted.place(),
                    "and so on: " + unlisted + " more; mend those before it first",
                    null,
                    unlisted));
        }
        return listed;
    }

    private void sayWhatWasNotJudged() {
        if (isWhole()) {
            return;
        }
        List<Problem> listed = listed();
        listed.forEach(each -> Line.printVisible(err, each.toString()));
        int count = Problem.count(listed);
        Line.print(
                err,
                count + (count == 1 ? " problem" : " problems") + "; judged were " + judged + " councils, and not "
                        + WaiversArgument.named(notJudged));
    }
}
