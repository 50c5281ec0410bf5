package org.improvementnotice.compliance.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.rules.PackFiles;
import org.improvementnotice.compliance.rules.RulePack;

/** Loads shipped rule packs from the class path. */
public final class RulePacks {

    private RulePacks() {}

    /** The ids of the shipped packs, in alphabetical order. */
    public static List<String> ids() {
        return names().map(name -> name.substring(0, name.indexOf('/')))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Loads a shipped pack.
     *
     * @throws IllegalArgumentException if there is none of that id; the message names those there are
     */
    public static RulePack shipped(String id) {
        return RulePack.load(files(id));
    }

    /**
     * The files of a shipped pack.
     *
     * @throws IllegalArgumentException if there is none of that id; the message names those there are
     */
    public static PackFiles files(String id) {
        SortedMap<String, SourceFile> files = new TreeMap<>();
        names().filter(name -> name.startsWith(id + "/"))
                .map(name -> name.substring(id.length() + 1))
                .filter(PackFiles::counts)
                .forEach(name -> files.put(name, SourceFile.of(name, read(id + "/" + name))));
        if (files.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no shipped pack `" + id + "`; there are: " + String.join(", ", ids()));
        }
        return new PackFiles(id, files);
    }

    /** The names of all files of all packs, as the build listed them. */
    private static Stream<String> names() {
        return new String(read("files.txt"), StandardCharsets.UTF_8).lines().filter(each -> !each.isBlank());
    }

    private static byte[] read(String name) {
        try (InputStream in = RulePacks.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar of the packs lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
