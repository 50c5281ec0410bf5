package org.improvementnotice.compliance.assessment;

import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.rules.RulePack;

/** What codes are called in words. */
public final class Names {

    private Names() {}

    /** The clause in words; with the indicator, action or report where the clause asks for several. */
    public static String of(RulePack pack, AskedTarget.Key key) {
        String words = pack.notice().clause(key.clause()).map(Clause::words).orElse(key.clause());
        return pack.asksSeveral(key.clause()) ? words + ": " + of(pack, key.indicator()) : words;
    }

    /** The name of an indicator, action or report. */
    private static String of(RulePack pack, String subject) {
        Notice.Action action = pack.notice().actions().get(subject);
        if (action != null) {
            return action.name();
        }
        Notice.Return report = pack.notice().returns().get(subject);
        if (report != null) {
            return report.name();
        }
        return pack.catalogue().find(subject).map(Indicator::name).orElse(subject);
    }
}
