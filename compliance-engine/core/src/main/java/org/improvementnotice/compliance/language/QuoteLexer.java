package org.improvementnotice.compliance.language;

import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.Place;

/** Cuts texts in quotes, also in those of other programs, and where a quote is missing. */
final class QuoteLexer {

    private static final List<String> ENDS = List.of(")", ",", ";");
    private static final int CURLY_OPENING = 0x201C;
    private static final int CURLY_CLOSING = 0x201D;

    private final TextCursor in;
    private int readAgain;

    QuoteLexer(TextCursor in) {
        this.in = in;
    }

    /** Cuts a text if one starts here. */
    boolean take() {
        if (takeForeign()) {
            return true;
        }
        boolean starts = isOpening(in.peek());
        if (starts) {
            quoted(in.peek());
        }
        return starts;
    }

    private void quoted(int quote) {
        int start = in.position();
        in.skip(1);
        while (!in.isAtLineEnd() && !closes(quote, in.peek())) {
            if (!TextGate.isEscape(in)) {
                mustBeOrdinary(in.peek());
            }
            in.skip(1);
        }
        String inside = in.textSince(start + 1);
        if (in.isAtLineEnd()) {
            unclosed(start, inside);
            return;
        }
        boolean straight = quote == '"' && in.peek() == '"';
        in.skip(1);
        if (!straight) {
            in.problems()
                    .add(
                            in.place(start),
                            "`" + in.textSince(start) + "` stands in other quotes; write `\"" + inside + "\"`",
                            in.since(start).mend("\"" + inside + "\""));
        }
        in.add(Token.Kind.TEXT, inside.replace("\\", ""), start);
    }

    private void mustBeOrdinary(int character) {
        if (character == '\\') {
            in.problems().add(in.here(), "a `\\` has no place in a text; take it away");
        } else if (!TextGate.isForbidden(character) && !TextGate.isOrdinary(character)) {
            in.problems()
                    .add(
                            in.here(),
                            "the character `" + Character.toString(character) + "` (" + TextGate.code(character)
                                    + ") is none of English or Welsh writing; write the one it looks like");
        }
    }

    // texts without their closing or opening quote

    /** A text that runs to the end of its line. Where it was meant to end is guessed: at the first bracket or comma. */
    private void unclosed(int start, String inside) {
        int curly = inside.codePoints()
                .boxed()
                .toList()
                .indexOf(inside.indexOf(CURLY_CLOSING) >= 0 ? CURLY_CLOSING : CURLY_OPENING);
        if (curly >= 0) {
            closedByCurly(start, start + 1 + curly);
            return;
        }
        Optional<Token> ranOn = textThatRanOn(in.place(start));
        if (ranOn.isPresent()) {
            List<Token> tokens = in.tokens();
            int number = tokens.lastIndexOf(ranOn.get());
            tokens.subList(number, tokens.size()).clear();
            closedAt(in.position(ranOn.get().place()), guessed(ranOn.get().text(), number));
            return;
        }
        String guessed = guessed(inside, in.tokens().size());
        if (guessed.isEmpty() && opensEarlier(start)) {
            return;
        }
        closedAt(start, guessed);
    }

    /**
     * An earlier text of the line that took the opening quote of another for its own end: {@code ("2.1) @source("}. A line is
     * read again for it once, or it could be read again and again.
     */
    private Optional<Token> textThatRanOn(Place quote) {
        if (readAgain == quote.line()) {
            return Optional.empty();
        }
        readAgain = quote.line();
        return inLine(quote.line()).stream()
                .filter(each -> each.kind() == Token.Kind.TEXT)
                .filter(each ->
                        each.text().endsWith("(") || each.text().stripTrailing().endsWith(","))
                .findFirst();
    }

    private void closedAt(int start, String guessed) {
        in.moveTo(start + 1 + guessed.codePointCount(0, guessed.length()));
        in.problems()
                .add(
                        in.place(start),
                        "the text that starts here has no closing `\"`; write `\"" + guessed + "\"`",
                        Span.at(in.here()).mend("\""));
        in.add(Token.Kind.TEXT, guessed, start);
    }

    private void closedByCurly(int start, int curly) {
        in.moveTo(curly + 1);
        String closed = in.text(start + 1, curly);
        in.problems()
                .add(
                        in.place(start),
                        "the text that starts here ends in another quote; write `\"" + closed + "\"`",
                        in.since(curly).mend("\""));
        in.add(Token.Kind.TEXT, closed, start);
    }

    /**
     * Where a text was meant to end: the name of a rule with its line, what an annotation is given with its bracket.
     *
     * @param number of the token that it is, or will be
     */
    private String guessed(String inside, int number) {
        int length = inside.stripTrailing().length();
        List<String> ends = isAt(number - 1, "rule") ? List.of("@") : isAt(number - 3, "@") ? List.of(")") : ENDS;
        for (String end : ends) {
            int found = inside.indexOf(end);
            length = found >= 0 && found < length ? found : length;
        }
        return inside.substring(0, length).stripTrailing();
    }

    private boolean isAt(int number, String wordOrSign) {
        return number >= 0 && in.tokens().get(number).is(wordOrSign);
    }

    /** A quote directly behind words that touch each other closes a text that was never opened. */
    private boolean opensEarlier(int quote) {
        List<Token> tokens = in.tokens();
        int first = tokens.size();
        Place next = in.place(quote);
        boolean name = isNameOfARule(next.line());
        while (first > 0 && (name ? !tokens.get(first - 1).is("rule") : belongs(tokens.get(first - 1), next))) {
            first--;
            next = tokens.get(first).place();
        }
        if (first == tokens.size()) {
            return false;
        }
        int start = in.position(next);
        String inside = in.text(start, quote);
        in.problems()
                .add(
                        next,
                        "the text `" + inside + "` has no opening `\"`; write it",
                        Span.at(next).mend("\""));
        tokens.subList(first, tokens.size()).clear();
        in.moveTo(quote + 1);
        in.add(Token.Kind.TEXT, inside, start);
        return true;
    }

    private static boolean belongs(Token token, Place next) {
        return token.after().equals(next) && !token.is("(") && !token.is(",");
    }

    /** The tokens of the line that is read. */
    private List<Token> inLine(int line) {
        List<Token> tokens = in.tokens();
        int first = tokens.size();
        while (first > 0 && tokens.get(first - 1).place().line() == line) {
            first--;
        }
        return tokens.subList(first, tokens.size());
    }

    private boolean isNameOfARule(int line) {
        List<Token> inLine = inLine(line);
        return inLine.size() > 1
                && inLine.get(0).is("rule")
                && inLine.stream().noneMatch(each -> each.kind() == Token.Kind.TEXT || each.is("@"));
    }

    // quotes of other programs

    /** A text whose quotes are escaped, or doubled, as other programs write them. */
    private boolean takeForeign() {
        boolean escaped = in.startsWith("\\\"", 0);
        boolean doubled = in.startsWith("\"\"", 0) && Lexer.isLetter(in.peek(2));
        if (!escaped && !doubled) {
            return false;
        }
        String quote = escaped ? "\\\"" : "\"\"";
        int length = 2;
        while (in.peek(length) != -1 && in.peek(length) != '\n' && !in.startsWith(quote, length)) {
            length++;
        }
        if (!in.startsWith(quote, length)) {
            return false;
        }
        int start = in.position();
        in.skip(length + 2);
        String inside = in.text(start + 2, start + length);
        in.problems()
                .add(
                        in.place(start),
                        "`" + in.textSince(start) + "` has the quotes of another program; write `\"" + inside + "\"`",
                        in.since(start).mend("\"" + inside + "\""));
        in.add(Token.Kind.TEXT, inside, start);
        return true;
    }

    private static boolean isOpening(int character) {
        return switch (character) {
            case '"', '\'', '`', 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0xAB -> true;
            default -> false;
        };
    }

    private static boolean closes(int opening, int character) {
        return switch (opening) {
            case '"' -> character == '"';
            case '\'', '`', 0x2018, 0x2019, 0x201A ->
                character == '\'' || character == '`' || character == 0x2018 || character == 0x2019;
            default -> character == '"' || character == 0x201C || character == 0x201D || character == 0xBB;
        };
    }
}
