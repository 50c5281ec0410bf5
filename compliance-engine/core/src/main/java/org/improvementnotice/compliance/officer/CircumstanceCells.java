package org.improvementnotice.compliance.officer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.improvementnotice.compliance.language.Condition;
import org.improvementnotice.compliance.language.Pattern;
import org.improvementnotice.compliance.model.ClauseDifference.Circumstance;
import org.improvementnotice.compliance.model.ClauseDifference.Circumstance.Field;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Interval;
import org.improvementnotice.compliance.model.PartsKind;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Unit;
import org.improvementnotice.compliance.model.Validation;
import org.jspecify.annotations.Nullable;

/**
 * All figures that circumstances can depend on, cut where a condition can change: between two numbers that conditions name
 * nothing does. No figure is a cell of its own.
 */
final class CircumstanceCells {

    private static final int MOST_WHOLES = 200;

    /** What a denominator can be where there is a figure. */
    private static final Interval WHOLE = new Interval(BigDecimal.ZERO, false, null, false);

    /** What a numerator can be. */
    static final Interval PART = new Interval(BigDecimal.ZERO, true, null, false);

    private final ReportingPeriod period;

    private CircumstanceCells(ReportingPeriod period) {
        this.period = period;
    }

    /**
     * Figures with which the same circumstances hold.
     *
     * @param where which figures
     * @param readings one of them, by indicator; none where there is no figure
     */
    record Cell(List<Circumstance> where, Map<String, Reading> readings) {}

    /**
     * All cells of some circumstances.
     *
     * @param indicators the indicators they name
     */
    static List<Cell> of(List<Pattern> patterns, Map<String, Indicator> indicators, ReportingPeriod period) {
        CircumstanceCells cells = new CircumstanceCells(period);
        Map<String, List<Pattern>> byIndicator = new TreeMap<>();
        patterns.forEach(each -> byIndicator
                .computeIfAbsent(each.indicator().orElseThrow(), any -> new ArrayList<>())
                .add(each));
        List<Cell> all = List.of(new Cell(List.of(), Map.of()));
        for (Map.Entry<String, List<Pattern>> each : byIndicator.entrySet()) {
            Indicator indicator = indicators.get(each.getKey());
            if (indicator != null) {
                all = product(all, cells.of(indicator, each.getValue()));
            }
        }
        return all;
    }

    private static List<Cell> product(List<Cell> all, List<Cell> more) {
        List<Cell> product = new ArrayList<>();
        for (Cell one : all) {
            for (Cell other : more) {
                List<Circumstance> where = new ArrayList<>(one.where());
                where.addAll(other.where());
                Map<String, Reading> readings = new LinkedHashMap<>(one.readings());
                readings.putAll(other.readings());
                product.add(new Cell(where, readings));
            }
        }
        return product;
    }

    private List<Cell> of(Indicator indicator, List<Pattern> patterns) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(List.of(circumstance(indicator, Field.VALUE, null)), Map.of()));
        Set<BigDecimal> numerators = literals(patterns, "numerator");
        Set<BigDecimal> denominators = literals(patterns, "denominator");
        boolean parts = !numerators.isEmpty() || !denominators.isEmpty();
        for (Interval range : ranges(literals(patterns, "value"), within(indicator), isWhole(indicator))) {
            Reading reading = reading(indicator, new Figure.Value(Pieces.shortest(range, indicator)));
            List<Circumstance> where = new ArrayList<>();
            where.add(circumstance(indicator, Field.VALUE, range));
            if (parts) {
                where.add(circumstance(indicator, Field.DENOMINATOR, null));
            }
            cells.add(new Cell(where, Map.of(indicator.code(), reading)));
        }
        if (parts) {
            cells.addAll(ofParts(indicator, patterns, numerators, denominators));
        }
        return cells;
    }

    /** Cells of figures with parts. What no figure can be is left out: it is looked for among whole numbers first. */
    private List<Cell> ofParts(
            Indicator indicator, List<Pattern> patterns, Set<BigDecimal> numerators, Set<BigDecimal> denominators) {
        boolean whole = indicator.parts() == PartsKind.WHOLE;
        List<Cell> cells = new ArrayList<>();
        for (Interval bottom : ranges(denominators, WHOLE, whole)) {
            for (Interval top : ranges(numerators, PART, whole)) {
                for (Interval value : ranges(literals(patterns, "value"), within(indicator), false)) {
                    Figure.Parts parts = parts(indicator, top, bottom, value);
                    if (parts != null) {
                        List<Circumstance> where = new ArrayList<>();
                        where.add(circumstance(indicator, Field.VALUE, value));
                        if (!numerators.isEmpty()) {
                            where.add(circumstance(indicator, Field.NUMERATOR, top));
                        }
                        where.add(circumstance(indicator, Field.DENOMINATOR, bottom));
                        cells.add(new Cell(where, Map.of(indicator.code(), reading(indicator, parts))));
                    }
                }
            }
        }
        return cells;
    }

    /** Parts that fit; null where none that were tried do. */
    static Figure.@Nullable Parts parts(Indicator indicator, Interval top, Interval bottom, Interval value) {
        for (BigDecimal whole : some(bottom)) {
            for (BigDecimal part : some(top)) {
                Ratio number = new Ratio(part.multiply(Reading.scale(indicator.unit())), whole);
                boolean fits = value.contains(number) && (!indicator.isShare() || part.compareTo(whole) <= 0);
                if (fits) {
                    return new Figure.Parts(part, whole);
                }
            }
        }
        return null;
    }

    private static List<BigDecimal> some(Interval range) {
        BigDecimal start = Pieces.shortest(range, true);
        List<BigDecimal> some = new ArrayList<>();
        for (int i = 0; i < MOST_WHOLES; i++) {
            BigDecimal each = start.add(BigDecimal.valueOf(i));
            if (range.contains(Ratio.of(each))) {
                some.add(each);
            }
        }
        if (range.from() != null && range.withFrom() && !some.contains(range.from())) {
            some.add(0, range.from());
        }
        return some;
    }

    private static List<Interval> ranges(Set<BigDecimal> points, Interval within, boolean whole) {
        // each piece is a range of its own: which of them are the same is for the rules to say
        int[] count = {0};
        return Pieces.of(points, within, whole).by(any -> count[0]++).stream()
                .map(Pieces.Same::range)
                .toList();
    }

    /** What the figures of an indicator can be. */
    static Interval within(Indicator indicator) {
        BigDecimal from = indicator.range().from();
        BigDecimal to = indicator.range().to();
        return new Interval(from, from != null, to, to != null);
    }

    /** Whether the figures of an indicator are whole numbers alone. */
    static boolean isWhole(Indicator indicator) {
        return indicator.unit() == Unit.COUNT && indicator.parts() == PartsKind.WHOLE;
    }

    private Reading reading(Indicator indicator, Figure figure) {
        return new Reading(indicator.code(), period, indicator.unit(), figure, Place.of(""), "", Validation.VALIDATED);
    }

    static Circumstance circumstance(Indicator indicator, Field field, @Nullable Interval range) {
        return new Circumstance(indicator.code(), field, range, RegionWords.circumstance(indicator, field, range));
    }

    private static Set<BigDecimal> literals(List<Pattern> patterns, String field) {
        Set<BigDecimal> found = new TreeSet<>();
        patterns.forEach(each -> collect(each.condition(), field, found));
        return found;
    }

    private static void collect(Condition condition, String field, Set<BigDecimal> found) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(each -> collect(each, field, found));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(each -> collect(each, field, found));
        } else if (condition instanceof Condition.Comparison comparison
                && comparison.field().name().equals(field)) {
            for (Condition.Literal literal : comparison.literals()) {
                if (literal instanceof Condition.Literal.Decimal number) {
                    found.add(number.number());
                }
            }
        }
    }
}
