package org.improvementnotice.compliance.language;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The seeds of the fuzzer of the rule reader, read without it. */
class RuleReaderFuzzTest {

    @Test
    void what_holds_for_the_fuzzer_holds_for_every_seed() throws IOException {
        RuleReaderFuzz.seeds().forEach(RuleReaderFuzz::fuzzerTestOneInput);
    }
}
