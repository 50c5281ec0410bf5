package org.improvementnotice.compliance.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.improvementnotice.compliance.model.Characters;
import org.improvementnotice.compliance.model.Visible;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON. Numbers that carry meaning are strings in plain decimal notation; counts are numbers. What a terminal must
 * not get stands as an escape, so that a file can be looked at and means the same.
 */
final class Json {

    private static final JsonFactory FACTORY =
            new JsonFactoryBuilder().characterEscapes(new Escapes()).build();

    private final JsonGenerator out;

    private Json(JsonGenerator out) {
        this.out = out;
    }

    /**
     * An object as text.
     *
     * @param pretty whether over several lines with indentation
     */
    static String object(boolean pretty, Consumer<Json> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            if (pretty) {
                DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
                DefaultPrettyPrinter printer =
                        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
                out.setPrettyPrinter(printer);
            }
            new Json(out).object(fields);
        } catch (IOException e) {
            throw doesNotFail(e);
        }
        return text + "\n";
    }

    private interface Write {
        void run() throws IOException;
    }

    private static void write(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw doesNotFail(e);
        }
    }

    private static UncheckedIOException doesNotFail(IOException thrown) {
        return new UncheckedIOException("writing to memory does not fail", thrown);
    }

    private void object(Consumer<Json> fields) {
        write(out::writeStartObject);
        fields.accept(this);
        write(out::writeEndObject);
    }

    Json object(String key, Consumer<Json> fields) {
        write(() -> out.writeFieldName(key));
        object(fields);
        return this;
    }

    Json text(String key, @Nullable Object value) {
        // most of a report is texts
        try {
            out.writeFieldName(key);
            if (value == null) {
                out.writeNull();
            } else {
                out.writeString(value.toString());
            }
        } catch (IOException e) {
            throw doesNotFail(e);
        }
        return this;
    }

    Json number(String key, @Nullable BigDecimal value) {
        return text(key, value == null ? null : value.toPlainString());
    }

    Json count(String key, int value) {
        write(() -> out.writeNumberField(key, value));
        return this;
    }

    Json flag(String key, boolean value) {
        write(() -> out.writeBooleanField(key, value));
        return this;
    }

    Json texts(String key, Collection<?> values) {
        write(() -> {
            out.writeArrayFieldStart(key);
            for (Object each : values) {
                out.writeString(each.toString());
            }
            out.writeEndArray();
        });
        return this;
    }

    <T> Json list(String key, Collection<T> values, BiConsumer<Json, T> fields) {
        write(() -> out.writeArrayFieldStart(key));
        values.forEach(each -> object(json -> fields.accept(json, each)));
        write(out::writeEndArray);
        return this;
    }

    /** An object, or null where there is none. */
    <T> Json optional(String key, @Nullable T value, BiConsumer<Json, T> fields) {
        return value == null ? text(key, null) : object(key, json -> fields.accept(json, value));
    }

    /** What JSON asks to be escaped, and what {@link Visible} hides; {@code #} for what build servers take for commands. */
    private static final class Escapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        private final int[] ascii = standardAsciiEscapesForJSON();

        Escapes() {
            ascii[0x7F] = ESCAPE_STANDARD;
            ascii['#'] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        /** Comes with halves of characters beyond U+FFFF one by one: they are all escaped. */
        @Override
        public @Nullable SerializableString getEscapeSequence(int unit) {
            return Characters.isHidden(unit) ? new SerializedString(Visible.escaped((char) unit)) : null;
        }
    }
}
