package org.improvementnotice.compliance.officer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.language.Fact;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.LadderExploration;
import org.improvementnotice.compliance.model.LadderExploration.Property;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.rules.RulePack;

/**
 * Which levels months lead to, and out of. That no months lead to a level is shown on all that the ladder can see of any
 * month, whatever went before; that some do, by running them.
 */
final class LevelsReached {

    private static final int MOST_TRIED = 3_000;

    /** A year, for a rule can ask for one month of it. */
    private static final int MET_MONTHS = 12;

    private final RulePack pack;
    private final Notice notice;
    private final LadderPatterns patterns;
    private final FiredLadder fired;
    private final List<AlikeKeys> classes;
    private final Deadline deadline;
    private final Map<FiredLadder.Truth, FiredLadder.Month> months = new LinkedHashMap<>();
    private final long situations;
    private final List<Seen> shortest = new ArrayList<>();
    private final List<LadderExploration.Refutation> refuted = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final SortedMap<Integer, Way> shown = new TreeMap<>();

    /** Months that lead to a level, of what was found first, and from which month on they were run. */
    private record Way(List<LadderTrace.Month> months, List<Seen.Found> found, boolean thenMet) {}

    LevelsReached(RulePack pack, LadderPatterns patterns, LadderSights sights, FiredLadder fired, Deadline deadline) {
        this.pack = pack;
        this.notice = pack.notice();
        this.patterns = patterns;
        this.fired = fired;
        this.classes = sights.classes().values().stream().flatMap(List::stream).toList();
        this.deadline = deadline;
        Set<FiredLadder.Truth> seen = new HashSet<>();
        Map<Tally, Seen> all = sights.ofAll();
        int cleanBefore = patterns.cap(Fact.SUMMARY, "cleanPeriods");
        this.situations = all.values().stream()
                .mapToLong(each -> LadderSights.isClean(each.tally()) ? cleanBefore + 1 : 1)
                .sum();
        all.values().stream().sorted(Seen.SHORTEST).forEach(each -> {
            if (seen.add(fired.truth(each.tally(), 0))) {
                shortest.add(each);
            }
            for (int clean = 0; clean <= cleanBefore; clean++) {
                months.putIfAbsent(fired.truth(each.tally(), clean), FiredLadder.Month.of(each, clean));
            }
        });
    }

    List<LadderExploration.Refutation> refuted() {
        return refuted;
    }

    List<String> open() {
        return open;
    }

    /** Everything the rules can tell of a month, with findings of which they can tell it. */
    Map<FiredLadder.Truth, FiredLadder.Month> months() {
        return months;
    }

    /** How many months the rules can tell apart by their findings and by what went before. */
    long situations() {
        return situations;
    }

    void explore() {
        Set<Integer> possible = possible();
        show(possible);
        for (int rank = 1; rank <= notice.levels().size(); rank++) {
            String level = notice.level(rank).level();
            if (!possible.contains(rank)) {
                boolean below = rank < fired.stands().get(0).rank();
                refute(
                        Property.REACHABLE,
                        rank,
                        "no month leads to the level `" + level + "`; let a rule " + (below ? "step down" : "escalate")
                                + " to it, or take it away",
                        below ? months(Status.PASS, Reason.MET) : months(Status.BREACH, Reason.MISSED));
            } else if (!shown.containsKey(rank)) {
                open.add("whether months lead to the level `" + level + "`");
            }
            leave(rank, level);
        }
    }

    private void refute(Property property, int rank, String what, List<String> trace) {
        Place place = pack.shown(pack.placeInNotice("levels", notice.level(rank).level()));
        refuted.add(new LadderExploration.Refutation(property, place, what, trace));
    }

    /** The ranks that can be recommended in some month, from the start on, whatever was found before. */
    private Set<Integer> possible() {
        Set<Integer> ranks = new HashSet<>();
        Set<FiredLadder.Stand> known = new HashSet<>();
        Deque<FiredLadder.Stand> next = new ArrayDeque<>();
        next.add(fired.stands().get(0));
        while (!next.isEmpty()) {
            deadline.check();
            FiredLadder.Stand stand = next.remove();
            if (!known.add(stand)) {
                continue;
            }
            for (int rank : answers(stand)) {
                ranks.add(rank);
                int periods = rank == stand.rank() ? Math.min(stand.periods() + 1, patterns.periods()) : 1;
                next.add(new FiredLadder.Stand(notice.level(rank).level(), rank, periods));
            }
        }
        return ranks;
    }

    private Set<Integer> answers(FiredLadder.Stand stand) {
        Set<Integer> ranks = new HashSet<>();
        for (ReportingPeriod period : fired.periods()) {
            months.forEach((truth, month) ->
                    ranks.add(fired.answer(truth, month, stand, period).rank()));
        }
        return ranks;
    }

    /** Runs the months of what can be found, shortest first, and then of nothing but what is met, or of nothing, until each level was seen. */
    private void show(Set<Integer> possible) {
        int tried = 0;
        for (Seen each : shortest) {
            if (shown.keySet().containsAll(possible) || tried++ == MOST_TRIED) {
                return;
            }
            deadline.check();
            List<Seen.Found> found = Situated.of(each.all());
            int more = 2 * (patterns.periods() + notice.levels().size());
            LadderTrace trace = new LadderTrace(pack);
            note(trace.settle(trace.asked(found), found, allMet(), more), found, true);
            note(trace.settle(trace.asked(found), found, List.of(), more), found, false);
        }
    }

    private void note(List<LadderTrace.Month> run, List<Seen.Found> found, boolean thenMet) {
        for (int i = 0; i < run.size(); i++) {
            List<LadderTrace.Month> sofar = run.subList(0, i + 1);
            shown.merge(
                    run.get(i).recommended(),
                    new Way(sofar, found, thenMet),
                    (known, other) -> other.months().size() < known.months().size() ? other : known);
        }
    }

    private List<Seen.Found> all(FindingKind kind) {
        List<Seen.Found> all = new ArrayList<>();
        classes.forEach(alike -> alike.keys().forEach(key -> all.add(new Seen.Found(key, alike, kind))));
        all.sort(Comparator.comparing(each -> each.subject().key()));
        return all;
    }

    private List<Seen.Found> allMet() {
        return all(FindingKind.of(Status.PASS, Reason.MET, 1));
    }

    /** Everything met, or missed, month after month, until no rule tells the months apart. */
    private List<String> months(Status status, Reason reason) {
        int run = patterns.longestRun() + patterns.periods();
        List<Seen.Found> found = all(FindingKind.of(status, reason, run));
        return TraceWords.of(pack, new LadderTrace(pack).settle(notice.judgedFrom(), found, found, 0));
    }

    private void leave(int rank, String level) {
        boolean lowest = rank == 1;
        if (notice.levels().size() == 1) {
            return;
        }
        for (FiredLadder.Stand stand : fired.stands()) {
            if (stand.rank() == rank) {
                boolean left = answers(stand).stream().anyMatch(each -> lowest ? each > rank : each < rank);
                if (left) {
                    leaveByMeeting(rank, level);
                    return;
                }
            }
        }
        String what = lowest
                ? "the level `" + level + "` is never left: no rule raises it"
                : "the level `" + level + "` is never left: from it no month falls; let a rule step down from it";
        Way way = shown.get(rank);
        refute(
                Property.LEAVABLE,
                rank,
                what,
                way == null ? List.of() : TraceWords.of(pack, untilTheEnd(met(notice.judgedFrom(), way, MET_MONTHS))));
    }

    /**
     * Whether a level that can be left is left by what anyone would leave it by: so many months in which all is met. By a
     * council that came to it just now and by one that has missed all for long; from the first month on, and from the last
     * from which there are so many.
     */
    private void leaveByMeeting(int rank, String level) {
        Way way = shown.get(rank);
        if (rank == 1 || way == null || !way.thenMet()) {
            return;
        }
        int most = Math.max(MET_MONTHS, patterns.periods() + patterns.cap(Fact.SUMMARY, "cleanPeriods"));
        // rules that tell months apart may ask for one of a year, others have had their time after half of it
        int least = fired.periods().size() > 1 ? most : most / 2;
        int room = notice.judgedFrom().monthsUntil(notice.lastPeriod()) + 1;
        int forLong = patterns.longestRun() + patterns.periods() + 1;
        LadderTrace trace = new LadderTrace(pack);
        List<Seen.Found> missedForLong = all(FindingKind.of(Status.BREACH, Reason.MISSED, forLong)).stream()
                .filter(each -> trace.asked(List.of(each)).equals(notice.judgedFrom()))
                .toList();
        Way after = new Way(way.months().subList(0, 1), missedForLong, true);
        for (Way each : List.of(way, after)) {
            int more = Math.min(most, room - monthsOf(each));
            ReportingPeriod late = notice.lastPeriod().plusMonths(1 - monthsOf(each) - more);
            for (ReportingPeriod from : List.of(notice.judgedFrom(), late)) {
                if (more >= least && isStuck(rank, level, met(from, each, more), more)) {
                    return;
                }
            }
        }
    }

    private boolean isStuck(int rank, String level, List<LadderTrace.Month> run, int more) {
        int reached = run.size() - 1 - more;
        boolean stays = reached >= 0
                && run.get(reached).recommended() == rank
                && run.get(run.size() - 1).recommended() >= rank
                && run.get(run.size() - 1).period().compareTo(notice.lastPeriod()) <= 0;
        if (stays) {
            refute(
                    Property.LEAVABLE,
                    rank,
                    "the level `" + level + "` is not left by " + more
                            + " months in which all is met; let a rule step down from it for as long as the notice"
                            + " lasts, and however long it has stood",
                    TraceWords.of(pack, run));
        }
        return stays;
    }

    private static int monthsOf(Way way) {
        int first = way.found().stream()
                .mapToInt(each -> each.kind().months())
                .max()
                .orElse(0);
        return Math.max(first, way.months().size());
    }

    private List<LadderTrace.Month> untilTheEnd(List<LadderTrace.Month> run) {
        return run.stream()
                .filter(each -> each.period().compareTo(notice.lastPeriod()) <= 0)
                .toList();
    }

    /** The way to a level, and some months more in which everything is met. */
    private List<LadderTrace.Month> met(ReportingPeriod from, Way way, int more) {
        LadderTrace trace = new LadderTrace(pack);
        ReportingPeriod asked = trace.asked(way.found());
        int first = way.found().stream()
                .mapToInt(each -> each.kind().months())
                .max()
                .orElse(0);
        return trace.settle(
                asked.compareTo(from) < 0 ? from : asked, way.found(), allMet(), monthsOf(way) - first + more);
    }
}
