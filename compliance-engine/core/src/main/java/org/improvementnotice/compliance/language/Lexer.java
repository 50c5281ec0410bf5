package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Problems;
import org.jspecify.annotations.Nullable;

/** Cuts a rule file into tokens, each with its line and column. */
final class Lexer {

    /** The deepest that brackets may stand in each other. */
    static final int DEEPEST = 24;

    private static final Set<String> PAIRS =
            Set.of("==", "!=", "<=", ">=", "&&", "||", "=>", "=<", "<>", "->", ":=", "~=");
    private static final Set<String> OPENING_BRACKETS = Set.of("(", "[", "{");
    private static final Set<String> CLOSING_BRACKETS = Set.of(")", "]", "}");

    private static final Map<String, String> ENTITIES = Map.of("&gt;", ">", "&lt;", "<", "&amp;&amp;", "&&");

    private final String file;
    private final int[] text;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Lexer(String file, String text, Problems problems) {
        this.file = file;
        this.text = text.codePoints().toArray();
        this.problems = problems;
    }

    /** The tokens, the last of them the end of the file. */
    static List<Token> read(String file, String text, Problems problems) {
        TextGate.check(file, text, problems);
        return new Lexer(file, text, problems).read();
    }

    private List<Token> read() {
        while (at < text.length) {
            int here = text[at];
            if (here == '\n') {
                at++;
                line++;
                lineStart = at;
            } else if (here == ' ' || here == '\t' || TextGate.isForbidden(here)) {
                at++;
            } else if (here == '/' && next() == '/') {
                comment();
            } else if (here == '/' && next() == '*') {
                blockComment();
            } else {
                token(here);
            }
        }
        tokens.add(new Token(Token.Kind.END, "", here(), 0));
        mustNotBeDeep();
        return tokens;
    }

    private void token(int here) {
        if (mergeMark() || entity() || escapedText()) {
            return;
        }
        if (isLetter(here)) {
            word();
        } else if (isDigit(here)) {
            number();
        } else if (isOpeningQuote(here)) {
            quoted(here);
        } else if (here == '#' || (here == '-' && next() == '-')) {
            foreignComment();
        } else if (Character.getType(here) == Character.SPACE_SEPARATOR) {
            foreignSpaces(here);
        } else {
            sign(here);
        }
    }

    private Place here() {
        return new Place(file, line, at - lineStart + 1);
    }

    private int next() {
        return at + 1 < text.length ? text[at + 1] : -1;
    }

    private Problem.@Nullable Mend mend(int length, String with) {
        return Span.of(here(), length).mend(with);
    }

    private void add(Token.Kind kind, String its, int from) {
        Place place = new Place(file, line, from - lineStart + 1);
        tokens.add(new Token(kind, its, place, at - from));
    }

    private String from(int start) {
        return new String(text, start, at - start);
    }

    private void word() {
        int start = at;
        boolean plain = true;
        while (at < text.length && (isLetter(text[at]) || isDigit(text[at]))) {
            if (text[at] > '~' && plain) {
                plain = false;
                problems.add(
                        here(),
                        "the letter `" + Character.toString(text[at]) + "` (" + TextGate.code(text[at])
                                + ") cannot stand here; write the one from a to z that it looks like");
            }
            at++;
        }
        add(plain ? Token.Kind.WORD : Token.Kind.UNREADABLE, from(start), start);
    }

    /** Digits with whatever is written onto them, so that a slip is seen as one: 8O, 1.000.000, 2nd. */
    private void number() {
        int start = at;
        while (at < text.length
                && (isLetter(text[at]) || isDigit(text[at]) || (text[at] == '.' && next() != -1 && isDigit(next())))) {
            at++;
        }
        add(Token.Kind.NUMBER, from(start), start);
    }

    private void quoted(int quote) {
        int start = at;
        int from = problems.size();
        at++;
        while (at < text.length && text[at] != '\n' && !closes(quote, text[at])) {
            mustBeOrdinary();
            at++;
        }
        String inside = new String(text, start + 1, at - start - 1);
        if (at >= text.length || text[at] == '\n') {
            unclosed(start, inside);
            return;
        }
        at++;
        if (quote != '"' || text[at - 1] != '"') {
            Place place = new Place(file, line, start - lineStart + 1);
            problems.add(
                    place,
                    "`" + from(start) + "` stands in other quotes; write `\"" + inside + "\"`",
                    Span.of(place, at - start).mend("\"" + inside + "\""));
        }
        add(Token.Kind.TEXT, problems.size() == from ? inside : inside.replace("\\", ""), start);
    }

    private void mustBeOrdinary() {
        int character = text[at];
        if (character == '\\') {
            problems.add(here(), "a `\\` has no place in a text; take it away");
        } else if (!TextGate.isForbidden(character) && !TextGate.isOrdinary(character)) {
            problems.add(
                    here(),
                    "the character `" + Character.toString(character) + "` (" + TextGate.code(character)
                            + ") is none of English or Welsh writing; write the one it looks like");
        }
    }

    /** A text that runs to the end of its line. Where it was meant to end is guessed: at the first bracket or comma. */
    private void unclosed(int start, String inside) {
        Place place = new Place(file, line, start - lineStart + 1);
        int curly = inside.codePoints().boxed().toList().indexOf(inside.indexOf(0x201D) >= 0 ? 0x201D : 0x201C);
        if (curly >= 0) {
            at = start + 1 + curly;
            String closed = new String(text, start + 1, curly);
            problems.add(
                    place,
                    "the text that starts here ends in another quote; write `\"" + closed + "\"`",
                    mend(1, "\""));
            at++;
            add(Token.Kind.TEXT, closed, start);
            return;
        }
        int length = inside.stripTrailing().length();
        for (String end : List.of(")", ",", ";")) {
            int found = inside.indexOf(end);
            length = found >= 0 && found < length ? found : length;
        }
        String guessed = inside.substring(0, length).stripTrailing();
        if (guessed.isEmpty() && opensEarlier(start)) {
            return;
        }
        Place end = new Place(file, line, place.column() + 1 + guessed.codePointCount(0, guessed.length()));
        problems.add(
                place,
                "the text that starts here has no closing `\"`; write `\"" + guessed + "\"`",
                Span.at(end).mend("\""));
        at = start + 1 + guessed.codePointCount(0, guessed.length());
        add(Token.Kind.TEXT, guessed, start);
    }

    /** A quote directly behind words that touch each other closes a text that was never opened. */
    private boolean opensEarlier(int quote) {
        int first = tokens.size();
        int column = quote - lineStart + 1;
        while (first > 0
                && tokens.get(first - 1).place().line() == line
                && tokens.get(first - 1).after().column() == column
                && !tokens.get(first - 1).is("(")
                && !tokens.get(first - 1).is(",")) {
            first--;
            column = tokens.get(first).place().column();
        }
        if (first == tokens.size()) {
            return false;
        }
        Place start = tokens.get(first).place();
        int from = lineStart + start.column() - 1;
        String inside = new String(text, from, quote - from);
        problems.add(
                start,
                "the text `" + inside + "` has no opening `\"`; write it",
                Span.at(start).mend("\""));
        tokens.subList(first, tokens.size()).clear();
        at = quote + 1;
        add(Token.Kind.TEXT, inside, from);
        return true;
    }

    private void comment() {
        while (at < text.length && text[at] != '\n') {
            at++;
        }
    }

    private void blockComment() {
        Place start = here();
        at += 2;
        while (at < text.length && !(text[at] == '*' && next() == '/')) {
            if (text[at] == '\n') {
                line++;
                lineStart = at + 1;
            }
            at++;
        }
        if (at >= text.length) {
            Place end = endOfLine(start);
            problems.add(
                    start,
                    "the comment that starts here has no end; write `*/` where it ends",
                    Span.at(end).mend(" */"));
        }
        at = Math.min(at + 2, text.length);
    }

    private Place endOfLine(Place start) {
        int line = 1;
        for (int i = 0; i < text.length; i++) {
            int from = i;
            while (i < text.length && text[i] != '\n') {
                i++;
            }
            if (line++ == start.line()) {
                return new Place(file, start.line(), i - from + 1);
            }
        }
        return start;
    }

    private void foreignComment() {
        int length = text[at] == '#' ? 1 : 2;
        problems.add(
                here(),
                "`" + new String(text, at, length) + "` starts no comment here; write `//`",
                mend(length, "//"));
        comment();
    }

    private void sign(int here) {
        int start = at;
        String pair = at + 1 < text.length ? new String(text, at, 2) : "";
        at += PAIRS.contains(pair) ? 2 : 1;
        if (here == 0x2260) {
            add(Token.Kind.SIGN, "≠", start);
        } else if (here == '\\' || !TextGate.isOrdinary(here)) {
            at = start;
            problems.add(
                    here(),
                    "`" + Character.toString(here) + "` (" + TextGate.code(here) + ") cannot stand here; take it away",
                    mend(1, ""));
            at = start + 1;
        } else {
            add(Token.Kind.SIGN, from(start), start);
        }
    }

    private void foreignSpaces(int first) {
        int start = at;
        Place place = here();
        while (at < text.length && text[at] != ' ' && Character.getType(text[at]) == Character.SPACE_SEPARATOR) {
            at++;
        }
        problems.add(
                place,
                "the space " + TextGate.code(first) + " is not the ordinary one; write a space",
                Span.of(place, at - start).mend(" ".repeat(at - start)));
    }

    /** The marks that a half finished merge leaves at the start of a line. */
    private boolean mergeMark() {
        if (at != lineStart || at + 7 > text.length || "<>=|".indexOf(text[at]) < 0) {
            return false;
        }
        for (int i = at; i < at + 7; i++) {
            if (text[i] != text[at]) {
                return false;
            }
        }
        Place place = here();
        int start = at;
        comment();
        problems.add(
                place,
                "a merge was left half finished here; keep the right lines and take this one away",
                Span.of(place, at - start).mend(""));
        return true;
    }

    /** A sign as a web page writes it. */
    private boolean entity() {
        for (Map.Entry<String, String> each : ENTITIES.entrySet()) {
            int length = each.getKey().length();
            if (at + length <= text.length && new String(text, at, length).equals(each.getKey())) {
                boolean equal = at + length < text.length
                        && text[at + length] == '='
                        && !each.getValue().equals("&&");
                String sign = each.getValue() + (equal ? "=" : "");
                int whole = length + (equal ? 1 : 0);
                problems.add(
                        here(),
                        "`" + new String(text, at, whole) + "` is a sign as a web page writes it; write `" + sign + "`",
                        mend(whole, sign));
                int start = at;
                at += whole;
                add(Token.Kind.SIGN, sign, start);
                return true;
            }
        }
        return false;
    }

    /** A text whose quotes are escaped, or doubled, as other programs write them. */
    private boolean escapedText() {
        boolean escaped = text[at] == '\\' && next() == '"';
        boolean doubled = text[at] == '"' && next() == '"' && at + 2 < text.length && isLetter(text[at + 2]);
        if (!escaped && !doubled) {
            return false;
        }
        String quote = escaped ? "\\\"" : "\"\"";
        int start = at;
        int end = at + 2;
        while (end + 1 < text.length && text[end] != '\n' && !new String(text, end, 2).equals(quote)) {
            end++;
        }
        if (end + 1 >= text.length || text[end] == '\n') {
            return false;
        }
        String inside = new String(text, at + 2, end - at - 2);
        Place place = here();
        at = end + 2;
        problems.add(
                place,
                "`" + from(start) + "` has the quotes of another program; write `\"" + inside + "\"`",
                Span.of(place, at - start).mend("\"" + inside + "\""));
        add(Token.Kind.TEXT, inside, start);
        return true;
    }

    private void mustNotBeDeep() {
        int depth = 0;
        for (Token token : tokens) {
            if (token.kind() != Token.Kind.SIGN) {
                continue;
            }
            if (OPENING_BRACKETS.contains(token.text()) && ++depth > DEEPEST) {
                problems.add(token.place(), "brackets stand at most " + DEEPEST + " deep; take some away");
                tokens.clear();
                return;
            }
            if (CLOSING_BRACKETS.contains(token.text())) {
                depth = Math.max(0, depth - 1);
            }
        }
    }

    private static boolean isLetter(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || character == '_'
                || character == '$'
                || (character > 0x7F && Character.isLetter(character));
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isOpeningQuote(int character) {
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
