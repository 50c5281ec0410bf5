package org.improvementnotice.compliance.officer;

import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.assessment.PeriodTrace;
import org.improvementnotice.compliance.judgement.Evidence;
import org.improvementnotice.compliance.judgement.Judge;
import org.improvementnotice.compliance.judgement.Working;
import org.improvementnotice.compliance.language.AskingRule;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Target;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * What is explained: one clause and indicator in one period, with all that lay behind it.
 *
 * @param finding null where there is none
 * @param listed null where there is a finding
 */
record Explained(
        RulePack pack,
        Assessment assessment,
        PeriodAssessment month,
        PeriodTrace trace,
        AskedTarget.Key key,
        @Nullable Finding finding,
        PeriodAssessment.@Nullable Listed listed) {

    /** How it was put to the judgement; empty where it never was. */
    Optional<PeriodTrace.Judging> judging() {
        return Optional.ofNullable(trace.targets().get(key));
    }

    /** The indicator; empty for an action or report. */
    Optional<Indicator> indicator() {
        return pack.catalogue().find(key.indicator());
    }

    private int lag() {
        return indicator().map(Indicator::lag).orElse(0);
    }

    /** The period whose figure and line are judged. */
    ReportingPeriod figurePeriod() {
        return month.period().plusMonths(-lag());
    }

    boolean lags() {
        return lag() > 0;
    }

    /** The rules that can ask for it, the one that does first. */
    List<AskingRule> rules() {
        return pack.targetRules().stream()
                .filter(each ->
                        each.asks().stream().anyMatch(asked -> asked.key().equals(key)))
                .sorted((one, other) -> Boolean.compare(!isTheRule(one), !isTheRule(other)))
                .toList();
    }

    private boolean isTheRule(AskingRule rule) {
        return finding != null && finding.rule().equals(rule.source());
    }

    /** What is asked, or was or would be where nothing is; empty where no rule can say. */
    Optional<Target> target() {
        return judging()
                .map(each -> each.question().asked().target())
                .or(() -> rules().stream()
                        .flatMap(each -> each.asks().stream())
                        .filter(each -> each.key().equals(key))
                        .map(AskedTarget::target)
                        .findFirst());
    }

    Optional<Requirement> requirement() {
        return target().map(Target::requirement);
    }

    /** What the judgement rested on. */
    Optional<Evidence> evidence() {
        return judging().map(PeriodTrace.Judging::evidence);
    }

    /** The reading judged, an absence among them. */
    Optional<Reading> reading() {
        return evidence()
                .filter(Evidence.OfReading.class::isInstance)
                .map(each -> ((Evidence.OfReading) each).reading());
    }

    /** What was computed on the way; empty where no figure is held against a line. */
    Optional<Working> working() {
        return judging().flatMap(each -> {
            Evidence evidence = each.evidence();
            return evidence == null ? Optional.empty() : Judge.working(each.question(), evidence);
        });
    }
}
