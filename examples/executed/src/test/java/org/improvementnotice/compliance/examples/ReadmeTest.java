package org.improvementnotice.compliance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a readme shows is what its reader gets: every {@code console} block is run, every file shown is the file. */
class ReadmeTest {

    private static List<Path> readmes() {
        try (Stream<Path> all = Files.walk(Shell.ROOT)) {
            return all.filter(each -> each.getFileName().toString().equals("README.md"))
                    .filter(each -> !each.toString().contains("/target/")
                            && !each.toString().contains("/node_modules/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A fenced block.
     *
     * @param kind what stands behind the fence
     */
    private record Block(Path file, int line, String kind, List<String> lines) {
        @Override
        public String toString() {
            return Shell.ROOT.relativize(file) + ":" + line;
        }
    }

    private static List<Block> blocks(Path file) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("```") && lines.get(i).length() > 3) {
                int end = i + 1;
                while (!lines.get(end).equals("```")) {
                    end++;
                }
                blocks.add(new Block(file, i + 1, lines.get(i).substring(3), lines.subList(i + 1, end)));
                i = end;
            }
        }
        return blocks;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> consoles() {
        return readmes().stream()
                .flatMap(each -> blocks(each).stream())
                .filter(each -> each.kind().equals("console"))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("consoles")
    void a_command_that_is_shown_prints_what_is_shown(Block block) {
        StringBuilder script = new StringBuilder();
        for (String line : block.lines()) {
            if (line.startsWith("$ ")) {
                String quoted = line.replace("'", "'\\''");
                script.append("printf '%s\\n' '").append(quoted).append("'; (exit ${code:-0}); ");
                script.append(line.substring(2)).append("; code=$?\n");
            }
        }

        Shell.Answer answer = Shell.run("exec 2>&1\n" + script);

        assertThat(answer.out()).isEqualTo(String.join("\n", block.lines()) + "\n");
    }

    @Test
    void every_readme_that_says_how_to_run_something_is_run() {
        assertThat(consoles()).hasSizeGreaterThanOrEqualTo(5);
    }

    static Stream<Arguments> shownFiles() {
        return readmes().stream()
                .flatMap(each -> blocks(each).stream())
                .filter(each -> each.kind().contains(" "))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("shownFiles")
    void a_file_that_is_shown_is_the_file(Block block) throws IOException {
        String name = block.kind().substring(block.kind().indexOf(' ') + 1);

        assertThat(Files.readString(Shell.ROOT.resolve(name))).contains(String.join("\n", block.lines()));
    }

    @Test
    void the_first_forty_lines_of_the_readme_show_facts_rule_command_output_and_exit_code() {
        List<String> first = lines(Shell.ROOT.resolve("README.md")).subList(0, 40);

        assertThat(first.stream().filter(each -> each.startsWith("```") && each.length() > 3))
                .extracting(each -> each.substring(3).split(" ", -1)[0])
                .containsExactly("yaml", "drools", "console");
        assertThat(first).contains("$ echo $?").last().isNotEqualTo("$ echo $?");
        assertThat(first.stream().filter(each -> each.equals("```")).count()).isEqualTo(3);
    }
}
