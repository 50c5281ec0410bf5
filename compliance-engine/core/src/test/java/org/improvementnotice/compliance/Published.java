package org.improvementnotice.compliance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The published schemas as a validator of another make understands them, and files as it reads them. */
public final class Published {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    // as editors do
                    .formatAssertionsEnabled(true)
                    .build()));

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Map<String, Published> ALL = new TreeMap<>();

    static {
        Schemas.names().forEach(each -> ALL.put(each, new Published(Schemas.text(each))));
    }

    private final JsonNode text;
    private final Schema schema;
    private final Map<JsonNode, Published> parts = new HashMap<>();

    private Published(String text) {
        this.text = json(text);
        this.schema = REGISTRY.getSchema(this.text);
    }

    /** The schema of a name. */
    public static Published schema(String name) {
        Published found = ALL.get(name);
        if (found == null) {
            throw new AssertionError("there is no schema " + name);
        }
        return found;
    }

    /** A part of a schema of ours, as a schema of its own. */
    public Published part(JsonNode part) {
        return parts.computeIfAbsent(part, each -> {
            ObjectNode alone = each.deepCopy();
            alone.set("$defs", text.get("$defs"));
            return new Published(alone.toString());
        });
    }

    /** YAML as a tree. */
    public static JsonNode yaml(String text) {
        return read(YAML, text);
    }

    /** JSON as a tree. */
    public static JsonNode json(String text) {
        return read(JSON, text);
    }

    private static JsonNode read(ObjectMapper mapper, String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema as it is written. */
    public JsonNode text() {
        return text;
    }

    /** What the validator says of a file; nothing where it is valid. */
    public List<String> faults(JsonNode file) {
        return schema.validate(file).stream()
                .map(each -> each.getInstanceLocation() + " " + each.getMessage())
                .toList();
    }

    /** Whether the validator refuses a file. */
    public boolean refuses(JsonNode file) {
        return !schema.validate(file).isEmpty();
    }

    /** What a reference stands for, with what stands beside it. */
    public JsonNode resolved(JsonNode part) {
        return part.has("$ref") ? def(nameOf(part)) : part;
    }

    /** The name of the definition that a part refers to; empty where it refers to none. */
    public static String nameOf(JsonNode part) {
        return part.path("$ref").asText().replace("#/$defs/", "");
    }

    /** A definition. */
    public JsonNode def(String name) {
        return text.path("$defs").path(name);
    }

    /**
     * Goes through a file and its schema side by side.
     *
     * @param visit what to do with each part of the file, by its path, and what the schema says of it: a definition's name
     *     where it is one, else the name of what holds it with the key
     */
    public void walk(JsonNode file, BiConsumer<Step, JsonNode> visit) {
        walk(new Step("", "", text), file, visit);
    }

    /**
     * A part of a schema beside a part of a file.
     *
     * @param path where it stands in the file, as a JSON pointer
     * @param kind the definition it is of; empty for the file as a whole
     * @param schema what the schema says of it, as written there, with references
     */
    public record Step(String path, String kind, JsonNode schema) {}

    private void walk(Step step, JsonNode file, BiConsumer<Step, JsonNode> visit) {
        visit.accept(step, file);
        JsonNode schema = step.schema();
        if (schema.has("$ref")) {
            walkInto(step, nameOf(schema), file, visit);
        }
        schema.path("anyOf").forEach(each -> {
            boolean names = each.has("$ref") || each.has("type");
            if (names && !part(each).refuses(file)) {
                walk(new Step(step.path(), step.kind(), each), file, visit);
            }
        });
        if (file.isArray() && schema.has("items")) {
            for (int i = 0; i < file.size(); i++) {
                walk(new Step(step.path() + "/" + i, step.kind(), schema.get("items")), file.get(i), visit);
            }
        }
        if (file.isObject()) {
            file.properties().forEach(each -> {
                JsonNode known = schema.path("properties").path(each.getKey());
                JsonNode other = schema.path("additionalProperties");
                JsonNode of = known.isMissingNode() ? other : known;
                if (of.isObject()) {
                    String key = each.getKey().replace("~", "~0").replace("/", "~1");
                    walk(new Step(step.path() + "/" + key, step.kind(), of), each.getValue(), visit);
                }
            });
        }
    }

    private void walkInto(Step step, String name, JsonNode file, BiConsumer<Step, JsonNode> visit) {
        walk(new Step(step.path(), name, def(name)), file, visit);
    }
}
