package org.improvementnotice.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records with some of their components otherwise. */
public final class Changed {

    private Changed() {}

    /** The record with other values for the components named. */
    @SuppressWarnings("unchecked") // a record made anew by the constructor of its own class is of that class
    public static <T extends Record> T record(T value, Map<String, ? extends @Nullable Object> others) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        Set<String> unknown = new HashSet<>(others.keySet());
        @Nullable Object[] fields = new @Nullable Object[components.length];
        try {
            for (int i = 0; i < fields.length; i++) {
                String name = components[i].getName();
                unknown.remove(name);
                fields[i] = others.containsKey(name)
                        ? others.get(name)
                        : components[i].getAccessor().invoke(value);
            }
            assertThat(unknown).isEmpty();
            return (T) value.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(fields);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(value.getClass().getName(), e);
        }
    }
}
