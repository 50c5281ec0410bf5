package org.improvementnotice.compliance.officer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.ClauseDifference.Circumstance;
import org.improvementnotice.compliance.model.ClauseDifference.Circumstance.Field;
import org.improvementnotice.compliance.model.ClauseDifference.Dimension;
import org.improvementnotice.compliance.model.ClauseDifference.Witness;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Interval;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Target;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** Finds a case that flips, and takes none that both packs have not judged. */
final class Witnesses {

    private static final int MOST_MONTHS = 8;
    private static final int MOST_TRIED = 400;

    private final TriedCase before;
    private final TriedCase after;
    private final AskedTarget.Key key;

    Witnesses(RulePack before, RulePack after, AskedTarget.Key key, Deadline deadline) {
        this.before = new TriedCase(before, deadline);
        this.after = new TriedCase(after, deadline);
        this.key = key;
    }

    /** A case of one of these months that comes out as found; empty where none that was tried does. */
    Optional<Witness> of(List<MonthPair> months, Found found) {
        int tried = 0;
        for (MonthPair pair : likely(months, found)) {
            for (Recipe recipe : Recipes.of(pair, found)) {
                Optional<Witness> witness = tried(pair, found, recipe);
                if (witness.isPresent()) {
                    return witness;
                }
                if (++tried > MOST_TRIED) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** Months in which it can be shown: the first ones; of a day, those whose file can be handed in by then. */
    private static List<MonthPair> likely(List<MonthPair> months, Found found) {
        Interval range = found.flip().range();
        boolean days = found.flip().dimension() == Dimension.DAY_NOT_DONE
                || found.flip().dimension() == Dimension.DAY_DONE;
        if (!days) {
            return months.subList(0, Math.min(months.size(), MOST_MONTHS));
        }
        List<MonthPair> likely = new ArrayList<>();
        for (BigDecimal end : new BigDecimal[] {range.from(), range.to()}) {
            if (end != null) {
                LocalDate day = LocalDate.ofEpochDay(end.longValueExact());
                months.stream()
                        .filter(each -> !each.month().lastDay().isAfter(day))
                        .reduce((first, second) -> second)
                        .ifPresent(likely::add);
                months.stream()
                        .filter(each -> !each.month().lastDay().isBefore(day))
                        .findFirst()
                        .ifPresent(likely::add);
            }
        }
        return likely.stream().distinct().toList();
    }

    private Optional<Witness> tried(MonthPair pair, Found found, Recipe recipe) {
        WitnessCase one = typed(pair.before(), found, recipe);
        WitnessCase other = typed(pair.after(), found, recipe);
        Optional<TriedCase.Answer> was = answer(pair.before(), before, one);
        Optional<TriedCase.Answer> is = answer(pair.after(), after, other);
        if (was.isEmpty()
                || is.isEmpty()
                || !isWanted(found.flip(), was.get().status(), is.get().status())) {
            return Optional.empty();
        }
        List<String> given = (pair.after().isAsked() ? other : one).lines();
        return Optional.of(
                new Witness(pair.month(), given, was.get().status(), is.get().status()));
    }

    private Optional<TriedCase.Answer> answer(AskedMonth month, TriedCase tried, WitnessCase typed) {
        return month.isAsked() ? tried.of(typed, key) : Optional.of(new TriedCase.Answer(null));
    }

    private static boolean isWanted(VerdictRegions.Flip flip, @Nullable Status was, @Nullable Status is) {
        if (flip.dimension() != Dimension.ANYTHING) {
            return was == flip.before() && is == flip.after();
        }
        if (flip.before() == null && flip.after() == null) {
            return was != is;
        }
        return rank(flip.after()) > rank(flip.before()) ? rank(is) > rank(was) : rank(is) < rank(was);
    }

    /** How bad a status is: no finding is as good as PASS. */
    static int rank(@Nullable Status status) {
        if (status == null) {
            return 0;
        }
        return switch (status) {
            case PASS -> 0;
            case WARN -> 1;
            case BREACH -> 2;
        };
    }

    // as an officer would type it

    private WitnessCase typed(AskedMonth month, Found found, Recipe recipe) {
        WitnessCase typed = new WitnessCase(month.month());
        circumstances(typed, month.rulePeriod(), month.pack(), found.where());
        Indicator indicator = month.indicator();
        if (indicator != null) {
            figures(typed, month, indicator, found, recipe);
        }
        Status judged = recipe.judged();
        if (judged != null) {
            typed.judged(key.clause(), judged.code(), month.month().lastDay());
        }
        dates(typed, recipe);
        return typed;
    }

    private void figures(WitnessCase typed, AskedMonth month, Indicator indicator, Found found, Recipe recipe) {
        ReportingPeriod of = month.rulePeriod();
        List<String> earlier = recipe.earlier();
        String figure = recipe.figure();
        if (figure != null) {
            typed.figureOf(indicator, of, figure);
        }
        if (recipe.history().isEmpty()) {
            compared(typed, found, indicator, of, earlier, earlier.size() - 1);
        }
        for (int i = recipe.history().size() - 1; i >= 0; i--) {
            compared(typed.earlierOr(of.plusMonths(indicator.lag())), found, indicator, of, earlier, i + 1);
            of = indicator.frequency().previousDue(of);
            WitnessCase before = typed.earlier(of.plusMonths(indicator.lag()));
            circumstances(before, of, month.pack(), found.where());
            before.figureOf(indicator, of, recipe.history().get(i));
            if (i == 0) {
                compared(before, found, indicator, of, earlier, 0);
            }
        }
    }

    private static void compared(
            WitnessCase typed, Found found, Indicator indicator, ReportingPeriod of, List<String> earlier, int index) {
        if (index < 0 || index >= earlier.size()) {
            return;
        }
        for (Target each : new Target[] {found.before().decided(), found.after().decided()}) {
            if (each != null
                    && each.requirement() instanceof Requirement.Measured asked
                    && asked.line() instanceof Requirement.Line.ImprovesOn line) {
                typed.figureOf(indicator, line.comparedWith(indicator.frequency(), of), earlier.get(index));
                return;
            }
        }
    }

    private void dates(WitnessCase typed, Recipe recipe) {
        LocalDate day = recipe.day();
        if (day == null) {
            return;
        }
        if (recipe.act() == Recipe.Act.NOTHING && day.isBefore(typed.month().lastDay())) {
            typed.asAt(day);
            return;
        }
        typed.submitted(WitnessCase.handedIn(typed.month(), day));
        switch (recipe.act()) {
            case NOTHING -> {}
            case DONE -> typed.done(key.indicator(), day);
            case SUBMITTED -> typed.report(key.indicator(), day);
        }
    }

    private void circumstances(WitnessCase typed, ReportingPeriod period, RulePack pack, List<Circumstance> where) {
        Map<String, List<Circumstance>> byIndicator = new LinkedHashMap<>();
        where.forEach(each -> byIndicator
                .computeIfAbsent(each.indicator(), any -> new ArrayList<>())
                .add(each));
        byIndicator.forEach((code, conditions) -> pack.catalogue()
                .find(code)
                .filter(each -> !code.equals(key.indicator()))
                .ifPresent(indicator -> circumstance(indicator, conditions)
                        .ifPresent(figure -> typed.figure(indicator, period, figure))));
    }

    private static Optional<String> circumstance(Indicator indicator, List<Circumstance> conditions) {
        Interval value = range(conditions, Field.VALUE);
        if (value == null) {
            return Optional.empty();
        }
        Interval top = range(conditions, Field.NUMERATOR);
        Interval bottom = range(conditions, Field.DENOMINATOR);
        if (bottom != null) {
            return Optional.ofNullable(CircumstanceCells.parts(
                            indicator, top == null ? CircumstanceCells.PART : top, bottom, value))
                    .map(WitnessFigures::of);
        }
        BigDecimal number = Pieces.shortest(value, indicator);
        boolean bare = conditions.size() > 1;
        return bare
                ? Optional.of(WitnessCase.plain(number))
                : new WitnessFigures(indicator, List.of(), 0)
                        .of(number).stream().findFirst();
    }

    private static @Nullable Interval range(List<Circumstance> conditions, Field field) {
        return conditions.stream()
                .filter(each -> each.field() == field)
                .findFirst()
                .map(Circumstance::range)
                .orElse(null);
    }
}
