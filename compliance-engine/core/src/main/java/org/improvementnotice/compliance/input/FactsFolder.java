package org.improvementnotice.compliance.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;

/** Finds the facts files among what the user named. */
public final class FactsFolder {

    private static final String[] FACTS = {".yaml", ".yml", ".json", ".csv"};
    private static final String TEXT = ".txt";

    private FactsFolder() {}

    /**
     * Reads files as they are named, and of a folder every {@code .yaml}, {@code .yml}, {@code .json} and {@code .csv}
     * file in it and below it. Names that start with a point are passed over; a spreadsheet is a problem, and so are a facts
     * file saved as text and a link in a folder. A path that is named may be a link: whoever names it says that this file is meant, as with {@code /dev/stdin}.
     */
    public static List<SourceFile> read(List<Path> paths, Problems problems) {
        return read(paths, problems, Deadline.NONE);
    }

    /** The same, asking a deadline before each file. */
    public static List<SourceFile> read(List<Path> paths, Problems problems, Deadline deadline) {
        List<SourceFile> files = new ArrayList<>();
        for (Path path : paths(paths, problems)) {
            deadline.check();
            SourceFile.read(path, problems).ifPresent(files::add);
        }
        return files;
    }

    /** The files themselves: as they are named, and of a folder those of facts. */
    static List<Path> paths(List<Path> named, Problems problems) {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                List<Path> found = SourceFile.below(path, problems).stream()
                        .filter(each -> !isHidden(path.relativize(each)) && isOfFacts(each))
                        .toList();
                if (found.isEmpty()) {
                    problems.add(
                            Place.of(SourceFile.nameOf(path)),
                            "there is no facts file in this folder; facts are `.yaml` files, one or more a month, or `.csv`");
                }
                found.stream()
                        .filter(each -> !SourceFile.isLink(each, problems))
                        .filter(each -> isText(each, problems))
                        .forEach(files::add);
            } else if (isText(path, problems)) {
                files.add(path);
            }
        }
        return files;
    }

    private static boolean isText(Path path, Problems problems) {
        if (isFactsSavedAsText(path)) {
            String name = path.getFileName().toString();
            problems.add(
                    Place.of(SourceFile.nameOf(path)),
                    "an editor added `" + TEXT + "` to the name of this file, and it is not read; name it `"
                            + name.substring(0, name.length() - TEXT.length()) + "`");
            return false;
        }
        if (hasSuffix(path, SourceFile.SPREADSHEETS)) {
            problems.add(Place.of(SourceFile.nameOf(path)), FactsDocument.SPREADSHEET);
            return false;
        }
        return true;
    }

    /** Whether a file of a folder is one of facts. A link can stand for a folder of them, whatever its name. */
    private static boolean isOfFacts(Path path) {
        return hasSuffix(path, FACTS)
                || hasSuffix(path, SourceFile.SPREADSHEETS)
                || isFactsSavedAsText(path)
                || (Files.isSymbolicLink(path) && !Files.isRegularFile(path));
    }

    private static boolean isFactsSavedAsText(Path path) {
        for (String suffix : FACTS) {
            if (hasSuffix(path, suffix + TEXT)) {
                return true;
            }
        }
        return false;
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
