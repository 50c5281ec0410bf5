package org.improvementnotice.compliance.report.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.improvementnotice.compliance.Hostile;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What charts show and what they never show; {@code mvn -Dgolden.update=true} writes the expected drawings anew, which a
 * browser opens.
 */
class ChartsTest {

    private static final Set<String> ELEMENTS = Set.of("svg", "title", "desc", "g", "path", "polyline", "text");

    private static ReportingPeriod month(String text) {
        return ReportingPeriod.parse(text);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    /** Figures from a month on; {@code -} for none, {@code c} for one that is withheld. At 80 met, at 75 close. */
    private static List<Chart.Point> points(String from, String figures) {
        List<Chart.Point> points = new ArrayList<>();
        for (String figure : figures.split(" ", -1)) {
            ReportingPeriod month = month(from).plusMonths(points.size());
            points.add(
                    switch (figure) {
                        case "-" -> new Chart.Point(month, null, "no figure", Status.WARN);
                        case "c" -> new Chart.Point(month, null, "c", null);
                        default -> new Chart.Point(month, number(figure), figure + " %", judged(number(figure)));
                    });
        }
        return points;
    }

    private static Status judged(BigDecimal figure) {
        return figure.compareTo(number("80")) >= 0
                ? Status.PASS
                : figure.compareTo(number("75")) >= 0 ? Status.WARN : Status.BREACH;
    }

    private static Chart.Line line(String from, String to, String at, String words) {
        return new Chart.Line(month(from), month(to), number(at), number(at), null, words);
    }

    private static Chart chart(Chart.Shape shape, List<Chart.Point> points, Chart.Line... lines) {
        return new Chart(
                "initial",
                "A title",
                "A description",
                shape,
                Good.HIGH,
                1,
                "%",
                points,
                List.of(lines),
                List.of(),
                null);
    }

    private static Chart figures(String from, String figures, Chart.Line... lines) {
        return chart(Chart.Shape.LINE, points(from, figures), lines);
    }

    private static Chart with(Chart chart, Chart.Break... breaks) {
        return new Chart(
                chart.id() + "-anew",
                chart.title(),
                chart.description(),
                chart.shape(),
                chart.good(),
                chart.decimals(),
                chart.unit(),
                chart.points(),
                chart.lines(),
                List.of(breaks),
                new Chart.Limits(chart.points().get(0).month(), number("78.2"), number("71"), number("85.44")));
    }

    private static final Chart STEPPED = figures(
            "2011-05",
            "62.1 66 71.4 - 70.2 73.9 75 78.8 c 80.4 77.2 79.96",
            new Chart.Line(
                    month("2011-05"), month("2011-10"), number("70"), number("70"), number("65"), "at least 70.0"),
            new Chart.Line(
                    month("2011-11"), month("2012-04"), number("80"), number("80"), number("75"), "at least 80.0"));

    private static final Chart THREE_YEARS = with(
            figures(
                    "2009-05",
                    "62 64 61 66 65 63 60 67 68 64 66 70 71 69 68 72 74 - - 73 75 76 71 72 78 79 77 80 81 79 82 83 80 78 84 86",
                    line("2009-05", "2011-03", "70", "at least 70.0"),
                    line("2011-04", "2012-04", "80", "at least 80.0")),
            new Chart.Break(month("2010-11"), "counted from the referral instead of from the day on which work began"));

    private static final Chart YEARS = new Chart(
            "adoptions",
            "Adoptions in the year so far",
            "A count that adds up within a year",
            Chart.Shape.BARS,
            Good.HIGH,
            0,
            "children",
            points("2011-01", "9 11 14 1 2 - 5"),
            List.of(new Chart.Line(
                    month("2011-04"), month("2011-07"), number("2"), number("5"), number("1"), "16 by March")),
            List.of(),
            null);

    private static final List<Chart> ALL = List.of(
            STEPPED,
            THREE_YEARS,
            YEARS,
            figures("2012-01", "3 0 0", line("2012-01", "2012-03", "0", "exactly 0")),
            figures("2012-01", "80 80 80 80"),
            figures("2012-04", "7"),
            figures("2012-01", "- - c"));

    private static List<Chart> all() {
        return ALL;
    }

    private static Document parsed(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(svg, e);
        }
    }

    /** Elements of a name, and of a class unless that is empty. */
    private static List<Element> elements(Chart chart, String name, String kind) {
        NodeList found = parsed(ChartSvg.of(chart)).getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(each -> (Element) found.item(each))
                .filter(each -> kind.isEmpty() || each.getAttribute("class").equals(kind))
                .toList();
    }

    private static List<String> texts(Chart chart, String kind) {
        return elements(chart, "text", kind).stream()
                .map(Element::getTextContent)
                .toList();
    }

    private static List<String> ways(Chart chart, String kind) {
        return elements(chart, "path", kind).stream()
                .map(each -> each.getAttribute("d"))
                .toList();
    }

    /** How many figures each stretch joins. */
    private static List<Integer> stretches(Chart chart) {
        return elements(chart, "polyline", "").stream()
                .map(each -> each.getAttribute("points").split(" ", -1).length)
                .toList();
    }

    private static BigDecimal height(Chart chart) {
        return number(parsed(ChartSvg.of(chart))
                .getDocumentElement()
                .getAttribute("viewBox")
                .split(" ", -1)[3]);
    }

    @Test
    void the_charts_are_those_of_the_golden_file() throws IOException {
        String actual = ALL.stream().map(ChartSvg::of).collect(Collectors.joining("\n", "", "\n"));
        Path file = Path.of("src/test/resources/golden/charts.html");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_chart_names_itself_and_grows_with_the_page(Chart chart) {
        Element svg = parsed(ChartSvg.of(chart)).getDocumentElement();

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo(chart.id() + "-title " + chart.id() + "-desc");
        assertThat(elements(chart, "title", "").get(0).getAttribute("id")).isEqualTo(chart.id() + "-title");
        assertThat(elements(chart, "desc", "").get(0).getTextContent()).isEqualTo(chart.description());
        assertThat(svg.getAttribute("viewBox")).startsWith("0 0 340 ");
        assertThat(svg.hasAttribute("width") || svg.hasAttribute("style")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_same_chart_gives_the_same_bytes_in_every_locale(Chart chart) {
        String here = ChartSvg.of(chart);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(ChartSvg.of(chart)).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_text_lies_within_the_drawing_and_none_over_another(Chart chart) {
        List<ChartText> texts = ChartLayout.of(chart).texts();
        int height = ChartLayout.of(chart).height();
        for (ChartText text : texts) {
            assertThat(text.left()).as(text.text()).isNotNegative();
            assertThat(text.right()).as(text.text()).isLessThanOrEqualTo(ChartLayout.WIDTH);
            assertThat(text.middle()).as(text.text()).isBetween(TextFit.LINE / 2, height - TextFit.LINE / 2);
            assertThat(texts.stream().filter(other -> !other.equals(text) && isOver(text, other)))
                    .as(text.text())
                    .isEmpty();
        }
    }

    private static boolean isOver(ChartText one, ChartText other) {
        // letters are three quarters as high as a line
        return Math.abs(one.middle() - other.middle()) < TextFit.LINE * 3 / 4
                && one.left() < other.right()
                && other.left() < one.right();
    }

    @Test
    void thirty_six_months_take_less_than_nine_kilobytes() {
        assertThat(ChartSvg.of(THREE_YEARS).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(9_000);
    }

    @Test
    void a_missing_month_is_a_gap_that_says_why() {
        assertThat(stretches(STEPPED)).containsExactly(3, 4, 3);
        assertThat(texts(STEPPED, "gap")).containsExactlyInAnyOrder("no figure", "c");
    }

    @Test
    void months_missing_for_one_reason_are_one_gap() {
        assertThat(texts(figures("2012-01", "80 - - - 81"), "gap")).containsExactly("no figure");
    }

    @Test
    void gaps_without_room_for_words_are_still_gaps() {
        Chart chart = figures("2010-01", "80 - ".repeat(17) + "80");

        assertThat(ways(chart, "gap").get(0).split("z", 0)).hasSize(17);
        assertThat(texts(chart, "gap")).hasSizeBetween(2, 16);
    }

    @Test
    void a_figure_that_is_withheld_leaves_no_trace() {
        List<Chart.Point> points = new ArrayList<>(points("2012-01", "70 80 90"));
        points.set(2, new Chart.Point(month("2012-03"), null, "c", null));
        String withheld = ChartSvg.of(chart(Chart.Shape.LINE, points));
        points.set(2, new Chart.Point(month("2012-03"), null, "c", Status.BREACH));

        assertThat(ChartSvg.of(chart(Chart.Shape.LINE, points))).isEqualTo(withheld);
        assertThat(withheld).isEqualTo(ChartSvg.of(figures("2012-01", "70 80 c")));
    }

    @Test
    void statuses_differ_by_shape_and_not_by_colour_alone() {
        assertThat(ways(STEPPED, "pass").get(0)).contains("a");
        assertThat(ways(STEPPED, "warn").get(0)).contains("l").doesNotContain("v");
        assertThat(ways(STEPPED, "breach").get(0)).contains("v");
        Chart activity = chart(Chart.Shape.LINE, List.of(new Chart.Point(month("2012-04"), number("7"), "7", null)));
        assertThat(elements(activity, "path", "none").get(0).getAttribute("fill"))
                .isEqualTo("none");
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void every_status_has_a_shape(Status status) {
        Chart chart = chart(Chart.Shape.LINE, List.of(new Chart.Point(month("2012-04"), number("7"), "7", status)));

        assertThat(ways(chart, status.name().toLowerCase(Locale.ROOT))).hasSize(1);
    }

    @Test
    void a_changed_line_is_a_dated_step() {
        assertThat(texts(STEPPED, "step")).containsExactly("Nov 2011: at least 80.0");
        assertThat(texts(STEPPED, "target")).contains("to Oct 2011: at least 70.0", "at least", "80.0");
        assertThat(ways(STEPPED, "step")).hasSize(1);
        assertThat(ways(STEPPED, "target").get(0)).matches("M[\\d. ]+H[\\d.]+M[\\d. ]+H[\\d.]+");
    }

    @Test
    void a_band_lies_between_the_line_and_its_end() {
        ValueScale scale = ChartLayout.of(STEPPED).values();

        assertThat(ways(STEPPED, "band").get(0))
                .contains(" " + Svg.number(scale.y(number("80"))) + "H")
                .contains("V" + Svg.number(scale.y(number("75"))) + "H");
    }

    @Test
    void a_line_that_moves_is_drawn_so() {
        assertThat(ways(YEARS, "target").get(0)).containsPattern("H[\\d.]+L[\\d.]+ [\\d.]+H");
    }

    @Test
    void more_steps_than_there_is_room_for_keep_their_rules() {
        Chart.Line[] lines = IntStream.range(0, 12)
                .mapToObj(each -> month("2011-05").plusMonths(each).toString())
                .map(each -> line(each, each, "70", "at least 70.0"))
                .toArray(Chart.Line[]::new);
        Chart chart = figures("2011-05", "62 64 61 66 65 63 60 67 68 64 66 70", lines);

        assertThat(ways(chart, "step").get(0).split("M", 0)).hasSize(12);
        assertThat(texts(chart, "step")).hasSizeBetween(1, 6).contains("Apr 2012: at least 70.0");
    }

    @Test
    void a_break_parts_figures_and_is_labelled_with_its_month_and_why() {
        Chart chart = with(figures("2012-01", "70 71 72 73"), new Chart.Break(month("2012-03"), "counted anew"));

        assertThat(stretches(chart)).containsExactly(2, 2);
        assertThat(texts(chart, "break")).containsExactly("Mar 2012: break");
        assertThat(texts(chart, "note")).containsExactly("Mar 2012: counted anew");
        assertThat(ways(chart, "break")).hasSize(1);
    }

    @Test
    void a_break_outside_what_is_shown_is_not_said() {
        Chart chart = with(figures("2012-01", "70 71"), new Chart.Break(month("2011-03"), "counted anew"));

        assertThat(texts(chart, "note")).isEmpty();
        assertThat(ways(chart, "break")).isEmpty();
    }

    @Test
    void process_limits_are_thin_lines_with_labels_where_given() {
        assertThat(texts(THREE_YEARS, "limit")).contains("mean 78.2", "upper 85.4");
        assertThat(ways(THREE_YEARS, "limit")).hasSize(2);
        assertThat(ways(STEPPED, "limit")).isEmpty();
    }

    @Test
    void a_line_at_zero_stands_above_the_lower_end() {
        Chart chart = figures("2012-01", "3 0 0", line("2012-01", "2012-03", "0", "exactly 0"));
        ChartLayout layout = ChartLayout.of(chart);

        assertThat(layout.bottom() - layout.values().y(BigDecimal.ZERO)).isGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "0", "100", "0.4", "12345678", "-3"})
    void a_series_that_does_not_move_is_a_level_line(String figure) {
        Chart chart = figures("2012-01", figure + " " + figure + " " + figure);
        List<String> heights = Arrays.stream(elements(chart, "polyline", "")
                        .get(0)
                        .getAttribute("points")
                        .split(" ", -1))
                .map(each -> each.substring(each.indexOf(',') + 1))
                .distinct()
                .toList();

        assertThat(heights).hasSize(1);
        assertThat(number(heights.get(0))).isBetween(BigDecimal.ZERO, height(chart));
    }

    @Test
    void a_share_has_no_axis_above_one_hundred() {
        assertThat(texts(figures("2012-01", "100 99 100"), "axis"))
                .contains("100 %")
                .noneMatch(each -> each.startsWith("1") && !each.equals("100 %"));
    }

    @Test
    void a_single_month_is_one_shape_and_its_label() {
        Chart chart = figures("2012-04", "81.5");

        assertThat(stretches(chart)).isEmpty();
        assertThat(ways(chart, "pass")).hasSize(1);
        assertThat(texts(chart, "latest")).containsExactly("81.5 %");
        assertThat(texts(chart, "axis")).contains("Apr", "2012");
    }

    @Test
    void a_chart_without_any_figure_says_so_and_measures_nothing() {
        Chart chart = figures("2012-01", "- - c");

        assertThat(texts(chart, "gap")).containsExactlyInAnyOrder("no figure", "c");
        assertThat(texts(chart, "latest")).isEmpty();
        assertThat(texts(chart, "axis")).containsExactly("Jan", "2012", "Feb", "Mar");
    }

    @Test
    void the_latest_figure_is_labelled_even_where_months_after_it_are_missing() {
        assertThat(texts(figures("2012-01", "80 79.4 - -"), "latest")).containsExactly("79.4 %");
    }

    @Test
    void months_are_thinned_out_and_the_last_is_named() {
        List<String> months = texts(THREE_YEARS, "axis").stream()
                .filter(each -> each.matches("[A-Z][a-z]{2}"))
                .toList();

        assertThat(months).endsWith("Apr").hasSizeBetween(4, 8);
    }

    @Test
    void a_year_to_date_is_bars_with_a_gap_between_years() {
        ChartLayout layout = ChartLayout.of(YEARS);
        MonthScale months = layout.months();

        assertThat(ways(YEARS, "bar").get(0).split("z", 0)).hasSize(6);
        assertThat(stretches(YEARS)).isEmpty();
        assertThat(months.start(3) - months.end(2)).isGreaterThan(months.slot() / 2);
        assertThat(months.start(2) - months.end(1)).isLessThan(2);
        assertThat(layout.values().ticks().low()).isZero();
    }

    @Test
    void bars_stand_on_zero_and_a_zero_has_none() {
        Chart chart = chart(Chart.Shape.BARS, points("2012-04", "0 80 90"));

        assertThat(ways(chart, "bar").get(0).split("z", 0)).hasSize(2);
        assertThat(ways(chart, "breach")).hasSize(1);
    }

    @Test
    void a_unit_in_words_stands_above_the_axis_once() {
        assertThat(texts(YEARS, "axis")).contains("children", "0", "15");
    }

    @Test
    void numbers_that_no_one_reports_still_make_a_drawing() {
        for (String figure : List.of("1" + "0".repeat(60), "-1" + "0".repeat(20), "0.0000001")) {
            assertThat(parsed(ChartSvg.of(figures("2012-01", figure + " 1"))).getDocumentElement())
                    .isNotNull();
        }
    }

    @Test
    void text_of_others_stays_text() {
        Hostile.all().forEach(text -> {
            Chart hostile = Hostile.everywhere(THREE_YEARS, each -> each + text);
            String svg = ChartSvg.of(hostile);
            Set<String> elements = new TreeSet<>();
            NodeList all = parsed(svg).getElementsByTagName("*");
            IntStream.range(0, all.getLength())
                    .forEach(each -> elements.add(all.item(each).getNodeName()));

            assertThat(ELEMENTS).containsAll(elements);
            assertThat(all.getLength()).isLessThan(150);
            Hostile.assertHarmless(svg, text);
        });
    }

    @Test
    void a_long_text_is_cut_and_says_so() {
        Chart chart = with(figures("2012-01", "70 71"), new Chart.Break(month("2012-02"), "anew ".repeat(300)));

        assertThat(texts(chart, "note")).hasSize(4);
        assertThat(texts(chart, "note").get(3)).endsWith("\u2026");
        assertThat(TextFit.cut("unbreakable".repeat(20), 500)).endsWith("\u2026");
        assertThat(TextFit.width(TextFit.cut("unbreakable".repeat(20), 500))).isLessThanOrEqualTo(500);
    }

    @Test
    void a_chart_has_a_month() {
        assertThatThrownBy(() -> chart(Chart.Shape.LINE, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
