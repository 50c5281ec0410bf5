package org.improvementnotice.compliance.rules;

import java.util.List;
import java.util.Map;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.FiredProposal;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.RuleSource;
import org.improvementnotice.compliance.model.Standing;
import org.improvementnotice.compliance.model.Summary;
import org.improvementnotice.compliance.model.ThemeSummary;

/**
 * The rules of a pack, however they are read: what is asked in a period, and what is proposed after it. Safe to share
 * between threads.
 */
interface PackRules {

    /**
     * What is asked in a period.
     *
     * @param readings the readings there are, by indicator; one that is not in it, or has no figure, is absent
     * @throws org.improvementnotice.compliance.model.RuleFailedException if a rule throws
     */
    RulePack.Asked targets(ReportingPeriod period, Map<String, Reading> readings);

    /**
     * What the ladder proposes.
     *
     * @throws org.improvementnotice.compliance.model.RuleFailedException if a rule throws
     */
    List<FiredProposal> proposals(Ladder ladder);

    /** What a ladder rule can see. */
    record Ladder(
            ReportingPeriod period,
            List<Finding> findings,
            Summary summary,
            List<ThemeSummary> themes,
            Standing standing) {}

    /** A rule with what its annotations say and the conditions on readings it has. */
    record Described(RuleSource source, Map<String, String> circumstances) {}
}
