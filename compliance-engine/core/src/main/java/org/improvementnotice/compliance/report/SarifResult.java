package org.improvementnotice.compliance.report;

import java.util.Map;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * A result of SARIF.
 *
 * @param rule what it is a result of
 * @param kind {@code fail}, {@code pass} or {@code notApplicable}
 * @param level {@code error}, {@code warning}, {@code note} or {@code none}
 * @param identity what it is known by from run to run
 */
record SarifResult(
        String rule,
        String kind,
        String level,
        String text,
        @Nullable Place place,
        @Nullable Place rulePlace,
        String identity,
        @Nullable Waiver waiver,
        @Nullable String baselineState,
        Problem.@Nullable Mend mend,
        Map<String, String> properties) {}
