package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.improvementnotice.compliance.language.AskingRule;
import org.improvementnotice.compliance.language.Circumstances;
import org.improvementnotice.compliance.language.Fact;
import org.improvementnotice.compliance.language.Pattern;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Proposal;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Standing;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Summary;
import org.improvementnotice.compliance.model.ThemeSummary;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * Every month of the three requirements of a drawn pack, from every place where a council can stand, each finding of it
 * then made worse or taken away. It counts what it sees and asks the rules one after the other; no month stands for another.
 */
final class TriedMonths {

    private static final int RUNS = 3;
    private static final int PERIODS = 3;
    private static final int CLEAN = 3;
    private static final List<AskedTarget.Key> KEYS =
            List.of(new AskedTarget.Key("1.1", "a"), new AskedTarget.Key("2.1", "b"), new AskedTarget.Key("2.2", "c"));
    private static final List<String> THEMES = List.of("1", "2", "2");
    private static final ReportingPeriod ANY = new ReportingPeriod(2012, 6);

    private final List<Asked> rules = new ArrayList<>();
    private final List<Standing> stands = new ArrayList<>();
    private final List<FindingKind> kinds = new ArrayList<>();
    private final List<List<Finding>> findings = new ArrayList<>();
    private final Map<List<@Nullable Integer>, int[]> ranks = new HashMap<>();
    private boolean worseIsLower;
    private boolean missingIsLower;

    private record Asked(List<Map.Entry<Pattern, Predicate<Object>>> when, List<Proposal> then) {}

    TriedMonths(RulePack pack) {
        for (AskingRule each : pack.ladderRules()) {
            rules.add(new Asked(
                    each.rule().when().stream()
                            .map(pattern -> Map.entry(pattern, Circumstances.test(pattern.condition())))
                            .toList(),
                    each.proposes()));
        }
        Map<String, Integer> ranks = new TreeMap<>(Map.of("low", 1, "middle", 2, "high", 3));
        stands.add(new Standing("middle", 2, 0, ranks));
        ranks.forEach((level, rank) -> {
            for (int periods = 1; periods <= PERIODS; periods++) {
                stands.add(new Standing(level, rank, periods, ranks));
            }
        });
        for (int run = 1; run <= RUNS; run++) {
            kinds.add(new FindingKind(Status.PASS, Reason.MET, run, false));
            kinds.add(new FindingKind(Status.WARN, Reason.CLOSE, run, false));
            kinds.add(new FindingKind(Status.BREACH, Reason.MISSED, run, false));
            kinds.add(new FindingKind(Status.WARN, Reason.NO_FIGURE, run, true));
            if (run > 1) {
                kinds.add(new FindingKind(Status.BREACH, Reason.NO_FIGURE, run, true));
            }
        }
        for (int key = 0; key < KEYS.size(); key++) {
            AskedTarget.Key its = KEYS.get(key);
            String theme = THEMES.get(key);
            findings.add(kinds.stream()
                    .map(kind -> MadeUpFinding.of(its, theme, kind, ANY))
                    .toList());
        }
        months(new Integer[KEYS.size()], 0);
    }

    boolean worseIsLower() {
        return worseIsLower;
    }

    boolean missingIsLower() {
        return missingIsLower;
    }

    private void months(@Nullable Integer[] month, int at) {
        if (at == month.length) {
            tryWith(month);
            return;
        }
        for (int kind = -1; kind < kinds.size(); kind++) {
            month[at] = kind < 0 ? null : kind;
            months(month, at + 1);
        }
        month[at] = null;
    }

    private void tryWith(@Nullable Integer[] month) {
        for (int key = 0; key < month.length; key++) {
            Integer its = month[key];
            if (its == null) {
                continue;
            }
            FindingKind better = kinds.get(its);
            for (int other = 0; other < kinds.size(); other++) {
                FindingKind worse = kinds.get(other);
                boolean isWorse = worse.isWorseThan(better);
                boolean isMissing = !isWorse && worse.isMissingInsteadOf(better);
                if ((isWorse && !worseIsLower) || (isMissing && !missingIsLower)) {
                    boolean fresh = isFresh(better) && isFresh(worse);
                    if (isLower(month, key, other, fresh ? CLEAN : 0)) {
                        worseIsLower |= isWorse;
                        missingIsLower |= isMissing;
                    }
                }
            }
        }
    }

    private static boolean isFresh(FindingKind kind) {
        return kind.run() == 1 || (!kind.absent() && kind.status() != Status.BREACH);
    }

    private boolean isLower(@Nullable Integer[] month, int key, int other, int mostClean) {
        int[] one = ranks(month);
        Integer own = month[key];
        month[key] = other;
        int[] two = ranks(month);
        month[key] = own;
        for (int i = 0; i < (mostClean + 1) * stands.size(); i++) {
            if (two[i] < one[i]) {
                return true;
            }
        }
        return false;
    }

    /** From each stand, for each number of clean periods before; computed once. */
    private int[] ranks(@Nullable Integer[] month) {
        int[] known = ranks.get(Arrays.asList(month));
        if (known != null) {
            return known;
        }
        List<Finding> found = found(month);
        int[] all = new int[(CLEAN + 1) * stands.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = rank(found, stands.get(i % stands.size()), i / stands.size());
        }
        ranks.put(new ArrayList<>(Arrays.asList(month)), all);
        return all;
    }

    private List<Finding> found(@Nullable Integer[] month) {
        List<Finding> found = new ArrayList<>();
        for (int key = 0; key < month.length; key++) {
            Integer kind = month[key];
            if (kind != null) {
                found.add(findings.get(key).get(kind));
            }
        }
        return found;
    }

    private int rank(List<Finding> found, Standing stand, int clean) {
        Summary summary = summary(found, clean);
        List<Object> facts = new ArrayList<>(found);
        facts.add(stand);
        facts.add(summary);
        for (String theme : List.of("1", "2")) {
            List<Finding> own =
                    found.stream().filter(each -> each.inTheme(theme)).toList();
            if (!own.isEmpty()) {
                Summary its = summary(own, 0);
                facts.add(new ThemeSummary(
                        theme,
                        its.passes(),
                        its.warns(),
                        its.breaches(),
                        its.notJudged(),
                        its.longestRun(),
                        its.cleanPeriods()));
            }
        }
        int highest = 0;
        boolean falls = false;
        for (Asked rule : rules) {
            if (rule.when().stream().allMatch(each -> holds(each.getKey(), each.getValue(), facts))) {
                for (Proposal each : rule.then()) {
                    falls |= each instanceof Proposal.StepDown;
                    highest = each instanceof Proposal.Raise raise
                            ? Math.max(highest, List.of("low", "middle", "high").indexOf(raise.level()) + 1)
                            : highest;
                }
            }
        }
        if (highest > stand.rank()) {
            return highest;
        }
        boolean down = falls && summary.notJudged() == 0 && stand.rank() > 1;
        return down ? Math.max(highest, stand.rank() - 1) : stand.rank();
    }

    private static boolean holds(Pattern pattern, Predicate<Object> test, List<Object> facts) {
        Fact fact = pattern.fact();
        boolean any = facts.stream().filter(fact.type()::isInstance).anyMatch(test);
        return pattern.quantifier() == Pattern.Quantifier.NOT ? !any : any;
    }

    private static Summary summary(List<Finding> found, int cleanBefore) {
        int breaches = count(found, Status.BREACH);
        int absent = (int) found.stream().filter(Finding::isAbsent).count();
        int longest = found.stream()
                .filter(each -> each.status() == Status.BREACH)
                .mapToInt(Finding::run)
                .max()
                .orElse(0);
        return new Summary(
                count(found, Status.PASS),
                count(found, Status.WARN),
                breaches,
                absent,
                longest,
                breaches == 0 && absent == 0 ? cleanBefore + 1 : 0);
    }

    private static int count(List<Finding> found, Status status) {
        return (int) found.stream().filter(each -> each.status() == status).count();
    }
}
