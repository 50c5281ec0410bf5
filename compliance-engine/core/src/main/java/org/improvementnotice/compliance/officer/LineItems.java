package org.improvementnotice.compliance.officer;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.judgement.Edge;
import org.improvementnotice.compliance.model.Coverage;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Unit;
import org.jspecify.annotations.Nullable;

/** The lines, band ends, steps and guide lines of a target: a case on each, and one that is one beyond it. */
final class LineItems {

    private static final int SHOWN_DECIMALS = 6;

    private final Asking asking;
    private final Requirement.Measured asked;
    private final Indicator indicator;
    private final TypedFigures figures;

    LineItems(Asking asking, Requirement.Measured asked, Indicator indicator) {
        this.asking = asking;
        this.asked = asked;
        this.indicator = indicator;
        this.figures = new TypedFigures(indicator, asked.share());
    }

    /** What is written in the rule: which number, and which of its two directions is good. */
    private record Spot(Place place, Edge.Kind kind, boolean floor) implements Comparable<Spot> {
        private static final Comparator<Spot> ORDER =
                Comparator.comparing(Spot::place).thenComparing(Spot::kind).thenComparing(each -> !each.floor());

        @Override
        public int compareTo(Spot other) {
            return ORDER.compare(this, other);
        }
    }

    /** A figure with what it is compared with, and the month that rests on it. */
    private record Typed(
            ReportingPeriod month, Figure figure, @Nullable Figure earlier) {}

    List<Wanted> items() {
        List<ReportingPeriod> months = asking.months();
        SortedMap<Spot, SortedMap<ReportingPeriod, Ratio>> spots = new TreeMap<>();
        for (ReportingPeriod month : months) {
            for (TypedFigures.Way way : waysOfEdges()) {
                for (Edge edge : edges(month, figures.any(way), earlier(way).orElse(null))) {
                    spots.computeIfAbsent(spot(edge, asking.rulePeriod(month)), each -> new TreeMap<>())
                            .putIfAbsent(month, edge.at());
                }
            }
        }
        List<Wanted> items = new ArrayList<>();
        spots.forEach((spot, at) -> {
            for (Edge.Side side : List.of(Edge.Side.ON, Edge.Side.JUST_BEYOND)) {
                if (side != Edge.Side.ON || !isOtherSideOfAPoint(spot)) {
                    wanted(spot, side, at).ifPresent(items::add);
                }
            }
        });
        return items;
    }

    /** How figures must be written to see every edge: only a tolerance in cases depends on it. */
    private List<TypedFigures.Way> waysOfEdges() {
        Requirement.Tolerance tolerance = asked.band().tolerance();
        boolean inCases = tolerance != null && tolerance.kind() == Requirement.Tolerance.Kind.CASES;
        return inCases ? figures.ways() : figures.ways().subList(0, 1);
    }

    /** A point has two directions and is one number: a case on it is wanted once. */
    private boolean isOtherSideOfAPoint(Spot spot) {
        return asked.line() instanceof Requirement.Line.Exactly && spot.kind() == Edge.Kind.LINE && !spot.floor();
    }

    private Optional<Figure> earlier(TypedFigures.Way way) {
        return asked.line() instanceof Requirement.Line.ImprovesOn
                ? figures.middles(way).stream().findFirst()
                : Optional.empty();
    }

    private List<Edge> edges(ReportingPeriod month, Figure figure, @Nullable Figure earlier) {
        ReportingPeriod of = asking.rulePeriod(month);
        if (asked.line() instanceof Requirement.Line.ImprovesOn line
                && indicator.isBrokenBetween(line.comparedWith(indicator.frequency(), of), of)) {
            return List.of();
        }
        return Edge.of(
                asked,
                indicator,
                of,
                Asking.reading(indicator, of, figure),
                earlier == null ? null : Asking.reading(indicator, of, earlier));
    }

    // where an edge is written

    private Spot spot(Edge edge, ReportingPeriod of) {
        return new Spot(
                switch (edge.kind()) {
                    case LINE -> line(edge);
                    case STEP -> step(edge, of);
                    case GUIDE -> asking.place("fromBaseline", -1);
                    case BAND -> band(edge);
                },
                edge.kind(),
                edge.floor());
    }

    private Place line(Edge edge) {
        if (asked.line() instanceof Requirement.Line.AtLeast) {
            return asking.place("atLeast", 0);
        }
        if (asked.line() instanceof Requirement.Line.AtMost) {
            return asking.place("atMost", 0);
        }
        if (asked.line() instanceof Requirement.Line.Exactly) {
            return asking.place("exactly", 0);
        }
        return asked.line() instanceof Requirement.Line.Between
                ? asking.place("between", edge.floor() ? 0 : 1)
                : asking.place("improvesOn", -1);
    }

    private Place step(Edge edge, ReportingPeriod of) {
        Requirement.Path path = asked.path();
        List<Requirement.Step> steps = path == null ? List.of() : path.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Requirement.Step step = steps.get(i);
            if (step.from().compareTo(of) <= 0) {
                return isAt(edge, step.line())
                        ? asking.inPack(
                                asking.calls("step").get(i).arguments().get(1).place())
                        : asking.place("agreed", -1);
            }
        }
        return asking.place("agreed", -1);
    }

    private Place band(Edge edge) {
        java.math.BigDecimal end =
                edge.floor() ? asked.band().below() : asked.band().above();
        if (end == null || !isAt(edge, end)) {
            return asking.place("tolerance", 0);
        }
        if (asking.calls("breachOutside").isEmpty()) {
            return asking.place(edge.floor() ? "breachBelow" : "breachAbove", 0);
        }
        return asking.place("breachOutside", edge.floor() ? 0 : 1);
    }

    private static boolean isAt(Edge edge, java.math.BigDecimal number) {
        return edge.at().compareTo(Ratio.of(number)) == 0;
    }

    // one item

    private Optional<Wanted> wanted(Spot spot, Edge.Side side, SortedMap<ReportingPeriod, Ratio> at) {
        for (ReportingPeriod month : at.keySet()) {
            List<Typed> typed = figures.ways().stream()
                    .flatMap(way -> typed(spot, side, month, way).stream())
                    .toList();
            if (!typed.isEmpty()) {
                boolean always = typed.get(0).earlier() == null
                        && at.size() == asking.due().size()
                        && at.values().stream().distinct().count() == 1;
                Ratio number = at.getOrDefault(month, Ratio.of(0));
                return Optional.of(new Wanted(
                        Coverage.Kind.valueOf(spot.kind().name()),
                        spot.place(),
                        asking.rule().source(),
                        shows(spot, side, number, always ? null : month),
                        example(chosen(typed), always),
                        trace -> isShown(spot, side, trace)));
            }
        }
        return Optional.empty();
    }

    /** The shortest way, and beside a percentage one with cases. */
    private List<Typed> chosen(List<Typed> typed) {
        List<Typed> chosen = new ArrayList<>(List.of(typed.get(0)));
        if (indicator.unit() == Unit.PERCENT && typed.get(0).figure() instanceof Figure.Value) {
            typed.stream()
                    .filter(each -> each.figure() instanceof Figure.Parts)
                    .findFirst()
                    .ifPresent(chosen::add);
        }
        return chosen;
    }

    private List<Typed> typed(Spot spot, Edge.Side side, ReportingPeriod month, TypedFigures.Way way) {
        List<Figure> befores = new ArrayList<>();
        if (asked.line() instanceof Requirement.Line.ImprovesOn) {
            befores.addAll(figures.middles(way));
        } else {
            befores.add(figures.any(way));
        }
        boolean compares = asked.line() instanceof Requirement.Line.ImprovesOn;
        List<Typed> found = new ArrayList<>();
        for (Figure before : befores) {
            Figure earlier = compares ? before : null;
            edges(month, figures.any(way), earlier).stream()
                    .filter(each -> spot(each, asking.rulePeriod(month)).equals(spot))
                    .flatMap(each -> figures.on(each, side, way).stream())
                    .map(each -> new Typed(month, each, earlier))
                    .filter(each -> isOn(spot, side, each)
                            && asking.typed(month, each.figure()).isPresent())
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found.isEmpty() ? List.of() : List.of(found.get(0));
    }

    private boolean isOn(Spot spot, Edge.Side side, Typed typed) {
        Reading reading = Asking.reading(indicator, asking.rulePeriod(typed.month()), typed.figure());
        return isOn(spot, side, reading, edges(typed.month(), typed.figure(), typed.earlier()));
    }

    private boolean isOn(Spot spot, Edge.Side side, Reading reading, List<Edge> edges) {
        Ratio number = Edge.numberOf(reading, asked.share());
        return number != null
                && edges.stream()
                        .anyMatch(each -> spot(each, reading.period()).equals(spot)
                                && each.sideOf(number, Edge.unitOf(reading, indicator, asked.share())) == side);
    }

    private boolean isShown(Spot spot, Edge.Side side, CaseTrace trace) {
        Finding finding = trace.finding(asking.target()).orElse(null);
        if (finding == null || finding.isAbsent()) {
            return false;
        }
        ReportingPeriod of = finding.figurePeriod();
        Reading reading = trace.figure(indicator.code(), of);
        Reading earlier = asked.line() instanceof Requirement.Line.ImprovesOn line
                ? trace.figure(indicator.code(), line.comparedWith(indicator.frequency(), of))
                : null;
        return reading != null && isOn(spot, side, reading, Edge.of(asked, indicator, of, reading, earlier));
    }

    // in words

    private String shows(Spot spot, Edge.Side side, Ratio at, @Nullable ReportingPeriod month) {
        if (spot.kind() == Edge.Kind.LINE && asked.line() instanceof Requirement.Line.ImprovesOn line) {
            return improving(line, side);
        }
        String number = at.rounded(SHOWN_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        boolean moves = month != null
                && (spot.kind() == Edge.Kind.GUIDE
                        || spot.place().equals(asking.place("agreed", -1))
                        || spot.place().equals(asking.place("tolerance", 0)));
        String beyond = asked.line() instanceof Requirement.Line.Exactly && spot.kind() == Edge.Kind.LINE
                ? spot.floor() ? "one below " : "one above "
                : "one beyond ";
        return (side == Edge.Side.ON ? "on " : beyond)
                + name(spot)
                + (moves ? ", " + number + " in " + month : " " + number);
    }

    private String name(Spot spot) {
        boolean both =
                asked.line() instanceof Requirement.Line.Between || asked.line() instanceof Requirement.Line.Exactly;
        String end = spot.floor() ? "lower" : "upper";
        return switch (spot.kind()) {
            case LINE -> asked.line() instanceof Requirement.Line.Between ? "the " + end + " line" : "the line";
            case STEP -> spot.place().equals(asking.place("agreed", -1)) ? "the agreed line" : "the step";
            case GUIDE -> "the guide line";
            case BAND -> both ? "the " + end + " end of the band" : "the end of the band";
        };
    }

    private static String improving(Requirement.Line.ImprovesOn line, Edge.Side side) {
        String than = line.than() == Requirement.Earlier.LAST_PERIOD
                ? "the figure of the last due period"
                : "the figure of a year before";
        java.math.BigDecimal by = line.by();
        if (by == null) {
            return side == Edge.Side.ON ? "one better than " + than : "equal to " + than;
        }
        return (side == Edge.Side.ON ? "better by " : "one short of better by ") + by.toPlainString() + " than " + than;
    }

    private Wanted.Example example(List<Typed> typed, boolean always) {
        Typed first = typed.get(0);
        List<String> cases = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Typed each : typed) {
            TypedCase written = asking.typed(each.month(), each.figure()).orElseThrow();
            words.add(TypedCase.inWords(each.figure()) + before(each, written));
            cases.add(written.text());
        }
        return new Wanted.Example(
                "write one" + (always ? "" : " for " + first.month()) + " with " + String.join(", or ", words)
                        + asking.where(first.month()),
                cases);
    }

    private String before(Typed typed, TypedCase written) {
        Figure earlier = typed.earlier();
        if (earlier == null || !(asked.line() instanceof Requirement.Line.ImprovesOn line)) {
            return "";
        }
        ReportingPeriod since = line.comparedWith(indicator.frequency(), asking.rulePeriod(typed.month()));
        written.with(asking.monthOf(since), indicator.code(), earlier);
        return " after " + TypedCase.inWords(earlier) + " for " + since;
    }

    /** A figure that meets the line in a month on so many cases; empty where none is known. */
    Optional<Figure> meeting(ReportingPeriod month, int cases) {
        TypedFigures.Way way = new TypedFigures.Way(cases);
        return meeting(month, way);
    }

    /** A figure that meets the line in a month, written in the shortest way there is. */
    Optional<Figure> meeting(ReportingPeriod month) {
        return figures.ways().stream()
                .flatMap(way -> meeting(month, way).stream())
                .findFirst();
    }

    private Optional<Figure> meeting(ReportingPeriod month, TypedFigures.Way way) {
        Figure any = figures.any(way);
        List<Edge> lines = edges(month, any, null).stream()
                .filter(each -> each.kind() != Edge.Kind.BAND)
                .toList();
        return lines.stream()
                .flatMap(each -> figures.on(each, Edge.Side.ON, way).stream())
                .filter(figure -> isMet(month, figure, lines))
                .findFirst();
    }

    /** Whether a figure meets every line of a month. */
    boolean isMet(ReportingPeriod month, Figure figure) {
        return isMet(
                month,
                figure,
                edges(month, figure, null).stream()
                        .filter(each -> each.kind() != Edge.Kind.BAND)
                        .toList());
    }

    private boolean isMet(ReportingPeriod month, Figure figure, List<Edge> lines) {
        Ratio number = Edge.numberOf(Asking.reading(indicator, asking.rulePeriod(month), figure), asked.share());
        return number != null && lines.stream().allMatch(each -> each.isGood(number));
    }
}
