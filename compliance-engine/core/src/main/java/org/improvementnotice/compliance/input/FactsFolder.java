package org.improvementnotice.compliance.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Place;

/** Finds the facts files among what the user named. */
public final class FactsFolder {

    private FactsFolder() {}

    /**
     * Reads files as they are named, and of a folder every {@code .yaml}, {@code .yml} and {@code .json} file in it and
     * below it. Names that start with a point are passed over.
     */
    public static List<SourceFile> read(List<Path> paths, Problems problems) {
        List<SourceFile> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                List<Path> found = below(path, problems);
                if (found.isEmpty()) {
                    problems.add(
                            Place.of(SourceFile.nameOf(path)),
                            "there is no facts file in this folder; facts are `.yaml` files, one or more a month");
                }
                found.forEach(each -> SourceFile.read(each, problems).ifPresent(files::add));
            } else {
                SourceFile.read(path, problems).ifPresent(files::add);
            }
        }
        return files;
    }

    private static List<Path> below(Path folder, Problems problems) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(each -> !isHidden(folder.relativize(each)))
                    .sorted()
                    .toList();
            files.stream()
                    .filter(each -> hasSuffix(each, ".csv", ".xls", ".xlsx", ".ods"))
                    .forEach(each -> problems.add(
                            Place.of(SourceFile.nameOf(each)),
                            "facts are read from `.yaml` files; write this one so, or move it out of the folder"));
            return files.stream()
                    .filter(each -> hasSuffix(each, ".yaml", ".yml", ".json"))
                    .toList();
        } catch (IOException e) {
            problems.add(Place.of(SourceFile.nameOf(folder)), "this folder cannot be read; check its permissions");
            return List.of();
        }
    }

    private static boolean isHidden(Path path) {
        for (Path part : path) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasSuffix(Path path, String... suffixes) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return Stream.of(suffixes).anyMatch(name::endsWith);
    }
}
