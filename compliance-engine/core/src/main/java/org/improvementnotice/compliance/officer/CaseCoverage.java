package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.improvementnotice.compliance.language.AskingRule;
import org.improvementnotice.compliance.model.Case;
import org.improvementnotice.compliance.model.Coverage;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.RuleSource;
import org.improvementnotice.compliance.rules.RulePack;

/**
 * What the cases of a pack cover of it: its rules, the numbers, days and months they name with what lies just beyond, and
 * the levels of attention. What no case can show is not counted, such as a line that holds in no judged month.
 */
public final class CaseCoverage {

    private final RulePack pack;
    private final List<Wanted> wanted;

    private CaseCoverage(RulePack pack) {
        this.pack = pack;
        this.wanted = wanted(pack);
    }

    /**
     * What there is to cover in a pack, to be held against cases.
     *
     * @throws IllegalArgumentException if the pack is trusted: its rules are programs, and nobody can tell what they name
     */
    public static CaseCoverage of(RulePack pack) {
        if (!isKnown(pack)) {
            throw new IllegalArgumentException(
                    "what a trusted pack names cannot be told: its rules are any DRL and are compiled, not read");
        }
        return new CaseCoverage(pack);
    }

    /** Whether it can be told what there is to cover: not of a trusted pack. */
    public static boolean isKnown(RulePack pack) {
        return !pack.targetRules().isEmpty();
    }

    private static List<Wanted> wanted(RulePack pack) {
        List<Wanted> all = new ArrayList<>();
        pack.targetRules().forEach(each -> all.addAll(inOrder(TargetItems.of(pack, each))));
        pack.ladderRules().forEach(each -> all.addAll(inOrder(LadderItems.of(pack, each))));
        all.addAll(LevelItems.of(pack));
        return all;
    }

    private static List<Wanted> inOrder(List<Wanted> ofARule) {
        return ofARule.stream().sorted(Comparator.comparing(Wanted::place)).toList();
    }

    /**
     * What cases cover, also those that come out otherwise than expected.
     *
     * @param cases read with this pack
     * @param deadline asked at each stage of each month of each case
     * @throws org.improvementnotice.compliance.model.DeadlinePassedException if the time is over
     */
    public Coverage by(List<Case> cases, Deadline deadline) {
        List<CaseTrace> traces = new ArrayList<>();
        cases.forEach(each -> traces.add(CaseTrace.of(each, pack, deadline)));
        List<Coverage.Item> items = wanted.stream().map(each -> each.in(traces)).toList();
        List<Coverage.RuleRow> rows = new ArrayList<>();
        pack.targetRules().forEach(each -> rows.add(row(each, items, traces)));
        pack.ladderRules().forEach(each -> rows.add(row(each, items, traces)));
        return new Coverage(cases.size(), items, rows);
    }

    private Coverage.RuleRow row(AskingRule rule, List<Coverage.Item> items, List<CaseTrace> traces) {
        RuleSource source = rule.source();
        List<Coverage.Item> own =
                items.stream().filter(each -> source.equals(each.rule())).toList();
        int shown = wanted.stream()
                .filter(each -> each.kind() == Coverage.Kind.RULE && source.equals(each.rule()))
                .mapToInt(each -> (int) traces.stream().filter(each.shownBy()).count())
                .sum();
        return new Coverage.RuleRow(
                source,
                shown,
                (int) own.stream().filter(Coverage.Item::isCovered).count(),
                own.size());
    }
}
