package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.List;
import org.improvementnotice.compliance.input.CaseReader;
import org.improvementnotice.compliance.model.Case;
import org.improvementnotice.compliance.model.CaseResult;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.rules.RulePack;

/** The cases of a pack: readings in, findings and level out, compared with what each case expects. */
public final class Cases {

    private Cases() {}

    /**
     * Reads all cases of a pack, by file and in the order of each file.
     *
     * @throws InvalidRulePackException with every problem of every case file, if there is one
     */
    public static List<Case> read(RulePack pack) {
        Problems problems = new Problems();
        List<Case> cases = new ArrayList<>();
        pack.caseFiles().forEach(file -> cases.addAll(CaseReader.read(file, pack, problems)));
        if (!problems.isEmpty()) {
            throw new InvalidRulePackException(problems.sorted());
        }
        return cases.stream().map(each -> OthersMet.fill(each, pack)).toList();
    }

    /**
     * Runs all cases of a pack, by file and in the order of each file.
     *
     * @throws InvalidRulePackException with every problem of every case file, if there is one
     */
    public static List<CaseResult> run(RulePack pack) {
        return run(pack, Deadline.NONE);
    }

    /**
     * Runs all cases of a pack within a deadline.
     *
     * @throws InvalidRulePackException with every problem of every case file, if there is one
     * @throws org.improvementnotice.compliance.model.DeadlinePassedException if the time is over
     */
    public static List<CaseResult> run(RulePack pack, Deadline deadline) {
        deadline.enter("the case files");
        return run(pack, read(pack), deadline);
    }

    /**
     * Runs some cases by a pack within a deadline.
     *
     * @param cases read with this pack, or with one that differs from it in rules alone
     * @throws org.improvementnotice.compliance.model.DeadlinePassedException if the time is over
     */
    public static List<CaseResult> run(RulePack pack, List<Case> cases, Deadline deadline) {
        CaseRunner runner = new CaseRunner(pack, deadline);
        return cases.stream().map(runner::run).toList();
    }
}
