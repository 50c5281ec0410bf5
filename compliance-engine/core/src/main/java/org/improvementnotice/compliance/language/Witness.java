package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;

/**
 * Readings with which rules hold, or do not: the witnesses of what is said of a pack. A witness is a reading that a file
 * can hold, and is always tried with the conditions themselves.
 */
public final class Witness {

    private final PackTerms terms;

    /** @param terms the pack */
    public Witness(PackTerms terms) {
        this.terms = terms;
    }

    /** What was found, and whether everything was tried. */
    public record Found(Optional<Map<String, Reading>> readings, boolean complete) {}

    /** Readings with which all of some rules hold in a period in which they apply. */
    public Found allHold(List<Rule> rules, ReportingPeriod period) {
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
        for (Map.Entry<String, List<Pattern>> each : byIndicator.entrySet()) {
            Optional<Indicator> indicator = terms.catalogue().find(each.getKey());
            if (indicator.isEmpty()) {
                return new Found(Optional.empty(), false);
            }
            TriedReadings tried = TriedReadings.of(indicator.get(), each.getValue(), period);
            Optional<Reading> fits = tried.readings().stream()
                    .filter(reading -> each.getValue().stream().allMatch(pattern -> holds(pattern, reading)))
                    .findFirst();
            if (fits.isEmpty()) {
                return new Found(Optional.empty(), tried.complete());
            }
            readings.put(each.getKey(), fits.get());
        }
        return new Found(Optional.of(readings), true);
    }

    /** A reading of one indicator, of which rules ask, that fits a condition on the readings. */
    Optional<Reading> of(String indicator, List<Rule> rules, ReportingPeriod period, Predicate<Reading> condition) {
        List<Pattern> patterns = rules.stream()
                .flatMap(each -> each.when().stream())
                .filter(each -> each.indicator().filter(indicator::equals).isPresent())
                .toList();
        return terms.catalogue().find(indicator).stream()
                .flatMap(each -> TriedReadings.of(each, patterns, period).readings().stream())
                .filter(condition)
                .findFirst();
    }

    private static boolean holds(Pattern pattern, Reading reading) {
        return Circumstances.isKnown(pattern, reading)
                && Circumstances.test(pattern.condition()).test(reading)
                        == (pattern.quantifier() != Pattern.Quantifier.NOT);
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
