package org.improvementnotice.compliance.examples.springboot;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.improvementnotice.compliance.AssessmentListener;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;

/** What a listener makes of assessments: a timer and two counters. The library itself knows no registry. */
public final class ComplianceMetrics implements AssessmentListener {

    private final MeterRegistry registry;

    ComplianceMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void found(Assessment assessment, PeriodAssessment month, Finding finding) {
        registry.counter("compliance.findings", "status", finding.status().code())
                .increment();
    }

    @Override
    public void assessed(Assessment assessment, Duration took) {
        registry.timer("compliance.assessment").record(took);
    }

    @Override
    public void notAssessed(String authority, RuntimeException why, Duration took) {
        registry.counter("compliance.failures").increment();
    }
}
