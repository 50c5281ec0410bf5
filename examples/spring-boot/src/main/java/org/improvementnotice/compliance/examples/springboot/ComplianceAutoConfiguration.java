package org.improvementnotice.compliance.examples.springboot;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.improvementnotice.compliance.AssessmentListener;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.packs.RulePacks;
import org.improvementnotice.compliance.rules.RulePack;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;

/** What a service gets by having this on its class path and saying {@code compliance.pack}; each part can be replaced. */
@AutoConfiguration
@EnableConfigurationProperties(ComplianceAutoConfiguration.Settings.class)
public class ComplianceAutoConfiguration {

    /**
     * What can be set.
     *
     * @param pack the id of a shipped pack, or a folder
     * @param deadline how long one request may take; thirty seconds where nothing is said
     */
    @ConfigurationProperties("compliance")
    public record Settings(String pack, @DefaultValue("30s") Duration deadline) {}

    /** The engine, told about by every listener there is. */
    @Bean
    @ConditionalOnMissingBean
    public ComplianceEngine complianceEngine(Settings settings, ObjectProvider<AssessmentListener> listeners) {
        Path folder = Path.of(settings.pack());
        ComplianceEngine engine = ComplianceEngine.of(
                        Files.isDirectory(folder) ? RulePack.load(folder) : RulePacks.shipped(settings.pack()))
                .within(settings.deadline());
        for (AssessmentListener each : listeners) {
            engine = engine.telling(each);
        }
        return engine;
    }

    /** Counts findings by status and times assessments. */
    @Bean
    @ConditionalOnMissingBean
    public ComplianceMetrics complianceMetrics(MeterRegistry registry) {
        return new ComplianceMetrics(registry);
    }

    /** Says which pack judges. */
    @Bean
    public HealthIndicator complianceHealth(ComplianceEngine engine) {
        return () -> Health.up()
                .withDetail("pack", engine.pack().notice().id())
                .withDetail("version", engine.pack().notice().version())
                .withDetail("digest", engine.pack().digest())
                .withDetail("engine", ComplianceEngine.version())
                .build();
    }
}
