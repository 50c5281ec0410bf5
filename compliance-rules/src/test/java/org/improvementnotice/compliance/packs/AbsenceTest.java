package org.improvementnotice.compliance.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Unit;
import org.improvementnotice.compliance.model.WhenNone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every figure of the example months made each kind of absence in turn, from facts to level. A figure that is not
 * applicable, or 0 of 0 where nothing can fall due, is no absence: the service says that there was nothing to count.
 */
class AbsenceTest {

    /** Each kind of absence: what a file would say in the place of a figure; null where it says nothing. */
    private static final Map<String, @Nullable Figure> KINDS = kinds();

    private static Map<String, @Nullable Figure> kinds() {
        Map<String, @Nullable Figure> kinds = new LinkedHashMap<>();
        kinds.put("no key", null);
        kinds.put("unavailable", new Figure.Absent(Absence.UNAVAILABLE));
        kinds.put("suppressed", new Figure.Absent(Absence.SUPPRESSED));
        kinds.put("0 of 0", new Figure.Parts(BigDecimal.ZERO, BigDecimal.ZERO));
        return kinds;
    }

    private static boolean isPossible(@Nullable Figure kind, Indicator indicator) {
        return !(kind instanceof Figure.Parts)
                || (indicator.whenNone() == WhenNone.MISSING
                        && indicator.unit() != Unit.COUNT
                        && indicator.unit() != Unit.GRADED
                        && indicator.unit() != Unit.YES_NO);
    }

    /** A figure of an example. */
    private record Given(Months months, ReportingPeriod period, Indicator indicator) {
        @Override
        public String toString() {
            return indicator.code() + " in " + period;
        }
    }

    private static Stream<Given> figures(Months months) {
        List<Given> all = new ArrayList<>();
        months.facts().periods().forEach((period, month) -> {
            Set<String> codes = new TreeSet<>(month.readings().keySet());
            month.late().stream()
                    .filter(each -> !each.isRestated())
                    .forEach(each -> codes.add(each.reading().indicator()));
            if (months.assessed().containsKey(period)) {
                codes.forEach(each -> all.add(new Given(
                        months, period, months.pack().catalogue().find(each).orElseThrow())));
            }
        });
        return all.stream();
    }

    static Stream<String> examples() {
        return Stream.of("peterborough-2012", "northmere-2024");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void no_absence_passes_or_makes_anything_look_better(String example) {
        Months months = new Months(example);
        List<String> wrong = figures(months)
                .flatMap(given -> KINDS.entrySet().stream()
                        .filter(kind -> isPossible(kind.getValue(), given.indicator()))
                        .flatMap(kind -> wrongWith(given, kind.getKey(), kind.getValue()).stream()))
                .toList();

        assertThat(wrong).isEmpty();
        assertThat(figures(months)).hasSizeGreaterThan(50);
    }

    private static List<String> wrongWith(Given given, String kind, @Nullable Figure absence) {
        Months months = given.months();
        PeriodAssessment with = Objects.requireNonNull(months.assessed().get(given.period()));
        PeriodAssessment without = months.assess(
                        given.period(),
                        months.with(given.period(), given.indicator().code(), figure -> absence))
                .get(0);
        List<String> wrong = new ArrayList<>();
        String what = given + " " + kind + ": ";
        Map<AskedTarget.Key, Finding> left = byKey(without);
        for (Finding before : with.findings()) {
            Finding now = left.get(before.key());
            if (now == null) {
                wrong.add(what + before.key() + " lost its finding");
            } else if (now.indicator().equals(given.indicator().code())) {
                wrong.addAll(wrongWith(now, months.before(given.period()), what));
            }
        }
        // activity is not judged, so where the level falls with it, it falls without it
        boolean judged = with.findings().stream()
                .anyMatch(each -> each.indicator().equals(given.indicator().code()));
        if (rank(without) < (judged ? before(with) : rank(with))) {
            wrong.add(what + "the level fell to "
                    + without.escalation().recommended().level());
        }
        return wrong;
    }

    private static List<String> wrongWith(Finding now, @Nullable Carry carry, String what) {
        List<String> wrong = new ArrayList<>();
        Carry.Track track = carry == null ? null : carry.tracks().get(now.key());
        Carry.Mark last = track == null ? null : track.last();
        if (now.status() == Status.PASS) {
            wrong.add(what + now.key() + " passes");
        }
        if (last == null) {
            return wrong;
        }
        Status onFigure = last.lastWithFigure();
        if (onFigure != null && now.status().compareTo(onFigure) < 0) {
            wrong.add(what + now.key() + " is better than its last figure");
        }
        if (last.status() == Status.BREACH && (now.status() != Status.BREACH || now.run() != last.run() + 1)) {
            wrong.add(what + now.key() + " shortens a run of BREACH");
        }
        return wrong;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_month_without_a_file_passes_nothing_that_rests_on_a_figure_and_lowers_no_level(String example) {
        Months months = new Months(example);
        List<String> wrong = new ArrayList<>();
        months.facts().periods().forEach((period, month) -> {
            PeriodFacts next = months.facts().periods().get(period.plusMonths(1));
            PeriodAssessment with = months.assessed().get(period);
            if (next == null || with == null) {
                return;
            }
            PeriodAssessment without = months.assess(period, next).get(0);
            assertThat(without.fileless()).isTrue();
            Map<AskedTarget.Key, Finding> left = byKey(without);
            for (Finding before : with.findings()) {
                if (before.value() == null) {
                    continue; // a report whose deadline lies after this month's waits for it
                }
                Finding now = left.get(before.key());
                if (now == null) {
                    wrong.add(before.key() + " lost its finding in " + period);
                } else if (now.value() == null) {
                    wrong.addAll(wrongWith(now, months.before(period), "no file of " + period + ": "));
                }
            }
            if (rank(without) < before(with)) {
                wrong.add("no file of " + period + " lowers the level");
            }
        });

        assertThat(wrong).isEmpty();
    }

    private static Map<AskedTarget.Key, Finding> byKey(PeriodAssessment month) {
        return month.findings().stream().collect(Collectors.toMap(Finding::key, each -> each));
    }

    private static int rank(PeriodAssessment month) {
        return month.escalation().recommended().rank();
    }

    private static int before(PeriodAssessment month) {
        return month.escalation().before().rank();
    }

    // the second period running

    @ParameterizedTest
    @ValueSource(strings = {"peterborough-2012", "northmere-2024"})
    void from_the_second_period_without_a_figure_the_level_is_not_below_what_any_figure_would_have_given(
            String example) {
        Months months = new Months(example);
        SplittableRandom random = new SplittableRandom(2012);
        List<String> wrong = figures(months)
                .filter(each -> each.indicator().frequency().every().timesAYear() == 12)
                .filter(each -> hasFigure(months, each.period().plusMonths(1), each.indicator()))
                .flatMap(each -> lowerThanAnyFigure(each, random).stream())
                .toList();

        assertThat(wrong).isEmpty();
    }

    private static boolean hasFigure(Months months, ReportingPeriod period, Indicator indicator) {
        PeriodFacts month = months.facts().periods().get(period);
        return month != null
                && months.assessed().containsKey(period)
                && (month.readings().containsKey(indicator.code())
                        || month.late().stream()
                                .anyMatch(each -> each.reading().indicator().equals(indicator.code())));
    }

    private static List<String> lowerThanAnyFigure(Given given, SplittableRandom random) {
        Months months = given.months();
        String code = given.indicator().code();
        ReportingPeriod next = given.period().plusMonths(1);
        List<PeriodAssessment> without = months.assess(
                given.period(), months.with(given.period(), code, each -> null), months.with(next, code, each -> null));
        int level = rank(without.get(1));
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            double part = i == 0 ? 0 : i == 1 ? 1 : random.nextDouble();
            List<PeriodAssessment> with = months.assess(
                    given.period(),
                    months.with(given.period(), code, each -> changed(each, part, given.indicator())),
                    months.with(next, code, each -> changed(each, part, given.indicator())));
            if (level < rank(with.get(1))) {
                wrong.add(given + " and the month after without a figure: level "
                        + without.get(1).escalation().recommended().level() + ", with " + part + " of the whole "
                        + with.get(1).escalation().recommended().level());
            }
        }
        return wrong;
    }

    /** Some other figure: a part of the whole, a number, other grades, the other state. */
    private static @Nullable Figure changed(@Nullable Figure figure, double part, Indicator indicator) {
        if (figure instanceof Figure.Parts parts) {
            BigDecimal whole = parts.isNone() ? BigDecimal.TEN : parts.denominator();
            BigDecimal most = indicator.isShare() ? whole : whole.multiply(BigDecimal.valueOf(30));
            return new Figure.Parts(most.multiply(BigDecimal.valueOf(part)).setScale(0, RoundingMode.FLOOR), whole);
        }
        if (figure instanceof Figure.Value) {
            return new Figure.Value(BigDecimal.valueOf((long) (part * 100)));
        }
        if (figure instanceof Figure.Grades grades) {
            Map<String, Integer> counts = new LinkedHashMap<>(grades.counts());
            counts.replaceAll((grade, count) -> 0);
            counts.put(indicator.scale().get((int) (part * (indicator.scale().size() - 1))), 25);
            return new Figure.Grades(counts);
        }
        return figure instanceof Figure.YesNo ? new Figure.YesNo(part > 0.5) : figure;
    }
}
