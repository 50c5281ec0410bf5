package org.improvementnotice.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.improvementnotice.compliance.model.Clocks;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.DeadlinePassedException;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.officer.Cases;
import org.improvementnotice.compliance.report.JsonReport;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Work that takes too long gives no assessment, and says where the time went. */
class DeadlineTest {

    private static final Path COUNCILS = Path.of("src/test/resources/councils");
    private static final ComplianceEngine ENGINE = ComplianceEngine.of(Sample.pack());

    @TempDir
    private Path folder;

    private static Facts month() throws IOException {
        return month("2012-04");
    }

    private static Facts month(String period) throws IOException {
        return Facts.read(
                period + ".yaml",
                Sample.stream(
                        Sample.month(period, "readings: { timeliness: 79 }").text()),
                Sample.pack());
    }

    private static DeadlinePassedException passed(ThrowingCallable work) {
        DeadlinePassedException thrown = catchThrowableOfType(DeadlinePassedException.class, work);
        assertThat(thrown).isNotNull();
        return thrown;
    }

    @ParameterizedTest
    @CsvSource({
        "the target rules of 2012-01 for Testshire",
        "the findings of 2012-02 for Testshire",
        "the ladder rules of 2012-04 for Testshire",
        "the restated figures of 2012-04 for Testshire"
    })
    void an_assessment_that_takes_too_long_names_the_stage_in_which_the_time_ran_out(String stage) throws IOException {
        Facts facts = month();

        assertThat(passed(() -> ENGINE.within(Clocks.overIn(stage)).assess(facts)))
                .hasMessage("not assessed: " + stage + " were not done within 60 s")
                .returns(stage, DeadlinePassedException::stage);
    }

    @Test
    void every_way_in_asks_the_deadline() throws IOException {
        Facts facts = month();
        Facts next = month("2012-05");
        Path earlier = folder.resolve("earlier.json");
        Files.writeString(earlier, JsonReport.pretty(ENGINE.assess(facts)));

        assertThat(passed(() -> ENGINE.within(Clocks.overIn("the findings")).assessEach(facts))
                        .stage())
                .isEqualTo("the findings of 2012-01 for Testshire");
        assertThat(passed(() -> ENGINE.within(Clocks.overIn("the months assessed"))
                                .assess(next, earlier))
                        .stage())
                .isEqualTo("the months assessed earlier");
        assertThat(passed(() -> ENGINE.within(Clocks.overIn("the target rules"))
                                .targets(ReportingPeriod.parse("2012-04")))
                        .stage())
                .isEqualTo("the target rules of 2012-04");
        assertThat(passed(() -> Facts.read(List.of(COUNCILS), Sample.pack(), Clocks.overIn("the facts")))
                        .stage())
                .isEqualTo("the facts");
        RulePack pack = RulePack.load(Path.of("../../examples/judgement/strict-pack"));
        assertThat(passed(() -> Cases.run(pack, Clocks.overIn("the ladder rules")))
                        .stage())
                .isEqualTo("the ladder rules of 2012-02 for Exampleborough");
    }

    @Test
    void a_ladder_that_goes_on_inserting_is_stopped_between_two_of_its_rules() throws IOException {
        var files = Sample.files();
        files.computeIfPresent(
                "escalation/ladder.drl",
                (name, text) -> text
                        + "rule \"L9 goes on\"\nwhen\n    java.math.BigDecimal( $n : intValue )\nthen\n"
                        + "    insert( new java.math.BigDecimal($n + 1) );\nend\n"
                        + "rule \"L8 begins\"\nwhen\n    Summary()\nthen\n    insert( new java.math.BigDecimal(0) );\nend\n");
        ComplianceEngine engine = ComplianceEngine.of(Sample.trusted(files));
        Facts facts = month();

        // the thousandth time it is asked, in the middle of the firing
        List<String> asked = new ArrayList<>();
        Deadline deadline = Clocks.overAfter(1000, asked);
        DeadlinePassedException thrown = passed(() -> engine.within(deadline).assess(facts));

        assertThat(thrown.stage()).isEqualTo("the ladder rules of 2012-01 for Testshire");
        assertThat(asked).hasSize(1000);
        assertThat(asked.subList(900, 1000)).containsOnly("the ladder rules of 2012-01 for Testshire");
    }

    @Test
    void a_nanosecond_is_too_short_for_anything_and_an_hour_changes_nothing() throws IOException {
        Facts facts = month();

        assertThat(passed(() -> ENGINE.within(Duration.ofNanos(1)).assess(facts)))
                .hasMessage("not assessed: the preparations were not done within 0.000000001 s");
        ComplianceEngine patient = ENGINE.within(Duration.ofHours(1));
        assertThat(patient.assess(facts)).isEqualTo(ENGINE.assess(facts));
        assertThat(patient.assess(facts))
                .isEqualTo(ENGINE.within(Duration.ofSeconds(Long.MAX_VALUE)).assess(facts));
    }

    @Test
    void a_deadline_lies_ahead_and_without_one_there_is_no_end() {
        assertThatThrownBy(() -> ENGINE.within(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Deadline.in(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
        Deadline.NONE.enter("something");
        Deadline.NONE.check();
        assertThat(Deadline.NONE.stage()).isEqualTo("the preparations");
        assertThat(Deadline.NONE.left()).isGreaterThan(Duration.ofDays(36_500));
        assertThat(Deadline.in(Duration.ofMinutes(1)).left()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
    }
}
