package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.improvementnotice.compliance.language.Circumstances.Truth;
import org.improvementnotice.compliance.model.Reading;
import org.jspecify.annotations.Nullable;

/** One pattern made ready to be asked of many facts. */
public final class Circumstance {

    private final Pattern pattern;
    private final List<Fact.Field> fields;
    private final Function<Values, Truth> condition;

    Circumstance(Pattern pattern) {
        this.pattern = pattern;
        this.fields = pattern.condition()
                .comparisons()
                .map(Condition.Comparison::field)
                .distinct()
                .toList();
        this.condition = compiled(pattern.condition());
    }

    /** A fact with what its fields hold. */
    interface Values {
        /** The fact. */
        Object fact();

        /** What a field holds; null where the fact has none. */
        @Nullable
        Object of(Fact.Field field);
    }

    /** A fact whose fields are read when they are asked for. The value of a reading is a long division, and read once. */
    static Values valuesOf(Object fact) {
        return fact instanceof Reading reading ? new OfReading(reading) : new OfFact(fact);
    }

    private record OfFact(Object fact) implements Values {
        @Override
        public @Nullable Object of(Fact.Field field) {
            return comparable(field.read().apply(fact));
        }
    }

    private static final class OfReading implements Values {
        private final Reading reading;
        private @Nullable BigDecimal value;
        private boolean divided;

        OfReading(Reading reading) {
            this.reading = reading;
        }

        @Override
        public Object fact() {
            return reading;
        }

        @Override
        public @Nullable Object of(Fact.Field field) {
            if (!field.name().equals("value")) {
                return field.read().apply(reading);
            }
            if (!divided) {
                value = reading.value();
                divided = true;
            }
            return value;
        }
    }

    Pattern pattern() {
        return pattern;
    }

    /** Whether it holds, of the fact that there is; null for none. */
    Truth of(@Nullable Values values) {
        if (values == null || !isKnown(values)) {
            return Truth.UNKNOWN;
        }
        boolean fits = condition.apply(values) == Truth.HOLDS;
        return fits == (pattern.quantifier() != Pattern.Quantifier.NOT) ? Truth.HOLDS : Truth.FAILS;
    }

    /** Whether a fact has every field that the pattern asks, and a reading its value. */
    boolean isKnown(Values values) {
        if (values.fact() instanceof Reading reading && reading.exact() == null) {
            return false;
        }
        for (Fact.Field field : fields) {
            if (values.of(field) == null) {
                return false;
            }
        }
        return true;
    }

    /** A condition as a question with three answers. */
    static Function<Values, Truth> compiled(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), Truth.FAILS, Truth.HOLDS);
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.parts(), Truth.HOLDS, Truth.FAILS);
        }
        if (condition instanceof Condition.Question question) {
            Fact.Asked asked = question.fact().predicate(question.predicate()).orElseThrow();
            List<String> given = question.literals().stream()
                    .map(each -> String.valueOf(Circumstances.value(each)))
                    .toList();
            return values -> Truth.of(asked.test().test(values.fact(), given));
        }
        Condition.Comparison comparison = (Condition.Comparison) condition;
        List<Object> literals =
                comparison.literals().stream().map(Circumstances::value).toList();
        return values -> {
            Object value = values.of(comparison.field());
            return value == null
                    ? Truth.UNKNOWN
                    : Truth.of(Circumstances.compares(comparison.operator(), value, literals));
        };
    }

    /** Several, of which one decides the whole. */
    private static Function<Values, Truth> joined(List<Condition> conditions, Truth decides, Truth otherwise) {
        List<Function<Values, Truth>> parts =
                conditions.stream().map(Circumstance::compiled).toList();
        return values -> {
            Truth all = otherwise;
            for (Function<Values, Truth> part : parts) {
                Truth one = part.apply(values);
                if (one == decides) {
                    return one;
                }
                all = one == Truth.UNKNOWN ? one : all;
            }
            return all;
        };
    }

    private static @Nullable Object comparable(@Nullable Object value) {
        return value instanceof Integer whole ? BigDecimal.valueOf(whole) : value;
    }
}
