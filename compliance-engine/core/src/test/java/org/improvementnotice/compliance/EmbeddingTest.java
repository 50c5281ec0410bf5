package org.improvementnotice.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.report.Checked;
import org.improvementnotice.compliance.report.Report;
import org.improvementnotice.compliance.report.ReportFormat;
import org.improvementnotice.compliance.report.ReportFormats;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;

/** What a program that embeds the engine can put into it. */
class EmbeddingTest {

    private static final RulePack PACK = Sample.asking("target(\"timeliness\").atLeast(80).breachBelow(75)");

    @TempDir
    private Path folder;

    private static FactsSource.Document month(String authority, String month, int share) {
        return new FactsSource.Document(
                "table/" + authority + "-" + month + ".yaml",
                "authority: " + authority + "\nperiod: " + month + "\nsubmitted: 2012-03-31\nreadings: { timeliness: "
                        + share + " }\n");
    }

    private static Facts facts(FactsSource.Document... documents) throws IOException {
        return Facts.read(() -> List.of(documents), PACK);
    }

    private static final class Told implements AssessmentListener {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void found(Assessment assessment, PeriodAssessment month, Finding finding) {
            lines.add("found " + assessment.authority() + " " + month.period() + " " + finding.status());
        }

        @Override
        public void levelMoved(Assessment assessment, PeriodAssessment month) {
            lines.add("moved " + month.period() + " "
                    + month.escalation().recommended().level() + " "
                    + MDC.get(ComplianceEngine.MDC_AUTHORITY) + ", " + MDC.get(ComplianceEngine.MDC_PACK));
        }

        @Override
        public void assessed(Assessment assessment, Duration took) {
            lines.add("assessed " + assessment.authority() + (took.isNegative() ? " in no time" : ""));
        }

        @Override
        public void notAssessed(String authority, RuntimeException why, Duration took) {
            lines.add("not assessed " + authority + ": " + why.getMessage());
        }
    }

    @Test
    void facts_of_a_source_are_read_like_files_and_problems_name_the_document_and_the_line() throws IOException {
        Facts facts = facts(month("Testshire", "2012-01", 70), month("Testshire", "2012-02", 90));
        Finding finding =
                ComplianceEngine.of(PACK).assess(facts).latest().findings().get(0);
        assertThat(finding.place()).hasToString("table/Testshire-2012-02.yaml:4:25");

        assertThatThrownBy(() -> facts(month("Testshire", "2012-13", 70)))
                .isInstanceOf(InvalidFactsException.class)
                .hasMessageContaining("table/Testshire-2012-13.yaml:2:9: ");
        assertThatThrownBy(() -> Facts.read(
                        () -> {
                            throw new IOException("the table is away");
                        },
                        PACK))
                .isInstanceOf(IOException.class)
                .hasMessage("the table is away");
    }

    @Test
    void a_listener_is_told_of_each_finding_and_move_of_the_level_in_order() throws IOException {
        Told told = new Told();
        ComplianceEngine engine = ComplianceEngine.of(PACK).telling(told);

        engine.assess(facts(month("Testshire", "2012-01", 70), month("Testshire", "2012-02", 70)));

        assertThat(told.lines)
                .containsExactly(
                        "found Testshire 2012-01 BREACH",
                        "found Testshire 2012-02 BREACH",
                        "moved 2012-02 corrective-action Testshire, sample 1.0.0",
                        "assessed Testshire");
    }

    @Test
    void a_listener_is_told_what_could_not_be_assessed_and_the_caller_too() throws IOException {
        Told told = new Told();
        ComplianceEngine engine = ComplianceEngine.of(PACK).telling(told).within(Duration.ofNanos(1));
        Facts facts = facts(month("Testshire", "2012-01", 70));

        assertThatThrownBy(() -> engine.assess(facts)).hasMessageContaining("not done within");
        assertThat(told.lines).singleElement().asString().startsWith("not assessed Testshire: ");
    }

    @Test
    void the_keys_of_log_lines_are_as_they_were_when_a_call_ends() throws IOException {
        MDC.put(ComplianceEngine.MDC_AUTHORITY, "mine");
        try {
            ComplianceEngine.of(PACK).assess(facts(month("Testshire", "2012-01", 70)));
            assertThat(MDC.get(ComplianceEngine.MDC_AUTHORITY)).isEqualTo("mine");
            assertThat(MDC.get(ComplianceEngine.MDC_PACK)).isNull();
        } finally {
            MDC.remove(ComplianceEngine.MDC_AUTHORITY);
        }
    }

    @Test
    void what_a_listener_throws_reaches_the_caller_and_leaves_no_keys_behind() throws IOException {
        ComplianceEngine engine = ComplianceEngine.of(PACK).telling(new AssessmentListener() {
            @Override
            public void assessed(Assessment assessment, Duration took) {
                throw new IllegalStateException("full");
            }
        });
        Facts facts = facts(month("Testshire", "2012-01", 70));

        assertThatThrownBy(() -> engine.assess(facts)).hasMessage("full");
        assertThat(MDC.get(ComplianceEngine.MDC_AUTHORITY)).isNull();
    }

    /** A format of somebody else. */
    public static final class Shout implements ReportFormat {
        @Override
        public String name() {
            return "shout";
        }

        @Override
        public String of(Report report) {
            return report.assessments().get(0).authority() + "!";
        }

        @Override
        public String of(Checked checked) {
            return checked.problems().size() + "!";
        }
    }

    @Test
    void a_format_that_another_jar_offers_is_found_by_its_name() throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(ReportFormat.class.getName()), Shout.class.getName() + "\n");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader jar =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, EmbeddingTest.class.getClassLoader())) {
            Thread.currentThread().setContextClassLoader(jar);
            Assessment assessment = ComplianceEngine.of(PACK).assess(facts(month("Testshire", "2012-01", 70)));

            assertThat(ReportFormats.named("shout").map(each -> each.of(Report.of(assessment, PACK))))
                    .contains("Testshire!");
            assertThat(ReportFormats.named("text").map(ReportFormat::name)).contains("text");
            assertThat(ReportFormats.names()).doesNotContain("shout");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        assertThat(ReportFormats.named("shout")).isEmpty();
    }

    @Test
    void each_council_is_told_of_with_its_own_keys() throws IOException {
        Told told = new Told();
        RulePack any = Sample.load(anyAuthority());
        Facts facts = Facts.read(() -> List.of(month("Ashire", "2012-01", 70), month("Beshire", "2012-01", 90)), any);

        ComplianceEngine.of(any).telling(told).assessEach(facts);

        assertThat(told.lines.stream().filter(each -> each.startsWith("assessed")))
                .containsExactly("assessed Ashire", "assessed Beshire");
    }

    private static SortedMap<String, String> anyAuthority() {
        var files = Sample.filesAsking("target(\"timeliness\").atLeast(80).breachBelow(75)", "");
        files.computeIfPresent("pack.yaml", (name, text) -> text.replaceFirst("(?m)^authority: .*$", "authority: any"));
        return files;
    }
}
