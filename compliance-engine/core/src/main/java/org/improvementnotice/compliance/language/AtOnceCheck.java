package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Target;

/** Two rules that ask the same at once, which is a problem, or what no figure can meet at once, which is a doubt. */
final class AtOnceCheck {

    private final JudgedPeriods periods;
    private final Witness witness;

    AtOnceCheck(JudgedPeriods periods, Witness witness) {
        this.periods = periods;
        this.witness = witness;
    }

    /** Holds each rule against each later one. */
    List<Doubt> check(List<AskingRule> rules, Problems problems) {
        List<Doubt> doubts = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            for (int j = i + 1; j < rules.size(); j++) {
                pair(rules.get(i), rules.get(j), problems, doubts);
            }
        }
        return doubts;
    }

    private void pair(AskingRule one, AskingRule other, Problems problems, List<Doubt> doubts) {
        for (AskedTarget first : one.asks()) {
            for (AskedTarget second : other.asks()) {
                if (first.key().equals(second.key())) {
                    if (one.asksReadings() || other.asksReadings()) {
                        when(one, other)
                                .ifPresent(when -> problems.add(other.rule().place(), twice(first, other, when)));
                    }
                } else if (first.target().subject().equals(second.target().subject())
                        && excludeEachOther(first.target(), second.target())) {
                    when(one, other)
                            .ifPresent(when -> doubts.add(
                                    new Doubt(other.spots(second).verb(), contradiction(first, other, when))));
                }
            }
        }
    }

    private static boolean excludeEachOther(Target one, Target other) {
        Optional<AdmittedValues> second = AdmittedValues.of(other);
        return second.isPresent()
                && AdmittedValues.of(one)
                        .filter(each -> each.exclude(second.get()))
                        .isPresent();
    }

    /** When both rules apply, in words; empty where they never do, or it is not known. */
    private Optional<String> when(AskingRule one, AskingRule other) {
        return periods.common(one, other)
                .flatMap(period -> witness.allHold(List.of(one.rule(), other.rule()), period)
                        .readings()
                        .map(each -> period + (each.isEmpty() ? "" : " where " + Witness.inWords(each))));
    }

    private static String twice(AskedTarget first, AskingRule other, String when) {
        return "rule \"" + other.rule().name() + "\" and rule \"" + first.rule().name() + "\" ("
                + first.rule().place() + ") both ask for clause `"
                + first.rule().clause() + "` and `"
                + first.target().subject() + "` in " + when + "; let their periods or circumstances not meet";
    }

    private static String contradiction(AskedTarget first, AskingRule other, String when) {
        return "no figure of `" + first.target().subject() + "` can meet rule \""
                + other.rule().name()
                + "\" and rule \"" + first.rule().name() + "\" (" + first.rule().place() + ") in " + when
                + "; change one of the two lines";
    }
}
