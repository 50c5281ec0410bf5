package org.improvementnotice.compliance.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.improvementnotice.compliance.model.ReportingPeriod;

/** Months and days as people write them, and how a rule file writes them. */
final class Months {

    private static final List<String> NAMES =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String LAST = "2999-12";
    private static final String GAP = "[-/. ]";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})" + GAP + "?(\\d{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})" + GAP + "(\\d{4})");
    private static final Pattern NAMED = Pattern.compile("([A-Za-z]{3,9})" + GAP + "?(\\d{4})");
    private static final Pattern DAY_LAST = Pattern.compile("(\\d{4})" + GAP + "(\\d{1,2})" + GAP + "(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})" + GAP + "(\\d{1,2})" + GAP + "(\\d{4})");
    private static final Pattern DAY_NAMED = Pattern.compile("(\\d{1,2})" + GAP + "([A-Za-z]{3,9})" + GAP + "(\\d{4})");

    private Months() {}

    static boolean isMonth(String text) {
        return text.matches("\\d{4}-\\d\\d")
                && month(text.substring(0, 4), text.substring(5)).isPresent();
    }

    static boolean isDay(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\d")
                && day(text.substring(0, 4), text.substring(5, 7), text.substring(8))
                        .isPresent();
    }

    /** Whether there is a month after one that a rule file can name. */
    static boolean hasNext(String month) {
        return !month.equals(LAST);
    }

    /** The month that was probably meant. */
    static Optional<String> meantMonth(String text) {
        String plain = plain(text);
        Matcher matcher = YEAR_FIRST.matcher(plain);
        if (matcher.matches()) {
            return month(group(matcher, 1), group(matcher, 2));
        }
        matcher = MONTH_FIRST.matcher(plain);
        if (matcher.matches()) {
            return month(group(matcher, 2), group(matcher, 1));
        }
        matcher = NAMED.matcher(plain);
        return matcher.matches() ? month(group(matcher, 2), number(group(matcher, 1))) : Optional.empty();
    }

    /** The day that was probably meant, days before months as the English write them. */
    static Optional<String> meantDay(String text) {
        String plain = plain(text);
        Matcher matcher = DAY_LAST.matcher(plain);
        if (matcher.matches()) {
            return day(group(matcher, 1), group(matcher, 2), group(matcher, 3));
        }
        matcher = DAY_FIRST.matcher(plain);
        if (matcher.matches()) {
            return day(group(matcher, 3), group(matcher, 2), group(matcher, 1));
        }
        matcher = DAY_NAMED.matcher(plain);
        return matcher.matches()
                ? day(group(matcher, 3), number(group(matcher, 2)), group(matcher, 1))
                : Optional.empty();
    }

    private static String group(Matcher matcher, int group) {
        return String.valueOf(matcher.group(group));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("[\\u2010-\\u2015\\u2212]", "-").replace('\u00A0', ' ');
    }

    private static String number(String name) {
        return String.valueOf(NAMES.indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3)) + 1);
    }

    private static Optional<String> month(String year, String month) {
        try {
            return Optional.of(new ReportingPeriod(Integer.parseInt(year), Integer.parseInt(month)).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> day(String year, String month, String day) {
        try {
            return month(year, month)
                    .map(any -> LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                            .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
