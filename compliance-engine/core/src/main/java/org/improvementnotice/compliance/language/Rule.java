package org.improvementnotice.compliance.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.improvementnotice.compliance.model.Place;

/**
 * One rule as it stands in its file.
 *
 * @param name without its quotes
 * @param place where the rule starts
 * @param namePlace where its name starts
 * @param annotations by name, in their order
 * @param when its circumstances
 * @param then what it inserts
 * @param consequence the tokens between {@code then} and {@code end}
 */
public record Rule(
        String name,
        Place place,
        Place namePlace,
        Map<String, Annotation> annotations,
        List<Pattern> when,
        List<Insertion> then,
        List<Token> consequence) {

    /** Copies map and lists. */
    public Rule {
        annotations = Collections.unmodifiableMap(new LinkedHashMap<>(annotations));
        when = List.copyOf(when);
        then = List.copyOf(then);
        consequence = List.copyOf(consequence);
    }

    /**
     * An annotation, one text.
     *
     * @param place where its text starts
     */
    public record Annotation(String name, String value, Place place) {}
}
