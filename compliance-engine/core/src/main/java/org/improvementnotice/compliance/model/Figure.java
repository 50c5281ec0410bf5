package org.improvementnotice.compliance.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a period says of an indicator: a figure, its parts, grades, a state, or why there is none. */
public sealed interface Figure {

    /** Whether two figures say the same, whatever idle zeros they are written with and however they are split. */
    default boolean isSameAs(Figure other) {
        if (this instanceof Value left && other instanceof Value right) {
            return left.value().compareTo(right.value()) == 0;
        }
        if (this instanceof Parts left && other instanceof Parts right) {
            return left.numerator().compareTo(right.numerator()) == 0
                    && left.denominator().compareTo(right.denominator()) == 0;
        }
        return equals(other);
    }

    /**
     * A figure whose parts are not known.
     *
     * @param value in the indicator's unit, with the digits that were given
     */
    record Value(BigDecimal value) implements Figure {
        /** Refuses null. */
        public Value {
            requireNonNull(value, "value");
        }
    }

    /**
     * A figure by its parts.
     *
     * @param numerator the part; may be negative where the indicator's range is
     * @param denominator the whole, 0 or above
     * @param by the same split by place or team, in the order given; the parts add up; empty where not given
     */
    record Parts(BigDecimal numerator, BigDecimal denominator, Map<String, Parts> by) implements Figure {
        /** @throws IllegalArgumentException if the denominator is below 0 */
        public Parts {
            if (denominator.signum() < 0) {
                throw new IllegalArgumentException("a denominator is not below 0");
            }
            by = Collections.unmodifiableMap(new LinkedHashMap<>(by));
        }

        /** Parts without a split. */
        public Parts(BigDecimal numerator, BigDecimal denominator) {
            this(numerator, denominator, Map.of());
        }

        /** Whether there was nothing to count: 0 of 0. */
        public boolean isNone() {
            return denominator.signum() == 0;
        }
    }

    /**
     * How many of each grade.
     *
     * @param counts grade to number, 0 or above, worst grade first
     */
    record Grades(Map<String, Integer> counts) implements Figure {
        /** @throws IllegalArgumentException if a number is below 0 */
        public Grades {
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
            if (counts.values().stream().anyMatch(each -> each < 0)) {
                throw new IllegalArgumentException("a number of grades is not below 0");
            }
        }

        /** How many were graded. */
        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * A state.
     *
     * @param yes whether it holds
     */
    record YesNo(boolean yes) implements Figure {}

    /**
     * No figure.
     *
     * @param absence which of the five kinds
     * @param why the service's words, where it gave any
     */
    record Absent(Absence absence, @Nullable String why) implements Figure {
        /** Without words. */
        public Absent(Absence absence) {
            this(absence, null);
        }
    }
}
