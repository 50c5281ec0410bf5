package org.improvementnotice.compliance.officer;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.model.PackDifference;
import org.improvementnotice.compliance.rules.RulePack;

/** The edits of {@code differences/edits.txt}: hand-labelled changes of the pack beside it. */
final class Edits {

    private static final Path FOLDER = Path.of("src/test/resources/differences");
    private static final SortedMap<String, String> FILES = files();
    private static final Map<String, PackDifference> DIFFERENCES = new ConcurrentHashMap<>();
    private static final RulePack PACK = Sample.load(FILES);

    private Edits() {}

    /**
     * An edit.
     *
     * @param expected what differs, as it is labelled
     * @param words the sentence
     * @param files the files with it
     */
    record Edit(String expected, String words, SortedMap<String, String> files) {
        RulePack pack() {
            return Sample.load(files);
        }

        /** What differs, computed once: it is looked at by several tests. */
        PackDifference difference() {
            return DIFFERENCES.computeIfAbsent(words, any -> PackComparison.of(PACK, pack()));
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** The pack without any edit. */
    static RulePack pack() {
        return PACK;
    }

    /** The files of the pack, for edits of another test. */
    static SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        Path folder = FOLDER.resolve("pack");
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .forEach(each -> files.put(SourceFile.nameOf(folder.relativize(each)), text(each)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Edit> all() {
        List<Edit> edits = new ArrayList<>();
        String[] texts = text(FOLDER.resolve("edits.txt")).split("(?m)^== ", -1);
        for (int i = 1; i < texts.length; i++) {
            edits.add(edit(texts[i]));
        }
        return edits;
    }

    private static Edit edit(String text) {
        List<String> lines = text.lines().toList();
        String head = lines.get(0);
        SortedMap<String, String> files = new TreeMap<>(FILES);
        String file = "";
        Map<String, String> blocks = new LinkedHashMap<>();
        StringBuilder was = new StringBuilder();
        StringBuilder is = new StringBuilder();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("-")) {
                if (!is.isEmpty()) {
                    blocks.put(was.toString(), is.toString());
                    was.setLength(0);
                    is.setLength(0);
                }
                add(was, line);
            } else if (line.startsWith("+")) {
                add(is, line);
            } else if (!line.isBlank()) {
                flush(blocks, was, is, files, file);
                file = line;
            }
        }
        flush(blocks, was, is, files, file);
        int colon = head.indexOf(": ");
        return new Edit(head.substring(0, colon), head.substring(colon + 2), files);
    }

    private static void add(StringBuilder block, String line) {
        block.append(block.isEmpty() ? "" : "\n").append(line.length() > 2 ? line.substring(2) : "");
        if (block.isEmpty()) {
            block.append(' ');
        }
    }

    private static void flush(
            Map<String, String> blocks,
            StringBuilder was,
            StringBuilder is,
            SortedMap<String, String> files,
            String file) {
        if (!was.isEmpty()) {
            blocks.put(was.toString(), is.toString());
        }
        blocks.forEach((before, after) -> {
            String text = requireNonNull(files.get(file), file);
            if (!text.contains(before)) {
                throw new AssertionError(file + " has no " + before);
            }
            files.put(file, text.replace(before, after.equals(" ") ? "" : after));
        });
        blocks.clear();
        was.setLength(0);
        is.setLength(0);
    }
}
