package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.ReportingPeriod;

/**
 * Due months of the notice in which nothing is asked for a clause and indicator: before its first rule, between two, after
 * the last. A clause that goes on with another indicator is asked about once.
 */
final class GapCheck {

    private final PackTerms terms;
    private final List<Doubt> doubts = new ArrayList<>();

    GapCheck(PackTerms terms) {
        this.terms = terms;
    }

    List<Doubt> check(List<AskingRule> rules) {
        SortedMap<AskedTarget.Key, AskedMonths> all = new TreeMap<>();
        AskingRule.byKey(rules).forEach((key, its) -> all.put(key, new AskedMonths(terms, key, its)));
        // several that begin or end at once are one stage of the notice, and one doubt
        SortedMap<String, List<AskedMonths>> beginning = new TreeMap<>();
        SortedMap<String, List<AskedMonths>> ending = new TreeMap<>();
        for (AskedMonths each : all.values()) {
            if (each.asked().isEmpty()) {
                continue;
            }
            between(each);
            Optional<AskedMonths> after =
                    all.values().stream().filter(each::goesOnWith).findFirst();
            if (after.isPresent()) {
                goesOn(each, after.get());
            } else if (!each.unaskedAfter().isEmpty()) {
                ending.computeIfAbsent(fromTo(each.unaskedAfter()), any -> new ArrayList<>())
                        .add(each);
            }
            boolean follows = all.values().stream().anyMatch(other -> other.goesOnWith(each));
            if (!follows && !each.unaskedBefore().isEmpty()) {
                beginning
                        .computeIfAbsent(fromTo(each.unaskedBefore()), any -> new ArrayList<>())
                        .add(each);
            }
        }
        beginning.forEach(this::begins);
        ending.forEach(this::ends);
        return doubts;
    }

    private void between(AskedMonths months) {
        for (Map.Entry<ReportingPeriod, List<ReportingPeriod>> gap :
                months.unaskedBetween().entrySet()) {
            AskingRule next = months.rulesIn(gap.getKey()).get(0);
            doubts.add(new Doubt(
                    next.rule().place(),
                    "nothing is asked for " + of(months.key()) + " in " + fromTo(gap.getValue())
                            + ", between two of its rules; let them follow each other, or let the doubt stand"));
        }
    }

    private void ends(String months, List<AskedMonths> several) {
        AskedMonths one = several.get(0);
        AskingRule last = one.rulesIn(one.last()).get(0);
        doubts.add(new Doubt(
                one.placeOfEnd(last),
                "nothing is asked for " + of(several) + " in " + months
                        + ", up to the end of the notice; let its last rule go on, or let the doubt stand"));
    }

    private void begins(String months, List<AskedMonths> several) {
        AskedMonths one = several.get(0);
        AskingRule first = one.rulesIn(one.first()).get(0);
        ReportingPeriod from = one.unaskedBefore().get(0);
        String message = one.unaskedBefore().stream()
                        .allMatch(each -> each.compareTo(terms.notice().judgedFrom()) < 0)
                ? "`" + one.key().indicator() + "` lags, so that what is judged first is the figure and the line of "
                        + from + ", for which nothing is asked"
                : "nothing is asked for " + of(several) + " in " + months + ", from where the notice is judged";
        doubts.add(new Doubt(
                one.placeOfBegin(first),
                message + "; let its first rule begin with `" + from + "`, or let the doubt stand"));
    }

    private void goesOn(AskedMonths before, AskedMonths after) {
        AskingRule next = after.rulesIn(after.first()).get(0);
        doubts.add(new Doubt(
                next.subjectOf(after.key().indicator()),
                "clause `" + after.key().clause() + "` asks for `" + after.key().indicator() + "` from " + after.first()
                        + " on, and for `" + before.key().indicator() + "` up to " + before.last()
                        + ": runs begin anew with another indicator; keep the one, or let the doubt stand"));
    }

    private static String of(List<AskedMonths> several) {
        int more = several.size() - 1;
        return of(several.get(0).key()) + (more == 0 ? "" : ", and for " + more + " more,");
    }

    private static String of(AskedTarget.Key key) {
        return "clause `" + key.clause() + "` and `" + key.indicator() + "`";
    }

    private static String fromTo(List<ReportingPeriod> months) {
        ReportingPeriod from = months.get(0);
        ReportingPeriod to = months.get(months.size() - 1);
        return from.equals(to) ? from.toString() : from + " to " + to;
    }
}
