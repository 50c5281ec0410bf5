package org.improvementnotice.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.improvementnotice.compliance.officer.Cases;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule files as officers of different councils write them, each with the findings it should give. */
class OrdinaryPacksTest {

    private static final Path PACKS = Path.of("src/test/resources/packs");

    @ParameterizedTest
    @ValueSource(strings = {"ordinary", "ordinary-layouts"})
    void every_case_of_an_ordinary_pack_comes_out_as_expected(String name) {
        RulePack pack = RulePack.load(PACKS.resolve(name));

        assertThat(Cases.run(pack))
                .isNotEmpty()
                .allSatisfy(
                        each -> assertThat(each.failures()).as(each.toString()).isEmpty());
        assertThat(pack.secondReading()).isEmpty();
    }

    @Test
    void there_are_forty_ordinary_rule_files_and_more() throws IOException {
        try (Stream<Path> all = Files.walk(PACKS.resolve("ordinary"))) {
            assertThat(all.filter(each -> each.toString().endsWith(".drl"))).hasSizeGreaterThanOrEqualTo(40);
        }
    }
}
