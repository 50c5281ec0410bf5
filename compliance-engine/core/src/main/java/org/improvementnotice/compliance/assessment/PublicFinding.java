package org.improvementnotice.compliance.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.improvementnotice.compliance.model.Catalogue;
import org.improvementnotice.compliance.model.CautionCode;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it may stand in public papers. Of an indicator of which any figure is withheld nothing is shown that rests
 * on several figures, nor what officers say, who may name them.
 */
final class PublicFinding {

    /** What the department's publications print for a count of 1 to 5. */
    static final String CODE = "c";

    private final Catalogue catalogue;
    private final WithheldFigures withheld;

    PublicFinding(Catalogue catalogue, WithheldFigures withheld) {
        this.catalogue = catalogue;
        this.withheld = withheld;
    }

    /**
     * The finding.
     *
     * @param since for how many due periods at most it may be said to have been as it is; empty where that does not matter
     */
    Finding of(Finding finding, OptionalInt since) {
        return since.isEmpty()
                ? shown(finding, false)
                : shown(finding.running(Math.min(finding.run(), since.getAsInt())), true);
    }

    private Finding shown(Finding finding, boolean shortened) {
        if (withheld.is(finding.indicator(), finding.figurePeriod()) && !finding.isAbsent()) {
            return with(finding, CODE, "c: withheld, for a count of 1 to 5 stands behind it", false, List.of());
        }
        if (withheld.anyOf(finding.indicator())) {
            return with(finding, finding.value(), alone(finding, shortened), true, List.of());
        }
        return readBesideWithheld(finding)
                ? with(finding, finding.value(), finding.detail(), true, plain(finding.cautions()))
                : finding;
    }

    /** What was found, without the line where that is an earlier figure, which can be withheld. */
    private static String alone(Finding finding, boolean shortened) {
        boolean moves = shortened || movesWithFigures(finding);
        String value = finding.value();
        return moves && value != null && !finding.isAbsent() ? value : finding.detail();
    }

    /** Whether what is asked is an earlier figure. */
    private static boolean movesWithFigures(Finding finding) {
        return finding.required().contains("better than ");
    }

    private boolean readBesideWithheld(Finding finding) {
        Optional<Indicator> indicator = catalogue.find(finding.indicator());
        return indicator.stream().flatMap(each -> each.readWith().stream()).anyMatch(withheld::anyOf);
    }

    private static List<Finding.Caution> plain(List<Finding.Caution> cautions) {
        return cautions.stream()
                .map(each -> each.code() == CautionCode.GROWING_BACKLOG
                        ? new Finding.Caution(
                                each.code(), "needs checking beside a figure that is withheld", each.answered())
                        : each)
                .toList();
    }

    private Finding with(
            Finding finding, @Nullable String value, String detail, boolean parts, List<Finding.Caution> cautions) {
        boolean whole = parts && !withheld.anyOf(finding.indicator());
        boolean hides = withheld.anyOf(finding.indicator());
        boolean line = !(hides && movesWithFigures(finding));
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
                whole ? finding.pace() : null,
                whole ? finding.direction() : List.of(),
                whole ? finding.by() : Map.of(),
                whole ? finding.process() : null,
                detail,
                finding.place(),
                finding.source(),
                finding.validation(),
                finding.absence(),
                cautions,
                hides ? null : finding.comment(),
                hides ? null : finding.promised(),
                finding.duty(),
                finding.judgement(),
                finding.waiver());
    }
}
