package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Problems;
import org.jspecify.annotations.Nullable;

/** What is said between brackets as the value that belongs there, or what is wrong with it. Null where a problem was added. */
final class Values {

    private final Problems problems;
    private final Imports imports;
    private final CalledValues called;

    Values(Problems problems, Imports imports) {
        this.problems = problems;
        this.imports = imports;
        this.called = new CalledValues(problems, imports, this);
    }

    @Nullable
    Object of(Parameter parameter, Said said) {
        return switch (parameter) {
            case TEXT -> text(said);
            case NUMBER -> number(said, false);
            case WHOLE -> whole(said);
            case PERIOD, FROM_PERIOD, TO_PERIOD -> period(parameter, said);
            case DATE -> date(said);
            case MONTH -> month(said);
            case AMOUNT -> called.amount(said);
            case EARLIER -> called.earlier(said);
        };
    }

    /** Adds a problem at what is said that another text mends. */
    void replace(Said said, String message, String with) {
        problems.add(said.place(), message, said.span().mend(with));
    }

    @Nullable
    String text(Said said) {
        if (said instanceof Said.Quoted quoted) {
            return quoted.token().text();
        }
        if (said instanceof Said.Bare bare) {
            replace(
                    bare,
                    "`" + bare.shown() + "` is a text and stands in quotes; write `\"" + bare.shown() + "\"`",
                    "\"" + bare.shown() + "\"");
        } else {
            problems.add(said.place(), "`" + said.shown() + "` cannot stand here; write a text in quotes");
        }
        return null;
    }

    /**
     * A plain decimal.
     *
     * @param suffix whether the mark by which Drools knows exact decimals may follow it: 17.2B
     */
    @Nullable
    BigDecimal number(Said said, boolean suffix) {
        if (said instanceof Said.Quoted quoted) {
            Optional<String> meant = Figures.meant(withoutPerCent(quoted.token().text()));
            if (meant.isPresent()) {
                replace(said, "a number stands without quotes; write `" + meant.get() + "`", meant.get());
            } else {
                problems.add(said.place(), "`" + said.shown() + "` is a text; write a number, without quotes");
            }
            return null;
        }
        if (!(said instanceof Said.Bare bare)) {
            problems.add(said.place(), "`" + said.shown() + "` is no number; write one, such as `80`");
            return null;
        }
        String shown = bare.shown();
        String minus = shown.startsWith("-") ? "-" : "";
        String digits = shown.substring(minus.length());
        String plain = suffix && digits.endsWith("B") ? digits.substring(0, digits.length() - 1) : digits;
        if (bare.isFigure() && Figures.isPlain(plain)) {
            return Figures.of(minus + plain);
        }
        String trailingPoint = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
        Optional<String> meant = Figures.meant(trailingPoint);
        if (meant.isPresent()) {
            replace(said, Figures.wrong(plain) + "; write `" + minus + meant.get() + "`", minus + meant.get());
        } else if (bare.isFigure()) {
            problems.add(said.place(), Figures.wrong(plain) + "; write digits, with a point before decimals");
        } else {
            problems.add(said.place(), "`" + shown + "` is no number; write one, such as `80`");
        }
        return null;
    }

    private static String withoutPerCent(String text) {
        return text.endsWith("%") ? text.substring(0, text.length() - 1).stripTrailing() : text;
    }

    private @Nullable Integer whole(Said said) {
        BigDecimal number = number(said, false);
        if (number == null) {
            return null;
        }
        if (number.scale() > 0 || number.abs().compareTo(BigDecimal.valueOf(999_999_999)) > 0) {
            problems.add(
                    said.place(), "`" + said.shown() + "` is not a whole number of at most nine digits; write one");
            return null;
        }
        return number.intValueExact();
    }

    private @Nullable Integer month(Said said) {
        Integer month = whole(said);
        if (month != null && (month < 1 || month > 12)) {
            problems.add(said.place(), "there is no month `" + month + "`; write 1 to 12");
            return null;
        }
        return month;
    }

    private @Nullable String period(Parameter parameter, Said said) {
        String written = inQuotes(said);
        Optional<String> day = Months.isDay(written) ? Optional.of(written) : Months.meantDay(written);
        if (day.isPresent()) {
            return dayForAMonth(parameter, said, LocalDate.parse(day.get()));
        }
        return dated(said, Months.isMonth(written), Months.meantMonth(written), "a month", "2012-04");
    }

    /** A day where a month belongs: its month is meant where the day is the one of it that counts. */
    private @Nullable String dayForAMonth(Parameter parameter, Said said, LocalDate day) {
        String month = "\"" + day.toString().substring(0, 7) + "\"";
        String message = "`" + said.shown() + "` is a day, and a month stands here; write ";
        boolean counts = switch (parameter) {
            case FROM_PERIOD -> day.getDayOfMonth() == 1;
            case TO_PERIOD -> day.getDayOfMonth() == day.lengthOfMonth();
            default -> false;
        };
        if (counts) {
            replace(said, message + "`" + month + "`", month);
        } else {
            problems.add(said.place(), message + "the month that is meant, as `" + month + "` is one");
        }
        return null;
    }

    private @Nullable String date(Said said) {
        return dated(said, Months.isDay(inQuotes(said)), Months.meantDay(inQuotes(said)), "a day", "2012-04-30");
    }

    private static String inQuotes(Said said) {
        return said instanceof Said.Quoted quoted ? quoted.token().text() : said.shown();
    }

    private @Nullable String dated(Said said, boolean fits, Optional<String> meant, String what, String such) {
        if (said instanceof Said.Quoted && fits) {
            return inQuotes(said);
        }
        if (meant.isPresent()) {
            String quoted = "\"" + meant.get() + "\"";
            replace(
                    said,
                    "`" + said.shown() + "` is not " + what + " as a rule writes it; write `" + quoted + "`",
                    quoted);
        } else {
            problems.add(
                    said.place(),
                    "`" + said.shown() + "` is not " + what
                            + " of the calendar as a rule writes it; write the one that is meant, as `\"" + such
                            + "\"` is one");
        }
        return null;
    }

    /** A constant of an enum as rules write it, {@code Status.BREACH}. */
    <E extends Enum<E>> @Nullable E constant(Said said, Class<E> type) {
        String owner = type.getSimpleName();
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        String shown = inQuotes(said);
        String name = shown.substring(shown.lastIndexOf('.') + 1);
        if (said instanceof Said.Bare bare && shown.equals(owner + "." + name) && names.contains(name)) {
            imports.use(bare.tokens().get(0));
            return Enum.valueOf(type, name);
        }
        String upper = name.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        Optional<String> meant = names.contains(upper) ? Optional.of(upper) : Nearest.to(upper, names);
        if (meant.isPresent()) {
            if (said instanceof Said.Bare named) {
                imports.use(named.tokens().get(0));
            }
            String right = owner + "." + meant.get();
            Token last = said instanceof Said.Bare bare
                            && bare.tokens().size() == 3
                            && bare.tokens().get(0).is(owner)
                    ? bare.tokens().get(2)
                    : null;
            String message =
                    "there is no " + owner.toLowerCase(Locale.ROOT) + " `" + said.shown() + "`; write `" + right + "`";
            if (last == null) {
                replace(said, message, right);
            } else {
                problems.add(last.place(), message, Span.of(last).mend(meant.get()));
            }
        } else {
            problems.add(
                    said instanceof Said.Bare bare && bare.tokens().size() == 3
                            ? bare.tokens().get(2).place()
                            : said.place(),
                    "there is no " + owner.toLowerCase(Locale.ROOT) + " `" + said.shown() + "`; write " + owner
                            + ". and one of: " + String.join(", ", names));
        }
        return null;
    }
}
