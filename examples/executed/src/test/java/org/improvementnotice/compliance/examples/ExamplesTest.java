package org.improvementnotice.compliance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The example folders through the packaged command. */
class ExamplesTest {

    private static final String COMMAND = "compliance-engine/cli/bin/compliance ";
    private static final String TWELVE_MONTHS = allMonthsOf("peterborough-2012");

    /** Judges every invented month of an example, whose folder is called as its pack. */
    private static String allMonthsOf(String pack) {
        return judging("examples/" + pack + "/facts", pack) + " --all-periods";
    }

    private static String judging(String facts, String pack) {
        return COMMAND + "assess " + facts + " --pack " + pack + " --format json";
    }

    private static JsonNode json(Shell.Answer answer) throws IOException {
        return new ObjectMapper().readTree(answer.out());
    }

    @ParameterizedTest
    @CsvSource({"peterborough-2012, 0", "northmere-2024, 5"})
    void the_invented_months_have_the_counts_and_levels_that_are_pinned(String pack, int code) throws IOException {
        Shell.Answer answer = Shell.run(allMonthsOf(pack));
        StringBuilder months = new StringBuilder();
        for (JsonNode period : json(answer).get("periods")) {
            JsonNode counts = period.get("counts");
            months.append(period.get("period").asText())
                    .append("  ")
                    .append(counts.get("pass"))
                    .append(" PASS  ")
                    .append(counts.get("warn"))
                    .append(" WARN  ")
                    .append(counts.get("breach"))
                    .append(" BREACH  ")
                    .append(period.at("/escalation/recommended/level").asText())
                    .append("  ")
                    .append(counts.get("byReason"))
                    .append('\n');
        }

        assertThat(answer.code()).isEqualTo(code);
        // one month of Northmere never came
        assertThat(answer.err().lines().filter(each -> !each.contains(": no file came for 2024-07,")))
                .isEmpty();
        assertThat(months)
                .hasToString(Files.readString(Shell.ROOT.resolve("examples/" + pack + "/expected-months.txt")));
    }

    @Test
    void the_published_months_are_judged_from_their_counts_and_no_month_between() throws IOException {
        JsonNode periods = json(Shell.run(COMMAND + "assess examples/peterborough-published/facts"
                        + " --pack examples/peterborough-published/pack --all-periods --format json"))
                .get("periods");
        List<String> found = new ArrayList<>();
        for (JsonNode period : periods) {
            for (JsonNode finding : period.get("findings")) {
                found.add(period.get("period").asText() + " "
                        + finding.get("indicator").asText() + " "
                        + finding.get("value").asText() + " ("
                        + finding.get("numerator").asText() + "/"
                        + finding.get("denominator").asText() + ") "
                        + finding.get("status").asText());
            }
        }

        assertThat(found)
                .containsExactly(
                        "2010-03 initial-assessments-in-10-days 40.4 (40/99) BREACH",
                        "2011-09 initial-assessments-in-10-days 43.0 (86/200) BREACH",
                        "2012-04 initial-assessments-in-10-days 99.5 (219/220) PASS",
                        "2012-09 initial-assessments-in-10-days-ytd 97.6 (null/null) PASS",
                        "2012-09 core-assessments-in-35-days-ytd 88.8 (null/null) PASS");
    }

    @Test
    void every_published_figure_names_its_source() throws IOException {
        TreeSet<String> published = new TreeSet<>();
        json(Shell.run(COMMAND + "assess examples/peterborough-published/facts"
                        + " --pack examples/peterborough-published/pack --all-periods --format json"))
                .get("periods")
                .forEach(period -> period.get("findings")
                        .forEach(each -> published.add(each.get("source").asText())));

        assertThat(published).hasSize(4).allMatch(each -> each.startsWith("published: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"peterborough-2012", "northmere-2024"})
    void every_invented_month_says_so(String pack) throws IOException {
        for (JsonNode period : json(Shell.run(allMonthsOf(pack))).get("periods")) {
            String sources = period.get("fileless").asBoolean() ? "[]" : "[\"invented\"]";

            assertThat(period.get("sources")).as(period.get("period").asText()).hasToString(sources);
        }
    }

    @Test
    void locale_and_time_zone_of_the_machine_change_no_byte() {
        Shell.Answer here = Shell.run(TWELVE_MONTHS);
        Shell.Answer there = Shell.run(
                TWELVE_MONTHS,
                Map.of(
                        "LC_ALL", "C",
                        "TZ", "Pacific/Kiritimati",
                        "JAVA_TOOL_OPTIONS", "-Duser.language=tr -Duser.country=TR -Dfile.encoding=ISO-8859-9"));

        assertThat(there.out()).isNotEmpty().isEqualTo(here.out());
    }

    @Test
    void in_the_autumn_before_the_top_of_the_ladder_is_reached_and_in_september_nearly_all_is_met() throws IOException {
        JsonNode periods = json(Shell.run(TWELVE_MONTHS)).get("periods");

        assertThat(periods.get(2).at("/escalation/recommended/level").asText()).isEqualTo("progress-in-doubt");
        assertThat(periods.get(11).at("/counts/breach").asInt()).isZero();
        assertThat(periods.get(11).at("/counts/pass").asInt()).isGreaterThan(30);
    }

    @Test
    void in_northmere_a_month_never_came_and_what_a_body_decided_is_where_the_next_month_starts() throws IOException {
        JsonNode periods = json(Shell.run(allMonthsOf("northmere-2024"))).get("periods");

        assertThat(periods.findValuesAsText("period")).contains("2024-07");
        assertThat(periods.get(3).get("fileless").asBoolean()).isTrue();
        assertThat(periods.get(4).at("/escalation/recommended/level").asText()).isEqualTo("dated-action");
        assertThat(periods.get(4).at("/escalation/decided/level").asText()).isEqualTo("public-account");
        assertThat(periods.get(5).at("/escalation/before/level").asText()).isEqualTo("public-account");
    }
}
