package org.improvementnotice.compliance.input;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Waiver;
import org.junit.jupiter.api.Test;

/** What a file of exceptions can say, and what is said of one that cannot be. */
class WaiverReaderTest {

    private static final Path FOLDER = Path.of("src/test/resources/broken/waivers");

    /** The pack of the tests with two clauses to which exceptions can be agreed. */
    static final String PACK = requireNonNull(Sample.files().get("pack.yaml"))
            .replace("words: Assessments in time,", "words: Assessments in time, waivable: true,")
            .replace("words: Audits,", "words: Audits, waivable: true,");

    private static final Notice NOTICE =
            PackReader.read(SourceFile.of("pack.yaml", PACK), new Problems()).orElseThrow();

    private static List<Waiver> read(String text, Problems problems) {
        return WaiverReader.read(
                SourceFile.of("waivers.yaml", text),
                NOTICE,
                Set.of(new AskedTarget.Key("2.1", "timeliness"), new AskedTarget.Key("2.6", "audits")),
                problems);
    }

    private static List<String> said(String text) {
        Problems problems = new Problems();
        read(text, problems);
        return problems.sorted().stream().map(Problem::toString).toList();
    }

    private static String waiver(String from, String until, String... more) {
        return "- { clause: \"2.1\", authority: Testshire, reason: r, approvedBy: board, approvedOn: 2012-04-01,"
                + " evidence: e, from: " + from + ", until: " + until + String.join("", more) + " }\n";
    }

    @Test
    void an_exception_says_what_it_is_for_and_until_when() {
        Problems problems = new Problems();
        Waiver waiver = read(waiver("2012-04-12", "2012-07-11", ", indicator: timeliness"), problems)
                .get(0);

        assertThat(problems.sorted()).isEmpty();
        assertThat(waiver.clause()).isEqualTo("2.1");
        assertThat(waiver.indicator()).isEqualTo("timeliness");
        assertThat(waiver.authority()).isEqualTo("Testshire");
        assertThat(waiver.approvedBy()).isEqualTo("board");
        assertThat(waiver.approvedOn()).isEqualTo("2012-04-01");
        assertThat(waiver.reason() + waiver.evidence()).isEqualTo("re");
        assertThat(waiver.from()).isEqualTo("2012-04-12");
        assertThat(waiver.until()).isEqualTo("2012-07-11");
        assertThat(waiver.place().line()).isEqualTo(1);
    }

    @Test
    void the_last_day_allowed_is_allowed_and_the_next_is_not() {
        assertThat(said(waiver("2012-04-12", "2012-07-11"))).isEmpty();
        assertThat(said(waiver("2012-04-12", "2012-07-12")))
                .containsExactly("waivers.yaml:1:134: the last day, 2012-07-12, lies more than 90 days after the first,"
                        + " 2012-04-12; the last day that the pack's `waiverMaxDays` allows is 2012-07-11");
        assertThat(said(waiver("2012-04-12", "2012-04-12"))).isEmpty();
    }

    @Test
    void exceptions_that_touch_do_not_overlap_and_those_that_share_a_day_do() {
        assertThat(said(waiver("2012-04-12", "2012-05-01") + waiver("2012-05-02", "2012-06-01")))
                .isEmpty();
        assertThat(said(waiver("2012-04-12", "2012-05-01") + waiver("2012-05-01", "2012-06-01")))
                .hasSize(1)
                .allMatch(each -> each.startsWith("waivers.yaml:2:"));
        assertThat(said(waiver("2012-04-12", "2012-05-01")
                        + waiver("2012-05-01", "2012-06-01").replace("Testshire", "Eastshire")))
                .isEmpty();
        assertThat(said(waiver("2012-04-12", "2012-05-01")
                        + waiver("2012-04-20", "2012-04-21", ", indicator: timeliness")))
                .hasSize(1);
    }

    @Test
    void no_exceptions_are_a_list_of_none() {
        assertThat(said("[]\n")).isEmpty();
        assertThat(said("clause: \"2.1\"\n")).hasSize(1);
    }

    @Test
    void a_broken_file_has_all_its_problems_at_their_places() throws IOException {
        StringBuilder said = new StringBuilder();
        said(Files.readString(FOLDER.resolve("waivers.yaml")))
                .forEach(each -> said.append(each).append("\n"));
        Path expected = FOLDER.resolve("expected.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, said);
        }

        assertThat(said).hasToString(Files.readString(expected));
    }
}
