package org.improvementnotice.compliance.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementnotice.compliance.assessment.Assessor;
import org.improvementnotice.compliance.assessment.Run;
import org.improvementnotice.compliance.input.FactsFolder;
import org.improvementnotice.compliance.input.FactsReader;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.report.JsonReport;
import org.improvementnotice.compliance.rules.PackFiles;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of files, of parts, of rules and of readings says nothing. */
class OrderTest {

    private static final Random RANDOM = new Random(2012);

    private static Path folder(String example) {
        return Path.of("../examples", example, "facts");
    }

    private static Assessment assess(RulePack pack, List<Path> files) {
        Problems problems = new Problems();
        return new Assessor(pack, "test")
                .assess(
                        FactsReader.read(FactsFolder.read(files, problems), pack, problems)
                                .get(0),
                        Run.PLAIN);
    }

    /** What a person is told of a run, without places and digests. */
    private static String told(Assessment assessment) {
        return assessment.periods().stream().map(OrderTest::told).collect(Collectors.joining("\n\n"));
    }

    private static String told(PeriodAssessment period) {
        return period.findings().stream()
                        .map(each -> each.message() + "; run of " + each.run() + "; " + each.direction() + "; "
                                + each.cautions() + "; " + each.process())
                        .collect(Collectors.joining("\n"))
                + period.listed()
                + period.activity()
                + period.restated()
                + period.themes()
                + period.escalation().recommended()
                + period.escalation().lowers();
    }

    @ParameterizedTest
    @ValueSource(strings = {"peterborough-2012", "northmere-2024"})
    void files_named_in_any_order_give_the_same_bytes(String example) throws IOException {
        RulePack pack = RulePacks.shipped(example);
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder(example))) {
            all.sorted().forEach(files::add);
        }
        String inOrder = JsonReport.pretty(assess(pack, files));
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(files, RANDOM);
            assertThat(JsonReport.pretty(assess(pack, files))).isEqualTo(inOrder);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"peterborough-2012", "northmere-2024"})
    void readings_in_any_order_and_in_any_parts_give_the_same_findings(String example) {
        Months months = new Months(example);
        String whole = told(new Assessor(months.pack(), "test").assess(months.facts(), Run.PLAIN));
        for (int i = 0; i < 5; i++) {
            SortedMap<ReportingPeriod, PeriodFacts> split = new TreeMap<>();
            months.facts().periods().forEach((period, month) -> split.put(period, split(month)));
            AuthorityFacts facts = new AuthorityFacts(months.facts().authority(), split);

            assertThat(told(new Assessor(months.pack(), "test").assess(facts, Run.PLAIN)))
                    .isEqualTo(whole);
        }
    }

    /** Each file as two, the readings and late figures dealt out between them. */
    private static PeriodFacts split(PeriodFacts month) {
        List<FactsFile> files = new ArrayList<>();
        for (FactsFile file : month.files()) {
            List<Map.Entry<String, Reading>> readings =
                    new ArrayList<>(file.readings().entrySet());
            Collections.shuffle(readings, RANDOM);
            int half = RANDOM.nextInt(readings.size() + 1);
            List<FactsFile.LateReading> late = new ArrayList<>(file.late());
            Collections.shuffle(late, RANDOM);
            files.add(Months.with(file, map(readings.subList(0, half)), late));
            files.add(onlyReadings(file, map(readings.subList(half, readings.size()))));
        }
        Collections.shuffle(files, RANDOM);
        return new PeriodFacts(month.authority(), month.period(), files);
    }

    private static Map<String, Reading> map(List<Map.Entry<String, Reading>> entries) {
        Map<String, Reading> map = new LinkedHashMap<>();
        entries.forEach(each -> map.put(each.getKey(), each.getValue()));
        return map;
    }

    private static FactsFile onlyReadings(FactsFile file, Map<String, Reading> readings) {
        return new FactsFile(
                file.name() + "-2",
                file.digest(),
                file.authority(),
                file.period(),
                file.part() + "2",
                file.submitted(),
                file.source(),
                readings,
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"peterborough-2012", "northmere-2024"})
    void rules_and_indicators_in_any_order_give_the_same_findings(String example) {
        RulePack pack = RulePacks.shipped(example);
        String asShipped = told(assess(pack, List.of(folder(example))));

        String shuffled = told(assess(shuffled(example), List.of(folder(example))));

        assertThat(sorted(shuffled)).isEqualTo(sorted(asShipped));
    }

    /** Activity stands in the order of the catalogue, so the lines are compared as a set. */
    private static List<String> sorted(String told) {
        return Arrays.stream(told.split("[\n\\[\\]]", -1)).sorted().toList();
    }

    private static RulePack shuffled(String example) {
        Path folder = Path.of("packs", example);
        SortedMap<String, SourceFile> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(each -> {
                String name = SourceFile.nameOf(folder.relativize(each));
                if (PackFiles.counts(name)) {
                    files.put(
                            name, SourceFile.of(name, shuffled(name, read(each)).getBytes(StandardCharsets.UTF_8)));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RulePack.load(new PackFiles("shuffled", files));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shuffled(String name, String text) {
        if (name.endsWith(".drl")) {
            int first = text.indexOf("\nrule ");
            List<String> rules =
                    new ArrayList<>(List.of(text.substring(first + 1).split("(?m)^(?=rule )", -1)));
            rules.removeIf(String::isBlank);
            Collections.shuffle(rules, RANDOM);
            return text.substring(0, first + 1) + String.join("\n", rules);
        }
        if (name.equals("indicators.yaml")) {
            List<String> indicators = new ArrayList<>(List.of(text.split("(?m)^(?=[a-z])", -1)));
            indicators.removeIf(each -> each.startsWith("#") || each.isBlank());
            Collections.shuffle(indicators, RANDOM);
            return String.join("", indicators);
        }
        return text;
    }
}
