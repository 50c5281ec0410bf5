package org.improvementnotice.compliance.officer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.improvementnotice.compliance.judgement.Edge;
import org.improvementnotice.compliance.model.ClauseDifference.Circumstance;
import org.improvementnotice.compliance.model.ClauseDifference.Circumstance.Field;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Interval;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Target;
import org.improvementnotice.compliance.model.Unit;
import org.improvementnotice.compliance.model.WorkingDays;
import org.jspecify.annotations.Nullable;

/** What can be reported so that a month comes out otherwise: some of it for every region, the plainest first. */
final class Recipes {

    private static final int MOST_WAYS = 4;
    private static final int MOST_CASES = 220;
    private static final List<BigDecimal> EARLIER = Stream.of("50", "20", "80", "10", "5", "2", "0", "100")
            .map(BigDecimal::new)
            .toList();

    private final MonthPair pair;
    private final Found found;
    private final @Nullable Indicator indicator;
    private final List<Requirement.Measured> measured;

    private Recipes(MonthPair pair, Found found) {
        this.pair = pair;
        this.found = found;
        this.indicator = pair.after().indicator() == null
                ? pair.before().indicator()
                : pair.after().indicator();
        this.measured = Stream.of(
                        found.before().decided(),
                        found.after().decided(),
                        found.before().unsure(),
                        found.after().unsure())
                .filter(Objects::nonNull)
                .map(each -> Objects.requireNonNull(each).requirement())
                .filter(Requirement.Measured.class::isInstance)
                .map(Requirement.Measured.class::cast)
                .toList();
    }

    static List<Recipe> of(MonthPair pair, Found found) {
        Recipes recipes = new Recipes(pair, found);
        Interval range = found.flip().range();
        return switch (found.flip().dimension()) {
            case FIGURE -> recipes.figures(range);
            case CHANGE -> recipes.changes(range);
            case CASES -> recipes.onCases(range);
            case PERIODS_RUNNING -> recipes.running(range);
            case CASES_SHORT -> recipes.casesShort();
            case DAY_NOT_DONE -> days(range, Recipe.Act.NOTHING);
            case DAY_DONE -> days(range, Recipe.Act.DONE);
            case WORKING_DAY_SUBMITTED -> recipes.workingDays(range, Recipe.Act.SUBMITTED);
            case WORKING_DAY_NOT_THERE -> recipes.workingDays(range, Recipe.Act.NOTHING);
            case SUPPRESSED -> List.of(Recipe.of("suppressed"));
            case NO_FIGURE -> List.of(Recipe.of(indicatorOrNone(recipes.indicator)));
            case ANYTHING -> recipes.anything();
        };
    }

    private static @Nullable String indicatorOrNone(@Nullable Indicator indicator) {
        return indicator == null ? null : "unavailable";
    }

    // figures

    private Indicator theIndicator() {
        return Objects.requireNonNull(indicator);
    }

    private int mostPeriods() {
        return measured.stream().mapToInt(Requirement.Measured::periods).max().orElse(1);
    }

    private WitnessFigures typed() {
        return WitnessFigures.of(theIndicator(), measured.toArray(Requirement.Measured[]::new));
    }

    /** A range with what its circumstances say of the same figure taken into account; null where nothing is left. */
    private @Nullable Interval own(Interval range) {
        Interval left = range;
        for (Circumstance each : found.where()) {
            Interval its = each.range();
            boolean same = each.indicator().equals(theIndicator().code()) && each.field() == Field.VALUE;
            if (same && its != null && left != null) {
                left = left.common(its).orElse(null);
            }
        }
        return left;
    }

    private List<Recipe> figures(Interval range) {
        Interval own = own(range);
        if (own == null) {
            return List.of();
        }
        List<Recipe> recipes = new ArrayList<>();
        for (BigDecimal number : some(own)) {
            typedAlso(number).stream()
                    .limit(MOST_WAYS)
                    .forEach(each -> recipes.add(Recipe.of(each).after(history())));
        }
        return recipes;
    }

    /** A number typed in the usual ways; where a circumstance asks the number of cases, on such a number too. */
    private List<String> typedAlso(BigDecimal number) {
        List<String> ways = new ArrayList<>(typed().of(number));
        for (Circumstance each : found.where()) {
            Interval range = each.range();
            if (each.indicator().equals(theIndicator().code()) && each.field() == Field.DENOMINATOR) {
                ways = range == null ? new ArrayList<>(List.of(WitnessCase.plain(number))) : onSome(number, range);
            }
        }
        return ways;
    }

    private List<String> onSome(BigDecimal number, Interval wholes) {
        List<String> ways = new ArrayList<>();
        for (int whole = 1; whole <= 2_000 && ways.size() < MOST_WAYS; whole++) {
            BigDecimal part = number.multiply(BigDecimal.valueOf(whole))
                    .divide(org.improvementnotice.compliance.model.Reading.scale(
                            theIndicator().unit()));
            boolean fits = wholes.contains(Ratio.of(whole))
                    && part.stripTrailingZeros().scale() <= 0;
            if (fits) {
                ways.add(WitnessCase.parts(part, BigDecimal.valueOf(whole)));
            }
        }
        return ways;
    }

    private List<BigDecimal> some(Interval range) {
        boolean whole = CircumstanceCells.isWhole(theIndicator());
        List<BigDecimal> some = new ArrayList<>();
        some.add(Pieces.shortest(range, theIndicator()));
        BigDecimal from = range.from();
        BigDecimal to = range.to();
        if (from != null && range.withFrom()) {
            some.add(from);
        }
        if (to != null && range.withTo()) {
            some.add(to);
        }
        if (from != null && to != null && !whole) {
            some.add(from.add(to).divide(BigDecimal.valueOf(2)));
        }
        return some.stream().distinct().toList();
    }

    /** A number that meets every line in a month; null where there is none. */
    private @Nullable BigDecimal met(ReportingPeriod period) {
        if (measured.isEmpty()
                || measured.stream().anyMatch(each -> each.line() instanceof Requirement.Line.ImprovesOn)) {
            return null;
        }
        Set<BigDecimal> points = new TreeSet<>();
        for (Requirement.Measured asked : measured) {
            Edge.ofNumbers(asked, theIndicator(), period, null, null)
                    .forEach(each ->
                            points.add(each.at().numerator().divide(each.at().denominator())));
        }
        return Pieces.of(points, CircumstanceCells.within(theIndicator()), CircumstanceCells.isWhole(theIndicator()))
                .by(number -> measured.stream()
                        .allMatch(
                                each -> Edge.statusOf(each, theIndicator(), period, number, null, null) == Status.PASS))
                .stream()
                .filter(Pieces.Same::value)
                .findFirst()
                .map(each -> Pieces.shortest(each.range(), theIndicator()))
                .orElse(null);
    }

    private List<String> history() {
        return history(mostPeriods() - 1);
    }

    private List<String> history(int periods) {
        List<String> history = new ArrayList<>();
        ReportingPeriod of = pair.after().rulePeriod();
        for (int i = 0; i < periods; i++) {
            of = theIndicator().frequency().previousDue(of);
            BigDecimal met = met(of);
            if (met != null) {
                typed().of(met).stream().findFirst().ifPresent(each -> history.add(0, each));
            }
        }
        return history;
    }

    // comparisons

    private List<Recipe> changes(Interval range) {
        List<Recipe> recipes = new ArrayList<>();
        for (BigDecimal then : EARLIER) {
            for (BigDecimal change : some(range)) {
                recipes.addAll(change(then, change, mostPeriods() - 1));
            }
        }
        return recipes;
    }

    private List<Recipe> change(BigDecimal then, BigDecimal change, int periods) {
        boolean yearly = measured.stream()
                .anyMatch(each -> each.line() instanceof Requirement.Line.ImprovesOn line
                        && line.than() == Requirement.Earlier.SAME_PERIOD_LAST_YEAR);
        BigDecimal step = theIndicator().good() == Good.LOW ? step().negate() : step();
        List<BigDecimal> history = new ArrayList<>();
        for (int i = 1; i <= periods; i++) {
            history.add(then.add(yearly ? step : step.multiply(BigDecimal.valueOf(i))));
        }
        BigDecimal base = yearly || history.isEmpty() ? then : history.get(history.size() - 1);
        List<String> figures = typed().of(base.add(change));
        List<String> earlier = typed().of(then);
        List<String> before = new ArrayList<>();
        for (BigDecimal each : history) {
            typed().of(each).stream().findFirst().ifPresent(before::add);
        }
        List<Recipe> recipes = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_WAYS, Math.min(figures.size(), earlier.size())); i++) {
            recipes.add(Recipe.of(figures.get(i))
                    .after(before)
                    .comparedWith(repeated(earlier.get(i), yearly ? periods + 1 : 1)));
        }
        return recipes;
    }

    private static List<String> repeated(String figure, int times) {
        return Stream.generate(() -> figure).limit(times).toList();
    }

    /** More than any of the targets asks a figure to improve. */
    private BigDecimal step() {
        BigDecimal most = BigDecimal.ONE;
        for (Requirement.Measured each : measured) {
            if (each.line() instanceof Requirement.Line.ImprovesOn line && line.by() != null) {
                most = most.max(line.by());
            }
        }
        return most;
    }

    private boolean isComparison() {
        return measured.stream().anyMatch(each -> each.line() instanceof Requirement.Line.ImprovesOn);
    }

    // cases and periods

    private List<Recipe> onCases(Interval range) {
        BigDecimal cases = Objects.requireNonNull(range.to());
        BigDecimal met = met(pair.after().rulePeriod());
        List<Recipe> recipes = new ArrayList<>();
        if (met != null) {
            for (int whole = cases.intValueExact(); range.contains(Ratio.of(whole)) && whole > 0; whole--) {
                BigDecimal all = BigDecimal.valueOf(whole);
                partsThatMeet(all)
                        .forEach(part ->
                                recipes.add(Recipe.of(typed().on(part, all)).after(history())));
            }
            recipes.add(Recipe.of(WitnessCase.plain(met)).after(history()));
        } else if (isComparison()) {
            BigDecimal step = theIndicator().good() == Good.LOW ? step().negate() : step();
            for (BigDecimal then : EARLIER) {
                recipes.addAll(compared(then, step, cases));
            }
        }
        return recipes;
    }

    private List<Recipe> compared(BigDecimal then, BigDecimal step, BigDecimal cases) {
        BigDecimal part = then.add(step).multiply(cases).movePointLeft(2);
        BigDecimal rounded =
                part.setScale(0, step.signum() > 0 ? java.math.RoundingMode.CEILING : java.math.RoundingMode.FLOOR);
        List<Recipe> recipes = new ArrayList<>();
        if (theIndicator().unit() == Unit.PERCENT && cases.signum() > 0) {
            recipes.add(Recipe.of(typed().on(rounded, cases)).comparedWith(List.of(WitnessCase.plain(then))));
        }
        recipes.addAll(change(then, step, mostPeriods() - 1));
        return recipes;
    }

    private List<BigDecimal> partsThatMeet(BigDecimal all) {
        ReportingPeriod period = pair.after().rulePeriod();
        BigDecimal scale = org.improvementnotice.compliance.model.Reading.scale(
                theIndicator().unit());
        boolean share = theIndicator().unit() == Unit.PERCENT || theIndicator().unit() == Unit.GRADED;
        int most = share ? all.intValueExact() : all.intValueExact() * 200;
        for (int part = most; part >= 0; part--) {
            BigDecimal numerator = BigDecimal.valueOf(part);
            Ratio number = new Ratio(numerator.multiply(scale), all);
            if (measured.stream()
                    .allMatch(each -> Edge.statusOf(each, theIndicator(), period, number, all, null) == Status.PASS)) {
                return List.of(numerator);
            }
        }
        return List.of();
    }

    private List<Recipe> running(Interval range) {
        int periods = Objects.requireNonNull(range.from()).intValueExact();
        BigDecimal met = met(pair.after().rulePeriod());
        List<Recipe> recipes = new ArrayList<>();
        if (met != null) {
            typed().of(met).stream()
                    .limit(MOST_WAYS)
                    .forEach(each -> recipes.add(Recipe.of(each).after(history(periods - 1))));
        } else if (isComparison()) {
            BigDecimal step = theIndicator().good() == Good.LOW ? step().negate() : step();
            EARLIER.forEach(then -> recipes.addAll(change(then, step, periods - 1)));
        }
        return recipes;
    }

    /** Figures given by their parts, near each line, on few and on more cases. */
    private List<Recipe> casesShort() {
        List<Recipe> recipes = new ArrayList<>();
        if (isComparison()) {
            for (BigDecimal then : EARLIER) {
                for (int all : new int[] {100, 50, 20, 10, 200}) {
                    for (int part = 0; part <= all; part++) {
                        recipes.add(Recipe.of(WitnessCase.parts(BigDecimal.valueOf(part), BigDecimal.valueOf(all)))
                                .comparedWith(List.of(WitnessCase.plain(then))));
                    }
                }
            }
            return recipes;
        }
        for (int from : new int[] {20, 1}) {
            for (int all = from; all <= MOST_CASES; all++) {
                shortOn(all, recipes);
            }
        }
        return recipes.subList(0, Math.min(recipes.size(), 40));
    }

    private void shortOn(int all, List<Recipe> recipes) {
        boolean share = theIndicator().unit() == Unit.PERCENT || theIndicator().unit() == Unit.GRADED;
        int least =
                measured.stream().mapToInt(Requirement.Measured::cases).max().orElse(0);
        if (all < least || found.before().decided() == null || found.after().decided() == null) {
            return;
        }
        BigDecimal cases = BigDecimal.valueOf(all);
        for (int part = 0; part <= (share ? all : all * 60); part++) {
            BigDecimal numerator = BigDecimal.valueOf(part);
            Ratio number = new Ratio(
                    numerator.multiply(org.improvementnotice.compliance.model.Reading.scale(
                            theIndicator().unit())),
                    cases);
            Status one = status(pair.before(), found.before().decided(), number, cases);
            Status other = status(pair.after(), found.after().decided(), number, cases);
            boolean bare = status(pair.before(), found.before().decided(), number, null)
                    == status(pair.after(), found.after().decided(), number, null);
            boolean wanted = found.flip().before() == one && found.flip().after() == other;
            if (bare && wanted) {
                recipes.add(Recipe.of(typed().on(numerator, cases)).after(history()));
            }
        }
    }

    private static @Nullable Status status(
            AskedMonth month, @Nullable Target target, Ratio number, @Nullable BigDecimal cases) {
        return target != null && target.requirement() instanceof Requirement.Measured asked
                ? Edge.statusOf(asked, month.theIndicator(), month.rulePeriod(), number, cases, null)
                : null;
    }

    // days

    private static List<Recipe> days(Interval range, Recipe.Act act) {
        List<Recipe> recipes = new ArrayList<>();
        for (BigDecimal day : new BigDecimal[] {range.from(), range.to()}) {
            if (day != null) {
                recipes.add(Recipe.on(LocalDate.ofEpochDay(day.longValueExact()), act));
            }
        }
        return recipes;
    }

    private List<Recipe> workingDays(Interval range, Recipe.Act act) {
        int start = Pieces.shortest(range, true).intValueExact();
        return Stream.of(start, start + 1, start - 1)
                .filter(each -> each > 0 && range.contains(Ratio.of(each)))
                .map(each -> Recipe.on(WorkingDays.after(pair.month().lastDay(), each), act))
                .toList();
    }

    // anything

    private List<Recipe> anything() {
        List<Recipe> recipes = new ArrayList<>();
        for (Target each : targets()) {
            recipes.addAll(of(each.requirement()));
        }
        if (indicator != null) {
            recipes.add(Recipe.of("unavailable"));
        }
        return recipes;
    }

    private List<Target> targets() {
        return Stream.of(
                        found.before().decided(),
                        found.after().decided(),
                        found.before().unsure(),
                        found.after().unsure())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    private List<Recipe> of(Requirement requirement) {
        if (requirement instanceof Requirement.Measured asked) {
            return tried(asked);
        }
        if (requirement instanceof Requirement.IsYes) {
            return List.of(Recipe.of("no"), Recipe.of("yes"));
        }
        if (requirement instanceof Requirement.BoardJudges) {
            return Stream.of(Status.BREACH, Status.PASS, Status.WARN)
                    .map(Recipe::judged)
                    .toList();
        }
        if (requirement instanceof Requirement.Milestone milestone) {
            return List.of(
                    Recipe.on(milestone.due().plusDays(1), Recipe.Act.NOTHING),
                    Recipe.on(milestone.due(), Recipe.Act.NOTHING),
                    Recipe.on(milestone.due(), Recipe.Act.DONE));
        }
        int within = ((Requirement.Submission) requirement).workingDays();
        LocalDate late = WorkingDays.after(pair.month().lastDay(), within + 1);
        return List.of(
                Recipe.on(late, Recipe.Act.NOTHING),
                Recipe.on(late, Recipe.Act.SUBMITTED),
                Recipe.on(WorkingDays.after(pair.month().lastDay(), within), Recipe.Act.SUBMITTED));
    }

    private List<Recipe> tried(Requirement.Measured asked) {
        if (theIndicator().unit() == Unit.GRADED) {
            return graded();
        }
        List<Recipe> recipes = new ArrayList<>();
        if (isComparison()) {
            for (BigDecimal then : EARLIER) {
                for (String change : new String[] {"-3", "3", "-1", "1", "0", "-10", "10"}) {
                    recipes.addAll(change(then, new BigDecimal(change), 0));
                }
            }
        }
        Set<BigDecimal> points = new TreeSet<>();
        Edge.ofNumbers(asked, theIndicator(), pair.after().rulePeriod(), null, Ratio.of(50))
                .forEach(each ->
                        points.add(each.at().numerator().divide(each.at().denominator())));
        Pieces.of(points, CircumstanceCells.within(theIndicator()), CircumstanceCells.isWhole(theIndicator()))
                .by(number ->
                        Edge.statusOf(asked, theIndicator(), pair.after().rulePeriod(), number, null, Ratio.of(50)))
                .stream()
                .sorted((one, other) -> other.value().compareTo(one.value()))
                .forEach(each -> recipes.addAll(figures(each.range())));
        return recipes;
    }

    /** Few files of each grade. */
    private List<Recipe> graded() {
        List<String> scale = theIndicator().scale();
        List<Recipe> recipes = new ArrayList<>();
        int most = measured.stream().mapToInt(Requirement.Measured::cases).max().orElse(0);
        int all = Math.max(10, most);
        for (int those = all; those >= 0; those--) {
            for (String one : scale) {
                for (String other : scale) {
                    if (!one.equals(other)) {
                        java.util.Map<String, Integer> counts = new java.util.LinkedHashMap<>();
                        counts.put(one, those);
                        counts.put(other, all - those);
                        recipes.add(Recipe.of(WitnessCase.grades(counts)));
                    }
                }
            }
        }
        return recipes;
    }
}
