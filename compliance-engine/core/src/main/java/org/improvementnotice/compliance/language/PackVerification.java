package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.List;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;

/**
 * What the rules of a pack mean beside each other and beside the notice: problems where they cannot be meant so, doubts
 * where they probably are not.
 */
public final class PackVerification {

    private final PackTerms terms;
    private final List<AskingRule> targets;
    private final List<AskingRule> ladder;
    private final Keys places;
    private final Problems problems;

    /** Where the keys of the pack's YAML files stand. */
    public interface Keys {
        /** Where an indicator's code stands. */
        Place indicator(String code);

        /** Where something that pack.yaml names stands, below which of its keys. */
        Place notice(String section, String name);
    }

    /**
     * A verification to be done.
     *
     * @param problems where what cannot be meant is added
     */
    public PackVerification(
            PackTerms terms, List<AskingRule> targets, List<AskingRule> ladder, Keys places, Problems problems) {
        this.terms = terms;
        this.targets = List.copyOf(targets);
        this.ladder = List.copyOf(ladder);
        this.places = places;
        this.problems = problems;
    }

    /**
     * Does it.
     *
     * @return the doubts, sorted by place
     */
    public List<Doubt> verify() {
        JudgedPeriods periods = new JudgedPeriods(terms);
        NeverAppliesCheck neverApplies = new NeverAppliesCheck(terms);
        SustainedCheck sustained = new SustainedCheck(terms);
        targets.forEach(each -> neverApplies.check(each, problems));
        LadderCheck dead = new LadderCheck(terms, targets);
        ladder.forEach(each -> dead.check(each.rule(), problems));
        List<Doubt> doubts = new ArrayList<>();
        doubts.addAll(new AtOnceCheck(terms, periods).check(targets, problems));
        doubts.addAll(new GapCheck(terms).check(targets));
        doubts.addAll(new FigureGapCheck(terms, periods).check(targets));
        NumberCheck numbers = new NumberCheck(terms);
        LineCheck lines = new LineCheck(terms, numbers);
        PathCheck paths = new PathCheck(terms);
        AgreementCheck agreement = new AgreementCheck(terms);
        for (AskingRule each : targets) {
            doubts.addAll(numbers.check(each.rule()));
            doubts.addAll(agreement.check(each));
            doubts.addAll(lines.check(each.rule()));
            doubts.addAll(paths.check(each.rule()));
        }
        doubts.addAll(new DateCheck(terms, periods).check(targets, problems));
        targets.forEach(each -> doubts.addAll(sustained.check(each)));
        doubts.addAll(new UnusedCheck(terms, places).check(targets, ladder));
        return doubts.stream().distinct().sorted().toList();
    }
}
