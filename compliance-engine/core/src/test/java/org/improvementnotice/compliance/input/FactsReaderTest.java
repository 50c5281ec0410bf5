package org.improvementnotice.compliance.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsReaderTest {

    private static final String HEAD = "authority: Testshire\nperiod: 2012-04\nsubmitted: 2012-05-10\n";

    /** Everything that a month can say. */
    static final String WHOLE = HEAD + """
            standing: provisional
            source: case system
            readings:
              timeliness: { numerator: 219, denominator: 220, value: 99.5, by: { north: 118/118, south: 101/102 } }
              unallocated: 0
              caseload: { numerator: 1212, denominator: 70.5 }
              vacancy-rate: -3.5
              audits: { grades: { outstanding: 1, good: 6, inadequate: 4 } }
              long-plans: { numerator: 0, denominator: 0 }
              second-plans: suppressed
              manager-in-post: { not-applicable: post deleted }
              vision-known: no
              referrals: unavailable
              waiting-days: 12.25
              plan-rate: { numerator: 55, denominator: 12345 }
            late: [ { period: 2012-03, indicator: vacancy-rate, numerator: 9.2, denominator: 82.6 } ]
            restated: [ { period: 2012-02, indicator: timeliness, numerator: 33, denominator: 150, was: 27/150, why: six keyed late } ]
            comments: { "2.1": { why: two teams, action: agency, owner: head of service, by: 2012-06-15, evidence: list } }
            actions: { plan-agreed: { completed: 2012-01-31, evidence: Board minute 4.2 } }
            submissions: { monthly-return: 2012-05-10 }
            judgements: { "1.2": { status: warn, by: The Board, on: 2012-05-09, why: not all } }
            decisions: { level: { is: corrective-action, by: independent chair, on: 2012-05-09, why: too slow } }
            inspections: [ { date: 2012-05-02, body: Ofsted, subject: contact centre, grade: adequate } ]
            """;

    private static List<AuthorityFacts> read(String... texts) {
        return FactsReader.read(
                Arrays.stream(texts)
                        .map(each -> SourceFile.of("f" + Arrays.asList(texts).indexOf(each) + ".yaml", each))
                        .toList(),
                Sample.pack());
    }

    private static PeriodFacts month(String... texts) {
        return Objects.requireNonNull(read(texts).get(0).periods().get(ReportingPeriod.parse("2012-04")));
    }

    private static List<String> problems(String... texts) {
        Problems problems = new Problems();
        FactsReader.read(
                Arrays.stream(texts)
                        .map(each -> SourceFile.of("f" + Arrays.asList(texts).indexOf(each) + ".yaml", each))
                        .toList(),
                Sample.pack(),
                problems);
        return problems.sorted().stream().map(Object::toString).toList();
    }

    @Test
    void everything_a_month_can_say_is_read() {
        PeriodFacts april = month(WHOLE);

        Map<String, Figure> figures = new java.util.TreeMap<>();
        april.readings().forEach((code, reading) -> figures.put(code, reading.figure()));
        assertThat(figures.get("timeliness"))
                .isEqualTo(new Figure.Parts(
                        BigDecimal.valueOf(219),
                        BigDecimal.valueOf(220),
                        Map.of(
                                "north",
                                new Figure.Parts(BigDecimal.valueOf(118), BigDecimal.valueOf(118)),
                                "south",
                                new Figure.Parts(BigDecimal.valueOf(101), BigDecimal.valueOf(102)))));
        assertThat(figures.get("unallocated")).isEqualTo(new Figure.Value(BigDecimal.ZERO));
        assertThat(figures.get("vacancy-rate")).isEqualTo(new Figure.Value(new BigDecimal("-3.5")));
        assertThat(figures.get("audits"))
                .isEqualTo(new Figure.Grades(Map.of("inadequate", 4, "adequate", 0, "good", 6, "outstanding", 1)));
        assertThat(figures.get("second-plans")).isEqualTo(new Figure.Absent(Absence.SUPPRESSED));
        assertThat(figures.get("manager-in-post")).isEqualTo(new Figure.Absent(Absence.NOT_APPLICABLE, "post deleted"));
        assertThat(figures.get("referrals")).isEqualTo(new Figure.Absent(Absence.UNAVAILABLE));
        assertThat(figures.get("vision-known")).isEqualTo(new Figure.YesNo(false));
        assertThat(april.readings().get("caseload")).satisfies(reading -> {
            assertThat(reading.place()).hasToString("f0.yaml:9:13");
            assertThat(reading.source()).isEqualTo("case system");
            assertThat(reading.validation()).isEqualTo(Validation.PROVISIONAL);
            assertThat(Objects.requireNonNull(reading.value()).toPlainString()).startsWith("17.191489361702127");
        });
        assertThat(april.late()).hasSize(2);
        assertThat(april.late().get(0).isRestated()).isFalse();
        assertThat(april.late().get(1).was())
                .isEqualTo(new Figure.Parts(BigDecimal.valueOf(27), BigDecimal.valueOf(150)));
        assertThat(Objects.requireNonNull(april.comments().get("2.1")).owner()).isEqualTo("head of service");
        assertThat(Objects.requireNonNull(april.actions().get("plan-agreed")).completed())
                .hasToString("2012-01-31");
        assertThat(april.submissions().get("monthly-return"))
                .hasToString("Submission[on=2012-05-10, place=f0.yaml:23:16]");
        assertThat(Objects.requireNonNull(april.judgements().get("1.2")).status())
                .isEqualTo(Status.WARN);
        assertThat(april.level().map(FactsFile.LevelDecision::is)).contains("corrective-action");
        assertThat(april.inspections())
                .singleElement()
                .extracting(FactsFile.Inspection::grade)
                .isEqualTo("adequate");
        assertThat(april.sources()).containsExactly("case system");
    }

    @Test
    void a_byte_order_mark_and_line_ends_of_windows_mean_nothing() {
        PeriodFacts plain = month(WHOLE);
        PeriodFacts windows = month("\uFEFF" + WHOLE.replace("\n", "\r\n"));

        assertThat(windows.readings()).isEqualTo(plain.readings());
        assertThat(windows.files().get(0).digest())
                .isNotEqualTo(plain.files().get(0).digest());
    }

    @Test
    void json_of_the_same_shape_is_read_as_the_same_and_keeps_its_places() {
        String json = JsonOf.yaml(WHOLE);
        AuthorityFacts facts = FactsReader.read(List.of(SourceFile.of("f0.json", json)), Sample.pack())
                .get(0);
        PeriodFacts april = Objects.requireNonNull(facts.periods().get(ReportingPeriod.parse("2012-04")));

        assertThat(Sayings.of(april)).isEqualTo(Sayings.of(month(WHOLE)));
        assertThat(json).contains("\n\"caseload\":{");
        assertThat(april.readings().get("caseload")).satisfies(reading -> {
            int line = json.substring(0, json.indexOf("\"caseload\"")).split("\n", -1).length;
            assertThat(reading.place()).hasToString("f0.json:" + line + ":12");
        });
    }

    @Test
    void parts_of_a_month_are_one_month_in_any_order() {
        String first = HEAD + "part: cases\nsource: a\nreadings: { timeliness: 80 }\n";
        String second = HEAD.replace("05-10", "05-12") + "part: workforce\nsource: b\nreadings: { caseload: 20 }\n";

        PeriodFacts one = month(first, second);
        PeriodFacts other = month(second, first);

        assertThat(one.readings().keySet()).containsExactly("timeliness", "caseload");
        assertThat(other.readings().keySet()).isEqualTo(one.readings().keySet());
        assertThat(one.submitted()).hasToString("Optional[2012-05-12]");
        assertThat(one.sources()).containsExactly("a", "b");
        assertThat(one.isDraft()).isFalse();
    }

    @Test
    void what_two_parts_both_say_is_a_problem_of_the_second() {
        String first = HEAD + "part: cases\nreadings: { timeliness: 80 }\nsubmissions: { monthly-return: 2012-05-10 }\n"
                + "comments: { \"2.1\": { why: x } }\nactions: { plan-agreed: { completed: 2012-01-31 } }\n"
                + "judgements: { \"1.2\": { status: warn, by: B, on: 2012-05-09, why: x } }\n"
                + "decisions: { level: { is: weekly-grip, by: c, on: 2012-05-09, why: x } }\n";
        String second = first.replace("part: cases", "part: workforce");

        assertThat(problems(first, second))
                .containsExactly(
                        "f1.yaml:5:13: `timeliness` stands in f0.yaml too; keep one of the two",
                        "f1.yaml:6:16: `monthly-return` stands in f0.yaml too; keep one of the two",
                        "f1.yaml:7:13: a comment on clause `2.1` stands in f0.yaml too; keep one of the two",
                        "f1.yaml:8:12: `plan-agreed` stands in f0.yaml too; keep one of the two",
                        "f1.yaml:9:15: a judgement of clause `1.2` stands in f0.yaml too; keep one of the two",
                        "f1.yaml:10:1: a decision on the level stands in f0.yaml too; keep one of the two");
    }

    @Test
    void the_same_month_twice_is_a_problem() {
        assertThat(problems(HEAD, HEAD + "# again\n"))
                .containsExactly("f1.yaml:2:1: 2012-04 stands in f0.yaml too; keep one of the two");
        assertThat(problems(HEAD + "part: cases\n", HEAD + "part: cases\n# again\n"))
                .containsExactly("f1.yaml:4:1: 2012-04, part `cases`, stands in f0.yaml too; keep one of the two");
    }

    @Test
    void a_council_spelt_in_two_ways_is_a_problem_and_two_councils_are_not() {
        assertThat(problems(HEAD, HEAD.replace("Testshire", "testshire ").replace("2012-04", "2012-03")))
                .singleElement()
                .asString()
                .contains("is spelt `", "spell it alike");
        assertThat(read(HEAD, HEAD.replace("Testshire", "Elsewhere")))
                .extracting(AuthorityFacts::authority)
                .containsExactly("Elsewhere", "Testshire");
    }

    @Test
    void a_late_figure_where_one_stands_must_be_restated_and_a_restated_one_say_what_stood() {
        String march =
                "authority: Testshire\nperiod: 2012-03\nsubmitted: 2012-04-10\nreadings: { timeliness: 80, caseload: 20 }\n";

        assertThat(problems(march, HEAD + "late: [ { period: 2012-03, indicator: timeliness, value: 81 } ]\n"))
                .containsExactly(
                        "f1.yaml:4:9: a figure of `timeliness` for 2012-03 stands at f0.yaml:4:25 already; write it"
                                + " under `restated`, with `was` and `why`");
        assertThat(
                        problems(
                                march,
                                HEAD
                                        + "restated: [ { period: 2012-03, indicator: timeliness, value: 81, was: 79, why: x } ]\n"))
                .containsExactly("f1.yaml:4:13: `was` is not what stood for 2012-03 at f0.yaml:4:25, `80`; write that");
        assertThat(
                        problems(
                                march,
                                HEAD
                                        + "restated: [ { period: 2012-03, indicator: timeliness, value: 81, was: 80, why: x } ]\n"))
                .isEmpty();
    }

    @Test
    void all_problems_of_all_files_come_at_once() {
        assertThat(problems(HEAD + "redings: {}\nreadings: { caselod: 3, timeliness: 80% }\n", HEAD + "- x\n"))
                .containsExactly(
                        "f0.yaml:4:1: a facts file has no key `redings`; did you mean `readings`?",
                        "f0.yaml:5:13: there is no indicator `caselod` in the catalogue; did you mean `caseload`?",
                        "f0.yaml:5:37: `80%` is not a plain number; write `80`, without the sign",
                        "f1.yaml:4:1: this line is indented otherwise than its neighbours; line it up with them");
    }

    @Test
    void a_file_over_the_size_is_not_read() {
        Problems problems = new Problems();
        SourceFile huge = SourceFile.of("huge.yaml", "x".repeat(10));
        assertThat(huge.digest()).hasSize(64);

        assertThat(SourceFile.MOST_BYTES).isEqualTo(4 * 1024 * 1024);
        byte[] bytes = "# x\n".repeat(SourceFile.MOST_BYTES / 4 + 1).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Facts.read("huge.yaml", new ByteArrayInputStream(bytes), Sample.pack()))
                .isInstanceOf(InvalidFactsException.class)
                .hasMessage("huge.yaml: this file is larger than 4 MiB; split it by month or part");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void a_folder_is_read_with_its_folders_but_for_hidden_files_and_files_of_other_kinds(@TempDir Path folder)
            throws IOException {
        Files.createDirectories(folder.resolve("2012/.git"));
        Files.writeString(folder.resolve("2012/april.yaml"), HEAD);
        Files.writeString(folder.resolve("2012/.git/x.yaml"), "broken: [");
        Files.writeString(folder.resolve(".hidden.yaml"), "broken: [");
        Files.writeString(folder.resolve("README.md"), "hello");

        assertThat(Facts.read(folder, Sample.pack()).authorities()).containsExactly("Testshire");

        Files.writeString(
                folder.resolve("2012/may.CSV"), "authority,period,indicator,value\nElsewhere,2012-05,referrals,7\n");
        assertThat(Facts.read(folder, Sample.pack()).authorities()).containsExactly("Elsewhere", "Testshire");

        Path sheet = Files.writeString(folder.resolve("2012/may.xlsx"), "x");
        for (Path named : List.of(folder, sheet)) {
            assertThatThrownBy(() -> Facts.read(named, Sample.pack()))
                    .isInstanceOf(InvalidFactsException.class)
                    .hasMessageContaining("may.xlsx: a spreadsheet is not read; save each sheet of figures as CSV");
        }
        assertThatThrownBy(() -> Facts.read("may.ods", new ByteArrayInputStream(new byte[] {'P', 'K'}), Sample.pack()))
                .isInstanceOf(InvalidFactsException.class)
                .hasMessageContaining("may.ods: a spreadsheet is not read");
    }

    @Test
    void a_month_that_an_editor_saved_as_text_is_a_problem_and_not_passed_over(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("2012-04.yaml"), HEAD);
        Files.writeString(folder.resolve("2012-05.yaml.txt"), HEAD.replace("2012-04", "2012-05"));
        Files.writeString(folder.resolve("notes.txt"), "no facts");

        assertThatThrownBy(() -> Facts.read(folder, Sample.pack()))
                .isInstanceOfSatisfying(
                        InvalidFactsException.class,
                        thrown -> assertThat(thrown.problems())
                                .singleElement()
                                .asString()
                                .endsWith(
                                        "2012-05.yaml.txt: an editor added `.txt` to the name of this file, and it is not read;"
                                                + " name it `2012-05.yaml`"));
    }

    @Test
    void a_month_copied_under_another_name_is_one_problem_and_not_one_for_each_figure() {
        assertThat(problems(WHOLE, WHOLE + "\n"))
                .containsExactly("f1.yaml:2:1: 2012-04 stands in f0.yaml too; keep one of the two");
    }

    @Test
    void a_folder_without_facts_and_a_path_that_is_not_there_are_problems(@TempDir Path folder) {
        assertThatThrownBy(() -> Facts.read(folder, Sample.pack()))
                .isInstanceOf(InvalidFactsException.class)
                .hasMessageContaining("there is no facts file in this folder");
        assertThatThrownBy(() -> Facts.read(folder.resolve("no.yaml"), Sample.pack()))
                .isInstanceOf(InvalidFactsException.class)
                .hasMessageContaining("no.yaml: there is no such file");
    }

    @Test
    void the_facts_of_another_council_are_refused_where_the_notice_names_one() {
        var files = Sample.files();
        files.computeIfPresent("pack.yaml", (name, text) -> text.replace("authority: any", "authority: Testshire"));
        var pack = Sample.load(files);

        Problems problems = new Problems();
        FactsReader.read(List.of(SourceFile.of("f.yaml", HEAD.replace("Testshire", "Elsewhere"))), pack, problems);

        assertThat(problems.sorted())
                .extracting(Object::toString)
                .containsExactly("f.yaml:1:12: the notice is for `Testshire`, not for `Elsewhere`");
    }
}
