package org.improvementnotice.compliance.language;

import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.Nearest;

/** Reads {@code not} or {@code exists} before a fact. */
final class QuantifierReader {

    private static final List<String> QUANTIFIERS = List.of("not", "exists");

    private final Cursor in;

    QuantifierReader(Cursor in) {
        this.in = in;
    }

    /** How often the pattern that stands here must hold; reading goes on at its fact. */
    Pattern.Quantifier read() {
        Token word = in.peek();
        Optional<String> meant = meant(word);
        if (meant.isEmpty()) {
            return Pattern.Quantifier.EACH;
        }
        if (!word.is(meant.get())) {
            String space = word.touches(in.peek(1)) ? " " : "";
            in.replace(
                    word,
                    "there is no `" + word.text() + "`; did you mean `" + meant.get() + "`?",
                    meant.get() + space);
        }
        in.next();
        return meant.get().equals("not") ? Pattern.Quantifier.NOT : Pattern.Quantifier.EXISTS;
    }

    /** {@code not} or {@code exists}, also where it is misspelt before a fact. */
    Optional<String> meant(Token word) {
        if (word.is("not") || word.is("exists")) {
            return Optional.of(word.text());
        }
        if (Fact.of(in.peek(1).text()).isEmpty()) {
            return Optional.empty();
        }
        return word.is("!")
                ? Optional.of("not")
                : Optional.of(word)
                        .filter(each -> each.kind() == Token.Kind.WORD)
                        .flatMap(each -> Nearest.to(each.text(), QUANTIFIERS));
    }

    /** Says that the brackets around a pattern are too many, and takes the closing one. */
    void mustNeedNoBrackets(Token quantifier, Token outer, Token inner) throws GivenUp {
        Token last = in.last();
        if (!in.take(")")) {
            throw in.refuse(
                    outer,
                    "`" + quantifier.text() + "` is said of one fact, without brackets around it; write `"
                            + quantifier.text() + " " + inner.text() + "( ... )` for each, or a rule for each case");
        }
        String message = "`" + quantifier.text() + "` needs no brackets; write `" + quantifier.text() + " "
                + inner.text() + "( ... )`";
        String inside = (quantifier.touches(outer) ? " " : "") + in.textOf(inner, last);
        in.problems().add(outer.place(), message, Span.of(outer, in.last()).mend(inside));
    }
}
