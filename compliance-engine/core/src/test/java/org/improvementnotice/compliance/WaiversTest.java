package org.improvementnotice.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.Waiver;
import org.improvementnotice.compliance.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaiversTest {

    private static final String ONE = """
            - clause: "2.1"
              indicator: timeliness
              authority: Testshire
              reason: |
                the case system
                was replaced
              approvedBy: director
              approvedOn: 2012-04-10
              evidence: minute 4
              from: 2012-04-12
              until: 2012-05-01
            """;

    @TempDir
    private Path folder;

    private static RulePack waivable() {
        var files = Sample.files();
        files.computeIfPresent(
                "pack.yaml",
                (name, text) -> text.replace("words: Assessments in time,", "words: In time, waivable: true,"));
        return Sample.load(files);
    }

    @Test
    void a_file_is_read_whole_or_refused_with_all_that_is_wrong() throws IOException {
        Path file = folder.resolve("waivers.yaml");
        Files.writeString(file, ONE);

        assertThat(Waivers.read(file, waivable()).all())
                .extracting(Waiver::clause, Waiver::reason, Waiver::approvedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2.1", "the case system was replaced", "director"));
        assertThatThrownBy(() -> Waivers.read(file, Sample.pack()))
                .isInstanceOf(InvalidFactsException.class)
                .hasMessageContaining(
                        "clause `2.1` cannot be waived: pack.yaml does not call it `waivable`; it calls so none");
        assertThatThrownBy(() -> Waivers.read(folder.resolve("none.yaml"), Sample.pack()))
                .isInstanceOf(InvalidFactsException.class)
                .hasMessageContaining("there is no such file");
    }
}
