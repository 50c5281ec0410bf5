package org.improvementnotice.compliance.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Place;

/** Finds the facts files among what the user named. */
public final class FactsFolder {

    private static final String[] FACTS = {".yaml", ".yml", ".json", ".csv"};

    private FactsFolder() {}

    /**
     * Reads files as they are named, and of a folder every {@code .yaml}, {@code .yml}, {@code .json} and {@code .csv}
     * file in it and below it. Names that start with a point are passed over; a spreadsheet is a problem.
     */
    public static List<SourceFile> read(List<Path> paths, Problems problems) {
        List<SourceFile> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                List<Path> found = below(path, problems);
                if (found.isEmpty()) {
                    problems.add(
                            Place.of(SourceFile.nameOf(path)),
                            "there is no facts file in this folder; facts are `.yaml` files, one or more a month, or `.csv`");
                }
                found.forEach(each -> read(each, problems).ifPresent(files::add));
            } else {
                read(path, problems).ifPresent(files::add);
            }
        }
        return files;
    }

    private static Optional<SourceFile> read(Path path, Problems problems) {
        if (hasSuffix(path, SourceFile.SPREADSHEETS)) {
            problems.add(Place.of(SourceFile.nameOf(path)), FactsDocument.SPREADSHEET);
            return Optional.empty();
        }
        return SourceFile.read(path, problems);
    }

    private static List<Path> below(Path folder, Problems problems) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(each -> !isHidden(folder.relativize(each)))
                    .filter(each -> hasSuffix(each, FACTS) || hasSuffix(each, SourceFile.SPREADSHEETS))
                    .sorted()
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
        return SourceFile.hasSuffix(path.getFileName().toString(), suffixes);
    }
}
