package org.improvementnotice.compliance.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.Basis;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PartsKind;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Target;
import org.improvementnotice.compliance.model.Unit;
import org.improvementnotice.compliance.model.Validation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The shape of the judgement: what must hold between verdicts, whatever each of them is. Seeded. */
class ShapesTest {

    private static final int DRAWS = Integer.getInteger("shapes.draws", 20_000);
    private static final ReportingPeriod PERIOD = new ReportingPeriod(2012, 4);

    private final SplittableRandom random = new SplittableRandom(2012);

    private BigDecimal number() {
        return BigDecimal.valueOf(random.nextInt(-500, 1001), 1);
    }

    private static Indicator indicator(Good good) {
        return Questions.indicator(Unit.AVERAGE, good, PartsKind.DECIMAL, 1, Basis.IN_MONTH, Map.of());
    }

    private static Outcome.Verdict judge(
            Requirement.Measured asked, Indicator indicator, Figure figure, @Nullable BigDecimal before) {
        Questions.Asked question = Questions.asked(Target.of("x", asked), indicator);
        SortedMap<ReportingPeriod, Reading> earlier = new TreeMap<>();
        if (before != null) {
            earlier.put(PERIOD.plusMonths(-1), reading(PERIOD.plusMonths(-1), new Figure.Value(before)));
        }
        earlier.put(PERIOD, reading(PERIOD, figure));
        return (Outcome.Verdict) Judge.judge(
                question.question(), new Evidence.OfReading(Objects.requireNonNull(earlier.get(PERIOD)), earlier));
    }

    private static Reading reading(ReportingPeriod period, Figure figure) {
        return new Reading("x", period, Unit.AVERAGE, figure, Place.of("facts.yaml"), "", Validation.VALIDATED);
    }

    /** A floor, where more is better, or a comparison, with any band and any path. */
    private Requirement.Measured floor() {
        BigDecimal line = number();
        Requirement.Tolerance tolerance = random.nextBoolean()
                ? null
                : new Requirement.Tolerance(
                        random.nextBoolean() ? Requirement.Tolerance.Kind.POINTS : Requirement.Tolerance.Kind.RELATIVE,
                        BigDecimal.valueOf(random.nextInt(1, 200), 1));
        if (random.nextInt(4) == 0) {
            return new Requirement.Measured(
                    List.of(),
                    new Requirement.Line.ImprovesOn(
                            Requirement.Earlier.LAST_PERIOD,
                            random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(1, 50), 1)),
                    new Requirement.Band(null, null, tolerance),
                    null,
                    0,
                    1);
        }
        boolean moves = random.nextBoolean();
        Requirement.Path path = moves
                ? new Requirement.Path(
                        number(),
                        PERIOD.plusMonths(-random.nextInt(1, 8)),
                        PERIOD.plusMonths(random.nextInt(8)),
                        random.nextBoolean(),
                        List.of())
                : null;
        BigDecimal below =
                moves || random.nextBoolean() ? null : line.subtract(BigDecimal.valueOf(random.nextInt(1, 300), 1));
        return new Requirement.Measured(
                List.of(),
                new Requirement.Line.AtLeast(line),
                new Requirement.Band(below, null, tolerance),
                path,
                0,
                1);
    }

    @Test
    void a_better_figure_is_never_judged_worse() {
        for (int i = 0; i < DRAWS; i++) {
            Requirement.Measured asked = floor();
            BigDecimal before = number();
            BigDecimal worse = number();
            BigDecimal better = worse.add(BigDecimal.valueOf(random.nextInt(100), 1));

            Outcome.Verdict low = judge(asked, indicator(Good.HIGH), new Figure.Value(worse), before);
            Outcome.Verdict high = judge(asked, indicator(Good.HIGH), new Figure.Value(better), before);

            assertThat(high.status()).as("%s: %s and %s", asked, worse, better).isLessThanOrEqualTo(low.status());
        }
    }

    @Test
    void under_a_line_with_two_ends_a_figure_nearer_to_it_is_never_judged_worse() {
        for (int i = 0; i < DRAWS; i++) {
            BigDecimal from = number();
            BigDecimal to = from.add(BigDecimal.valueOf(random.nextInt(200), 1));
            BigDecimal below =
                    random.nextBoolean() ? null : from.subtract(BigDecimal.valueOf(random.nextInt(1, 200), 1));
            BigDecimal above = random.nextBoolean() ? null : to.add(BigDecimal.valueOf(random.nextInt(1, 200), 1));
            Requirement.Measured asked = new Requirement.Measured(
                    List.of(),
                    new Requirement.Line.Between(from, to),
                    new Requirement.Band(below, above, null),
                    null,
                    0,
                    1);
            BigDecimal further = to.add(BigDecimal.valueOf(random.nextInt(1, 500), 1));
            BigDecimal nearer =
                    further.subtract(BigDecimal.valueOf(random.nextInt(500), 1)).max(from);

            assertThat(judge(asked, indicator(Good.BAND), new Figure.Value(nearer), null)
                            .status())
                    .as("%s: %s and %s", asked, nearer, further)
                    .isLessThanOrEqualTo(judge(asked, indicator(Good.BAND), new Figure.Value(further), null)
                            .status());
        }
    }

    @Test
    void a_ceiling_is_the_mirror_of_a_floor() {
        for (int i = 0; i < DRAWS; i++) {
            Requirement.Measured asked = floor();
            BigDecimal before = number();
            BigDecimal value = number();

            Outcome.Verdict floor = judge(asked, indicator(Good.HIGH), new Figure.Value(value), before);
            Outcome.Verdict ceiling =
                    judge(mirrored(asked), indicator(Good.LOW), new Figure.Value(value.negate()), before.negate());

            assertThat(ceiling.status()).as("%s at %s", asked, value).isEqualTo(floor.status());
            assertThat(ceiling.reason()).isEqualTo(floor.reason());
            assertThat(amount(ceiling)).isEqualTo(amount(floor));
            assertThat(ceiling.beside().direction()).isEqualTo(floor.beside().direction());
        }
    }

    private static @Nullable BigDecimal amount(Outcome.Verdict verdict) {
        Finding.Distance distance = verdict.beside().distance();
        return distance == null ? null : distance.amount();
    }

    private static Requirement.Measured mirrored(Requirement.Measured asked) {
        Requirement.Band band = asked.band();
        Requirement.Path path = asked.path();
        return new Requirement.Measured(
                List.of(),
                asked.line() instanceof Requirement.Line.AtLeast floor
                        ? new Requirement.Line.AtMost(floor.value().negate())
                        : asked.line(),
                new Requirement.Band(
                        null, band.below() == null ? null : band.below().negate(), band.tolerance()),
                path == null
                        ? null
                        : new Requirement.Path(
                                path.baseline().negate(), path.from(), path.by(), path.agreed(), path.steps()),
                0,
                1);
    }

    @Test
    void the_same_share_of_more_cases_is_judged_alike() {
        Indicator percent = Questions.percent();
        for (int i = 0; i < DRAWS; i++) {
            int whole = random.nextInt(1, 400);
            int part = random.nextInt(whole + 1);
            int times = random.nextInt(2, 50);
            BigDecimal line = BigDecimal.valueOf(random.nextInt(10, 101));
            Target target = Target.target("x")
                    .atLeast(line)
                    .breachBelow(line.subtract(BigDecimal.valueOf(random.nextInt(1, 10))));

            Outcome.Verdict few = Questions.judged(target, percent, Questions.share(part, whole));
            Outcome.Verdict many = Questions.judged(target, percent, Questions.share(part * times, whole * times));

            assertThat(many.status())
                    .as("%s of %s, %s times, against %s", part, whole, times, line)
                    .isEqualTo(few.status());
            assertThat(many.reason()).isEqualTo(few.reason());
            assertThat(Objects.requireNonNull(many.beside().figure()).value())
                    .isEqualTo(Objects.requireNonNull(few.beside().figure()).value());
        }
    }

    @Test
    void a_scale_of_ten_on_figure_line_and_band_changes_no_verdict() {
        for (int i = 0; i < DRAWS; i++) {
            Requirement.Measured asked = floor();
            BigDecimal before = number();
            BigDecimal value = number();
            Requirement.Measured tenfold = tenfold(asked);

            Outcome.Verdict plain = judge(asked, indicator(Good.HIGH), new Figure.Value(value), before);
            Outcome.Verdict scaled = judge(
                    tenfold, indicator(Good.HIGH), new Figure.Value(value.movePointRight(1)), before.movePointRight(1));

            if (asked.path() == null) { // a computed line is rounded to the indicator's decimals, which do not scale
                assertThat(scaled.status()).as("%s at %s", asked, value).isEqualTo(plain.status());
                assertThat(scaled.reason()).isEqualTo(plain.reason());
            }
        }
    }

    private static Requirement.Measured tenfold(Requirement.Measured asked) {
        Requirement.Band band = asked.band();
        Requirement.Tolerance tolerance = band.tolerance();
        boolean points = tolerance != null && tolerance.kind() == Requirement.Tolerance.Kind.POINTS;
        Requirement.Line line;
        if (asked.line() instanceof Requirement.Line.AtLeast floor) {
            line = new Requirement.Line.AtLeast(floor.value().movePointRight(1));
        } else {
            Requirement.Line.ImprovesOn than = (Requirement.Line.ImprovesOn) asked.line();
            BigDecimal by = than.by();
            line = new Requirement.Line.ImprovesOn(than.than(), by == null ? null : by.movePointRight(1));
        }
        BigDecimal below = band.below();
        return new Requirement.Measured(
                List.of(),
                line,
                new Requirement.Band(
                        below == null ? null : below.movePointRight(1),
                        null,
                        tolerance != null && points
                                ? new Requirement.Tolerance(
                                        tolerance.kind(), tolerance.amount().movePointRight(1))
                                : tolerance),
                asked.path(),
                0,
                1);
    }

    @Test
    void applying_the_distance_meets_the_line_and_one_step_less_does_not() {
        int missed = 0;
        for (int i = 0; i < DRAWS; i++) {
            int whole = random.nextInt(1, 300);
            int part = random.nextInt(whole + 1);
            Target target = random.nextBoolean()
                    ? Target.target("x").atLeast(random.nextInt(1, 101))
                    : Target.target("x").atMost(random.nextInt(100));
            boolean floor = ((Requirement.Measured) target.requirement()).line() instanceof Requirement.Line.AtLeast;
            Indicator percent = Questions.percent(floor ? Good.HIGH : Good.LOW);
            BigDecimal amount = amount(Questions.judged(target, percent, Questions.share(part, whole)));
            if (amount == null) {
                continue;
            }
            missed++;
            int steps = amount.intValueExact() * (floor ? 1 : -1);

            assertThat(amount(Questions.judged(target, percent, Questions.share(part + steps, whole))))
                    .isNull();
            assertThat(amount(Questions.judged(
                            target, percent, Questions.share(part + steps - Integer.signum(steps), whole))))
                    .isNotNull();
        }
        assertThat(missed).isGreaterThan(DRAWS / 4);
    }

    @Test
    void the_order_in_which_earlier_figures_became_known_does_not_matter() {
        Random shuffle = new Random(2012);
        Target target = Target.target("x").atLeast(60);
        for (int draw = 0; draw < 200; draw++) {
            List<Reading> readings = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                readings.add(reading(PERIOD.plusMonths(-i), new Figure.Value(number())));
            }
            Outcome first = judged(target, readings);
            Collections.shuffle(readings, shuffle);

            assertThat(judged(target, readings)).isEqualTo(first);
        }
    }

    private static Outcome judged(Target target, List<Reading> readings) {
        SortedMap<ReportingPeriod, Reading> known = new TreeMap<>();
        readings.forEach(each -> known.put(each.period(), each));
        return Judge.judge(
                Questions.asked(target, indicator(Good.HIGH)).question(),
                new Evidence.OfReading(Objects.requireNonNull(known.get(PERIOD)), known));
    }
}
