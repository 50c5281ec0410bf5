package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.improvementnotice.compliance.model.Place;

/** Reads the comparison of a field with a literal, or with several; the field's name was read. */
final class ComparisonReader {

    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");

    private final Cursor in;
    private final Fact fact;
    private final Literals literals;
    private final SaidReader said;

    ComparisonReader(Cursor in, Fact fact, Literals literals) {
        this.in = in;
        this.fact = fact;
        this.literals = literals;
        this.said = new SaidReader(in);
    }

    Condition read(Token name, Fact.Field field) throws GivenUp {
        if (in.take("in")) {
            return isOneOf(name, field);
        }
        if (in.is("between")
                && in.peek(1).kind() == Token.Kind.NUMBER
                && in.peek(2).is("and")) {
            return betweenInWords(name, field);
        }
        Condition.Operator operator = operator(name);
        Said given = said.one();
        withDecimals(given);
        mustNotBeArithmetic(given);
        mustHaveOrder(name, field, operator, given);
        Condition.Literal literal = literals.of(field, given);
        return new Condition.Comparison(
                fact, field, operator, literal == null ? List.of() : List.of(literal), name.place());
    }

    private Condition.Operator operator(Token name) throws GivenUp {
        Token sign = in.peek();
        boolean apart = sign.is("=") && in.peek(1).is("=");
        if (apart) {
            in.next();
        }
        Optional<Condition.Operator> meant = Condition.Operator.meantBy(sign);
        if (meant.isEmpty()) {
            throw in.refuse(Refused.condition(sign)
                    .orElse("write how `" + name.text() + "` is compared: ==, !=, <, <=, >, >= or in"));
        }
        Token last = in.next();
        String right = meant.get().sign();
        if (!sign.is(right)) {
            in.problems()
                    .add(
                            sign.place(),
                            "`" + in.textOf(sign, last) + "` compares nothing; write `" + right + "`",
                            Span.of(sign, last).mend(right));
        }
        return meant.get();
    }

    // one of several

    private Condition isOneOf(Token name, Fact.Field field) throws GivenUp {
        if (!in.take("(")) {
            if (!in.is(Token.Kind.WORD) && !in.is(Token.Kind.TEXT) && !in.is(Token.Kind.NUMBER)) {
                throw in.refuse("write the list after `in` in brackets");
            }
            in.missing("`(` is missing after `in`; write it here", "(");
        }
        List<Condition.Literal> found = new ArrayList<>();
        do {
            Said one = said.one();
            mustHaveNoThousands(one);
            Condition.Literal literal = literals.of(field, one);
            if (literal != null) {
                found.add(literal);
            }
        } while (!nextCondition() && in.take(","));
        in.must(")", "the list", ",", ")", "&&", "||");
        return new Condition.Comparison(fact, field, Condition.Operator.IN, found, name.place());
    }

    /** Whether the list has no bracket and the next condition follows. */
    private boolean nextCondition() {
        Token next = in.peek(1);
        return in.is(",") && next.kind() == Token.Kind.WORD && fact.words().contains(next.text());
    }

    // what is compared otherwise than the language does

    private Condition betweenInWords(Token name, Fact.Field field) {
        Token between = in.next();
        Token from = in.next();
        in.next();
        Token to = in.next();
        String right = name.text() + " >= " + from.text() + " && " + name.text() + " <= " + to.text();
        in.problems()
                .add(
                        between.place(),
                        "`between` cannot stand here; write `" + right + "`",
                        Span.of(name, to).mend(right));
        return new Condition.Comparison(fact, field, Condition.Operator.AT_LEAST, List.of(), name.place());
    }

    private void mustHaveOrder(Token name, Fact.Field field, Condition.Operator operator, Said given) {
        boolean ordered = field.type() == Fact.Field.Type.WHOLE || field.type() == Fact.Field.Type.DECIMAL;
        if (ordered || !operator.isOrder()) {
            return;
        }
        Place sign = Span.of(name.after(), 1).end();
        String message =
                "`" + name.text() + "` has no order; write `==`, `!=` or `in` in place of `" + operator.sign() + "`";
        if (fact == Fact.STANDING && operator == Condition.Operator.AT_LEAST && given instanceof Said.Quoted) {
            String right = "atLeast(" + given.shown() + ")";
            Span whole = new Span(name.place(), given.span().end());
            in.problems().add(sign, message + ", or ask `" + right + "`", whole.mend(right));
        } else {
            in.problems().add(sign, message);
        }
    }

    /** A number with a comma for its point: the digits after it are taken. */
    private void withDecimals(Said given) {
        Token comma = in.peek();
        Token decimals = in.peek(1);
        if (!(given instanceof Said.Bare bare) || !bare.isFigure() || !isCommaInANumber(decimals)) {
            return;
        }
        String meant = bare.shown() + "." + decimals.text();
        if (Figures.mayBeThousands(bare.shown(), decimals.text())) {
            in.next();
            in.next();
            in.problems().add(bare.place(), Figures.thousands(bare.shown(), decimals.text()));
        } else if (comma.is(",") && Figures.isPlain(meant)) {
            in.next();
            in.next();
            in.problems()
                    .add(
                            bare.place(),
                            "decimals stand after a point; write `" + meant + "`",
                            new Span(bare.place(), decimals.after()).mend(meant));
        }
    }

    private boolean isCommaInANumber(Token digits) {
        return in.is(",")
                && in.last().touches(in.peek())
                && in.peek().touches(digits)
                && digits.kind() == Token.Kind.NUMBER;
    }

    /** In a list a comma stands between two numbers; where the second starts with a 0, it was meant to set off thousands. */
    private void mustHaveNoThousands(Said given) {
        Token digits = in.peek(1);
        if (given instanceof Said.Bare bare
                && bare.isFigure()
                && isCommaInANumber(digits)
                && digits.text().startsWith("0")
                && Figures.mayBeThousands(bare.shown(), digits.text())) {
            in.next();
            in.next();
            in.problems().add(bare.place(), Figures.thousands(bare.shown(), digits.text()));
        }
    }

    private void mustNotBeArithmetic(Said given) throws GivenUp {
        Token sign = in.peek();
        if (sign.kind() != Token.Kind.SIGN || !ARITHMETIC.contains(sign.text())) {
            return;
        }
        Token second = in.peek(1);
        boolean sum = sign.is("+")
                && given instanceof Said.Bare bare
                && bare.isFigure()
                && Figures.isPlain(bare.shown())
                && Figures.isPlain(second.text())
                && second.place().line() == given.place().line();
        if (!sum) {
            throw in.refuse("a rule does not calculate; write the number itself");
        }
        BigDecimal total = Figures.of(given.shown()).add(Figures.of(second.text()));
        String right = total.toPlainString();
        in.problems()
                .add(
                        sign.place(),
                        "`+` cannot stand here; a rule does not calculate; write `" + right + "`",
                        new Span(given.place(), second.after()).mend(right));
        in.next();
        in.next();
    }
}
