package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import java.util.List;
import org.improvementnotice.compliance.model.Place;

/** What a pattern asks of its fact. */
public sealed interface Condition {

    /** Where it starts. */
    Place place();

    /** All of several. */
    record All(List<Condition> parts, Place place) implements Condition {
        /** Copies the list. */
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of several. */
    record Any(List<Condition> parts, Place place) implements Condition {
        /** Copies the list. */
        public Any {
            parts = List.copyOf(parts);
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
    enum Operator {
        /** The same. */
        EQUAL("=="),
        /** Not the same. */
        NOT_EQUAL("!="),
        /** Below. */
        LESS("<"),
        /** Below, or the same. */
        AT_MOST("<="),
        /** Above. */
        GREATER(">"),
        /** Above, or the same. */
        AT_LEAST(">="),
        /** One of several. */
        IN("in");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** As rules write it. */
        public String sign() {
            return sign;
        }

        /** Whether a token compares, also in a way that people write and the language does not. */
        static boolean isSign(Token token) {
            return token.kind() == Token.Kind.SIGN
                    && java.util.Set.of("==", "!=", "<", "<=", ">", ">=", "=", "=>", "=<", "<>", "≥", "≤", "≠")
                            .contains(token.text());
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
