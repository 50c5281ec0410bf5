package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import org.improvementnotice.compliance.FuzzNumbers;

/**
 * A rule file of the bytes that a fuzzer gives: drawn as {@link RandomRules} draws, then with slips of the hand, none in a
 * third of the draws. A byte changed changes a choice, so that the fuzzer moves through the language and not through its
 * letters.
 *
 * @param name in its pack
 * @param text of the file
 * @param slips how many there are; 0 where the file is inside the language
 */
record RuleFileDraw(String name, String text, int slips) {

    private static final int MOST_SLIPS = 3;
    private static final List<String> STRAY = List.of(
            "$x",
            ":",
            "from",
            "eval",
            "or",
            "and",
            "salience",
            "#",
            "\\",
            "'",
            "\"",
            "/*",
            "*/",
            "//",
            "null",
            "true",
            "this",
            "1e3",
            "007",
            "1_000",
            "-",
            "+",
            "*",
            ".5",
            "5.",
            "1L",
            "2012-04",
            "{",
            "}",
            "[",
            "]",
            "=",
            "!",
            "&",
            "|",
            "\u00A0",
            "\u200B",
            "\u2028",
            "\u202E",
            "\u0000",
            "\r",
            "else",
            "modify",
            "update",
            "matches",
            "contains",
            "accumulate",
            "\\u0041",
            "99999999999999999999",
            "\"\"",
            "((((((((((((((((((((((((((");

    /** Draws a file; the same bytes draw the same file. */
    static RuleFileDraw of(byte[] bytes) {
        FuzzNumbers numbers = new FuzzNumbers(bytes);
        int slips = Math.max(0, numbers.nextInt(MOST_SLIPS * 3 / 2 + 1) - 1);
        int which = numbers.nextInt(8);
        List<Map.Entry<String, String>> files =
                List.copyOf(new RandomRules(numbers).ruleFiles().entrySet());
        Map.Entry<String, String> file = files.get(which % files.size());
        String text = file.getValue();
        for (int i = 0; i < slips; i++) {
            text = slipped(text, numbers);
        }
        return new RuleFileDraw(file.getKey(), text, slips);
    }

    private static String slipped(String text, FuzzNumbers numbers) {
        List<MatchResult> tokens = RandomLayout.TOKEN.matcher(text).results().toList();
        if (tokens.isEmpty()) {
            return text;
        }
        MatchResult at = tokens.get(numbers.nextInt(tokens.size()));
        MatchResult other = tokens.get(numbers.nextInt(tokens.size()));
        List<String> words = new ArrayList<>(RuleWords.ALL);
        words.addAll(STRAY);
        String word = words.get(numbers.nextInt(words.size()));
        String instead = switch (numbers.nextInt(6)) {
            case 0 -> "";
            case 1 -> at.group() + " " + at.group();
            case 2 -> word;
            case 3 -> at.group() + " " + word;
            case 4 -> other.group();
            default -> at.group().substring(0, at.group().length() / 2);
        };
        return text.substring(0, at.start()) + instead + text.substring(at.end());
    }
}
