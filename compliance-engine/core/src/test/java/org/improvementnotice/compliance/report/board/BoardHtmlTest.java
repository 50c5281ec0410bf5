package org.improvementnotice.compliance.report.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.improvementnotice.compliance.Hostile;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Catalogue;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.rules.RulePack;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The page as a browser reads it, over all examples. */
class BoardHtmlTest {

    /** What no sentence of ours says; see the same of the other outputs. */
    private static final Pattern NEVER = Pattern.compile(
            "\\b(compliant|complies|compliance with|unlawful|in default|statutory|legal breach|escalated|intervention|safe|safely"
                    + "|no concerns|all clear|assured|assurance|under control|robust|n/a|no data|on track|will|forecast|predicted"
                    + "|expected|trajectory|significant|significantly|because|due to|caused|as a result|only|just|merely|slightly"
                    + "|marginally|a few|still|already|unfortunately|pleasingly|failed|poor|weak|underperforming|overall|excused"
                    + "|error|the system|the computer|satisfied|improved|worsened)\\b");

    /** The gate takes every fifth case, {@code -Dcases.every=1} all of them. */
    private static final int STEP = Integer.getInteger("cases.every", 5);

    private static final List<String> ORDER = List.of(
            "breaches",
            "warnings",
            "slipping",
            "level",
            "actions",
            "themes",
            "judged",
            "indicators",
            "activity",
            "tasks",
            "not-judged-here",
            "without-finding",
            "definitions",
            "breaks",
            "pack",
            "policies",
            "digests");

    private static String wordsOfOurs(String html) {
        Document page = Jsoup.parse(html);
        page.select(".quote, style").remove();
        // the name of a service, in roles and core tasks
        return page.text().replaceAll("(?i)quality assurance", "");
    }

    @Test
    void no_page_of_any_example_or_case_says_what_is_never_said() {
        List<String> wrong = new ArrayList<>();
        List<Example> cases = Example.cases().toList();
        Stream<Example> some =
                IntStream.range(0, cases.size()).filter(i -> i % STEP == 0).mapToObj(cases::get);
        for (Example each : Stream.concat(Example.months(), some).toList()) {
            String words = wordsOfOurs(each.html()).toLowerCase(Locale.ROOT);
            NEVER.matcher(words)
                    .results()
                    .map(found -> words.substring(
                            Math.max(0, found.start() - 60), Math.min(words.length(), found.end() + 40)))
                    .forEach(wrong::add);
        }

        assertThat(cases).hasSizeGreaterThan(130);
        assertThat(wrong.stream().distinct()).isEmpty();
    }

    @Test
    void a_page_has_one_heading_of_the_first_order_and_its_sections_in_their_order() {
        Example.months().forEach(each -> {
            Document page = Jsoup.parse(each.html());
            List<Integer> levels = page.select("h1, h2, h3, h4").stream()
                    .map(heading -> heading.tagName().charAt(1) - '0')
                    .toList();

            assertThat(page.select("h1")).hasSize(1);
            assertThat(levels.get(0)).isEqualTo(1);
            IntStream.range(1, levels.size())
                    .forEach(i -> assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1));
            assertThat(page.select("main > section").eachAttr("id").stream().filter(id -> !id.endsWith("-all")))
                    .containsExactlyElementsOf(ORDER);
            assertThat(page.select("html").attr("lang")).isEqualTo("en-GB");
            assertThat(page.select("a.skip[href=#main], main#main, header, footer"))
                    .hasSize(4);
            assertThat(page.select("table")).allSatisfy(BoardHtmlTest::canBeHeard);
            assertThat(page.select("figure.chart")).allSatisfy(figure -> {
                assertThat(figure.select("svg")).hasSize(1);
                assertThat(figure.select("table")).hasSize(1);
            });
        });
    }

    private static void canBeHeard(Element table) {
        assertThat(table.select("caption")).hasSize(1);
        assertThat(table.select("thead th:not([scope=col]), tbody th:not([scope=row])"))
                .isEmpty();
        int columns = table.select("thead th").size();
        assertThat(table.select("tbody tr")).allSatisfy(row -> {
            assertThat(row.select("> th")).hasSize(1);
            assertThat(row.select("> td")).hasSize(columns - 1);
            assertThat(row.select("> td").eachAttr("data-label"))
                    .isEqualTo(table.select("thead th").eachText().subList(1, columns));
        });
    }

    @Test
    void a_chart_says_what_its_table_says() {
        Example.months()
                .forEach(each -> new IndicatorSections(each.month())
                        .blocks().stream()
                                .filter(Block.Group.class::isInstance)
                                .flatMap(group -> ((Block.Group) group).blocks().stream())
                                .flatMap(pictures -> ((Block.Pictures) pictures).pictures().stream())
                                .forEach(BoardHtmlTest::saysTheSame));
    }

    private static void saysTheSame(Block.Picture picture) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        picture.table()
                .rows()
                .forEach(row -> rows.put(
                        row.get(0).text(),
                        row.stream().skip(1).map(Phrase::text).toList()));
        for (Chart.Point point : picture.chart().points()) {
            List<String> row = rows.get(point.month().inWords());
            if (row == null) {
                assertThat(point.text()).isEqualTo("not due");
                assertThat(point.value()).isNull();
            } else {
                assertThat(row.get(0)).startsWith(point.text());
                if (point.status() != null) {
                    assertThat(row).contains(point.status().code());
                }
            }
        }
        assertThat(rows).hasSizeLessThanOrEqualTo(picture.chart().points().size());
    }

    @Test
    void a_month_assessed_alone_after_the_month_before_has_the_first_side_of_the_long_run() {
        Example.months().forEach(each -> {
            BoardPage alone = new Example(each.shown(), each.shown(), each.pack()).page();

            assertThat(alone.cover()).as(each.name()).isEqualTo(each.page().cover());
            assertThat(section(alone, "breaches")).isEqualTo(section(each.page(), "breaches"));
        });
    }

    private static BoardPage.Section section(BoardPage page, String id) {
        return page.sections().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_same_month_has_the_same_bytes_wherever_it_is_written() {
        Example march = Example.months().skip(5).findFirst().orElseThrow();
        String page = march.html();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("ar-EG", "tr-TR", "de-DE", "th-TH-u-ca-buddhist-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(march.html()).as(tag).isEqualTo(page);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    // hostile text

    private record Terms(Notice notice, Catalogue catalogue) implements PackTerms {}

    private static List<String> elements(String html) {
        Document page = Jsoup.parse(html);
        page.select("svg").forEach(Element::remove);
        return page.getAllElements().stream().map(Element::tagName).toList();
    }

    /** Council, pack and catalogue say it wherever they say anything; each page has the elements that it has without. */
    @Test
    void hostile_text_in_every_field_of_assessment_and_catalogue_makes_no_element() {
        Example june = Example.months().skip(8).findFirst().orElseThrow();
        List<String> plain = elements(with(june, each -> each));
        for (String text : Hostile.texts().values()) {
            String html = with(
                    june,
                    each -> each.matches("-?[0-9.,]+( %)?|[0-9a-f]{64}|.* %.*|.*at (least|most).*")
                            ? each
                            : each + " " + text);

            assertThat(elements(html)).as(text).isEqualTo(plain);
            assertThat(html.replace("\n", ""))
                    .as(text)
                    .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");
        }
    }

    private static String with(Example example, UnaryOperator<String> change) {
        Assessment shown = Hostile.everywhere(example.shown(), change);
        Assessment run = Hostile.everywhere(example.run(), change);
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        example.pack()
                .catalogue()
                .indicators()
                .forEach((code, each) -> indicators.put(change.apply(code), Hostile.everywhere(each, change)));
        PackTerms terms = new Terms(shown.notice(), new Catalogue(indicators));
        return BoardHtml.page(BoardPages.of(BoardMonth.of(shown, List.of(run), terms), change.apply("legend")));
    }

    // size

    @Test
    void a_month_with_forty_indicators_and_two_years_of_figures_is_below_400_kilobytes() {
        RulePack pack = forty();
        Sample.Month[] months = IntStream.range(0, 24)
                .mapToObj(month -> {
                    StringBuilder readings = new StringBuilder("readings:");
                    IntStream.range(0, 40)
                            .forEach(each -> readings.append("\n  indicator-")
                                    .append(each)
                                    .append(": { numerator: ")
                                    .append(60 + (each * 7 + month * 3) % 40)
                                    .append(", denominator: 100 }"));
                    return Sample.month(
                            new org.improvementnotice.compliance.model.ReportingPeriod(2012, 1)
                                    .plusMonths(month)
                                    .toString(),
                            readings.toString());
                })
                .toArray(Sample.Month[]::new);
        Assessment run = Sample.assess(pack, months);

        String html = new Example(run.only(run.latest().period()), run, pack).html();

        assertThat(Jsoup.parse(html).select("svg")).hasSize(40);
        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(400_000);
    }

    /** The sample pack with forty shares, each asked for by a clause of its own, two of which are read with each other. */
    private static RulePack forty() {
        SortedMap<String, String> files =
                new TreeMap<>(Sample.filesAsking("target(\"indicator-0\").atLeast(80).breachBelow(75)", ""));
        StringBuilder indicators = new StringBuilder();
        StringBuilder rules = new StringBuilder();
        StringBuilder clauses = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            indicators.append(String.join(
                    "\n",
                    "indicator-" + i + ":",
                    "  name: Assessments of the kind " + i + " completed within 10 working days of the referral",
                    "  better: more of them in time",
                    "  unit: percent",
                    "  good: high",
                    "  basis: in-month",
                    "  decimals: 1",
                    "  readWith: [ indicator-" + (i ^ 1) + " ]",
                    "  definition: Of those completed in the month, those completed within 10 working days. Counts one a child.",
                    "  source: made up for tests",
                    ""));
            clauses.append("  - { number: \"2." + (i + 1) + "\", words: Assessments of the kind " + i
                    + " in time, coreTasks: [ \"2\" ], judged: by-rule, origin: illustrative }\n");
            rules.append("rule \"2." + (i + 1) + " Assessments of the kind " + i
                    + "\"\n    @clause(\"2." + (i + 1)
                    + "\") @coreTask(\"2\") @source(\"made up\")\nwhen\n    ReportingPeriod( onOrAfter(\"2010-01\") )\nthen\n"
                    + "    insert( target(\"indicator-" + i + "\").atLeast(80).breachBelow(75) );\nend\n\n");
        }
        files.put("indicators.yaml", indicators.toString());
        files.computeIfPresent(
                "pack.yaml",
                (name, text) -> text.replaceAll(
                        "  - \\{ number: \"2\\.1\".*\\n",
                        java.util.regex.Matcher.quoteReplacement(clauses.toString())));
        files.computeIfPresent(
                "targets/2-practice.drl", (name, text) -> text.substring(0, text.indexOf("rule ")) + rules);
        files.computeIfPresent(
                "escalation/ladder.drl", (name, text) -> text.replaceAll("(?s)rule \"L4 .*?\nend\n", ""));
        return Sample.load(files);
    }
}
