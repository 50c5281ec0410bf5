package org.improvementnotice.compliance.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports held to programs that their readers make, where npm brought them ({@code .ci/run} does). */
class OthersTest {

    private static final Path LINTERS = Shell.ROOT.resolve(".ci/linters");
    private static final String COMMAND = "compliance-engine/cli/bin/compliance ";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @BeforeEach
    void where_npm_brought_them() {
        assumeTrue(
                Files.isDirectory(LINTERS.resolve("node_modules")),
                "the linters are not here; `npm install --no-save --ignore-scripts` in .ci/linters brings them");
    }

    /** What the validator that comes with the standard finds, with the rules by which GitHub takes a file. */
    private List<String> faults(Path sarif) throws IOException {
        Path tool = LINTERS.resolve("node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        Path out = folder.resolve("validated.sarif");
        Shell.Answer answer = Shell.run(
                tool + " validate " + sarif + " -o " + out + " --log ForceOverwrite --rule-kind 'Sarif;Ghas'"
                        + " --level 'Error;Warning' --kind Fail",
                Map.of("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"));
        assertThat(out).as(answer.out() + answer.err()).exists();
        List<String> faults = new ArrayList<>();
        for (JsonNode each :
                JSON.readTree(Files.readString(out).replace("\uFEFF", "")).at("/runs/0/results")) {
            // no page of this project is published that a viewer could be sent to, and what is missing has no line
            if (!List.of("SARIF2005", "SARIF2017").contains(each.get("ruleId").asText())) {
                faults.add(each.get("ruleId").asText() + " " + each.at("/message"));
            }
        }
        Files.delete(out);
        return faults;
    }

    @ParameterizedTest
    @CsvSource({
        "examples/peterborough-2012/facts, peterborough-2012, --all-periods --waivers examples/peterborough-2012/waivers.yaml",
        "examples/peterborough-2012/facts, compliance-rules/packs/peterborough-2012, --period 2012-05",
        "examples/northmere-2024/facts, northmere-2024, --all-periods",
        "examples/peterborough-published/facts, examples/peterborough-published/pack, --all-periods",
        "examples/broken/2012-04.yaml, peterborough-2012, --fail-on never"
    })
    void sarif_and_annotations_are_what_their_readers_take(String facts, String pack, String options)
            throws IOException {
        Path sarif = folder.resolve("a.sarif");
        Path commands = folder.resolve("commands.txt");

        Shell.run(COMMAND + "assess " + facts + " --pack " + pack + " " + options + " --format sarif=" + sarif
                + " --format github=" + commands);

        assertThat(faults(sarif)).isEmpty();
        Shell.Answer again = Shell.run("node " + LINTERS.resolve("commands.mjs") + " < " + commands);
        assertThat(again.code()).as(again.out() + again.err()).isZero();
    }

    @Test
    void the_programs_find_what_is_planted() throws IOException {
        Path sarif = folder.resolve("a.sarif");
        Shell.run(COMMAND + "assess examples/peterborough-2012/facts --pack peterborough-2012 --format sarif=" + sarif);
        Files.writeString(sarif, Files.readString(sarif).replaceFirst("\"ruleIndex\" : 0", "\"ruleIndex\" : 4000"));
        assertThat(faults(sarif)).isNotEmpty();

        Path commands = Files.writeString(folder.resolve("c.txt"), "::error file=a,title=50%::x\n");
        assertThat(Shell.run("node " + LINTERS.resolve("commands.mjs") + " < " + commands)
                        .code())
                .isEqualTo(1);
    }
}
