package org.improvementnotice.compliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.report.Report;
import org.improvementnotice.compliance.report.ReportFormat;
import org.improvementnotice.compliance.report.ReportFormats;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ways by which a withheld count once followed from public papers, each with a ladder that is neutral: whatever small count
 * stands at the {@code #}, every format is the same, byte for byte.
 */
class PublicPapersLeakTest {

    private static final String NEUTRAL = """
            package sample.ladder

            import org.improvementnotice.compliance.model.Finding
            import org.improvementnotice.compliance.model.Status
            import org.improvementnotice.compliance.model.Summary
            import static org.improvementnotice.compliance.model.Escalation.escalate
            import static org.improvementnotice.compliance.model.Escalation.tell

            rule "L1 Long"
                @source("made up")
            when
                Finding( status == Status.BREACH, run >= 30 )
            then
                insert( escalate("board-attention") );
            end

            rule "L2 Many"
                @source("made up")
            when
                Summary( breaches >= 1 )
            then
                insert( tell("board") );
            end

            rule "L3 None"
                @source("made up")
            when
                not Finding( status == Status.BREACH, run >= 2 )
            then
                insert( tell("committee") );
            end
            """;

    /** A way: what is asked, under which other conditions, and month by month what the readings say. */
    private record Way(String name, String chain, String conditions, List<String> months) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Way unallocated(String name, String chain, String... figures) {
        return new Way(
                name,
                chain,
                "",
                Stream.of(figures).map(each -> "unallocated: " + each).toList());
    }

    private static Stream<Way> ways() {
        return Stream.of(
                unallocated("a line", "target(\"unallocated\").atMost(3)", "8", "#", "0"),
                unallocated(
                        "better than a withheld figure",
                        "target(\"unallocated\").improvesOn(lastPeriod()).by(points(3))",
                        "8",
                        "#",
                        "0"),
                unallocated(
                        "one withheld figure better than another",
                        "target(\"unallocated\").improvesOn(lastPeriod()).by(points(1))",
                        "8",
                        "3",
                        "#",
                        "0"),
                unallocated(
                        "nearly as good as a withheld figure",
                        "target(\"unallocated\").improvesOn(lastPeriod()).tolerance(points(2))",
                        "8",
                        "#",
                        "6"),
                unallocated("met long enough", "target(\"unallocated\").atMost(3).sustainedFor(2)", "8", "#", "0", "8"),
                unallocated(
                        "no figure after a withheld one",
                        "target(\"unallocated\").atMost(3)",
                        "0",
                        "#",
                        "unavailable",
                        "0"),
                unallocated(
                        "a run that began with withheld figures",
                        "target(\"unallocated\").atMost(3)",
                        "0",
                        "#",
                        "#",
                        "9"),
                unallocated(
                        "why at one status",
                        "target(\"unallocated\").atMost(0).tolerance(points(5)).fromBaseline(3, \"2011-12\")"
                                + ".by(\"2012-12\").step(\"2012-01\", 2)",
                        "9",
                        "#",
                        "9"),
                new Way(
                        "a circumstance",
                        "target(\"caseload\").atMost(5)",
                        "    Reading( indicator == \"unallocated\", value > 3 )",
                        List.of("unallocated: #, caseload: 9", "unallocated: 0, caseload: 9")),
                new Way(
                        "a whole of one",
                        "target(\"timeliness\").atLeast(80).breachBelow(75)",
                        "",
                        List.of("timeliness: 90/100", "timeliness: #/#", "timeliness: 90/100")),
                new Way(
                        "an average over few",
                        "target(\"caseload\").atMost(25)",
                        "",
                        List.of("caseload: 90/10", "caseload: 90/#")),
                new Way(
                        "part of a post",
                        "target(\"vacancy-rate\").atMost(0.7)",
                        "",
                        List.of("vacancy-rate: 9/100", "vacancy-rate: 0.#/100", "vacancy-rate: 9/100")),
                new Way(
                        "a year to date whose month is suppressed",
                        "target(\"timeliness-ytd\").atLeast(80)",
                        "",
                        List.of(
                                "timeliness: 60/70, timeliness-ytd: 60/70",
                                "timeliness: suppressed, timeliness-ytd: 6#/76",
                                "timeliness: 40/40, timeliness-ytd: 10#/116")),
                new Way(
                        "the status of a year to date",
                        "target(\"timeliness-ytd\").atLeast(82).breachBelow(80)",
                        "",
                        List.of(
                                "timeliness: 60/70, timeliness-ytd: 60/70",
                                "timeliness: #/8, timeliness-ytd: 6#/78",
                                "timeliness: 40/40, timeliness-ytd: 10#/118")));
    }

    private static RulePack pack(Way way) {
        SortedMap<String, String> files = new TreeMap<>(Sample.filesAsking(way.chain(), way.conditions()));
        files.put("escalation/ladder.drl", NEUTRAL);
        StringBuilder indicators = new StringBuilder();
        files.getOrDefault("indicators.yaml", "").lines().forEach(line -> {
            indicators.append(line).append('\n');
            if (List.of("timeliness:", "unallocated:", "vacancy-rate:", "caseload:")
                    .contains(line)) {
                indicators.append("  publish: protect\n");
            }
        });
        indicators.append("timeliness-ytd:\n  name: In time this year\n  better: more\n  unit: percent\n  good: high\n"
                + "  basis: year-to-date\n  cumulates: timeliness\n  decimals: 1\n  definition: d\n  source: s\n");
        files.put("indicators.yaml", indicators.toString());
        return Sample.load(files);
    }

    private static Sample.Month[] months(Way way, int count) {
        return IntStream.range(0, way.months().size())
                .mapToObj(each -> Sample.month(
                        "2012-%02d".formatted(each + 4),
                        "readings: { " + parts(way.months().get(each).replace("#", String.valueOf(count))) + " }"))
                .toArray(Sample.Month[]::new);
    }

    private static String parts(String readings) {
        return readings.replaceAll("([0-9.]+)/([0-9.]+)", "{ numerator: $1, denominator: $2 }");
    }

    private static List<String> printed(RulePack pack, Assessment papers) {
        List<String> printed = new ArrayList<>();
        List<Assessment> run = List.of(papers);
        for (Assessment shown : List.of(papers, papers.only(papers.latest().period()))) {
            Report report = new Report(List.of(shown), new Report.Background(pack, run), Status.BREACH, false, null);
            for (ReportFormat each : ReportFormats.all()) {
                printed.add(each.name() + "\n" + each.of(report));
            }
        }
        return printed;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void a_withheld_count_does_not_follow_by(Way way) {
        RulePack pack = pack(way);
        List<String> first = printed(pack, Sample.papers(pack, "committee", months(way, 1)));
        for (int count = 2; count <= 5; count++) {
            assertThat(printed(pack, Sample.papers(pack, "committee", months(way, count))))
                    .as("with " + count)
                    .isEqualTo(first);
        }
    }
}
