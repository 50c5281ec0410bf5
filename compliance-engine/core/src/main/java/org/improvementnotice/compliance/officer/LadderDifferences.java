package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementnotice.compliance.language.Fact;
import org.improvementnotice.compliance.language.Token;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.LadderDifference;
import org.improvementnotice.compliance.model.LadderDifference.Direction;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * Rules of two ladders as sets: a name and a place say nothing. Whether a rule that differs asks for more attention or less is
 * found by firing both ladders.
 */
final class LadderDifferences {

    private final RulePack before;
    private final RulePack after;
    private final List<Tried> trials = new ArrayList<>();

    /** A situation with what both ladders make of it. */
    private record Tried(LadderSituation situation, LadderSituation.Answer before, LadderSituation.Answer after) {
        boolean isOther() {
            return !before.level().equals(after.level()) || !before.told().equals(after.told());
        }

        /** As far as rules can have done it that propose levels, or tell. */
        Set<Direction> directions(boolean ofLevels, boolean ofTelling) {
            int rank = ofLevels ? Integer.compare(after.rank(), before.rank()) : 0;
            Set<String> told = ofTelling ? whom() : Set.of();
            Set<Direction> directions = EnumSet.noneOf(Direction.class);
            if (rank > 0 || told.stream().anyMatch(each -> change(each) > 0)) {
                directions.add(Direction.STRICTER);
            }
            if (rank < 0 || told.stream().anyMatch(each -> change(each) < 0)) {
                directions.add(Direction.LOOSER);
            }
            return directions;
        }

        /** Everybody whom one of the two tells. */
        private Set<String> whom() {
            Set<String> whom = new TreeSet<>(before.told().keySet());
            whom.addAll(after.told().keySet());
            return whom;
        }

        /** Above 0 where somebody is told who was not, or sooner. */
        private int change(String whom) {
            return degree(after, whom) - degree(before, whom);
        }

        private static int degree(LadderSituation.Answer answer, String whom) {
            Boolean atOnce = answer.told().get(whom);
            return atOnce == null ? 0 : atOnce ? 2 : 1;
        }

        String outcome() {
            List<String> parts = new ArrayList<>();
            if (!before.level().equals(after.level())) {
                parts.add("recommended " + before.level() + " -> " + after.level());
            }
            for (String each : whom()) {
                if (change(each) != 0) {
                    parts.add(outcome(each));
                }
            }
            return String.join("; ", parts);
        }

        private String outcome(String whom) {
            int was = degree(before, whom);
            int is = degree(after, whom);
            if (is == 0) {
                return "no longer tells " + whom + (was == 2 ? " the same day" : "");
            }
            String now = "tells " + whom + (is == 2 ? " the same day" : " with the papers");
            return now
                    + (was == 0
                            ? ", and did not before"
                            : was == 2 ? ", and the same day before" : ", and with the papers before");
        }
    }

    private LadderDifferences(RulePack before, RulePack after) {
        this.before = before;
        this.after = after;
    }

    static List<LadderDifference> of(RulePack before, RulePack after, Deadline deadline) {
        return new LadderDifferences(before, after).differences(deadline);
    }

    private record Pairing(
            @Nullable LadderRule before, @Nullable LadderRule after) {}

    private List<LadderDifference> differences(Deadline deadline) {
        List<Pairing> pairings = pairings();
        if (!pairings.isEmpty()) {
            List<LadderSituation> situations = LadderTrials.of(before, after);
            for (ReportingPeriod month : months()) {
                for (LadderSituation each : situations) {
                    deadline.check();
                    trials.add(new Tried(each, each.by(before, month), each.by(after, month)));
                }
            }
        }
        return pairings.stream().map(this::difference).toList();
    }

    /** The first month that both judge, and those on both sides of each that a rule of a ladder names. */
    private Set<ReportingPeriod> months() {
        Set<ReportingPeriod> months = new TreeSet<>();
        ReportingPeriod first =
                later(before.notice().judgedFrom(), after.notice().judgedFrom());
        months.add(first);
        Stream.of(before, after)
                .flatMap(each -> each.ladderRules().stream())
                .flatMap(each -> each.rule().when().stream())
                .filter(each -> each.fact() == Fact.REPORTING_PERIOD)
                .flatMap(each -> each.tokens().stream())
                .filter(each -> each.kind() == Token.Kind.TEXT)
                .map(each -> ReportingPeriod.parse(each.text()))
                .flatMap(each -> Stream.of(each.plusMonths(-1), each, each.plusMonths(1)))
                .filter(each -> each.compareTo(first) >= 0
                        && each.compareTo(before.notice().lastPeriod()) <= 0
                        && each.compareTo(after.notice().lastPeriod()) <= 0)
                .forEach(months::add);
        return months;
    }

    private static ReportingPeriod later(ReportingPeriod one, ReportingPeriod other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Rules that are not the same in both, each with the one it most likely became. */
    private List<Pairing> pairings() {
        List<LadderRule> was = rules(before);
        List<LadderRule> is = rules(after);
        for (LadderRule each : List.copyOf(was)) {
            is.stream().filter(each::isSameAs).findFirst().ifPresent(same -> {
                was.remove(each);
                is.remove(same);
            });
        }
        List<Pairing> pairings = new ArrayList<>();
        for (LadderRule each : was) {
            LadderRule likest = is.stream()
                    .filter(other -> each.likeness(other) >= 3)
                    .max(java.util.Comparator.comparingInt(each::likeness))
                    .orElse(null);
            is.remove(likest);
            pairings.add(new Pairing(each, likest));
        }
        is.forEach(each -> pairings.add(new Pairing(null, each)));
        return pairings;
    }

    private static List<LadderRule> rules(RulePack pack) {
        return pack.ladderRules().stream().map(LadderRule::of).collect(Collectors.toList());
    }

    private LadderDifference difference(Pairing pairing) {
        LadderRule was = pairing.before();
        LadderRule is = pairing.after();
        List<LadderRule> rules = Stream.of(Optional.ofNullable(was), Optional.ofNullable(is))
                .flatMap(Optional::stream)
                .toList();
        boolean ofLevels = rules.stream().anyMatch(LadderRule::proposesLevel);
        boolean ofTelling = rules.stream().anyMatch(LadderRule::tells);
        List<Tried> own = trials.stream()
                .filter(each -> isItsDoing(each, was, is)
                        && !each.directions(ofLevels, ofTelling).isEmpty())
                .toList();
        Set<Direction> directions = EnumSet.noneOf(Direction.class);
        own.forEach(each -> directions.addAll(each.directions(ofLevels, ofTelling)));
        Direction direction = directions.size() > 1
                ? Direction.BOTH
                : directions.stream().findFirst().orElse(null);
        return new LadderDifference(
                was == null ? null : was.name(),
                is == null ? null : is.name(),
                was == null || is == null ? said(was == null ? is : was) : was.changesTo(is),
                direction,
                own.isEmpty() ? null : own.get(0).situation().inWords(),
                own.isEmpty() ? null : own.get(0).outcome());
    }

    private static List<String> said(@Nullable LadderRule rule) {
        List<String> said = new ArrayList<>();
        if (rule != null) {
            rule.conditions().forEach(each -> said.add("`" + each + "`"));
            rule.proposals().forEach(each -> said.add("proposed: `" + each + "`"));
        }
        return said;
    }

    /** Whether both ladders differ in a situation, and this rule fires in one alone or proposes something else. */
    private static boolean isItsDoing(Tried tried, @Nullable LadderRule was, @Nullable LadderRule is) {
        boolean fired = was != null && tried.before().fired().contains(was.name());
        boolean fires = is != null && tried.after().fired().contains(is.name());
        boolean others = was != null && is != null && !was.proposals().equals(is.proposals());
        return tried.isOther() && (fired != fires || (fired && others));
    }
}
