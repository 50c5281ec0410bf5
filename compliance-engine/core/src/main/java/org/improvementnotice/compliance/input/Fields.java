package org.improvementnotice.compliance.input;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.improvementnotice.compliance.model.Code;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one mapping, asked for by name and type. What is missing, unknown or of the wrong kind is added to the
 * problems and read as null; whoever builds a value first asks {@link #isSound()}.
 */
final class Fields {

    private final Node node;
    private final Problems problems;
    private final Scalars scalars;
    private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
    private final Set<String> misspelt = new HashSet<>();
    private final int before;

    private Fields(Node node, Problems problems) {
        this.node = node;
        this.problems = problems;
        this.scalars = new Scalars(problems);
        this.before = problems.size();
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(each -> entries.put(each.key(), each));
        }
    }

    /** Opens a mapping that may have the keys of its kind and no other. */
    static Fields open(Node node, Keys kind, Problems problems) {
        Fields fields = openAny(node, kind.what(), problems);
        List<String> keys = kind.all();
        for (Node.Entry entry : fields.entries.values()) {
            if (!keys.contains(entry.key())) {
                Nearest.to(entry.key(), keys).ifPresent(fields.misspelt::add);
                problems.add(
                        entry.place(),
                        entry.key().matches("[0-9]{3}")
                                ? "a comma stands before `" + entry.key()
                                        + "`, and a number has none; write it without, such as 1051"
                                : kind.what() + " has no key " + Shown.little(entry.key())
                                        + Nearest.hint(entry.key(), keys));
            }
        }
        return fields;
    }

    /** Opens a mapping whose keys the caller knows. */
    static Fields openAny(Node node, String what, Problems problems) {
        Fields fields = new Fields(node, problems);
        if (!(node instanceof Node.Mapping)) {
            problems.add(node.place(), what + " is written as keys with values, not as " + node.kind());
        }
        return fields;
    }

    /** Whether nothing was wrong since this was opened, here or below. */
    boolean isSound() {
        return problems.size() == before;
    }

    Place place() {
        return node.place();
    }

    /** Where a key stands, or the mapping where it does not. */
    Place placeOf(String key) {
        Node.Entry entry = entries.get(key);
        return entry == null ? node.place() : entry.place();
    }

    /** Where the value of a key stands, or the mapping where there is none. */
    Place valuePlace(String key) {
        Node.Entry entry = entries.get(key);
        return entry == null ? node.place() : entry.value().place();
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    @Nullable
    Node optional(String key) {
        Node.Entry entry = entries.get(key);
        return entry == null ? null : entry.value();
    }

    Iterable<Node.Entry> all() {
        return entries.values();
    }

    private <T> @Nullable T required(String key, Function<Node, @Nullable T> reader) {
        Node value = optional(key);
        if (value != null) {
            return reader.apply(value);
        }
        if (node instanceof Node.Mapping && !misspelt.contains(key)) {
            problems.add(node.place(), "`" + key + "` is missing");
        }
        return null;
    }

    private <T> @Nullable T ifThere(String key, Function<Node, @Nullable T> reader) {
        Node value = optional(key);
        return value == null ? null : reader.apply(value);
    }

    @Nullable
    Node node(String key) {
        return required(key, each -> each);
    }

    @Nullable
    String text(String key) {
        return required(key, scalars::text);
    }

    /** What somebody says in sentences; its lines become one. */
    @Nullable
    String prose(String key) {
        return required(key, scalars::prose);
    }

    @Nullable
    String optionalProse(String key) {
        return ifThere(key, scalars::prose);
    }

    /** A text that may look like a number. */
    @Nullable
    String looseText(String key) {
        return required(
                key,
                each -> each instanceof Node.Scalar scalar
                        ? scalars.text(new Node.Scalar(scalar.place(), scalar.text(), false, scalar.isNull()))
                        : scalars.text(each));
    }

    @Nullable
    String optionalText(String key) {
        return ifThere(key, scalars::text);
    }

    /** A text, or the default where the key is not there. */
    String textOr(String key, String otherwise) {
        String text = optionalText(key);
        return text == null ? otherwise : text;
    }

    @Nullable
    String kebab(String key) {
        return required(key, scalars::kebab);
    }

    @Nullable
    LocalDate date(String key) {
        return required(key, scalars::date);
    }

    @Nullable
    LocalDate optionalDate(String key) {
        return ifThere(key, scalars::date);
    }

    @Nullable
    ReportingPeriod period(String key) {
        return required(key, scalars::period);
    }

    @Nullable
    BigDecimal optionalDecimal(String key) {
        return ifThere(key, scalars::decimal);
    }

    @Nullable
    BigDecimal decimal(String key) {
        return required(key, scalars::decimal);
    }

    /** A whole number in a range, or the default where the key is not there. */
    int wholeOr(String key, int otherwise, int from, int to) {
        Integer number = ifThere(key, each -> scalars.whole(each, from, to));
        return number == null ? otherwise : number;
    }

    int whole(String key, int from, int to) {
        Integer number = required(key, each -> scalars.whole(each, from, to));
        return number == null ? from : number;
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(ifThere(key, scalars::flag));
    }

    <E extends Enum<E> & Code> @Nullable E code(String key, Class<E> type) {
        return required(key, each -> scalars.code(each, type));
    }

    <E extends Enum<E> & Code> @Nullable E optionalCode(String key, Class<E> type) {
        return ifThere(key, each -> scalars.code(each, type));
    }

    /** One of the values of an enum, or the default where the key is not there. */
    <E extends Enum<E> & Code> E codeOr(String key, Class<E> type, E otherwise) {
        E code = optionalCode(key, type);
        return code == null ? otherwise : code;
    }

    /** Whether a key is there and says nothing. */
    boolean isNull(String key) {
        return optional(key) instanceof Node.Scalar scalar && scalar.isNull();
    }

    /** A text that may be empty, as our own reports write it. */
    String rawText(String key) {
        return node(key) instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    /** A decimal in quotes, as our own reports write it. */
    @Nullable
    BigDecimal quotedDecimal(String key) {
        return node(key) instanceof Node.Scalar scalar
                ? scalars.decimal(new Node.Scalar(scalar.place(), scalar.text(), true, scalar.isNull()))
                : null;
    }

    /** A list of texts; empty where the key is not there. */
    List<String> texts(String key) {
        return list(key, scalars::text);
    }

    /** A list of anything; empty where the key is not there. */
    <T> List<T> list(String key, Function<Node, @Nullable T> reader) {
        Node value = optional(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Node.Sequence sequence)) {
            problems.add(value.place(), "`" + key + "` is a list; write it in `[ ]` or one line each with `- `");
            return List.of();
        }
        return sequence.items().stream()
                .map(reader)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** The keys written below a key, whether or not their values are sound. */
    Set<String> keysOf(String key) {
        Set<String> keys = new LinkedHashSet<>();
        if (optional(key) instanceof Node.Mapping mapping) {
            mapping.entries().forEach(each -> keys.add(each.key()));
        }
        return keys;
    }

    /** Keys with values of one kind; empty where the key is not there. */
    <T> Map<String, T> map(String key, BiFunction<Node.Entry, Node, @Nullable T> reader) {
        Map<String, T> map = new LinkedHashMap<>();
        Node value = optional(key);
        if (value == null) {
            return map;
        }
        if (!(value instanceof Node.Mapping mapping)) {
            problems.add(value.place(), "`" + key + "` is written as keys with values, not as " + value.kind());
            return map;
        }
        for (Node.Entry entry : mapping.entries()) {
            T read = reader.apply(entry, entry.value());
            if (read != null) {
                map.put(entry.key(), read);
            }
        }
        return map;
    }

    Scalars scalars() {
        return scalars;
    }
}
