package org.improvementnotice.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.SurefireReportParser;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.improvementnotice.compliance.Published;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reports as programs of another make read them: each is held to the published form, and gives the verdicts it holds. */
public final class Read {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Published ASSESSMENT = Published.schema("assessment");
    private static final Published PROBLEMS = Published.schema("problems");
    private static final Schema SARIF = sarifSchema();
    private static final javax.xml.validation.Schema JUNIT = junitSchema();
    private static final Pattern LINE = Pattern.compile("(PASS|WARN|BREACH) +(\\S+) .*");

    private Read() {}

    private static Schema sarifSchema() {
        try (InputStream in = Read.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static javax.xml.validation.Schema junitSchema() {
        try (var all = Files.walk(Path.of("target/xsd"))) {
            Path file = all.filter(each -> each.toString().endsWith(".xsd"))
                    .findFirst()
                    .orElseThrow();
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(new StreamSource(file.toFile()));
        } catch (IOException | org.xml.sax.SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The verdicts of a report: {@code BREACH} by {@code 2.1 vacancy-rate}, or by the clause alone where the format names no
     * indicator. Fails where the report is not of the form that is published for it.
     */
    public static List<String> verdicts(String format, String report) {
        return switch (format) {
            case "text" -> text(report);
            case "json" -> json(report);
            case "jsonl" -> report.lines().flatMap(each -> json(each).stream()).toList();
            case "junit" -> junit(report);
            case "sarif" -> sarif(report);
            case "github" -> github(report);
            case "markdown" -> markdown(report);
            case "csv" -> csv(report);
            case "html" -> verdictsOf(html(report));
            default -> throw new IllegalArgumentException(format);
        };
    }

    /**
     * What a report of one month says of the one exception there is, which is for a BREACH of clause 2.1: its state, and
     * whether that BREACH counts.
     */
    public static String exception(String format, String report) {
        return switch (format) {
            case "text" ->
                report.contains("exception: agreed by board")
                        ? "in-force"
                        : stateIn(report.lines()
                                .filter(each -> each.startsWith("exception for 2.1"))
                                .findFirst()
                                .orElseThrow());
            case "json", "jsonl" -> {
                JsonNode period = tree(report).get("periods").get(0);
                assertThat(period.at("/counts/waived").asInt())
                        .isEqualTo(period.at("/waivers/0/state").asText().equals("in-force") ? 1 : 0);
                yield period.at("/waivers/0/state").asText();
            }
            case "junit" -> {
                NodeList failures = xml(report).getElementsByTagName("failure");
                if (failures.getLength() == 0) {
                    assertThat(report).contains("BREACH, 70.0 %", "(with an agreed exception)");
                    yield "in-force";
                }
                assertThat(((Element) failures.item(0)).getAttribute("message")).startsWith("2.1 ");
                yield stateIn(report);
            }
            case "sarif" -> {
                JsonNode results = sarifTree(report).at("/runs/0/results");
                List<String> said = new ArrayList<>();
                results.forEach(each -> {
                    if (!each.get("suppressions").isEmpty()) {
                        assertThat(each.at("/properties/clause").asText()).isEqualTo("2.1");
                        assertThat(each.at("/properties/status").asText()).isEqualTo("BREACH");
                        said.add("in-force");
                    }
                    if (each.get("ruleId").asText().equals("agreed-exception")) {
                        said.add(stateIn(each.at("/message/text").asText()));
                    }
                });
                assertThat(said).hasSize(1);
                yield said.get(0);
            }
            case "github" -> {
                List<Command> commands = commands(report);
                Command breach = commands.stream()
                        .filter(each ->
                                String.valueOf(each.properties().get("title")).startsWith("BREACH 2.1"))
                        .findFirst()
                        .orElseThrow();
                if (breach.name().equals("notice")) {
                    assertThat(breach.data()).contains("(with an agreed exception)", "exception: agreed by board");
                    yield "in-force";
                }
                assertThat(breach.name()).isEqualTo("error");
                yield stateIn(commands.stream()
                        .filter(each ->
                                String.valueOf(each.properties().get("title")).startsWith("exception"))
                        .findFirst()
                        .orElseThrow()
                        .data());
            }
            case "markdown" ->
                report.contains("| BREACH, with an agreed exception | 2.1 |")
                        ? "in-force"
                        : stateIn(report.substring(report.indexOf("exception for 2.1")));
            case "csv" -> {
                List<CSVRecord> rows = rows(report);
                CSVRecord breach = rows.stream()
                        .filter(each -> each.get("clause").equals("2.1")
                                && each.get("kind").equals("finding"))
                        .findFirst()
                        .orElseThrow();
                yield breach.get("exception_until").isEmpty()
                        ? rows.stream()
                                .filter(each -> each.get("kind").equals("exception"))
                                .findFirst()
                                .orElseThrow()
                                .get("reason")
                        : "in-force";
            }
            case "html" -> {
                org.jsoup.nodes.Document page = html(report);
                String status = page.select("#requirements tbody tr").stream()
                        .filter(each -> each.select("th").text().startsWith("2.1 "))
                        .map(each -> each.select("td").get(0).text())
                        .findFirst()
                        .orElseThrow();
                yield status.equals("BREACH, with an agreed exception")
                        ? "in-force"
                        : stateIn(page.select("#judged li").text());
            }
            default -> throw new IllegalArgumentException(format);
        };
    }

    private static String stateIn(String words) {
        return words.contains("expired, its last day was")
                ? "expired"
                : words.contains("not yet valid, it starts on") ? "not-yet-valid" : words;
    }

    private static List<String> text(String report) {
        return report.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(each -> each.group(1) + " " + each.group(2))
                .toList();
    }

    // json

    private static List<String> json(String report) {
        JsonNode root = tree(report);
        assertThat(ASSESSMENT.faults(root)).isEmpty();
        List<String> verdicts = new ArrayList<>();
        root.get("periods")
                .forEach(period -> period.get("findings")
                        .forEach(each -> verdicts.add(each.get("status").asText() + " "
                                + each.get("clause").asText())));
        return verdicts;
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The problems of what was checked. */
    static JsonNode problems(String report) {
        JsonNode root = tree(report);
        assertThat(PROBLEMS.faults(root)).isEmpty();
        return root.get("problems");
    }

    // junit

    private static List<String> junit(String report) {
        Document document = xml(report);
        NodeList suites = document.getDocumentElement().getElementsByTagName("testsuite");
        List<String> verdicts = new ArrayList<>();
        int[] counted = new int[3];
        for (int i = 0; i < suites.getLength(); i++) {
            Element suite = (Element) suites.item(i);
            mustFit(suite);
            int[] own = new int[3];
            NodeList tests = suite.getElementsByTagName("testcase");
            for (int j = 0; j < tests.getLength(); j++) {
                Element test = (Element) tests.item(j);
                verdict(test, verdicts);
                own[0]++;
                own[1] += test.getElementsByTagName("failure").getLength();
                own[2] += test.getElementsByTagName("skipped").getLength();
            }
            assertThat(List.of(attribute(suite, "tests"), attribute(suite, "failures"), attribute(suite, "skipped")))
                    .containsExactly(own[0], own[1], own[2]);
            for (int j = 0; j < 3; j++) {
                counted[j] += own[j];
            }
        }
        mustBeCountedAlike(report, counted);
        return verdicts;
    }

    private static int attribute(Element element, String name) {
        return Integer.parseInt(element.getAttribute(name));
    }

    private static void verdict(Element test, List<String> verdicts) {
        String clause = test.getAttribute("name").replaceAll(" .*", "");
        NodeList failures = test.getElementsByTagName("failure");
        NodeList skipped = test.getElementsByTagName("skipped");
        if (failures.getLength() == 1) {
            verdicts.add(((Element) failures.item(0)).getAttribute("type") + " " + clause);
        } else if (skipped.getLength() == 0) {
            verdicts.add("PASS " + clause);
        } else {
            Matcher matcher = Pattern.compile(Pattern.quote(clause) + " .*?: (WARN|BREACH), .*", Pattern.DOTALL)
                    .matcher(((Element) skipped.item(0)).getAttribute("message"));
            if (matcher.matches()) {
                verdicts.add(matcher.group(1) + " " + clause);
            }
        }
    }

    static Document xml(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new org.xml.sax.InputSource(new StringReader(text)));
        } catch (Exception e) {
            throw new AssertionError(text, e);
        }
    }

    /** The schema is of one suite. */
    private static void mustFit(Element suite) {
        try {
            JUNIT.newValidator().validate(new DOMSource(suite));
        } catch (Exception e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static void mustBeCountedAlike(String report, int[] counted) {
        try {
            Path folder = Files.createTempDirectory("junit");
            Files.writeString(folder.resolve("TEST-report.xml"), report);
            List<ReportTestSuite> suites =
                    new SurefireReportParser(List.of(folder.toFile()), new NullConsoleLogger()).parseXMLReportFiles();
            int failures = 0;
            int tests = 0;
            for (ReportTestSuite suite : suites) {
                for (ReportTestCase each : suite.getTestCases()) {
                    tests++;
                    failures += each.hasFailure() ? 1 : 0;
                }
            }
            assertThat(List.of(tests, failures)).containsExactly(counted[0], counted[1]);
            Files.delete(folder.resolve("TEST-report.xml"));
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // sarif

    private static List<String> sarif(String report) {
        JsonNode root = sarifTree(report);
        List<String> verdicts = new ArrayList<>();
        for (JsonNode result : root.get("runs").get(0).get("results")) {
            JsonNode properties = result.get("properties");
            if (properties.has("status")) {
                verdicts.add(properties.get("status").asText() + " "
                        + properties.get("clause").asText());
            }
        }
        return verdicts;
    }

    static JsonNode sarifTree(String report) {
        assertThat(SARIF.validate(report, InputFormat.JSON)).as(report).isEmpty();
        JsonNode run = tree(report).get("runs").get(0);
        List<String> rules = new ArrayList<>();
        run.get("tool")
                .get("driver")
                .get("rules")
                .forEach(each -> rules.add(each.get("id").asText()));
        assertThat(rules).doesNotHaveDuplicates();
        for (JsonNode result : run.get("results")) {
            assertThat(rules.get(result.get("ruleIndex").asInt()))
                    .isEqualTo(result.get("ruleId").asText());
            // a level beside another kind than fail is refused by whoever reads the standard strictly
            assertThat(result.get("kind").asText().equals("fail"))
                    .isEqualTo(!result.get("level").asText().equals("none"));
            assertThat(result.get("message").get("text").asText()).doesNotContain("](");
        }
        return tree(report);
    }

    // github

    /** A command, as the runner of GitHub Actions reads it. */
    record Command(String name, Map<String, String> properties, String data) {}

    private static List<String> github(String report) {
        List<String> verdicts = new ArrayList<>();
        for (Command each : commands(report)) {
            Matcher matcher = Pattern.compile("(PASS|WARN|BREACH) (\\S+) .*", Pattern.DOTALL)
                    .matcher(String.valueOf(each.properties().get("title")));
            if (matcher.matches()) {
                verdicts.add(matcher.group(1) + " " + matcher.group(2));
            }
        }
        return verdicts;
    }

    /**
     * Every line as a command, by the rules of the runner's own parser: the command ends at the next two colons, its name at
     * the first space; properties are parted by commas, and of each the first equals sign counts.
     */
    static List<Command> commands(String report) {
        List<Command> commands = new ArrayList<>();
        for (String line : report.split("\n", -1)) {
            if (line.isEmpty()) {
                continue;
            }
            assertThat(line).startsWith("::");
            int end = line.indexOf("::", 2);
            assertThat(end).as(line).isPositive();
            String command = line.substring(2, end);
            int space = command.indexOf(' ');
            Map<String, String> properties = new LinkedHashMap<>();
            for (String each : command.substring(space + 1).split(",", -1)) {
                int equals = each.indexOf('=');
                assertThat(equals).as(line).isPositive();
                assertThat(properties.put(each.substring(0, equals), property(each.substring(equals + 1))))
                        .isNull();
            }
            commands.add(new Command(command.substring(0, space), properties, data(line.substring(end + 2))));
        }
        return commands;
    }

    private static String data(String text) {
        return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    }

    private static String property(String text) {
        return text.replace("%0D", "\r")
                .replace("%0A", "\n")
                .replace("%3A", ":")
                .replace("%2C", ",")
                .replace("%25", "%");
    }

    // markdown

    private static List<String> markdown(String report) {
        List<String> verdicts = new ArrayList<>();
        Node root = org.commonmark.parser.Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(report);
        root.accept(new OnlyOurs());
        root.accept(new AbstractVisitor() {
            private int columns;
            private boolean ofFindings;

            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableRow row) {
                    List<String> cells = new ArrayList<>();
                    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                        cells.add(textOf(cell));
                    }
                    boolean head = cells.get(0).equals("status") || cells.get(0).equals("month");
                    if (head) {
                        columns = cells.size();
                        ofFindings = cells.get(0).equals("status");
                    }
                    assertThat(cells).hasSize(columns);
                    if (!head && ofFindings) {
                        verdicts.add(cells.get(0).replaceAll(",.*", "") + " " + cells.get(1));
                    }
                }
                visitChildren(node);
            }
        });
        // what is met stands in a list below a fold
        Matcher met = Pattern.compile("<summary>Met: \\d+</summary>\n\n(.*?)\n</details>", Pattern.DOTALL)
                .matcher(report);
        while (met.find()) {
            met.group(1)
                    .lines()
                    .filter(each -> each.startsWith("- "))
                    .forEach(each -> verdicts.add("PASS "
                            + textOf(org.commonmark.parser.Parser.builder()
                                            .build()
                                            .parse(each))
                                    .replaceAll(" .*", "")));
        }
        return verdicts;
    }

    private static String textOf(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text each) {
                text.append(each.getLiteral());
            }
        });
        return text.toString();
    }

    /** Text of others has made no markup: there is what the format writes, and nothing else. */
    private static final class OnlyOurs extends AbstractVisitor {

        private static final Pattern FOLD = Pattern.compile("<details><summary>[^<>]*</summary>|</details>");

        @Override
        public void visit(HtmlBlock html) {
            assertThat(html.getLiteral()).matches(FOLD);
        }

        @Override
        public void visit(HtmlInline html) {
            none(html);
        }

        @Override
        public void visit(Link link) {
            none(link);
        }

        @Override
        public void visit(LinkReferenceDefinition link) {
            none(link);
        }

        @Override
        public void visit(Image image) {
            none(image);
        }

        @Override
        public void visit(Code code) {
            none(code);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            none(code);
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            none(code);
        }

        @Override
        public void visit(Emphasis emphasis) {
            none(emphasis);
        }

        @Override
        public void visit(BlockQuote quote) {
            none(quote);
        }

        @Override
        public void visit(ThematicBreak line) {
            none(line);
        }

        @Override
        public void visit(Heading heading) {
            assertThat(heading.getLevel()).isEqualTo(1);
            visitChildren(heading);
        }

        @Override
        public void visit(StrongEmphasis strong) {
            // a bold line of its own
            assertThat(strong.getPrevious()).isNull();
            assertThat(strong.getNext()).isNull();
            visitChildren(strong);
        }

        @Override
        public void visit(CustomBlock block) {
            assertThat(block).isInstanceOf(TableBlock.class);
            visitChildren(block);
        }

        private static void none(Node node) {
            throw new AssertionError("a text became markup: " + node);
        }
    }

    // html

    private static final Pattern RUNS_OR_ASKS = Pattern.compile("on.*|src|srcset|action|formaction|style|poster|data");

    /** A page as a browser reads it; nothing in it runs, and it asks for nothing. */
    static org.jsoup.nodes.Document html(String report) {
        org.jsoup.parser.Parser parser = org.jsoup.parser.Parser.htmlParser().setTrackErrors(10);
        org.jsoup.nodes.Document page = parser.parseInput(report, "");
        assertThat(parser.getErrors()).isEmpty();
        assertThat(page.select("script, iframe, object, embed, form, base, link, img, image, foreignObject, use"))
                .isEmpty();
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        page.getAllElements()
                .forEach(each -> each.attributes()
                        .forEach(one -> assertThat(one.getKey()).doesNotMatch(RUNS_OR_ASKS)));
        assertThat(page.select("a"))
                .allSatisfy(each -> assertThat(each.attr("href"))
                        .startsWith("#")
                        .satisfies(to -> assertThat(page.getElementById(to.substring(1)))
                                .as(to)
                                .isNotNull()));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        return page;
    }

    private static List<String> verdictsOf(org.jsoup.nodes.Document page) {
        return page.select("#requirements tbody tr").stream()
                .map(each -> each.select("td").get(0).select(".tag").text() + " "
                        + each.select("th").text().replaceFirst(" .*", ""))
                .toList();
    }

    // csv

    private static List<String> csv(String report) {
        List<String> verdicts = new ArrayList<>();
        for (CSVRecord row : rows(report)) {
            if (row.get("kind").equals("finding")) {
                verdicts.add(row.get("status") + " " + row.get("clause"));
            }
        }
        return verdicts;
    }

    /** The rows, none of whose cells a spreadsheet takes for a formula. */
    static List<CSVRecord> rows(String report) {
        assertThat(report).startsWith("\uFEFF");
        try (CSVParser parser = CSVParser.parse(
                report.substring(1),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            List<CSVRecord> rows = parser.getRecords();
            for (CSVRecord row : rows) {
                assertThat(row.isConsistent()).isTrue();
                row.forEach(cell -> assertThat(cell.strip()).as(cell).matches("|[^=+\\-@＝＋－＠|%].*|-\\d+(\\.\\d+)?"));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often each verdict is given. */
    static SortedMap<String, Integer> counted(List<String> verdicts) {
        SortedMap<String, Integer> counted = new TreeMap<>();
        verdicts.forEach(each -> counted.merge(each, 1, Integer::sum));
        return counted;
    }
}
