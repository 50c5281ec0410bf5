package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;

/** Figures that fall between the rules of one clause and indicator, so that none of them applies. */
final class FigureGapCheck {

    private final PackTerms terms;
    private final JudgedPeriods periods;

    FigureGapCheck(PackTerms terms, JudgedPeriods periods) {
        this.terms = terms;
        this.periods = periods;
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
        Set<List<AskingRule>> seen = new HashSet<>();
        for (ReportingPeriod period : periods.all()) {
            List<AskingRule> here = JudgedPeriods.rulesIn(period, rules);
            if (here.size() < 2 || !seen.add(here)) {
                continue;
            }
            Set<String> indicators = new TreeSet<>();
            here.forEach(each ->
                    each.rule().when().forEach(pattern -> pattern.indicator().ifPresent(indicators::add)));
            Optional<Map<String, Reading>> none = indicators.size() == 1
                    ? terms.catalogue().find(indicators.iterator().next()).flatMap(each -> fitsNone(each, here, period))
                    : Optional.empty();
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

    private static Optional<Map<String, Reading>> fitsNone(
            Indicator indicator, List<AskingRule> here, ReportingPeriod period) {
        Witness witness = new Witness(indicator, here, period, Witness.OF_MANY);
        BitSet none = null;
        for (AskingRule rule : here) {
            BitSet fails = witness.with(rule, indicator.code(), Circumstances.Truth.FAILS);
            if (none == null) {
                none = fails;
            } else {
                none.and(fails);
            }
            if (none.isEmpty()) {
                return Optional.empty();
            }
        }
        return none == null
                ? Optional.empty()
                : Optional.of(Map.of(indicator.code(), witness.reading(none.nextSetBit(0))));
    }
}
