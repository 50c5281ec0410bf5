package org.improvementnotice.compliance.assessment;

import java.util.List;
import java.util.Map;
import org.improvementnotice.compliance.model.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it may stand in public papers. Of an indicator of which any figure is withheld nothing is shown that rests
 * on several figures, nor what officers say, who may name them.
 */
final class PublicFinding {

    /** What the department's publications print for a count of 1 to 5. */
    static final String CODE = "c";

    private final WithheldFigures withheld;

    PublicFinding(WithheldFigures withheld) {
        this.withheld = withheld;
    }

    /** The finding, without what it says of figures that are withheld. */
    Finding of(Finding finding) {
        if (withheld.is(finding.indicator(), finding.figurePeriod()) && !finding.isAbsent()) {
            return with(finding, CODE, "c: withheld, for a count of 1 to 5 can stand behind it", false, List.of());
        }
        return withheld.anyOf(finding.indicator())
                ? with(finding, finding.value(), alone(finding), true, List.of())
                : finding;
    }

    /** What was found, without the line where that is an earlier figure, which can be withheld. */
    private static String alone(Finding finding) {
        String value = finding.value();
        return movesWithFigures(finding) && value != null && !finding.isAbsent() ? value : finding.detail();
    }

    /** Whether what is asked is an earlier figure. */
    private static boolean movesWithFigures(Finding finding) {
        return finding.required().contains("better than ");
    }

    private Finding with(
            Finding finding, @Nullable String value, String detail, boolean parts, List<Finding.Caution> cautions) {
        boolean line = !movesWithFigures(finding);
        return new Finding(
                finding.id(),
                finding.clause(),
                finding.theme(),
                finding.coreTasks(),
                finding.indicator(),
                finding.name(),
                finding.status(),
                finding.reason(),
                finding.run(),
                finding.rule(),
                finding.figurePeriod(),
                value,
                parts ? finding.numerator() : null,
                parts ? finding.denominator() : null,
                finding.required(),
                finding.due(),
                line ? finding.line() : null,
                line ? finding.breachLine() : null,
                parts && line ? finding.margin() : null,
                parts && line ? finding.distance() : null,
                null,
                List.of(),
                Map.of(),
                null,
                detail,
                finding.place(),
                finding.source(),
                finding.validation(),
                finding.absence(),
                cautions,
                null,
                null,
                finding.duty(),
                finding.judgement(),
                finding.waiver());
    }
}
