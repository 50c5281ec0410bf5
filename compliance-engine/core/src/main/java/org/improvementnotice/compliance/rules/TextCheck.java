package org.improvementnotice.compliance.rules;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;

/**
 * What can be found wrong in a rule file by its text before it is compiled, where a compiled rule would say nothing and do
 * nothing: a name that is not there, a text where a number or a status belongs.
 */
final class TextCheck {

    private static final String QUOTED = "[\"']([^\"']*)[\"']";
    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern LEVEL = Pattern.compile("(?:escalate|atLeast)\\s*\\(\\s*" + QUOTED);
    private static final Pattern BODY = Pattern.compile("tell\\s*\\(\\s*" + QUOTED);
    private static final Pattern INDICATOR = Pattern.compile("indicator\\s*[!=]=\\s*" + QUOTED);
    private static final Pattern CLAUSE = Pattern.compile("clause\\s*[!=]=\\s*" + QUOTED);
    private static final Pattern THEME = Pattern.compile("(?:theme\\s*[!=]=\\s*|inTheme\\s*\\(\\s*)" + QUOTED);
    private static final Pattern QUOTED_STATUS = Pattern.compile("(status|reason)\\s*[!=]=\\s*" + QUOTED);
    private static final Pattern QUOTED_NUMBER =
            Pattern.compile("(?:value|numerator|denominator)\\s*(?:[!=<>]=|<|>)\\s*" + QUOTED);
    private static final Pattern LEADING_ZERO = Pattern.compile("(?<![\\w.\"'-])0[0-9]+(?![\\w\"'-])");

    private final DrlFile file;
    private final String text;
    private final Problems problems;

    private TextCheck(DrlFile file, Problems problems) {
        this.file = file;
        this.text = withoutComments(file.text());
        this.problems = problems;
    }

    /** The text with every comment blanked, so that each place stays what it was. */
    private static String withoutComments(String text) {
        return COMMENT.matcher(text).replaceAll(match -> match.group().replaceAll("[^\\n]", " "));
    }

    /** The text with the inside of every quoted text blanked. */
    private static String withoutTexts(String text) {
        return Pattern.compile("\"[^\"\\n]*\"")
                .matcher(text)
                .replaceAll(match -> " ".repeat(match.group().length()));
    }

    /** Adds what is wrong with a file of target rules. */
    static void targets(DrlFile file, Problems problems) {
        TextCheck rules = new TextCheck(file, problems);
        rules.each(QUOTED_NUMBER, 1, match -> "a number is compared with a text; write `" + match + "` without quotes");
        rules.zeros();
    }

    /** Adds what is wrong with a file of ladder rules. */
    static void ladder(DrlFile file, Notice notice, Collection<String> subjects, Problems problems) {
        TextCheck rules = new TextCheck(file, problems);
        rules.mustName(
                LEVEL,
                "level",
                notice.levels().stream().map(Notice.Level::level).toList());
        rules.mustName(BODY, "body", notice.bodies().keySet());
        rules.mustName(INDICATOR, "indicator, action or report", subjects);
        rules.mustName(
                CLAUSE, "clause", notice.clauses().stream().map(Clause::number).toList());
        rules.mustName(THEME, "theme", notice.themes().keySet());
        rules.each(
                QUOTED_STATUS,
                2,
                match ->
                        "a status or reason stands without quotes; write `Status.BREACH` or `Reason.NO_FIGURE` in place of `"
                                + match + "`");
        rules.zeros();
    }

    private void zeros() {
        each(
                LEADING_ZERO,
                0,
                withoutTexts(text),
                match -> "`" + match + "` starts with a 0, which is another number; write it without");
    }

    private void mustName(Pattern named, String what, Collection<String> known) {
        Matcher matcher = named.matcher(text);
        while (matcher.find()) {
            String name = Objects.requireNonNull(matcher.group(1));
            if (!known.contains(name)) {
                problems.add(
                        place(matcher.start(1)),
                        "there is no " + what + " `" + name + "` in the pack" + Nearest.hint(name, List.copyOf(known)));
            }
        }
    }

    private void each(Pattern wrong, int group, UnaryOperator<String> words) {
        each(wrong, group, text, words);
    }

    private void each(Pattern wrong, int group, String searched, UnaryOperator<String> words) {
        Matcher matcher = wrong.matcher(searched);
        while (matcher.find()) {
            problems.add(place(matcher.start(group)), words.apply(Objects.requireNonNull(matcher.group(group))));
        }
    }

    private Place place(int position) {
        int lineStart = text.lastIndexOf('\n', position - 1) + 1;
        int line = (int) text.substring(0, position)
                        .chars()
                        .filter(each -> each == '\n')
                        .count()
                + 1;
        return new Place(file.shown(), line, text.codePointCount(lineStart, position) + 1);
    }
}
