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
                    "a `:` cannot stand here; put the text in quotes, or check the line before it"),
            new Said("could not find expected ':'", "a `:` is missing after the key; write `key: value`"),
            new Said(
                    "expected <block end>",
                    "this line is indented otherwise than its neighbours; line it up with them"),
            new Said("expected ',' or '}'", "a `,` or the closing `}` is missing before this"),
            new Said("expected ',' or ']'", "a `,` or the closing `]` is missing before this"),
            new Said("unexpected end of stream", "a quote or bracket that opened before is not closed"),
            new Said("unexpected end-of-input", "a quote or bracket that opened before is not closed"),
            new Said("special characters are not allowed", "an invisible control character stands here; delete it"),
            new Said("expected the node content", "a value is missing here"),
            new Said("undefined alias", "`*` repeats an earlier part; write it out instead"),
            new Said(
                    "expected alphabetic or numeric character",
                    "`*` and `&` repeat parts; write them out, or put the text in quotes"),
            new Said("found unknown escape character", "this `\\` means nothing; use single quotes"),
            new Said("expected a field name", "a key must be one word; write `key: value`"));

    private SyntaxWords() {}

    /** Whether a fault that shows later began where something opened and was not closed. */
    static boolean isAboutWhatOpened(String context) {
        return context.contains("simple key")
                || context.contains("quoted scalar")
                || context.contains("flow mapping")
                || context.contains("flow sequence");
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
