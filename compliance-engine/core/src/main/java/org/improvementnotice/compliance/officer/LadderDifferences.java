package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.LadderDifference;
import org.improvementnotice.compliance.model.LadderDifference.Direction;
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

        Set<Direction> directions() {
            Set<Direction> directions = EnumSet.noneOf(Direction.class);
            if (after.rank() > before.rank() || !before.told().containsAll(after.told())) {
                directions.add(Direction.STRICTER);
            }
            if (after.rank() < before.rank() || !after.told().containsAll(before.told())) {
                directions.add(Direction.LOOSER);
            }
            return directions;
        }

        String outcome() {
            List<String> parts = new ArrayList<>();
            if (!before.level().equals(after.level())) {
                parts.add("recommended " + before.level() + " -> " + after.level());
            }
            missing(after.told(), before.told()).forEach(each -> parts.add("tells " + each + ", and did not before"));
            missing(before.told(), after.told()).forEach(each -> parts.add("no longer tells " + each));
            return String.join("; ", parts);
        }

        private static List<String> missing(List<String> all, List<String> others) {
            return all.stream().filter(each -> !others.contains(each)).toList();
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
            for (LadderSituation each : LadderTrials.of(before, after)) {
                deadline.check();
                trials.add(new Tried(
                        each,
                        each.by(before, before.notice().judgedFrom()),
                        each.by(after, before.notice().judgedFrom())));
            }
        }
        return pairings.stream().map(this::difference).toList();
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
        List<Tried> own =
                trials.stream().filter(each -> isItsDoing(each, was, is)).toList();
        Set<Direction> directions = EnumSet.noneOf(Direction.class);
        own.forEach(each -> directions.addAll(each.directions()));
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
