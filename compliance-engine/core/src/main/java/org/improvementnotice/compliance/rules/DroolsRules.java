package org.improvementnotice.compliance.rules;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.improvementnotice.compliance.language.AskingRule;
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
import org.improvementnotice.compliance.model.RuleFailedException;
import org.improvementnotice.compliance.model.RuleSource;
import org.improvementnotice.compliance.model.Target;

/** Rules compiled by drools-mvel: the trusted path, on which a rule file is a program. */
final class DroolsRules implements PackRules {

    private final DroolsBase targets;
    private final DroolsBase ladder;
    private final String root;
    private final Map<String, Described> described;
    private final Deadline deadline;

    /**
     * Rules that are ready to fire.
     *
     * @param root what stands before the name of a file in a problem
     * @param described every rule of both sets, by name
     */
    DroolsRules(DroolsBase targets, DroolsBase ladder, String root, Map<String, Described> described) {
        this(targets, ladder, root, described, Deadline.NONE);
    }

    private DroolsRules(
            DroolsBase targets, DroolsBase ladder, String root, Map<String, Described> described, Deadline deadline) {
        this.root = root;
        this.deadline = deadline;
        this.targets = targets;
        this.ladder = ladder;
        this.described = new LinkedHashMap<>(described);
    }

    @Override
    public PackRules within(Deadline other) {
        return new DroolsRules(targets, ladder, root, described, other);
    }

    @Override
    public RulePack.Asked targets(ReportingPeriod period, Map<String, Reading> readings) {
        List<Object> facts = new ArrayList<>();
        facts.add(period);
        for (String indicator : namedIndicators()) {
            Reading reading = readings.get(indicator);
            boolean known = reading != null && reading.value() != null;
            if (reading != null && known) {
                facts.add(reading);
            }
            if (reading == null || !known || reading.denominator() == null) {
                facts.add(new AbsentReading(indicator, known));
            }
        }
        Map<DrlFile.Companion, List<AskedTarget>> by = new HashMap<>();
        for (DroolsBase.Inserted inserted : fire(targets, facts)) {
            DrlFile.Companion companion = companionOf(inserted.rule());
            by.computeIfAbsent(companion, each -> new ArrayList<>())
                    .add(new AskedTarget(source(inserted.rule()), target(inserted)));
        }
        List<AskedTarget> holding = by.getOrDefault(DrlFile.Companion.HOLDS, List.of());
        Set<AskedTarget> holds = new HashSet<>(holding);
        List<AskedTarget> could = by.getOrDefault(DrlFile.Companion.COULD_HOLD, List.of());
        Set<AskedTarget> couldHold = new HashSet<>(could);
        List<AskedTarget> inItsPeriod = by.getOrDefault(DrlFile.Companion.IN_ITS_PERIOD, List.of());
        return new RulePack.Asked(
                holding.stream().distinct().toList(),
                conditional(could, each -> !holds.contains(each)),
                conditional(inItsPeriod, each -> !holds.contains(each) && !couldHold.contains(each)));
    }

    private List<RulePack.Conditional> conditional(List<AskedTarget> asked, Predicate<AskedTarget> wanted) {
        return asked.stream()
                .distinct()
                .filter(wanted)
                .map(each -> new RulePack.Conditional(
                        each, described(each.rule().name()).circumstances()))
                .toList();
    }

    private Set<String> namedIndicators() {
        Set<String> named = new HashSet<>();
        described.values().forEach(each -> named.addAll(each.circumstances().keySet()));
        return named;
    }

    private Target target(DroolsBase.Inserted inserted) {
        if (inserted.object() instanceof Target target) {
            return target;
        }
        throw new RuleFailedException(
                "rule \"" + baseName(inserted.rule()) + "\" in "
                        + source(inserted.rule()).place() + " inserts something that is no finished target",
                new IllegalArgumentException(
                        "the chain is not finished; end it with what is asked, such as `.atLeast(80)` or `.isYes()`"));
    }

    private List<DroolsBase.Inserted> fire(DroolsBase base, List<?> facts) {
        try {
            return base.fire(facts, deadline);
        } catch (RuleFailedException e) {
            throw new RuleFailedException(located(requireNonNull(e.getMessage())), e.getCause());
        }
    }

    /** Names the file of the rule that a message names. */
    private String located(String message) {
        for (Described each : described.values()) {
            for (DrlFile.Companion companion : DrlFile.Companion.values()) {
                String quoted = "\"" + companion.name(each.source().name()) + "\"";
                if (message.contains(quoted)) {
                    return message.replace(
                            quoted,
                            "\"" + each.source().name() + "\" in "
                                    + each.source().place());
                }
            }
        }
        return message;
    }

    @Override
    public List<FiredProposal> proposals(Ladder situation) {
        return FiredProposals.of(fire(ladder, situation.facts()), this::source);
    }

    @Override
    public Map<RuleSource, List<Proposal>> ladder() {
        return Map.of();
    }

    @Override
    public List<AskedTarget> possible(ReportingPeriod period) {
        RulePack.Asked asked = targets(period, Map.of());
        List<AskedTarget> all = new ArrayList<>(asked.asked());
        asked.undecided().forEach(each -> all.add(each.target()));
        return all;
    }

    @Override
    public List<AskingRule> targetRules() {
        return List.of();
    }

    @Override
    public List<AskingRule> ladderRules() {
        return List.of();
    }

    @Override
    public Spots spots(AskedTarget asked) {
        return Spots.of(PackFiles.joined(root, asked.rule().place()));
    }

    @Override
    public SortedMap<String, String> canonical() {
        return Collections.emptySortedMap();
    }

    @Override
    public SortedMap<String, RulePack.Read> ruleFiles() {
        return Collections.emptySortedMap();
    }

    @Override
    public void readAgain(Problems problems) {
        // the compiler was the reader, and there is no other
    }

    @Override
    public List<Doubt> doubts() {
        return List.of();
    }

    @Override
    public Map<String, Cost> costs(PackTerms terms) {
        return Map.of();
    }

    /** A rule with what its annotations say and the conditions on readings it has. */
    record Described(RuleSource source, Map<String, String> circumstances) {}

    private Described described(String rule) {
        return requireNonNull(described.get(baseName(rule)), rule);
    }

    private RuleSource source(String rule) {
        return described(rule).source();
    }

    private static DrlFile.Companion companionOf(String rule) {
        for (DrlFile.Companion each : DrlFile.Companion.values()) {
            if (each != DrlFile.Companion.HOLDS && rule.endsWith(each.name(""))) {
                return each;
            }
        }
        return DrlFile.Companion.HOLDS;
    }

    private static String baseName(String rule) {
        String suffix = companionOf(rule).name("");
        return rule.substring(0, rule.length() - suffix.length());
    }
}
