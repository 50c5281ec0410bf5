package org.improvementnotice.compliance.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.improvementnotice.compliance.language.AskingRule;
import org.improvementnotice.compliance.language.Cost;
import org.improvementnotice.compliance.language.Spots;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.FiredProposal;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Proposal;
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

    /** The targets that could be asked in a period, whatever the readings, in the order of their rules. */
    List<AskedTarget> possible(ReportingPeriod period);

    /** The target rules as they were read; none where they are any DRL. */
    List<AskingRule> targetRules();

    /** The ladder rules as they were read; none where they are any DRL. */
    List<AskingRule> ladderRules();

    /** Where the parts of a target stand. */
    Spots spots(AskedTarget asked);

    /** The rule files as understood, by name; none where they are any DRL. */
    SortedMap<String, String> canonical();

    /** The rule files as they were read, by name; none where they are any DRL. */
    SortedMap<String, RulePack.Read> ruleFiles();

    /** Adds a problem where a second reader finds other rules in the files. */
    void readAgain(Problems problems);

    /** What in the rules is probably not meant so; none where they are any DRL. */
    List<Doubt> doubts();

    /** What the rules can cost at most, by the folder of their files; none where they are any DRL. */
    Map<String, Cost> costs(PackTerms terms);

    /**
     * What the ladder proposes.
     *
     * @throws org.improvementnotice.compliance.model.RuleFailedException if a rule throws
     */
    List<FiredProposal> proposals(Ladder ladder);

    /** What each rule of the ladder proposes when it fires, in the order of the rules; none where they are any DRL. */
    Map<RuleSource, List<Proposal>> ladder();

    /** The same rules, asking a deadline before each of them fires. */
    PackRules within(Deadline deadline);

    /** What a ladder rule can see. */
    record Ladder(
            ReportingPeriod period,
            List<Finding> findings,
            Summary summary,
            List<ThemeSummary> themes,
            Standing standing) {

        /** All of it, as facts. */
        List<Object> facts() {
            List<Object> facts = new ArrayList<>();
            facts.add(period);
            facts.addAll(findings);
            facts.add(summary);
            facts.addAll(themes);
            facts.add(standing);
            return facts;
        }
    }
}
