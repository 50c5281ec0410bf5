package org.improvementnotice.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.improvementnotice.compliance.report.ReportFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The papers of bodies. */
class PapersTest {

    private static final String FACTS = "../../examples/peterborough-2012/facts";
    private static final String PACK = "peterborough-2012";

    @TempDir
    private Path folder;

    private static Iterable<String> formats() {
        return ReportFormats.names();
    }

    private static Answer papers(String body, String format, String... more) {
        String[] line = new String[more.length + 8];
        System.arraycopy(
                new String[] {"assess", FACTS, "--pack", PACK, "--for", body, "--format", format}, 0, line, 0, 8);
        System.arraycopy(more, 0, line, 8, more.length);
        return Answer.of(line);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void the_group_of_the_scrutiny_gets_the_papers_of_the_board_byte_for_byte(String format) {
        String board = papers("improvement-board", format).out();
        assertThat(board).isNotEmpty();
        assertThat(papers("task-and-finish-group", format).out()).isEqualTo(board);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_public_paper_is_another_than_a_private_one(String format) {
        assertThat(papers("scrutiny-committee", format, "--period", "2012-01").out())
                .isNotEqualTo(papers("improvement-board", format, "--period", "2012-01")
                        .out());
    }

    @Test
    void a_small_number_is_withheld_from_the_committee_and_not_from_the_board() {
        String board =
                papers("improvement-board", "text", "--period", "2012-06").out();
        String committee =
                papers("scrutiny-committee", "text", "--period", "2012-06").out();
        assertThat(board)
                .contains("papers for External Improvement Board, Scrutiny Task and Finish Group, Director of");
        assertThat(committee)
                .contains("public: of protected indicators, counts of 1 to 5 and what tells them are withheld as c")
                .doesNotContain("private");
    }

    @Test
    void the_lead_member_gets_the_level_at_every_level_and_no_list_of_what_was_met() {
        for (String period : new String[] {"2011-10", "2012-03", "2012-09"}) {
            String out = papers("lead-member", "text", "--period", period).out();
            assertThat(out).contains("level of attention: recommended ").doesNotContain("PASS    ");
        }
    }

    @Test
    void the_weekly_meeting_sees_what_moved_and_how_much_is_left_out() {
        assertThat(papers("weekly-performance-meeting", "text").out())
                .contains("; what moved")
                .containsPattern("left out here: \\d+ findings? that did not move");
    }

    @Test
    void a_body_that_there_is_not_is_told_with_those_that_there_are() {
        Answer ran = papers("cabinet", "text");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("there is no body `cabinet`; there are weekly-performance-meeting, improvement-board");
    }

    @Test
    void a_draft_is_no_paper_but_of_those_who_see_what_moved() throws IOException {
        Path draft = folder.resolve("2012-03.yaml");
        Files.writeString(
                draft, Files.readString(Path.of(FACTS, "2012-03.yaml")).replaceFirst("(?m)^submitted:.*$", ""));
        Answer board = Answer.of(
                "assess", draft.toString(), "--pack", PACK, "--for", "improvement-board", "--as-at", "2012-03-31");
        assertThat(board.out()).doesNotContain("DRAFT");
        Answer weekly = Answer.of(
                "assess",
                draft.toString(),
                "--pack",
                PACK,
                "--for",
                "weekly-performance-meeting",
                "--as-at",
                "2012-03-31");
        assertThat(weekly.out()).contains("DRAFT");
    }

    @Test
    void papers_are_nothing_to_go_on_from() throws IOException {
        Path file = folder.resolve("papers.json");
        Files.writeString(file, papers("scrutiny-committee", "json").out());
        Answer ran = Answer.of("assess", FACTS, "--pack", PACK, "--previous", file.toString());
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("these are papers for a body, from which something can be left out");
        Answer verified = Answer.of("verify", file.toString(), FACTS, "--pack", PACK);
        assertThat(verified.code()).isEqualTo(3);
    }

    @Test
    void public_papers_are_not_compared_with_a_baseline() throws IOException {
        Path file = folder.resolve("known.json");
        Files.writeString(
                file,
                Answer.of("assess", FACTS, "--pack", PACK, "--format", "json").out());
        Answer ran = papers("scrutiny-committee", "text", "--baseline", file.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("a comparison with a --baseline names figures");
    }

    @Test
    void public_papers_do_not_go_on_from_an_earlier_assessment() throws IOException {
        Path january = folder.resolve("2012-01.json");
        Path february = folder.resolve("2012-02.yaml");
        Files.writeString(
                january,
                Answer.of("assess", FACTS, "--pack", PACK, "--period", "2012-01", "--format", "json")
                        .out());
        Files.copy(Path.of(FACTS, "2012-02.yaml"), february);
        Answer ran = Answer.of(
                "assess",
                february.toString(),
                "--pack",
                PACK,
                "--previous",
                january.toString(),
                "--for",
                "scrutiny-committee");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains(
                        "public papers are made from the facts of every month, not from an earlier assessment: name the"
                                + " files of all months in place of --previous");
    }

    @Test
    void papers_are_not_written_of_facts_with_problems_which_name_figures() throws IOException {
        Path facts = folder.resolve("2011-10.yaml");
        Files.writeString(
                facts, Files.readString(Path.of(FACTS, "2011-10.yaml")).replace("period: 2011-10", "period: 2011-13"));
        Path page = folder.resolve("page.html");
        Answer ran = Answer.of(
                "assess", facts.toString(), "--pack", PACK, "--for", "scrutiny-committee", "--format", "html=" + page);
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("2011-10.yaml:3:9: ");
        assertThat(page).doesNotExist();
    }
}
