package org.improvementnotice.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.improvementnotice.compliance.Hostile;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.CaseResult;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Visible;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The readers refuse some of these texts. The outputs do not rely on it: here every record holds them. */
class HostileTextTest {

    private static final String COLOURS = "\u001B\\[(1;3[123]|0)m";

    /** The rich months with the text before whatever text a record holds. */
    private static Assessment rich(String text) {
        return Hostile.everywhere(ReportTest.RICH, each -> text + each);
    }

    @ParameterizedTest
    @MethodSource("org.improvementnotice.compliance.Hostile#all")
    void in_the_text_report_it_stays_text(String text) {
        String report = TextReport.of(rich(text), false);

        Hostile.assertHarmless(report, text);
        assertThat(report.lines())
                .hasSameSizeAs(TextReport.of(ReportTest.RICH, false).lines().toList());
        assertThat(report).contains("notice: " + Visible.of(text) + "A notice for tests");
    }

    @ParameterizedTest
    @MethodSource("org.improvementnotice.compliance.Hostile#all")
    void colours_are_put_around_statuses_and_nowhere_else(String text) {
        String coloured = TextReport.of(rich(text), true);

        assertThat(coloured.replaceAll(COLOURS, "")).isEqualTo(TextReport.of(rich(text), false));
    }

    @ParameterizedTest
    @MethodSource("org.improvementnotice.compliance.Hostile#all")
    void in_json_it_stays_text_and_reads_back_as_it_was(String text) throws IOException {
        for (String json : List.of(JsonReport.pretty(rich(text)), JsonReport.line(rich(text)))) {
            Hostile.assertHarmless(json, text);
            List<String> read = texts(json);
            assertThat(read.stream().filter(each -> each.startsWith(text)).count())
                    .isGreaterThan(700);
            assertThat(sorted(read.stream().map(each -> each.replace(text, "")).toList()))
                    .isEqualTo(sorted(texts(JsonReport.pretty(ReportTest.RICH))));
        }
    }

    private static List<String> sorted(List<String> texts) {
        List<String> sorted = new ArrayList<>(texts);
        Collections.sort(sorted);
        return sorted;
    }

    private static List<String> texts(String json) throws IOException {
        List<String> texts = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    texts.add(parser.getText());
                }
            }
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("org.improvementnotice.compliance.Hostile#all")
    void a_problem_and_a_case_that_came_out_otherwise_are_a_line_of_text(String text) {
        Place place = new Place(text, 1, 1);

        for (Object shown : List.of(
                place,
                new Problem(place, text),
                new Problem(Place.of(text), text),
                new CaseResult.Failure(
                        place,
                        text,
                        List.of(new CaseResult.Difference(text, text, text)),
                        text,
                        place,
                        List.of(),
                        List.of(text)))) {
            String line = shown instanceof Place ? Visible.of(shown.toString()) : shown.toString();
            Hostile.assertHarmless(line, text);
            assertThat(line).doesNotContain("\n");
        }
    }

    @Test
    void no_two_texts_come_out_alike_and_plain_text_comes_out_as_it_is() {
        List<String> texts = new ArrayList<>(Hostile.texts().values());
        texts.addAll(Hostile.texts().values().stream().map(Visible::of).toList());

        assertThat(texts.stream().distinct().map(Visible::of)).doesNotHaveDuplicates();
        assertThat(Visible.of("Children’s visits – 95 %, S:\\uploads\\audit.xlsx, minute #4, é 日本 😀"))
                .isEqualTo("Children’s visits – 95 %, S:\\uploads\\audit.xlsx, minute #4, é 日本 😀");
        assertThat(Visible.of("a\tb\r\n\\u001B###[x]"))
                .isEqualTo("a\\u0009b\\u000D\\u000A\\u005Cu001B#\\u0023\\u0023[x]");
    }

    @Test
    void a_line_that_begins_with_a_file_begins_with_a_name_or_a_path() {
        assertThat(new Place("::error::.yaml", 1, 2)).hasToString("./::error::.yaml:1:2");
        assertThat(Place.of(" a.yaml")).hasToString("./ a.yaml");
        assertThat(Place.of("facts/2012-04.yaml")).hasToString("facts/2012-04.yaml");
        assertThat(Place.of("../facts")).hasToString("../facts");
        assertThat(Place.of("/facts")).hasToString("/facts");
        assertThat(Place.of("_facts")).hasToString("_facts");
        assertThat(Place.of("")).hasToString("");
    }
}
