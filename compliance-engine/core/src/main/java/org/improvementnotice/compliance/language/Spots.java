package org.improvementnotice.compliance.language;

import java.util.Optional;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;

/** Where the parts of one target stand in its rule file, as exactly as is known. */
public interface Spots {

    /** The rule as a whole. */
    Place rule();

    /** Where a value is given to a verb: a code, a number. */
    Optional<Insertion.Argument> given(Object value);

    /** Where the verb stands that says what is asked; the rule where that is not known. */
    default Place verb() {
        return rule();
    }

    /** The parts of a target of which the rule alone is known. */
    static Spots of(Place rule) {
        return new Spots() {
            @Override
            public Place rule() {
                return rule;
            }

            @Override
            public Optional<Insertion.Argument> given(Object value) {
                return Optional.empty();
            }
        };
    }

    /** The parts of a target whose words are known. */
    static Spots of(Place rule, Insertion insertion) {
        return new Spots() {
            @Override
            public Place rule() {
                return rule;
            }

            @Override
            public Place verb() {
                return insertion.chain().get(1).place();
            }

            @Override
            public Optional<Insertion.Argument> given(Object value) {
                String written = Canonical.argument(value);
                return insertion.chain().stream()
                        .flatMap(each -> each.arguments().stream())
                        .filter(each -> each.text().equals(written))
                        .findFirst();
            }
        };
    }

    /** Where a value is given to a verb; the rule where that is not known. */
    default Place placeOf(Object value) {
        return given(value).map(Insertion.Argument::place).orElse(rule());
    }

    /** Adds a problem at a value, or at the rule where that is not known. */
    default void add(Problems problems, Object value, String message) {
        problems.add(placeOf(value), message);
    }

    /** Adds a problem at a value that another would mend. */
    default void add(Problems problems, Object value, String message, String meant) {
        Optional<Insertion.Argument> given = given(value).filter(each -> each.length() > 0);
        if (given.isPresent()) {
            Span span = Span.of(given.get().place(), given.get().length());
            problems.add(span.start(), message, span.mend(meant));
        } else {
            add(problems, value, message);
        }
    }
}
