package org.improvementnotice.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What other jars can name is what was agreed: {@code api/public.txt}; {@code mvn -Dgolden.update=true} writes it anew. See
 * decision 0031.
 */
class PublicApiTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path AGREED = Path.of("src/test/resources/api/public.txt");
    private static final Path POM = Path.of("../../pom.xml");
    private static final String ROOT = PublicApiTest.class.getPackageName();

    /** The packages that programs build on: from the first release on, nothing in them is taken away or changed. */
    private static final List<String> HELD =
            List.of(ROOT, ROOT + ".model", ROOT + ".officer", ROOT + ".report", ROOT + ".rules");

    /** Types of other packages without which those cannot be used. */
    private static final List<String> HELD_BESIDE =
            List.of(ROOT + ".assessment.AskedLine", ROOT + ".input.SourceFile", ROOT + ".language.Cost");

    private static final String WHAT_TO_DO = """
            what other jars can name has changed. If it is meant: write a line about it in CHANGELOG.md, under Unreleased; run \
            `mvn -B -pl compliance-engine/core test -Dtest=PublicApiTest -Dgolden.update=true`; read the difference of \
            compliance-engine/core/src/test/resources/api/public.txt. A line that goes or changes in a held package breaks \
            programs of others""";

    @Test
    void other_jars_can_name_what_was_agreed_and_nothing_else() throws IOException {
        String actual = api();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(AGREED, actual);
        }
        assertThat(actual).as(WHAT_TO_DO).isEqualTo(Files.readString(AGREED));
    }

    @Test
    void a_release_is_held_to_the_same_packages() throws IOException {
        Matcher include = Pattern.compile("<include>(org\\.improvementnotice\\.compliance[^<]*)</include>")
                .matcher(Files.readString(POM));
        assertThat(include.results().map(each -> each.group(1)))
                .containsExactlyInAnyOrderElementsOf(Stream.of(HELD, HELD_BESIDE, List.of(ROOT + ".packs"))
                        .flatMap(List::stream)
                        .toList());
    }

    private static String api() throws IOException {
        SortedMap<String, List<Class<?>>> packages = packages();
        List<String> lines = new ArrayList<>();
        lines.add("# Held: a release that takes away or changes a line of these fails to build.");
        packages.forEach((name, types) ->
                add(name, types.stream().filter(PublicApiTest::isHeld).toList(), lines));
        lines.add("");
        lines.add("# Public because another package of the library needs it; a release may change it.");
        packages.forEach((name, types) ->
                add(name, types.stream().filter(each -> !isHeld(each)).toList(), lines));
        return String.join("\n", lines) + "\n";
    }

    private static boolean isHeld(Class<?> type) {
        return HELD.contains(type.getPackageName())
                || HELD_BESIDE.stream()
                        .anyMatch(each ->
                                type.getName().equals(each) || type.getName().startsWith(each + "$"));
    }

    private static void add(String name, List<Class<?>> types, List<String> lines) {
        if (!types.isEmpty()) {
            lines.add("");
            lines.add("package " + name);
        }
        for (Class<?> type : types) {
            lines.add("");
            lines.addAll(ApiLines.of(type));
        }
    }

    /** All types that other jars can name, but for those the build makes of templates. */
    private static SortedMap<String, List<Class<?>>> packages() throws IOException {
        SortedMap<String, List<Class<?>>> packages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            files.map(each -> CLASSES.relativize(each).toString())
                    .filter(each -> each.endsWith(".class") && !each.matches(".*Jte\\w+Generated\\.class"))
                    .map(PublicApiTest::type)
                    .filter(ApiLines::isOffered)
                    .sorted(Comparator.comparing(Class::getName))
                    .forEach(each -> packages.computeIfAbsent(each.getPackageName(), name -> new ArrayList<>())
                            .add(each));
        }
        return packages;
    }

    private static Class<?> type(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace(java.io.File.separatorChar, '.');
        try {
            return Class.forName(name, false, PublicApiTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
