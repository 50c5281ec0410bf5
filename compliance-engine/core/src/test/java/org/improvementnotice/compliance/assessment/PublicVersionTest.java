package org.improvementnotice.compliance.assessment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.NotDue;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.report.Report;
import org.improvementnotice.compliance.report.ReportFormat;
import org.improvementnotice.compliance.report.ReportFormats;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Public papers tell no small number: of all worlds that differ in one withheld count, and in what adds it up, and recommend the same
 * levels, they are the same, byte for byte, in every format. So nothing that can be computed of them, coordinates of drawings included, tells
 * which of the two it is.
 */
class PublicVersionTest {

    private static final List<String> MONTHS =
            List.of("2012-01", "2012-02", "2012-03", "2012-04", "2012-05", "2012-06", "2012-07");
    /** Each takes seconds: the gate draws some, {@code -Dworlds.drawn=40} more. */
    private static final int WORLDS = Integer.getInteger("worlds.drawn", 1);

    private static final String EVERY = "timeliness unallocated long-plans referrals vacancy-rate";

    /** A month's parts by indicator: how many, and of how many; of how many 0 for a count. */
    private record World(Map<String, Map<String, int[]>> months) {
        static World drawn(Random random) {
            Map<String, Map<String, int[]>> months = new LinkedHashMap<>();
            for (String month : MONTHS) {
                Map<String, int[]> own = new LinkedHashMap<>();
                int whole = 8 + random.nextInt(60);
                own.put("timeliness", new int[] {random.nextBoolean() ? small(random) : whole - small(random), whole});
                own.put("unallocated", new int[] {random.nextInt(8), 0});
                int plans = 20 + random.nextInt(20);
                own.put("long-plans", new int[] {random.nextInt(10), plans});
                own.put("referrals", new int[] {random.nextInt(9), 0});
                own.put("vacancy-rate", new int[] {small(random), 60});
                months.put(month, own);
            }
            return new World(months);
        }

        private static int small(Random random) {
            return 1 + random.nextInt(6);
        }

        World with(String month, String indicator, int count) {
            Map<String, Map<String, int[]>> other = new LinkedHashMap<>();
            months.forEach((name, own) -> other.put(name, new LinkedHashMap<>(own)));
            Map<String, int[]> own = requireNonNull(other.get(month));
            own.put(indicator, new int[] {count, requireNonNull(own.get(indicator))[1]});
            return new World(other);
        }

        int[] of(String month, String indicator) {
            return requireNonNull(requireNonNull(months.get(month)).get(indicator));
        }

        Sample.Month[] files() {
            List<Sample.Month> files = new ArrayList<>();
            int done = 0;
            int all = 0;
            for (String month : MONTHS) {
                int[] own = of(month, "timeliness");
                boolean newYear = month.endsWith("-04");
                done = (newYear ? 0 : done) + own[0];
                all = (newYear ? 0 : all) + own[1];
                List<String> readings = new ArrayList<>();
                requireNonNull(months.get(month))
                        .forEach((indicator, parts) -> readings.add(indicator + ": "
                                + (parts[1] == 0
                                        ? String.valueOf(parts[0])
                                        : "{ numerator: " + parts[0] + ", denominator: " + parts[1] + " }")));
                readings.add("timeliness-ytd: { numerator: " + done + ", denominator: " + all + " }");
                files.add(Sample.month(
                        month,
                        "readings: { caseload: 21, " + String.join(", ", readings) + " }",
                        month.equals("2012-07")
                                ? "restated: [ { period: 2012-05, indicator: referrals, value: 30, was: "
                                        + of("2012-05", "referrals")[0] + ", why: keyed late } ]"
                                : "",
                        "comments: { \"2.2\": { why: there were " + of(month, "unallocated")[0]
                                + " left, action: agency, owner: head of service, by: 2012-09-01, evidence: list } }"));
            }
            return files.toArray(Sample.Month[]::new);
        }
    }

    private static RulePack pack(String unallocated) {
        SortedMap<String, String> files = new TreeMap<>(Sample.files());
        StringBuilder indicators = new StringBuilder();
        requireNonNull(files.get("indicators.yaml")).lines().forEach(line -> {
            indicators.append(line).append('\n');
            if (EVERY.contains(line.replace(":", "")) && !line.startsWith(" ")) {
                indicators.append("  publish: protect\n").append(line.startsWith("unalloc") ? "  jump: 2\n" : "");
            }
        });
        indicators
                .append("timeliness-ytd:\n  name: In time this year\n  better: more\n  unit: percent\n  good: high\n")
                .append(
                        "  basis: year-to-date\n  cumulates: timeliness\n  decimals: 1\n  definition: d\n  source: s\n");
        files.put("indicators.yaml", indicators.toString());
        files.computeIfPresent(
                "pack.yaml",
                (name, text) -> text.replace(
                        "  - { number: \"2.10\"",
                        "  - { number: \"2.9\", words: In time this year, coreTasks: [ \"2\" ], judged: by-rule, origin:"
                                + " illustrative }\n  - { number: \"2.10\""));
        files.computeIfPresent(
                "targets/2-practice.drl",
                (name, text) ->
                        text.replace("target(\"unallocated\").atMost(0)", "target(\"unallocated\")" + unallocated)
                                + "\nrule \"2.9 This year\"\n    @clause(\"2.9\") @coreTask(\"2\") @source(\"made up\")\nwhen\n"
                                + "    ReportingPeriod( onOrAfter(\"2012-01\") )\nthen\n"
                                + "    insert( target(\"timeliness-ytd\").atLeast(0.1) );\nend\n");
        return Sample.load(files);
    }

    private static Assessment papers(RulePack pack, World world) {
        return papers(pack, world, "committee");
    }

    private static Assessment papers(RulePack pack, World world, String body) {
        return Sample.papers(pack, body, world.files());
    }

    /** Every format, of every month and of the latest, beside the whole run. */
    private static List<String> printed(RulePack pack, World world) {
        Assessment all = papers(pack, world);
        List<Assessment> run = List.of(all);
        List<String> printed = new ArrayList<>();
        for (Assessment shown : List.of(all, all.only(all.latest().period()))) {
            Report report = new Report(List.of(shown), new Report.Background(pack, run), Status.BREACH, false, null);
            for (ReportFormat each : ReportFormats.all()) {
                printed.add(each.name() + "\n" + each.of(report));
            }
        }
        return printed;
    }

    /** The levels recommended, which public papers tell: a status that raised one alone can be guessed. */
    private static List<String> levels(RulePack pack, World world) {
        return Sample.assess(pack, world.files()).periods().stream()
                .map(each -> each.escalation().recommended().level()
                        + each.carry().level().periods())
                .toList();
    }

    private static boolean isSmall(int count) {
        return count >= 1 && count <= 5;
    }

    private static Stream<Long> seeds() {
        return IntStream.range(0, WORLDS).mapToObj(each -> (long) each);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void two_worlds_that_differ_in_a_withheld_count_give_the_same_papers(long seed) {
        Random random = new Random(seed);
        RulePack pack = pack(List.of(".atMost(0)", ".atMost(2).breachAbove(3)", ".atMost(40)")
                .get((int) seed % 3));
        World world = World.drawn(random);
        List<String> printed = printed(pack, world);
        for (String month : List.of("2012-01", "2012-05", "2012-06", "2012-07")) {
            for (String indicator : EVERY.split(" ", -1)) {
                int[] parts = world.of(month, indicator);
                boolean rest = parts[1] > 0 && isSmall(parts[1] - parts[0]);
                if (!isSmall(parts[0]) && !rest) {
                    continue;
                }
                for (int count = 1; count <= 5; count++) {
                    World other = world.with(month, indicator, rest ? parts[1] - count : count);
                    if (levels(pack, other).equals(levels(pack, world))) {
                        assertThat(printed(pack, other))
                                .as(indicator + " of " + month + " as " + count + ", seed " + seed)
                                .isEqualTo(printed);
                    }
                }
            }
        }
    }

    @Test
    void a_count_is_c_with_everything_that_follows_from_it() {
        RulePack pack = pack(".atMost(0)");
        World world = World.drawn(new Random(3)).with("2012-07", "unallocated", 4);
        PeriodAssessment month = papers(pack, world).latest();
        var finding = Sample.finding(month, "2.2");
        assertThat(finding.value()).isEqualTo("c");
        assertThat(finding.status()).isEqualTo(Status.BREACH);
        assertThat(finding.detail()).isEqualTo("c: withheld, for a count of 1 to 5 can stand behind it");
        assertThat(finding.distance()).isNull();
        assertThat(finding.margin()).isNull();
        assertThat(finding.direction()).isEmpty();
        assertThat(finding.comment()).isNull();
        assertThat(month.files()).isEmpty();
    }

    @Test
    void a_status_that_would_tell_the_count_is_protected_whatever_the_count_is() {
        RulePack pack = pack(".atMost(2).breachAbove(3)");
        for (int count = 1; count <= 5; count++) {
            World world = World.drawn(new Random(3)).with("2012-07", "unallocated", count);
            PeriodAssessment month = papers(pack, world).latest();
            assertThat(month.findings()).noneMatch(each -> each.clause().equals("2.2"));
            assertThat(month.listed()).anyMatch(each -> each.clause().equals("2.2") && each.why() == NotDue.PROTECTED);
        }
        World none = World.drawn(new Random(3)).with("2012-07", "unallocated", 0);
        assertThat(Sample.finding(papers(pack, none).latest(), "2.2").value()).isEqualTo("0");
        World many = World.drawn(new Random(3)).with("2012-07", "unallocated", 6);
        assertThat(Sample.finding(papers(pack, many).latest(), "2.2").value()).isEqualTo("6");
    }

    @Test
    void a_year_to_date_is_withheld_from_a_small_month_to_the_end_of_the_year() {
        RulePack pack = pack(".atMost(0)");
        World world = World.drawn(new Random(1));
        for (String month : MONTHS) {
            world = world.with(month, "timeliness", world.of(month, "timeliness")[1] > 12 ? 6 : 0);
        }
        World small = world.with("2012-02", "timeliness", 3);
        List<PeriodAssessment> months = papers(pack, small).periods();
        assertThat(months)
                .filteredOn(each -> "c".equals(Sample.finding(each, "2.9").value()))
                .extracting(each -> each.period().toString())
                .contains("2012-02", "2012-03")
                .doesNotContain("2012-01", "2012-07");
    }

    @Test
    void the_same_months_in_private_are_whole() {
        RulePack pack = pack(".atMost(0)");
        Assessment whole = Sample.assess(pack, World.drawn(new Random(5)).files());
        Assessment board = papers(pack, World.drawn(new Random(5)), "board");
        assertThat(board.periods()).isEqualTo(whole.periods());
        assertThat(board.inputs()).isEqualTo(whole.inputs());
    }
}
