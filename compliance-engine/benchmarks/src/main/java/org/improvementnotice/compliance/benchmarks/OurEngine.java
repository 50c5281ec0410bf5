package org.improvementnotice.compliance.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.FactsSource;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Counts;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.rules.RulePack;

/** The engine with the pack that says the same as the targets. */
final class OurEngine implements Judges {

    private final ComplianceEngine engine;

    OurEngine(List<Target> targets) {
        try {
            Path folder = Files.createTempDirectory("benchmarks");
            try {
                engine = ComplianceEngine.of(RulePack.load(PackText.write(targets, folder)));
            } finally {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RulePack pack() {
        return engine.pack();
    }

    Facts read(FactsSource source) {
        try {
            return Facts.read(source, engine.pack());
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be read", e);
        }
    }

    Facts read(Council council) {
        return read(documents(council));
    }

    static FactsSource documents(Council council) {
        return () -> council.months().stream()
                .map(each -> new FactsSource.Document(
                        council.authority() + "/" + each.period() + ".yaml", FactsText.yaml(council.authority(), each)))
                .toList();
    }

    Assessment assess(Facts facts) {
        return engine.assess(facts);
    }

    @Override
    public List<PlainLoop.Judged> judge(Council council) {
        return assess(read(council)).periods().stream().map(OurEngine::judged).toList();
    }

    private static PlainLoop.Judged judged(PeriodAssessment month) {
        Counts counts = month.counts();
        return new PlainLoop.Judged(
                month.period().toString(),
                month.findings().stream().map(OurEngine::plain).toList(),
                counts.pass(),
                counts.warn(),
                counts.breach());
    }

    private static PlainFinding plain(Finding finding) {
        return new PlainFinding(
                finding.figurePeriod().toString(),
                finding.clause(),
                Status.valueOf(finding.status().code().toUpperCase(Locale.ROOT)),
                finding.run(),
                Objects.requireNonNull(finding.value()),
                Objects.requireNonNull(finding.line()),
                Objects.requireNonNull(finding.breachLine()),
                Objects.requireNonNull(finding.margin()),
                finding.detail());
    }
}
