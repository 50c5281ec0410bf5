package org.improvementnotice.compliance.language;

import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.Place;

/**
 * One circumstance: a fact that is there, is there at all, or is not there.
 *
 * @param quantifier which of these
 * @param fact the kind of fact
 * @param condition what it asks of it
 * @param place where it starts
 * @param tokens what stands between its brackets
 */
public record Pattern(Quantifier quantifier, Fact fact, Condition.All condition, Place place, List<Token> tokens) {

    /** Copies the list. */
    public Pattern {
        tokens = List.copyOf(tokens);
    }

    /** How often a pattern holds. */
    public enum Quantifier {
        /** Once for every fact that fits. */
        EACH(""),
        /** Once, if no fact fits. */
        NOT("not "),
        /** Once, if a fact fits. */
        EXISTS("exists ");

        private final String word;

        Quantifier(String word) {
            this.word = word;
        }

        /** As it stands before a fact, with a space; empty for {@link #EACH}. */
        String word() {
            return word;
        }
    }

    /** The comparison that names the indicator of a reading, which must hold whatever else does; empty for other facts. */
    public Optional<Condition.Comparison> named() {
        return condition.parts().stream()
                .filter(any -> fact == Fact.READING)
                .filter(Condition.Comparison.class::isInstance)
                .map(Condition.Comparison.class::cast)
                .filter(each -> each.field().name().equals("indicator") && each.operator() == Condition.Operator.EQUAL)
                .findFirst();
    }

    /** The indicator whose reading it asks; empty where it asks no reading. */
    public Optional<String> indicator() {
        return named().map(each -> ((Condition.Literal.Text) each.literals().get(0)).text());
    }
}
