package org.improvementnotice.compliance.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the fuzzer starts from, read without the fuzzer. */
class FactsReaderFuzzTest {

    @Test
    void what_holds_for_the_fuzzer_holds_for_every_seed() throws IOException {
        FactsReaderFuzz.seeds().forEach(FactsReaderFuzz::fuzzerTestOneInput);

        assertThat(FactsReaderFuzz.seeds()).hasSizeGreaterThan(700);
    }

    @Test
    void draws_start_from_files_of_every_format_that_are_right() {
        assertThat(FactsFileDraw.right())
                .hasSizeGreaterThan(60)
                .extracting(FactsFileDraw::name)
                .contains("f.yaml", "f.json", "f.csv");
    }
}
