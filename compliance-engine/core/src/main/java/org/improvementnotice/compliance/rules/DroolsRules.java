package org.improvementnotice.compliance.rules;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.FiredProposal;
import org.improvementnotice.compliance.model.LadderFact;
import org.improvementnotice.compliance.model.Proposal;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.RuleFailedException;
import org.improvementnotice.compliance.model.RuleSource;
import org.improvementnotice.compliance.model.Target;

/** Rules compiled by drools-mvel: the trusted path, on which a rule file is a program. */
final class DroolsRules implements PackRules {

    private static final Comparator<AskedTarget> ORDER = Comparator.comparing(AskedTarget::key)
            .thenComparing(each -> each.rule().place());

    private final DroolsBase targets;
    private final DroolsBase ladder;
    private final Map<String, Described> described;
    private final Set<String> partsAskedOf = new HashSet<>();

    /** @param described every rule of both sets, by name */
    DroolsRules(DroolsBase targets, DroolsBase ladder, Map<String, Described> described) {
        this.targets = targets;
        this.ladder = ladder;
        this.described = new LinkedHashMap<>(described);
        described
                .values()
                .forEach(each -> each.circumstances().forEach((indicator, condition) -> {
                    if (condition.contains("numerator") || condition.contains("denominator")) {
                        partsAskedOf.add(indicator);
                    }
                }));
    }

    @Override
    public RulePack.Asked targets(ReportingPeriod period, Map<String, Reading> readings) {
        List<Object> facts = new ArrayList<>();
        facts.add(period);
        for (String indicator : namedIndicators()) {
            Reading reading = readings.get(indicator);
            if (reading != null && isKnown(indicator, reading)) {
                facts.add(reading);
            } else {
                facts.add(new AbsentReading(indicator));
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
                holding.stream().distinct().sorted(ORDER).toList(),
                conditional(could, each -> !holds.contains(each)),
                conditional(inItsPeriod, each -> !holds.contains(each) && !couldHold.contains(each)));
    }

    /** Whether every condition on a reading can be told: it has a value, and parts where a condition asks for them. */
    private boolean isKnown(String indicator, Reading reading) {
        return reading.value() != null
                && (reading.denominator() != null || partsAskedOf.stream().noneMatch(indicator::equals));
    }

    private List<RulePack.Conditional> conditional(List<AskedTarget> asked, Predicate<AskedTarget> wanted) {
        return asked.stream()
                .distinct()
                .filter(wanted)
                .sorted(ORDER)
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
            return base.fire(facts);
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
        List<Object> facts = new ArrayList<>();
        facts.add(situation.period());
        facts.addAll(situation.findings());
        facts.add(situation.summary());
        facts.addAll(situation.themes());
        facts.add(situation.standing());
        List<FiredProposal> proposals = new ArrayList<>();
        for (DroolsBase.Inserted inserted : fire(ladder, facts)) {
            if (!(inserted.object() instanceof Proposal proposal)) {
                throw new RuleFailedException(
                        "rule \"" + inserted.rule() + "\" in "
                                + source(inserted.rule()).place() + " inserts something that is no proposal",
                        null);
            }
            List<LadderFact> matched = inserted.matched().stream()
                    .filter(LadderFact.class::isInstance)
                    .map(LadderFact.class::cast)
                    .toList();
            proposals.add(new FiredProposal(source(inserted.rule()), proposal, matched));
        }
        return proposals.stream()
                .sorted(Comparator.comparing((FiredProposal each) -> each.rule().place())
                        .thenComparing(each -> each.matched().toString()))
                .toList();
    }

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
