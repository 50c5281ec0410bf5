package org.improvementnotice.compliance.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;

/** The due months of a clause and indicator, and those of them in which a rule asks, as far as the period alone says. */
final class AskedMonths {

    private final AskedTarget.Key key;
    private final List<AskingRule> rules;
    private final List<ReportingPeriod> due = new ArrayList<>();
    private final SortedMap<ReportingPeriod, List<AskingRule>> asked = new TreeMap<>();
    private final boolean anyBegin;

    AskedMonths(PackTerms terms, AskedTarget.Key key, List<AskingRule> rules) {
        this.key = key;
        this.rules = rules;
        Notice notice = terms.notice();
        Optional<Indicator> indicator = terms.catalogue().find(key.indicator());
        int lag = indicator.map(Indicator::lag).orElse(0);
        Predicate<ReportingPeriod> isDue = isDue(notice, indicator);
        ReportingPeriod last = notice.lastPeriod().plusMonths(-lag);
        for (ReportingPeriod each = notice.judgedFrom().plusMonths(-lag);
                each.compareTo(last) <= 0;
                each = each.plusMonths(1)) {
            if (isDue.test(each)) {
                due.add(each);
                List<AskingRule> here = JudgedPeriods.rulesIn(each, rules);
                if (!here.isEmpty()) {
                    asked.put(each, here);
                }
            }
        }
        if (isSeasonal()) {
            Set<Integer> months = new HashSet<>();
            asked.keySet().forEach(each -> months.add(each.month()));
            due.removeIf(each -> !months.contains(each.month()));
        }
        // an action is asked from any month on, and a state from the month in which it must hold
        this.anyBegin = requirements()
                .allMatch(each -> each instanceof Requirement.Milestone || each instanceof Requirement.IsYes);
    }

    private Predicate<ReportingPeriod> isDue(Notice notice, Optional<Indicator> indicator) {
        if (indicator.isPresent()) {
            return indicator.get().frequency()::isDue;
        }
        Notice.Return owed = notice.returns().get(key.indicator());
        if (owed != null) {
            return owed::isOwedFor;
        }
        LocalDate date = requirements()
                .filter(Requirement.Milestone.class::isInstance)
                .map(each -> ((Requirement.Milestone) each).due())
                .max(LocalDate::compareTo)
                .orElse(notice.inForceUntil());
        return period -> !period.firstDay().isAfter(date);
    }

    private Stream<Requirement> requirements() {
        return rules.stream()
                .flatMap(each -> each.asks().stream())
                .filter(each -> each.key().equals(key))
                .map(each -> each.target().requirement());
    }

    /** Whether a rule asks in some months of each year alone. */
    private boolean isSeasonal() {
        return periodConditions(rules)
                .anyMatch(each -> each instanceof Condition.Question question
                        ? question.predicate().equals("monthIn")
                        : ((Condition.Comparison) each).field().name().equals("month"));
    }

    private static Stream<Condition> periodConditions(List<AskingRule> rules) {
        return rules.stream()
                .flatMap(each -> each.rule().when().stream())
                .filter(each -> each.fact() == Fact.REPORTING_PERIOD)
                .flatMap(each -> each.condition().leaves());
    }

    AskedTarget.Key key() {
        return key;
    }

    /** The rules that ask in a month, none where none does. */
    List<AskingRule> rulesIn(ReportingPeriod month) {
        return asked.getOrDefault(month, List.of());
    }

    /** The months in which a rule asks. */
    Set<ReportingPeriod> asked() {
        return asked.keySet();
    }

    ReportingPeriod first() {
        return asked.firstKey();
    }

    ReportingPeriod last() {
        return asked.lastKey();
    }

    /** Due months before the first that is asked. */
    List<ReportingPeriod> unaskedBefore() {
        return anyBegin
                ? List.of()
                : due.stream().filter(each -> each.compareTo(first()) < 0).toList();
    }

    /** Due months after the last that is asked. */
    List<ReportingPeriod> unaskedAfter() {
        return due.stream().filter(each -> each.compareTo(last()) > 0).toList();
    }

    /** Due months between two rules, by the first month that is asked after them. */
    SortedMap<ReportingPeriod, List<ReportingPeriod>> unaskedBetween() {
        SortedMap<ReportingPeriod, List<ReportingPeriod>> gaps = new TreeMap<>();
        List<ReportingPeriod> gap = new ArrayList<>();
        for (ReportingPeriod each : due) {
            if (!asked.containsKey(each)) {
                gap.add(each);
            } else {
                if (!gap.isEmpty() && each.compareTo(first()) > 0) {
                    gaps.put(each, List.copyOf(gap));
                }
                gap.clear();
            }
        }
        return rules.size() > 1 ? gaps : new TreeMap<>();
    }

    /** Whether the clause is asked with another indicator from after the last month of this one. */
    boolean goesOnWith(AskedMonths other) {
        return key.clause().equals(other.key.clause())
                && !asked.isEmpty()
                && !other.asked.isEmpty()
                && !unaskedAfter().isEmpty()
                && !other.unaskedBefore().isEmpty()
                && other.first().compareTo(last()) > 0;
    }

    /** Where a rule says from which month on it asks; the rule where that is not known. */
    Place placeOfBegin(AskingRule rule) {
        return place(rule, "onOrAfter", 0);
    }

    /** Where a rule says up to which month it asks; the rule where that is not known. */
    Place placeOfEnd(AskingRule rule) {
        return place(rule, "before", 1);
    }

    private static Place place(AskingRule rule, String open, int end) {
        List<Place> places = periodConditions(List.of(rule))
                .filter(Condition.Question.class::isInstance)
                .map(Condition.Question.class::cast)
                .filter(each ->
                        each.predicate().equals(open) || each.predicate().equals("between"))
                .map(each -> each.literals()
                        .get(each.predicate().equals(open) ? 0 : end)
                        .place())
                .toList();
        return places.size() == 1 ? places.get(0) : rule.rule().place();
    }
}
