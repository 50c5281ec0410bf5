package org.improvementnotice.compliance.input;

import java.util.List;
import java.util.Locale;

/** What a parser says of a broken file, in words of officers. */
final class SyntaxWords {

    private record Said(String parser, String words) {}

    private static final List<Said> KNOWN = List.of(
            new Said(
                    "cannot start any token",
                    "a character that cannot stand here; indent with spaces, not tabs, and put texts that start with `@`, `%` or a backtick in quotes"),
            new Said("found a tab character", "a tab stands here; indent with spaces"),
            new Said(
                    "mapping values are not allowed",
                    "a `:` cannot stand here; put the text in quotes, or begin the line where its neighbours begin"),
            new Said("could not find expected ':'", "a `:` is missing after the key; write `key: value`"),
            new Said(
                    "expected <block end>",
                    "this line is indented otherwise than its neighbours; line it up with them"),
            new Said("while scanning an alias", "`*` says nothing here; write the figure, or `unavailable`"),
            new Said("expected ',' or '}'", "a `,` or the closing `}` is missing before this"),
            new Said("expected ',' or ']'", "a `,` or the closing `]` is missing before this"),
            new Said("unexpected end of stream", "a quote or bracket that opened before is not closed"),
            new Said("unexpected end-of-input", "a quote or bracket that opened before is not closed"),
            new Said("expected the node content", "a value is missing here"),
            new Said("undefined alias", "`*` repeats an earlier part; write it out instead"),
            new Said(
                    "expected alphabetic or numeric character",
                    "`*` and `&` repeat parts; write them out, or put the text in quotes"),
            new Said("found unknown escape character", "this `\\` means nothing; use single quotes"),
            new Said("expected a field name", "a key must be one word; write `key: value`"),
            // JSON
            new Said("separate field name and value", "a `:` is missing after the key; write `\"key\": value`"),
            new Said(
                    "(':' (code 58)): was expecting comma to separate array",
                    "a `:` cannot stand in a list; keys with values stand in `{ }`"),
            new Said("expecting comma to separate", "a `,` is missing before this"),
            new Said("('}' (code 125)): was expecting double-quote", "a `,` stands before this `}`; take it away"),
            new Said("(']' (code 93)): expected a valid value", "a `,` stands before this `]`; take it away"),
            new Said("(',' (code 44))", "a `,` stands here that separates nothing; take it away"),
            new Said("expecting double-quote to start", "a key stands in double quotes; write `\"key\": value`"),
            new Said("(non-standard) comment", "JSON has no comments; take it away"),
            new Said("unrecognized token", "a text stands in double quotes; write `\"key\": \"text\"`"),
            new Said("character escape", "this `\\` means nothing; write it twice, or take it away"),
            new Said("leading zeroes", "a number starts with no needless zero; take it away"),
            new Said("plus signs", "a number has no plus sign; take it away"),
            new Said("non-standard token", "this is no number; write `\"unavailable\"` where there is no figure"),
            new Said("point not followed", "a digit is missing after the point"),
            new Said("('.' (code 46))", "a digit is missing before the point; write `0.5`"),
            new Said("(ctrl-char, code 10)): has to", "a quote that opened in this line is not closed"),
            new Said("illegal unquoted character", "a tab stands in this text; take it away"));

    private SyntaxWords() {}

    /** Whether a fault that shows later began where something opened and was not closed. */
    static boolean isAboutWhatOpened(String context) {
        return context.contains("simple key")
                || context.contains("quoted scalar")
                || context.contains("flow mapping")
                || context.contains("flow sequence");
    }

    /** What a bracket that opened in an earlier line wants. */
    static String ofBracket(String context) {
        return context.contains("flow mapping")
                ? "the `{` that opens here is not closed in its line; write `}`"
                : "the `[` that opens here is not closed in its line; write `]`";
    }

    static String of(String parserSays) {
        String said = parserSays.toLowerCase(Locale.ROOT);
        if (said.contains("cannot start any token") && said.contains("\\t")) {
            return "a tab stands here; indent with spaces";
        }
        return KNOWN.stream()
                .filter(each -> said.contains(each.parser()))
                .map(Said::words)
                .findFirst()
                .orElse("this cannot be read; check quotes, brackets and indentation around it");
    }
}
