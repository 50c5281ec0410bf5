package org.improvementnotice.compliance.language;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.improvementnotice.compliance.model.ReportingPeriod;

/** Lays a rule file out anew: the same words with other gaps, comments, line ends. */
final class RandomLayout {

    static final Pattern TOKEN =
            Pattern.compile("\"[^\"]*\"|[A-Za-z_][A-Za-z0-9_]*|-?[0-9]+(?:\\.[0-9]+)?B?|&&|\\|\\||[=!<>]=|\\S");

    /**
     * Drools reads {@code month > 3 || before("2012-05")} as {@code month > 3 || month before "2012-05"}, brackets or none.
     */
    private static final Pattern LATER_BEFORE = Pattern.compile("((?:&&|\\|\\|) \\(*)before\\(\"([^\"]*)\"\\)");

    private static final int LONGEST_LINE = 800;

    private static final Set<String> STARTS =
            Set.of("rule", "when", "then", "insert", "end", "not", "exists", "import");

    private final Draw draw;
    private final boolean free;

    /** @param free whether comments and line ends may stand between any two words, which Drools alone does not bear */
    RandomLayout(Draw draw, boolean free) {
        this.draw = draw;
        this.free = free;
    }

    /** @param plain without comments */
    String of(String plain) {
        int kind = draw.between(0, 3);
        String safe = LATER_BEFORE.matcher(plain).replaceAll(RandomLayout::untilBefore);
        String text = kind <= 1 ? safe : again(safe, kind == 2);
        String commented = (draw.oneIn(3) ? comment() + "\n" : "") + text + (draw.oneIn(4) ? "//" : "\n");
        String ended = draw.oneIn(6) ? commented.replace("\n", "\r\n") : commented;
        return (draw.oneIn(6) ? "\uFEFF" : "") + ended;
    }

    private String again(String plain, boolean cramped) {
        List<String> tokens =
                TOKEN.matcher(plain).results().map(MatchResult::group).toList();
        int header = tokens.indexOf("rule");
        StringBuilder text = new StringBuilder(tokens.get(0));
        int lineStart = 0;
        for (int i = 1; i < tokens.size(); i++) {
            String token = tokens.get(i);
            boolean inName =
                    i < header && (token.equals(".") || tokens.get(i - 1).equals("."));
            String gap = cramped || inName ? "" : gap(token);
            boolean tooLong = text.length() - lineStart > LONGEST_LINE;
            if ((tooLong && !inName) || (!free && (token.equals("rule") || token.equals("when")))) {
                gap += "\n";
            }
            boolean grown = gap.isEmpty() && isWord(tokens.get(i - 1)) && isWord(token);
            text.append(grown ? " " : gap);
            lineStart = gap.contains("\n") ? text.length() : lineStart;
            text.append(token);
        }
        return text.toString();
    }

    private static String untilBefore(MatchResult before) {
        ReportingPeriod end = ReportingPeriod.parse(before.group(2)).plusMonths(-1);
        return Matcher.quoteReplacement(before.group(1) + "between(\"1900-01\", \"" + end + "\")");
    }

    private static boolean isWord(String token) {
        return Character.isLetterOrDigit(token.charAt(token.length() - 1)) || token.equals("_");
    }

    private String gap(String token) {
        return switch (draw.between(0, 9)) {
            case 0, 1 -> "";
            case 2 -> "\t";
            case 3 -> "\n";
            case 4 -> "\n\n        ";
            case 5 -> draw.oneIn(4) && (free || STARTS.contains(token)) ? " " + comment() + " " : "  ";
            default -> " ";
        };
    }

    private String comment() {
        String words = draw.any(
                "why",
                "rule \"none\" when then end",
                "a \" that opens nothing",
                "insert( target(\"none\").atLeast(1) );",
                "end",
                "'",
                "",
                "*",
                "// again",
                "{ [ (",
                "\u03A9mega \u6F22\u5B57 na\u00EFve \u2013 10\u00A0%",
                "$x : from eval(true)");
        return draw.any("// " + words + "\n", "//" + words + "\n", "/* " + words + " */", "/*" + words + "\n*/");
    }
}
