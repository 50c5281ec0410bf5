package org.improvementnotice.compliance.assessment;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** What is known of the plan's actions: a completion stands until it is reopened. */
final class KnownActions {

    private final SortedMap<String, Carry.KnownAction> known;

    KnownActions(SortedMap<String, Carry.KnownAction> before, ReportingPeriod period, @Nullable PeriodFacts facts) {
        this.known = new TreeMap<>(before);
        if (facts != null) {
            facts.actions().forEach((code, report) -> put(code, report, period));
        }
    }

    private void put(String code, FactsFile.ActionReport report, ReportingPeriod period) {
        LocalDate completed = report.completed();
        if (completed == null) {
            known.remove(code);
            return;
        }
        Carry.KnownAction before = known.get(code);
        known.put(
                code,
                before != null && before.completed().equals(completed)
                        ? new Carry.KnownAction(completed, before.reported(), report.evidence(), before.place())
                        : new Carry.KnownAction(completed, period, report.evidence(), report.place()));
    }

    Carry.@Nullable KnownAction find(String code) {
        return known.get(code);
    }

    SortedMap<String, Carry.KnownAction> handedOn() {
        return known;
    }
}
