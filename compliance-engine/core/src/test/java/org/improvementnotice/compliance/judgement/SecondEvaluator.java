package org.improvementnotice.compliance.judgement;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.Basis;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Change;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Frequency;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.MissingPolicy;
import org.improvementnotice.compliance.model.NotDue;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.RoundingPolicy;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Unit;
import org.improvementnotice.compliance.model.WhenNone;
import org.jspecify.annotations.Nullable;

/** Judges a series of periods a second time, written from the contract alone, to be compared with the engine. */
final class SecondEvaluator {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST_VIEW = 36;
    private static final int SHORTEST_VIEW = 12;
    private static final int POINTS_OF_A_RUN = 7;

    /** The bank holidays of England from 2011 to 2013, as gov.uk lists them. */
    private static final Set<LocalDate> BANK_HOLIDAYS = Set.of(
            LocalDate.of(2011, 1, 3),
            LocalDate.of(2011, 4, 22),
            LocalDate.of(2011, 4, 25),
            LocalDate.of(2011, 4, 29),
            LocalDate.of(2011, 5, 2),
            LocalDate.of(2011, 5, 30),
            LocalDate.of(2011, 8, 29),
            LocalDate.of(2011, 12, 26),
            LocalDate.of(2011, 12, 27),
            LocalDate.of(2012, 1, 2),
            LocalDate.of(2012, 4, 6),
            LocalDate.of(2012, 4, 9),
            LocalDate.of(2012, 5, 7),
            LocalDate.of(2012, 6, 4),
            LocalDate.of(2012, 6, 5),
            LocalDate.of(2012, 8, 27),
            LocalDate.of(2012, 12, 25),
            LocalDate.of(2012, 12, 26),
            LocalDate.of(2013, 1, 1),
            LocalDate.of(2013, 3, 29),
            LocalDate.of(2013, 4, 1),
            LocalDate.of(2013, 5, 6),
            LocalDate.of(2013, 5, 27),
            LocalDate.of(2013, 8, 26),
            LocalDate.of(2013, 12, 25),
            LocalDate.of(2013, 12, 26));

    private SecondEvaluator() {}

    /** What is asked, the same in every period of a series; the indicator is null for milestones and reports. */
    record Asked(
            @Nullable Indicator indicator,
            Requirement requirement,
            MissingPolicy missing,
            RoundingPolicy rounding,
            int lateBreach) {}

    /** One period of the series, with what is known in it. */
    record Month(ReportingPeriod period, ReportingPeriod figurePeriod, LocalDate asAt, Given given) {}

    /** What is known in one period. */
    sealed interface Given {
        /** The figure of the figure's period, and the figures known of earlier periods. */
        record OfReading(Reading reading, SortedMap<ReportingPeriod, Reading> earlier) implements Given {}

        /** What is known of an action; null where nothing is. */
        record OfAction(Carry.@Nullable KnownAction known) implements Given {}

        /** When a report came; null where it did not. */
        record OfReport(
                ReportingPeriod reportFor,
                int withinWorkingDays,
                @Nullable LocalDate submitted) implements Given {}

        /** What the board judged; null where it did not. */
        record OfBoard(@Nullable Status judged) implements Given {}

        /** A circumstance of the rule cannot be told. */
        record Undecided() implements Given {}
    }

    /** How one period came out. */
    sealed interface Result {
        /** No finding, and why. */
        record Listed(NotDue why) implements Result {}

        /** A finding. */
        record Judged(
                Status status,
                Reason reason,
                int run,
                boolean absent,
                @Nullable String value,
                @Nullable BigDecimal distance,
                List<Finding.Comparison> direction,
                boolean dependsOnRounding,
                @Nullable Pace pace,
                @Nullable Process process)
                implements Result {}
    }

    /** What each remaining period must bring, and what the last three and six brought. */
    record Pace(
            BigDecimal needed,
            int periods,
            @Nullable BigDecimal lastThree,
            @Nullable BigDecimal lastSix) {}

    /** The process view of the latest figure, its codes in kebab-case. */
    @SuppressWarnings("JavaLangClash") // the word of the field; java.lang.Process is not used here
    record Process(
            String variation,
            @Nullable String rule,
            @Nullable String assurance,
            BigDecimal mean,
            BigDecimal lower,
            BigDecimal upper,
            int periods) {}

    /** Judges the periods of a series, oldest first, and gives one result for each. */
    static List<Result> judge(Asked asked, List<Month> months) {
        Memory memory = new Memory();
        List<Result> results = new ArrayList<>(months.size());
        for (Month month : months) {
            results.add(judgeOne(asked, month, memory));
        }
        return results;
    }

    private static Result judgeOne(Asked asked, Month month, Memory memory) {
        Indicator indicator = asked.indicator();
        if (indicator != null && !isDue(indicator, indexOf(month.period()))) {
            return new Result.Listed(NotDue.NOT_YET_DUE);
        }
        Given given = month.given();
        Requirement requirement = asked.requirement();
        if (given instanceof Given.Undecided) {
            return absence(asked, memory, Reason.CANNOT_TELL_IF_DUE, false);
        }
        if (given instanceof Given.OfBoard board) {
            Status judged = board.judged();
            return judged == null
                    ? absence(asked, memory, Reason.JUDGED_BY_BOARD, false)
                    : plain(memory, judged, Reason.JUDGED_BY_BOARD);
        }
        if (given instanceof Given.OfAction action && requirement instanceof Requirement.Milestone milestone) {
            return milestone(month, memory, action.known(), milestone);
        }
        if (given instanceof Given.OfReport report) {
            return report(asked, month, memory, report);
        }
        if (given instanceof Given.OfReading reading && indicator != null) {
            return reading(asked, month, memory, reading, indicator);
        }
        throw new IllegalArgumentException("what is given does not fit what is asked: " + given + ", " + requirement);
    }

    // ---- what one period leaves for the next -------------------------------------------------------------------

    /** What the findings so far leave for the next one. */
    private static final class Memory {
        private @Nullable Status status;
        private int run;
        private int absences;
        private int met;
        private @Nullable Status lastWithFigure;

        private int runWith(Status next) {
            return next == status ? run + 1 : 1;
        }
    }

    /** Counts a finding that rests on a figure, or a milestone, a report, a judgement, and gives its run. */
    private static int remember(Memory memory, Status status, int met) {
        memory.run = memory.runWith(status);
        memory.status = status;
        memory.absences = 0;
        memory.met = met;
        memory.lastWithFigure = status;
        return memory.run;
    }

    private static Result plain(Memory memory, Status status, Reason reason) {
        return plain(memory, status, reason, null);
    }

    private static Result plain(Memory memory, Status status, Reason reason, @Nullable String value) {
        int run = remember(memory, status, 0);
        return new Result.Judged(status, reason, run, false, value, null, List.of(), false, null, null);
    }

    private static Result absence(Asked asked, Memory memory, Reason reason, boolean breachAtOnce) {
        memory.absences++;
        Status status;
        if (breachAtOnce || asked.missing() == MissingPolicy.BREACH || memory.absences >= 2) {
            status = Status.BREACH;
        } else if (memory.lastWithFigure == Status.BREACH) {
            status = Status.BREACH;
        } else {
            status = Status.WARN;
        }
        memory.run = Math.max(memory.runWith(status), memory.absences);
        memory.status = status;
        memory.met = 0;
        return new Result.Judged(status, reason, memory.run, true, null, null, List.of(), false, null, null);
    }

    // ---- milestones and reports --------------------------------------------------------------------------------

    private static Result milestone(
            Month month, Memory memory, Carry.@Nullable KnownAction known, Requirement.Milestone asked) {
        LocalDate due = asked.due();
        LocalDate asAt = month.asAt();
        if (known != null && !known.completed().isAfter(asAt)) {
            if (!known.completed().isAfter(due)) {
                return plain(memory, Status.PASS, Reason.DONE);
            }
            boolean firstReported = indexOf(known.reported()) == indexOf(month.period());
            return plain(memory, firstReported ? Status.WARN : Status.PASS, Reason.DONE_LATE);
        }
        if (asAt.isAfter(due)) {
            return plain(memory, Status.BREACH, Reason.OVERDUE);
        }
        if (!asAt.isBefore(due.minusDays(asked.warnDays()))) {
            return plain(memory, Status.WARN, Reason.DUE_SOON);
        }
        return new Result.Listed(NotDue.NOT_YET_DUE);
    }

    private static Result report(Asked asked, Month month, Memory memory, Given.OfReport report) {
        LocalDate deadline = YearMonth.of(
                        report.reportFor().year(), report.reportFor().month())
                .atEndOfMonth();
        int left = report.withinWorkingDays();
        while (left > 0) {
            deadline = deadline.plusDays(1);
            if (isWorkingDay(deadline)) {
                left--;
            }
        }
        LocalDate submitted = report.submitted();
        if (submitted == null) {
            return month.asAt().isBefore(deadline)
                    ? new Result.Listed(NotDue.NOT_YET_DUE)
                    : plain(memory, Status.BREACH, Reason.NOT_THERE);
        }
        if (!submitted.isAfter(deadline)) {
            return plain(memory, Status.PASS, Reason.IN_TIME);
        }
        int late = 0;
        for (LocalDate day = deadline.plusDays(1); !day.isAfter(submitted); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                late++;
            }
        }
        late = Math.max(late, 1);
        return plain(memory, late > asked.lateBreach() ? Status.BREACH : Status.WARN, Reason.LATE);
    }

    private static boolean isWorkingDay(LocalDate day) {
        if (day.getYear() < 2011 || day.getYear() > 2013) {
            throw new IllegalArgumentException("the table of bank holidays has no " + day.getYear());
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !BANK_HOLIDAYS.contains(day);
    }

    // ---- figures -----------------------------------------------------------------------------------------------

    private static Result reading(Asked asked, Month month, Memory memory, Given.OfReading given, Indicator indicator) {
        Figure figure = given.reading().figure();
        if (figure instanceof Figure.Absent absent) {
            if (absent.absence() == Absence.NOT_APPLICABLE) {
                return new Result.Listed(NotDue.NOT_APPLICABLE);
            }
            if (absent.absence() == Absence.SUPPRESSED) {
                return absence(asked, memory, Reason.SUPPRESSED, isAgainstALineOfNone(asked, indicator, month));
            }
            return absence(asked, memory, Reason.NO_FIGURE, false);
        }
        if (isNoneOfNone(figure)) {
            return indicator.whenNone() == WhenNone.NOTHING_DUE
                    ? new Result.Listed(NotDue.NOTHING_DUE)
                    : absence(asked, memory, Reason.NONE_RECORDED, false);
        }
        if (asked.requirement() instanceof Requirement.IsYes && figure instanceof Figure.YesNo state) {
            return state.yes()
                    ? plain(memory, Status.PASS, Reason.MET, "yes")
                    : plain(memory, Status.BREACH, Reason.MISSED, "no");
        }
        if (asked.requirement() instanceof Requirement.Measured measured) {
            Known known = known(figure, indicator.unit(), measured.share());
            if (known != null) {
                return measured(asked, memory, measured, new View(month, indicator, measured, given.earlier()), known);
            }
        }
        throw new IllegalArgumentException("a figure that does not fit what is asked: " + figure);
    }

    /** A suppressed count is not 0, so that it cannot meet a binding line that allows none. */
    private static boolean isAgainstALineOfNone(Asked asked, Indicator indicator, Month month) {
        if (indicator.unit() != Unit.COUNT
                || !(asked.requirement() instanceof Requirement.Measured measured)
                || measured.line() instanceof Requirement.Line.ImprovesOn) {
            return false;
        }
        Limits limits = limits(measured, indicator, indexOf(month.figurePeriod()), null, null);
        return limits.high() != null && limits.high().compareTo(Fraction.ZERO) <= 0;
    }

    private static boolean isNoneOfNone(Figure figure) {
        if (figure instanceof Figure.Parts parts) {
            return parts.denominator().signum() == 0;
        }
        if (figure instanceof Figure.Grades grades) {
            return totalOf(grades) == 0;
        }
        return false;
    }

    private static long totalOf(Figure.Grades grades) {
        long total = 0;
        for (int each : grades.counts().values()) {
            total += each;
        }
        return total;
    }

    /**
     * A figure taken apart.
     *
     * @param value in the indicator's unit
     * @param worth by how much the value moves when what was counted moves by 1
     * @param scale the decimals that what was counted was given with
     * @param bare whether it came without parts
     * @param cases how many cases it rests on; null where not known
     */
    private record Known(
            Fraction value,
            Fraction worth,
            int scale,
            boolean bare,
            @Nullable Fraction cases) {}

    /** Takes a figure apart; null where there is none, or it is a state. */
    private static @Nullable Known known(Figure figure, Unit unit, List<String> share) {
        if (figure instanceof Figure.Value bare) {
            return new Known(
                    Fraction.of(bare.value()),
                    Fraction.ONE,
                    Math.max(0, bare.value().scale()),
                    true,
                    null);
        }
        if (figure instanceof Figure.Parts parts) {
            if (parts.denominator().signum() == 0) {
                return null;
            }
            Fraction cases = Fraction.of(parts.denominator());
            Fraction worth = scaleOf(unit).dividedBy(cases);
            Fraction value = Fraction.of(parts.numerator()).times(worth).reduced();
            return new Known(value, worth, Math.max(0, parts.numerator().scale()), false, cases);
        }
        if (figure instanceof Figure.Grades grades) {
            long total = totalOf(grades);
            if (total == 0) {
                return null;
            }
            long counted = 0;
            for (Map.Entry<String, Integer> each : grades.counts().entrySet()) {
                if (share.contains(each.getKey())) {
                    counted += each.getValue();
                }
            }
            Fraction cases = Fraction.of(total);
            Fraction worth = Fraction.of(100).dividedBy(cases);
            return new Known(Fraction.of(counted).times(worth).reduced(), worth, 0, false, cases);
        }
        return null;
    }

    private static Fraction scaleOf(Unit unit) {
        return switch (unit) {
            case PERCENT, GRADED -> Fraction.of(100);
            case RATE_PER_10000 -> Fraction.of(10_000);
            case AVERAGE, DAYS, COUNT, YES_NO -> Fraction.ONE;
        };
    }

    /** By how much one case moves the value; null where the number of cases is not known. */
    private static @Nullable Fraction worthOfACase(Known known, Unit unit) {
        if (!known.bare()) {
            return known.worth();
        }
        return unit == Unit.COUNT ? Fraction.ONE : null;
    }

    /** What is asked of which figures: everything but the figure judged. */
    private record View(
            Month month,
            Indicator indicator,
            Requirement.Measured asked,
            SortedMap<ReportingPeriod, Reading> readings) {

        int period() {
            return indexOf(month.figurePeriod());
        }

        /** The figure of an earlier period, where there is one and no break lies between. */
        @Nullable
        Known earlier(int then) {
            if (isBroken(indicator, then, period())) {
                return null;
            }
            Reading reading = readings.get(periodOf(then));
            return reading == null ? null : known(reading.figure(), indicator.unit(), asked.share());
        }
    }

    // ---- lines -------------------------------------------------------------------------------------------------

    /**
     * The lines of one period: what binds, where its bands end, and what only guides.
     *
     * @param low the lower end of the binding line
     * @param high the upper end of the binding line
     * @param strict whether a figure on the binding line has missed it
     * @param bandLow the lower end of the band
     * @param bandHigh the upper end of the band
     * @param guideLow the guide line of a figure that is to rise
     * @param guideHigh the guide line of a figure that is to fall
     */
    private record Limits(
            @Nullable Fraction low,
            @Nullable Fraction high,
            boolean strict,
            @Nullable Fraction bandLow,
            @Nullable Fraction bandHigh,
            @Nullable Fraction guideLow,
            @Nullable Fraction guideHigh) {

        boolean binds() {
            return low != null || high != null;
        }

        boolean isTooLow(Fraction value) {
            return low != null && (strict ? value.compareTo(low) <= 0 : value.compareTo(low) < 0);
        }

        boolean isTooHigh(Fraction value) {
            return high != null && (strict ? value.compareTo(high) >= 0 : value.compareTo(high) > 0);
        }

        boolean isBehind(Fraction value) {
            return (guideLow != null && value.compareTo(guideLow) < 0)
                    || (guideHigh != null && value.compareTo(guideHigh) > 0);
        }

        /** How a value stands to the lines: MISSED, CLOSE, BEHIND_LINE or MET. */
        Reason reason(Fraction value) {
            if (isTooLow(value)) {
                return bandLow != null && value.compareTo(bandLow) >= 0 ? Reason.CLOSE : Reason.MISSED;
            }
            if (isTooHigh(value)) {
                return bandHigh != null && value.compareTo(bandHigh) <= 0 ? Reason.CLOSE : Reason.MISSED;
            }
            return isBehind(value) ? Reason.BEHIND_LINE : Reason.MET;
        }

        Status status(Fraction value) {
            return statusOf(reason(value));
        }

        /** Every number at which a value changes sides. */
        List<Fraction> all() {
            List<Fraction> all = new ArrayList<>(6);
            addIfThere(all, low);
            addIfThere(all, high);
            addIfThere(all, bandLow);
            addIfThere(all, bandHigh);
            addIfThere(all, guideLow);
            addIfThere(all, guideHigh);
            return all;
        }

        private static void addIfThere(List<Fraction> all, @Nullable Fraction each) {
            if (each != null) {
                all.add(each);
            }
        }
    }

    private static Status statusOf(Reason byTheLine) {
        if (byTheLine == Reason.MET) {
            return Status.PASS;
        }
        return byTheLine == Reason.MISSED ? Status.BREACH : Status.WARN;
    }

    private static Limits limits(
            Requirement.Measured asked,
            Indicator indicator,
            int period,
            @Nullable Fraction worthOfACase,
            @Nullable Fraction earlier) {
        Fraction low = null;
        Fraction high = null;
        Fraction guideLow = null;
        Fraction guideHigh = null;
        boolean strict = false;
        Requirement.Line line = asked.line();
        Requirement.Path path = asked.path();
        if (line instanceof Requirement.Line.ImprovesOn improves) {
            Fraction from = requireNonNull(earlier);
            BigDecimal by = improves.by();
            strict = by == null;
            Fraction step = by == null ? Fraction.ZERO : Fraction.of(by);
            if (indicator.good() == Good.LOW) {
                high = from.minus(step);
            } else {
                low = from.plus(step);
            }
        } else if (path != null && period < indexOf(path.by())) {
            boolean upwards = isUpwards(line);
            Fraction straight = straightLine(path, Fraction.of(goalOf(line)), period, indicator.decimals());
            Fraction step = stepInForce(path, period);
            Fraction binding;
            if (!path.agreed()) {
                binding = step;
            } else if (step == null) {
                binding = straight;
            } else if (upwards) {
                binding = step.compareTo(straight) > 0 ? step : straight;
            } else {
                binding = step.compareTo(straight) < 0 ? step : straight;
            }
            if (upwards) {
                low = binding;
                guideLow = path.agreed() ? null : straight;
            } else {
                high = binding;
                guideHigh = path.agreed() ? null : straight;
            }
        } else if (line instanceof Requirement.Line.AtLeast atLeast) {
            low = Fraction.of(atLeast.value());
        } else if (line instanceof Requirement.Line.AtMost atMost) {
            high = Fraction.of(atMost.value());
        } else if (line instanceof Requirement.Line.Exactly exactly) {
            low = Fraction.of(exactly.value());
            high = low;
        } else if (line instanceof Requirement.Line.Between between) {
            low = Fraction.of(between.from());
            high = Fraction.of(between.to());
        }

        Requirement.Band band = asked.band();
        Fraction bandLow = null;
        Fraction bandHigh = null;
        if (low != null) {
            bandLow = band.below() == null ? null : Fraction.of(band.below());
            Fraction width = tolerance(band.tolerance(), low, worthOfACase);
            if (width != null) {
                Fraction end = low.minus(width);
                bandLow = bandLow == null || end.compareTo(bandLow) < 0 ? end : bandLow;
            }
        }
        if (high != null) {
            bandHigh = band.above() == null ? null : Fraction.of(band.above());
            Fraction width = tolerance(band.tolerance(), high, worthOfACase);
            if (width != null) {
                Fraction end = high.plus(width);
                bandHigh = bandHigh == null || end.compareTo(bandHigh) > 0 ? end : bandHigh;
            }
        }
        return new Limits(low, high, strict, bandLow, bandHigh, guideLow, guideHigh);
    }

    private static @Nullable Fraction tolerance(
            Requirement.@Nullable Tolerance tolerance, Fraction line, @Nullable Fraction worthOfACase) {
        if (tolerance == null) {
            return null;
        }
        Fraction amount = Fraction.of(tolerance.amount());
        return switch (tolerance.kind()) {
            case POINTS -> amount;
            case RELATIVE -> line.absolute().times(amount).dividedBy(Fraction.of(100));
            case CASES -> worthOfACase == null ? null : amount.times(worthOfACase);
        };
    }

    private static boolean isUpwards(Requirement.Line goal) {
        return goal instanceof Requirement.Line.AtLeast;
    }

    private static BigDecimal goalOf(Requirement.Line goal) {
        if (goal instanceof Requirement.Line.AtLeast atLeast) {
            return atLeast.value();
        }
        if (goal instanceof Requirement.Line.AtMost atMost) {
            return atMost.value();
        }
        throw new IllegalArgumentException("a path leads to `atLeast` or `atMost`, not to " + goal);
    }

    private static Fraction straightLine(Requirement.Path path, Fraction goal, int period, int decimals) {
        Fraction baseline = Fraction.of(path.baseline());
        int from = indexOf(path.from());
        int by = indexOf(path.by());
        Fraction exact = baseline;
        if (period > from) {
            Fraction travelled = Fraction.of(period - from).dividedBy(Fraction.of(by - from));
            exact = baseline.plus(goal.minus(baseline).times(travelled));
        }
        return Fraction.of(exact.rounded(decimals, RoundingMode.HALF_UP));
    }

    private static @Nullable Fraction stepInForce(Requirement.Path path, int period) {
        Fraction inForce = null;
        int latest = Integer.MIN_VALUE;
        for (Requirement.Step step : path.steps()) {
            int from = indexOf(step.from());
            if (from <= period && from > latest) {
                latest = from;
                inForce = Fraction.of(step.line());
            }
        }
        return inForce;
    }

    // ---- a measured target -------------------------------------------------------------------------------------

    private static Result measured(Asked asked, Memory memory, Requirement.Measured measured, View view, Known known) {
        Indicator indicator = view.indicator();
        Known base = null;
        if (measured.line() instanceof Requirement.Line.ImprovesOn improves) {
            base = view.earlier(
                    improves.than() == Requirement.Earlier.LAST_PERIOD
                            ? dueBefore(indicator, view.period(), 1)
                            : view.period() - 12);
            if (base == null) {
                return absence(asked, memory, Reason.NO_FIGURE, false);
            }
        }
        Fraction worthOfACase = worthOfACase(known, indicator.unit());
        Limits limits = limits(measured, indicator, view.period(), worthOfACase, base == null ? null : base.value());
        boolean depends = dependsOnRounding(view, known, base, limits);

        Reason reason = limits.reason(known.value());
        Status status = statusOf(reason);
        int met = 0;
        if (reason == Reason.MET) {
            if (measured.cases() > 0
                    && (known.cases() == null || known.cases().compareTo(Fraction.of(measured.cases())) < 0)) {
                status = Status.WARN;
                reason = Reason.TOO_FEW;
            } else if (asked.rounding() == RoundingPolicy.STRICT && depends) {
                status = Status.WARN;
                reason = Reason.DEPENDS_ON_ROUNDING;
            } else {
                met = memory.met + 1;
                if (met < measured.periods()) {
                    status = Status.WARN;
                    reason = Reason.NOT_YET_SUSTAINED;
                }
            }
        }
        int run = remember(memory, status, met);
        return new Result.Judged(
                status,
                reason,
                run,
                false,
                printed(known.value(), indicator, limits),
                distance(known, limits),
                direction(view, known, limits),
                depends,
                pace(view, known),
                process(view, known, limits));
    }

    // ---- depends on rounding -----------------------------------------------------------------------------------

    private static boolean dependsOnRounding(View view, Known known, @Nullable Known base, Limits limits) {
        Unit unit = view.indicator().unit();
        boolean anyBare = known.bare() || (base != null && base.bare());
        if (!anyBare || unit == Unit.COUNT || unit == Unit.YES_NO) {
            return false;
        }
        Interval figure =
                known.bare() ? intervalOf(known, view.indicator()) : new Interval(known.value(), known.value());
        if (figure.isEmpty()) {
            return false;
        }
        if (base == null) {
            return isMixed(figure, limits);
        }
        // The status of a pair can change only at the ends of both intervals and where the computed line crosses 0
        // (there the width of a relative tolerance has its corner).
        Interval earlier = base.bare() ? intervalOf(base, view.indicator()) : new Interval(base.value(), base.value());
        List<Fraction> bases = new ArrayList<>(List.of(earlier.from(), earlier.to()));
        if (view.asked().line() instanceof Requirement.Line.ImprovesOn improves && improves.by() != null) {
            Fraction by = Fraction.of(improves.by());
            bases.add(view.indicator().good() == Good.LOW ? by : Fraction.ZERO.minus(by));
        } else {
            bases.add(Fraction.ZERO);
        }
        Status first = null;
        for (Fraction from : bases) {
            if (!earlier.contains(from)) {
                continue;
            }
            Limits against = limits(
                    view.asked(),
                    view.indicator(),
                    view.period(),
                    worthOfACase(known, view.indicator().unit()),
                    from);
            for (Fraction value : List.of(figure.from(), figure.to())) {
                Status status = against.status(value);
                if (first == null) {
                    first = status;
                } else if (status != first) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether not every number of an interval has the same status: tried at its ends, on and between all lines. */
    private static boolean isMixed(Interval interval, Limits limits) {
        List<Fraction> points = new ArrayList<>();
        points.add(interval.from());
        for (Fraction line : limits.all()) {
            if (interval.contains(line)) {
                points.add(line);
            }
        }
        points.add(interval.to());
        points.sort(null);
        Status first = limits.status(points.get(0));
        for (int i = 1; i < points.size(); i++) {
            Fraction between = points.get(i - 1).plus(points.get(i)).dividedBy(Fraction.of(2));
            if (limits.status(points.get(i)) != first || limits.status(between) != first) {
                return true;
            }
        }
        return false;
    }

    /** Everything that rounds to a bare value, clipped to the indicator's range. */
    private static Interval intervalOf(Known bare, Indicator indicator) {
        Fraction half = Fraction.of(BigDecimal.valueOf(5, bare.scale() + 1));
        Fraction from = bare.value().minus(half);
        Fraction to = bare.value().plus(half);
        BigDecimal least = indicator.range().from();
        BigDecimal most = indicator.range().to();
        if (least != null && Fraction.of(least).compareTo(from) > 0) {
            from = Fraction.of(least);
        }
        if (most != null && Fraction.of(most).compareTo(to) < 0) {
            to = Fraction.of(most);
        }
        return new Interval(from, to);
    }

    /** All numbers from one to another, both included. */
    private record Interval(Fraction from, Fraction to) {
        boolean isEmpty() {
            return from.compareTo(to) > 0;
        }

        boolean contains(Fraction value) {
            return from.compareTo(value) <= 0 && value.compareTo(to) <= 0;
        }
    }

    // ---- printing ----------------------------------------------------------------------------------------------

    private static String printed(Fraction value, Indicator indicator, Limits limits) {
        List<Fraction> lines = limits.all();
        lines.add(Fraction.ZERO);
        if (indicator.unit() == Unit.PERCENT || indicator.unit() == Unit.GRADED) {
            lines.add(Fraction.of(HUNDRED));
        }
        int decimals = indicator.decimals();
        while (true) {
            BigDecimal rounded = value.rounded(decimals, RoundingMode.HALF_UP);
            if (standsRight(Fraction.of(rounded), value, lines)) {
                return rounded.toPlainString();
            }
            decimals++;
        }
    }

    private static boolean standsRight(Fraction rounded, Fraction value, List<Fraction> lines) {
        for (Fraction line : lines) {
            int side = Integer.signum(value.compareTo(line));
            if (Integer.signum(rounded.compareTo(line)) == side) {
                continue;
            }
            // A figure on a line without an end of decimals never prints on it, however many decimals.
            if (side != 0 || value.isDecimal()) {
                return false;
            }
        }
        return true;
    }

    // ---- distance ----------------------------------------------------------------------------------------------

    private static @Nullable BigDecimal distance(Known known, Limits limits) {
        Fraction value = known.value();
        Fraction gap;
        boolean beyond = false;
        if (limits.isTooLow(value)) {
            gap = requireNonNull(limits.low()).minus(value);
            beyond = limits.strict();
        } else if (limits.isTooHigh(value)) {
            gap = value.minus(requireNonNull(limits.high()));
            beyond = limits.strict();
        } else if (limits.isBehind(value)) {
            gap = limits.guideLow() != null
                    ? limits.guideLow().minus(value)
                    : value.minus(requireNonNull(limits.guideHigh()));
        } else {
            return null;
        }
        Fraction step = known.worth().times(Fraction.of(BigDecimal.valueOf(1, known.scale())));
        BigInteger[] steps = gap.dividedBy(step).quotientAndRest();
        BigInteger needed = steps[0];
        if (beyond || steps[1].signum() != 0) {
            needed = needed.add(BigInteger.ONE);
        }
        return new BigDecimal(needed, known.scale());
    }

    // ---- direction ---------------------------------------------------------------------------------------------

    private static List<Finding.Comparison> direction(View view, Known known, Limits limits) {
        List<Finding.Comparison> direction = new ArrayList<>(2);
        if (isCounted(view.indicator().basis())) {
            compare(view, known, limits, dueBefore(view.indicator(), view.period(), 1), direction);
            compare(view, known, limits, dueBefore(view.indicator(), view.period(), 3), direction);
        } else {
            compare(view, known, limits, view.period() - 12, direction);
        }
        return direction;
    }

    private static boolean isCounted(Basis basis) {
        return basis == Basis.IN_MONTH || basis == Basis.SNAPSHOT;
    }

    private static void compare(View view, Known now, Limits limits, int since, List<Finding.Comparison> direction) {
        Known then = view.earlier(since);
        if (then != null) {
            direction.add(new Finding.Comparison(periodOf(since), change(view, then, now, limits)));
        }
    }

    /** Which way is better: for a share of grades, poor ones perhaps, what its line says. */
    private static Good good(View view) {
        if (view.asked().share().isEmpty()) {
            return view.indicator().good();
        }
        if (view.asked().line() instanceof Requirement.Line.AtLeast) {
            return Good.HIGH;
        }
        if (view.asked().line() instanceof Requirement.Line.AtMost) {
            return Good.LOW;
        }
        return view.asked().line() instanceof Requirement.Line.ImprovesOn
                ? view.indicator().good()
                : Good.BAND;
    }

    private static Change change(View view, Known then, Known now, Limits limits) {
        Indicator indicator = view.indicator();
        Fraction move = now.value().minus(then.value());
        Fraction least = worthOfACase(now, indicator.unit());
        if (least == null) {
            least = Fraction.of(BigDecimal.valueOf(1, Math.min(then.scale(), now.scale())));
        }
        if (move.absolute().compareTo(least) < 0) {
            return Change.SAME;
        }
        boolean up = move.signum() > 0;
        return switch (good(view)) {
            case HIGH -> up ? Change.BETTER : Change.WORSE;
            case LOW -> up ? Change.WORSE : Change.BETTER;
            case NONE -> up ? Change.HIGHER : Change.LOWER;
            case BAND -> {
                if (!limits.binds()) {
                    yield up ? Change.HIGHER : Change.LOWER;
                }
                int further = outside(now.value(), limits).compareTo(outside(then.value(), limits));
                if (further == 0) {
                    yield Change.SAME;
                }
                yield further < 0 ? Change.BETTER : Change.WORSE;
            }
        };
    }

    private static Fraction outside(Fraction value, Limits limits) {
        if (limits.low() != null && value.compareTo(limits.low()) < 0) {
            return limits.low().minus(value);
        }
        if (limits.high() != null && value.compareTo(limits.high()) > 0) {
            return value.minus(limits.high());
        }
        return Fraction.ZERO;
    }

    // ---- pace --------------------------------------------------------------------------------------------------

    private static @Nullable Pace pace(View view, Known known) {
        Requirement.Path path = view.asked().path();
        if (path == null || view.period() >= indexOf(path.by())) {
            return null;
        }
        Requirement.Line line = view.asked().line();
        Fraction goal = Fraction.of(goalOf(line));
        int side = known.value().compareTo(goal);
        if (isUpwards(line) ? side >= 0 : side <= 0) {
            return null;
        }
        int periods = 0;
        for (int each = view.period() + 1; each <= indexOf(path.by()); each++) {
            if (isDue(view.indicator(), each)) {
                periods++;
            }
        }
        if (periods == 0) {
            return null;
        }
        BigDecimal needed = goal.minus(known.value())
                .dividedBy(Fraction.of(periods))
                .rounded(view.indicator().decimals(), RoundingMode.UP);
        return new Pace(needed, periods, brought(view, known, 3), brought(view, known, 6));
    }

    private static @Nullable BigDecimal brought(View view, Known known, int periods) {
        if (view.indicator().basis() == Basis.YEAR_TO_DATE) {
            return null;
        }
        Known then = view.earlier(dueBefore(view.indicator(), view.period(), periods));
        if (then == null) {
            return null;
        }
        return known.value()
                .minus(then.value())
                .dividedBy(Fraction.of(periods))
                .rounded(view.indicator().decimals(), RoundingMode.HALF_UP);
    }

    // ---- process view ------------------------------------------------------------------------------------------

    private static @Nullable Process process(View view, Known known, Limits limits) {
        Indicator indicator = view.indicator();
        if (indicator.frequency().every() != Frequency.Every.MONTHLY
                || !isCounted(indicator.basis())
                || view.readings().size() + 1 < SHORTEST_VIEW) {
            return null;
        }
        int last = view.period();
        int first = last - LONGEST_VIEW + 1;
        for (ReportingPeriod each : indicator.breaks().keySet()) {
            int from = indexOf(each);
            if (from <= last && from > first) {
                first = from;
            }
        }
        @Nullable Fraction[] series = new @Nullable Fraction[last - first + 1];
        int figures = 1;
        series[last - first] = known.value();
        for (Map.Entry<ReportingPeriod, Reading> each : view.readings().entrySet()) {
            int period = indexOf(each.getKey());
            if (period < first || period >= last) {
                continue;
            }
            Known then = known(
                    each.getValue().figure(), indicator.unit(), view.asked().share());
            if (then != null) {
                series[period - first] = then.value();
                figures++;
            }
        }
        if (figures < SHORTEST_VIEW) {
            return null;
        }
        boolean standing = !(view.asked().line() instanceof Requirement.Line.ImprovesOn);
        return chart(series, figures, good(view), standing ? limits : null);
    }

    private static @Nullable Process chart(
            @Nullable Fraction[] series, int figures, Good good, @Nullable Limits limits) {
        BigInteger common = BigInteger.ONE;
        for (Fraction each : series) {
            if (each != null) {
                common = common.divide(common.gcd(each.below())).multiply(each.below());
            }
        }
        // The same figures as whole numbers of one part of the common denominator.
        BigInteger sum = BigInteger.ZERO;
        List<BigInteger> ranges = new ArrayList<>(series.length);
        BigInteger before = null;
        for (Fraction each : series) {
            BigInteger now = null;
            if (each != null) {
                now = each.above().multiply(common.divide(each.below()));
                sum = sum.add(now);
                if (before != null) {
                    ranges.add(now.subtract(before).abs());
                }
            }
            before = now;
        }
        if (ranges.isEmpty()) {
            return null;
        }
        Fraction mean = new Fraction(sum, common.multiply(BigInteger.valueOf(figures)));
        Fraction range = meanRange(ranges, common);
        Fraction width = range.times(Fraction.of(new BigDecimal("2.66")));
        Fraction innerWidth = width.times(Fraction.of(2)).dividedBy(Fraction.of(3));
        Fraction lower = mean.minus(width);
        Fraction upper = mean.plus(width);
        Fraction innerLow = mean.minus(innerWidth);
        Fraction innerHigh = mean.plus(innerWidth);

        Fraction latest = requireNonNull(series[series.length - 1]);
        int side = Integer.signum(latest.compareTo(mean));
        String rule = null;
        int trend = trend(series);
        if (latest.compareTo(upper) > 0 || latest.compareTo(lower) < 0) {
            rule = "outside";
        } else if (trend != 0) {
            rule = "trend";
            side = trend;
        } else if (isTwoOfThree(series, innerLow, innerHigh)) {
            rule = "two-of-three";
        } else if (isShift(series, mean)) {
            rule = "shift";
        }
        return new Process(
                rule == null ? "common-cause" : variation(good, side),
                rule,
                assurance(series, good, limits, lower, upper),
                mean.rounded(6, RoundingMode.HALF_UP),
                lower.rounded(6, RoundingMode.HALF_UP),
                upper.rounded(6, RoundingMode.HALF_UP),
                figures);
    }

    /** The mean moving range, without those above 3.267 times the first mean, unless only ranges of 0 would be left. */
    private static Fraction meanRange(List<BigInteger> ranges, BigInteger common) {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger each : ranges) {
            sum = sum.add(each);
        }
        // each > 3.267 * sum / n, multiplied by 1000 n
        BigInteger limit = sum.multiply(BigInteger.valueOf(3267));
        BigInteger factor = BigInteger.valueOf(1000L * ranges.size());
        BigInteger keptSum = BigInteger.ZERO;
        int kept = 0;
        for (BigInteger each : ranges) {
            if (each.multiply(factor).compareTo(limit) <= 0) {
                keptSum = keptSum.add(each);
                kept++;
            }
        }
        if (kept == 0 || (keptSum.signum() == 0 && sum.signum() != 0)) {
            keptSum = sum;
            kept = ranges.size();
        }
        return new Fraction(keptSum, common.multiply(BigInteger.valueOf(kept)));
    }

    /** 1 where the latest seven neighbouring months go strictly up, -1 strictly down, else 0. */
    private static int trend(@Nullable Fraction[] series) {
        if (series.length < POINTS_OF_A_RUN) {
            return 0;
        }
        int way = 0;
        for (int i = series.length - POINTS_OF_A_RUN + 1; i < series.length; i++) {
            Fraction then = series[i - 1];
            Fraction now = series[i];
            if (then == null || now == null) {
                return 0;
            }
            int step = Integer.signum(now.compareTo(then));
            if (step == 0 || (way != 0 && step != way)) {
                return 0;
            }
            way = step;
        }
        return way;
    }

    private static boolean isTwoOfThree(@Nullable Fraction[] series, Fraction innerLow, Fraction innerHigh) {
        if (series.length < 3) {
            return false;
        }
        Fraction first = series[series.length - 3];
        Fraction second = series[series.length - 2];
        Fraction latest = series[series.length - 1];
        if (first == null || second == null || latest == null) {
            return false;
        }
        if (latest.compareTo(innerHigh) > 0) {
            return first.compareTo(innerHigh) > 0 || second.compareTo(innerHigh) > 0;
        }
        if (latest.compareTo(innerLow) < 0) {
            return first.compareTo(innerLow) < 0 || second.compareTo(innerLow) < 0;
        }
        return false;
    }

    private static boolean isShift(@Nullable Fraction[] series, Fraction mean) {
        if (series.length < POINTS_OF_A_RUN) {
            return false;
        }
        int side = 0;
        for (int i = series.length - POINTS_OF_A_RUN; i < series.length; i++) {
            Fraction each = series[i];
            if (each == null) {
                return false;
            }
            int now = Integer.signum(each.compareTo(mean));
            if (now == 0 || (side != 0 && now != side)) {
                return false;
            }
            side = now;
        }
        return true;
    }

    private static String variation(Good good, int side) {
        boolean up = side > 0;
        return switch (good) {
            case HIGH -> up ? "improvement" : "concern";
            case LOW -> up ? "concern" : "improvement";
            case BAND, NONE -> up ? "high" : "low";
        };
    }

    private static @Nullable String assurance(
            @Nullable Fraction[] series, Good good, @Nullable Limits limits, Fraction lower, Fraction upper) {
        if (limits == null) {
            return null;
        }
        Fraction low = limits.binds() ? limits.low() : limits.guideLow();
        Fraction high = limits.binds() ? limits.high() : limits.guideHigh();
        if (good == Good.NONE || (low == null && high == null)) {
            return null;
        }
        Fraction latest = requireNonNull(series[series.length - 1]);
        if (isConstant(series, latest)) {
            boolean meets =
                    limits.binds() ? !limits.isTooLow(latest) && !limits.isTooHigh(latest) : !limits.isBehind(latest);
            return meets ? "consistently-meets" : "consistently-misses";
        }
        if ((low == null || lower.compareTo(low) > 0) && (high == null || upper.compareTo(high) < 0)) {
            return "consistently-meets";
        }
        if ((low != null && upper.compareTo(low) < 0) || (high != null && lower.compareTo(high) > 0)) {
            return "consistently-misses";
        }
        return "hit-or-miss";
    }

    private static boolean isConstant(@Nullable Fraction[] series, Fraction latest) {
        for (Fraction each : series) {
            if (each != null && each.compareTo(latest) != 0) {
                return false;
            }
        }
        return true;
    }

    // ---- months ------------------------------------------------------------------------------------------------

    private static int indexOf(ReportingPeriod period) {
        return period.year() * 12 + period.month() - 1;
    }

    private static ReportingPeriod periodOf(int index) {
        return new ReportingPeriod(index / 12, index % 12 + 1);
    }

    private static boolean isDue(Indicator indicator, int index) {
        return indicator.frequency().due().contains(index % 12 + 1);
    }

    /** The due period so many due periods before another. */
    private static int dueBefore(Indicator indicator, int index, int periods) {
        int earlier = index;
        int left = periods;
        while (left > 0) {
            earlier--;
            if (isDue(indicator, earlier)) {
                left--;
            }
        }
        return earlier;
    }

    private static boolean isBroken(Indicator indicator, int since, int until) {
        for (ReportingPeriod each : indicator.breaks().keySet()) {
            int at = indexOf(each);
            if (at > since && at <= until) {
                return true;
            }
        }
        return false;
    }

    // ---- numbers -----------------------------------------------------------------------------------------------

    /**
     * An exact number.
     *
     * @param above what is divided
     * @param below what it is divided by, above 0
     */
    private record Fraction(BigInteger above, BigInteger below) implements Comparable<Fraction> {
        static final Fraction ZERO = of(0);
        static final Fraction ONE = of(1);

        static Fraction of(long whole) {
            return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
        }

        static Fraction of(BigDecimal decimal) {
            return decimal.scale() > 0
                    ? new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                    : new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE);
        }

        Fraction plus(Fraction other) {
            return new Fraction(
                    above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
        }

        Fraction minus(Fraction other) {
            return new Fraction(
                    above.multiply(other.below).subtract(other.above.multiply(below)), below.multiply(other.below));
        }

        Fraction times(Fraction other) {
            return new Fraction(above.multiply(other.above), below.multiply(other.below));
        }

        /** Divides by a number above 0. */
        Fraction dividedBy(Fraction other) {
            return new Fraction(above.multiply(other.below), below.multiply(other.above));
        }

        Fraction absolute() {
            return new Fraction(above.abs(), below);
        }

        Fraction reduced() {
            BigInteger shared = above.gcd(below);
            return new Fraction(above.divide(shared), below.divide(shared));
        }

        int signum() {
            return above.signum();
        }

        /** The whole part and the rest of a number that is 0 or above. */
        BigInteger[] quotientAndRest() {
            return above.divideAndRemainder(below);
        }

        /** Whether it can be written out with an end. */
        boolean isDecimal() {
            BigInteger rest = reduced().below;
            for (BigInteger prime : List.of(BigInteger.TWO, BigInteger.valueOf(5))) {
                while (rest.mod(prime).signum() == 0) {
                    rest = rest.divide(prime);
                }
            }
            return rest.equals(BigInteger.ONE);
        }

        BigDecimal rounded(int decimals, RoundingMode mode) {
            return new BigDecimal(above).divide(new BigDecimal(below), decimals, mode);
        }

        @Override
        public int compareTo(Fraction other) {
            return above.multiply(other.below).compareTo(other.above.multiply(below));
        }
    }
}
