package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;

/** Figures that fall between the rules of one clause and indicator, so that none of them applies. */
final class FigureGapCheck {

    private final JudgedPeriods periods;
    private final Witness witness;

    FigureGapCheck(JudgedPeriods periods, Witness witness) {
        this.periods = periods;
        this.witness = witness;
    }

    List<Doubt> check(List<AskingRule> rules) {
        List<Doubt> doubts = new ArrayList<>();
        AskingRule.byKey(rules).forEach((key, several) -> {
            if (several.size() > 1) {
                ofReadings(key, several).ifPresent(doubts::add);
            }
        });
        return doubts;
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
                        "nothing is asked for clause `" + key.clause() + "` and `" + key.indicator() + "` in " + period
                                + " where " + Witness.inWords(none.get())
                                + ", between two of its rules; let their circumstances meet, or let the doubt stand"));
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
