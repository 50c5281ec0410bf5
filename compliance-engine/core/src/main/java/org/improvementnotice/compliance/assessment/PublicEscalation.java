package org.improvementnotice.compliance.assessment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Escalation;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;

/**
 * An escalation as it may stand in public papers. The level stands; where a status is protected, what could tell it is left
 * out of the reasons: the finding itself, and counts from which it is what the others leave.
 */
final class PublicEscalation {

    private static final String PROTECTED = "a requirement whose status is protected";
    private static final String COUNTS = "the counts of the month, which would tell a status that is protected";

    private PublicEscalation() {}

    /** @param withheld whether any figure is: then which doubts keep the level up tells of the figures they rest on */
    static Escalation of(PeriodAssessment period, Set<AskedTarget.Key> protectedKeys, boolean withheld) {
        Escalation escalation = period.escalation();
        if (protectedKeys.isEmpty() && !withheld) {
            return escalation;
        }
        List<Finding> hidden = period.findings().stream()
                .filter(each -> protectedKeys.contains(each.key()))
                .toList();
        Set<String> ids = hidden.stream().map(Finding::id).collect(Collectors.toSet());
        Set<String> words = hidden.stream().map(Finding::inWords).collect(Collectors.toSet());
        Set<String> shown = period.findings().stream()
                .filter(each -> !protectedKeys.contains(each.key()))
                .map(Finding::inWords)
                .collect(Collectors.toSet());
        return new Escalation(
                escalation.recommended(),
                escalation.before(),
                escalation.decided(),
                escalation.direction(),
                escalation.reasons().stream()
                        .filter(each -> !restsOn(each.texts(), words))
                        .map(each -> new Escalation.Cause(
                                each.rule(),
                                each.proposes(),
                                each.findings().stream()
                                        .filter(id -> !ids.contains(id))
                                        .toList(),
                                texts(each.texts(), words, shown)))
                        .toList(),
                escalation.bodies(),
                escalation.lowers().isEmpty() ? List.of() : List.of("what would lower it is told in private papers"),
                escalation.tell().stream()
                        .filter(each -> !restsOn(each.texts(), words))
                        .map(each -> new Escalation.Told(
                                each.whom(), each.sameDay(), each.rule(), texts(each.texts(), words, shown)))
                        .toList());
    }

    /** Whether nothing else is cited: that the rule fired would tell. */
    private static boolean restsOn(List<String> texts, Set<String> words) {
        return !texts.isEmpty() && words.containsAll(texts);
    }

    private static List<String> texts(List<String> texts, Set<String> words, Set<String> shown) {
        return texts.stream()
                .map(each -> words.contains(each) ? PROTECTED : shown.contains(each) || words.isEmpty() ? each : COUNTS)
                .distinct()
                .toList();
    }
}
