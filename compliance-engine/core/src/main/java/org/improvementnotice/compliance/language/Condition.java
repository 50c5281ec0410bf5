package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Place;

/** What a pattern asks of its fact. */
public sealed interface Condition {

    /** Where it starts. */
    Place place();

    /** The comparisons and questions that it is joined of, in their order. */
    default Stream<Condition> leaves() {
        return Stream.of(this);
    }

    /** The comparisons among its leaves. */
    default Stream<Comparison> comparisons() {
        return leaves().filter(Comparison.class::isInstance).map(Comparison.class::cast);
    }

    /** All of several. */
    record All(List<Condition> parts, Place place) implements Condition {
        /** Copies the list. */
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<Condition> leaves() {
            return parts.stream().flatMap(Condition::leaves);
        }
    }

    /** At least one of several. */
    record Any(List<Condition> parts, Place place) implements Condition {
        /** Copies the list. */
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<Condition> leaves() {
            return parts.stream().flatMap(Condition::leaves);
        }
    }

    /**
     * A field against a literal, or against several with {@link Operator#IN}.
     *
     * @param fact whose field it is
     */
    record Comparison(Fact fact, Fact.Field field, Operator operator, List<Literal> literals, Place place)
            implements Condition {
        /** Copies the list. */
        public Comparison {
            literals = List.copyOf(literals);
        }
    }

    /** A predicate with what it is given. */
    record Question(Fact fact, String predicate, List<Literal> literals, Place place) implements Condition {
        /** Copies the list. */
        public Question {
            literals = List.copyOf(literals);
        }
    }

    /** How a field is compared. */
    @SuppressWarnings("ImmutableEnumChecker") // the set is made by Set.of
    enum Operator {
        /** The same. */
        EQUAL("==", "=", ":=", "is", "equals"),
        /** Not the same. */
        NOT_EQUAL("!=", "<>", "~=", "≠"),
        /** Below. */
        LESS("<"),
        /** Below, or the same. */
        AT_MOST("<=", "=<", "≤"),
        /** Above. */
        GREATER(">"),
        /** Above, or the same. */
        AT_LEAST(">=", "=>", "≥"),
        /** One of several. */
        IN("in");

        private final String sign;

        private final Set<String> meant;

        Operator(String sign, String... meant) {
            this.sign = sign;
            this.meant = Set.of(meant);
        }

        /** As rules write it. */
        public String sign() {
            return sign;
        }

        /** What a token compares by, also where it is written as people do and the language does not. */
        static Optional<Operator> meantBy(Token token) {
            return Arrays.stream(values())
                    .filter(each -> token.is(each.sign) || each.meant.stream().anyMatch(token::is))
                    .findFirst();
        }

        /** Whether it asks for an order, which texts, statuses and reasons have not. */
        boolean isOrder() {
            return this != EQUAL && this != NOT_EQUAL && this != IN;
        }
    }

    /** What a field is compared with, or a predicate is given. */
    sealed interface Literal {
        /** Where it stands. */
        Place place();

        /** A text in quotes. */
        record Text(String text, Place place) implements Literal {}

        /** A number, exactly. */
        record Decimal(BigDecimal number, Place place) implements Literal {}

        /** A status or a reason. */
        record Constant(Enum<?> constant, Place place) implements Literal {}
    }
}
