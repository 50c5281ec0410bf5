package org.improvementnotice.compliance.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The indicators of a pack.
 *
 * @param indicators by code, in the order of the file
 */
public record Catalogue(Map<String, Indicator> indicators) {

    /** Keeps the order given. */
    public Catalogue {
        indicators = Collections.unmodifiableMap(new LinkedHashMap<>(indicators));
    }

    /** The indicator of a code, if there is one. */
    public Optional<Indicator> find(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** The longest lag of any indicator, in periods. */
    public int longestLag() {
        return indicators.values().stream().mapToInt(Indicator::lag).max().orElse(0);
    }
}
