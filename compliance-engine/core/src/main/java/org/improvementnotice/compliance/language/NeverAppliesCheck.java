package org.improvementnotice.compliance.language;

import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.ReportingPeriod;

/** Rules whose conditions on readings exclude each other. */
final class NeverAppliesCheck {

    private final JudgedPeriods periods;
    private final Witness witness;

    NeverAppliesCheck(JudgedPeriods periods, Witness witness) {
        this.periods = periods;
        this.witness = witness;
    }

    void check(AskingRule rule, Problems problems) {
        Optional<ReportingPeriod> period = periods.common(rule);
        if (!rule.asksReadings() || period.isEmpty()) {
            return;
        }
        Witness.Found found = witness.allHold(List.of(rule.rule()), period.get());
        if (found.readings().isEmpty() && found.complete()) {
            problems.add(
                    rule.rule().place(),
                    "rule \"" + rule.rule().name()
                            + "\" can never apply: no figure fits all its circumstances; check them");
        }
    }
}
