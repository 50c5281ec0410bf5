package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Validation;

/**
 * Readings with which rules hold, or do not: the witnesses of what is said of a pack. Between two numbers that conditions
 * name, nothing changes; so the numbers, one between each two and one beyond each end stand for all values. A witness is
 * always tried with the conditions themselves.
 */
final class Witness {

    private static final int MOST_TRIED = 4_000;

    private final PackTerms terms;

    Witness(PackTerms terms) {
        this.terms = terms;
    }

    /** What was found, and whether everything was tried. */
    record Found(Optional<Map<String, Reading>> readings, boolean complete) {}

    /** Readings with which all of some rules hold in a period in which they apply. */
    Found allHold(List<Rule> rules, ReportingPeriod period) {
        Map<String, List<Pattern>> byIndicator = new HashMap<>();
        for (Rule rule : rules) {
            for (Pattern pattern : rule.when()) {
                pattern.indicator()
                        .ifPresent(each -> byIndicator
                                .computeIfAbsent(each, any -> new ArrayList<>())
                                .add(pattern));
            }
        }
        Map<String, Reading> readings = new HashMap<>();
        boolean complete = true;
        for (Map.Entry<String, List<Pattern>> each : byIndicator.entrySet()) {
            Optional<Indicator> indicator = terms.catalogue().find(each.getKey());
            if (indicator.isEmpty()) {
                return new Found(Optional.empty(), false);
            }
            List<Reading> tried = candidates(indicator.get(), each.getValue(), period);
            complete &= asksValuesAlone(each.getValue()) && tried.size() < MOST_TRIED;
            Optional<Reading> fits = tried.stream()
                    .filter(reading -> each.getValue().stream().allMatch(pattern -> holds(pattern, reading)))
                    .findFirst();
            if (fits.isEmpty()) {
                return new Found(Optional.empty(), complete);
            }
            readings.put(each.getKey(), fits.get());
        }
        return new Found(Optional.of(readings), true);
    }

    /** A reading of one indicator, of which rules ask the value alone, that fits a condition on the readings. */
    Optional<Reading> of(String indicator, List<Rule> rules, ReportingPeriod period, Predicate<Reading> condition) {
        List<Pattern> patterns = rules.stream()
                .flatMap(each -> each.when().stream())
                .filter(each -> each.indicator().filter(indicator::equals).isPresent())
                .toList();
        return terms.catalogue().find(indicator).stream()
                .flatMap(each -> candidates(each, patterns, period).stream())
                .filter(condition)
                .findFirst();
    }

    private static boolean holds(Pattern pattern, Reading reading) {
        return Circumstances.isKnown(pattern, reading)
                && Circumstances.test(pattern.condition()).test(reading)
                        == (pattern.quantifier() != Pattern.Quantifier.NOT);
    }

    private static boolean asksValuesAlone(List<Pattern> patterns) {
        return patterns.stream()
                .flatMap(each -> Circumstances.asks(each).stream())
                .allMatch(each -> each.equals("value") || each.equals("indicator"));
    }

    private List<Reading> candidates(Indicator indicator, List<Pattern> patterns, ReportingPeriod period) {
        List<Reading> readings = new ArrayList<>();
        for (BigDecimal value : points(patterns, "value")) {
            if (indicator.range().contains(Ratio.of(value))) {
                readings.add(reading(indicator, period, new Figure.Value(value)));
            }
        }
        if (!asksValuesAlone(patterns)) {
            for (BigDecimal whole : points(patterns, "denominator")) {
                for (BigDecimal part : points(patterns, "numerator")) {
                    if (readings.size() < MOST_TRIED
                            && whole.signum() > 0
                            && part.signum() >= 0
                            && (!indicator.isShare() || part.compareTo(whole) <= 0)) {
                        readings.add(reading(indicator, period, new Figure.Parts(part, whole, Map.of())));
                    }
                }
            }
        }
        return readings;
    }

    private static Reading reading(Indicator indicator, ReportingPeriod period, Figure figure) {
        return new Reading(indicator.code(), period, indicator.unit(), figure, Place.of(""), "", Validation.VALIDATED);
    }

    /** The numbers that conditions compare a field with, one between each two, and one beyond each end. */
    private static List<BigDecimal> points(List<Pattern> patterns, String field) {
        TreeSet<BigDecimal> named = new TreeSet<>();
        patterns.forEach(each -> numbers(each, field).forEach(named::add));
        named.add(BigDecimal.ZERO);
        TreeSet<BigDecimal> points = new TreeSet<>(named);
        BigDecimal before = null;
        for (BigDecimal each : named) {
            if (before != null) {
                points.add(before.add(each).divide(BigDecimal.valueOf(2)));
            }
            before = each;
        }
        points.add(named.first().subtract(BigDecimal.ONE));
        points.add(named.last().add(BigDecimal.ONE));
        points.add(BigDecimal.valueOf(100));
        return List.copyOf(points);
    }

    private static Stream<BigDecimal> numbers(Pattern pattern, String field) {
        return pattern.condition()
                .comparisons()
                .filter(each -> each.field().name().equals(field))
                .flatMap(each -> each.literals().stream())
                .filter(Condition.Literal.Decimal.class::isInstance)
                .map(each -> ((Condition.Literal.Decimal) each).number());
    }

    /** Readings in words, in the order of their indicators. */
    static String inWords(Map<String, Reading> readings) {
        return readings.values().stream()
                .sorted(Comparator.comparing(Reading::indicator))
                .map(each -> "`" + each.indicator() + "` is " + inWords(each.figure()))
                .collect(Collectors.joining(" and "));
    }

    private static String inWords(Figure figure) {
        if (figure instanceof Figure.Parts parts) {
            return parts.numerator().toPlainString() + " of "
                    + parts.denominator().toPlainString();
        }
        return ((Figure.Value) figure).value().stripTrailingZeros().toPlainString();
    }
}
