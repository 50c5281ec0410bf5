package org.improvementnotice.compliance.input;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV that is right: each says the same as YAML beside it. What is refused stands in {@code broken/csv}. */
class CsvFactsTest {

    private static final String HEAD =
            "authority: Testshire\nperiod: 2012-04\nsubmitted: 2012-05-10\nstanding: provisional\nsource: case system\n";

    /** Everything that the long layout can say. */
    static final String LONG = """
            authority,period,submitted,indicator,by,numerator,denominator,value,state,standing,for_period,was_numerator,was_denominator,was_value,why,source
            Testshire,2012-04,2012-05-10,timeliness,,219,220,99.5,,provisional,,,,,,case system
            Testshire,2012-04,2012-05-10,timeliness,north,118,118,,,provisional,,,,,,case system
            Testshire,2012-04,2012-05-10,timeliness,south,101,102,,,provisional,,,,,,case system
            Testshire,2012-04,2012-05-10,unallocated,,,,0,,provisional,,,,,,case system
            Testshire,2012-04,2012-05-10,caseload,,1212,70.5,,,provisional,,,,,,case system
            Testshire,2012-04,2012-05-10,vacancy-rate,,,,-3.5,,provisional,,,,,,case system
            Testshire,2012-04,2012-05-10,audits,,1,,,outstanding,provisional,,,,,,case system
            Testshire,2012-04,2012-05-10,audits,,6,,,good,provisional,,,,,,case system
            Testshire,2012-04,2012-05-10,long-plans,,0,0,,,provisional,,,,,,case system
            Testshire,2012-04,2012-05-10,second-plans,,,,,suppressed,provisional,,,,,,case system
            Testshire,2012-04,2012-05-10,manager-in-post,,,,,not-applicable,provisional,,,,,post deleted,case system
            Testshire,2012-04,2012-05-10,vision-known,,,,,no,provisional,,,,,,case system
            Testshire,2012-04,2012-05-10,referrals,,,,,,provisional,,,,,,case system
            Testshire,2012-04,2012-05-10,vacancy-rate,,9.2,82.6,,,provisional,2012-03,,,,,case system
            Testshire,2012-04,2012-05-10,timeliness,,33,150,,,provisional,2012-02,27,150,,six keyed late,case system
            Testshire,2012-04,2012-05-10,unallocated,,,,3,,provisional,2012-02,,,2,one found,case system
            Testshire,2012-04,2012-05-10,referrals,,,,3,,provisional,2012-02,,,c,now published,case system
            Testshire,2012-04,2012-05-10,audits,,2,,,good,provisional,2012-02,3,,,one regraded,case system
            Testshire,2012-04,2012-05-10,audits,,1,,,adequate,provisional,2012-02,0,,,one regraded,case system
            """;

    private static final String SAME_AS_LONG = HEAD + """
            readings:
              timeliness: { numerator: 219, denominator: 220, value: 99.5, by: { north: 118/118, south: 101/102 } }
              unallocated: 0
              caseload: { numerator: 1212, denominator: 70.5 }
              vacancy-rate: -3.5
              audits: { grades: { outstanding: 1, good: 6 } }
              long-plans: { numerator: 0, denominator: 0 }
              second-plans: suppressed
              manager-in-post: { not-applicable: post deleted }
              vision-known: no
              referrals: unavailable
            late: [ { period: 2012-03, indicator: vacancy-rate, numerator: 9.2, denominator: 82.6 } ]
            restated:
              - { period: 2012-02, indicator: timeliness, numerator: 33, denominator: 150, was: 27/150, why: six keyed late }
              - { period: 2012-02, indicator: unallocated, value: 3, was: 2, why: one found }
              - { period: 2012-02, indicator: referrals, value: 3, was: suppressed, why: now published }
              - { period: 2012-02, indicator: audits, grades: { good: 2, adequate: 1 }, was: { grades: { good: 3 } }, why: one regraded }
            """;

    /** Everything that the wide layout can say. */
    static final String WIDE = """
            authority,indicator,2012-03,2012-04,2012-05
            Testshire,submitted,2012-04-10,2012-05-10,
            Testshire,timeliness,219/220,219 / 220,
            Testshire,caseload,18.20,0/0,
            Testshire,second-plans,c,:,
            Testshire,manager-in-post,yes,unavailable,
            Testshire,audits,,outstanding 1; good 6,
            Elsewhere,referrals,,7,8
            """;

    private static List<AuthorityFacts> csv(String... texts) {
        return FactsReader.read(
                Arrays.stream(texts)
                        .map(each -> SourceFile.of("f" + Arrays.asList(texts).indexOf(each) + ".csv", each))
                        .toList(),
                Sample.pack());
    }

    private static List<AuthorityFacts> yaml(String... texts) {
        return FactsReader.read(
                Arrays.stream(texts)
                        .map(each -> SourceFile.of("f" + Arrays.asList(texts).indexOf(each) + ".yaml", each))
                        .toList(),
                Sample.pack());
    }

    private static PeriodFacts april(List<AuthorityFacts> facts) {
        return requireNonNull(facts.get(0).periods().get(ReportingPeriod.parse("2012-04")));
    }

    private static String figure(String columns, String cells) {
        return Sayings.figuresOf(csv("authority,period,indicator," + columns + "\nTestshire,2012-04," + cells + "\n"))
                .toString();
    }

    private static String said(String reading) {
        return Sayings.figuresOf(yaml("authority: Testshire\nperiod: 2012-04\nreadings: { " + reading + " }\n"))
                .toString();
    }

    @Test
    void long_csv_says_what_yaml_says() {
        assertThat(Sayings.figuresOf(csv(LONG))).isEqualTo(Sayings.figuresOf(yaml(SAME_AS_LONG)));
    }

    @Test
    void a_figure_stands_where_its_first_cell_starts() {
        PeriodFacts april = april(csv(LONG));
        Map<String, String> places = new TreeMap<>();
        april.readings()
                .forEach((code, reading) -> places.put(code, reading.place().toString()));

        assertThat(places)
                .containsEntry("timeliness", "f0.csv:2:42")
                .containsEntry("unallocated", "f0.csv:5:45")
                .containsEntry("audits", "f0.csv:8:38")
                .containsEntry("second-plans", "f0.csv:11:47")
                .containsEntry("referrals", "f0.csv:14:30");
        assertThat(april.late().get(0).reading().place()).hasToString("f0.csv:15:44");
    }

    @Test
    void a_column_is_counted_in_characters_with_the_quotes_before_it() {
        String text =
                "source,authority,period,indicator,value\n\"\u00fc \"\"x\"\", \uD83D\uDE00\",Testshire,2012-04,referrals,7\n";

        assertThat(april(csv(text)).readings().get("referrals")).satisfies(reading -> {
            assertThat(reading.source()).isEqualTo("\u00fc \"x\", \uD83D\uDE00");
            assertThat(reading.place()).hasToString("f0.csv:2:42");
        });
    }

    @Test
    void columns_stand_in_any_order_and_rows_too() {
        String[] lines = LONG.split("\n", -1);
        List<String> turned = Arrays.stream(lines)
                .map(each -> {
                    List<String> cells = Arrays.asList(each.split(",", -1));
                    java.util.Collections.reverse(cells);
                    return String.join(",", cells);
                })
                .toList();

        assertThat(Sayings.figuresOf(csv(String.join("\n", turned)))).isEqualTo(Sayings.figuresOf(csv(LONG)));
    }

    @Test
    void what_spreadsheets_add_and_do_not_mean_is_accepted() {
        String[] lines = LONG.replace("Testshire", "\"Testshire\"")
                .replace("219,220", " 219 ,\"220\"")
                .split("\n");
        String saved = "\uFEFF" + String.join(",,\r\n", lines) + ",,\r\n" + ",".repeat(17) + "\r\n\r\n";

        assertThat(Sayings.figuresOf(csv(saved))).isEqualTo(Sayings.figuresOf(csv(LONG)));
    }

    @Test
    void rows_may_leave_out_their_last_empty_cells() {
        assertThat(figure("value,source", "referrals,7")).isEqualTo(said("referrals: 7"));
    }

    @ParameterizedTest
    @CsvSource({
        "c, suppressed",
        "x, suppressed",
        "k, suppressed",
        "suppressed, suppressed",
        ":, unavailable",
        "unavailable, unavailable"
    })
    void publication_codes_say_why_there_is_no_figure_in_either_layout(String code, String word) {
        String said = said("timeliness: " + word);

        assertThat(figure("value", "timeliness," + code)).isEqualTo(said);
        assertThat(figure("state", "timeliness," + code)).isEqualTo(said);
        assertThat(figure("numerator,denominator,value", "timeliness," + code + "," + code + "," + code))
                .isEqualTo(said);
        assertThat(Sayings.figuresOf(csv("indicator,authority,2012-04\ntimeliness,Testshire," + code + "\n"))
                        .toString())
                .isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"z", "not-applicable"})
    void a_figure_that_does_not_apply_says_why(String code) {
        assertThat(figure("state,why", "manager-in-post," + code + ",post deleted"))
                .isEqualTo(said("manager-in-post: { not-applicable: post deleted }"));
    }

    @Test
    void a_number_may_look_like_a_spreadsheets_day() {
        assertThat(figure("value", "referrals,41000")).isEqualTo(said("referrals: 41000"));
        assertThat(figure("value", "referrals,201204")).isEqualTo(said("referrals: 201204"));
        assertThat(figure("value", "referrals,2012")).isEqualTo(said("referrals: 2012"));
    }

    @Test
    void a_file_may_hold_councils_months_and_parts_and_is_one_file_in_each() {
        List<AuthorityFacts> facts = csv("""
                authority,period,part,submitted,indicator,value,source
                Testshire,2012-04,cases,2012-05-10,referrals,7,case system
                Elsewhere,2012-04,,2012-05-09,referrals,8,
                Testshire,2012-05,,2012-06-10,referrals,9,
                Testshire,2012-04,workforce,2012-05-11,caseload,18,payroll
                """);

        assertThat(facts).extracting(AuthorityFacts::authority).containsExactly("Elsewhere", "Testshire");
        PeriodFacts april = requireNonNull(facts.get(1).periods().get(ReportingPeriod.parse("2012-04")));
        assertThat(april.files()).extracting(FactsFile::part).containsExactly("cases", "workforce");
        assertThat(april.files()).extracting(FactsFile::name).containsOnly("f0.csv");
        assertThat(april.files().stream().map(FactsFile::digest).distinct()).hasSize(1);
        assertThat(april.submitted()).hasToString("Optional[2012-05-11]");
        assertThat(april.sources()).containsExactly("case system", "payroll");
        assertThat(facts.get(1).periods()).hasSize(2);
    }

    @Test
    void wide_csv_says_what_yaml_says_and_nothing_of_a_month_without_a_cell() {
        List<AuthorityFacts> same = yaml(
                "authority: Testshire\nperiod: 2012-03\nsubmitted: 2012-04-10\nreadings:"
                        + " { timeliness: { numerator: 219, denominator: 220 }, caseload: 18.20, second-plans: suppressed,"
                        + " manager-in-post: yes }\n",
                "authority: Testshire\nperiod: 2012-04\nsubmitted: 2012-05-10\nreadings:"
                        + " { timeliness: { numerator: 219, denominator: 220 }, caseload: { numerator: 0, denominator: 0 },"
                        + " second-plans: unavailable, manager-in-post: unavailable,"
                        + " audits: { grades: { outstanding: 1, good: 6 } } }\n",
                "authority: Elsewhere\nperiod: 2012-04\nreadings: { referrals: 7 }\n",
                "authority: Elsewhere\nperiod: 2012-05\nreadings: { referrals: 8 }\n");

        assertThat(Sayings.figuresOf(csv(WIDE))).isEqualTo(Sayings.figuresOf(same));
        assertThat(requireNonNull(april(csv(WIDE)).readings().get("referrals")).place())
                .hasToString("f0.csv:8:22");
    }

    @Test
    void a_month_handed_in_without_a_figure_is_a_month() {
        List<AuthorityFacts> facts = csv("indicator,authority,2012-04\nsubmitted,Testshire,2012-05-10\n");

        assertThat(april(facts).readings()).isEmpty();
        assertThat(april(facts).isDraft()).isFalse();
    }

    @Test
    void a_stream_is_read_by_its_name() throws IOException {
        byte[] bytes = LONG.getBytes(StandardCharsets.UTF_8);

        assertThat(Facts.read("april.csv", new ByteArrayInputStream(bytes), Sample.pack())
                        .authorities())
                .containsExactly("Testshire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", ",", "\n", ";", "/", "=", "z", "9", "-", "\u00A0", "\uD83D\uDE00"})
    void a_file_with_any_one_character_changed_is_read_or_refused_at_a_place(String typed) {
        for (String text : List.of(LONG, WIDE)) {
            for (int i = 0; i < text.length(); i += 3) {
                Problems problems = new Problems();
                String changed = text.substring(0, i) + typed + text.substring(i + 1);
                FactsReader.read(List.of(SourceFile.of("f.csv", changed)), Sample.pack(), problems);

                assertThat(problems.sorted()).as(changed).allSatisfy(each -> {
                    String[] lines = changed.split("\n", -1);
                    assertThat(each.place().line()).isBetween(1, lines.length);
                    String line = lines[each.place().line() - 1];
                    assertThat(each.place().column()).isBetween(1, line.codePointCount(0, line.length()) + 1);
                });
            }
        }
    }

    @Test
    void csv_and_yaml_join_to_one_month_by_parts() {
        List<AuthorityFacts> facts = FactsReader.read(
                List.of(
                        SourceFile.of("a.csv", WIDE),
                        SourceFile.of(
                                "b.yaml",
                                "authority: Testshire\nperiod: 2012-04\npart: words\ncomments: { \"2.1\": { why: x } }\n")),
                Sample.pack());

        PeriodFacts april = requireNonNull(facts.get(1).periods().get(ReportingPeriod.parse("2012-04")));
        assertThat(april.readings()).hasSize(5);
        assertThat(april.comments()).containsOnlyKeys("2.1");
    }
}
