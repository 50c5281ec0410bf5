package org.improvementnotice.compliance.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.improvementnotice.compliance.Sample.month;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.improvementnotice.compliance.Hostile;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.model.PackDifference;
import org.improvementnotice.compliance.officer.PackComparison;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A difference of every kind; {@code mvn -Dgolden.update=true} writes the expected files anew. */
class DifferenceReportTest {

    private static final Path PACK = Path.of("src/test/resources/differences/pack");
    private static final RulePack BEFORE = Sample.load(files());
    private static final RulePack AFTER = changed();
    private static final PackDifference RICH = PackComparison.of(BEFORE, AFTER)
            .with(List.of(PackComparison.replayed(Sample.assess(BEFORE, months()), Sample.assess(AFTER, months()))));

    private static SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(PACK)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                files.put(SourceFile.nameOf(PACK.relativize(each)), Files.readString(each));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return files;
    }

    private static RulePack changed() {
        SortedMap<String, String> files = files();
        change(files, "targets/2-practice.drl", "atLeast(80).breachBelow(75)", "atLeast(82).breachBelow(70)");
        change(files, "targets/2-practice.drl", "value > 15", "value > 16.5");
        change(files, "targets/2-practice.drl", "by(\"2012-12\").step", "by(\"2013-01\").step");
        change(files, "targets/2-practice.drl", "cases(1)", "cases(2)");
        change(files, "targets/2-practice.drl", "sustainedFor(2)", "sustainedFor(3)");
        change(files, "targets/2-practice.drl", "tolerance(relative(10))", "tolerance(points(2))");
        change(files, "targets/1-leadership.drl", "dueBy(\"2012-03-15\")", "dueBy(\"2012-04-15\")");
        change(files, "targets/1-leadership.drl", "submittedWithin(10)", "submittedWithin(12)");
        change(files, "pack.yaml", "withinWorkingDays: 10", "withinWorkingDays: 12");
        change(files, "pack.yaml", "lateBreach: 5", "lateBreach: 6");
        change(files, "pack.yaml", "words: Backlog", "words: Assessments still open");
        change(files, "indicators.yaml", "small: 20", "small: 30");
        change(files, "escalation/ladder.drl", "breaches >= 5", "breaches >= 3");
        return Sample.load(files);
    }

    private static void change(SortedMap<String, String> files, String file, String was, String is) {
        String text = requireNonNull(files.get(file));
        assertThat(text).contains(was);
        files.put(file, text.replace(was, is));
    }

    private static Sample.Month[] months() {
        return new Sample.Month[] {
            month(
                    "2012-01",
                    "readings: { timeliness: { numerator: 81, denominator: 100 }, unallocated: 0, caseload: 21,"
                            + " audits: { grades: { good: 7, inadequate: 3 } }, long-plans: 48, second-plans: 12,"
                            + " visits: { numerator: 46, denominator: 50 }, backlog: 50, waiting-days: 12 }",
                    "late: [ { period: 2011-12, indicator: vacancy-rate, numerator: 16, denominator: 100 },"
                            + " { period: 2011-12, indicator: waiting-days, value: 14 } ]"),
            month(
                    "2012-02",
                    "readings: { timeliness: { numerator: 76, denominator: 100 }, unallocated: 1, caseload: 19,"
                            + " audits: { grades: { good: 7, inadequate: 3 } }, long-plans: 46, second-plans: 12,"
                            + " visits: { numerator: 46, denominator: 50 }, backlog: 50, waiting-days: 11 }",
                    "late: [ { period: 2012-01, indicator: vacancy-rate, numerator: 16, denominator: 100 } ]")
        };
    }

    private static void compare(String name, String actual) throws IOException {
        Path file = Path.of("src/test/resources/golden").resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    @Test
    void the_text_shows_every_kind_of_difference() throws IOException {
        compare("difference.txt", DifferenceText.of(RICH));
    }

    @Test
    void the_markdown_shows_every_kind_of_difference() throws IOException {
        compare("difference.md", DifferenceMarkdown.of(RICH));
    }

    @Test
    void the_json_holds_every_kind_of_difference() throws IOException {
        compare("difference.json", DifferenceJson.of(RICH));
    }

    @Test
    void packs_that_say_the_same_in_other_words_have_no_difference_in_meaning() {
        SortedMap<String, String> files = files();
        change(files, "targets/2-practice.drl", "rule \"2.2 Nobody unallocated\"", "// why\nrule \"2.2 Everybody\"");
        change(files, "pack.yaml", "version: 1.0.0", "version: 1.0.1");
        PackDifference difference = PackComparison.of(BEFORE, Sample.load(files));

        assertThat(difference.isInMeaning()).isFalse();
        assertThat(DifferenceText.of(difference))
                .contains("in other words, with the same meaning:\n  notice, version: 1.0.0 -> 1.0.1\n")
                .contains("\nno difference in meaning\n");
        assertThat(DifferenceMarkdown.of(difference))
                .startsWith("# What changes in meaning: no difference in meaning\n");
        assertThat(DifferenceJson.of(difference)).contains("\"differsInMeaning\" : false");
    }

    static Stream<String> texts() {
        return Hostile.all();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatever_a_pack_says_stays_text_in_every_format(String text) {
        PackDifference hostile = Hostile.everywhere(RICH, each -> each + text);

        Hostile.assertHarmless(DifferenceText.of(hostile), text);
        Hostile.assertHarmless(DifferenceJson.of(hostile), text);
        Hostile.assertHarmless(DifferenceMarkdown.of(hostile), text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatever_a_pack_says_is_no_markup(String text) {
        String plain = DifferenceMarkdown.of(RICH);
        String hostile = DifferenceMarkdown.of(Hostile.everywhere(RICH, each -> text + each + text));

        // what is left where the marks of ours are taken away is text and character references
        assertThat(withoutMarks(hostile)).doesNotContainPattern("[<>`*_\\[\\]|\\\\~@]|://|www\\.|&(?!#[0-9]+;)");
        assertThat(hostile.lines().count()).isEqualTo(plain.lines().count());
        assertThat(hostile.chars().filter(each -> each == '|').count())
                .isEqualTo(plain.chars().filter(each -> each == '|').count());
    }

    private static String withoutMarks(String markdown) {
        return markdown.replaceAll("</?code>|<br>|\\*\\*", "")
                .replaceAll("(?m)^\\| | \\| | \\|$|^\\| --- .*$|^ *- |^# ", " ");
    }
}
