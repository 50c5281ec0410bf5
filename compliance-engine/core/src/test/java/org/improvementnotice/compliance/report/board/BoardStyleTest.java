package org.improvementnotice.compliance.report.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The style sheet of the board's report: whoever sees colours badly can read it, and nothing is fetched. The program that
 * looks at pages in a browser leaves out what is in drawings and single signs; so contrast is computed here.
 */
class BoardStyleTest {

    private static final double OF_TEXT = 4.5;
    private static final double OF_SHAPES = 3;

    private static final String SHEET = sheet();
    private static final Map<String, String> COLOURS = colours();

    private static String sheet() {
        try (InputStream in = Objects.requireNonNull(ChartSvg.class.getResourceAsStream("board.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> colours() {
        Map<String, String> colours = new TreeMap<>();
        Matcher property = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});").matcher(SHEET);
        while (property.find()) {
            colours.put(property.group(1), property.group(2));
        }
        return colours;
    }

    /** How bright a colour is: WCAG 2.2, relative luminance. */
    private static double luminance(String name) {
        String colour = Objects.requireNonNull(COLOURS.get(name), name);
        return 0.2126 * part(colour, 0) + 0.7152 * part(colour, 2) + 0.0722 * part(colour, 4);
    }

    private static double part(String colour, int at) {
        double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /** WCAG 2.2, contrast ratio. */
    private static double contrast(String one, String other) {
        double brighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (brighter + 0.05) / (darker + 0.05);
    }

    @Test
    void every_ink_can_be_read_on_its_fill_and_on_paper() {
        assertThat(COLOURS).hasSizeGreaterThan(20);
        COLOURS.keySet().stream().filter(each -> each.endsWith("ink")).forEach(ink -> {
            String fill = ink.replace("ink", "fill");
            assertThat(contrast(ink, "paper")).as(ink).isGreaterThanOrEqualTo(OF_TEXT);
            assertThat(contrast(ink, COLOURS.containsKey(fill) ? fill : "paper"))
                    .as(ink)
                    .isGreaterThanOrEqualTo(OF_TEXT);
        });
    }

    @Test
    void every_ink_that_a_fill_can_hold_within_can_be_read_there() {
        for (String ink : new String[] {"ink", "link-ink", "note-ink", "pass-ink", "warn-ink", "breach-ink"}) {
            for (String fill : new String[] {"soft-fill", "quote-fill"}) {
                assertThat(contrast(ink, fill)).as(ink + " on " + fill).isGreaterThanOrEqualTo(OF_TEXT);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"paper", "band-fill", "gap-fill", "bar-fill"})
    void every_mark_of_a_drawing_stands_out_from_what_lies_behind_it(String behind) {
        COLOURS.keySet().stream()
                .filter(each -> each.endsWith("mark"))
                .filter(each -> !(each.equals("limit-mark") && behind.equals("bar-fill"))) // bars have no limits
                .forEach(mark -> assertThat(contrast(mark, behind)).as(mark).isGreaterThanOrEqualTo(OF_SHAPES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"paper", "band-fill", "gap-fill"})
    void the_words_of_a_line_can_be_read_over_the_drawing(String behind) {
        assertThat(contrast("target-mark", behind)).isGreaterThanOrEqualTo(OF_TEXT);
        assertThat(contrast("note-ink", behind)).isGreaterThanOrEqualTo(OF_TEXT);
        assertThat(contrast("focus", behind)).isGreaterThanOrEqualTo(OF_SHAPES);
    }

    @Test
    void a_rule_that_sets_a_fill_sets_the_ink_that_belongs_to_it() {
        Matcher rule = Pattern.compile("\\{[^{}]*background: var\\(--([a-z]+)-fill\\)[^{}]*}")
                .matcher(SHEET);
        int rules = 0;
        while (rule.find()) {
            assertThat(rule.group()).contains("color: var(--" + rule.group(1) + "-ink)");
            rules++;
        }
        assertThat(rules).isEqualTo(6);
    }

    @Test
    void colours_stand_once() {
        String rules = SHEET.substring(SHEET.indexOf("}", SHEET.indexOf(":root")));
        assertThat(rules).doesNotContainPattern("#[0-9a-f]{3}").doesNotContain("rgb");
        Matcher used = Pattern.compile("var\\(--([a-z-]+)\\)").matcher(SHEET);
        while (used.find()) {
            assertThat(COLOURS).containsKey(used.group(1));
        }
        assertThat(COLOURS.keySet()).allMatch(each -> SHEET.contains("var(--" + each + ")"));
    }

    @Test
    void nothing_is_fetched_and_nothing_ends_the_element_it_stands_in() {
        assertThat(SHEET).doesNotContain("url(", "@import", "@font-face", "http", "<", "${");
    }

    @Test
    void it_has_the_rules_by_which_a_report_is_printed() {
        assertThat(SHEET)
                .containsOnlyOnce("@media print")
                .containsOnlyOnce("@page")
                .contains(
                        "size: A4",
                        "print-color-adjust: exact",
                        ".page-one { break-after: page; }",
                        ".scroll { overflow: visible; }",
                        "details::details-content");
    }

    @Test
    void it_is_small() {
        assertThat(SHEET.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(10_000);
    }
}
