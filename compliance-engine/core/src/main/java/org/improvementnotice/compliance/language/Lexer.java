package org.improvementnotice.compliance.language;

import java.util.List;
import java.util.Set;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;

/** Cuts a rule file into tokens, each with its line and column. */
final class Lexer {

    /** The deepest that brackets may stand in each other. */
    static final int DEEPEST = 24;

    private static final Set<String> PAIRS =
            Set.of("==", "!=", "<=", ">=", "&&", "||", "=>", "=<", "<>", "->", ":=", "~=");
    private static final Set<String> OPENING_BRACKETS = Set.of("(", "[", "{");
    private static final Set<String> CLOSING_BRACKETS = Set.of(")", "]", "}");
    private static final int UNEQUAL = 0x2260;

    private final TextCursor in;
    private final QuoteLexer quotes;
    private final ForeignLexer foreign;

    private Lexer(TextCursor in) {
        this.in = in;
        this.quotes = new QuoteLexer(in);
        this.foreign = new ForeignLexer(in);
    }

    /** The tokens, the last of them the end of the file; none where a line is too long or brackets stand too deep. */
    static List<Token> read(String file, String text, Problems problems) {
        if (!TextGate.check(file, text, problems)) {
            return List.of();
        }
        TextCursor in = new TextCursor(file, text, problems);
        new Lexer(in).read();
        return mustNotBeDeep(in.tokens(), problems) ? in.tokens() : List.of();
    }

    private void read() {
        while (!in.isAtEnd()) {
            int here = in.peek();
            if (here == '\n' || here == ' ' || here == '\t' || TextGate.isForbidden(here)) {
                in.step();
            } else if (in.startsWith("//", 0)) {
                in.skipLine();
            } else if (in.startsWith("/*", 0)) {
                comment();
            } else {
                token(here);
            }
        }
        in.add(Token.Kind.END, "", in.position());
    }

    private void token(int here) {
        if (foreign.take() || quotes.take()) {
            return;
        }
        if (isLetter(here)) {
            word();
        } else if (isDigit(here)) {
            number();
        } else if (!foreign.takeBlank()) {
            sign(here);
        }
    }

    private void comment() {
        Place start = in.here();
        in.skip(2);
        boolean turned = false;
        while (!in.isAtEnd() && !in.startsWith("*/", 0)) {
            if (!turned && TextGate.isRightToLeft(in.peek())) {
                turned = true;
                in.problems()
                        .add(
                                in.here(),
                                "the letter " + TextGate.code(in.peek())
                                        + " is written from right to left, and shows numbers behind the comment in another"
                                        + " order; write the comment with `//`");
            }
            in.step();
        }
        if (in.isAtEnd()) {
            in.problems()
                    .add(
                            start,
                            "the comment that starts here has no end; write `*/` where it ends",
                            Span.at(in.endOfParagraph(start)).mend(" */"));
        } else {
            in.skip(2);
        }
    }

    private void word() {
        int start = in.position();
        boolean plain = true;
        while (isLetter(in.peek()) || isDigit(in.peek())) {
            if (in.peek() > '~' && plain) {
                plain = false;
                in.problems()
                        .add(
                                in.here(),
                                "the letter `" + in.next(1) + "` (" + TextGate.code(in.peek())
                                        + ") cannot stand here; write the one from a to z that it looks like");
            }
            in.skip(1);
        }
        in.add(plain ? Token.Kind.WORD : Token.Kind.UNREADABLE, in.textSince(start), start);
    }

    /** Digits with whatever is written onto them, so that a slip is seen as one: 8O, 1.000.000, 2nd. */
    private void number() {
        int start = in.position();
        while (isLetter(in.peek()) || isDigit(in.peek()) || (in.peek() == '.' && isDigit(in.peek(1)))) {
            in.skip(1);
        }
        in.add(Token.Kind.NUMBER, in.textSince(start), start);
    }

    private void sign(int here) {
        int start = in.position();
        boolean readable = here == UNEQUAL || (here != '\\' && TextGate.isOrdinary(here));
        boolean escape = TextGate.isEscape(in);
        in.skip(readable && PAIRS.contains(in.next(2)) ? 2 : 1);
        if (readable) {
            in.add(Token.Kind.SIGN, in.textSince(start), start);
        } else if (!escape) {
            in.problems()
                    .add(
                            in.place(start),
                            "`" + in.textSince(start) + "` (" + TextGate.code(here)
                                    + ") cannot stand here; take it away",
                            in.since(start).mend(""));
        }
    }

    private static boolean mustNotBeDeep(List<Token> tokens, Problems problems) {
        int depth = 0;
        for (Token token : tokens) {
            if (token.kind() != Token.Kind.SIGN) {
                continue;
            }
            if (OPENING_BRACKETS.contains(token.text()) && ++depth > DEEPEST) {
                problems.add(token.place(), "brackets stand at most " + DEEPEST + " deep; take some away");
                return false;
            }
            if (CLOSING_BRACKETS.contains(token.text())) {
                depth = Math.max(0, depth - 1);
            }
        }
        return true;
    }

    static boolean isLetter(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || character == '_'
                || character == '$'
                || (character > 0x7F && Character.isLetter(character));
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
