package org.improvementnotice.compliance.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.improvementnotice.compliance.model.ReportingPeriod;

/** What spreadsheets, and people in them, make of figures, months and days; and what to type instead. */
final class SpreadsheetHabits {

    private static final Pattern NOT_A_SPACE = Pattern.compile("[\u00A0\u2007\u202F]");
    private static final Pattern ERROR =
            Pattern.compile("#(N/A|DIV/0!|REF!|VALUE!|NAME\\?|NUM!|NULL!|SPILL!|CALC!)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOO_NARROW = Pattern.compile("#{2,}");
    private static final Set<String> NOTHING = Set.of(
            "n/a",
            "na",
            "n.a.",
            "n.a",
            "-",
            "--",
            "\u2013",
            "\u2014",
            ".",
            "..",
            "...",
            "?",
            "~",
            "*",
            "nil",
            "none",
            "null",
            "tbc",
            "tba",
            "nk",
            "not known",
            "no data",
            "missing",
            "not applicable");
    private static final List<Pattern> DAYS = List.of(
            Pattern.compile("(?<d>\\d{1,2})[/.-](?<m>\\d{1,2})[/.-](?<y>\\d{4}|\\d{2})( .*)?"),
            Pattern.compile("(?<d>\\d{1,2})[ /-](?<m>[A-Za-z]{3,9})[ /-](?<y>\\d{4}|\\d{2})"),
            Pattern.compile("(?<y>\\d{4})[-/](?<m>\\d{1,2})[-/](?<d>\\d{1,2})([ T].*)?"));
    private static final Pattern MONTH_IN_WORDS = Pattern.compile("(?<m>[A-Za-z]{3,9})[ /-]?'?(?<y>\\d{4}|\\d{2})");
    private static final List<Pattern> MONTHS = List.of(
            MONTH_IN_WORDS,
            Pattern.compile("(?<m>\\d{1,2})[/-](?<y>\\d{4})"),
            Pattern.compile("(?<y>\\d{4})[ /-](?<m>\\d{1,2})"),
            Pattern.compile("(?<y>\\d{4})(?<m>\\d{2})"),
            Pattern.compile("(?<y>\\d{4})[ /-](?<m>[A-Za-z]{3,9})"));
    private static final Pattern LIKE_A_MONTH = Pattern.compile("\\d{4}-\\d{1,2}");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("(?<d>\\d{1,2})-(?<m>[A-Za-z]{3})");
    private static final Pattern SERIAL = Pattern.compile("[34]\\d{4}");
    private static final LocalDate FIRST_SERIAL = LocalDate.of(1899, 12, 30);
    private static final String AS_TEXT = ", in cells set to text, or the spreadsheet changes it again";
    private static final String NAMES = "janfebmaraprmayjunjulaugsepoctnovdec";

    private SpreadsheetHabits() {}

    /** Why nothing can be read from a cell, whatever stands above it. */
    static Optional<String> inAnyCell(String raw, boolean quoted) {
        if (isPlain(raw)) {
            return Optional.empty();
        }
        String text = raw.strip();
        if (raw.indexOf('\n') >= 0 || raw.indexOf('\r') >= 0) {
            return Optional.of("this cell goes on in the next line; close its quote, or write it in one line");
        }
        if (NOT_A_SPACE.matcher(raw).find()) {
            return Optional.of("this cell holds a non-breaking space; type it anew");
        }
        if (!quoted && text.startsWith("\"") && !raw.startsWith("\"")) {
            return Optional.of("a space stands before the quote of this cell; take it away");
        }
        if (text.startsWith("=")) {
            return Optional.of("a formula stands here, not its value; copy it, paste it as a value and save again");
        }
        if (TOO_NARROW.matcher(text).matches()) {
            return Optional.of("the column was too narrow to show this figure; widen it and save again");
        }
        return ERROR.matcher(text).matches()
                ? Optional.of(Shown.quoted(text)
                        + " is an error of the spreadsheet; mend it, or write `:` where there is" + " no figure")
                : Optional.empty();
    }

    /** Whether a cell holds what most hold, letters, digits and little else, of which none of the habits is made. */
    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char each = raw.charAt(i);
            boolean plain = (each >= '0' && each <= '9')
                    || (each >= 'a' && each <= 'z')
                    || (each >= 'A' && each <= 'Z')
                    || each == '-'
                    || each == '.'
                    || each == ' ';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text is digits with at most one point among them: no date, no word and no code. */
    private static boolean isNumber(String text) {
        int points = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '.') {
                points++;
            } else if (each >= '0' && each <= '9') {
                digits++;
            } else {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }

    /** Why a cell is no figure that could be meant only one way. */
    static Optional<String> inFigure(String text) {
        if (isNumber(text)) {
            return Optional.empty();
        }
        String small = text.toLowerCase(Locale.ROOT);
        if (NOTHING.contains(small)) {
            return Optional.of(Shown.quoted(text) + " can mean several things; write `:` where there is no figure, `c`"
                    + " where it is withheld, `0` for none");
        }
        if (PublicationCodes.isCode(small) && !text.equals(small)) {
            return Optional.of(Shown.quoted(text) + " is no figure; the code is a small `" + small + "`");
        }
        if (small.equals("true") || small.equals("false")) {
            return Optional.of(Shown.quoted(text) + " is the spreadsheet's word; write `yes` or `no`");
        }
        if (text.startsWith("'")) {
            return Optional.of("`'` stands before this figure; take it away");
        }
        if (dayOfMonth(text).isPresent()
                || first(DAYS, text).isPresent()
                || dateBy(MONTH_IN_WORDS, text).isPresent()) {
            return Optional.of(Shown.quoted(text) + " is a date: the spreadsheet took the figure for one; type it anew"
                    + dayOfMonth(text).map(each -> ", such as `" + each + "`").orElse("")
                    + AS_TEXT);
        }
        return Optional.empty();
    }

    /** Why a text is no month; empty where it is one. */
    static Optional<String> inMonth(String text) {
        try {
            ReportingPeriod.parse(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(Shown.quoted(text) + " is not a month as it is written here; "
                    + monthIn(text)
                            .map(each -> "write `" + each + "`" + AS_TEXT)
                            .orElse("write it as 2012-04"));
        }
    }

    /** Why a text is no day; empty where it is one. */
    static Optional<String> inDay(String text) {
        try {
            LocalDate.parse(text);
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of(Shown.quoted(text) + " is not a day as it is written here; "
                    + dayIn(text).map(each -> "write `" + each + "`" + AS_TEXT).orElse("write it as 2012-05-10"));
        }
    }

    /** Whether a text is a month, or is probably meant to be one. */
    static boolean isLikeAMonth(String text) {
        return inMonth(text).isEmpty()
                || monthIn(text).isPresent()
                || LIKE_A_MONTH.matcher(text).matches();
    }

    private static Optional<ReportingPeriod> monthIn(String text) {
        return first(MONTHS, text).or(() -> dayIn(text)).map(ReportingPeriod::of);
    }

    private static Optional<LocalDate> dayIn(String text) {
        return SERIAL.matcher(text).matches()
                ? Optional.of(FIRST_SERIAL.plusDays(Integer.parseInt(text)))
                : first(DAYS, text);
    }

    /** Two numbers with a slash that a British spreadsheet turned into a day, such as 9/12 into 09-Dec. */
    private static Optional<String> dayOfMonth(String text) {
        Matcher matcher = DAY_OF_MONTH.matcher(text);
        return matcher.matches() && month(matcher.group("m")) > 0
                ? Optional.of(Integer.parseInt(matcher.group("d")) + "/" + month(matcher.group("m")))
                : Optional.empty();
    }

    private static Optional<LocalDate> first(List<Pattern> patterns, String text) {
        return patterns.stream().flatMap(each -> dateBy(each, text).stream()).findFirst();
    }

    private static Optional<LocalDate> dateBy(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int day = pattern.pattern().contains("<d>") ? Integer.parseInt(matcher.group("d")) : 1;
        int year = year(matcher.group("y"));
        if (year < 1900 || year > 2999) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month(matcher.group("m")), day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int year(String digits) {
        return digits.length() == 2 ? 2000 + Integer.parseInt(digits) : Integer.parseInt(digits);
    }

    /** A month by its number or English name; 0 where there is none. */
    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int at = NAMES.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT));
        return at % 3 == 0 ? at / 3 + 1 : 0;
    }
}
