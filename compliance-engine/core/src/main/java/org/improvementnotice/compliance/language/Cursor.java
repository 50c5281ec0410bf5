package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;

/** The tokens of a file and where reading stands among them, with the problems said on the way. */
final class Cursor {

    private final List<Token> tokens;
    private final Problems problems;
    private int at;

    Cursor(List<Token> tokens, Problems problems) {
        this.tokens = new ArrayList<>(tokens);
        this.problems = problems;
    }

    Token peek() {
        return peek(0);
    }

    /** A token so many ahead of the next, or behind it where that is less than 0. */
    Token peek(int ahead) {
        return tokens.get(Math.max(0, Math.min(at + ahead, tokens.size() - 1)));
    }

    /** The token before; the next one where there is none before. */
    Token last() {
        return tokens.get(Math.max(0, at - 1));
    }

    Token next() {
        Token next = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        return next;
    }

    boolean is(String wordOrSign) {
        return peek().is(wordOrSign);
    }

    boolean is(Token.Kind kind) {
        return peek().kind() == kind;
    }

    boolean isAtEnd() {
        return is(Token.Kind.END);
    }

    /** Whether the next token is the first of its line. */
    boolean startsLine() {
        return at == 0 || last().place().line() < peek().place().line();
    }

    /** Takes a sign that is too many, and says that it can be taken away. */
    void takeSurplus(String message) {
        replace(next(), message, "");
    }

    /** Takes the next token if it is this. */
    boolean take(String wordOrSign) {
        if (is(wordOrSign)) {
            next();
            return true;
        }
        return false;
    }

    /** Where reading stands. */
    int position() {
        return at;
    }

    /** The tokens from a position up to where reading stands. */
    List<Token> since(int position) {
        return tokens.subList(position, at);
    }

    Problems problems() {
        return problems;
    }

    /** Adds a problem at a token. */
    void problem(Token token, String message) {
        if (token.kind() != Token.Kind.UNREADABLE) {
            problems.add(token.place(), message);
        }
    }

    /** Adds a problem at a token that another text mends. */
    void replace(Token token, String message, String text) {
        if (token.kind() != Token.Kind.UNREADABLE) {
            problems.add(token.place(), message, Span.of(token).mend(text));
        }
    }

    /** Adds a problem at the end of the token before: something is missing there. */
    void missing(String message, String text) {
        if (peek().kind() != Token.Kind.UNREADABLE) {
            Place place = last().after();
            problems.add(place, message, Span.at(place).mend(text));
        }
    }

    /** Says that the next token cannot stand here, and gives the part up. */
    GivenUp refuse(String instead) {
        return refuse(peek(), instead);
    }

    /** Says that a token cannot stand here, and gives the part up. */
    GivenUp refuse(Token token, String instead) {
        problem(token, "`" + token.shown() + "` cannot stand here; " + instead);
        return new GivenUp();
    }

    /**
     * Takes a sign that must stand here. Where it does not, it is said to be missing, and reading goes on as if it stood.
     *
     * @param follow what may come after it: where none of this comes either, the part is given up
     */
    void must(String sign, String after, String... follow) throws GivenUp {
        if (take(sign)) {
            return;
        }
        for (String each : follow) {
            if (is(each)) {
                missing("`" + sign + "` is missing after " + after + "; write it here", sign);
                return;
            }
        }
        throw refuse("write `" + sign + "` after " + after);
    }

    /** The allowed word that the next token was probably meant to be. */
    Optional<String> near(Collection<String> words) {
        return is(Token.Kind.WORD) ? Nearest.to(peek().text(), words) : Optional.empty();
    }

    /** The text of a line from one token to another, with one space where there are several. */
    String textOf(Token first, Token last) {
        StringBuilder text = new StringBuilder();
        Token before = first;
        for (Token token : tokens.subList(tokens.indexOf(first), tokens.indexOf(last) + 1)) {
            text.append(text.isEmpty() || before.touches(token) ? "" : " ").append(token.shown());
            before = token;
        }
        return text.toString();
    }

    /** The words of all lines that start with one. */
    List<String> wordsOfLinesThatStartWith(String word) {
        List<String> words = new ArrayList<>();
        int line = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean first = i == 0
                    || tokens.get(i - 1).place().line() < tokens.get(i).place().line();
            line = first && tokens.get(i).is(word) ? tokens.get(i).place().line() : line;
            boolean last = i + 1 < tokens.size()
                    && tokens.get(i + 1).place().line() > tokens.get(i).place().line();
            if (line == tokens.get(i).place().line() && last && i > at) {
                words.add(tokens.get(i).text());
            }
        }
        return words;
    }

    /** Says that words are a note without its sign, and goes on in the next line. */
    void note(Token first) {
        Place place = first.place();
        problems.add(
                place,
                "`" + first.shown() + "` cannot stand here; a note starts with `//`",
                Span.at(place).mend("// "));
        next();
        skipLine();
    }

    /** Adds a problem at a run of words that stands in one line and belongs in quotes. */
    void replaceLine(Token first, String message) {
        String quoted = "\"" + textOf(first, last()) + "\"";
        problems.add(first.place(), message, Span.of(first, last()).mend(quoted));
    }

    /** Reads the next token as another word, which it was meant to be. */
    void rename(String word) {
        Token next = peek();
        tokens.set(at, new Token(Token.Kind.WORD, word, next.place(), next.length()));
    }

    /** Goes on to the next line. */
    void skipLine() {
        while (!isAtEnd() && !startsLine()) {
            next();
        }
    }

    /** Says that what stands here has no place, up to a token in the same line, and can be taken away. */
    void takeAway(Token first, String message) {
        problems.add(first.place(), message, Span.of(first, last()).mend(""));
    }

    /** Goes on to the next of these words, or to the end of the file. */
    void skipTo(String... words) {
        while (!isAtEnd()) {
            for (String word : words) {
                if (is(word) && startsItsPart(word)) {
                    return;
                }
            }
            next();
        }
    }

    /** A rule starts with its word and a name; the other parts of a rule with their word alone. */
    private boolean startsItsPart(String word) {
        return !word.equals("rule") || peek(1).kind() == Token.Kind.TEXT || startsLine();
    }
}
