package org.improvementnotice.compliance.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The library works in the program of somebody else however that is put together, on each Java it is meant for: on the class
 * path, as modules, and with all its jars in one. A Java is found as {@code JAVA_25_HOME} or beside the one that runs.
 */
class EmbeddedTest {

    private static final Path EMBEDDING = Shell.ROOT.resolve("examples/embedding");
    private static final String PROGRAM = "org.improvementnotice.compliance.examples.embedding.MonthlyCheck";
    private static final String SERVICES = "META-INF/services/";

    @TempDir
    private static Path folder;

    private static String jars = "";

    @BeforeAll
    static void take_three_months_and_the_jars_a_program_gets() throws IOException {
        Path facts = Files.createDirectory(folder.resolve("facts"));
        for (String month : List.of("2011-10", "2011-11", "2011-12")) {
            Files.copy(
                    Shell.ROOT.resolve("examples/peterborough-2012/facts/" + month + ".yaml"),
                    facts.resolve(month + ".yaml"));
        }
        jars = Files.readString(EMBEDDING.resolve("target/classpath.txt")).strip();
        makeModule();
        makeOneJar();
    }

    /** The program as a module that requires the library's by name. */
    private static void makeModule() throws IOException {
        Path declaration = folder.resolve("module-info.java");
        Files.writeString(declaration, """
                module somebody.elses {
                    requires org.improvementnotice.compliance;
                    requires org.improvementnotice.compliance.packs;
                }
                """);
        Path source = EMBEDDING.resolve("src/main/java").resolve(PROGRAM.replace('.', '/') + ".java");
        int code = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--release",
                        "17",
                        "--module-path",
                        jars,
                        "-d",
                        folder.resolve("module").toString(),
                        declaration.toString(),
                        source.toString());
        assertThat(code).isZero();
    }

    /** The program and all its jars in one, as those make it that ship a single file: services added up, first come of the rest. */
    private static void makeOneJar() throws IOException {
        Map<String, StringBuilder> services = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        try (OutputStream file = Files.newOutputStream(folder.resolve("one.jar"));
                JarOutputStream one = new JarOutputStream(file)) {
            one.setLevel(1);
            put(
                    one,
                    "META-INF/MANIFEST.MF",
                    bytes("Manifest-Version: 1.0\nMulti-Release: true\nMain-Class: " + PROGRAM + "\n"));
            String program = PROGRAM.replace('.', '/') + ".class";
            put(
                    one,
                    program,
                    Files.readAllBytes(EMBEDDING.resolve("target/classes").resolve(program)));
            for (String each : jars.split(File.pathSeparator, -1)) {
                addJar(one, Path.of(each), services, seen);
            }
            for (Map.Entry<String, StringBuilder> each : services.entrySet()) {
                put(one, each.getKey(), bytes(each.getValue().toString()));
            }
        }
        assertThat(services).isNotEmpty();
    }

    private static void addJar(JarOutputStream one, Path path, Map<String, StringBuilder> services, Set<String> seen)
            throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            for (JarEntry each : Collections.list(jar.entries())) {
                String name = each.getName();
                if (name.startsWith(SERVICES) && !each.isDirectory()) {
                    String lines = new String(jar.getInputStream(each).readAllBytes(), StandardCharsets.UTF_8);
                    services.computeIfAbsent(name, key -> new StringBuilder())
                            .append(lines)
                            .append('\n');
                } else if (isMerged(each) && seen.add(name)) {
                    put(one, name, jar.getInputStream(each).readAllBytes());
                }
            }
        }
    }

    private static boolean isMerged(JarEntry entry) {
        return !entry.isDirectory()
                && !entry.getName().endsWith("module-info.class")
                && !entry.getName().matches("META-INF/(MANIFEST\\.MF|[^/]+\\.(SF|RSA|DSA))");
    }

    private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The folder of a Java of that version, if this machine has one. */
    private static Optional<Path> home(int version) {
        Path running = Path.of(System.getProperty("java.home"));
        Stream<Path> named = Stream.of("JAVA_" + version + "_HOME", "JAVA_HOME_" + version + "_X64")
                .flatMap(each -> Stream.ofNullable(System.getenv(each)))
                .map(Path::of);
        try (Stream<Path> beside = Files.list(running.resolveSibling("."))) {
            return Stream.of(Stream.of(running), named, beside.sorted())
                    .flatMap(each -> each)
                    .filter(each -> isOf(version, each))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOf(int version, Path home) {
        Path release = home.resolve("release");
        try {
            return Files.isExecutable(home.resolve("bin/java"))
                    && Files.exists(release)
                    && Files.readString(release).contains("JAVA_VERSION=\"" + version + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertAssesses(int version, String how) {
        Optional<Path> home = home(version);
        assumeTrue(
                home.isPresent(),
                () -> "there is no Java " + version + " beside the one that runs; name its folder in JAVA_" + version
                        + "_HOME");
        Shell.Answer answer = Shell.run("%s/bin/java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %s %s"
                .formatted(home.orElseThrow(), how, folder.resolve("facts")));

        assertThat(answer.err().lines())
                .as("the library brings no logging, and says nothing itself")
                .allMatch(each -> each.startsWith("SLF4J"));
        assertThat(answer.code()).isZero();
        assertThat(answer.out().lines())
                .hasSize(23)
                .contains(
                        "look at 2.6 Every open case allocated to a worker: BREACH, 41; the line is at most 0; 41 fewer would have met it",
                        "call External Improvement Board");
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void on_the_class_path(int version) {
        assertAssesses(
                version, "-cp " + EMBEDDING.resolve("target/classes") + File.pathSeparator + jars + " " + PROGRAM);
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void as_modules(int version) {
        assertAssesses(
                version,
                "--module-path " + folder.resolve("module") + File.pathSeparator + jars
                        + " --add-modules ALL-MODULE-PATH -m somebody.elses/" + PROGRAM);
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void with_all_jars_in_one(int version) {
        assertAssesses(version, "-jar " + folder.resolve("one.jar"));
    }
}
