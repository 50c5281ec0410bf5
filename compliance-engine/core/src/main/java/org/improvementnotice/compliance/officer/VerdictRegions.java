package org.improvementnotice.compliance.officer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.improvementnotice.compliance.judgement.Edge;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.ClauseDifference.Dimension;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Interval;
import org.improvementnotice.compliance.model.MissingPolicy;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Target;
import org.improvementnotice.compliance.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Where two targets come to different verdicts in a month, exactly: decided by judging a number of every piece, never by
 * comparing what is written.
 */
final class VerdictRegions {

    private static final Ratio NONE = Ratio.of(0);

    /** Numbers of one dimension with the verdict of each pack; null where there is no finding. */
    record Flip(
            Dimension dimension,
            Interval range,
            @Nullable Status before,
            @Nullable Status after,
            boolean isTentative) {

        Flip(Dimension dimension, Interval range, @Nullable Status before, @Nullable Status after) {
            this(dimension, range, before, after, false);
        }

        /** One that is looked for and not computed: where no case shows it, nobody knows. */
        static Flip sought(Dimension dimension, Interval range, Status before, Status after) {
            return new Flip(dimension, range, before, after, true);
        }

        /** The same in a part of its range. */
        Flip in(Interval part) {
            return new Flip(dimension, part, before, after, isTentative);
        }

        static Flip whole(Dimension dimension, @Nullable Status before, @Nullable Status after) {
            return new Flip(dimension, Interval.ALL, before, after);
        }
    }

    /** One pack's side of it. */
    record Side(AskedMonth month, AskedMonth.State state) {
        @Nullable
        Requirement requirement() {
            Target decided = state.decided();
            return decided == null ? null : decided.requirement();
        }

        Requirement.@Nullable Measured measured() {
            return requirement() instanceof Requirement.Measured measured ? measured : null;
        }

        Indicator indicator() {
            return month.theIndicator();
        }

        /** What an absent figure first gives. */
        Status missing(String clause) {
            MissingPolicy own =
                    month.pack().notice().clause(clause).map(Clause::missing).orElse(null);
            MissingPolicy policy =
                    own == null ? month.pack().notice().policies().missing() : own;
            return policy == MissingPolicy.BREACH ? Status.BREACH : Status.WARN;
        }

        int lateBreach() {
            return month.pack().notice().policies().lateBreach();
        }
    }

    private final Side before;
    private final Side after;
    private final String clause;
    private final int earlierPeriods;
    private final List<Flip> flips = new ArrayList<>();

    private VerdictRegions(Side before, Side after, String clause, int earlierPeriods) {
        this.before = before;
        this.after = after;
        this.clause = clause;
        this.earlierPeriods = earlierPeriods;
    }

    /**
     * Where the verdicts of two states differ.
     *
     * @param earlierPeriods in how many due periods before this one the line can have been met
     */
    static List<Flip> of(Side before, Side after, String clause, int earlierPeriods) {
        VerdictRegions regions = new VerdictRegions(before, after, clause, earlierPeriods);
        if (!before.state().equals(after.state()) || !before.month().isCountedAs(after.month())) {
            regions.find();
        }
        return List.copyOf(regions.flips);
    }

    /** The same where the figure itself is absent, and one of the two cannot tell for want of it whether it is asked. */
    static List<Flip> ofAbsent(Side before, Side after, String clause) {
        if (after.indicator().unit() != Unit.COUNT) {
            return List.of();
        }
        VerdictRegions regions = new VerdictRegions(before, after, clause, 0);
        Status first = regions.ofSuppressed(before);
        Status second = regions.ofSuppressed(after);
        return first == second ? List.of() : List.of(Flip.whole(Dimension.SUPPRESSED, first, second));
    }

    private Status ofSuppressed(Side side) {
        Requirement.Measured asked = side.measured();
        return asked == null ? side.missing(clause) : ofSuppressed(side, asked);
    }

    private void find() {
        Requirement one = before.requirement();
        Requirement other = after.requirement();
        boolean unsureAlike =
                (before.state().unsure() == null) == (after.state().unsure() == null);
        if (one == null && other == null && unsureAlike) {
            return;
        }
        if (one == null || other == null || !unsureAlike) {
            flips.add(Flip.whole(Dimension.ANYTHING, null, null));
        } else if (one instanceof Requirement.Milestone first && other instanceof Requirement.Milestone second) {
            milestones(first, second);
        } else if (one instanceof Requirement.Submission first && other instanceof Requirement.Submission second) {
            submissions(first.workingDays(), second.workingDays());
        } else if (one instanceof Requirement.Measured first
                && other instanceof Requirement.Measured second
                && isSameNumber(first, second)) {
            measured(first, second);
        } else if (!one.equals(other) || !isSameUnit()) {
            // two witnesses are looked for, one each way
            seekBothWays();
        }
        if (flips.isEmpty() && !before.month().rulePeriod().equals(after.month().rulePeriod())) {
            // the figure of another month
            seekBothWays();
        }
    }

    private void seekBothWays() {
        flips.add(Flip.sought(Dimension.ANYTHING, Interval.ALL, Status.PASS, Status.BREACH));
        flips.add(Flip.sought(Dimension.ANYTHING, Interval.ALL, Status.BREACH, Status.PASS));
    }

    private boolean isSameUnit() {
        return before.indicator().unit() == after.indicator().unit();
    }

    /** Whether both judge the same number of a reading, against a line that rests on the same earlier figure. */
    private boolean isSameNumber(Requirement.Measured one, Requirement.Measured other) {
        if (!isSameUnit() || !Set.copyOf(one.share()).equals(Set.copyOf(other.share()))) {
            return false;
        }
        if (!(one.line() instanceof Requirement.Line.ImprovesOn first)) {
            return !(other.line() instanceof Requirement.Line.ImprovesOn);
        }
        return other.line() instanceof Requirement.Line.ImprovesOn second
                && first.than() == second.than()
                && !isRelative(one)
                && !isRelative(other);
    }

    private static boolean isRelative(Requirement.Measured asked) {
        return isTolerance(asked, Requirement.Tolerance.Kind.RELATIVE);
    }

    private static boolean isTolerance(Requirement.Measured asked, Requirement.Tolerance.Kind kind) {
        Requirement.Tolerance tolerance = asked.band().tolerance();
        return tolerance != null && tolerance.kind() == kind;
    }

    // figures

    private void measured(Requirement.Measured one, Requirement.Measured other) {
        boolean change = one.line() instanceof Requirement.Line.ImprovesOn;
        Set<BigDecimal> points = new TreeSet<>();
        edges(before, one).forEach(each -> points.add(exact(each.at())));
        edges(after, other).forEach(each -> points.add(exact(each.at())));
        Pieces pieces =
                Pieces.of(points, change ? changes() : figures(one), CircumstanceCells.isWhole(after.indicator()));
        differing(change ? Dimension.CHANGE : Dimension.FIGURE, pieces, number -> ofFigures(one, other, number));
        cases(one, other);
        periods(one, other);
        casesShort(one, other);
        suppressed(one, other);
    }

    private Interval figures(Requirement.Measured asked) {
        Indicator indicator = after.indicator();
        boolean all = !asked.share().isEmpty() && asked.share().containsAll(indicator.scale());
        return all
                ? Interval.closed(BigDecimal.valueOf(100), BigDecimal.valueOf(100))
                : CircumstanceCells.within(indicator);
    }

    /** By how much a figure can differ from an earlier one. */
    private Interval changes() {
        BigDecimal from = after.indicator().range().from();
        BigDecimal to = after.indicator().range().to();
        return from == null || to == null ? Interval.ALL : Interval.closed(from.subtract(to), to.subtract(from));
    }

    private static List<Edge> edges(Side side, Requirement.Measured asked) {
        return Edge.ofNumbers(asked, side.indicator(), side.month().rulePeriod(), null, NONE);
    }

    /** Edges are sums and products of decimals, and hundredths of them. */
    private static BigDecimal exact(Ratio number) {
        return number.numerator().divide(number.denominator()).stripTrailingZeros();
    }

    private Pair ofFigures(Requirement.Measured one, Requirement.Measured other, Ratio number) {
        Status first = byLine(before, one, number);
        Status second = byLine(after, other, number);
        // on how many cases and for how long it is met are dimensions of their own
        return first == second
                ? new Pair(first, first)
                : new Pair(ofFigure(before, one, first), ofFigure(after, other, second));
    }

    private static Status byLine(Side side, Requirement.Measured asked, Ratio number) {
        return Edge.statusOf(asked, side.indicator(), side.month().rulePeriod(), number, null, NONE);
    }

    private Status ofFigure(Side side, Requirement.Measured asked, Status byLine) {
        Status own = byLine == Status.PASS ? ofMet(asked, Integer.MAX_VALUE, earlierPeriods + 1) : byLine;
        return side.state().unsure() == null ? own : own.worse(side.missing(clause));
    }

    private static Status ofMet(Requirement.Measured asked, int cases, int periods) {
        return cases < asked.cases() || periods < asked.periods() ? Status.WARN : Status.PASS;
    }

    private void cases(Requirement.Measured one, Requirement.Measured other) {
        if (one.cases() == other.cases()) {
            return;
        }
        int least = Math.min(one.cases(), other.cases());
        int most = Math.max(one.cases(), other.cases());
        // 0 cases stand for a number that is not given
        differing(
                Dimension.CASES,
                Pieces.of(List.of(), wholes(least, most - 1), true),
                number -> ofMet(one, number.numerator().intValue(), earlierPeriods + 1),
                number -> ofMet(other, number.numerator().intValue(), earlierPeriods + 1));
    }

    private void periods(Requirement.Measured one, Requirement.Measured other) {
        int least = Math.min(one.periods(), other.periods());
        int most = Math.min(Math.max(one.periods(), other.periods()) - 1, earlierPeriods + 1);
        if (least > most) {
            return;
        }
        differing(
                Dimension.PERIODS_RUNNING,
                Pieces.of(List.of(), wholes(least, most), true),
                number -> ofMet(one, Integer.MAX_VALUE, number.numerator().intValue()),
                number -> ofMet(other, Integer.MAX_VALUE, number.numerator().intValue()));
    }

    private static Interval wholes(int from, int to) {
        return Interval.closed(BigDecimal.valueOf(from), BigDecimal.valueOf(to));
    }

    /** A tolerance in cases is as wide as the cases are few: a dimension of its own, but for counts. */
    private void casesShort(Requirement.Measured one, Requirement.Measured other) {
        BigDecimal first = casesTolerated(one);
        BigDecimal second = casesTolerated(other);
        boolean sameEnds = edges(before, one).equals(edges(after, other));
        if (after.indicator().unit() == Unit.COUNT || (sameEnds && first.compareTo(second) == 0)) {
            return;
        }
        if (sameEnds) {
            boolean wider = second.compareTo(first) > 0;
            flips.add(new Flip(
                    Dimension.CASES_SHORT,
                    new Interval(first.min(second), false, first.max(second), true),
                    wider ? Status.BREACH : Status.WARN,
                    wider ? Status.WARN : Status.BREACH));
            return;
        }
        shortBy(first, Status.WARN, Status.BREACH);
        shortBy(second, Status.BREACH, Status.WARN);
    }

    private void shortBy(BigDecimal tolerated, Status one, Status other) {
        if (tolerated.signum() > 0) {
            flips.add(Flip.sought(
                    Dimension.CASES_SHORT, new Interval(BigDecimal.ZERO, false, tolerated, true), one, other));
        }
    }

    private static BigDecimal casesTolerated(Requirement.Measured asked) {
        Requirement.Tolerance tolerance = asked.band().tolerance();
        return tolerance != null && isTolerance(asked, Requirement.Tolerance.Kind.CASES)
                ? tolerance.amount()
                : BigDecimal.ZERO;
    }

    private void suppressed(Requirement.Measured one, Requirement.Measured other) {
        if (after.indicator().unit() != Unit.COUNT || one.line() instanceof Requirement.Line.ImprovesOn) {
            return;
        }
        Status first = ofSuppressed(before, one);
        Status second = ofSuppressed(after, other);
        if (first != second) {
            flips.add(Flip.whole(Dimension.SUPPRESSED, first, second));
        }
    }

    /** A suppressed count is not 0; where the line that binds asks for none, that is a miss. */
    private Status ofSuppressed(Side side, Requirement.Measured asked) {
        boolean none = edges(side, asked).stream()
                .anyMatch(each -> (each.kind() == Edge.Kind.LINE || each.kind() == Edge.Kind.STEP)
                        && !each.floor()
                        && each.at().signum() <= 0);
        return none ? Status.BREACH : side.missing(clause);
    }

    // days

    private void milestones(Requirement.Milestone one, Requirement.Milestone other) {
        Set<BigDecimal> points = new TreeSet<>();
        for (Requirement.Milestone each : List.of(one, other)) {
            points.add(day(each.due()));
            points.add(day(each.due().minusDays(each.warnDays())));
        }
        differing(
                Dimension.DAY_NOT_DONE,
                Pieces.of(points, Interval.ALL, true),
                day -> ofUndone(one, day),
                day -> ofUndone(other, day));
        differing(
                Dimension.DAY_DONE,
                Pieces.of(points, Interval.ALL, true),
                day -> ofDone(one, day),
                day -> ofDone(other, day));
    }

    private static BigDecimal day(LocalDate day) {
        return BigDecimal.valueOf(day.toEpochDay());
    }

    private static @Nullable Status ofUndone(Requirement.Milestone asked, Ratio day) {
        if (day.compareTo(Ratio.of(day(asked.due()))) > 0) {
            return Status.BREACH;
        }
        boolean soon = day.compareTo(Ratio.of(day(asked.due().minusDays(asked.warnDays())))) >= 0;
        return soon ? Status.WARN : null;
    }

    private static Status ofDone(Requirement.Milestone asked, Ratio day) {
        return day.compareTo(Ratio.of(day(asked.due()))) <= 0 ? Status.PASS : Status.WARN;
    }

    private void submissions(int one, int other) {
        Set<BigDecimal> points = new TreeSet<>();
        points.add(BigDecimal.valueOf(one));
        points.add(BigDecimal.valueOf(other));
        points.add(BigDecimal.valueOf(one + before.lateBreach() + 1L));
        points.add(BigDecimal.valueOf(other + after.lateBreach() + 1L));
        Interval days = new Interval(BigDecimal.ZERO, true, null, false);
        differing(
                Dimension.WORKING_DAY_SUBMITTED,
                Pieces.of(points, days, false),
                day -> ofSubmitted(one, before.lateBreach(), day),
                day -> ofSubmitted(other, after.lateBreach(), day));
        differing(
                Dimension.WORKING_DAY_NOT_THERE,
                Pieces.of(points, days, false),
                day -> day.compareTo(Ratio.of(one)) >= 0 ? Status.BREACH : null,
                day -> day.compareTo(Ratio.of(other)) >= 0 ? Status.BREACH : null);
    }

    private static Status ofSubmitted(int within, int lateBreach, Ratio day) {
        if (day.compareTo(Ratio.of(within)) <= 0) {
            return Status.PASS;
        }
        boolean beyond = lateBreach == 0 || day.compareTo(Ratio.of(within + lateBreach + 1L)) >= 0;
        return beyond ? Status.BREACH : Status.WARN;
    }

    // what differs

    private record Pair(@Nullable Status before, @Nullable Status after) {}

    private void differing(
            Dimension dimension,
            Pieces pieces,
            Function<Ratio, @Nullable Status> one,
            Function<Ratio, @Nullable Status> other) {
        differing(dimension, pieces, number -> new Pair(one.apply(number), other.apply(number)));
    }

    private void differing(Dimension dimension, Pieces pieces, Function<Ratio, Pair> both) {
        for (Pieces.Same<Pair> same : pieces.by(both)) {
            if (!Objects.equals(same.value().before(), same.value().after())) {
                flips.add(new Flip(
                        dimension,
                        same.range(),
                        same.value().before(),
                        same.value().after()));
            }
        }
    }
}
