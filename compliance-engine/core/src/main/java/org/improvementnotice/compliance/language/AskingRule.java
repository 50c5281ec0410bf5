package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Proposal;
import org.improvementnotice.compliance.model.RuleSource;

/**
 * A rule as it was read, with the place and the annotations that a verdict cites.
 *
 * @param circumstances its patterns, made ready to be asked of many facts
 */
public record AskingRule(Rule rule, RuleSource source, List<Circumstance> circumstances) {

    /** Copies the list. */
    public AskingRule {
        circumstances = List.copyOf(circumstances);
    }

    /** A rule as it was read, its circumstances made ready to be asked. */
    public AskingRule(Rule rule, RuleSource source) {
        this(rule, source, rule.when().stream().map(Circumstance::new).toList());
    }

    /** Whether it asks for a reading. */
    public boolean asksReadings() {
        return rule.when().stream().anyMatch(each -> each.fact() == Fact.READING);
    }

    /** The targets it asks for; none for a rule of the ladder. */
    public List<AskedTarget> asks() {
        return rule.then().stream()
                .filter(Insertion.Asks.class::isInstance)
                .map(each -> new AskedTarget(source, ((Insertion.Asks) each).target()))
                .toList();
    }

    /** What it proposes; nothing for a target rule. */
    public List<Proposal> proposes() {
        return rule.then().stream()
                .filter(Insertion.Proposes.class::isInstance)
                .map(each -> ((Insertion.Proposes) each).proposal())
                .toList();
    }

    /** Rules by what they ask for, a rule once for each; in the order of clauses. */
    static SortedMap<AskedTarget.Key, List<AskingRule>> byKey(List<AskingRule> rules) {
        SortedMap<AskedTarget.Key, List<AskingRule>> byKey = new TreeMap<>();
        for (AskingRule rule : rules) {
            rule.asks().stream()
                    .map(AskedTarget::key)
                    .distinct()
                    .forEach(key ->
                            byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(rule));
        }
        return byKey;
    }

    /** Where the code of something it asks for stands; the rule where it does not ask for that. */
    Place subjectOf(String subject) {
        return rule.then().stream()
                .filter(each -> each instanceof Insertion.Asks asks
                        && asks.target().subject().equals(subject))
                .map(each -> ((Insertion.Asks) each).subject())
                .findFirst()
                .orElse(rule.place());
    }

    /** Where the parts of one of its targets stand. */
    public Spots spots(AskedTarget asked) {
        return rule.then().stream()
                .filter(each ->
                        each instanceof Insertion.Asks asks && asks.target().equals(asked.target()))
                .findFirst()
                .map(each -> Spots.of(rule.place(), each))
                .orElse(Spots.of(rule.place()));
    }
}
