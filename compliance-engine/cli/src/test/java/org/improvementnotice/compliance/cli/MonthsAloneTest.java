package org.improvementnotice.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A job that judges one month after the other, each after the assessment of the one before. */
class MonthsAloneTest {

    private static final Path EXAMPLES = Path.of("../../examples");

    private static Answer judged(String pack, List<String> facts, String... more) {
        List<String> line = new ArrayList<>(List.of("assess"));
        line.addAll(facts);
        line.addAll(List.of("--pack", pack, "--format", "json"));
        line.addAll(List.of(more));
        return Answer.of(line.toArray(String[]::new));
    }

    private static List<String> filesOf(Path facts, String period) throws IOException {
        try (Stream<Path> all = Files.list(facts)) {
            return all.filter(each -> each.getFileName().toString().startsWith(period))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    /** A month without a file is judged on the way to the next that has one. */
    @ParameterizedTest
    @CsvSource({"peterborough-2012, 12", "northmere-2024, 5"})
    void each_month_alone_after_the_one_before_gives_the_same_bytes_as_the_long_run(
            String pack, int files, @TempDir Path folder) throws IOException {
        Path facts = EXAMPLES.resolve(pack).resolve("facts");
        List<String> all = List.of(facts.toString());
        List<String> periods = new ArrayList<>();
        for (JsonNode period : new ObjectMapper()
                .readTree(judged(pack, all, "--all-periods").out())
                .get("periods")) {
            if (!period.get("fileless").asBoolean()) {
                periods.add(period.get("period").asText());
            }
        }
        Path previous = folder.resolve("previous.json");
        for (String period : periods) {
            String[] after = period.equals(periods.get(0)) ? new String[0] : new String[] {"--previous", "" + previous};
            String alone = judged(pack, filesOf(facts, period), after).out();
            String inTheLongRun = judged(pack, all, "--period", period).out();

            // but for the chain: which assessment it went on from, by its digest
            assertThat(alone.replaceFirst("\"previous\" : \\{[^}]*}", "\"previous\" : null"))
                    .as(period)
                    .isNotEmpty()
                    .isEqualTo(inTheLongRun);
            Files.writeString(previous, alone);
        }
        assertThat(periods).hasSize(files);
    }
}
