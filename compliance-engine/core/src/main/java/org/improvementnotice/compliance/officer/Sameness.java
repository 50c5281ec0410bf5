package org.improvementnotice.compliance.officer;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementnotice.compliance.judgement.Edge;
import org.improvementnotice.compliance.language.Canonical;
import org.improvementnotice.compliance.language.Fact;
import org.improvementnotice.compliance.language.Rule;
import org.improvementnotice.compliance.language.RuleFile;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * Proofs that two packs of the same notice and catalogue ask the same: in every month that is judged, of every clause and
 * indicator, the same line, in the same circumstances. There are finitely many months, so all of them are looked at. Ladder rules are compared by
 * {@link LadderSameness}.
 */
final class Sameness {

    private final RulePack one;
    private final RulePack other;

    Sameness(RulePack one, RulePack other) {
        this.one = one;
        this.other = other;
    }

    /** Why a slip in a file changes nothing; empty where that is not proven. */
    Optional<String> proof(RuleFile.Kind kind) {
        if (kind == RuleFile.Kind.TARGETS) {
            return asksTheSame() ? Optional.of("asks the same in every month that is judged") : Optional.empty();
        }
        return new LadderSameness(one, other).isProven()
                ? Optional.of("proposes the same: no count is below 0, and no level below the lowest")
                : Optional.empty();
    }

    private boolean asksTheSame() {
        ReportingPeriod last = one.notice().lastPeriod();
        ReportingPeriod first =
                one.notice().judgedFrom().plusMonths(-one.catalogue().longestLag());
        for (ReportingPeriod period = first; period.compareTo(last) <= 0; period = period.plusMonths(1)) {
            Map<AskedTarget.Key, Set<Asked>> left = asked(one, period);
            Map<AskedTarget.Key, Set<Asked>> right = asked(other, period);
            Set<AskedTarget.Key> keys = new TreeSet<>(left.keySet());
            keys.addAll(right.keySet());
            for (AskedTarget.Key key : keys) {
                Set<Asked> was = left.getOrDefault(key, Set.of());
                Set<Asked> is = right.getOrDefault(key, Set.of());
                boolean same = isDue(key, period)
                        ? was.equals(is)
                        : listed(one, key, period, was).equals(listed(other, key, period, is));
                if (isJudged(key, period) && !same) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a period is judged in some month of the notice. */
    private boolean isJudged(AskedTarget.Key key, ReportingPeriod period) {
        ReportingPeriod judgedIn = period.plusMonths(lagOf(key));
        return judgedIn.compareTo(one.notice().judgedFrom()) >= 0
                && judgedIn.compareTo(one.notice().lastPeriod()) <= 0;
    }

    private int lagOf(AskedTarget.Key key) {
        return one.catalogue().find(key.indicator()).map(Indicator::lag).orElse(0);
    }

    /** Whether there can be a finding: a report is waited for without limit, from the first month it is owed for. */
    private boolean isDue(AskedTarget.Key key, ReportingPeriod period) {
        Notice.Return owed = one.notice().returns().get(key.indicator());
        return owed == null
                ? one.catalogue()
                        .find(key.indicator())
                        .map(each -> each.frequency().isDue(period))
                        .orElse(true)
                : owed.isWaitedForIn(period);
    }

    /**
     * Why a requirement gives no finding where nothing is due: whether it is still to come, asked no longer, or asked in
     * circumstances. A miss stays open or not by that.
     */
    private static Set<String> listed(RulePack pack, AskedTarget.Key key, ReportingPeriod period, Set<Asked> asked) {
        if (asked.isEmpty()) {
            ReportingPeriod first = pack.firstAsked().get(key);
            return Set.of(first != null && first.compareTo(period) <= 0 ? "no longer" : "not yet");
        }
        return asked.stream().anyMatch(each -> each.circumstances().isEmpty())
                ? Set.of("not yet")
                : asked.stream().map(each -> each.circumstances().toString()).collect(Collectors.toSet());
    }

    /**
     * What is asked of a key, as far as a verdict can tell.
     *
     * @param circumstances what it asks of readings, in canonical text
     */
    private record Asked(Set<String> circumstances, Object requirement) {}

    private static Map<AskedTarget.Key, Set<Asked>> asked(RulePack pack, ReportingPeriod period) {
        Map<String, Set<String>> circumstances = circumstances(pack);
        RulePack.Asked asked = pack.targets(period, Map.of());
        Map<AskedTarget.Key, Set<Asked>> byKey = new HashMap<>();
        Stream.concat(asked.asked().stream(), asked.undecided().stream().map(RulePack.Conditional::target))
                .forEach(each -> byKey.computeIfAbsent(each.key(), any -> new HashSet<>())
                        .add(new Asked(
                                circumstances.getOrDefault(each.rule().name(), Set.of()),
                                requirement(pack, each, period))));
        return byKey;
    }

    /** What each rule asks of readings, by the name of the rule. */
    private static Map<String, Set<String>> circumstances(RulePack pack) {
        Map<String, Set<String>> byRule = new HashMap<>();
        for (RulePack.Read read : pack.ruleFiles().values()) {
            for (Rule rule : read.file().rules()) {
                byRule.put(
                        rule.name(),
                        rule.when().stream()
                                .filter(each -> each.fact() == Fact.READING)
                                .map(Canonical::pattern)
                                .collect(Collectors.toSet()));
            }
        }
        return byRule;
    }

    /** A line that moves, as it stands in the period; a window as far as it can open in it; any other requirement as it is. */
    private static Object requirement(RulePack pack, AskedTarget asked, ReportingPeriod period) {
        Requirement requirement = asked.target().requirement();
        if (requirement instanceof Requirement.Milestone milestone) {
            // no month is judged as at a day before it begins: a longer window is open all of it
            long longest = Math.max(0, ChronoUnit.DAYS.between(period.firstDay(), milestone.due()));
            return new Requirement.Milestone(milestone.due(), (int) Math.min(longest, milestone.warnDays()));
        }
        Indicator indicator = pack.catalogue().find(asked.target().subject()).orElse(null);
        return requirement instanceof Requirement.Measured measured && measured.path() != null && indicator != null
                ? new Moved(
                        Edge.of(measured, indicator, period, null, null).stream()
                                .map(Sameness::inWords)
                                .collect(Collectors.toSet()),
                        measured.share(),
                        measured.band().tolerance(),
                        measured.cases(),
                        measured.periods())
                : requirement;
    }

    private static String inWords(Edge edge) {
        // a goal and a step of the same height bind alike
        boolean guides = edge.kind() == Edge.Kind.GUIDE;
        boolean band = edge.kind() == Edge.Kind.BAND;
        return (guides ? "guide" : band ? "band" : "line")
                + edge.floor()
                + edge.strict()
                + edge.at().rounded(12);
    }

    private record Moved(
            Set<String> edges, List<String> share, Requirement.@Nullable Tolerance tolerance, int cases, int periods) {}
}
