package org.improvementnotice.compliance.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reports for people who look, opened in a browser and printed, where there is one ({@code .ci/run} brings it and what
 * drives it). {@code mvn -Dpages.pictures=FOLDER} leaves there what was looked at, for whoever wants to look as well.
 */
class PagesTest {

    private static final Path LINTERS = Shell.ROOT.resolve(".ci/linters");
    private static final Path CORE = Shell.ROOT.resolve("compliance-engine/core/src");
    private static final String COMMAND = "compliance-engine/cli/bin/compliance ";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NARROW = 320;
    private static final double READABLE = 11;

    @TempDir
    private Path folder;

    @BeforeEach
    void where_a_browser_is_and_what_drives_it() {
        String browser = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
        assumeTrue(
                Files.isExecutable(Path.of(browser)), "skipped: no browser at " + browser + "; CHROMIUM names another");
        assumeTrue(Shell.run("node --version").code() == 0, "skipped: node is not here");
        assumeTrue(
                Files.isDirectory(LINTERS.resolve("node_modules/playwright-core")),
                "skipped: what drives the browser is not here; `npm install --no-save --ignore-scripts` in .ci/linters brings it");
    }

    private JsonNode look(Path page) throws IOException {
        String pictures = System.getProperty("pages.pictures");
        Path out = pictures == null ? folder : Path.of(pictures).toAbsolutePath();
        String options = pictures == null ? "" : " --pictures";
        Shell.Answer answer = Shell.run(
                "node " + LINTERS.resolve("pages.mjs") + " " + out + options + " " + page,
                Map.of("JAVA_HOME", System.getProperty("java.home")));
        assertThat(answer.code()).as(answer.err()).isZero();
        return JSON.readTree(answer.out());
    }

    /** What is wrong with a page, a sentence each; a page without fault has none. */
    private static List<String> faults(JsonNode seen) {
        List<String> faults = new ArrayList<>();
        for (String list :
                List.of("/running", "/requests", "/dialogs", "/errors", "/axe/violations", "/print/coloursLost")) {
            seen.at(list).forEach(each -> faults.add(list + ": " + each));
        }
        seen.at("/vnu").forEach(each -> {
            if (each.at("/type").asText().equals("error")) {
                faults.add("/vnu: " + each);
            }
        });
        for (String yes : List.of("/headingsInOrder", "/print/a4", "/print/tagged", "/print/title")) {
            expect(seen, yes, seen.at(yes).asBoolean(), faults);
        }
        expect(seen, "/h1", seen.at("/h1").asInt() == 1, faults);
        expect(seen, "/narrow", seen.at("/narrow/scrollWidth").asInt() <= NARROW, faults);
        expect(seen, "/print/rowsSplit", seen.at("/print/rowsSplit").asInt() == 0, faults);
        expect(seen, "/print/rowsPrinted", seen.at("/print/rowsPrinted").equals(seen.at("/print/rows")), faults);
        expect(seen, "/print/sidesOfPageOne", seen.at("/print/sidesOfPageOne").asInt() == 1, faults);
        JsonNode letters = seen.at("/narrow/smallestDrawnText");
        expect(seen, "/narrow/smallestDrawnText", letters.isNull() || letters.asDouble() >= READABLE, faults);
        expect(seen, "/text", isReadInOrder(seen), faults);
        return faults;
    }

    private static void expect(JsonNode seen, String what, boolean holds, List<String> faults) {
        if (!holds) {
            faults.add(what + ": " + seen.at(what));
        }
    }

    /** Whether what is read without style sheet and drawings has the headings in the order in which they are seen. */
    private static boolean isReadInOrder(JsonNode seen) {
        Pattern spaces = Pattern.compile("\\s+");
        String text = spaces.matcher(seen.at("/text").asText()).replaceAll(" ");
        int from = 0;
        for (JsonNode heading : seen.at("/headings")) {
            int at = text.indexOf(spaces.matcher(heading.get(1).asText()).replaceAll(" "), from);
            if (at < 0) {
                return false;
            }
            from = at;
        }
        return true;
    }

    /** Fill this list: facts, pack, options. */
    @ParameterizedTest
    @CsvSource({
        "examples/peterborough-2012/facts, peterborough-2012, ''",
        "examples/northmere-2024/facts, northmere-2024, --all-periods",
        "examples/peterborough-published/facts, examples/peterborough-published/pack, --all-periods"
    })
    void a_report_can_be_read_by_everyone_on_every_screen_and_on_paper(String facts, String pack, String options)
            throws IOException {
        assumeTrue(
                Shell.run(COMMAND + "assess --help").out().contains("html"),
                "skipped: the command knows no format `html`");
        Path page = folder.resolve(pack.replace('/', '-') + ".html");

        Shell.run(COMMAND + "assess " + facts + " --pack " + pack + " " + options + " --format html=" + page);

        JsonNode seen = look(page);
        assertThat(faults(seen)).isEmpty();
        assertThat(seen.at("/axe/passes").asInt()).isGreaterThan(20);
    }

    @Test
    void hostile_words_of_officers_stay_words_in_the_browser() throws IOException {
        Path facts = Files.createDirectory(folder.resolve("facts"));
        String hostile = "<script>alert(1)</script><img src=//x.invalid onerror=alert(2)> ]]> &lt;b&gt; --> </style>";
        String text = Files.readString(Shell.ROOT.resolve("examples/peterborough-2012/facts/2012-02.yaml"))
                        .replaceFirst("(?m)^source: .*$", "source: '" + hostile + "'")
                        .replaceFirst("(?s)\ncomments:.*", "\n")
                + "comments: { \"2.3\": { why: '" + hostile + "', action: '" + hostile + "', owner: '" + hostile
                + "', by: 2012-06-15, evidence: '" + hostile + "' } }\n";
        Files.writeString(facts.resolve("2012-02.yaml"), text);
        Path page = folder.resolve("hostile.html");

        Shell.Answer answer =
                Shell.run(COMMAND + "assess " + facts + " --pack peterborough-2012 --format html=" + page);

        assertThat(Files.readString(page)).as(answer.err()).contains("alert(1)");
        assertThat(faults(look(page))).isEmpty();
    }

    private String page(String style, String more) throws IOException {
        String charts = Files.readString(CORE.resolve("test/resources/golden/charts.html"))
                .lines()
                .limit(3) // others have the ids of these
                .reduce("", (all, each) -> all + "<figure class='chart'>" + each + "</figure>");
        String rows =
                ("<tr><th scope='row'>April 2012<br>as first<br>reported</th><td data-label='Figure' class='num'>79.96 %</td>"
                                + "<td data-label='Status'><span class='tag tag-warn'>WARN</span></td></tr>")
                        .repeat(90);
        return "<!DOCTYPE html><html lang='en-GB'><head><meta charset='utf-8'><title>Charts</title>"
                + "<meta name='viewport' content='width=device-width, initial-scale=1'><style>" + style
                + "</style></head><body><main><div class='page-one'><h1>Charts</h1><p class='verdict'>A verdict.</p></div>"
                + "<h2>Drawn</h2>" + charts + "<h2>Counted</h2><details><summary>Figures</summary><table class='stack'>"
                + "<thead><tr><th scope='col'>Month</th><th scope='col' class='num'>Figure</th>"
                + "<th scope='col'>Status</th></tr></thead><tbody>" + rows + "</tbody></table></details>" + more
                + "</main></body></html>";
    }

    private static String sheet() throws IOException {
        return Files.readString(CORE.resolve("main/resources/org/improvementnotice/compliance/report/board/board.css"));
    }

    @Test
    void a_page_of_the_style_sheet_and_the_charts_has_no_fault() throws IOException {
        Path page = Files.writeString(folder.resolve("charts.html"), page(sheet(), ""));

        JsonNode seen = look(page);

        assertThat(faults(seen)).isEmpty();
        assertThat(seen.at("/print/rows").asInt()).isEqualTo(91);
        assertThat(seen.at("/print/pages").asInt()).isGreaterThan(2);
        assertThat(seen.at("/drawings").asInt()).isEqualTo(3);
    }

    @Test
    void the_program_finds_what_is_planted() throws IOException {
        String style = sheet().replaceAll("(-webkit-)?print-color-adjust: exact;", "")
                + "@media print { tr { break-inside: auto !important }"
                + " .page-one { height: 400mm } } .drawing { max-width: 200px }";
        Path page = Files.writeString(
                folder.resolve("planted.html"),
                page(
                        style,
                        "<h4>Out of order</h4><h1>Second</h1><img src='nowhere.png' onerror='alert(1)'>"
                                + "<script>alert(2)</script><p style='width: 500px'>wide</p>"));

        assertThat(String.join("\n", faults(look(page))))
                .contains(
                        "/running: \"<script>\"",
                        "/running: \"<img onerror>\"",
                        "/requests: \"file:",
                        "/dialogs: \"1\"",
                        "/dialogs: \"2\"",
                        "/errors: ",
                        "/axe/violations: ",
                        "image-alt",
                        "/vnu: ",
                        "/headingsInOrder: false",
                        "/h1: 2",
                        "/narrow: {\"scrollWidth\":5",
                        "/narrow/smallestDrawnText: 7",
                        "/print/coloursLost: ",
                        "/print/rowsSplit: ",
                        "/print/sidesOfPageOne: 2");
    }

    @Test
    void what_is_not_printed_is_found() throws IOException {
        String style = Pattern.compile("details::details-content \\{[^}]*}")
                .matcher(sheet())
                .replaceAll("");
        Path page = Files.writeString(folder.resolve("closed.html"), page(style, ""));

        assertThat(faults(look(page))).contains("/print/rowsPrinted: 0");
    }
}
