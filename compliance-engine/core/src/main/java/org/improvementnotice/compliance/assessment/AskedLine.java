package org.improvementnotice.compliance.assessment;

import java.util.Map;
import org.improvementnotice.compliance.model.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * What the notice asks of one clause and indicator in a period.
 *
 * @param rule the rule that asks
 * @param indicator the code of the indicator, action or report
 * @param name the same in words
 * @param required what is asked, in words
 * @param circumstances the conditions on readings under which it is asked, by the indicator's name; empty where it always
 *     is
 * @param duty what the law asks, where that is more; null where not
 */
public record AskedLine(
        RuleSource rule,
        String indicator,
        String name,
        String required,
        Map<String, String> circumstances,
        @Nullable String duty) {

    /** Copies the map. */
    public AskedLine {
        circumstances = Map.copyOf(circumstances);
    }
}
