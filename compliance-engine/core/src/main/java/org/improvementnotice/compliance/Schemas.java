package org.improvementnotice.compliance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each file may say, as JSON Schema (draft 2020-12): editors complete and complain by it, and others can check what
 * they write for us or read of ours. A schema sees one file; what takes the pack to know, {@code check} finds.
 */
public final class Schemas {

    private static final List<String> NAMES =
            List.of("facts", "pack", "indicators", "cases", "waivers", "assessment", "problems");

    /** Where an editor finds the schemas, from the folder it has open. */
    private static final String FOLDER = ".vscode/schemas/";

    private Schemas() {}

    /** What there is a schema for. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * A schema.
     *
     * @param name one of {@link #names()}
     * @throws IllegalArgumentException if there is no such schema
     */
    public static String text(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "there is no schema `" + name + "`; there are " + String.join(", ", NAMES));
        }
        return resource(name + ".schema.json");
    }

    /**
     * The files that make an editor complete and complain in a folder with a pack, facts and waivers, without a network:
     * settings, and the schemas that they and {@link #firstLine} point to.
     *
     * @return path from the folder, with forward slashes, to text
     */
    public static Map<String, String> editorFiles() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(".vscode/settings.json", resource("settings.json"));
        files.put(".vscode/extensions.json", resource("extensions.json"));
        NAMES.forEach(each -> files.put(FOLDER + each + ".schema.json", text(each)));
        return Collections.unmodifiableMap(files);
    }

    /**
     * The first line of a YAML file by which an editor finds its schema, whichever folder it has open.
     *
     * @param name one of {@link #names()}
     * @param path the file, from the folder that holds {@link #editorFiles()}, with forward slashes, such as
     *     {@code cases/timeliness.yaml}
     * @return a comment, without a line end
     * @throws IllegalArgumentException if there is no such schema
     */
    public static String firstLine(String name, String path) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("there is no schema `" + name + "`");
        }
        long above = path.chars().filter(each -> each == '/').count();
        return "# yaml-language-server: $schema=" + "../".repeat(Math.toIntExact(above)) + FOLDER + name
                + ".schema.json";
    }

    private static String resource(String file) {
        try (InputStream in = Schemas.class.getResourceAsStream("schemas/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the jar of the engine lacks " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
