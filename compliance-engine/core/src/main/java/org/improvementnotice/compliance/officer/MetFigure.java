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
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Unit;
import org.improvementnotice.compliance.model.Validation;
import org.jspecify.annotations.Nullable;

/**
 * A figure that meets everything asked of one indicator in one period: one unit on the good side of its lines where its
 * range leaves room, so that nothing depends on rounding.
 */
final class MetFigure {

    private final Indicator indicator;
    private final ReportingPeriod period;

    MetFigure(Indicator indicator, ReportingPeriod period) {
        this.indicator = indicator;
        this.period = period;
    }

    /**
     * The figure.
     *
     * @param asked everything asked of it
     * @param earlier the figure before, for lines that rest on one; null where there is none
     * @return nothing where no figure meets all of it
     */
    Optional<Figure> of(List<Requirement.Measured> asked, @Nullable Reading earlier) {
        Ratio low = null;
        Ratio high = null;
        for (Requirement.Measured each : asked) {
            for (Edge edge : Edge.of(each, indicator, period, null, earlier)) {
                if (edge.kind() == Edge.Kind.BAND) {
                    continue;
                }
                if (edge.floor()) {
                    low = low == null || edge.at().compareTo(low) > 0 ? edge.at() : low;
                } else {
                    high = high == null || edge.at().compareTo(high) < 0 ? edge.at() : high;
                }
            }
        }
        int cases = asked.stream().mapToInt(Requirement.Measured::cases).max().orElse(0);
        List<String> share = asked.isEmpty() ? List.of() : asked.get(0).share();
        List<Figure> tried = indicator.unit() == Unit.GRADED
                ? graded(low, high, Math.max(cases, Math.max(20, indicator.small())), share)
                : List.of(figure(number(low, high), cases, low, high));
        return tried.stream()
                .filter(figure -> asked.stream().allMatch(each -> meets(each, reading(figure), earlier)))
                .findFirst();
    }

    /** A figure from which there is room to improve. */
    Figure improvable() {
        BigDecimal worst = indicator.good() == Good.LOW
                ? indicator.range().to()
                : indicator.range().from();
        return new Figure.Value(worst == null ? within(BigDecimal.valueOf(100)) : worst);
    }

    private boolean meets(Requirement.Measured asked, Reading reading, @Nullable Reading earlier) {
        Ratio number = Edge.numberOf(reading, asked.share());
        return number != null
                && indicator.range().contains(number)
                && Edge.of(asked, indicator, period, reading, earlier).stream().allMatch(edge -> edge.isGood(number));
    }

    private Reading reading(Figure figure) {
        return new Reading(indicator.code(), period, indicator.unit(), figure, Place.of(""), "", Validation.VALIDATED);
    }

    private BigDecimal unit() {
        return BigDecimal.ONE.movePointLeft(indicator.decimals());
    }

    private BigDecimal number(@Nullable Ratio low, @Nullable Ratio high) {
        if (low != null && high != null) {
            return low.plus(high).over(BigDecimal.valueOf(2)).rounded(indicator.decimals());
        }
        if (low != null) {
            return within(
                    low.rounded(indicator.decimals(), RoundingMode.CEILING).add(unit()));
        }
        if (high != null) {
            return within(high.rounded(indicator.decimals(), RoundingMode.FLOOR).subtract(unit()));
        }
        BigDecimal usual = indicator.good() == Good.LOW
                ? indicator.range().from()
                : indicator.range().to();
        return usual == null ? within(BigDecimal.ZERO) : usual;
    }

    private BigDecimal within(BigDecimal number) {
        BigDecimal from = indicator.range().from();
        BigDecimal to = indicator.range().to();
        BigDecimal floored = from == null ? number : number.max(from);
        return to == null ? floored : floored.min(to);
    }

    /** Parts where cases are asked, or where the number is an edge itself and a rounded figure would straddle it. */
    private Figure figure(BigDecimal number, int cases, @Nullable Ratio low, @Nullable Ratio high) {
        boolean onEdge = isAt(number, low) || isAt(number, high);
        boolean hasParts = indicator.unit() != Unit.COUNT;
        if (!hasParts || (cases == 0 && !onEdge)) {
            return new Figure.Value(number);
        }
        BigDecimal scale = Reading.scale(indicator.unit());
        // a denominator by which every number of the indicator's decimals has a whole numerator
        BigDecimal whole = scale.movePointRight(indicator.decimals());
        // another number each month: the same parts again are asked about
        BigDecimal times = BigDecimal.valueOf(Math.max(1, cases))
                .divide(whole, 0, RoundingMode.CEILING)
                .add(BigDecimal.valueOf(period.month()));
        BigDecimal denominator = whole.multiply(times);
        BigDecimal numerator = number.multiply(denominator).divide(scale);
        return new Figure.Parts(numerator.stripTrailingZeros().setScale(0, RoundingMode.HALF_UP), denominator);
    }

    private static boolean isAt(BigDecimal number, @Nullable Ratio edge) {
        return edge != null && Ratio.of(number).compareTo(edge) == 0;
    }

    /** All of one grade, the best first; else of two, as many as the line asks. */
    private List<Figure> graded(@Nullable Ratio low, @Nullable Ratio high, int least, List<String> share) {
        // another number each month: the same grades again are asked about
        int total = least + period.month();
        List<Figure> figures = new ArrayList<>();
        for (int i = indicator.scale().size() - 1; i >= 0; i--) {
            figures.add(new Figure.Grades(Map.of(indicator.scale().get(i), total)));
        }
        BigDecimal all = BigDecimal.valueOf(total);
        BigDecimal hundred = BigDecimal.valueOf(100);
        Ratio end = high == null ? low : high;
        List<String> others =
                indicator.scale().stream().filter(each -> !share.contains(each)).toList();
        if (end != null && !share.isEmpty() && !others.isEmpty()) {
            int those = end.times(all)
                    .over(hundred)
                    .rounded(0, high == null ? RoundingMode.CEILING : RoundingMode.FLOOR)
                    .intValueExact();
            Map<String, Integer> counts = new LinkedHashMap<>();
            counts.put(others.get(others.size() - 1), total - those);
            counts.put(share.get(0), those);
            figures.add(new Figure.Grades(counts));
        }
        return figures;
    }
}
