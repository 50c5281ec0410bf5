package org.improvementnotice.compliance.assessment;

import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.rules.RulePack;

/** What codes are called in words. */
final class Names {

    private Names() {}

    /** The name of an indicator, action or report. */
    static String of(RulePack pack, String subject) {
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
