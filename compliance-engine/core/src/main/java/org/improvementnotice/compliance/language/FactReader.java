package org.improvementnotice.compliance.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the fact that a pattern asks. */
final class FactReader {

    private final RuleFile.Kind kind;
    private final Cursor in;
    private final Imports imports;

    FactReader(RuleFile.Kind kind, Cursor in, Imports imports) {
        this.kind = kind;
        this.in = in;
        this.imports = imports;
    }

    /**
     * Reads its word.
     *
     * @param first whether its pattern is the first of the rule
     */
    Fact read(Token word, boolean first) throws GivenUp {
        Optional<Fact> fact = Fact.of(word.text());
        if (word.kind() == Token.Kind.WORD && fact.isPresent()) {
            in.next();
            if (!fact.get().isFor(kind)) {
                in.problem(
                        word,
                        (kind == RuleFile.Kind.TARGETS ? "a target rule" : "a rule of the ladder") + " sees no `"
                                + word.text() + "`; it can ask: " + String.join(", ", Fact.wordsFor(kind)));
                throw new GivenUp();
            }
            return fact.get();
        }
        Optional<String> refused = Refused.when(word);
        if (refused.isPresent()) {
            throw in.refuse(refused.get());
        }
        Optional<String> meant = Fact.meant(word, kind);
        if (meant.isEmpty() || !in.peek(1).is("(")) {
            throw in.refuse(
                    first
                            ? "write a circumstance, such as `ReportingPeriod( onOrAfter(\"2012-03\") )`"
                            : "write `then`, or another circumstance on one of: "
                                    + String.join(", ", Fact.wordsFor(kind)));
        }
        in.replace(word, "there is no fact `" + word.text() + "`; did you mean `" + meant.get() + "`?", meant.get());
        in.next();
        return Fact.of(meant.get()).orElseThrow();
    }

    /** A predicate without its fact. */
    boolean isBareQuestion(Token word) {
        return word.kind() == Token.Kind.WORD
                && in.peek(1).is("(")
                && owner(word).isPresent();
    }

    private Optional<Fact> owner(Token word) {
        return Arrays.stream(Fact.values())
                .filter(each -> each.isFor(kind) && each.predicate(word.text()).isPresent())
                .findFirst();
    }

    /** Reads a predicate without its fact as if it were asked of the fact that has it. */
    Pattern bareQuestion() throws GivenUp {
        Token word = in.peek();
        Fact fact = owner(word).orElseThrow();
        imports.use(word);
        Said.Called called = new SaidReader(in).called();
        String right = fact.word() + "( " + called.written() + " )";
        String message = "`" + word.text() + "` is asked of a fact; write `" + right + "`";
        in.problems().add(word.place(), message, called.span().mend(right));
        return new Pattern(
                Pattern.Quantifier.EACH, fact, new Condition.All(List.of(), word.place()), word.place(), List.of());
    }
}
