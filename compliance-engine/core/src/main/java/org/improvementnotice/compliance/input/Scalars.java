package org.improvementnotice.compliance.input;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.improvementnotice.compliance.model.Characters;
import org.improvementnotice.compliance.model.Code;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** Single values, read as strictly as they are meant: what is wrong is added to the problems and read as null. */
final class Scalars {

    /** The most characters a text may have. */
    static final int LONGEST_TEXT = 2000;

    static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    /** The most characters of what is worth reading as a number that was mistyped. */
    private static final int LONGEST_NUMBER = 40;

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,6})?");
    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
    private static final Pattern LINE_END = Pattern.compile("[ \\t]*+\\n\\s*+");
    private static final Pattern END = Pattern.compile("\\n\\s*+$");
    private static final Pattern SLASHED = Pattern.compile("([^/]+)/([^/]+)");
    private static final Pattern DIGITS_SLASHED = Pattern.compile("[0-9.]+ */ *[0-9.]+");
    private static final Pattern THOUSANDS = Pattern.compile("-?[0-9]{1,3}(?:[, _\u00A0\u202F][0-9]{3})++(\\.[0-9]+)?");
    private static final Pattern PERCENT = Pattern.compile("(-?[0-9]+(\\.[0-9]+)?) *%");
    private static final Pattern COMMA = Pattern.compile("(-?[0-9]+),([0-9]{1,2})");
    private static final Pattern LEADING_ZERO = Pattern.compile("(-?)0+([0-9]+(\\.[0-9]+)?)");
    private static final Pattern BARE_POINT = Pattern.compile("(-?)\\.([0-9]+)");

    private final Problems problems;

    Scalars(Problems problems) {
        this.problems = problems;
    }

    void problem(Place place, String message) {
        problems.add(place, message);
    }

    private Node.@Nullable Scalar scalar(Node node, String wanted) {
        if (!(node instanceof Node.Scalar scalar) || scalar.isNull()) {
            problems.add(node.place(), wanted + " is expected here, not " + node.kind());
            return null;
        }
        String text = scalar.text();
        if (text.length() > LONGEST_TEXT) {
            problems.add(node.place(), "this text has " + text.length() + " characters; shorten it to " + LONGEST_TEXT);
            return null;
        }
        OptionalInt hidden = Characters.firstForbidden(text);
        if (hidden.isPresent()) {
            problems.add(
                    node.place(),
                    "this text holds the character " + Characters.code(hidden.getAsInt())
                            + ", which cannot be seen; take it away");
            return null;
        }
        return scalar;
    }

    /** A text of one line. Line ends after it mean nothing: YAML puts one after a block. */
    @Nullable
    String text(Node node) {
        String text = words(node);
        if (text == null) {
            return null;
        }
        if (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) {
            problems.add(
                    node.place(),
                    text.indexOf('\n') >= 0
                            ? "this text goes on in another line; write it in one line"
                            : "a tab stands in this text; write a space");
            return null;
        }
        return text;
    }

    /** What somebody says in sentences: as a text, but its lines become one. */
    @Nullable
    String prose(Node node) {
        String text = words(node);
        return text == null || text.indexOf('\n') < 0
                ? text
                : LINE_END.matcher(text).replaceAll(" ");
    }

    private @Nullable String words(Node node) {
        Node.Scalar scalar = scalar(node, "a text");
        if (scalar == null) {
            return null;
        }
        String text = scalar.text();
        if (Characters.isBlank(text)) {
            problems.add(node.place(), "a text is expected here, not an empty one");
            return null;
        }
        if (scalar.plainNumber() && text.indexOf('.') >= 0) {
            problems.add(
                    node.place(),
                    Shown.quoted(text) + " is read as a number here; put it in quotes: "
                            + Shown.quoted("\"" + text + "\""));
            return null;
        }
        return text.indexOf('\n') < 0 ? text : END.matcher(text).replaceFirst("");
    }

    @Nullable
    String kebab(Node node) {
        String text = text(node);
        return text == null || isKebab(node, text) ? text : null;
    }

    boolean isKebab(Node node, String text) {
        if (KEBAB.matcher(text).matches()) {
            return true;
        }
        problems.add(
                node.place(),
                Shown.quoted(text) + " is not a code; write small letters and digits with hyphens between");
        return false;
    }

    @Nullable
    LocalDate date(Node node) {
        LocalDate date = parsed(node, "a date such as 2012-05-10", LocalDate::parse);
        return date == null || isOfOurTime(node, date.getYear()) ? date : null;
    }

    @Nullable
    ReportingPeriod period(Node node) {
        ReportingPeriod period = parsed(node, "a month such as 2012-04", ReportingPeriod::parse);
        return period == null || isOfOurTime(node, period.year()) ? period : null;
    }

    /** A slip in a year would have centuries of months judged, or none. */
    private boolean isOfOurTime(Node node, int year) {
        if (year >= FIRST_YEAR && year <= LAST_YEAR) {
            return true;
        }
        problems.add(
                node.place(),
                "years go from " + FIRST_YEAR + " to " + LAST_YEAR + " here, and this is " + year + "; correct it");
        return false;
    }

    private <T> @Nullable T parsed(Node node, String wanted, Function<String, T> parser) {
        Node.Scalar scalar = scalar(node, wanted);
        if (scalar == null) {
            return null;
        }
        try {
            return parser.apply(scalar.text());
        } catch (DateTimeException | IllegalArgumentException e) {
            problems.add(node.place(), wanted + " is expected here, not " + Shown.quoted(scalar.text()));
            return null;
        }
    }

    @Nullable
    Boolean flag(Node node) {
        Node.Scalar scalar = scalar(node, "`true` or `false`");
        if (scalar == null) {
            return null;
        }
        if (!scalar.text().equals("true") && !scalar.text().equals("false")) {
            problems.add(node.place(), "`true` or `false` is expected here, not " + Shown.quoted(scalar.text()));
            return null;
        }
        return scalar.text().equals("true");
    }

    <E extends Enum<E> & Code> @Nullable E code(Node node, Class<E> type) {
        Node.Scalar scalar = scalar(node, "one of " + String.join(", ", Code.codes(type)));
        if (scalar == null) {
            return null;
        }
        return Code.find(type, scalar.text()).orElseGet(() -> {
            problems.add(
                    node.place(),
                    Shown.quoted(scalar.text()) + " is not known here" + Nearest.hint(scalar.text(), Code.codes(type)));
            return null;
        });
    }

    @Nullable
    Integer whole(Node node, int from, int to) {
        BigDecimal number = decimal(node);
        if (number == null) {
            return null;
        }
        if (number.scale() > 0
                || number.compareTo(BigDecimal.valueOf(from)) < 0
                || number.compareTo(BigDecimal.valueOf(to)) > 0) {
            problems.add(
                    node.place(),
                    "a whole number from " + from + " to " + to + " is expected here, not `" + number.toPlainString()
                            + "`");
            return null;
        }
        return number.intValueExact();
    }

    /** A plain decimal, with at most 12 digits before the point and 6 after it. */
    @Nullable
    BigDecimal decimal(Node node) {
        Node.Scalar scalar = scalar(node, "a number");
        if (scalar == null) {
            return null;
        }
        boolean decimal = DECIMAL.matcher(scalar.text()).matches();
        if (decimal && scalar.plainNumber()) {
            return new BigDecimal(scalar.text());
        }
        problems.add(
                node.place(),
                decimal
                        ? "the number `" + scalar.text() + "` stands in quotes; take them away"
                        : Shown.quoted(scalar.text()) + " is not a plain number" + numberHint(scalar.text()));
        return null;
    }

    private static String numberHint(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return "; a number has at most 12 digits before the point and 6 after it";
        }
        var percent = PERCENT.matcher(text);
        if (percent.matches()) {
            return "; write `" + percent.group(1) + "`, without the sign";
        }
        if (THOUSANDS.matcher(text).matches()) {
            return "; write `" + text.replaceAll("[, _\u00A0\u202F]", "") + "`";
        }
        var comma = COMMA.matcher(text);
        if (comma.matches()) {
            return "; write `" + comma.group(1) + "." + comma.group(2) + "`";
        }
        var zero = LEADING_ZERO.matcher(text);
        if (zero.matches()) {
            return "; write `" + zero.group(1) + zero.group(2) + "`";
        }
        var point = BARE_POINT.matcher(text);
        if (point.matches()) {
            return "; write `" + point.group(1) + "0." + point.group(2) + "`";
        }
        if (DIGITS_SLASHED.matcher(text).matches()) {
            return "; write `{ numerator: "
                    + text.substring(0, text.indexOf('/')).strip() + ", denominator: "
                    + text.substring(text.indexOf('/') + 1).strip() + " }`";
        }
        if (text.matches("[-+]?[0-9.]+[eE][-+]?[0-9]+")) {
            return "; write it out, without an exponent";
        }
        if (text.matches("\\+[0-9.]+")) {
            return "; write `" + text.substring(1) + "`";
        }
        if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return "; it has more than 12 digits before the point or 6 after it";
        }
        return "; write digits, with a point where needed, such as 88.8";
    }

    /** Two plain decimals with a slash between, such as 118/118. */
    Figure.@Nullable Parts slashed(Node node) {
        Node.Scalar scalar = scalar(node, "two numbers such as 118/120");
        if (scalar == null) {
            return null;
        }
        var matcher = SLASHED.matcher(scalar.text());
        if (matcher.matches()
                && DECIMAL.matcher(matcher.group(1)).matches()
                && DECIMAL.matcher(matcher.group(2)).matches()
                && !matcher.group(2).startsWith("-")) {
            return new Figure.Parts(new BigDecimal(matcher.group(1)), new BigDecimal(matcher.group(2)));
        }
        problems.add(node.place(), "two numbers such as 118/120 are expected here, not " + Shown.quoted(scalar.text()));
        return null;
    }
}
