package org.improvementnotice.compliance.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A value that files and reports write in kebab-case, such as {@code no-figure} for {@code NO_FIGURE}. */
public interface Code {

    /** The name of the constant. */
    String name();

    /** The value as files and reports write it. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of an enum that files write as {@code code}, if there is one. */
    static <E extends Enum<E> & Code> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    /** All values of an enum as files write them, in their order. */
    static <E extends Enum<E> & Code> List<String> codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Code::code).toList();
    }
}
