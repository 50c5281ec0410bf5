package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Target;

/** Two rules that ask the same at once, which is a problem, or what no figure can meet at once, which is a doubt. */
final class AtOnceCheck {

    private final PackTerms terms;
    private final JudgedPeriods periods;

    AtOnceCheck(PackTerms terms, JudgedPeriods periods) {
        this.terms = terms;
        this.periods = periods;
    }

    /** A rule that asks for the subject of a group. */
    private record Asker(AskingRule rule, AskedTarget asked) {}

    /** Holds each rule against the earlier ones that ask for the same; of these the first is named. */
    List<Doubt> check(List<AskingRule> rules, Problems problems) {
        SortedMap<String, List<Asker>> bySubject = new TreeMap<>();
        for (AskingRule rule : rules) {
            for (AskedTarget asked : rule.asks()) {
                bySubject
                        .computeIfAbsent(asked.target().subject(), any -> new ArrayList<>())
                        .add(new Asker(rule, asked));
            }
        }
        List<Doubt> doubts = new ArrayList<>();
        bySubject.values().stream().filter(each -> each.size() > 1).forEach(each -> group(each, problems, doubts));
        return doubts;
    }

    private void group(List<Asker> group, Problems problems, List<Doubt> doubts) {
        Meetings meetings =
                new Meetings(terms, periods, group.stream().map(Asker::rule).toList());
        for (int i = 1; i < group.size(); i++) {
            boolean asksTwice = false;
            boolean contradicts = false;
            for (int j = 0; j < i && !asksTwice; j++) {
                Asker one = group.get(j);
                Asker other = group.get(i);
                boolean same = one.asked().key().equals(other.asked().key());
                boolean asksReadings = one.rule().asksReadings() || other.rule().asksReadings();
                if (same
                        ? !asksReadings
                        : contradicts
                                || !excludeEachOther(
                                        one.asked().target(), other.asked().target())) {
                    continue;
                }
                Optional<String> when = meetings.of(j, i);
                if (when.isPresent() && same) {
                    asksTwice = true;
                    problems.add(other.rule().rule().place(), twice(one.asked(), other.rule(), when.get()));
                } else if (when.isPresent()) {
                    contradicts = true;
                    doubts.add(new Doubt(
                            other.rule().spots(other.asked()).verb(),
                            contradiction(one.asked(), other.rule(), when.get())));
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
