package org.improvementnotice.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Visible;
import org.jspecify.annotations.Nullable;

/** Texts that must stay text wherever they come out, and what no output may hold. */
public final class Hostile {

    private static final Pattern DOES_SOMETHING =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\n]]");

    private Hostile() {}

    /** The texts, by what they are. */
    public static SortedMap<String, String> texts() {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/test/resources/hostile.properties"))) {
            read.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SortedMap<String, String> texts = new TreeMap<>();
        read.forEach((key, value) -> texts.put((String) key, (String) value));
        return texts;
    }

    /** The texts alone. */
    public static Stream<String> all() {
        return texts().values().stream();
    }

    /** Nothing but text, a terminal's line ends, and no line that begins with the text or a build server's command. */
    public static void assertHarmless(String output, String text) {
        assertThat(bytesOf(output)).isNotEmpty();
        assertThat(DOES_SOMETHING.matcher(output).results().map(each -> each.group()))
                .as(output)
                .isEmpty();
        output.lines()
                .map(String::stripLeading)
                .forEach(line -> assertThat(line)
                        .doesNotStartWith(text)
                        .doesNotStartWith(Visible.of(text))
                        .doesNotStartWith("::")
                        .doesNotContain("##"));
    }

    /** Strictly: a lone surrogate would come out as a question mark. */
    private static byte[] bytesOf(String output) {
        try {
            return StandardCharsets.UTF_8
                    .newEncoder()
                    .encode(CharBuffer.wrap(output))
                    .array();
        } catch (CharacterCodingException e) {
            throw new AssertionError(output, e);
        }
    }

    /** A value with every text in it changed, however deep, as its own kind. */
    @SuppressWarnings("unchecked") // a record made anew by the constructor of its own class is of that class
    public static <T extends Record> T everywhere(T value, UnaryOperator<String> change) {
        return (T) record(value, change);
    }

    private static @Nullable Object changed(@Nullable Object value, UnaryOperator<String> change) {
        if (value instanceof String text) {
            return change.apply(text);
        }
        if (value instanceof Record one) {
            return record(one, change);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> changed(each, change)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> all = value instanceof SortedMap ? new TreeMap<>() : new LinkedHashMap<>();
            map.forEach((key, one) -> all.put(changed(key, change), changed(one, change)));
            return all;
        }
        return value;
    }

    private static Object record(Record value, UnaryOperator<String> change) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        try {
            @Nullable Object[] fields = new @Nullable Object[components.length];
            for (int i = 0; i < fields.length; i++) {
                components[i].getAccessor().setAccessible(true);
                fields[i] = changed(components[i].getAccessor().invoke(value), change);
            }
            Constructor<?> made = value.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            made.setAccessible(true);
            return made.newInstance(fields);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(value.getClass().getName(), e);
        }
    }
}
