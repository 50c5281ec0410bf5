package org.improvementnotice.compliance.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.improvementnotice.compliance.Fuzzing;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.Problems;
import org.junit.jupiter.api.Test;

/** What the fuzzer found, each made as small as it goes; {@link FactsReaderFuzz} says what it looks for. */
class FoundByFuzzingTest {

    private static final String HEAD = "authority: Testshire\nperiod: 2012-04\n";

    private static List<String> problems(String name, byte[] file) {
        Problems problems = new Problems();
        FactsReader.read(List.of(SourceFile.of(name, file)), Sample.pack(), problems);
        return problems.sorted().stream().map(Object::toString).toList();
    }

    private static List<String> problems(String name, String text) {
        return problems(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_byte_order_mark_moves_no_byte_that_is_not_utf_8() {
        byte[] file = {'a', ':', ' ', (byte) 0xFF};

        assertThat(problems("f.yaml", file))
                .containsExactly("f.yaml:1:4: this is not UTF-8 text; save the file with the encoding UTF-8");
        assertThat(problems("f.yaml", Fuzzing.marked(file))).isEqualTo(problems("f.yaml", file));
    }

    @Test
    void a_carriage_return_alone_is_refused_for_editors_and_parsers_do_not_agree_on_it() {
        assertThat(problems("f.yaml", HEAD.replace('\n', '\r')))
                .allMatch(each -> each.contains("a carriage return stands here without a line feed"))
                .isNotEmpty();
    }

    @Test
    void what_stands_behind_a_cell_of_two_lines_stands_in_the_second() {
        String wide = "authority,indicator,2012-04,2012-05\n\"Test\nshire\",caseload,20,21,22\n";

        assertThat(problems("f.csv", wide)).anyMatch(each -> each.startsWith("f.csv:3:23: this row has more cells"));
    }

    @Test
    void a_line_end_that_nobody_sees_is_refused_in_yaml_even_in_a_comment() {
        Stream.of("\u0085", "\u2028", "\u2029")
                .forEach(each -> assertThat(problems("f.yaml", HEAD + "# a note" + each + "source: hidden\n"))
                        .singleElement()
                        .asString()
                        .startsWith("f.yaml:3:9: the character U+")
                        .endsWith(" cannot be seen; take it away"));
        assertThat(problems("f.yaml", HEAD + "# a\u2028\u2028b\u2028\n"))
                .containsExactly("f.yaml:3:4: the character U+2028 cannot be seen; take it away (and 2 more)");
    }

    @Test
    void what_cannot_be_seen_in_a_cell_is_refused_at_its_place() {
        String wide = "authority,indicator,2012-04\nTestshire,audits,go\u0001od 6; \uDBFF\uDFFFbad 2\n";

        assertThat(problems("f.csv", wide))
                .containsExactly(
                        "f.csv:2:20: the character U+0001 cannot be seen; take it away",
                        "f.csv:2:27: the character U+10FFFF cannot be seen; take it away");
    }

    @Test
    void columns_count_characters_in_json_as_in_yaml_and_csv_however_wide_they_are() {
        String smile = "\uD83D\uDE00";
        String json = "{\n\"authority\": \"" + smile + smile + "\", \"period\": \"x\", \"part\": \"Y\" }\n";

        assertThat(problems("f.json", json))
                .anyMatch(each -> each.startsWith("f.json:2:30: a month such as 2012-04 is expected here"));
        assertThat(problems("f.json", "{ \"authority\": \"" + smile + "\n"))
                .containsExactly("f.json:1:18: a quote that opened in this line is not closed");
        assertThat(problems("f.yaml", json.replace("{\n", "{\n  ").replace("}", "  }")))
                .anyMatch(each -> each.startsWith("f.yaml:2:32: a month such as 2012-04 is expected here"));
    }
}
