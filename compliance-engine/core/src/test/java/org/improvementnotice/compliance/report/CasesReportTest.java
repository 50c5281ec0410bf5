package org.improvementnotice.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.improvementnotice.compliance.Hostile;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.CaseResult;
import org.improvementnotice.compliance.model.Visible;
import org.improvementnotice.compliance.officer.Cases;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Cases of every outcome in every format; {@code mvn -Dgolden.update=true} writes the expected files anew. */
class CasesReportTest {

    private static final RulePack PACK = pack();
    private static final List<CaseResult> RESULTS = Cases.run(PACK);

    private static RulePack pack() {
        SortedMap<String, String> files = Sample.files();
        files.put(
                "cases/lines.yaml",
                String.join(
                        "\n",
                        "- case: Three quarters are close to the line",
                        "  period: 2012-02",
                        "  readings: { timeliness: { numerator: 75, denominator: 100 } }",
                        "  expect: { \"2.1\": { status: WARN, reason: close, value: 75 } }",
                        "- case: One short of three quarters is close too",
                        "  period: 2012-02",
                        "  readings: { timeliness: { numerator: 74, denominator: 100 } }",
                        "  expect: { \"2.1\": { status: WARN, reason: close, value: 74, run: 1 } }",
                        "- case: A figure in a row",
                        "  period: 2012-03",
                        "  series: { unallocated: 1 2, timeliness: 79/100 81/100 }",
                        "  expect: { \"2.1\": WARN, \"2.2\": { status: BREACH, run: 1 }, \"2.4\": PASS, \"1.6\": does-not-apply }",
                        ""));
        files.put(
                "cases/attention.yaml",
                String.join(
                        "\n",
                        "- case: Nobody hears of a month without a miss",
                        "  period: 2012-02",
                        "  readings: { unallocated: 0 }",
                        "  expectTell: none",
                        "- case: A first miss asks for an action and is told",
                        "  period: 2012-02",
                        "  readings: { unallocated: 1 }",
                        "  expectLevel: corrective-action",
                        "  expectTell: { board: with-papers, weekly-meeting: any }",
                        "- case: A second miss lowers the level",
                        "  period: 2012-03",
                        "  series: { unallocated: 1 1 }",
                        "  expectLevel: weekly-grip",
                        ""));
        return Sample.load(files);
    }

    private static String json(List<CaseResult> results) {
        return CasesJson.of(PACK.notice(), PACK.digest(), results);
    }

    private static void compare(String name, String actual) throws IOException {
        Path file = Path.of("src/test/resources/golden").resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    @Test
    void the_text_shows_what_came_out_otherwise_and_counts_the_rest() throws IOException {
        compare("cases.txt", CasesText.of(RESULTS));
    }

    @Test
    void the_json_holds_every_case() throws IOException {
        compare("cases.json", json(RESULTS));
    }

    @Test
    void the_junit_report_holds_every_case() throws IOException {
        compare("cases.xml", CasesJunit.of(RESULTS));
    }

    @Test
    void no_case_at_all_is_shown_in_every_format() throws Exception {
        assertThat(CasesText.of(List.of()))
                .isEqualTo("by rule: 0 otherwise, 0 as expected\n0 cases, 0 came out otherwise than expected\n");
        assertThat(json(List.of())).contains("\"files\" : [ ]");
        assertThat(read(CasesJunit.of(List.of())).getDocumentElement().getAttribute("tests"))
                .isEqualTo("0");
    }

    // the form that build servers read

    /** Validated and read by the parser of the JDK. */
    private static Document read(String xml) throws Exception {
        SchemaFactory.newDefaultInstance()
                .newSchema(Path.of("src/test/resources/junit/junit.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new org.xml.sax.InputSource(new StringReader(xml)));
    }

    private static List<Element> elements(Document document, String name) {
        List<Element> elements = new ArrayList<>();
        var found = document.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @Test
    void a_build_server_finds_suites_tests_and_places() throws Exception {
        Document document = read(CasesJunit.of(RESULTS));

        assertThat(elements(document, "testsuite"))
                .extracting(each -> each.getAttribute("name") + " " + each.getAttribute("tests") + " "
                        + each.getAttribute("failures"))
                .containsExactly("pack/cases/attention.yaml 3 2", "pack/cases/lines.yaml 3 2");
        assertThat(elements(document, "testcase"))
                .extracting(each -> each.getAttribute("classname") + " " + each.getAttribute("line"))
                .containsExactly(
                        "cases.attention 1",
                        "cases.attention 5",
                        "cases.attention 10",
                        "cases.lines 1",
                        "cases.lines 5",
                        "cases.lines 9");
        assertThat(elements(document, "failure")).hasSize(4);
    }

    // hostile texts

    private static List<CaseResult> with(String text) {
        return RESULTS.stream()
                .map(each -> Hostile.everywhere(each, one -> text + one))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("org.improvementnotice.compliance.Hostile#all")
    void in_the_text_it_stays_text(String text) {
        String report = CasesText.of(with(text));

        Hostile.assertHarmless(report, text);
        assertThat(report.lines()).hasSameSizeAs(CasesText.of(RESULTS).lines().toList());
        assertThat(report).contains("  otherwise: " + Visible.of(text + "A figure in a row") + "\n");
    }

    @ParameterizedTest
    @MethodSource("org.improvementnotice.compliance.Hostile#all")
    @ValueSource(strings = {"]]>", "<![CDATA[", "&amp;&#0;", "--><!--", "😀"})
    void in_the_junit_report_it_stays_text(String text) throws Exception {
        String report = CasesJunit.of(with(text));

        Hostile.assertHarmless(report, text);
        Document document = read(report);
        assertThat(elements(document, "testcase"))
                .extracting(each -> each.getAttribute("name"))
                .contains(Visible.of(text + "A figure in a row"));
        assertThat(elements(document, "failure"))
                .allMatch(each -> each.getTextContent().contains("found: " + Visible.of(text)));
        assertThat(elements(document, "*")).hasSameSizeAs(elements(read(CasesJunit.of(RESULTS)), "*"));
    }

    @ParameterizedTest
    @MethodSource("org.improvementnotice.compliance.Hostile#all")
    void in_json_it_stays_text_and_reads_back_as_it_was(String text) throws IOException {
        String report = json(with(text));

        Hostile.assertHarmless(report, text);
        assertThat(texts(report)).contains(text + "A figure in a row");
        assertThat(texts(report).stream()
                        .map(each -> each.replace(text, ""))
                        .filter(each -> !each.isEmpty())
                        .toList())
                .isEqualTo(texts(json(RESULTS)));
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
}
