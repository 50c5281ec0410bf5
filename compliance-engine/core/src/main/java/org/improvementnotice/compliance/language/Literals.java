package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/** What is said in a condition as the literal that belongs there. Null where a problem was added. */
final class Literals {

    private final Values values;

    Literals(Values values) {
        this.values = values;
    }

    /** What a field is compared with. */
    Condition.@Nullable Literal of(Fact.Field field, Said given) {
        return switch (field.type()) {
            case TEXT -> text(values.text(given), given);
            case DECIMAL -> decimal(values.number(given, true), given);
            case WHOLE -> of(Parameter.WHOLE, given);
            case STATUS -> constant(values.constant(given, Status.class), given);
            case REASON -> constant(values.constant(given, Reason.class), given);
        };
    }

    /** What a question is given. */
    Condition.@Nullable Literal of(Parameter parameter, Said given) {
        Object value = values.of(parameter, given);
        return value instanceof Integer whole
                ? decimal(BigDecimal.valueOf(whole), given)
                : text(value instanceof String text ? text : null, given);
    }

    private static Condition.@Nullable Literal text(@Nullable String text, Said given) {
        return text == null ? null : new Condition.Literal.Text(text, given.place());
    }

    private static Condition.@Nullable Literal decimal(@Nullable BigDecimal number, Said given) {
        return number == null ? null : new Condition.Literal.Decimal(number, given.place());
    }

    private static Condition.@Nullable Literal constant(@Nullable Enum<?> constant, Said given) {
        return constant == null ? null : new Condition.Literal.Constant(constant, given.place());
    }
}
