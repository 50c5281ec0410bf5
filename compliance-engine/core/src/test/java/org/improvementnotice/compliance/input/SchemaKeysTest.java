package org.improvementnotice.compliance.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.improvementnotice.compliance.Published;
import org.improvementnotice.compliance.Sample;
import org.improvementnotice.compliance.Schemas;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.CaseField;
import org.improvementnotice.compliance.model.Code;
import org.improvementnotice.compliance.model.NotDue;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The published schemas and the readers say the same. Keys and words are compared with those that the readers use; what is
 * required, and of which kind, with what the readers do with files that say everything, changed in one place.
 */
class SchemaKeysTest {

    private static final Path COMPLETE = Path.of("src/test/resources/schemas");
    private static final Map<String, Keys> ROOTS = Map.of("facts", Keys.FACTS, "pack", Keys.PACK);

    private static List<JsonNode> complete(String name) throws IOException {
        List<JsonNode> files = new ArrayList<>();
        Published.yaml(Files.readString(COMPLETE.resolve(name + ".yaml"))).forEach(files::add);
        return files;
    }

    private static List<Problem> problems(String name, JsonNode file) {
        SourceFile source = SourceFile.of("x.json", file.toString());
        Problems problems = new Problems();
        switch (name) {
            case "facts" -> FactsReader.read(List.of(source), Sample.pack(), problems);
            case "pack" -> PackReader.read(source, problems);
            case "indicators" -> CatalogueReader.read(source, Optional.empty(), problems);
            case "cases" -> CaseReader.read(source, Sample.pack(), problems);
            case "waivers" ->
                WaiverReader.read(
                        source,
                        PackReader.read(SourceFile.of("pack.yaml", WaiverReaderTest.PACK), problems)
                                .orElseThrow(),
                        Set.of(new AskedTarget.Key("2.1", "timeliness")),
                        problems);
            default -> throw new AssertionError(name);
        }
        return problems.sorted();
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    // keys and words

    @Test
    void the_keys_of_every_mapping_are_those_that_the_readers_take() {
        Set<Keys> seen = new TreeSet<>();
        for (String name : Schemas.names()) {
            Published schema = Published.schema(name);
            Keys root = ROOTS.get(name);
            if (root != null) {
                assertThat(names(schema.text().get("properties"))).as(name).isEqualTo(new TreeSet<>(root.all()));
                seen.add(root);
            }
            for (Keys keys : Keys.values()) {
                JsonNode def = schema.def(kebab(keys.name().replace('_', '-')));
                if (def.has("properties")) {
                    assertThat(names(def.get("properties")))
                            .as(name + " " + keys)
                            .isEqualTo(new TreeSet<>(keys.all()));
                    assertThat(def.get("additionalProperties").asText())
                            .as(name + " " + keys)
                            .isEqualTo("false");
                    seen.add(keys);
                }
            }
        }

        assertThat(seen).containsExactly(Keys.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts", "pack", "indicators", "cases", "waivers"})
    void a_schema_has_no_mapping_that_the_readers_do_not_open(String name) {
        Set<String> kinds = new TreeSet<>();
        Stream.of(Keys.values()).forEach(each -> kinds.add(kebab(each.name().replace('_', '-'))));

        Published.schema(name).text().get("$defs").properties().forEach(each -> {
            if (each.getValue().has("properties")) {
                assertThat(kinds).contains(each.getKey());
            }
        });
    }

    /** The words of every code of the model, by what a schema calls them. */
    private static SortedMap<String, List<String>> words() {
        SortedMap<String, List<String>> words = new TreeMap<>();
        for (JavaClass each : new ClassFileImporter().importPackagesOf(Code.class)) {
            if (each.isEnum() && each.isAssignableTo(Code.class)) {
                List<String> codes = Stream.of(each.reflect().getEnumConstants())
                        .map(constant -> ((Code) constant).code())
                        .toList();
                String simple = kebab(each.getSimpleName());
                String inside = each.getEnclosingClass()
                        .map(outer -> kebab(outer.getSimpleName()) + "-" + simple)
                        .orElse(simple);
                words.put(inside, codes);
                words.putIfAbsent(simple, codes);
            }
        }
        return words;
    }

    @Test
    void the_words_that_can_stand_somewhere_are_those_of_the_code() {
        SortedMap<String, List<String>> words = words();
        Set<String> seen = new TreeSet<>();
        for (String name : Schemas.names()) {
            Published.schema(name).text().get("$defs").properties().forEach(each -> {
                JsonNode listed = each.getValue().path("enum");
                if (listed.isArray() && !each.getKey().startsWith("judged-")) {
                    List<String> codes = new ArrayList<>();
                    listed.forEach(code -> codes.add(code.asText()));
                    assertThat(codes).as(name + " " + each.getKey()).isEqualTo(words.get(each.getKey()));
                    seen.add(each.getKey());
                }
            });
        }

        assertThat(seen).hasSizeGreaterThan(20);
    }

    @Test
    void what_a_case_can_expect_is_what_its_reader_takes() {
        Published schema = Published.schema("cases");
        JsonNode expected = schema.def("expected").get("properties");
        for (CaseField field : CaseField.values()) {
            JsonNode property = expected.get(field.code());
            JsonNode resolved = schema.resolved(property);
            List<String> allowed = ExpectedReader.allowed(field);
            if (ExpectedReader.isList(field)) {
                String one = "(" + String.join("|", allowed) + ")";
                assertThat(property.get("pattern").asText()).isEqualTo("^" + one + "(, *" + one + ")*$");
            } else {
                List<String> listed = new ArrayList<>();
                resolved.path("enum").forEach(each -> listed.add(each.asText()));
                assertThat(listed).as(field.code()).isEqualTo(allowed);
            }
        }
    }

    // what a schema and a reader make of the same file

    @ParameterizedTest
    @ValueSource(strings = {"facts", "pack", "indicators", "cases", "waivers"})
    void the_files_that_say_everything_say_every_key(String name) throws IOException {
        Published schema = Published.schema(name);
        Set<String> said = new TreeSet<>();
        Set<String> known = new TreeSet<>();
        for (JsonNode file : complete(name)) {
            schema.walk(file, (step, each) -> {
                if (each.isObject() && step.schema().has("properties")) {
                    names(step.schema().get("properties")).forEach(key -> known.add(step.kind() + "." + key));
                    names(each).forEach(key -> said.add(step.kind() + "." + key));
                }
            });
        }

        assertThat(said).isEqualTo(known);
        long mappings = schema.text().get("$defs").properties().stream()
                .filter(each -> each.getValue().has("properties"))
                .count();
        assertThat(known.stream()
                        .map(each -> each.replaceAll("\\..*", ""))
                        .filter(each -> !each.isEmpty())
                        .distinct())
                .hasSize((int) mappings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts", "pack", "indicators", "cases", "waivers"})
    void the_files_that_say_everything_are_taken_by_both(String name) throws IOException {
        for (JsonNode file : complete(name)) {
            assertThat(Published.schema(name).faults(file)).isEmpty();
            assertThat(problems(name, file)).isEmpty();
        }
    }

    /** A file changed in one place. */
    private record Changed(String what, JsonNode file) {}

    private static JsonNode with(JsonNode file, String path, Consumer<JsonNode> change) {
        JsonNode copy = file.deepCopy();
        change.accept(copy.at(path));
        return copy;
    }

    private static JsonNode replaced(JsonNode file, String path, JsonNode by) {
        int slash = path.lastIndexOf('/');
        String last = path.substring(slash + 1).replace("~1", "/").replace("~0", "~");
        return with(file, path.substring(0, slash), parent -> {
            if (parent instanceof ObjectNode object) {
                object.set(last, by);
            } else {
                ((ArrayNode) parent).set(Integer.parseInt(last), by);
            }
        });
    }

    private static void compare(String name, List<Changed> changes) {
        List<String> otherwise = new ArrayList<>();
        for (Changed each : changes) {
            // what is not there for something else to name is for the reader alone to see
            boolean refused = problems(name, each.file()).stream()
                    .anyMatch(said -> !said.message().matches("there is no (clause|core task|body|action|level) .*"));
            boolean invalid = Published.schema(name).refuses(each.file());
            if (refused != invalid) {
                otherwise.add(each.what() + ": the reader " + (refused ? "refuses" : "takes") + " it, the schema "
                        + (invalid ? "refuses" : "takes") + " it " + problems(name, each.file()));
            }
        }
        assertThat(otherwise).isEmpty();
        assertThat(changes).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts", "pack", "indicators", "cases", "waivers"})
    void a_key_that_is_taken_away_is_missed_by_both_or_by_neither(String name) throws IOException {
        List<Changed> changes = new ArrayList<>();
        for (JsonNode file : complete(name)) {
            Published.schema(name).walk(file, (step, each) -> {
                if (each.isObject() && step.schema().has("properties")) {
                    names(each)
                            .forEach(key -> changes.add(new Changed(
                                    step.path() + " without " + key,
                                    with(file, step.path(), object -> ((ObjectNode) object).remove(key)))));
                }
            });
        }

        compare(name, changes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts", "pack", "indicators", "cases", "waivers"})
    void a_key_that_nobody_knows_is_refused_by_both(String name) throws IOException {
        for (JsonNode file : complete(name)) {
            Published.schema(name).walk(file, (step, each) -> {
                if (each.isObject() && step.schema().has("properties")) {
                    JsonNode more = with(file, step.path(), object -> ((ObjectNode) object).put("unheardOf", 1));
                    assertThat(problems(name, more)).as(step.path()).isNotEmpty();
                    assertThat(Published.schema(name).refuses(more))
                            .as(step.path())
                            .isTrue();
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts", "pack", "indicators", "cases", "waivers"})
    void a_value_of_another_kind_is_refused_by_both(String name) throws IOException {
        List<JsonNode> others = List.of(
                Published.yaml("{ a: { b: { c: [] } } }"), Published.yaml("[ [ [ [] ] ] ]"), Published.yaml("null"));
        for (JsonNode file : complete(name)) {
            Published.schema(name).walk(file, (step, each) -> {
                for (JsonNode other : others) {
                    if (!step.path().isEmpty()) {
                        JsonNode changed = replaced(file, step.path(), other);
                        assertThat(problems(name, changed))
                                .as(step.path() + " " + other)
                                .isNotEmpty();
                        assertThat(Published.schema(name).refuses(changed))
                                .as(step.path() + " " + other)
                                .isTrue();
                    }
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts", "pack", "indicators", "cases", "waivers"})
    void what_a_schema_refuses_the_reader_refuses(String name) throws IOException {
        List<JsonNode> others = List.of(
                Published.yaml("\" \""),
                Published.yaml("Some Words"),
                Published.yaml("\"two\\nlines\""),
                Published.yaml("x".repeat(2001)),
                Published.yaml("2012-02"),
                Published.yaml("2012-02-03"),
                Published.yaml("1989-02-03"),
                Published.yaml("2012-13"),
                Published.yaml("7"),
                Published.yaml("-1"),
                Published.yaml("0.5"),
                Published.yaml("5/6"),
                Published.yaml("some-code"));
        for (JsonNode file : complete(name)) {
            Published.schema(name).walk(file, (step, each) -> {
                for (JsonNode other : others) {
                    JsonNode changed = each.isValueNode() ? replaced(file, step.path(), other) : file;
                    if (problems(name, changed).isEmpty()) {
                        assertThat(Published.schema(name).faults(changed))
                                .as(step.path() + " " + other)
                                .isEmpty();
                    }
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts", "pack", "indicators", "cases"})
    void the_least_and_the_most_are_those_of_the_reader(String name) throws IOException {
        List<String> seen = new ArrayList<>();
        for (JsonNode file : complete(name)) {
            Published.schema(name).walk(file, (step, each) -> {
                JsonNode schema = step.schema();
                if (schema.path("type").asText().equals("integer")) {
                    int from = schema.get("minimum").asInt();
                    int to = schema.get("maximum").asInt();
                    String asked = "a whole number from " + from + " to " + to + " is expected here, not `" + (to + 1);
                    JsonNode beyond = replaced(file, step.path(), Published.yaml(String.valueOf(to + 1)));
                    assertThat(problems(name, beyond))
                            .as(step.path())
                            .anyMatch(said -> said.message().contains(asked));
                    seen.add(step.path());
                }
            });
        }
        assertThat(seen).isNotEmpty();
    }

    private static final String NOT_DUE = ", " + String.join(", ", NotDue.judged());

    @ParameterizedTest
    @ValueSource(strings = {"facts", "pack", "indicators", "cases"})
    void the_words_at_a_place_are_those_that_the_reader_names_there(String name) throws IOException {
        for (JsonNode file : complete(name)) {
            Published.schema(name).walk(file, (step, each) -> {
                if (each.isValueNode() && step.schema().has("enum")) {
                    JsonNode wrong = replaced(file, step.path(), Published.yaml("qqqqqq"));
                    List<String> words = new ArrayList<>();
                    step.schema().get("enum").forEach(word -> words.add(word.asText()));
                    assertThat(Published.schema(name).refuses(wrong)).isTrue();
                    assertThat(problems(name, wrong)).as(step.path()).isNotEmpty();
                    problems(name, wrong).stream()
                            .filter(said -> said.message().contains("write one of: "))
                            // in place of a status a cause for none can stand
                            .map(said ->
                                    said.message().replace(step.kind().equals("judged-not-due") ? "\n" : NOT_DUE, ""))
                            .forEach(said -> assertThat(said).endsWith(String.join(", ", words)));
                    for (String word : words) {
                        assertThat(problems(name, replaced(file, step.path(), Published.yaml("\"" + word + "\""))))
                                .as(step.path() + " " + word)
                                .noneMatch(said -> said.message().contains("`" + word + "` is not known here")
                                        || said.message().contains("`" + word + "` is no "));
                    }
                }
            });
        }
    }
}
