package org.improvementnotice.compliance.assessment;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/** What officers said would be done, from month to month: it stands until they say something else, or all of its clause is met. */
final class Promised {

    private Promised() {}

    static SortedMap<String, Carry.Promise> handedOn(
            ReportingPeriod period,
            @Nullable PeriodFacts facts,
            List<Finding> findings,
            SortedMap<String, Carry.Promise> before) {
        SortedMap<String, Carry.Promise> promises = new TreeMap<>(before);
        promises.keySet().removeIf(clause -> isMet(clause, findings));
        if (facts != null) {
            facts.comments().forEach((clause, comment) -> {
                String action = comment.action();
                if (action != null) {
                    promises.put(clause, new Carry.Promise(period, action, comment.owner(), comment.by()));
                }
            });
        }
        return promises;
    }

    private static boolean isMet(String clause, List<Finding> findings) {
        List<Finding> own =
                findings.stream().filter(each -> each.clause().equals(clause)).toList();
        return !own.isEmpty() && own.stream().allMatch(each -> each.status() == Status.PASS);
    }
}
