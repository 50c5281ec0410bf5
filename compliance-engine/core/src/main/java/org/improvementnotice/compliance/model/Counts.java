package org.improvementnotice.compliance.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Findings counted. Counts count targets.
 *
 * @param pass how many PASS
 * @param warn how many WARN
 * @param breach how many BREACH
 * @param waived how many WARN and BREACH with an agreed exception
 * @param byReason how many for each reason that occurs, in the order of the reasons
 */
public record Counts(int pass, int warn, int breach, int waived, Map<Reason, Integer> byReason) {

    /** Copies the map. */
    public Counts {
        Map<Reason, Integer> copy = new EnumMap<>(Reason.class);
        copy.putAll(byReason);
        byReason = Collections.unmodifiableMap(copy);
    }

    /** Counts findings. */
    public static Counts of(Collection<Finding> findings) {
        Map<Reason, Integer> byReason = new EnumMap<>(Reason.class);
        findings.forEach(each -> byReason.merge(each.reason(), 1, Integer::sum));
        return new Counts(
                count(findings, Status.PASS),
                count(findings, Status.WARN),
                count(findings, Status.BREACH),
                (int) findings.stream().filter(Finding::isWaived).count(),
                byReason);
    }

    private static int count(Collection<Finding> findings, Status status) {
        return (int) findings.stream().filter(each -> each.status() == status).count();
    }

    /** The worst status, where there is any finding. */
    public static Optional<Status> worst(Collection<Finding> findings) {
        return findings.stream().map(Finding::status).max(Comparator.naturalOrder());
    }

    /** How many there are. */
    public int total() {
        return pass + warn + breach;
    }
}
