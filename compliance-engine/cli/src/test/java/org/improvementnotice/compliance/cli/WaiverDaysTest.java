package org.improvementnotice.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.Waivers;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.WaiverUse;
import org.improvementnotice.compliance.report.Report;
import org.improvementnotice.compliance.report.ReportFormat;
import org.improvementnotice.compliance.report.ReportFormats;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The table of days around both ends of an exception, through the command: exit code, and each format byte for byte what
 * the library writes, which its own test of the same table reads with programs of another make.
 */
class WaiverDaysTest {

    private static final Path SAMPLE = Path.of("../core/src/test/resources/packs/sample");

    @TempDir
    private Path folder;

    /** The sample as one clause that is waivable, judged where there is a file. */
    private Path pack() throws IOException {
        Path pack = Files.createDirectory(folder.resolve("pack"));
        for (String name : List.of("pack.yaml", "indicators.yaml", "escalation/ladder.drl", "targets/2-practice.drl")) {
            Path to = pack.resolve(name);
            Files.createDirectories(to.getParent());
            String text = Files.readString(SAMPLE.resolve(name));
            if (name.equals("pack.yaml")) {
                text = text.replaceAll("  - \\{ number: \"(?!2\\.1\").*\\n", "")
                        .replace("words: Assessments in time,", "words: Assessments in time, waivable: true,")
                        .replaceAll("(?s)returns:.*?actions:", "actions:");
            }
            if (name.endsWith("practice.drl")) {
                text = text.replaceAll("(?s)rule \"(?!2\\.1 ).*?\\nend\\n", "");
            }
            if (name.endsWith("ladder.drl")) {
                text = text.replaceAll("(?s)rule \"L[24] .*?\nend\n", "");
            }
            Files.writeString(to, text);
        }
        return pack;
    }

    private Path facts(YearMonth month) throws IOException {
        return Files.writeString(
                folder.resolve(month + ".yaml"),
                "authority: Testshire\nperiod: " + month + "\nsubmitted: " + month.atEndOfMonth()
                        + "\nreadings: { timeliness: 70 }\n");
    }

    private Path waivers(LocalDate from, LocalDate until) throws IOException {
        return Files.writeString(
                folder.resolve("waivers.yaml"),
                String.join(
                        "\n",
                        "- clause: \"2.1\"",
                        "  authority: Testshire",
                        "  reason: the case system was replaced",
                        "  approvedBy: board",
                        "  approvedOn: " + from,
                        "  evidence: minute 4",
                        "  from: " + from,
                        "  until: " + until,
                        ""));
    }

    /** @param from days from the last day of the month, negative before it */
    @ParameterizedTest
    @CsvSource({
        "0,   0,   IN_FORCE",
        "-1,  -1,  EXPIRED",
        "1,   1,   NOT_YET_VALID",
        "-90, 0,   IN_FORCE",
        "-90, -1,  EXPIRED",
        "0,   90,  IN_FORCE",
        "1,   91,  NOT_YET_VALID",
        "-1,  1,   IN_FORCE"
    })
    void the_command_says_in_every_format_what_the_library_says(int from, int until, WaiverUse.State state)
            throws IOException {
        TimeZone before = TimeZone.getDefault();
        Path pack = pack();
        RulePack rules = RulePack.load(pack);
        try {
            for (String zone : List.of("Europe/London", "Pacific/Apia")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                // the clocks change on 31 March 2013, the last day of a month, and on 28 October 2012
                for (YearMonth month : List.of(YearMonth.of(2012, 10), YearMonth.of(2013, 3))) {
                    Path facts = facts(month);
                    LocalDate last = month.atEndOfMonth();
                    Path waivers = waivers(last.plusDays(from), last.plusDays(until));
                    Assessment assessment = ComplianceEngine.of(rules)
                            .with(Waivers.read(waivers, rules))
                            .assess(Facts.read(facts, rules));
                    assertThat(assessment.latest().waivers())
                            .extracting(WaiverUse::state)
                            .containsExactly(state);
                    mustSayTheSame(facts, pack, waivers, assessment, state == WaiverUse.State.IN_FORCE);
                }
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private void mustSayTheSame(Path facts, Path pack, Path waivers, Assessment assessment, boolean holds)
            throws IOException {
        StringBuilder all = new StringBuilder("assess " + facts + " --pack " + pack + " --waivers " + waivers);
        for (ReportFormat each : ReportFormats.all()) {
            all.append(" --format ").append(each.name()).append("=").append(folder.resolve(each.name()));
        }

        Answer answer = Answer.line(all.toString());

        assertThat(answer.code()).as(answer.err()).isEqualTo(holds ? 0 : 5);
        for (ReportFormat each : ReportFormats.all()) {
            assertThat(Files.readString(folder.resolve(each.name())))
                    .as(each.name())
                    .isEqualTo(each.of(new Report(
                            List.of(assessment),
                            new Report.Background(RulePack.load(pack), List.of(assessment)),
                            Status.BREACH,
                            false,
                            pack.toString())));
        }
    }

    @Test
    void without_the_exception_the_same_month_fails() throws IOException {
        Path facts = facts(YearMonth.of(2013, 3));

        assertThat(Answer.line("assess " + facts + " --pack " + pack()).code()).isEqualTo(5);
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).hasSize(2);
        }
    }
}
