package org.improvementnotice.compliance.judgement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.Basis;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Frequency;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.MissingPolicy;
import org.improvementnotice.compliance.model.PartsKind;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Publish;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.RoundingPolicy;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Unit;
import org.improvementnotice.compliance.model.Validation;
import org.improvementnotice.compliance.model.WhenNone;
import org.jspecify.annotations.Nullable;

/**
 * A target with a series of figures, made from a seed. Figures crowd around the line, the ends of its band and earlier
 * figures, since that is where verdicts turn.
 */
final class RandomSeries {

    private static final List<String> SCALE = List.of("inadequate", "adequate", "good", "outstanding");
    private static final List<Unit> MEASURED =
            List.of(Unit.PERCENT, Unit.PERCENT, Unit.COUNT, Unit.AVERAGE, Unit.DAYS, Unit.RATE_PER_10000, Unit.GRADED);
    private static final ReportingPeriod FIRST = new ReportingPeriod(2011, 4);
    private static final Place PLACE = new Place("facts.yaml", 7, 3);

    private final SplittableRandom random;

    RandomSeries(long seed) {
        this.random = new SplittableRandom(seed);
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <E extends Enum<E>> E any(Class<E> type) {
        E[] all = type.getEnumConstants();
        return all[random.nextInt(all.length)];
    }

    /** A series: what is asked, and the months. */
    record Series(SecondEvaluator.Asked asked, List<SecondEvaluator.Month> months) {}

    Series next() {
        return switch (random.nextInt(20)) {
            case 0 -> milestones();
            case 1 -> reports();
            case 2 -> board();
            case 3 -> states();
            default -> measured();
        };
    }

    private SecondEvaluator.Asked asked(@Nullable Indicator indicator, Requirement requirement) {
        return new SecondEvaluator.Asked(
                indicator,
                requirement,
                oneIn(4) ? MissingPolicy.BREACH : MissingPolicy.WARN_THEN_BREACH,
                oneIn(3) ? RoundingPolicy.STRICT : RoundingPolicy.AS_GIVEN,
                random.nextInt(1, 8));
    }

    private SecondEvaluator.Month month(ReportingPeriod period, ReportingPeriod of, SecondEvaluator.Given given) {
        return new SecondEvaluator.Month(period, of, period.lastDay().plusDays(random.nextInt(40)), given);
    }

    // dates, reports, judgements, states

    private Series milestones() {
        LocalDate due = LocalDate.of(2011, 12, 1).plusDays(random.nextInt(200));
        List<SecondEvaluator.Month> months = new ArrayList<>();
        ReportingPeriod reported = FIRST.plusMonths(random.nextInt(12));
        LocalDate completed = due.plusDays(random.nextInt(-20, 20));
        for (int i = 0; i < 12; i++) {
            ReportingPeriod period = FIRST.plusMonths(i);
            Carry.KnownAction known = period.compareTo(reported) < 0 || oneIn(6)
                    ? null
                    : new Carry.KnownAction(completed, reported, "minute", Place.of("f.yaml"));
            months.add(month(period, period, new SecondEvaluator.Given.OfAction(known)));
        }
        return new Series(asked(null, new Requirement.Milestone(due, random.nextInt(0, 60))), months);
    }

    private Series reports() {
        int days = random.nextInt(1, 30);
        List<SecondEvaluator.Month> months = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ReportingPeriod period = FIRST.plusMonths(i);
            LocalDate submitted = oneIn(4) ? null : period.lastDay().plusDays(random.nextInt(1, 60));
            months.add(month(period, period, new SecondEvaluator.Given.OfReport(period, days, submitted)));
        }
        return new Series(asked(null, new Requirement.Submission(days)), months);
    }

    private Series board() {
        List<SecondEvaluator.Month> months = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ReportingPeriod period = FIRST.plusMonths(i);
            Status judged = oneIn(3) ? null : any(Status.class);
            months.add(month(period, period, new SecondEvaluator.Given.OfBoard(judged)));
        }
        return new Series(asked(null, new Requirement.BoardJudges()), months);
    }

    private Series states() {
        Indicator indicator = indicator(Unit.YES_NO, Good.HIGH, Frequency.MONTHLY, Basis.SNAPSHOT, 0, 0);
        List<SecondEvaluator.Month> months = new ArrayList<>();
        SortedMap<ReportingPeriod, Reading> known = new TreeMap<>();
        for (int i = 0; i < 8; i++) {
            ReportingPeriod period = FIRST.plusMonths(i);
            Figure figure = oneIn(4) ? absent() : new Figure.YesNo(random.nextBoolean());
            months.add(month(period, period, given(indicator, period, figure, known)));
        }
        return new Series(asked(indicator, new Requirement.IsYes()), months);
    }

    // measured

    private Series measured() {
        Unit unit = any(MEASURED);
        boolean longOne = oneIn(12);
        Frequency frequency = longOne || !oneIn(4) ? Frequency.MONTHLY : notMonthly();
        Basis basis = longOne ? any(List.of(Basis.IN_MONTH, Basis.SNAPSHOT)) : any(Basis.class);
        int lag = frequency.equals(Frequency.MONTHLY) && oneIn(4) ? random.nextInt(1, 3) : 0;
        Indicator indicator = indicator(unit, any(Good.class), frequency, basis, lag, random.nextInt(3));
        Requirement.Measured requirement = requirement(indicator);
        return new Series(asked(indicator, requirement), months(indicator, requirement, longOne));
    }

    private Frequency notMonthly() {
        return random.nextBoolean()
                ? new Frequency(Frequency.Every.QUARTERLY, Set.of(3, 6, 9, 12))
                : new Frequency(Frequency.Every.TERMLY, Set.of(4, 8, 12));
    }

    private Indicator indicator(Unit unit, Good good, Frequency frequency, Basis basis, int lag, int decimals) {
        BigDecimal most = unit == Unit.PERCENT || unit == Unit.GRADED ? new BigDecimal(oneIn(5) ? 120 : 100) : null;
        return new Indicator(
                "x",
                "X",
                "better",
                unit,
                good,
                basis,
                frequency,
                lag,
                new Indicator.Range(oneIn(6) ? new BigDecimal("-20") : BigDecimal.ZERO, most),
                PartsKind.DECIMAL,
                any(WhenNone.class),
                true,
                unit == Unit.GRADED ? SCALE : List.of(),
                20,
                null,
                Publish.AS_IS,
                List.of(),
                null,
                oneIn(4) ? Map.of(FIRST.plusMonths(random.nextInt(1, 14)), "counted anew") : Map.of(),
                decimals,
                "definition",
                "source",
                null);
    }

    private BigDecimal number(int most, int decimals) {
        return BigDecimal.valueOf(random.nextInt(most * (int) Math.pow(10, decimals) + 1), decimals);
    }

    private Requirement.Measured requirement(Indicator indicator) {
        int drawn = 0;
        while (drawn < 1000) {
            try {
                return attempt(indicator);
            } catch (IllegalArgumentException e) {
                drawn++; // parts that do not fit together are no target; another is drawn
            }
        }
        throw new IllegalStateException("no target out of a thousand draws");
    }

    private Requirement.Measured attempt(Indicator indicator) {
        Requirement.Line line = line();
        Requirement.Path path =
                (line instanceof Requirement.Line.AtLeast || line instanceof Requirement.Line.AtMost) && oneIn(3)
                        ? path()
                        : null;
        List<String> share = indicator.unit() == Unit.GRADED
                ? any(List.of(List.of("good", "outstanding"), List.of("inadequate"), List.of("adequate")))
                : List.of();
        return new Requirement.Measured(
                share, line, band(), path, oneIn(5) ? random.nextInt(1, 40) : 0, oneIn(3) ? random.nextInt(2, 5) : 1);
    }

    private Requirement.Line line() {
        BigDecimal value = oneIn(5) ? BigDecimal.ZERO : number(100, random.nextInt(2));
        return switch (random.nextInt(6)) {
            case 0 -> new Requirement.Line.AtMost(value);
            case 1 -> new Requirement.Line.Exactly(value);
            case 2 -> new Requirement.Line.Between(value, value.add(number(30, 0)));
            case 3 ->
                new Requirement.Line.ImprovesOn(
                        any(Requirement.Earlier.class),
                        random.nextBoolean() ? null : number(3, 1).add(new BigDecimal("0.1")));
            default -> oneIn(3) ? new Requirement.Line.AtMost(value) : new Requirement.Line.AtLeast(value);
        };
    }

    private Requirement.Band band() {
        if (oneIn(3)) {
            return Requirement.Band.NONE;
        }
        Requirement.Tolerance tolerance = oneIn(2)
                ? null
                : new Requirement.Tolerance(
                        any(Requirement.Tolerance.Kind.class), BigDecimal.valueOf(random.nextInt(1, 12)));
        return new Requirement.Band(oneIn(2) ? null : number(90, 0), oneIn(2) ? null : number(120, 0), tolerance);
    }

    private Requirement.Path path() {
        ReportingPeriod from = FIRST.plusMonths(random.nextInt(-6, 3));
        ReportingPeriod by = from.plusMonths(random.nextInt(2, 16));
        List<Requirement.Step> steps = new ArrayList<>();
        if (oneIn(2) && from.monthsUntil(by) > 3) {
            steps.add(new Requirement.Step(
                    from.plusMonths(1 + random.nextInt(from.monthsUntil(by) - 2)), number(100, 0)));
        }
        return new Requirement.Path(number(100, 1), from, by, random.nextBoolean(), steps);
    }

    private List<SecondEvaluator.Month> months(Indicator indicator, Requirement.Measured requirement, boolean longOne) {
        List<SecondEvaluator.Month> months = new ArrayList<>();
        SortedMap<ReportingPeriod, Reading> known = new TreeMap<>();
        int length = longOne ? random.nextInt(13, 45) : random.nextInt(1, 26);
        Shape shape = longOne ? any(Shape.class) : Shape.CROWDED;
        for (int i = 0; i < length; i++) {
            ReportingPeriod period = FIRST.plusMonths(i);
            ReportingPeriod of = period.plusMonths(-indicator.lag());
            if (!indicator.frequency().isDue(period)) {
                continue;
            }
            if (oneIn(40)) {
                months.add(month(period, of, new SecondEvaluator.Given.Undecided()));
                continue;
            }
            Figure figure = oneIn(longOne ? 30 : 6) ? absent() : figure(indicator, requirement, known, shape, i);
            months.add(month(period, of, given(indicator, of, figure, known)));
        }
        return months;
    }

    private SecondEvaluator.Given given(
            Indicator indicator, ReportingPeriod of, Figure figure, SortedMap<ReportingPeriod, Reading> known) {
        Reading reading = new Reading("x", of, indicator.unit(), figure, PLACE, "", Validation.VALIDATED);
        known.put(of, reading);
        return new SecondEvaluator.Given.OfReading(reading, known.headMap(of.plusMonths(1)));
    }

    private Figure absent() {
        return new Figure.Absent(any(Absence.class), "why");
    }

    private Figure figure(
            Indicator indicator,
            Requirement.Measured requirement,
            SortedMap<ReportingPeriod, Reading> known,
            Shape shape,
            int index) {
        if (indicator.unit() == Unit.GRADED) {
            return grades();
        }
        if (shape == Shape.CROWDED && !known.isEmpty() && oneIn(5)) {
            Figure last = List.copyOf(known.values()).get(known.size() - 1).figure();
            if (!(last instanceof Figure.Absent)) {
                return last;
            }
        }
        BigDecimal target = switch (shape) {
            case CROWDED -> target(indicator, requirement);
            case NOISE -> new BigDecimal("60");
            case TREND -> BigDecimal.valueOf(20 + index % 9 * 5L);
            case SHIFT -> BigDecimal.valueOf(index < 10 ? 55 : 63);
        };
        int noise = switch (shape) {
            case CROWDED, TREND -> 2;
            case NOISE, SHIFT -> 9;
        };
        return indicator.unit() == Unit.COUNT || oneIn(3)
                ? value(indicator, target, noise)
                : parts(indicator, target, shape == Shape.CROWDED, noise);
    }

    /** How the figures of a series lie. */
    private enum Shape {
        CROWDED,
        NOISE,
        TREND,
        SHIFT
    }

    private BigDecimal target(Indicator indicator, Requirement.Measured requirement) {
        List<BigDecimal> turns = new ArrayList<>();
        Requirement.Line line = requirement.line();
        if (line instanceof Requirement.Line.AtLeast floor) {
            turns.add(floor.value());
        } else if (line instanceof Requirement.Line.AtMost ceiling) {
            turns.add(ceiling.value());
        } else if (line instanceof Requirement.Line.Exactly point) {
            turns.add(point.value());
        } else if (line instanceof Requirement.Line.Between span) {
            turns.add(span.from());
            turns.add(span.to());
        }
        if (requirement.band().below() != null) {
            turns.add(requirement.band().below());
        }
        if (requirement.band().above() != null) {
            turns.add(requirement.band().above());
        }
        if (requirement.path() != null) {
            requirement.path().steps().forEach(each -> turns.add(each.line()));
            turns.add(requirement.path().baseline());
        }
        turns.add(number(100, 1));
        BigDecimal most = indicator.range().to();
        BigDecimal target = any(turns);
        return most != null && target.compareTo(most) > 0 ? most : target;
    }

    private Figure value(Indicator indicator, BigDecimal target, int noise) {
        int decimals = indicator.unit() == Unit.COUNT ? 0 : random.nextInt(3);
        BigDecimal rounded = target.setScale(decimals, RoundingMode.HALF_UP);
        BigDecimal moved = rounded.add(BigDecimal.valueOf(random.nextInt(-noise - 1, noise + 2), decimals));
        return new Figure.Value(within(indicator, moved));
    }

    private static BigDecimal within(Indicator indicator, BigDecimal value) {
        BigDecimal least = indicator.range().from();
        BigDecimal most = indicator.range().to();
        if (least != null && value.compareTo(least) < 0) {
            return least.setScale(value.scale());
        }
        return most != null && value.compareTo(most) > 0 ? most.setScale(value.scale()) : value;
    }

    private Figure parts(Indicator indicator, BigDecimal target, boolean anyWhole, int noise) {
        int whole = !anyWhole ? 100 : oneIn(12) ? 0 : random.nextInt(1, oneIn(6) ? 6000 : 250);
        if (whole == 0) {
            return new Figure.Parts(BigDecimal.ZERO, BigDecimal.ZERO);
        }
        BigDecimal scale = Reading.scale(indicator.unit());
        BigDecimal denominator = BigDecimal.valueOf(whole);
        int decimals = oneIn(4) ? 1 : 0;
        BigDecimal numerator = target.multiply(denominator)
                .divide(scale, decimals, RoundingMode.HALF_UP)
                .add(BigDecimal.valueOf(random.nextInt(-noise, noise + 1), decimals));
        boolean share = indicator.unit() == Unit.PERCENT;
        if (share && numerator.compareTo(denominator) > 0) {
            numerator = denominator;
        }
        return new Figure.Parts(numerator.max(BigDecimal.ZERO), denominator);
    }

    private Figure grades() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        int most = oneIn(10) ? 1 : random.nextInt(1, 20);
        SCALE.forEach(each -> counts.put(each, random.nextInt(most)));
        return new Figure.Grades(counts);
    }
}
