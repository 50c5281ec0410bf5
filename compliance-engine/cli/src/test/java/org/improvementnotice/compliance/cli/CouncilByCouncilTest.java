package org.improvementnotice.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --jobs} and {@code --keep-going}: councils judged one after another. */
class CouncilByCouncilTest {

    private static final Path FACTS = Path.of("../../examples/peterborough-2012/facts");
    private static final List<String> COUNCILS = List.of("Ashford", "Barton", "Carton", "Dean", "Elmham");
    private static final List<String> MONTHS = List.of("2011-10", "2011-11", "2011-12");

    @TempDir
    private Path folder;

    private Path facts;

    @BeforeEach
    void writeMonthsOfCouncils() throws IOException {
        facts = Files.createDirectory(folder.resolve("facts"));
        for (String council : COUNCILS) {
            Path own = Files.createDirectory(facts.resolve(council));
            for (String month : MONTHS) {
                Files.writeString(
                        own.resolve(month + ".yaml"),
                        Files.readString(FACTS.resolve(month + ".yaml")).replace("Exampleborough", council));
            }
        }
    }

    private Answer assess(String... more) {
        List<String> line = new ArrayList<>(List.of("assess", facts.toString(), "--pack", "peterborough-2012"));
        line.addAll(List.of(more));
        return Answer.of(line.toArray(String[]::new));
    }

    private Path spoil(String council) throws IOException {
        Path file = facts.resolve(council).resolve("2011-11.yaml");
        Files.writeString(file, Files.readString(file).replace("period: 2011-11", "period: 2011-11\ncolour: red"));
        return file;
    }

    @ParameterizedTest
    @CsvSource({"text,1", "text,3", "jsonl,1", "jsonl,3", "csv,1", "csv,3"})
    void the_report_is_the_same_byte_for_byte_however_many_are_judged_at_once(String format, String jobs) {
        Answer atOnce = assess("--format", format, "--all-periods");
        Answer oneByOne = assess("--format", format, "--all-periods", "--jobs", jobs);
        assertThat(atOnce.out()).contains("Ashford", "Elmham");
        assertThat(oneByOne).isEqualTo(atOnce);
    }

    @Test
    void several_formats_go_to_files_and_one_is_printed() throws IOException {
        Path csv = folder.resolve("out.csv");
        Answer answer = assess("--jobs", "2", "--format", "csv=" + csv, "--format", "jsonl");
        assertThat(answer.out().lines()).hasSize(COUNCILS.size());
        assertThat(Files.readString(csv)).isEqualTo(assess("--format", "csv").out());
    }

    @Test
    void a_problem_of_one_council_lets_none_be_reported() throws IOException {
        Path spoilt = spoil("Carton");
        Path csv = folder.resolve("out.csv");
        Answer answer = assess("--jobs", "2", "--format", "csv=" + csv);
        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains(spoilt + ":4:1: ").endsWith("1 problem; nothing was judged\n");
        assertThat(Files.readString(csv)).contains("problem").doesNotContain("Ashford");
    }

    @Test
    void all_problems_of_all_councils_come_at_once() throws IOException {
        List<Path> spoilt = List.of(spoil("Ashford"), spoil("Dean"), spoil("Elmham"));
        for (String jobs : List.of("1", "3")) {
            Answer answer = assess("--jobs", jobs);
            assertThat(answer.err()).endsWith("3 problems; nothing was judged\n");
            spoilt.forEach(each -> assertThat(answer.err()).contains(each + ":4:1: "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "3"})
    void told_to_keep_going_it_judges_the_others_names_who_is_missing_and_still_answers_3(String jobs)
            throws IOException {
        String sound = assess("--format", "jsonl").out();
        Path spoilt = spoil("Carton");
        Answer answer = assess("--format", "jsonl", "--keep-going", "--jobs", jobs);
        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.out().lines())
                .hasSize(4)
                .isEqualTo(sound.lines()
                        .filter(each -> !each.contains("\"Carton\""))
                        .toList());
        assertThat(answer.err())
                .contains(spoilt + ":4:1: ")
                .endsWith("1 problem; judged were 4 councils, and not Carton\n");
    }

    @Test
    void with_nothing_wrong_keeping_going_changes_nothing() {
        assertThat(assess("--keep-going", "--format", "csv")).isEqualTo(assess("--format", "csv"));
    }

    @Test
    void a_file_that_may_be_anybodys_stops_all_even_when_told_to_keep_going() throws IOException {
        Files.writeString(facts.resolve("x.yaml"), "period: 2011-11\nreadings: {}\n");
        Answer answer = assess("--keep-going", "--format", "jsonl");
        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.out()).doesNotContain("Ashford");
        assertThat(answer.err()).contains("x.yaml").endsWith("1 problem; nothing was judged\n");
    }

    @Test
    void where_every_council_has_problems_keeping_going_judges_nothing() throws IOException {
        for (String council : COUNCILS) {
            spoil(council);
        }
        Answer answer = assess("--keep-going", "--format", "csv");
        assertThat(answer.err()).endsWith("5 problems; nothing was judged\n");
        assertThat(answer.code()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --jobs 0                     | `--jobs` is a number of councils judged at once, 1 or more
                    --jobs 2 --format html       | council by council, with --jobs or --keep-going, text, jsonl, csv are written, not html
                    --keep-going --format json   | are written, not json
                    --jobs 2 --previous a.json   | --previous goes with the facts of one council
                    --jobs 2 --period 2013-12    | 2013-12
                    """)
    void what_does_not_go_with_it_is_wrong_usage(String arguments, String words) {
        Answer answer = assess(arguments.split(" "));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains(words);
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void standard_input_cannot_be_read_twice() {
        assertThat(Answer.line("assess - --pack peterborough-2012 --jobs 2").err())
                .contains("cannot be read twice, as council by council is; name a file");
    }

    @Test
    void the_papers_of_a_body_are_made_council_by_council_too() {
        assertThat(assess("--for", "scrutiny-committee", "--jobs", "2"))
                .isEqualTo(assess("--for", "scrutiny-committee"));
    }

    @Test
    void nothing_is_left_aside_when_all_is_done() throws IOException {
        // others may be at work on the same machine
        List<Path> before = leftAside();
        spoil("Dean");
        assess("--jobs", "2", "--format", "csv");
        assess("--jobs", "2", "--format", "jsonl", "--keep-going");
        assertThat(before).containsAll(leftAside());
    }

    private static List<Path> leftAside() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(each -> each.getFileName().toString().matches("compliance.*\\.report"))
                    .toList();
        }
    }

    @Test
    void what_is_done_by_several_comes_in_the_order_of_the_list_and_no_more_is_begun_than_is_needed() {
        List<Integer> all = IntStream.range(0, 500).boxed().toList();
        List<Integer> got = new ArrayList<>();
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        InOrder.each(
                3,
                all,
                each -> {
                    begun.incrementAndGet();
                    return each;
                },
                each -> {
                    got.add(each);
                    most.accumulateAndGet(begun.get() - got.size(), Math::max);
                });
        assertThat(got).isEqualTo(all);
        assertThat(most.get()).isLessThanOrEqualTo(13);
        assertThatThrownBy(() -> InOrder.each(
                        2,
                        all,
                        each -> {
                            if (each == 40) {
                                throw new IllegalStateException("the fortieth");
                            }
                            return each;
                        },
                        each -> {}))
                .hasMessage("the fortieth");
    }
}
