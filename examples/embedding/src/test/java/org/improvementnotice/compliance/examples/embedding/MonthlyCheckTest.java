package org.improvementnotice.compliance.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthlyCheckTest {

    private static final Path FACTS = Path.of("../peterborough-2012/facts");

    @TempDir
    private Path folder;

    private void copy(String... months) throws IOException {
        for (String month : months) {
            Files.copy(FACTS.resolve(month + ".yaml"), folder.resolve(month + ".yaml"));
        }
    }

    @Test
    void a_recovered_council_has_nothing_to_do() {
        assertThat(new MonthlyCheck().todo(FACTS)).isEmpty();
    }

    @Test
    void a_month_that_raises_the_level_calls_the_body_that_is_asked() throws IOException {
        copy("2011-10", "2011-11", "2011-12");

        assertThat(new MonthlyCheck().todo(folder))
                .hasSize(23)
                .contains(
                        "look at 2.6 Every open case allocated to a worker: BREACH, 41; the line is at most 0; 41 fewer would have met it",
                        "call External Improvement Board");
    }

    @Test
    void a_file_with_problems_is_sent_back_with_their_places() throws IOException {
        Files.writeString(
                folder.resolve("2011-10.yaml"),
                Files.readString(FACTS.resolve("2011-10.yaml")).replace("period: 2011-10", "period: 2011-13"));

        assertThat(new MonthlyCheck().todo(folder))
                .singleElement()
                .asString()
                .startsWith("send back ")
                .contains("2011-10.yaml:3:9: a month such as 2012-04 is expected here, not `2011-13`");
    }
}
