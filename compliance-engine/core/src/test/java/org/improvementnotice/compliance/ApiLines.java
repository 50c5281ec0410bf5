package org.improvementnotice.compliance;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a type offers to other jars, as lines of Java: the type, then its members in alphabetical order. What the language
 * itself promises is left out: accessors and the constructor of a record, {@code values} of an enum, {@code equals}.
 */
final class ApiLines {

    private static final String ROOT = ApiLines.class.getPackageName() + ".";
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");
    private static final Set<String> OF_EVERY_ENUM = Set.of("values", "valueOf");

    private final Class<?> type;

    private ApiLines(Class<?> type) {
        this.type = type;
    }

    static List<String> of(Class<?> type) {
        return new ApiLines(type).lines();
    }

    /** Whether a type can be named by other jars. */
    static boolean isOffered(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return isOffered(type.getModifiers(), around)
                && !type.isSynthetic()
                && (around == null || (type.isMemberClass() && isOffered(around)));
    }

    private static boolean isOffered(int modifiers, @Nullable Class<?> owner) {
        boolean inherited = owner != null && !Modifier.isFinal(owner.getModifiers()) && !owner.isRecord();
        return Modifier.isPublic(modifiers) || (inherited && Modifier.isProtected(modifiers));
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(head());
        if (type.isEnum()) {
            lines.add("    "
                    + Stream.of(type.getEnumConstants())
                            .map(each -> ((Enum<?>) each).name())
                            .collect(joining(", ")));
        }
        Collection<String> members = new TreeSet<>();
        owners(type).forEach(owner -> addMembers(owner, members));
        members.forEach(each -> lines.add("    " + each));
        return lines;
    }

    /** The type, and those types above it that other jars cannot name but whose members they get through it. */
    private static Stream<Class<?>> owners(Class<?> type) {
        Class<?> above = type.getSuperclass();
        Stream<Class<?>> all =
                Stream.concat(above == null ? Stream.of() : Stream.of(above), Stream.of(type.getInterfaces()));
        return Stream.concat(
                Stream.of(type),
                all.filter(each -> each.getName().startsWith(ROOT) && !isOffered(each))
                        .flatMap(ApiLines::owners));
    }

    private void addMembers(Class<?> owner, Collection<String> members) {
        Stream.of(owner.getDeclaredFields())
                .filter(each -> offers(each) && !each.isEnumConstant())
                .map(ApiLines::field)
                .forEach(members::add);
        if (owner.equals(type)) {
            Stream.of(owner.getDeclaredConstructors())
                    .filter(each -> offers(each) && !isCanonical(each))
                    .map(each -> modifiers(each) + variables(each) + simple(type) + parameters(each) + thrown(each))
                    .forEach(members::add);
        }
        Stream.of(owner.getDeclaredMethods())
                .filter(each -> offers(each) && !each.isBridge() && !isPromised(each))
                .map(each -> modifiers(each) + variables(each) + text(each.getAnnotatedReturnType()) + " "
                        + each.getName() + parameters(each) + thrown(each))
                .forEach(members::add);
    }

    private boolean offers(Member member) {
        return isOffered(member.getModifiers(), type) && !member.isSynthetic();
    }

    private boolean isCanonical(Constructor<?> constructor) {
        return type.isRecord()
                && Arrays.equals(
                        constructor.getParameterTypes(),
                        Stream.of(type.getRecordComponents())
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new));
    }

    private boolean isPromised(Method method) {
        boolean accessor = type.isRecord()
                && Stream.of(type.getRecordComponents())
                        .anyMatch(each -> each.getAccessor().equals(method));
        return accessor
                || OF_EVERY_OBJECT.contains(method.getName())
                || (type.isEnum() && OF_EVERY_ENUM.contains(method.getName()));
    }

    private static String field(Field field) {
        return modifiers(field) + text(field.getAnnotatedType()) + " " + field.getName();
    }

    private String head() {
        int kept = Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL | Modifier.PROTECTED | Modifier.PUBLIC;
        int implied = type.isInterface() || type.isEnum() || type.isRecord()
                ? Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL
                : 0;
        String modifiers = Modifier.toString(type.getModifiers() & kept & ~implied);
        return Stream.of(
                        modifiers,
                        type.isSealed() ? "sealed" : "",
                        kind(),
                        simple(type) + variables(type.getTypeParameters()).strip() + components(),
                        above(),
                        type.isSealed() ? listed("permits", type.getPermittedSubclasses()) : "")
                .filter(each -> !each.isEmpty())
                .collect(joining(" "));
    }

    private String kind() {
        if (type.isAnnotation()) {
            return "@interface";
        }
        if (type.isInterface()) {
            return "interface";
        }
        return type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
    }

    private String components() {
        return type.isRecord()
                ? Stream.of(type.getRecordComponents())
                        .map(each -> text(each.getAnnotatedType()) + " " + each.getName())
                        .collect(joining(", ", "(", ")"))
                : "";
    }

    private String above() {
        Type superclass = type.getGenericSuperclass();
        boolean plain = type.isInterface() || type.isEnum() || type.isRecord() || Object.class.equals(superclass);
        String interfaces = listed(type.isInterface() ? "extends" : "implements", type.getGenericInterfaces());
        return ((plain || superclass == null ? "" : "extends " + text(superclass)) + " " + interfaces).strip();
    }

    private static String listed(String word, Type... types) {
        return types.length == 0
                ? ""
                : Stream.of(types).map(ApiLines::text).sorted().collect(joining(", ", word + " ", ""));
    }

    private static String modifiers(Member member) {
        int kept = Modifier.PROTECTED | Modifier.STATIC;
        int more = member instanceof Field
                ? Modifier.FINAL
                : member.getDeclaringClass().isInterface() ? 0 : Modifier.ABSTRACT;
        String written = Modifier.toString(member.getModifiers() & (kept | more));
        String initial = member instanceof Method method && method.isDefault() ? "default" : "";
        return Stream.of(written, initial)
                .filter(each -> !each.isEmpty())
                .map(each -> each + " ")
                .collect(joining());
    }

    private static String variables(Executable executable) {
        return variables(executable.getTypeParameters());
    }

    private static String variables(TypeVariable<?>... variables) {
        return variables.length == 0
                ? ""
                : Stream.of(variables)
                        .map(each -> each.getName() + bounds(each))
                        .collect(joining(", ", "<", "> "));
    }

    private static String bounds(TypeVariable<?> variable) {
        String bounds =
                Stream.of(variable.getAnnotatedBounds()).map(ApiLines::text).collect(joining(" & "));
        return bounds.equals("Object") ? "" : " extends " + bounds;
    }

    private static String parameters(Executable executable) {
        List<String> texts = new ArrayList<>();
        for (Parameter each : executable.getParameters()) {
            String text = text(each.getAnnotatedType());
            texts.add(each.isVarArgs() ? text.substring(0, text.length() - 2) + "..." : text);
        }
        return "(" + String.join(", ", texts) + ")";
    }

    private static String thrown(Executable executable) {
        String listed = listed("throws", executable.getExceptionTypes());
        return listed.isEmpty() ? "" : " " + listed;
    }

    private static String text(AnnotatedType type) {
        String mark = type.isAnnotationPresent(Nullable.class) ? "@Nullable " : "";
        if (type instanceof AnnotatedArrayType array) {
            return text(array.getAnnotatedGenericComponentType()) + (mark.isEmpty() ? "" : " " + mark) + "[]";
        }
        if (type instanceof AnnotatedParameterizedType parameterized) {
            return mark
                    + text(((ParameterizedType) type.getType()).getRawType())
                    + Stream.of(parameterized.getAnnotatedActualTypeArguments())
                            .map(ApiLines::text)
                            .collect(joining(", ", "<", ">"));
        }
        return mark + (type instanceof AnnotatedWildcardType wildcard ? text(wildcard) : text(type.getType()));
    }

    private static String text(AnnotatedWildcardType wildcard) {
        if (wildcard.getAnnotatedLowerBounds().length > 0) {
            return "? super " + text(wildcard.getAnnotatedLowerBounds()[0]);
        }
        String bound = text(wildcard.getAnnotatedUpperBounds()[0]);
        return bound.equals("Object") ? "?" : "? extends " + bound;
    }

    private static String text(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return text(parameterized.getRawType())
                    + Stream.of(parameterized.getActualTypeArguments())
                            .map(ApiLines::text)
                            .collect(joining(", ", "<", ">"));
        }
        return type instanceof Class<?> plain ? named(plain) : type.getTypeName();
    }

    /** A type of ours with its package below the root, one of Java's as it is imported, any other in full. */
    private static String named(Class<?> type) {
        String packaged = type.getPackageName() + ".";
        String shown = packaged.startsWith(ROOT) ? packaged.substring(ROOT.length()) : packaged;
        return (packaged.startsWith("java.") || type.isPrimitive() ? "" : shown) + simple(type);
    }

    /** The name with those of the types around it. */
    private static String simple(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around == null ? type.getSimpleName() : simple(around) + "." + type.getSimpleName();
    }
}
