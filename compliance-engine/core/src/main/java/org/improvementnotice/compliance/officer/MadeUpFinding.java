package org.improvementnotice.compliance.officer;

import java.util.List;
import java.util.Map;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.RuleSource;
import org.improvementnotice.compliance.model.Validation;

/** Findings without a figure behind them, to try a ladder with: a ladder sees nothing of a figure. */
final class MadeUpFinding {

    private MadeUpFinding() {}

    /** A settled finding of a kind. */
    static Finding of(AskedTarget.Key key, String theme, FindingKind kind, ReportingPeriod period) {
        return of(key, theme, kind, period, Validation.VALIDATED, List.of());
    }

    /** A finding of a kind, as settled as it is said to be. */
    static Finding of(
            AskedTarget.Key key,
            String theme,
            FindingKind kind,
            ReportingPeriod period,
            Validation validation,
            List<Finding.Caution> cautions) {
        RuleSource rule = new RuleSource("", key.clause(), theme, List.of(), "", Place.of(""));
        return new Finding(
                key.clause() + "/" + key.indicator(),
                key.clause(),
                theme,
                List.of(),
                key.indicator(),
                key.indicator(),
                kind.status(),
                kind.reason(),
                kind.run(),
                rule,
                period,
                null,
                null,
                null,
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Map.of(),
                null,
                "",
                Place.of(""),
                "",
                validation,
                kind.absent() ? new Finding.AbsenceRun(null, kind.run()) : null,
                cautions,
                null,
                null,
                null,
                null,
                null);
    }
}
