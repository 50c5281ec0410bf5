package org.improvementnotice.compliance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher keeps to start sooner changes no byte, and nothing where it cannot be used. */
class LauncherTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    /** What a call printed: on standard output, and on the other. */
    private record Printed(String out, String err, int code) {}

    private Printed launch(Map<String, String> environment, String... arguments) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of("compliance-engine/cli/bin/compliance"), Stream.of(arguments))
                                .toList())
                .directory(ROOT.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("COMPLIANCE_ARCHIVE");
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        return new Printed(Files.readString(out), Files.readString(err), process.exitValue());
    }

    private Printed assess(Map<String, String> environment) throws Exception {
        return launch(
                environment,
                "assess",
                "examples/peterborough-2012/facts",
                "--pack",
                "peterborough-2012",
                "--format",
                "json");
    }

    private static List<Path> kept(Path cache) throws IOException {
        if (!Files.isDirectory(cache)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(cache)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void with_kept_classes_and_without_and_with_broken_ones_the_report_is_the_same() throws Exception {
        Path cache = folder.resolve("cache");
        Map<String, String> keeping = Map.of("XDG_CACHE_HOME", cache.toString());
        Printed without = assess(Map.of("XDG_CACHE_HOME", cache.toString(), "COMPLIANCE_ARCHIVE", "never"));
        assertThat(without.err()).isEmpty();
        assertThat(kept(cache)).isEmpty();

        assertThat(assess(keeping)).isEqualTo(without);
        List<Path> kept = kept(cache);
        assertThat(kept).hasSize(1);
        assertThat(assess(keeping)).isEqualTo(without);

        Files.delete(kept.get(0));
        Files.writeString(kept.get(0), "no classes");
        assertThat(assess(keeping)).isEqualTo(without);
        assertThat(assess(Map.of("XDG_CACHE_HOME", "/dev/null/nowhere"))).isEqualTo(without);
    }
}
