package org.improvementnotice.compliance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Escalation;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** What surrounds the assessment of a council: the keys of its log lines, the clock, and the listeners. */
final class Judging {

    private final List<AssessmentListener> listeners;

    Judging(List<AssessmentListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    Judging and(AssessmentListener other) {
        List<AssessmentListener> all = new ArrayList<>(listeners);
        all.add(other);
        return new Judging(all);
    }

    Assessment of(RulePack pack, String authority, Supplier<Assessment> judged) {
        String before = MDC.get(ComplianceEngine.MDC_AUTHORITY);
        String packBefore = MDC.get(ComplianceEngine.MDC_PACK);
        MDC.put(ComplianceEngine.MDC_AUTHORITY, authority);
        MDC.put(
                ComplianceEngine.MDC_PACK,
                pack.notice().id() + " " + pack.notice().version());
        try {
            return told(authority, judged);
        } finally {
            restore(ComplianceEngine.MDC_AUTHORITY, before);
            restore(ComplianceEngine.MDC_PACK, packBefore);
        }
    }

    private static void restore(String key, @Nullable String before) {
        if (before == null) {
            MDC.remove(key);
        } else {
            MDC.put(key, before);
        }
    }

    private Assessment told(String authority, Supplier<Assessment> judged) {
        if (listeners.isEmpty()) {
            return judged.get();
        }
        long start = System.nanoTime();
        Assessment assessment;
        try {
            assessment = judged.get();
        } catch (RuntimeException e) {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            listeners.forEach(each -> each.notAssessed(authority, e, took));
            throw e;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        listeners.forEach(each -> tell(each, assessment, took));
        return assessment;
    }

    private static void tell(AssessmentListener listener, Assessment assessment, Duration took) {
        for (PeriodAssessment month : assessment.periods()) {
            month.findings().forEach(each -> listener.found(assessment, month, each));
            if (isMoved(month.escalation())) {
                listener.levelMoved(assessment, month);
            }
        }
        listener.assessed(assessment, took);
    }

    private static boolean isMoved(Escalation escalation) {
        FactsFile.LevelDecision decided = escalation.decided();
        return escalation.direction() != Escalation.Direction.SAME
                || (decided != null
                        && !decided.is().equals(escalation.recommended().level()));
    }
}
