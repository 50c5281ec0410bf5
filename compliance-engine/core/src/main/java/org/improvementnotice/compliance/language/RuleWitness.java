package org.improvementnotice.compliance.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;

/** Readings with which one rule holds. */
public final class RuleWitness {

    private RuleWitness() {}

    /**
     * Readings with which all circumstances on readings hold, one for each indicator that the rule names.
     *
     * @param period whose readings they are; whether the rule holds in it is not asked
     * @return empty where none are known, though there may be some
     */
    public static Optional<Map<String, Reading>> of(PackTerms terms, Rule rule, ReportingPeriod period) {
        Map<String, List<Pattern>> byIndicator = rule.when().stream()
                .filter(each -> each.indicator().isPresent())
                .collect(Collectors.groupingBy(
                        each -> each.indicator().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (Map.Entry<String, List<Pattern>> each : byIndicator.entrySet()) {
            Optional<Reading> fits = terms.catalogue()
                    .find(each.getKey())
                    .flatMap(indicator -> fitting(indicator, each.getValue(), period));
            if (fits.isEmpty()) {
                return Optional.empty();
            }
            readings.put(each.getKey(), fits.get());
        }
        return Optional.of(readings);
    }

    private static Optional<Reading> fitting(Indicator indicator, List<Pattern> patterns, ReportingPeriod period) {
        List<Circumstance> circumstances =
                patterns.stream().map(Circumstance::new).toList();
        return TriedReadings.of(indicator, patterns, period, Witness.OF_ONE).readings().stream()
                .filter(reading -> {
                    Circumstance.Values values = Circumstance.valuesOf(reading);
                    return circumstances.stream().allMatch(each -> each.of(values) == Circumstances.Truth.HOLDS);
                })
                .findFirst();
    }
}
