package org.improvementnotice.compliance.report.board;

import java.math.BigDecimal;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Numbers;

/** A judged figure as a cell holds it: as printed, with unit and parts. */
final class Parts {

    private Parts() {}

    static String of(Finding finding, Indicator indicator) {
        BigDecimal numerator = finding.numerator();
        BigDecimal denominator = finding.denominator();
        String value = BoardWords.withUnit(String.valueOf(finding.value()), indicator.unit());
        return numerator == null || denominator == null
                ? value
                : value + " (" + Numbers.grouped(numerator) + " of " + Numbers.grouped(denominator) + ")";
    }
}
