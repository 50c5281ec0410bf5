package org.improvementnotice.compliance.rules;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.improvementnotice.compliance.language.AskingRule;
import org.improvementnotice.compliance.language.Canonical;
import org.improvementnotice.compliance.language.Circumstances;
import org.improvementnotice.compliance.language.Cost;
import org.improvementnotice.compliance.language.Spots;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.FiredProposal;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Proposal;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.RuleSource;

/**
 * Rules of the closed language. Drools says which of them hold; which of the others cannot be told, and which do not apply,
 * is read from the tree. Rules that ask the period alone are fired once for each period, whoever is judged.
 */
final class CheckedRules implements PackRules {

    private final Map<String, AskingRule> targets = new LinkedHashMap<>();
    private final Map<String, AskingRule> ladder = new LinkedHashMap<>();
    private final List<AskingRule> askingReadings;
    private final List<String> namedIndicators;
    private final SortedMap<String, RulePack.Read> files;
    private final List<Doubt> doubts;
    private final DroolsBase ofPeriods;
    private final DroolsBase ofReadings;
    private final DroolsBase ofFindings;
    private final Map<ReportingPeriod, List<AskedTarget>> askedByPeriod;
    private final Deadline deadline;

    /**
     * Makes rules ready to fire.
     *
     * @param files every file, by its name in the pack
     */
    CheckedRules(
            List<AskingRule> targets,
            List<AskingRule> ladder,
            SortedMap<String, RulePack.Read> files,
            List<Doubt> doubts) {
        this.doubts = List.copyOf(doubts);
        this.files = new TreeMap<>(files);
        CanonicalModel periods = new CanonicalModel();
        CanonicalModel readings = new CanonicalModel();
        CanonicalModel findings = new CanonicalModel();
        for (AskingRule each : targets) {
            this.targets.put(each.rule().name(), each);
            (each.asksReadings() ? readings : periods).add(each.rule());
        }
        for (AskingRule each : ladder) {
            this.ladder.put(each.rule().name(), each);
            findings.add(each.rule());
        }
        this.askingReadings = targets.stream().filter(AskingRule::asksReadings).toList();
        this.namedIndicators = askingReadings.stream()
                .flatMap(each -> each.rule().when().stream())
                .flatMap(pattern -> pattern.indicator().stream())
                .distinct()
                .sorted()
                .toList();
        this.ofPeriods = periods.build();
        this.ofReadings = readings.build();
        this.ofFindings = findings.build();
        this.askedByPeriod = new ConcurrentHashMap<>();
        this.deadline = Deadline.NONE;
    }

    private CheckedRules(CheckedRules rules, Deadline deadline) {
        this.targets.putAll(rules.targets);
        this.ladder.putAll(rules.ladder);
        this.files = rules.files;
        this.doubts = rules.doubts;
        this.askingReadings = rules.askingReadings;
        this.namedIndicators = rules.namedIndicators;
        this.ofPeriods = rules.ofPeriods;
        this.ofReadings = rules.ofReadings;
        this.ofFindings = rules.ofFindings;
        this.askedByPeriod = rules.askedByPeriod;
        this.deadline = deadline;
    }

    @Override
    public PackRules within(Deadline newDeadline) {
        return new CheckedRules(this, newDeadline);
    }

    @Override
    public RulePack.Asked targets(ReportingPeriod period, Map<String, Reading> readings) {
        deadline.check();
        List<AskedTarget> asked = new ArrayList<>(askedByPeriod.computeIfAbsent(period, this::askedIn));
        asked.addAll(askedWith(period, readings));
        List<RulePack.Conditional> undecided = new ArrayList<>();
        List<RulePack.Conditional> notApplying = new ArrayList<>();
        for (AskingRule each : askingReadings) {
            switch (Circumstances.of(each, period, readings)) {
                case HOLDS -> {}
                case UNKNOWN -> undecided.addAll(conditional(each));
                case FAILS -> {
                    if (Circumstances.isInItsPeriod(each, period)) {
                        notApplying.addAll(conditional(each));
                    }
                }
            }
        }
        return new RulePack.Asked(asked, undecided, notApplying);
    }

    private List<AskedTarget> askedIn(ReportingPeriod period) {
        List<AskedTarget> asked = asked(ofPeriods.fire(List.of(period), deadline));
        // sorted once for all who are judged
        return new RulePack.Asked(asked, List.of(), List.of()).asked();
    }

    private List<AskedTarget> askedWith(ReportingPeriod period, Map<String, Reading> readings) {
        List<Object> facts = new ArrayList<>();
        facts.add(period);
        namedIndicators.stream()
                .flatMap(indicator -> Optional.ofNullable(readings.get(indicator)).stream())
                .forEach(facts::add);
        return facts.size() == 1 ? List.of() : asked(ofReadings.fire(facts, deadline));
    }

    private List<AskedTarget> asked(List<DroolsBase.Inserted> inserted) {
        return inserted.stream()
                .map(each -> new AskedTarget(
                        requireNonNull(targets.get(each.rule())).source(),
                        (org.improvementnotice.compliance.model.Target) each.object()))
                .toList();
    }

    private static List<RulePack.Conditional> conditional(AskingRule rule) {
        Map<String, String> circumstances = Circumstances.inWords(rule.rule());
        return rule.asks().stream()
                .map(each -> new RulePack.Conditional(each, circumstances))
                .toList();
    }

    @Override
    public List<AskedTarget> possible(ReportingPeriod period) {
        return targets.values().stream()
                .filter(each -> Circumstances.of(each, period, Map.of()) != Circumstances.Truth.FAILS)
                .flatMap(each -> each.asks().stream())
                .toList();
    }

    @Override
    public List<AskingRule> targetRules() {
        return List.copyOf(targets.values());
    }

    @Override
    public List<AskingRule> ladderRules() {
        return List.copyOf(ladder.values());
    }

    @Override
    public Spots spots(AskedTarget asked) {
        return requireNonNull(targets.get(asked.rule().name())).spots(asked);
    }

    @Override
    public SortedMap<String, String> canonical() {
        SortedMap<String, String> canonical = new TreeMap<>();
        files.forEach((name, read) -> canonical.put(name, Canonical.text(read.file())));
        return canonical;
    }

    @Override
    public SortedMap<String, RulePack.Read> ruleFiles() {
        return Collections.unmodifiableSortedMap(files);
    }

    @Override
    public void readAgain(Problems problems) {
        files.values().forEach(each -> SecondReader.check(each.file(), each.text(), problems));
    }

    @Override
    public List<Doubt> doubts() {
        return doubts;
    }

    @Override
    public Map<String, Cost> costs(PackTerms terms) {
        Map<String, Cost> costs = new LinkedHashMap<>();
        List<AskingRule> asking = List.copyOf(targets.values());
        costs.put("targets", Cost.ofTargets(asking));
        costs.put("escalation", Cost.ofLadder(List.copyOf(ladder.values()), asking, terms));
        return costs;
    }

    @Override
    public List<FiredProposal> proposals(Ladder situation) {
        return FiredProposals.of(
                ofFindings.fire(situation.facts(), deadline),
                rule -> requireNonNull(ladder.get(rule)).source());
    }

    @Override
    public Map<RuleSource, List<Proposal>> ladder() {
        Map<RuleSource, List<Proposal>> proposals = new LinkedHashMap<>();
        ladder.values().forEach(each -> proposals.put(each.source(), each.proposes()));
        return proposals;
    }
}
