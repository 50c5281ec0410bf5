package org.improvementnotice.compliance.rules;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.improvementnotice.compliance.input.SourceFile;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;

/**
 * The files of a pack: those that bear on a verdict, and its cases.
 *
 * @param root what stands before each name in a problem: the folder as the user named it, or the id of a shipped pack
 * @param files name from the folder of the pack, with forward slashes, to file
 */
public record PackFiles(String root, SortedMap<String, SourceFile> files) {

    static final String NOTICE = "pack.yaml";
    static final String INDICATORS = "indicators.yaml";
    static final String TARGETS = "targets/";
    static final String ESCALATION = "escalation/";
    private static final String CASES = "cases/";

    /** Copies the map. */
    public PackFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, SourceFile>) files));
    }

    /** The same files, one of them with another text, or without it where that is empty. */
    PackFiles with(String name, String text) {
        SortedMap<String, SourceFile> others = new TreeMap<>(files);
        if (text.isEmpty()) {
            others.remove(name);
        } else {
            others.put(name, SourceFile.of(name, text));
        }
        return new PackFiles(root, others);
    }

    /** Whether a file belongs to a pack. Readme files do not. */
    public static boolean counts(String name) {
        return bearsOnVerdicts(name) || isCaseFile(name);
    }

    /** Whether a file of a pack bears on a verdict. Its cases do not. */
    public static boolean bearsOnVerdicts(String name) {
        return name.equals(NOTICE) || name.equals(INDICATORS) || isRuleFile(name);
    }

    private static boolean isCaseFile(String name) {
        return name.startsWith(CASES) && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    /** The case files, under the names that problems give them. */
    List<SourceFile> cases() {
        return files.entrySet().stream()
                .filter(each -> isCaseFile(each.getKey()))
                .map(each -> each.getValue().named(shown(each.getKey())))
                .toList();
    }

    private static boolean isRuleFile(String name) {
        return standsAmongRules(name) && name.endsWith(".drl") && name.indexOf('/') == name.lastIndexOf('/');
    }

    /**
     * The files of the pack in a folder, whatever they say.
     *
     * @param folder the folder that holds {@code pack.yaml}
     * @throws InvalidRulePackException if it is not there, a file of it cannot be read, or one stands where it is not read
     */
    public static PackFiles of(Path folder) {
        Problems problems = new Problems();
        PackFiles files = read(folder, problems);
        if (!problems.isEmpty()) {
            throw new InvalidRulePackException(problems.sorted());
        }
        return files;
    }

    static PackFiles read(Path folder, Problems problems) {
        String root = SourceFile.nameOf(folder);
        SortedMap<String, SourceFile> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            problems.add(Place.of(root), "there is no such pack; name the folder that holds `pack.yaml`");
            return new PackFiles(root, files);
        }
        for (Path path : SourceFile.below(folder, problems)) {
            String name = SourceFile.nameOf(folder.relativize(path));
            if (isOurs(name) && SourceFile.isLink(path, problems)) {
                continue;
            }
            if (counts(name)) {
                SourceFile.read(path, problems).ifPresent(file -> files.put(name, file));
            } else if (standsAmongRules(name)) {
                problems.add(Place.of(SourceFile.nameOf(path)), noRuleFile(name));
            }
        }
        return new PackFiles(root, files);
    }

    private static boolean standsAmongRules(String name) {
        return name.startsWith(TARGETS) || name.startsWith(ESCALATION);
    }

    /** Whether a pack has something of this name, or below it. */
    private static boolean isOurs(String name) {
        return name.equals(NOTICE)
                || name.equals(INDICATORS)
                || Stream.of(TARGETS, ESCALATION, CASES).anyMatch((name + "/")::startsWith);
    }

    private static String noRuleFile(String name) {
        return name.endsWith(".drl")
                ? "rule files stand in `targets` and `escalation` themselves, so that all are seen; move this one up"
                : "rules are read from `.drl` files alone; move this file out of the folder";
    }

    /** The name of a file as problems give it. */
    String shown(String name) {
        return joined(root, name);
    }

    /** A place in a pack as problems give it. */
    static Place joined(String root, Place place) {
        return new Place(joined(root, place.file()), place.line(), place.column());
    }

    private static String joined(String root, String name) {
        return root.endsWith("/") ? root + name : root + "/" + name;
    }

    /** SHA-256 of each file, in hexadecimal. */
    public SortedMap<String, String> digests() {
        SortedMap<String, String> digests = new TreeMap<>();
        files.forEach((name, file) -> digests.put(name, file.digest()));
        return digests;
    }

    /** SHA-256 over names and contents of what bears on a verdict, in the order of the names, in hexadecimal. */
    String digest() {
        StringBuilder all = new StringBuilder();
        files.forEach((name, file) -> {
            if (bearsOnVerdicts(name)) {
                all.append(name).append('\n').append(file.digest()).append('\n');
            }
        });
        return SourceFile.digestOf(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
