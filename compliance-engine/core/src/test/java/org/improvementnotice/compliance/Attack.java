package org.improvementnotice.compliance;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Place;

/**
 * A hostile file or folder, with what its {@code .expected} says.
 *
 * @param source where it stands
 * @param name of the file or folder
 * @param lines of {@code NAME.expected}
 */
record Attack(Path source, String name, List<String> lines) {

    private static final Pattern REPEAT =
            Pattern.compile("generate: (?:(\\S+) )?repeat \"(.*)\" ([0-9]+) times for \"(.*)\"");
    private static final Pattern LINK = Pattern.compile("generate: (\\S+) link to (\\S+)");
    private static final Pattern SPOT = Pattern.compile("refused (?:(\\S+):)?(?:FILE|([0-9]+):([0-9]+))");

    /** All attacks of a folder, by name. */
    static List<Attack> in(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> !each.toString().endsWith(".expected"))
                    .sorted()
                    .map(Attack::of)
                    .toList();
        }
    }

    private static Attack of(Path source) {
        String name = requireNonNull(source.getFileName()).toString();
        String plain = Files.isDirectory(source) ? name : name.replaceFirst("\\.[a-z]+$", "");
        try {
            return new Attack(source, name, Files.readAllLines(source.resolveSibling(plain + ".expected")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isHarmless() {
        return lines.get(1).equals("harmless");
    }

    /** Where its first problem stands, once it is made in a folder of this name. */
    Place place(String root) {
        Matcher spot = SPOT.matcher(lines.get(1));
        if (!spot.matches()) {
            throw new AssertionError(name + ": " + lines.get(1));
        }
        String within = spot.group(1) != null ? spot.group(1) : lines.get(0).equals("facts") ? "" : lines.get(0);
        String file = within.isEmpty() ? root : root + "/" + within;
        return spot.group(2) == null
                ? Place.of(file)
                : new Place(file, Integer.parseInt(spot.group(2)), Integer.parseInt(spot.group(3)));
    }

    /** Makes it: copies it there and generates what is too large to be kept. */
    void make(Path target) throws IOException {
        copy(source, target);
        for (String line : lines.subList(Math.min(3, lines.size()), lines.size())) {
            generate(line, target);
        }
    }

    /** Copies a file, or all of a folder over what is there. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private void generate(String line, Path target) throws IOException {
        Matcher link = LINK.matcher(line);
        Matcher repeat = REPEAT.matcher(line);
        if (link.matches()) {
            Files.createSymbolicLink(target.resolve(requireNonNull(link.group(1))), Path.of(link.group(2)));
        } else if (repeat.matches()) {
            Path file = repeat.group(1) == null ? target : target.resolve(repeat.group(1));
            String text = Files.readString(file, StandardCharsets.UTF_8);
            String mark = requireNonNull(repeat.group(4));
            assert text.contains(mark);
            Files.writeString(
                    file,
                    text.replace(mark, repeated(requireNonNull(repeat.group(2)), Integer.parseInt(repeat.group(3)))));
        } else {
            throw new AssertionError(name + ": " + line);
        }
    }

    private static String repeated(String written, int times) {
        String text = written.replace("\\n", "\n").replace("\\\"", "\"");
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= times; i++) {
            all.append(text.replace("%d", String.valueOf(i)));
        }
        return all.toString();
    }
}
