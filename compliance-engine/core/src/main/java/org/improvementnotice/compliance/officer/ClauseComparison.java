package org.improvementnotice.compliance.officer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.improvementnotice.compliance.assessment.Names;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.ClauseDifference;
import org.improvementnotice.compliance.model.ClauseDifference.Circumstance;
import org.improvementnotice.compliance.model.ClauseDifference.Dimension;
import org.improvementnotice.compliance.model.ClauseDifference.Kind;
import org.improvementnotice.compliance.model.ClauseDifference.Region;
import org.improvementnotice.compliance.model.ClauseDifference.Span;
import org.improvementnotice.compliance.model.ClauseDifference.Witness;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Interval;
import org.improvementnotice.compliance.model.MissingPolicy;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** What two packs ask otherwise of one clause and indicator. */
final class ClauseComparison {

    private final RulePack before;
    private final RulePack after;
    private final AskedTarget.Key key;
    private final Witnesses witnesses;
    private final List<MonthPair> months = new ArrayList<>();
    private final List<MonthPair> open = new ArrayList<>();
    private final List<Stretch> stretches = new ArrayList<>();

    /** Months in which the same differs. */
    private record Stretch(List<MonthPair> months, List<Found> found) {
        MonthPair first() {
            return months.get(0);
        }

        boolean goesOn(MonthPair pair, List<Found> its) {
            return found.equals(its)
                    && Objects.equals(first().before().inWords(), pair.before().inWords())
                    && Objects.equals(first().after().inWords(), pair.after().inWords());
        }
    }

    private ClauseComparison(RulePack before, RulePack after, AskedTarget.Key key, Deadline deadline) {
        this.before = before;
        this.after = after;
        this.key = key;
        this.witnesses = new Witnesses(before, after, key, deadline);
    }

    /** What differs; empty where the same is asked in the same months, however it is written. */
    static Optional<ClauseDifference> of(RulePack before, RulePack after, AskedTarget.Key key, Deadline deadline) {
        ClauseComparison comparison = new ClauseComparison(before, after, key, deadline);
        comparison.pairUp();
        comparison.stretch();
        return comparison.difference();
    }

    // months

    /** Months that both judge; where one never asks, the months of the other. */
    private void pairUp() {
        boolean wasAsked = before.firstAsked().containsKey(key);
        boolean isAsked = after.firstAsked().containsKey(key);
        Notice one = (wasAsked ? before : after).notice();
        Notice other = (isAsked ? after : before).notice();
        ReportingPeriod first = later(one.judgedFrom(), other.judgedFrom());
        ReportingPeriod last =
                one.lastPeriod().compareTo(other.lastPeriod()) < 0 ? one.lastPeriod() : other.lastPeriod();
        int earlierPeriods = 0;
        for (ReportingPeriod month = first; month.compareTo(last) <= 0; month = month.plusMonths(1)) {
            MonthPair pair = MonthPair.of(before, after, key, month, earlierPeriods);
            if (pair.before().isAsked() || pair.after().isAsked()) {
                months.add(pair);
            } else if (!pair.before().listed().equals(pair.after().listed())) {
                open.add(pair);
            }
            if (pair.before().isAsked() && pair.after().isAsked()) {
                earlierPeriods++;
            }
        }
    }

    private static ReportingPeriod later(ReportingPeriod one, ReportingPeriod other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void stretch() {
        boolean goesOn = false;
        for (MonthPair pair : months) {
            List<Found> missing = missing(pair);
            if (pair.isSame() && missing.isEmpty()) {
                goesOn = false;
                continue;
            }
            List<Found> found = new ArrayList<>(pair.isSame() ? List.of() : pair.found(key.clause()));
            found.addAll(missing);
            Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (goesOn && last != null && last.goesOn(pair, found)) {
                last.months().add(pair);
            } else {
                stretches.add(new Stretch(new ArrayList<>(List.of(pair)), found));
            }
            goesOn = true;
        }
    }

    /** Whether the clause itself says otherwise what an absent figure gives; a policy of the pack is said once, not here. */
    private List<Found> missing(MonthPair pair) {
        MissingPolicy one = own(before);
        MissingPolicy other = own(after);
        Status was = new VerdictRegions.Side(pair.before(), NOTHING).missing(key.clause());
        Status is = new VerdictRegions.Side(pair.after(), NOTHING).missing(key.clause());
        boolean differs = one != other
                && was != is
                && pair.after().indicator() != null
                && pair.before().isAsked()
                && pair.after().isAsked();
        return differs
                ? List.of(
                        new Found(VerdictRegions.Flip.whole(Dimension.NO_FIGURE, was, is), List.of(), NOTHING, NOTHING))
                : List.of();
    }

    private static final AskedMonth.State NOTHING = new AskedMonth.State(null, null);

    private @Nullable MissingPolicy own(RulePack pack) {
        return pack.notice().clause(key.clause()).map(Clause::missing).orElse(null);
    }

    // the difference

    private Optional<ClauseDifference> difference() {
        if (stretches.isEmpty() && open.isEmpty()) {
            return Optional.empty();
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        List<Span> spans = new ArrayList<>();
        for (Stretch stretch : stretches) {
            List<Region> regions = regions(stretch, kinds);
            if (!regions.isEmpty()) {
                spans.add(span(stretch, regions));
            } else if (stretch.found().stream().anyMatch(ClauseComparison::isTentative)) {
                kinds.add(Kind.ASKED_OTHERWISE);
                spans.add(span(stretch, List.of()));
            }
        }
        if (spans.isEmpty() && !open.isEmpty()) {
            // nothing is due in these months, and a miss of before stays open by one and not by the other
            kinds.add(Kind.ASKED_OTHERWISE);
            spans.add(span(new Stretch(open, List.of()), List.of()));
        }
        if (spans.isEmpty()) {
            kinds.clear();
            kinds.add(Kind.OTHER_WORDS);
            spans.add(span(stretches.get(0), List.of()));
        }
        String name = Names.of(after.firstAsked().containsKey(key) ? after : before, key);
        return Optional.of(new ClauseDifference(key.clause(), key.indicator(), name, named(kinds), spans));
    }

    private static Span span(Stretch stretch, List<Region> regions) {
        MonthPair last = stretch.months().get(stretch.months().size() - 1);
        return new Span(
                stretch.first().month(),
                last.month(),
                stretch.first().before().inWords(),
                stretch.first().after().inWords(),
                regions);
    }

    private Set<Kind> named(Set<Kind> directions) {
        if (months.stream().noneMatch(each -> each.before().isAsked())) {
            return EnumSet.of(Kind.NEW);
        }
        if (months.stream().noneMatch(each -> each.after().isAsked())) {
            return EnumSet.of(Kind.GONE);
        }
        Set<Kind> kinds = EnumSet.copyOf(directions);
        if (!kinds.contains(Kind.OTHER_WORDS) && isMoved()) {
            kinds.add(Kind.MOVED_IN_TIME);
        }
        return kinds;
    }

    /** Whether the same is asked, one after the other, from other months on or by other dates. */
    private boolean isMoved() {
        return months.stream()
                        .anyMatch(each ->
                                !each.before().identity().equals(each.after().identity()))
                && sequence(MonthPair::before).equals(sequence(MonthPair::after));
    }

    private List<Set<String>> sequence(Function<MonthPair, AskedMonth> side) {
        List<Set<String>> sequence = new ArrayList<>();
        for (MonthPair pair : months) {
            Set<String> asked = side.apply(pair).undated();
            boolean again =
                    !sequence.isEmpty() && sequence.get(sequence.size() - 1).equals(asked);
            if (!asked.isEmpty() && !again) {
                sequence.add(asked);
            }
        }
        return sequence;
    }

    // regions

    private List<Region> regions(Stretch stretch, Set<Kind> kinds) {
        List<Region> regions = new ArrayList<>();
        for (Found found : stretch.found()) {
            Found reached = reached(found, stretch.first().month().firstDay());
            if (reached == null) {
                continue;
            }
            Witness witness = witnesses.of(stretch.months(), reached).orElse(null);
            if (witness == null && isTentative(reached)) {
                continue;
            }
            regions.add(region(stretch.first(), reached, witness));
            addKinds(stretch.first(), reached, witness, kinds);
        }
        return regions;
    }

    /** Whether a difference is looked for rather than computed: without a witness there is none. */
    private static boolean isTentative(Found found) {
        return found.flip().isTentative();
    }

    /** A month is judged as at a day of it or a later one; what would differ on an earlier day cannot be seen. */
    private static @Nullable Found reached(Found found, LocalDate firstDay) {
        Interval range = found.flip().range();
        if (found.flip().dimension() != Dimension.DAY_NOT_DONE) {
            return found;
        }
        BigDecimal day = BigDecimal.valueOf(firstDay.toEpochDay());
        BigDecimal from = range.from();
        BigDecimal to = range.to();
        if (to != null && to.compareTo(day) < 0) {
            return null;
        }
        boolean reached = from != null && from.compareTo(day) >= 0;
        Interval left = reached ? range : new Interval(day, true, to, to != null);
        VerdictRegions.Flip flip = found.flip();
        return new Found(flip.in(left), found.where(), found.before(), found.after());
    }

    private Region region(MonthPair pair, Found found, @Nullable Witness witness) {
        boolean anything = found.flip().dimension() == Dimension.ANYTHING;
        Indicator indicator = pair.after().indicator() == null
                ? pair.before().indicator()
                : pair.after().indicator();
        List<Circumstance> where =
                found.where().stream().map(each -> worded(pair, each)).toList();
        return new Region(
                found.flip().dimension(),
                found.flip().range(),
                RegionWords.region(found.flip().dimension(), found.flip().range(), indicator)
                        + RegionWords.inCases(found, indicator),
                where,
                anything ? null : found.flip().before(),
                anything ? null : found.flip().after(),
                witness);
    }

    private static Circumstance worded(MonthPair pair, Circumstance each) {
        Optional<Indicator> indicator = pair.after()
                .pack()
                .catalogue()
                .find(each.indicator())
                .or(() -> pair.before().pack().catalogue().find(each.indicator()));
        return indicator
                .map(its -> CircumstanceCells.circumstance(its, each.field(), each.range()))
                .orElse(each);
    }

    private static void addKinds(MonthPair pair, Found found, @Nullable Witness witness, Set<Kind> kinds) {
        VerdictRegions.Flip flip = found.flip();
        int was = Witnesses.rank(flip.before());
        int is = Witnesses.rank(flip.after());
        if (flip.dimension() == Dimension.ANYTHING && flip.before() == null && flip.after() == null) {
            boolean both = pair.before().isAsked() && pair.after().isAsked();
            if (both) {
                kinds.add(Kind.CIRCUMSTANCES_CHANGED);
            }
            if (found.before().unsure() == null && found.after().unsure() == null) {
                kinds.add(found.before().isNothing() ? Kind.STRICTER : Kind.LOOSER);
            }
            return;
        }
        if (flip.dimension() == Dimension.ANYTHING && witness != null) {
            was = Witnesses.rank(witness.before());
            is = Witnesses.rank(witness.after());
        }
        kinds.add(is > was ? Kind.STRICTER : Kind.LOOSER);
    }
}
