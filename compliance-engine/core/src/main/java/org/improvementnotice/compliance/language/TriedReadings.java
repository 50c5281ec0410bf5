package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PartsKind;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Unit;
import org.improvementnotice.compliance.model.Validation;

/**
 * Readings of an indicator that stand for all that a file can hold, as far as some conditions tell them apart: between two
 * numbers that conditions or the range name nothing changes, so these numbers, one between each two and one beyond each end
 * stand for all; of whole numbers, each with its neighbours.
 *
 * @param readings at most as many as asked for, none outside the indicator's range
 * @param complete whether they do stand for all
 */
record TriedReadings(List<Reading> readings, boolean complete) {

    private static final int MOST = 10_000;
    private static final int MOST_PARTS = 4_000;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Copies the list. */
    TriedReadings {
        readings = List.copyOf(readings);
    }

    static TriedReadings of(Indicator indicator, Collection<Pattern> patterns, ReportingPeriod period, int most) {
        boolean partsAsked = patterns.stream()
                .flatMap(each -> Circumstances.asks(each).stream())
                .anyMatch(each -> each.equals("numerator") || each.equals("denominator"));
        TreeSet<BigDecimal> named = numbers(patterns, "value");
        Stream.of(indicator.range().from(), indicator.range().to())
                .flatMap(Stream::ofNullable)
                .forEach(named::add);
        boolean whole = indicator.parts() == PartsKind.WHOLE;
        TreeSet<BigDecimal> values = points(named, whole && indicator.unit() == Unit.COUNT);
        List<Figure> figures = new ArrayList<>();
        values.forEach(each -> figures.add(new Figure.Value(each)));
        if (partsAsked) {
            figures.addAll(parts(indicator, patterns, values));
        }
        List<Reading> readings = figures.stream()
                .map(each -> reading(indicator, period, each))
                .filter(each -> isInRange(each, indicator))
                .limit(Math.min(most, MOST))
                .toList();
        return new TriedReadings(readings, !partsAsked && figures.size() <= Math.min(most, MOST));
    }

    /** Parts around the numbers that conditions name for either, and numerators that give each value. */
    private static List<Figure> parts(Indicator indicator, Collection<Pattern> patterns, TreeSet<BigDecimal> values) {
        boolean whole = indicator.parts() == PartsKind.WHOLE;
        TreeSet<BigDecimal> named = numbers(patterns, "numerator");
        named.addAll(numbers(patterns, "denominator"));
        named.add(BigDecimal.ONE);
        TreeSet<BigDecimal> points = points(named, whole);
        points.addAll(List.of(BigDecimal.ZERO, points.last().multiply(BigDecimal.TEN)));
        List<Figure> parts = new ArrayList<>();
        for (BigDecimal denominator : points) {
            if (denominator.signum() <= 0 || parts.size() > MOST_PARTS) {
                continue;
            }
            TreeSet<BigDecimal> numerators = new TreeSet<>(points);
            for (BigDecimal value : values) {
                BigDecimal exact = value.multiply(denominator).divide(Reading.scale(indicator.unit()));
                numerators.add(whole ? exact.setScale(0, RoundingMode.FLOOR) : exact);
                numerators.add(whole ? exact.setScale(0, RoundingMode.CEILING) : exact);
            }
            numerators.stream()
                    .filter(each -> !indicator.isShare() || each.compareTo(denominator) <= 0)
                    .forEach(each -> parts.add(new Figure.Parts(each, denominator)));
        }
        return parts;
    }

    private static boolean isInRange(Reading reading, Indicator indicator) {
        Ratio exact = reading.exact();
        return exact != null && indicator.range().contains(exact);
    }

    private static Reading reading(Indicator indicator, ReportingPeriod period, Figure figure) {
        return new Reading(indicator.code(), period, indicator.unit(), figure, Place.of(""), "", Validation.VALIDATED);
    }

    /** The numbers that conditions compare a field with. */
    private static TreeSet<BigDecimal> numbers(Collection<Pattern> patterns, String field) {
        TreeSet<BigDecimal> numbers = new TreeSet<>();
        patterns.stream()
                .flatMap(each -> each.condition().comparisons())
                .filter(each -> each.field().name().equals(field))
                .flatMap(each -> each.literals().stream())
                .filter(Condition.Literal.Decimal.class::isInstance)
                .map(each -> ((Condition.Literal.Decimal) each).number())
                .forEach(numbers::add);
        return numbers;
    }

    private static TreeSet<BigDecimal> points(TreeSet<BigDecimal> named, boolean whole) {
        TreeSet<BigDecimal> points = new TreeSet<>();
        BigDecimal before = null;
        for (BigDecimal each : named.isEmpty() ? new TreeSet<>(List.of(BigDecimal.ZERO)) : named) {
            BigDecimal from = whole ? each.setScale(0, RoundingMode.FLOOR) : each;
            BigDecimal to = whole ? each.setScale(0, RoundingMode.CEILING) : each;
            points.addAll(List.of(from.subtract(BigDecimal.ONE), from, to, to.add(BigDecimal.ONE)));
            if (before != null && !whole) {
                points.add(before.add(each).divide(TWO));
            }
            before = each;
        }
        return points;
    }
}
