package org.improvementnotice.compliance.officer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.LadderExploration;
import org.improvementnotice.compliance.model.LadderExploration.Property;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ladders of the folder {@code ladders}, each broken in the way that its first line says, and what is said of them: {@code
 * ladders/expected.txt}. {@code mvn -Dgolden.update=true} writes it anew; read the difference. Then random ladders against
 * an evaluator that knows no tallies and tries every month of three requirements.
 */
class LadderExplorerTest {

    private static final Path FOLDER = Path.of("src/test/resources/ladders");
    private static final Path EXPECTED = FOLDER.resolve("expected.txt");
    private static final String LADDER = "escalation/ladder.drl";

    private static List<Path> broken() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(each -> each.toString().endsWith(".drl")).sorted().toList();
        }
    }

    private static LadderExploration explored(RulePack pack) {
        return LadderExplorer.explore(pack, Deadline.NONE).orElseThrow();
    }

    private static String said(Path file) throws IOException {
        LadderExploration explored = explored(Sample.pack().with(LADDER, Files.readString(file)));
        StringBuilder said = new StringBuilder(file.getFileName().toString()).append('\n');
        said.append("  ").append(explored.inWords()).append('\n');
        explored.open().forEach(each -> said.append("  open: ").append(each).append('\n'));
        explored.idle()
                .forEach(each -> said.append("  idle: ").append(each.message()).append('\n'));
        for (LadderExploration.Refutation each : explored.refuted()) {
            said.append("  ")
                    .append(Sample.FOLDER.relativize(Path.of(each.place().file())))
                    .append(':')
                    .append(each.place().line())
                    .append(": ")
                    .append(each.what())
                    .append('\n');
            each.months().forEach(month -> said.append("    ").append(month).append('\n'));
        }
        return said.append('\n').toString();
    }

    @Test
    void every_broken_ladder_is_refuted_with_its_shortest_months() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path each : broken()) {
            all.append(said(each));
        }
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(EXPECTED, all);
        }
        assertThat(all.toString()).isEqualTo(Files.readString(EXPECTED));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void no_broken_ladder_passes(Path file) throws IOException {
        LadderExploration explored = explored(Sample.pack().with(LADDER, Files.readString(file)));
        assertThat(explored.refuted()).isNotEmpty();
        assertThat(explored.open()).isEmpty();
        assertThat(explored.problems())
                .allSatisfy(each -> assertThat(each.place().line()).isPositive());
    }

    @Test
    void the_ladder_of_the_sample_holds_in_every_state() {
        LadderExploration explored = explored(Sample.pack());
        assertThat(explored.refuted()).isEmpty();
        assertThat(explored.open()).isEmpty();
        assertThat(explored.states()).isGreaterThan(100);
    }

    @Test
    void a_rule_beside_which_another_always_asks_for_more_is_a_doubt() {
        String sample = requireNonNull(Sample.files().get(LADDER));
        RulePack pack = Sample.pack()
                .with(
                        LADDER,
                        sample + "\nrule \"L9 Idle\"\n    @source(\"made up\")\nwhen\n"
                                + "    Finding( status == Status.BREACH, run >= 4 )\nthen\n"
                                + "    insert( escalate(\"board-attention\") );\nend\n");
        LadderExploration explored = explored(pack);

        assertThat(explored.refuted()).isEmpty();
        assertThat(explored.doubts(Place.of("escalation")))
                .singleElement()
                .asString()
                .contains(
                        "rule \"L9 Idle\" never decides the level: whenever it fires, another rule asks for a higher one");
    }

    @Test
    void a_level_that_asks_for_a_miss_before_it_is_asked_is_not_said_to_be_reached() {
        String ladder = requireNonNull(Sample.files().get(LADDER))
                .replaceAll("(?s)rule \"[^\"]*\"(?:(?!\nend).)*escalate\\(\"public-scrutiny\"\\).*?\nend\n", "")
                .replace(
                        "import org.improvementnotice.compliance.model.Finding\n",
                        "import org.improvementnotice.compliance.model.Finding\nimport"
                                + " org.improvementnotice.compliance.model.ReportingPeriod\n");
        RulePack pack = Sample.pack()
                .with(
                        LADDER,
                        ladder + "\nrule \"L9 Early\"\n    @source(\"made up\")\nwhen\n"
                                + "    ReportingPeriod( before(\"2012-04\") )\n"
                                + "    Finding( indicator == \"manager-in-post\", status == Status.BREACH )\nthen\n"
                                + "    insert( escalate(\"public-scrutiny\") );\nend\n");
        assertThat(explored(pack).open())
                .as(ladder)
                .containsExactly("whether months lead to the level `public-scrutiny`");
    }

    @Test
    void what_cannot_be_tried_within_the_time_is_open_and_no_problem() {
        LadderExploration explored = LadderExplorer.explore(Sample.pack(), Deadline.in(Duration.ofNanos(1)))
                .orElseThrow();
        assertThat(explored.refuted()).isEmpty();
        assertThat(explored.open())
                .containsExactly("anything of this ladder within the time there was; --deadline gives more");
    }

    @Test
    void a_trusted_pack_is_not_explored() {
        assertThat(LadderExplorer.explore(Sample.trusted(Sample.files()), Deadline.NONE))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_every_month_of_three_requirements_shows_of_a_random_ladder_is_found(long seed) {
        RandomLadder drawn = new RandomLadder(new Random(seed));
        RulePack pack = drawn.pack();
        LadderExploration explored = explored(pack);
        TriedMonths tried = new TriedMonths(pack);
        // a drawn ladder may ask for months that are hard to come by; that is said, and nothing is claimed of them
        assertThat(explored.open())
                .as(drawn.text())
                .allMatch(each -> each.startsWith("whether months lead to the level"));
        if (tried.worseIsLower()) {
            assertThat(explored.refuted())
                    .as(drawn.text())
                    .anyMatch(each -> each.property() == Property.WORSE_IS_NOT_LOWER);
        }
        if (tried.missingIsLower()) {
            assertThat(explored.refuted())
                    .as(drawn.text())
                    .anyMatch(each -> each.property() == Property.WORSE_IS_NOT_LOWER
                            || each.property() == Property.MISSING_IS_NOT_LOWER);
        }
        boolean refuted = explored.refuted().stream()
                .anyMatch(each -> each.property() == Property.WORSE_IS_NOT_LOWER
                        || each.property() == Property.MISSING_IS_NOT_LOWER);
        assertThat(refuted).as(drawn.text()).isEqualTo(tried.worseIsLower() || tried.missingIsLower());
    }

    private static Stream<Long> seeds() {
        return IntStream.range(0, 40).mapToObj(each -> (long) each);
    }
}
