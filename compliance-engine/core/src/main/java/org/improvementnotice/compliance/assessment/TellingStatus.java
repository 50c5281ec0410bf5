package org.improvementnotice.compliance.assessment;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.improvementnotice.compliance.judgement.Edge;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Unit;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * Whether the status of a withheld figure tells something of the count behind it: some of the counts 1 to 5 would have
 * another status than others. It does not depend on the count, so that protecting it tells nothing either.
 */
final class TellingStatus {

    private final RulePack pack;

    TellingStatus(RulePack pack) {
        this.pack = pack;
    }

    boolean of(Finding finding, @Nullable Reading reading) {
        Indicator indicator = pack.catalogue().find(finding.indicator()).orElse(null);
        Requirement.Measured measured = asked(finding);
        if (indicator == null || measured == null || measured.line() instanceof Requirement.Line.ImprovesOn) {
            return true;
        }
        BigDecimal whole = reading == null ? null : reading.denominator();
        if (indicator.unit() == Unit.COUNT) {
            return tells(measured, indicator, finding.figurePeriod(), null, false);
        }
        if (whole == null || whole.signum() == 0 || indicator.unit() == Unit.GRADED) {
            return true;
        }
        return tells(measured, indicator, finding.figurePeriod(), whole, false)
                || (indicator.isShare() && tells(measured, indicator, finding.figurePeriod(), whole, true));
    }

    private Requirement.@Nullable Measured asked(Finding finding) {
        return pack.possible(finding.figurePeriod()).stream()
                .filter(each -> each.key().equals(finding.key()) && each.rule().equals(finding.rule()))
                .map(AskedTarget::target)
                .map(each -> each.requirement() instanceof Requirement.Measured measured ? measured : null)
                .findFirst()
                .orElse(null);
    }

    /** Whether counts of 1 to 5, of the whole or short of it, differ in status. */
    private static boolean tells(
            Requirement.Measured measured,
            Indicator indicator,
            ReportingPeriod period,
            @Nullable BigDecimal whole,
            boolean shortOf) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (int count = 1; count <= WithheldFigures.MOST; count++) {
            BigDecimal number = BigDecimal.valueOf(count);
            if (whole != null && number.compareTo(whole) > 0) {
                break;
            }
            Ratio exact = whole == null
                    ? Ratio.of(number)
                    : new Ratio(
                            (shortOf ? whole.subtract(number) : number).multiply(Reading.scale(indicator.unit())),
                            whole);
            statuses.add(Edge.statusOf(measured, indicator, period, exact, whole, null));
        }
        return statuses.size() > 1;
    }
}
