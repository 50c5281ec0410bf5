package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.ReportingPeriod;

/** The periods that the rules of a notice are asked in, those before it with them that its figures rest on. */
final class JudgedPeriods {

    private final List<ReportingPeriod> periods = new ArrayList<>();

    JudgedPeriods(PackTerms terms) {
        ReportingPeriod last = terms.notice().lastPeriod();
        ReportingPeriod period =
                terms.notice().judgedFrom().plusMonths(-terms.catalogue().longestLag());
        for (; period.compareTo(last) <= 0; period = period.plusMonths(1)) {
            periods.add(period);
        }
    }

    /** All of them, the earliest first. */
    List<ReportingPeriod> all() {
        return periods;
    }

    /** The first in which rules apply, as far as the period alone says. */
    Optional<ReportingPeriod> common(AskingRule... rules) {
        return periods.stream()
                .filter(each -> rulesIn(each, List.of(rules)).size() == rules.length)
                .findFirst();
    }

    /** Those of some rules that apply in a period, as far as the period alone says. */
    static List<AskingRule> rulesIn(ReportingPeriod period, List<AskingRule> rules) {
        return rules.stream()
                .filter(each -> Circumstances.isInItsPeriod(each, period))
                .toList();
    }
}
