package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.improvementnotice.compliance.model.Place;

/** Reads what stands between brackets: texts, numbers, words with brackets of their own. */
final class SaidReader {

    private static final Set<String> AFTER_BRACKET =
            Set.of(".", ";", ")", ",", "then", "not", "exists", "insert", "end", "&&", "||");
    private static final Set<String> IN_A_RUN = Set.of(".", "-", "/", ":", "_", "–", "—", "−", "½", "¼", "¾");
    private static final Set<String> PER_CENT = Set.of("%", "percent", "per");

    private final Cursor in;

    SaidReader(Cursor in) {
        this.in = in;
    }

    /** A word with its brackets; reading stands at the word. */
    Said.Called called() throws GivenUp {
        Token before = in.last();
        Token name = inOneWord();
        if (!in.take("(")) {
            if (name.kind() == Token.Kind.WORD && (in.is(Token.Kind.TEXT) || in.is(Token.Kind.NUMBER))) {
                in.missing("`(` is missing after `" + name.text() + "`; write it here", "(");
            } else if (in.is(".") || in.is(")") || in.is(",") || in.is(";")) {
                in.missing("`" + name.text() + "` needs its brackets; write `" + name.text() + "()`", "()");
                return new Said.Called(before, name, List.of(), name);
            } else {
                throw in.refuse("write `(` after `" + name.text() + "`");
            }
        }
        List<Said> arguments = arguments(name);
        return new Said.Called(before, name, arguments, in.last());
    }

    /** The word, also where it is written as two: {@code at least}. */
    private Token inOneWord() {
        Token first = in.next();
        Token second = in.peek();
        if (second.kind() != Token.Kind.WORD || !in.peek(1).is("(")) {
            return first;
        }
        String joined = first.text()
                + Character.toUpperCase(second.text().charAt(0))
                + second.text().substring(1);
        Optional<String> verb = Verb.FOLLOWING.stream()
                .map(Verb::name)
                .filter(each -> each.equalsIgnoreCase(joined))
                .findFirst();
        if (verb.isEmpty() || second.place().line() != first.place().line()) {
            return first;
        }
        in.next();
        Span both = Span.of(first, second);
        in.problems()
                .add(
                        first.place(),
                        "`" + first.text() + " " + second.text() + "` is one word; write `" + verb.get() + "`",
                        both.mend(verb.get()));
        return new Token(Token.Kind.WORD, verb.get(), first.place(), both.length());
    }

    private List<Said> arguments(Token name) throws GivenUp {
        List<Said> arguments = new ArrayList<>();
        if (in.take(")")) {
            return arguments;
        }
        arguments.add(one());
        while (true) {
            if (in.is(",") && startsComparison(1)) {
                break;
            }
            if (in.take(",")) {
                arguments.add(one());
            } else if (in.is(Token.Kind.TEXT)) {
                in.missing("`,` is missing between two texts; write it here", ",");
                arguments.add(one());
            } else {
                break;
            }
        }
        if (!in.take(")")) {
            if (AFTER_BRACKET.stream().anyMatch(in::is)
                    || Fact.of(in.peek().text()).isPresent()) {
                in.missing("`)` is missing after what `" + name.text() + "` is given; write it here", ")");
            } else if (in.is(Token.Kind.WORD) && in.last().kind() == Token.Kind.NUMBER) {
                throw in.refuse("a number stands alone, in the unit of what is asked; take the word away");
            } else {
                throw in.refuse("write `)` after what `" + name.text() + "` is given");
            }
        }
        return arguments;
    }

    private boolean startsComparison(int ahead) {
        return in.peek(ahead).kind() == Token.Kind.WORD
                && Condition.Operator.meantBy(in.peek(ahead + 1)).isPresent();
    }

    /** One text, number, name or word with brackets. */
    Said one() throws GivenUp {
        if (in.is(Token.Kind.TEXT)) {
            return new Said.Quoted(in.next());
        }
        if (in.is(Token.Kind.WORD) && in.peek(1).is("(")) {
            return called();
        }
        mustNotBeMoney();
        if (startsBare()) {
            return bare();
        }
        throw in.refuse("write a number, a text in quotes or a name");
    }

    private void mustNotBeMoney() {
        if ((in.is("£") || in.is("€") || in.is("$") || in.is("+")) && in.peek(1).kind() == Token.Kind.NUMBER) {
            in.replace(
                    in.peek(), "a number stands alone; take the `" + in.peek().text() + "` away", "");
            in.next();
        }
    }

    private boolean startsBare() {
        return in.is(Token.Kind.WORD)
                || in.is(Token.Kind.NUMBER)
                || ((in.is("-") || in.is(".") || isDash()) && in.peek(1).kind() == Token.Kind.NUMBER);
    }

    private boolean isDash() {
        return in.is("–") || in.is("—") || in.is("−");
    }

    /** Tokens that touch each other, up to a comma, a bracket or a space. */
    private Said.Bare bare() {
        List<Token> tokens = new ArrayList<>();
        if (isDash()) {
            in.replace(in.peek(), "`" + in.peek().text() + "` is a dash; write `-`", "-");
            Token dash = in.next();
            tokens.add(new Token(Token.Kind.SIGN, "-", dash.place(), dash.length()));
        } else {
            tokens.add(in.next());
        }
        boolean constant = tokens.get(0).is("Status") || tokens.get(0).is("Reason");
        if (constant && in.is(".") && in.peek(1).kind() == Token.Kind.WORD) {
            tokens.add(in.next());
            tokens.add(in.next());
        }
        while (in.last().touches(in.peek()) && belongs(tokens)) {
            tokens.add(in.next());
        }
        Said.Bare bare = new Said.Bare(tokens);
        mustNotBePerCent(bare);
        mustBeOneNumber(bare);
        return bare;
    }

    private void mustNotBePerCent(Said.Bare bare) {
        Token sign = in.peek();
        if (!PER_CENT.contains(sign.text()) || sign.kind() == Token.Kind.TEXT) {
            return;
        }
        Token last = in.next();
        if (last.is("per") && in.is("cent")) {
            last = in.next();
        }
        Place place =
                sign.is("%") && bare.tokens().get(bare.tokens().size() - 1).touches(sign) ? bare.place() : sign.place();
        in.problems()
                .add(
                        place,
                        "a percentage is written as its number; write `" + bare.shown() + "`",
                        new Span(bare.place(), last.after()).mend(bare.shown()));
    }

    /** Thousands set off by a space are one number. */
    private void mustBeOneNumber(Said.Bare bare) {
        if (bare.isFigure() && in.is(Token.Kind.NUMBER) && in.peek().text().matches("[0-9]{3}")) {
            Token rest = in.next();
            in.problems()
                    .add(
                            rest.place(),
                            "a number has no spaces; write `" + bare.shown() + rest.text() + "`",
                            new Span(bare.place(), rest.after()).mend(bare.shown() + rest.text()));
        }
    }

    /** Whether the next token is a part of the run. A verb after a number is not: its bracket was forgotten. */
    private boolean belongs(List<Token> run) {
        Token next = in.peek();
        boolean verbAfterNumber = next.is(".")
                && run.get(run.size() - 1).kind() == Token.Kind.NUMBER
                && in.peek(1).kind() == Token.Kind.WORD;
        return switch (next.kind()) {
            case WORD, NUMBER -> true;
            case SIGN -> !verbAfterNumber && IN_A_RUN.contains(next.text());
            default -> false;
        };
    }
}
