package org.improvementnotice.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts of which one council at a time is held: what is read of each is what reading all at once gives of it. */
class FactsByAuthorityTest {

    private static final String HEADER = "authority,period,submitted,indicator,numerator,denominator,value,source\n";
    private static final List<String> COUNCILS = List.of(
            "Testshire",
            "Elsewhere",
            "\"Barton, Carton and Dean\"",
            "\"The \"\"Royal\"\" Borough\"",
            "\u00c9toile",
            " Padded ");

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static FactsByAuthority byAuthority(Path... paths) {
        return FactsByAuthority.of(List.of(paths), Sample.pack());
    }

    private static List<Problem> problemsOf(FactsByAuthority facts, String authority) {
        try {
            facts.of(authority);
            return List.of();
        } catch (InvalidFactsException e) {
            return e.problems();
        }
    }

    private static void saysTheSameAsAllAtOnce(Path... paths) {
        Facts all = Facts.read(List.of(paths), Sample.pack());
        FactsByAuthority each = byAuthority(paths);
        assertThat(each.ofNobody()).isEmpty();
        assertThat(each.authorities()).isEqualTo(all.authorities());
        for (int i = 0; i < all.councils().size(); i++) {
            assertThat(each.of(all.authorities().get(i)).councils())
                    .containsExactly(all.councils().get(i));
        }
    }

    /** Months of councils with names that want quotes, other line ends, empty rows, a mark before and none at the end. */
    private static String draw(Random random, List<String> councils) {
        List<String> rows = new ArrayList<>();
        for (String council : councils) {
            for (int month = 1; month <= 4; month++) {
                String of = council + ",2012-0" + month + ",2012-0" + (month + 1) + "-05,";
                // all rows of a month name one source
                String source = random.nextBoolean() ? "system" : "\"a \"\"new\"\" system, the second\"";
                rows.add(of + "timeliness," + random.nextInt(50) + ",50,," + source);
                rows.add(of + "\"unallocated\",,,\"" + random.nextInt(9) + "\"," + source);
            }
        }
        if (random.nextBoolean()) {
            Collections.shuffle(rows, random);
        }
        String end = random.nextBoolean() ? "\n" : "\r\n";
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
        text.append(random.nextInt(4) == 0 ? ",,\n" : "").append(HEADER.replace("\n", end));
        for (String row : rows) {
            text.append(row).append(end);
            text.append(random.nextInt(10) == 0 ? end : "").append(random.nextInt(10) == 0 ? ",,," + end : "");
        }
        return random.nextBoolean() ? text.toString().stripTrailing() : text.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void rows_in_any_order_and_with_any_quotes_are_read_council_by_council_as_all_at_once(int seed) throws IOException {
        Random random = new Random(seed);
        saysTheSameAsAllAtOnce(file("all.csv", draw(random, COUNCILS)));
    }

    @Test
    void files_of_every_kind_are_joined_council_by_council() throws IOException {
        file(
                "a.csv",
                HEADER
                        + "Testshire,2012-01,2012-01-31,timeliness,40,50,,\nElsewhere,2012-01,2012-01-31,timeliness,4,5,,\n");
        file("b.csv", "authority,indicator,2012-02\nElsewhere,timeliness,44/50\nElsewhere,submitted,2012-02-29\n");
        file(
                "c.yaml",
                "authority: Testshire\nperiod: 2012-02\nreadings: { timeliness: { numerator: 41, denominator: 50 } }\n");
        file(
                "d.json",
                "{ \"period\": \"2012-03\", \"readings\": { \"timeliness\": 80 }, \"authority\": \"Elsewhere\" }");
        saysTheSameAsAllAtOnce(folder);
        saysTheSameAsAllAtOnce(folder.resolve("d.json"), folder.resolve("a.csv"), folder.resolve("c.yaml"));
    }

    @Test
    void a_council_named_in_a_block_of_text_is_found_as_it_is_read() throws IOException {
        String rest = "period: 2012-02\nreadings: { timeliness: { numerator: 41, denominator: 50 } }\n";
        file("a.yaml", "authority: |\n  Testshire\n" + rest);
        file("b.yaml", "authority: >+\n  Elsewhere\n" + rest);
        file("c.yaml", "authority: 'Elsewhere'\n" + rest.replace("2012-02", "2012-03"));
        saysTheSameAsAllAtOnce(folder);
    }

    @Test
    void a_file_far_larger_than_one_may_be_that_is_held_is_read_council_by_council() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int council = 0; text.length() < 5 * 1024 * 1024; council++) {
            for (int month = 1; month <= 9; month++) {
                text.append("Council ")
                        .append(council)
                        .append(",2012-0")
                        .append(month)
                        .append(",,timeliness,4,5,,")
                        .append("a source that is told at length ".repeat(20))
                        .append('\n');
            }
        }
        Path file = file("large.csv", text.toString());
        assertThatThrownBy(() -> Facts.read(file, Sample.pack())).hasMessageContaining("larger than 4 MiB");
        FactsByAuthority facts = byAuthority(file);
        assertThat(facts.authorities()).hasSizeGreaterThan(500);
        assertThat(facts.of("Council 77").councils().get(0).periods()).hasSize(9);
    }

    @Test
    void of_one_council_no_more_is_read_than_a_file_may_have() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        while (text.length() < 5 * 1024 * 1024) {
            text.append("Testshire,2012-01,,timeliness,4,5,,\n");
        }
        assertThat(problemsOf(byAuthority(file("one.csv", text.toString())), "Testshire"))
                .extracting(Problem::message)
                .containsExactly("the rows of this council are more than 4 MiB; split them by month or part");
    }

    @Test
    void a_problem_stands_at_its_line_and_stops_its_own_council_alone() throws IOException {
        Path file = file(
                "all.csv",
                HEADER + "Elsewhere,2012-01,2012-01-31,timeliness,40,50,,\n"
                        + "Testshire,2012-01,2012-01-31,timeliness,60,50,,\n"
                        + "Elsewhere,2012-02,2012-02-29,timeliness,40,50,,\n"
                        + "Testshire,2012-02,2012-02-29,timeliness,4\u200b0,50,,\n");
        FactsByAuthority facts = byAuthority(file);
        assertThat(facts.of("Elsewhere").councils()).hasSize(1);
        assertThat(problemsOf(facts, "Testshire")).singleElement().satisfies(each -> {
            assertThat(each.place()).hasToString(file + ":5:42");
            assertThat(each.message()).contains("cannot be seen");
        });
        Path other = file("b.csv", Files.readString(file).replace("\u200b", ""));
        assertThat(problemsOf(byAuthority(other), "Testshire"))
                .extracting(each -> each.place().toString())
                .containsExactly(other + ":3:41");
    }

    /** What is of nobody may be anybody's, so nobody is judged without it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a row without a council       | a.csv  | authority,period,indicator,value\\n,2012-01,timeliness,80          | `authority` is empty
                    no column of councils         | a.csv  | period,indicator,value\\n2012-01,timeliness,80                     | the column `authority` is missing
                    a header alone                | a.csv  | authority,period,indicator,value                                   | below the header stands no row
                    an empty file                 | a.csv  |                                                                    | this file is empty
                    semicolons                    | a.csv  | authority;period;indicator;value\\nX;2012-01;timeliness;80         | separated by semicolons
                    no key of a council           | a.yaml | period: 2012-01\\nreadings: { timeliness: 80 }                     | `authority`
                    a list                        | a.yaml | - 1                                                                |
                    a bracket that is not closed  | a.json | [ { "authority": "X" }                                             |
                    a council that looks alike    | a.yaml | authority: testshire\\nperiod: 2012-01\\nreadings: { timeliness: 80 } | is spelt
                    """)
    void what_is_of_nobody_lets_no_council_be_judged(String what, String name, String text, String words)
            throws IOException {
        file("ok.csv", HEADER + "Testshire,2012-02,2012-02-29,timeliness,40,50,,\n");
        file(name, text == null ? "" : text.replace("\\n", "\n"));
        FactsByAuthority facts = byAuthority(folder);
        assertThat(facts.ofNobody()).as(what).isNotEmpty();
        assertThat(String.join(
                        "\n", facts.ofNobody().stream().map(Problem::message).toList()))
                .contains(words == null ? "" : words);
        assertThat(problemsOf(facts, "Testshire")).containsAll(facts.ofNobody());
    }

    @Test
    void a_yaml_file_that_breaks_behind_its_council_stops_that_council_alone() throws IOException {
        file("a.yaml", "authority: Elsewhere\nperiod: 2012-01\nreadings: { timeliness: 80\n");
        file("b.yaml", "authority: Testshire\nperiod: 2012-01\nreadings: { timeliness: 80 }\n");
        FactsByAuthority facts = byAuthority(folder);
        assertThat(facts.ofNobody()).isEmpty();
        assertThat(problemsOf(facts, "Elsewhere")).isNotEmpty();
        assertThat(facts.of("Testshire").authorities()).containsExactly("Testshire");
    }

    @Test
    void a_quote_that_is_not_closed_takes_what_follows_with_it_and_is_said_where_it_opens() throws IOException {
        Path file = file(
                "all.csv",
                HEADER + "Elsewhere,2012-01,2012-01-31,timeliness,40,50,,\"open\n"
                        + "Testshire,2012-01,2012-01-31,timeliness,40,50,,\n");
        FactsByAuthority facts = byAuthority(file);
        assertThat(facts.authorities()).containsExactly("Elsewhere");
        assertThat(problemsOf(facts, "Elsewhere"))
                .singleElement()
                .satisfies(each -> assertThat(each.place()).hasToString(file + ":2:48"));
    }

    @Test
    void text_in_another_encoding_is_said_with_its_line() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(
                file,
                (HEADER
                                + "Elsewhere,2012-01,2012-01-31,timeliness,40,50,,\nTestshire,2012-01,2012-01-31,timeliness,40,50,,\u00e9\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        FactsByAuthority facts = byAuthority(file);
        assertThat(facts.of("Elsewhere").councils()).hasSize(1);
        assertThat(problemsOf(facts, "Testshire")).singleElement().satisfies(each -> {
            assertThat(each.place()).hasToString(file + ":3:48");
            assertThat(each.message()).contains("not UTF-8");
        });
    }

    @Test
    void a_file_that_changes_meanwhile_gives_no_council() throws IOException {
        String text = HEADER + "Elsewhere,2012-01,2012-01-31,timeliness,40,50,,\n";
        Path file = file("all.csv", text);
        FactsByAuthority facts = byAuthority(file);
        Files.writeString(file, text.replace("40", "4"));
        assertThat(problemsOf(facts, "Elsewhere"))
                .extracting(Problem::message)
                .containsExactly("this file changed while it was read; try again when nobody writes to it");
        Path month = file("a.yaml", "authority: Elsewhere\nperiod: 2012-01\n");
        FactsByAuthority ofMonth = byAuthority(month);
        Files.writeString(month, "authority: Testshire\nperiod: 2012-01\n");
        assertThat(problemsOf(ofMonth, "Elsewhere"))
                .singleElement()
                .satisfies(each -> assertThat(each.message()).contains("changed while it was read"));
    }

    @Test
    void a_council_of_which_there_is_nothing_is_no_council() throws IOException {
        FactsByAuthority facts = byAuthority(file("a.yaml", "authority: Testshire\nperiod: 2012-01\n"));
        assertThatThrownBy(() -> facts.of("Elsewhere")).isInstanceOf(IllegalArgumentException.class);
    }
}
