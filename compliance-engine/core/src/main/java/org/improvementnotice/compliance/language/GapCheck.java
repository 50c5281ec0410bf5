package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;

/** What falls between two rules of one clause and indicator: months, and figures, with which none of them applies. */
final class GapCheck {

    private final JudgedPeriods periods;
    private final Witness witness;

    GapCheck(JudgedPeriods periods, Witness witness) {
        this.periods = periods;
        this.witness = witness;
    }

    List<Doubt> check(List<AskingRule> rules) {
        Map<AskedTarget.Key, Set<AskingRule>> byKey = new TreeMap<>();
        for (AskingRule rule : rules) {
            rule.asks()
                    .forEach(each -> byKey.computeIfAbsent(each.key(), any -> new LinkedHashSet<>())
                            .add(rule));
        }
        List<Doubt> doubts = new ArrayList<>();
        byKey.forEach((key, several) -> {
            if (several.size() > 1) {
                doubts.addAll(ofPeriods(key, List.copyOf(several)));
                ofReadings(key, List.copyOf(several)).ifPresent(doubts::add);
            }
        });
        return doubts;
    }

    private List<Doubt> ofPeriods(AskedTarget.Key key, List<AskingRule> rules) {
        List<Doubt> doubts = new ArrayList<>();
        ReportingPeriod last = null;
        for (ReportingPeriod period : periods.all()) {
            List<AskingRule> here = JudgedPeriods.rulesIn(period, rules);
            if (!here.isEmpty()) {
                if (last != null && last.monthsUntil(period) > 1) {
                    doubts.add(new Doubt(here.get(0).rule().place(), nothingBetween(key, last, period)));
                }
                last = period;
            }
        }
        return doubts;
    }

    private static String nothingBetween(AskedTarget.Key key, ReportingPeriod before, ReportingPeriod after) {
        ReportingPeriod from = before.plusMonths(1);
        ReportingPeriod to = after.plusMonths(-1);
        return nothing(key) + (from.equals(to) ? from : from + " to " + to)
                + ", between two of its rules; let them follow each other, or say why in a comment";
    }

    private static String nothing(AskedTarget.Key key) {
        return "nothing is asked for clause `" + key.clause() + "` and `" + key.indicator() + "` in ";
    }

    /** The first period with a figure that falls between rules which ask one reading alone. */
    private Optional<Doubt> ofReadings(AskedTarget.Key key, List<AskingRule> rules) {
        for (ReportingPeriod period : periods.all()) {
            List<AskingRule> here = JudgedPeriods.rulesIn(period, rules);
            Set<String> indicators = new TreeSet<>();
            here.forEach(each ->
                    each.rule().when().forEach(pattern -> pattern.indicator().ifPresent(indicators::add)));
            if (here.size() < 2 || indicators.size() != 1) {
                continue;
            }
            Optional<Map<String, Reading>> none = fitsNone(indicators.iterator().next(), here, period);
            if (none.isPresent()) {
                return Optional.of(new Doubt(
                        here.get(here.size() - 1).rule().place(),
                        nothing(key) + period + " where " + Witness.inWords(none.get())
                                + ", between two of its rules; let their circumstances meet"));
            }
        }
        return Optional.empty();
    }

    private Optional<Map<String, Reading>> fitsNone(String indicator, List<AskingRule> here, ReportingPeriod period) {
        List<Rule> rules = here.stream().map(AskingRule::rule).toList();
        return witness.of(
                        indicator,
                        rules,
                        period,
                        reading -> rules.stream()
                                .allMatch(each -> Circumstances.of(each, period, Map.of(indicator, reading))
                                        == Circumstances.Truth.FAILS))
                .map(each -> Map.of(indicator, each));
    }
}
