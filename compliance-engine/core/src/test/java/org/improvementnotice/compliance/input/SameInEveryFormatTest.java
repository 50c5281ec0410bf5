package org.improvementnotice.compliance.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example's months, written as JSON and as CSV by this test, say the same. */
class SameInEveryFormatTest {

    private static final Path ROOT = Path.of("../..");
    private static final RulePack PACK = RulePack.load(ROOT.resolve("compliance-rules/packs/peterborough-2012"));
    private static final Path MONTHS = ROOT.resolve("examples/peterborough-2012/facts");

    @TempDir
    private Path folder;

    private static List<AuthorityFacts> read(Path folder) {
        Problems problems = new Problems();
        List<SourceFile> files = FactsFolder.read(List.of(folder), problems);
        assertThat(problems.sorted()).isEmpty();
        return FactsReader.read(files, PACK);
    }

    private static Map<String, Object> all(List<AuthorityFacts> councils) {
        Map<String, Object> all = new TreeMap<>();
        councils.get(0).periods().forEach((period, month) -> all.put(period.toString(), Sayings.of(month)));
        return all;
    }

    @Test
    void as_json() throws IOException {
        try (Stream<Path> files = Files.list(MONTHS)) {
            for (Path each : files.toList()) {
                String name = each.getFileName().toString().replace(".yaml", ".json");
                Files.writeString(folder.resolve(name), JsonOf.yaml(Files.readString(each)));
            }
        }

        assertThat(all(read(folder))).hasSizeGreaterThanOrEqualTo(12).isEqualTo(all(read(MONTHS)));
    }

    @Test
    void as_one_long_csv() throws IOException {
        List<String> rows = new ArrayList<>();
        rows.add(String.join(",", LongCsv.COLUMNS));
        List<AuthorityFacts> months = read(MONTHS);
        months.get(0).periods().values().forEach(month -> month.files().forEach(file -> rows(file, rows)));
        Files.write(folder.resolve("months.csv"), rows);

        assertThat(rows).hasSizeGreaterThan(300);
        assertThat(Sayings.figuresOf(read(folder))).isEqualTo(Sayings.figuresOf(months));
    }

    @Test
    void plain_figures_as_one_wide_csv() throws IOException {
        List<AuthorityFacts> months = read(MONTHS);
        List<PeriodFacts> periods = List.copyOf(months.get(0).periods().values());
        List<String> rows = new ArrayList<>();
        rows.add("authority,indicator,"
                + String.join(
                        ",",
                        periods.stream().map(each -> each.period().toString()).toList()));
        PACK.catalogue()
                .indicators()
                .keySet()
                .forEach(code -> rows.add(months.get(0).authority() + "," + code + ","
                        + String.join(
                                ",",
                                periods.stream()
                                        .map(each -> wide(each.readings().get(code)))
                                        .toList())));
        Files.write(folder.resolve("months.csv"), rows);

        assertThat(figures(read(folder))).hasSizeGreaterThan(250).isEqualTo(figures(months));
    }

    @Test
    void csv_that_the_readme_shows_is_read() throws IOException {
        String[] blocks = Files.readString(ROOT.resolve("README.md")).split("\n```csv\n", -1);

        assertThat(blocks).hasSize(3);
        for (int i = 1; i < blocks.length; i++) {
            String shown = blocks[i].substring(0, blocks[i].indexOf("```"));
            assertThat(FactsReader.read(List.of(SourceFile.of("readme.csv", shown)), PACK)
                            .get(0)
                            .periods())
                    .isNotEmpty();
        }
    }

    /** The figures by month and indicator, without splits and reasons, which a wide file cannot hold. */
    private static Map<String, Figure> figures(List<AuthorityFacts> councils) {
        Map<String, Figure> all = new TreeMap<>();
        councils.get(0)
                .periods()
                .values()
                .forEach(month -> month.readings().values().stream()
                        .filter(each -> !doesNotApply(each))
                        .forEach(each -> {
                            Figure figure = each.figure();
                            all.put(
                                    month.period() + " " + each.indicator(),
                                    figure instanceof Figure.Parts parts
                                            ? new Figure.Parts(parts.numerator(), parts.denominator())
                                            : figure);
                        }));
        return all;
    }

    private static String wide(@Nullable Reading reading) {
        if (reading == null || doesNotApply(reading)) {
            return "";
        }
        Figure figure = reading.figure();
        if (figure instanceof Figure.Value value) {
            return value.value().toPlainString();
        }
        if (figure instanceof Figure.Parts parts) {
            return parts.numerator().toPlainString() + "/" + parts.denominator().toPlainString();
        }
        if (figure instanceof Figure.YesNo state) {
            return state.yes() ? "yes" : "no";
        }
        return figure instanceof Figure.Grades grades
                ? String.join(
                        "; ",
                        grades.counts().entrySet().stream()
                                .map(each -> each.getKey() + " " + each.getValue())
                                .toList())
                : word((Figure.Absent) figure);
    }

    private static boolean doesNotApply(Reading reading) {
        return reading.figure() instanceof Figure.Absent absent && absent.absence() == Absence.NOT_APPLICABLE;
    }

    private static String word(Figure.Absent absent) {
        return absent.absence().code();
    }

    private static void rows(FactsFile file, List<String> rows) {
        file.readings().values().forEach(each -> rows.addAll(new Writer(file, each).rows()));
        file.late()
                .forEach(each -> rows.addAll(
                        new Writer(file, each.reading()).restated(each).rows()));
    }

    /** Writes one figure as rows of the long layout. */
    private static final class Writer {

        private final Reading reading;
        private final Map<String, String> shared = new TreeMap<>();

        Writer(FactsFile file, Reading reading) {
            this.reading = reading;
            shared.put("authority", file.authority());
            shared.put("period", file.period().toString());
            shared.put("part", file.part());
            shared.put(
                    "submitted",
                    file.submitted() == null ? "" : file.submitted().toString());
            shared.put("standing", reading.validation().code());
            shared.put("source", file.source());
            shared.put("indicator", reading.indicator());
        }

        Writer restated(FactsFile.LateReading late) {
            shared.put("for_period", reading.period().toString());
            shared.put("why", late.why() == null ? "" : late.why());
            if (late.was() instanceof Figure.Parts was) {
                shared.put("was_numerator", was.numerator().toPlainString());
                shared.put("was_denominator", was.denominator().toPlainString());
            } else if (late.was() instanceof Figure.Value was) {
                shared.put("was_value", was.value().toPlainString());
            }
            return this;
        }

        List<String> rows() {
            Figure figure = reading.figure();
            List<String> rows = new ArrayList<>();
            if (figure instanceof Figure.Value value) {
                rows.add(row(Map.of("value", value.value().toPlainString())));
            } else if (figure instanceof Figure.Parts parts) {
                rows.add(row(parts(parts)));
                parts.by().forEach((name, part) -> {
                    Map<String, String> cells = parts(part);
                    cells.put("by", name);
                    rows.add(row(cells));
                });
            } else if (figure instanceof Figure.Grades grades) {
                grades.counts()
                        .forEach((grade, number) ->
                                rows.add(row(Map.of("state", grade, "numerator", number.toString()))));
            } else if (figure instanceof Figure.YesNo state) {
                rows.add(row(Map.of("state", state.yes() ? "yes" : "no")));
            } else if (figure instanceof Figure.Absent absent) {
                rows.add(row(Map.of("state", word(absent), "why", absent.why() == null ? "" : absent.why())));
            }
            return rows;
        }

        private static Map<String, String> parts(Figure.Parts parts) {
            Map<String, String> cells = new TreeMap<>();
            cells.put("numerator", parts.numerator().toPlainString());
            cells.put("denominator", parts.denominator().toPlainString());
            return cells;
        }

        private String row(Map<String, String> own) {
            Map<String, String> cells = new TreeMap<>(shared);
            cells.putAll(own);
            return String.join(
                    ",",
                    LongCsv.COLUMNS.stream()
                            .map(each -> "\"" + cells.getOrDefault(each, "").replace("\"", "\"\"") + "\"")
                            .toList());
        }
    }
}
