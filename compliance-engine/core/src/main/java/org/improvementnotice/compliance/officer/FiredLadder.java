package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.improvementnotice.compliance.assessment.LadderMonth;
import org.improvementnotice.compliance.language.Fact;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.FiredProposal;
import org.improvementnotice.compliance.model.Proposal;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.RuleSource;
import org.improvementnotice.compliance.model.Summary;
import org.improvementnotice.compliance.rules.RulePack;

/**
 * The ladder's answers, each from the real rules fired on real facts, once for all months to which every question of the
 * rules gets the same answer.
 */
final class FiredLadder {

    private final RulePack pack;
    private final LadderPatterns patterns;
    private final List<Predicate<Object>> onSummary;
    private final int summaryBit;
    private final Map<Asked, Answer> known = new HashMap<>();
    private final Map<Summary, Long> summaries = new HashMap<>();
    private int firings;

    FiredLadder(RulePack pack, LadderPatterns patterns) {
        this.pack = pack;
        this.patterns = patterns;
        this.onSummary = patterns.of(Fact.SUMMARY);
        this.summaryBit = patterns.of(Fact.FINDING).size()
                + patterns.of(Fact.THEME_SUMMARY).size();
        if (summaryBit + onSummary.size() > Long.SIZE - 2) {
            throw new LadderSights.TooManyStates(LadderSights.MOST);
        }
    }

    /**
     * Where a council stands before a month.
     *
     * @param level the level
     * @param rank how high it stands
     * @param periods for how many periods; 0 before the first
     */
    record Stand(String level, int rank, int periods) {}

    /** Everything that the rules can tell of the findings of a month. */
    record Truth(long answers, boolean absent) {}

    private record Asked(Truth truth, Stand stand, ReportingPeriod period) {}

    /**
     * What came of it.
     *
     * @param rank the level recommended
     * @param raises the highest rank that each rule proposes that proposes one
     * @param steps the rules that propose a step down
     */
    record Answer(int rank, SortedMap<RuleSource, Integer> raises, Set<RuleSource> steps) {}

    /** How often the rules were fired. */
    int firings() {
        return firings;
    }

    /** What the rules can tell of a month. */
    Truth truth(Tally month, int cleanBefore) {
        int clean = LadderSights.isClean(month) ? cleanBefore + 1 : 0;
        Summary summary =
                new Summary(month.passes(), month.warns(), month.breaches(), month.absent(), month.longest(), clean);
        long ofSummary =
                summaries.computeIfAbsent(summary, any -> LadderPatterns.answers(onSummary, summary, summaryBit));
        return new Truth(month.answers() | ofSummary, month.absent() > 0);
    }

    /**
     * The answer to a month.
     *
     * @param truth what the rules can tell of it
     * @param one findings of which they can tell that
     */
    Answer answer(Truth truth, Month one, Stand stand, ReportingPeriod period) {
        return known.computeIfAbsent(new Asked(truth, stand, period), any -> fire(one, stand, period));
    }

    /** Findings, and for how long month and themes were clean before them; the empty theme is the whole. */
    record Month(List<Seen.Found> found, SortedMap<String, Integer> cleanBefore) {
        static Month of(Seen seen, int cleanBefore) {
            SortedMap<String, Integer> clean = new TreeMap<>(seen.cleanBefore());
            clean.put("", cleanBefore);
            return new Month(Situated.of(seen.all()), clean);
        }

        List<Finding> findings(ReportingPeriod period) {
            return found.stream().map(each -> each.finding(period)).toList();
        }
    }

    /** Fires the rules on a month, twice: the findings in their order, and the other way round. */
    Answer fire(Month month, Stand stand, ReportingPeriod period) {
        List<Finding> findings = month.findings(period);
        List<Finding> otherWayRound = new ArrayList<>(findings);
        Collections.reverse(otherWayRound);
        LadderMonth one = step(findings, before(stand, month.cleanBefore()), period);
        LadderMonth other = step(otherWayRound, before(stand, month.cleanBefore()), period);
        if (!one.escalation().equals(other.escalation())) {
            throw new IllegalStateException("the same findings in another order give another escalation: "
                    + one.escalation() + " and " + other.escalation());
        }
        return answer(one);
    }

    LadderMonth step(List<Finding> findings, Carry before, ReportingPeriod period) {
        firings++;
        return LadderMonth.of(pack, period, findings, before, null);
    }

    private Answer answer(LadderMonth month) {
        SortedMap<RuleSource, Integer> raises = new TreeMap<>(Comparator.comparing(RuleSource::place));
        Set<RuleSource> steps = new LinkedHashSet<>();
        for (FiredProposal each : month.proposals()) {
            if (each.proposal() instanceof Proposal.Raise raise) {
                raises.merge(each.rule(), pack.notice().rank(raise.level()), Math::max);
            } else if (each.proposal() instanceof Proposal.StepDown) {
                steps.add(each.rule());
            }
        }
        return new Answer(month.escalation().recommended().rank(), raises, steps);
    }

    /** What a council hands on that stands somewhere, and of which nothing else is known. */
    static Carry before(Stand stand, SortedMap<String, Integer> clean) {
        Carry start = Carry.start(stand.level());
        return start.standing(new Carry.Level(stand.level(), stand.periods(), List.of()), clean);
    }

    /** Every place where a council can stand: at the start, and at each level for each number of periods told apart. */
    List<Stand> stands() {
        List<Stand> stands = new ArrayList<>();
        String start = pack.notice().startsAt();
        stands.add(new Stand(start, pack.notice().rank(start), 0));
        pack.notice().levels().forEach(each -> {
            for (int periods = 1; periods <= patterns.periods(); periods++) {
                stands.add(new Stand(each.level(), pack.notice().rank(each.level()), periods));
            }
        });
        return stands;
    }

    /** The first month from one on that the rules do not tell from another; empty where the notice ends before it. */
    Optional<ReportingPeriod> firstLike(ReportingPeriod like, ReportingPeriod from) {
        List<Predicate<Object>> onPeriods = patterns.of(Fact.REPORTING_PERIOD);
        long kind = LadderPatterns.answers(onPeriods, like, 0);
        return Stream.iterate(from, each -> each.compareTo(pack.notice().lastPeriod()) <= 0, each -> each.plusMonths(1))
                .filter(each -> LadderPatterns.answers(onPeriods, each, 0) == kind)
                .findFirst();
    }

    /** Rules that fired for a level, and each time beside another that asked for a higher one. */
    List<RuleSource> neverDecide() {
        SortedMap<RuleSource, Boolean> decides = new TreeMap<>(Comparator.comparing(RuleSource::place));
        known.values().forEach(answer -> {
            int most = answer.raises().values().stream()
                    .mapToInt(each -> each)
                    .max()
                    .orElse(0);
            answer.raises().forEach((rule, rank) -> decides.merge(rule, rank == most, Boolean::logicalOr));
        });
        return decides.entrySet().stream()
                .filter(each -> !each.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A month of each kind that the rules tell apart, the first of each. */
    List<ReportingPeriod> periods() {
        List<Predicate<Object>> onPeriods = patterns.of(Fact.REPORTING_PERIOD);
        SortedMap<Long, ReportingPeriod> first = new TreeMap<>();
        ReportingPeriod each = pack.notice().judgedFrom();
        for (; each.compareTo(pack.notice().lastPeriod()) <= 0; each = each.plusMonths(1)) {
            first.putIfAbsent(LadderPatterns.answers(onPeriods, each, 0), each);
        }
        return first.values().stream().sorted().toList();
    }
}
