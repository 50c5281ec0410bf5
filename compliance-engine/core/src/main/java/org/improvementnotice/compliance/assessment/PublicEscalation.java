package org.improvementnotice.compliance.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Escalation;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;

/**
 * An escalation as it may stand in public papers. The level stands; of what it rests on that stands which is the same
 * whatever the withheld counts are.
 */
final class PublicEscalation {

    private static final String REST = "what would tell a figure that is withheld";

    private final List<Escalation> twins;
    private final Set<String> kept;

    private PublicEscalation(List<Escalation> twins, Set<String> kept) {
        this.twins = twins;
        this.kept = kept;
    }

    /**
     * The escalation of a period.
     *
     * @param twins the same period with other counts
     * @param kept the requirements whose findings stand
     */
    static Escalation of(PeriodAssessment period, List<PeriodAssessment> twins, Set<AskedTarget.Key> kept) {
        Set<String> ids = period.findings().stream()
                .filter(each -> kept.contains(each.key()))
                .map(Finding::id)
                .collect(Collectors.toSet());
        return new PublicEscalation(
                        twins.stream().map(PeriodAssessment::escalation).toList(), ids)
                .of(period.escalation());
    }

    private Escalation of(Escalation escalation) {
        return new Escalation(
                escalation.recommended(),
                escalation.before(),
                escalation.decided(),
                escalation.direction(),
                escalation.reasons().stream()
                        .flatMap(each -> cause(each).stream())
                        .toList(),
                escalation.bodies(),
                twins.stream().allMatch(each -> each.lowers().equals(escalation.lowers()))
                        ? escalation.lowers()
                        : List.of("what would lower it is told in private papers"),
                escalation.tell().stream().flatMap(each -> told(each).stream()).toList());
    }

    private Optional<Escalation.Cause> cause(Escalation.Cause cause) {
        List<Escalation.Cause> same = each(
                Escalation::reasons,
                one -> one.rule().equals(cause.rule()) && one.proposes().equals(cause.proposes()));
        return same.size() < twins.size()
                ? Optional.empty()
                : Optional.of(new Escalation.Cause(
                        cause.rule(),
                        cause.proposes(),
                        cause.findings().stream()
                                .filter(id -> kept.contains(id)
                                        && same.stream()
                                                .allMatch(one -> one.findings().contains(id)))
                                .toList(),
                        texts(
                                cause.texts(),
                                same.stream().map(Escalation.Cause::texts).toList())));
    }

    private Optional<Escalation.Told> told(Escalation.Told told) {
        List<Escalation.Told> same = each(
                Escalation::tell,
                one -> one.rule().equals(told.rule())
                        && one.whom().equals(told.whom())
                        && one.sameDay() == told.sameDay());
        return same.size() < twins.size()
                ? Optional.empty()
                : Optional.of(new Escalation.Told(
                        told.whom(),
                        told.sameDay(),
                        told.rule(),
                        texts(
                                told.texts(),
                                same.stream().map(Escalation.Told::texts).toList())));
    }

    /** Of each world the first that is alike; fewer than worlds where one has none. */
    private <T> List<T> each(Function<Escalation, List<T>> part, Predicate<T> alike) {
        return twins.stream()
                .map(each -> part.apply(each).stream().filter(alike).findFirst().orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> texts(List<String> own, List<List<String>> others) {
        List<String> same = new ArrayList<>(own.stream()
                .filter(each -> others.stream().allMatch(other -> other.contains(each)))
                .toList());
        if (same.size() < own.size() || others.stream().anyMatch(each -> each.size() > same.size())) {
            same.add(REST);
        }
        return same;
    }
}
