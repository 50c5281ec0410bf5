package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.language.Fact;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.LadderExploration.Property;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.RuleSource;
import org.improvementnotice.compliance.model.Status;

/**
 * Pairs of months that differ in one requirement, which came out worse or was not measured in the one, and where that one
 * has the lower level. Any two months that differ in more are joined by a chain of such pairs, so that there is no
 * other fault where there is no such pair.
 */
final class LadderSuspects {

    private final LadderPatterns patterns;
    private final LadderSights sights;
    private final FiredLadder fired;
    private final Deadline deadline;
    private final Map<Fault, List<Suspect>> suspects = new LinkedHashMap<>();

    LadderSuspects(LadderPatterns patterns, LadderSights sights, FiredLadder fired, Deadline deadline) {
        this.patterns = patterns;
        this.sights = sights;
        this.fired = fired;
        this.deadline = deadline;
    }

    /** What does not hold, and the rule that is to blame. */
    record Fault(Property property, Place rule, String name, boolean steps) {}

    /**
     * Two months of which the worse has the lower level.
     *
     * @param common what both have
     * @param better the requirement in the one
     * @param worse the same in the other
     * @param stand from where
     * @param period when
     * @param months how many months it takes at least until both are as they are
     */
    record Suspect(
            List<Seen.Found> common,
            Seen.Found better,
            Seen.Found worse,
            FiredLadder.Stand stand,
            ReportingPeriod period,
            int months) {

        /** How many months it takes at least until the council stands there as well. */
        int atLeast() {
            return Math.max(months, stand.periods() + 1);
        }

        List<Seen.Found> with(Seen.Found one) {
            List<Seen.Found> all = new ArrayList<>(common);
            all.add(one);
            return all;
        }
    }

    /** Two kinds of which the second must not have the lower level. */
    private record Step(FindingKind better, FindingKind worse, Property property) {

        int months() {
            return Math.max(better.months(), worse.months());
        }

        /** What breached or was absent for longer was so the month before, which then was not clean. */
        boolean canFollowCleanMonths() {
            return isFresh(better) && isFresh(worse);
        }

        private static boolean isFresh(FindingKind kind) {
            boolean clean = !kind.absent() && kind.status() != Status.BREACH;
            return clean || kind.run() == 1;
        }
    }

    private record TallyPair(Tally better, Tally worse, Property property) {}

    private record TruthPair(FiredLadder.Truth better, FiredLadder.Truth worse, Property property) {}

    /** How such a pair can come about. */
    private record Way(AlikeKeys keys, Seen rest, Step step, int clean, int cleanTheme) {
        int months() {
            return Math.max(rest.months(), step.months());
        }
    }

    private static final Comparator<Way> SHORTEST = Comparator.comparingInt(Way::months)
            .thenComparingInt(each -> each.rest().size());

    /** The suspects, by what they would refute: what is worse first, and those first that take the fewest months. */
    SortedMap<Fault, List<Suspect>> find() {
        sights.classes().forEach((theme, classes) -> {
            Map<TallyPair, Way> own = new LinkedHashMap<>();
            classes.forEach(each -> addPairs(theme, classes, each, own));
            pairs(own, sights.ofOthers(theme)).forEach(this::tryEverywhere);
        });
        suspects.values()
                .forEach(all -> all.sort(Comparator.comparingInt(Suspect::atLeast)
                        .thenComparingInt(each -> each.common().size())));
        SortedMap<Fault, List<Suspect>> sorted =
                new TreeMap<>(Comparator.comparing(Fault::property).thenComparing(Fault::rule));
        sorted.putAll(suspects);
        return sorted;
    }

    private void addPairs(String theme, List<AlikeKeys> classes, AlikeKeys keys, Map<TallyPair, Way> pairs) {
        Map<Tally, Seen> rests = sights.ofTheme(classes, keys);
        Map<FindingKind, Tally> effects = new HashMap<>();
        keys.effects().forEach((tally, kinds) -> kinds.forEach(kind -> effects.put(kind, tally)));
        for (Step step : steps(keys)) {
            deadline.check();
            Tally better = Objects.requireNonNull(effects.get(step.better()));
            Tally worse = Objects.requireNonNull(effects.get(step.worse()));
            for (Seen rest : rests.values()) {
                int most = step.canFollowCleanMonths() ? patterns.cap(Fact.THEME_SUMMARY, "cleanPeriods") : 0;
                for (int clean = 0; clean <= most; clean++) {
                    Tally one = sights.asMonth(theme, rest.tally().and(better, sights.ofThemes()), clean);
                    Tally other = sights.asMonth(theme, rest.tally().and(worse, sights.ofThemes()), clean);
                    if (!one.equals(other)) {
                        Way way = new Way(keys, rest, step, 0, clean);
                        pairs.merge(new TallyPair(one, other, step.property()), way, LadderSuspects::shorter);
                    }
                }
            }
        }
    }

    private static Way shorter(Way one, Way other) {
        return SHORTEST.compare(other, one) < 0 ? other : one;
    }

    /** One step for each two effects, that of the shortest runs. */
    private static List<Step> steps(AlikeKeys keys) {
        Map<List<Object>, Step> steps = new LinkedHashMap<>();
        keys.effects()
                .forEach((better, betterKinds) -> keys.effects().forEach((worse, worseKinds) -> {
                    for (FindingKind one : betterKinds) {
                        for (FindingKind other : worseKinds) {
                            Property property = other.isWorseThan(one)
                                    ? Property.WORSE_IS_NOT_LOWER
                                    : other.isMissingInsteadOf(one) ? Property.MISSING_IS_NOT_LOWER : null;
                            if (property != null && !better.equals(worse)) {
                                Step step = new Step(one, other, property);
                                List<Object> key = List.of(better, worse, property, step.canFollowCleanMonths());
                                steps.merge(key, step, (known, next) -> next.months() < known.months() ? next : known);
                            }
                        }
                    }
                }));
        return List.copyOf(steps.values());
    }

    private Map<TruthPair, Way> pairs(Map<TallyPair, Way> own, Map<Tally, Seen> others) {
        Map<TruthPair, Way> pairs = new LinkedHashMap<>();
        own.forEach((pair, way) -> {
            deadline.check();
            int most = way.step().canFollowCleanMonths() ? cleanBefore() : 0;
            for (Seen other : others.values()) {
                Tally one = pair.better().and(other.tally(), sights.ofMonths());
                Tally two = pair.worse().and(other.tally(), sights.ofMonths());
                for (int clean = 0; clean <= (one.equals(two) ? -1 : most); clean++) {
                    TruthPair truths = new TruthPair(fired.truth(one, clean), fired.truth(two, clean), pair.property());
                    Way known = pairs.get(truths);
                    int months = Math.max(way.months(), other.months());
                    boolean shorter = known == null
                            || months < known.months()
                            || (months == known.months()
                                    && way.rest().size() + other.size()
                                            < known.rest().size());
                    if (shorter && !truths.better().equals(truths.worse())) {
                        Seen rest = way.rest().and(other, one);
                        pairs.put(truths, new Way(way.keys(), rest, way.step(), clean, way.cleanTheme()));
                    }
                }
            }
        });
        return pairs;
    }

    private int cleanBefore() {
        return patterns.cap(Fact.SUMMARY, "cleanPeriods");
    }

    private void tryEverywhere(TruthPair truths, Way way) {
        deadline.check();
        // the requirement that is tried comes last, so that it is the last of its class
        List<Seen.Placed> better = new ArrayList<>(way.rest().all());
        better.add(new Seen.Placed(way.keys(), way.step().better()));
        List<Seen.Placed> worse = new ArrayList<>(way.rest().all());
        worse.add(new Seen.Placed(way.keys(), way.step().worse()));
        SortedMap<String, Integer> clean = new TreeMap<>(way.rest().cleanBefore());
        clean.put("", way.clean());
        clean.put(way.keys().theme(), way.cleanTheme());
        FiredLadder.Month one = new FiredLadder.Month(Situated.of(better), clean);
        FiredLadder.Month other = new FiredLadder.Month(Situated.of(worse), clean);
        for (ReportingPeriod period : fired.periods()) {
            for (FiredLadder.Stand stand : fired.stands()) {
                FiredLadder.Answer high = fired.answer(truths.better(), one, stand, period);
                FiredLadder.Answer low = fired.answer(truths.worse(), other, stand, period);
                if (low.rank() < high.rank()) {
                    note(
                            truths.property(),
                            high,
                            low,
                            new Suspect(
                                    one.found().subList(0, one.found().size() - 1),
                                    one.found().get(one.found().size() - 1),
                                    other.found().get(other.found().size() - 1),
                                    stand,
                                    period,
                                    Math.max(1, way.months())));
                }
            }
        }
    }

    private void note(Property property, FiredLadder.Answer high, FiredLadder.Answer low, Suspect suspect) {
        Fault fault = fault(property, high, low);
        suspects.computeIfAbsent(fault, any -> new ArrayList<>()).add(suspect);
    }

    /** The rule that raised the better one and not the worse; else the one that lets the worse one step down. */
    private static Fault fault(Property property, FiredLadder.Answer high, FiredLadder.Answer low) {
        for (Map.Entry<RuleSource, Integer> each : high.raises().entrySet()) {
            Integer its = low.raises().get(each.getKey());
            if (each.getValue() > low.rank() && (its == null || its < each.getValue())) {
                return new Fault(property, each.getKey().place(), each.getKey().name(), false);
            }
        }
        RuleSource steps = low.steps().stream()
                .filter(each -> !high.steps().contains(each))
                .findFirst()
                .orElseThrow();
        return new Fault(property, steps.place(), steps.name(), true);
    }
}
