package org.improvementnotice.compliance.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs commands in the root of the project as a reader of a readme would. */
final class Shell {

    /** The root of the project. */
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private Shell() {}

    /** What a command printed, and its exit code. */
    record Answer(String out, String err, int code) {}

    static Answer run(String command) {
        return run(command, Map.of());
    }

    static Answer run(String command, Map<String, String> environment) {
        try {
            Path err = java.nio.file.Files.createTempFile("executed", ".err");
            ProcessBuilder builder = new ProcessBuilder(List.of("sh", "-c", command))
                    .directory(ROOT.toFile())
                    .redirectError(err.toFile());
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("no answer in five minutes: " + command);
            }
            String errors = java.nio.file.Files.readString(err);
            java.nio.file.Files.delete(err);
            return new Answer(out, errors, process.exitValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
