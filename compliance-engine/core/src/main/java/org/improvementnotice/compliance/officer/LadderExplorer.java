package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.DeadlinePassedException;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.LadderExploration;
import org.improvementnotice.compliance.model.LadderExploration.Property;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * Tries a ladder in every state that it can see, by firing its rules, and says what holds of it and what does not, with the
 * shortest months that show it. See decision 0027.
 */
public final class LadderExplorer {

    private final RulePack pack;
    private final Deadline deadline;
    private final LadderPatterns patterns;
    private final FiredLadder fired;

    private LadderExplorer(RulePack pack, Deadline deadline) {
        this.pack = pack.within(deadline);
        this.deadline = deadline;
        this.patterns = new LadderPatterns(pack.ladderRules());
        this.fired = new FiredLadder(this.pack, patterns);
    }

    /**
     * Explores the ladder of a pack.
     *
     * @return empty for a trusted pack: what its rules ask is not known
     */
    public static Optional<LadderExploration> explore(RulePack pack, Deadline deadline) {
        return pack.canonical().isEmpty() ? Optional.empty() : Optional.of(explored(pack, deadline));
    }

    /** What takes too long, or has too many states, is open: it speaks neither for the ladder nor against it. */
    private static LadderExploration explored(RulePack pack, Deadline deadline) {
        try {
            deadline.enter("the exploration of the ladder");
            return new LadderExplorer(pack, deadline).explored();
        } catch (LadderSights.TooManyStates e) {
            return open("anything of this ladder, which tells apart " + e.getMessage());
        } catch (DeadlinePassedException e) {
            return open("anything of this ladder within the time there was; --deadline gives more");
        }
    }

    private static LadderExploration open(String what) {
        return new LadderExploration(0, 0, List.of(), List.of(what), List.of());
    }

    private LadderExploration explored() {
        LadderSights sights = new LadderSights(pack, patterns, deadline);
        LevelsReached levels = new LevelsReached(pack, patterns, sights, fired, deadline);
        levels.explore();
        List<LadderExploration.Refutation> refuted = new ArrayList<>(levels.refuted());
        List<String> open = new ArrayList<>(levels.open());
        Set<Place> blamed = new HashSet<>();
        new LadderSuspects(patterns, sights, fired, deadline).find().forEach((fault, suspects) -> {
            // what is worse weighs less where it is missing, too: one fault of a rule is told once
            if (blamed.add(fault.rule())) {
                refutation(fault, suspects)
                        .ifPresentOrElse(refuted::add, () -> open.add("whether " + claim(fault) + " in any months"));
            }
        });
        new StepsOfTheEngine(pack, fired, levels.months(), deadline).mustHold();
        long states =
                levels.situations() * fired.stands().size() * fired.periods().size();
        return new LadderExploration(
                states, fired.firings(), refuted.stream().sorted().toList(), open, idle());
    }

    /** Rules that propose a level, and never the highest that is proposed. */
    private List<Doubt> idle() {
        return fired.neverDecide().stream()
                .map(each -> new Doubt(
                        pack.shown(each.place()),
                        "rule \"" + each.name()
                                + "\" never decides the level: whenever it fires, another rule asks for a higher one; are their"
                                + " levels the right way round?"))
                .toList();
    }

    private static String claim(LadderSuspects.Fault fault) {
        String rule = "rule \"" + fault.name() + "\"";
        return fault.property() == Property.MISSING_IS_NOT_LOWER
                ? rule + (fault.steps() ? " lowers" : " does not raise") + " the level for a figure that is missing"
                        + " as for one that is there"
                : rule + (fault.steps() ? " lowers the level" : " does not raise the level") + " for what is worse";
    }

    /** The shortest months that show a fault; nothing where none that were tried do. */
    private Optional<LadderExploration.Refutation> refutation(
            LadderSuspects.Fault fault, List<LadderSuspects.Suspect> suspects) {
        Shown best = null;
        int tried = 0;
        for (LadderSuspects.Suspect each : suspects) {
            deadline.check();
            boolean longer = best != null && (each.months() > best.months() || tried > MOST_MORE);
            if (longer || tried++ > MOST_TRIED) {
                break;
            }
            for (History history : History.values()) {
                Shown shown = shown(each, history);
                best = shown == null || (best != null && best.compareTo(shown) <= 0) ? best : shown;
            }
        }
        return Optional.ofNullable(best)
                .map(shown -> new LadderExploration.Refutation(
                        fault.property(),
                        pack.shown(fault.rule()),
                        wayOut(fault),
                        TraceWords.of(pack, shown.worse(), shown.better())));
    }

    private static final int MOST_TRIED = 400;
    private static final int MOST_MORE = 40;

    /** What went before the months that show a fault, the plainest first. */
    private enum History {
        /** What was found last was found for as long as it has run. */
        AS_FOUND,
        /** A body decided where the council stands. */
        DECIDED,
        /** And in the month before there was a BREACH. */
        DECIDED_AND_UNCLEAN
    }

    /** Two councils, the first of which did worse and has the lower level in the end. */
    private record Shown(List<LadderTrace.Month> worse, List<LadderTrace.Month> better) implements Comparable<Shown> {
        int months() {
            return worse.size();
        }

        private long decisions() {
            return Stream.concat(worse.stream(), better.stream())
                    .filter(each -> each.decided() != null)
                    .count();
        }

        /** Fewer months first, then fewer decisions. */
        @Override
        public int compareTo(Shown other) {
            int byMonths = Integer.compare(months(), other.months());
            return byMonths != 0 ? byMonths : Long.compare(decisions(), other.decisions());
        }
    }

    private @Nullable Shown shown(LadderSuspects.Suspect suspect, History history) {
        boolean decided = history != History.AS_FOUND;
        int months = decided ? suspect.atLeast() : suspect.months();
        ReportingPeriod until = until(suspect, months);
        if (until == null) {
            return null;
        }
        FiredLadder.Stand pin = decided ? suspect.stand() : null;
        LadderTrace trace = new LadderTrace(pack);
        boolean unclean = history == History.DECIDED_AND_UNCLEAN;
        List<LadderTrace.Month> worse = trace.run(suspect.with(suspect.worse()), until, months, pin, unclean);
        List<LadderTrace.Month> better = trace.run(suspect.with(suspect.better()), until, months, pin, unclean);
        int last = worse.size() - 1;
        return worse.get(last).recommended() < better.get(last).recommended() ? new Shown(worse, better) : null;
    }

    /** The first month of the kind, so many months after all is asked; null where the notice ends before it. */
    private @Nullable ReportingPeriod until(LadderSuspects.Suspect suspect, int months) {
        LadderTrace trace = new LadderTrace(pack);
        ReportingPeriod worse = trace.asked(suspect.with(suspect.worse()));
        ReportingPeriod better = trace.asked(suspect.with(suspect.better()));
        ReportingPeriod asked = worse.compareTo(better) < 0 ? better : worse;
        return fired.firstLike(suspect.period(), asked.plusMonths(months - 1)).orElse(null);
    }

    private static String wayOut(LadderSuspects.Fault fault) {
        return claim(fault)
                + (fault.steps()
                        ? "; let it ask for what is better, or for nothing"
                        : "; let it ask for at least, not for exactly, and for a status, not for a reason");
    }
}
