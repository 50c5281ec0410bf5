package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as a rule file may write them: plain decimals, exactly as they stand. */
final class Figures {

    private static final int MOST_DIGITS = 12;
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_WRITTEN = 20;
    private static final Pattern PLAIN = Pattern.compile("(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private Figures() {}

    /** Whether it is a plain decimal of a length that may stand in a rule file, without its minus. */
    static boolean isPlain(String written) {
        String text = written.replaceFirst("\\.0+$", "");
        int point = text.indexOf('.');
        return PLAIN.matcher(written).matches()
                && written.length() <= MOST_WRITTEN
                && text.length() - (point < 0 ? 0 : 1) <= MOST_DIGITS
                && (point < 0 || text.length() - point - 1 <= MOST_DECIMALS);
    }

    /** The number, without zeros at the end that say nothing. */
    static BigDecimal of(String text) {
        BigDecimal stripped = new BigDecimal(text).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static final List<String> WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /**
     * The plain decimal that was probably meant: letters that look like digits, a number in words, an exponent, fractions of
     * one sign, and zeros, letters and commas too many.
     */
    static Optional<String> meant(String text) {
        int word = WORDS.indexOf(text.toLowerCase(Locale.ROOT));
        if (word >= 0) {
            return Optional.of(String.valueOf(word));
        }
        int comma = text.indexOf(',');
        if (comma >= 0 && mayBeThousands(text.substring(0, comma), text.substring(comma + 1))) {
            return Optional.empty();
        }
        if (text.matches("[0-9]{1,3}(\\.[0-9]{3}){2,}")) {
            return Optional.of(text.replace(".", "")).filter(Figures::isPlain);
        }
        if (text.matches("[0-9]{1,3}(\\.[0-9]{1,3})?[eE][0-9]")) {
            return Optional.of(of(text).toPlainString()).filter(Figures::isPlain);
        }
        String digits = text.replaceAll("[Oo]", "0")
                .replaceAll("[lI]", "1")
                .replace(",", ".")
                .replace("½", ".5")
                .replace("¼", ".25")
                .replace("¾", ".75");
        String bare = digits.replaceFirst("^0+(?=[0-9])", "")
                .replaceFirst("[BbDdFfLl]$", "")
                .replaceFirst("^\\.", "0.");
        return isPlain(bare) ? Optional.of(bare) : Optional.empty();
    }

    /**
     * Whether a comma between two runs of digits may set thousands off: then it is not known whether it was meant so, or for
     * a point.
     */
    static boolean mayBeThousands(String before, String after) {
        return before.matches("[1-9][0-9]{0,2}") && after.matches("[0-9]{3}");
    }

    /** What to say of such a number. */
    static String thousands(String before, String after) {
        return "`" + before + "," + after + "` can be read as `" + before + after + "` and as `" + before + "." + after
                + "`; write the one that is meant: thousands have no comma, and decimals stand after a point";
    }

    /** What is wrong with a number that is not plain. */
    static String wrong(String text) {
        if (PLAIN.matcher(text).matches()) {
            return "`" + text + "` is too long; a number has at most " + MOST_DIGITS + " digits, " + MOST_DECIMALS
                    + " of them after the point";
        }
        if (text.matches("0[0-9]+(\\.[0-9]+)?")) {
            return "`" + text + "` starts with a 0; write it without";
        }
        return "`" + text + "` is not a plain number";
    }
}
