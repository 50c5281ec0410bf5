package org.improvementnotice.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schemas beside files: those that are sound validate, those with mistakes do not where a schema can know. */
class SchemasTest {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final Path BROKEN = Path.of("src/test/resources/broken");
    private static final List<Path> SOUND = List.of(
            Path.of("../../examples"),
            Path.of("../../compliance-rules/packs"),
            Path.of("src/test/resources/packs"),
            Path.of("src/test/resources/councils"));

    static List<String> names() {
        return Schemas.names();
    }

    private static JsonNode read(Path file) {
        try {
            String text = Files.readString(file);
            return file.toString().endsWith(".json") ? Published.json(text) : Published.yaml(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(each ->
                            each.toString().endsWith(".yaml") || each.toString().endsWith(".json"))
                    .filter(each -> !each.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }

    private static String schemaOf(Path file) {
        String name = String.valueOf(file.getFileName());
        if (List.of("pack.yaml", "indicators.yaml", "waivers.yaml").contains(name)) {
            return name.replace(".yaml", "");
        }
        return file.toString().contains("/cases/") ? "cases" : "facts";
    }

    // the schemas themselves

    @ParameterizedTest
    @MethodSource("names")
    void a_schema_is_of_the_draft_it_names_and_has_a_name_of_its_own(String name) {
        JsonNode schema = Published.schema(name).text();

        assertThat(schema.get("$schema").asText()).isEqualTo(DIALECT);
        assertThat(schema.get("$id").asText()).isEqualTo("urn:improvementnotice:schema:" + name + ":1");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(DIALECT))
                        .validate(schema))
                .isEmpty();
        assertThat(Schemas.text(name).replace(DIALECT, "")).doesNotContain("http", "${");
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_key_is_described_and_every_example_is_one(String name) {
        Published schema = Published.schema(name);
        assertThat(schema.text().get("title").asText()).isNotEmpty();
        assertThat(schema.text().get("description").asText()).endsWith(".");
        for (JsonNode properties : schema.text().findValues("properties")) {
            properties.properties().forEach(each -> {
                JsonNode said = each.getValue();
                boolean only = said.isBoolean() || said.has("const") || (said.size() == 2 && said.has("minItems"));
                boolean counted = said.size() == 1 && (said.has("minItems") || said.has("maxItems"));
                JsonNode meant = schema.resolved(said);
                if (!only && !counted) {
                    assertThat(said.has("description") || meant.has("description") || meant.has("title"))
                            .as(each.getKey())
                            .isTrue();
                }
                examples(said)
                        .forEach(example -> assertThat(schema.part(said).faults(example))
                                .as(each.getKey() + " " + example)
                                .isEmpty());
            });
        }
    }

    private static List<JsonNode> examples(JsonNode said) {
        List<JsonNode> examples = new ArrayList<>();
        said.path("examples").forEach(examples::add);
        if (said.has("default")) {
            examples.add(said.get("default"));
        }
        return examples;
    }

    @Test
    void what_several_schemas_define_they_define_alike_and_nothing_is_defined_for_nobody() {
        Map<String, JsonNode> definitions = new TreeMap<>();
        for (String name : names()) {
            JsonNode schema = Published.schema(name).text();
            List<String> used = schema.findValuesAsText("$ref");
            schema.get("$defs").properties().forEach(each -> {
                assertThat(used).as(name).contains("#/$defs/" + each.getKey());
                JsonNode earlier = name.equals("assessment") ? null : definitions.put(each.getKey(), each.getValue());
                assertThat(earlier == null ? each.getValue() : earlier)
                        .as(name + " " + each.getKey())
                        .isEqualTo(each.getValue());
            });
        }
    }

    // files

    @Test
    void every_sound_file_validates() throws IOException {
        Map<String, Integer> seen = new TreeMap<>();
        for (Path folder : SOUND) {
            for (Path file : below(folder)) {
                if (!file.startsWith("../../examples/broken") && !file.startsWith("../../examples/ci")) {
                    assertThat(Published.schema(schemaOf(file)).faults(read(file)))
                            .as(file.toString())
                            .isEmpty();
                    seen.merge(schemaOf(file), 1, Integer::sum);
                }
            }
        }

        assertThat(seen).containsOnlyKeys("facts", "pack", "indicators", "cases", "waivers");
        seen.remove("waivers");
        assertThat(seen.values()).allMatch(each -> each >= 5);
    }

    /** {@code broken/seen-by-schemas.txt}; {@code mvn -Dgolden.update=true} writes it anew. */
    @Test
    void a_mistake_that_a_schema_can_know_is_refused_and_the_others_are_known() throws IOException {
        StringBuilder said = new StringBuilder();
        int refused = 0;
        for (String kind : List.of("facts", "json", "pack", "waivers")) {
            for (Path file : below(BROKEN.resolve(kind))) {
                String schema = kind.equals("waivers") ? "waivers" : schemaOf(file);
                String verdict = verdict(schema, file);
                refused += verdict.equals("refused") ? 1 : 0;
                said.append(verdict)
                        .append(" ")
                        .append(BROKEN.relativize(file).toString().replace('\\', '/'))
                        .append("\n");
            }
        }
        Path expected = BROKEN.resolve("seen-by-schemas.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, said);
        }

        assertThat(said).hasToString(Files.readString(expected));
        assertThat(refused).isGreaterThan(80);
    }

    private static String verdict(String schema, Path file) {
        try {
            return Published.schema(schema).refuses(read(file)) ? "refused" : "taken  ";
        } catch (UncheckedIOException e) {
            return "unread ";
        }
    }

    @Test
    void the_file_with_mistakes_among_the_examples_is_refused() {
        assertThat(Published.schema("facts").faults(read(Path.of("../../examples/broken/2012-04.yaml"))))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    // for editors

    @Test
    void an_unknown_schema_is_answered_with_those_there_are() {
        assertThatThrownBy(() -> Schemas.text("fact"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "there is no schema `fact`; there are facts, pack, indicators, cases, waivers, assessment, problems");
        assertThatThrownBy(() -> Schemas.firstLine("fact", "x.yaml")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_settings_of_an_editor_name_schemas_that_come_with_them() {
        Map<String, String> files = Schemas.editorFiles();
        JsonNode settings = Published.yaml(String.valueOf(files.get(".vscode/settings.json")));

        List<String> named = new ArrayList<>();
        settings.get("yaml.schemas").fieldNames().forEachRemaining(named::add);
        settings.get("json.schemas").forEach(each -> named.add(each.get("url").asText()));
        assertThat(named).allMatch(each -> files.containsKey(each.substring(2)));
        assertThat(named).hasSize(7);
        assertThat(files.keySet()).allMatch(each -> each.startsWith(".vscode/"));
        assertThat(files).containsEntry(".vscode/schemas/cases.schema.json", Schemas.text("cases"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pack.yaml", "cases/timeliness.yaml", "facts/2012/04.yaml"})
    void the_first_line_of_a_file_finds_the_schema_from_where_the_file_is(String path) {
        String line = Schemas.firstLine("pack", path);
        String relative = line.replace("# yaml-language-server: $schema=", "");

        assertThat(line).startsWith("# yaml-language-server: $schema=");
        assertThat(Path.of("/pack").resolve(path).resolveSibling(relative).normalize())
                .isEqualTo(Path.of("/pack/.vscode/schemas/pack.schema.json"));
    }
}
