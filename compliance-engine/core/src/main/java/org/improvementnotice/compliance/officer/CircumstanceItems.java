package org.improvementnotice.compliance.officer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.improvementnotice.compliance.judgement.Edge;
import org.improvementnotice.compliance.language.AskingRule;
import org.improvementnotice.compliance.language.Circumstances;
import org.improvementnotice.compliance.language.Condition;
import org.improvementnotice.compliance.language.RuleWitness;
import org.improvementnotice.compliance.model.Coverage;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** The numbers and months in the circumstances of a target rule: a case on each, and one beside it. */
final class CircumstanceItems {

    private final List<Asking> askings;
    private final AskingRule rule;

    private CircumstanceItems(List<Asking> askings) {
        this.askings = askings;
        this.rule = askings.get(0).rule();
    }

    /** @param askings the targets of one rule; at least one */
    static List<Wanted> of(List<Asking> askings) {
        CircumstanceItems circumstances = new CircumstanceItems(askings);
        List<Wanted> items = new ArrayList<>();
        Atoms.months(circumstances.rule.rule()).forEach(each -> items.addAll(circumstances.month(each)));
        Atoms.numbers(circumstances.rule.rule()).forEach(each -> items.addAll(circumstances.number(each)));
        return items;
    }

    /** Where a condition decides for a requirement of which a case expects something. */
    private boolean isDecided(Forced forced, CaseTrace trace, BiPredicate<ReportingPeriod, Map<String, Reading>> how) {
        return askings.stream().anyMatch(asking -> {
            ReportingPeriod of = asking.rulePeriod(trace.period());
            Map<String, Reading> seen = trace.seenIn(of);
            return trace.expects(asking.target().key()) && how.test(of, seen) && forced.decides(of, seen);
        });
    }

    /** Readings with which everything but the condition holds in a period; empty where none are known. */
    private Optional<Map<String, Reading>> resting(Forced forced, ReportingPeriod of) {
        return RuleWitness.of(askings.get(0).pack(), forced.resting(), of);
    }

    // months

    private List<Wanted> month(Atoms.NamedMonth month) {
        for (Asking asking : askings) {
            List<Wanted> items = month.sides().stream()
                    .flatMap(side -> side(month, side, asking).stream())
                    .toList();
            if (items.size() == month.sides().size()) {
                return items;
            }
        }
        return List.of();
    }

    private Optional<Wanted> side(Atoms.NamedMonth month, Atoms.Side side, Asking asking) {
        for (ReportingPeriod judged : Asking.judged(asking.pack().notice())) {
            ReportingPeriod of = asking.rulePeriod(judged);
            Map<String, Reading> resting =
                    side.in().test(of) ? resting(month.forced(), of).orElse(null) : null;
            if (resting != null && month.forced().decides(of, resting)) {
                return Optional.of(new Wanted(
                        Coverage.Kind.MONTH,
                        asking.inPack(month.place()),
                        rule.source(),
                        side.shows(),
                        Wanted.Example.of(
                                "write one for " + judged + (of.equals(judged) ? "" : ", which rests on " + of),
                                asking.circumstances(judged, resting)),
                        trace -> isDecided(
                                month.forced(),
                                trace,
                                (period, seen) -> side.in().test(period))));
            }
        }
        return Optional.empty();
    }

    // numbers

    private List<Wanted> number(Atoms.NamedNumber number) {
        String code = number.forced().pattern().indicator().orElse("");
        Indicator indicator = askings.get(0).pack().catalogue().find(code).orElse(null);
        return indicator == null
                ? List.of()
                : Stream.of(true, false)
                        .map(itself -> number(number, indicator, itself))
                        .toList();
    }

    private Wanted number(Atoms.NamedNumber number, Indicator indicator, boolean itself) {
        Asking asking = askings.get(0);
        String named = number.number().stripTrailingZeros().toPlainString();
        String shows = "with `" + indicator.code() + "` " + (itself ? "on " : "one beyond ") + named + " for `"
                + number.text() + "`";
        return new Wanted(
                Coverage.Kind.NUMBER,
                asking.inPack(number.place()),
                rule.source(),
                shows,
                example(number, indicator, itself),
                trace -> isDecided(number.forced(), trace, (of, seen) -> isOn(number, indicator, itself, seen)));
    }

    private boolean isOn(Atoms.NamedNumber number, Indicator indicator, boolean itself, Map<String, Reading> seen) {
        Reading reading = seen.get(indicator.code());
        Ratio given = reading == null ? null : numberOf(reading, number.field());
        if (reading == null || given == null) {
            return false;
        }
        Ratio unit = number.field().equals("value") ? Edge.unitOf(reading, indicator, List.of()) : Ratio.of(1);
        return switch (number.in().operator()) {
            case GREATER, LESS, AT_LEAST, AT_MOST ->
                edge(number).sideOf(given, unit)
                        == (itself == edge(number).strict() ? Edge.Side.JUST_BEYOND : Edge.Side.ON);
            case EQUAL, NOT_EQUAL, IN -> {
                Ratio away = given.minus(Ratio.of(number.number())).abs();
                yield itself
                        ? away.signum() == 0
                        : away.signum() != 0
                                && away.compareTo(unit) <= 0
                                && Circumstances.test(number.in()).test(reading)
                                        == (number.in().operator() == Condition.Operator.NOT_EQUAL);
            }
        };
    }

    /** The number as an edge: the condition holds on its good side. */
    private static Edge edge(Atoms.NamedNumber number) {
        Condition.Operator operator = number.in().operator();
        boolean above = operator == Condition.Operator.GREATER || operator == Condition.Operator.AT_LEAST;
        boolean strict = operator == Condition.Operator.GREATER || operator == Condition.Operator.LESS;
        return new Edge(Edge.Kind.LINE, Ratio.of(number.number()), above, strict);
    }

    private static @Nullable Ratio numberOf(Reading reading, String field) {
        if (field.equals("value")) {
            return reading.exact();
        }
        BigDecimal part = field.equals("numerator") ? reading.numerator() : reading.denominator();
        return part == null ? null : Ratio.of(part);
    }

    private Wanted.Example example(Atoms.NamedNumber number, Indicator indicator, boolean itself) {
        for (Asking asking : askings) {
            for (ReportingPeriod month : asking.due()) {
                ReportingPeriod of = asking.rulePeriod(month);
                Map<String, Reading> resting = resting(number.forced(), of).orElse(null);
                for (Figure figure : resting == null ? List.<Figure>of() : candidates(number, indicator)) {
                    Map<String, Reading> seen = new HashMap<>(resting);
                    seen.put(indicator.code(), Asking.reading(indicator, of, figure));
                    if (isOn(number, indicator, itself, seen) && number.forced().decides(of, seen)) {
                        return Wanted.Example.of(
                                "write one for " + month + " with `" + indicator.code() + "` "
                                        + TypedCase.inWords(figure),
                                asking.circumstances(month, seen));
                    }
                }
            }
        }
        return Wanted.Example.NONE;
    }

    /** Figures at and around a number, by value and by parts. */
    private static List<Figure> candidates(Atoms.NamedNumber number, Indicator indicator) {
        TypedFigures figures = new TypedFigures(indicator, List.of());
        List<Figure> candidates = new ArrayList<>();
        BigDecimal unit = BigDecimal.ONE.movePointLeft(indicator.decimals());
        for (BigDecimal one : List.of(BigDecimal.ZERO, unit, unit.negate(), BigDecimal.ONE, BigDecimal.ONE.negate())) {
            BigDecimal near = number.number().add(one);
            if (number.field().equals("value")) {
                candidates.add(new Figure.Value(near));
            } else if (near.signum() >= 0) {
                for (int other : List.of(0, 1, 10, 20, 50, 100, 200, 1_000)) {
                    BigDecimal whole = BigDecimal.valueOf(other);
                    boolean top = number.field().equals("numerator");
                    candidates.add(top ? new Figure.Parts(near, whole) : new Figure.Parts(whole, near));
                }
            }
        }
        if (number.field().equals("value")) {
            figures.ways().stream()
                    .filter(way -> way.whole() != null)
                    .flatMap(way -> Stream.of(Edge.Side.ON, Edge.Side.JUST_BEYOND)
                            .flatMap(side -> figures.on(edge(number), side, way).stream()))
                    .forEach(candidates::add);
        }
        return candidates.stream().filter(figures::isTypable).toList();
    }
}
