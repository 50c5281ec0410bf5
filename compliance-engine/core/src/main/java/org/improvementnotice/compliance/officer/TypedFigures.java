package org.improvementnotice.compliance.officer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.improvementnotice.compliance.judgement.Edge;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PartsKind;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.Unit;
import org.jspecify.annotations.Nullable;

/** Figures that an officer can type, on an edge and one beyond it. */
final class TypedFigures {

    /** Wholes that figures are tried with: 200 first, so that one case is half a point. */
    private static final List<Integer> WHOLES = List.of(200, 100, 50, 20, 10, 10_000);

    /** Numbers of audits are small. */
    private static final List<Integer> GRADED = List.of(20, 50, 100, 200);

    private final Indicator indicator;
    private final List<String> share;

    /** @param share the grades whose share is meant; empty where the indicator is not graded */
    TypedFigures(Indicator indicator, List<String> share) {
        this.indicator = indicator;
        this.share = share;
    }

    /**
     * A way to write figures.
     *
     * @param whole the number of cases; null where it is not given
     */
    record Way(@Nullable Integer whole) {}

    /** The ways there are, the shortest to type first. */
    List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        if (indicator.unit() != Unit.GRADED) {
            ways.add(new Way(null));
        }
        if (indicator.unit() != Unit.COUNT) {
            (indicator.unit() == Unit.GRADED ? GRADED : WHOLES).forEach(each -> ways.add(new Way(each)));
        }
        return ways;
    }

    /** A figure written so, for what depends on the number of cases alone. */
    Figure any(Way way) {
        return of(way, BigDecimal.ZERO);
    }

    /** Figures with something before them to compare with, in the middle of what there can be. */
    List<Figure> middles(Way way) {
        Integer whole = way.whole();
        List<Integer> middles = whole == null ? List.of(10, 50, 100, 1) : List.of(whole / 2);
        return middles.stream()
                .map(each -> of(way, BigDecimal.valueOf(each)))
                .filter(this::isTypable)
                .toList();
    }

    /** The figure on a side of an edge and next to it, written so; empty where there can be none. */
    Optional<Figure> on(Edge edge, Edge.Side side, Way way) {
        BigDecimal one = unit(way);
        Ratio at = way.whole() == null
                ? edge.at()
                : edge.at().times(BigDecimal.valueOf(way.whole())).over(Reading.scale(indicator.unit()));
        int scale = way.whole() == null ? indicator.decimals() : 0;
        BigDecimal last = at.rounded(scale, edge.floor() ? RoundingMode.CEILING : RoundingMode.FLOOR);
        BigDecimal inwards = edge.floor() ? one : one.negate();
        if (edge.strict() && Ratio.of(last).compareTo(at) == 0) {
            last = last.add(inwards);
        }
        return Optional.of(of(way, side == Edge.Side.ON ? last : last.subtract(inwards)))
                .filter(this::isTypable);
    }

    private BigDecimal unit(Way way) {
        return way.whole() == null ? BigDecimal.ONE.movePointLeft(indicator.decimals()) : BigDecimal.ONE;
    }

    /** A number, or so many of the whole, as a figure. */
    Figure of(Way way, BigDecimal number) {
        Integer whole = way.whole();
        if (whole == null) {
            return new Figure.Value(number);
        }
        if (indicator.unit() != Unit.GRADED) {
            return new Figure.Parts(number, BigDecimal.valueOf(whole));
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        int those = Math.max(0, number.intValueExact());
        String other = indicator.scale().stream()
                .filter(each -> !share.contains(each))
                .findFirst()
                .orElse("");
        counts.put(share.isEmpty() ? "" : share.get(0), those);
        counts.put(other, Math.max(0, whole - those));
        return new Figure.Grades(counts);
    }

    /** Whether a facts file can say it. */
    boolean isTypable(Figure figure) {
        if (figure instanceof Figure.Value given) {
            return indicator.range().contains(Ratio.of(given.value())) && !looksLikeAFraction(given.value());
        }
        if (figure instanceof Figure.Parts parts) {
            boolean whole = isWhole(parts.numerator()) && isWhole(parts.denominator());
            return (whole || indicator.parts() == PartsKind.DECIMAL)
                    && parts.denominator().signum() > 0
                    && indicator
                            .range()
                            .contains(new Ratio(
                                    parts.numerator().multiply(Reading.scale(indicator.unit())), parts.denominator()))
                    && !(indicator.isShare() && parts.numerator().compareTo(parts.denominator()) > 0);
        }
        return figure instanceof Figure.Grades grades
                && grades.total() > 0
                && indicator.scale().containsAll(grades.counts().keySet());
    }

    /** A percentage below 1 without parts is refused where more is better. */
    private boolean looksLikeAFraction(BigDecimal value) {
        return indicator.unit() == Unit.PERCENT
                && indicator.good() == Good.HIGH
                && value.signum() > 0
                && value.compareTo(BigDecimal.ONE) < 0;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
