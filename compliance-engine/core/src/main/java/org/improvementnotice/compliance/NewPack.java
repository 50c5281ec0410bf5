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
 * A pack to start from: one theme, two targets, a ladder, cases that notice every slip in them, a month of facts, and what
 * makes an editor complete and complain.
 */
public final class NewPack {

    /** Each file with the schema that an editor holds it against; without one where it is no YAML. */
    private static final List<String> RULES = List.of("targets/1-front-line-practice.drl", "escalation/ladder.drl");

    private NewPack() {}

    /**
     * The files of a new pack.
     *
     * @param id kebab-case, such as {@code exampleborough-2025}
     * @return path from the folder of the pack, with forward slashes, to text
     * @throws IllegalArgumentException if the id is not kebab-case
     */
    public static Map<String, String> files(String id) {
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "`" + id
                            + "` is no id of a pack; write small letters, digits and single hyphens, such as `exampleborough-2025`");
        }
        Map<String, String> files = new LinkedHashMap<>();
        yaml(files, "pack", "pack.yaml", id);
        yaml(files, "indicators", "indicators.yaml", id);
        RULES.forEach(each -> files.put(each, resource(each)));
        yaml(files, "cases", "cases/front-line-practice.yaml", id);
        yaml(files, "cases", "cases/ladder.yaml", id);
        yaml(files, "facts", "facts/2025-02.yaml", id);
        files.putAll(Schemas.editorFiles());
        return Collections.unmodifiableMap(files);
    }

    private static void yaml(Map<String, String> files, String schema, String path, String id) {
        files.put(path, Schemas.firstLine(schema, path) + "\n" + resource(path).replace("{id}", id));
    }

    private static String resource(String file) {
        try (InputStream in = NewPack.class.getResourceAsStream("new/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the jar of the engine lacks " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
