package org.improvementnotice.compliance.judgement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.improvementnotice.compliance.model.Frequency;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Numbers;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Target;
import org.improvementnotice.compliance.model.Unit;
import org.jspecify.annotations.Nullable;

/** What is asked, and when, in words. */
public final class Words {

    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");

    private Words() {}

    /** A day in words, such as {@code 31 March 2012}. */
    public static String day(LocalDate date) {
        return date.getDayOfMonth() + " " + ReportingPeriod.of(date).inWords();
    }

    /** A place in a row, such as {@code second}. */
    public static String ordinal(int number) {
        return number <= ORDINALS.size() ? ORDINALS.get(number - 1) : number + "th";
    }

    /**
     * How long something has lasted, such as {@code second month running}.
     *
     * @param indicator the indicator whose due periods are counted; null where they are months
     */
    public static String running(int periods, @Nullable Indicator indicator) {
        boolean monthly = indicator == null || indicator.frequency().every() == Frequency.Every.MONTHLY;
        return ordinal(periods) + (monthly ? " month" : " due period") + " running";
    }

    /** A number of things, such as {@code 1 day} or {@code 12 days}. */
    public static String count(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    /** What is asked with all that the rule says of it: of an action also when the warning starts. */
    public static String requiredInFull(Target target, @Nullable Indicator indicator) {
        String required = required(target, indicator);
        return target.requirement() instanceof Requirement.Milestone milestone
                ? required + ", warned of from " + count(milestone.warnDays(), "day") + " before"
                : required;
    }

    /**
     * What a target asks, in words; the same in every period.
     *
     * @param indicator the indicator; null for an action or report
     */
    public static String required(Target target, @Nullable Indicator indicator) {
        Requirement requirement = target.requirement();
        if (requirement instanceof Requirement.Measured measured && indicator != null) {
            return measured(measured, indicator);
        }
        if (requirement instanceof Requirement.Milestone milestone) {
            return "done by " + day(milestone.due());
        }
        if (requirement instanceof Requirement.Submission submission) {
            return "within " + count(submission.workingDays(), "working day");
        }
        return requirement instanceof Requirement.IsYes ? "yes" : "a judgement of the board";
    }

    private static String measured(Requirement.Measured asked, Indicator indicator) {
        List<String> parts = new ArrayList<>();
        String share = asked.share().isEmpty() ? "" : String.join(" or ", asked.share()) + ": ";
        parts.add(share + line(asked, indicator.unit()));
        band(asked.band(), indicator.unit()).forEach(parts::add);
        if (asked.cases() > 0) {
            parts.add("on at least " + count(asked.cases(), "case"));
        }
        if (asked.periods() > 1) {
            parts.add(asked.periods() + " periods running");
        }
        return String.join(", ", parts);
    }

    private static String line(Requirement.Measured asked, Unit unit) {
        Requirement.Line line = asked.line();
        String words;
        if (line instanceof Requirement.Line.AtLeast floor) {
            words = "at least " + number(floor.value(), unit);
        } else if (line instanceof Requirement.Line.AtMost ceiling) {
            words = "at most " + number(ceiling.value(), unit);
        } else if (line instanceof Requirement.Line.Exactly point) {
            words = "exactly " + number(point.value(), unit);
        } else if (line instanceof Requirement.Line.Between span) {
            words = Numbers.line(span.from()) + " to " + number(span.to(), unit);
        } else {
            words = improves((Requirement.Line.ImprovesOn) line);
        }
        return asked.path() == null ? words : words + path(asked.path(), unit);
    }

    private static String improves(Requirement.Line.ImprovesOn line) {
        String than = switch (line.than()) {
            case LAST_PERIOD -> "the last period";
            case SAME_PERIOD_LAST_YEAR -> "the same period last year";
        };
        BigDecimal by = line.by();
        return "better than " + than
                + (by == null
                        ? ""
                        : " by at least " + Numbers.line(by)
                                + (by.compareTo(BigDecimal.ONE) == 0 ? " point" : " points"));
    }

    private static String path(Requirement.Path path, Unit unit) {
        StringBuilder words = new StringBuilder();
        words.append(" from ")
                .append(path.by().inWords())
                .append(", starting at ")
                .append(number(path.baseline(), unit))
                .append(" in ")
                .append(path.from().inWords());
        path.steps()
                .forEach(step -> words.append(", ")
                        .append(number(step.line(), unit))
                        .append(" from ")
                        .append(step.from().inWords()));
        if (path.agreed()) {
            words.append(", by the agreed line of each period");
        }
        return words.toString();
    }

    private static List<String> band(Requirement.Band band, Unit unit) {
        List<String> words = new ArrayList<>();
        BigDecimal below = band.below();
        BigDecimal above = band.above();
        if (below != null && above != null) {
            words.add("BREACH outside " + Numbers.line(below) + " to " + number(above, unit));
        } else if (below != null) {
            words.add("BREACH below " + number(below, unit));
        } else if (above != null) {
            words.add("BREACH above " + number(above, unit));
        }
        Requirement.Tolerance tolerance = band.tolerance();
        if (tolerance != null) {
            String amount = Numbers.line(tolerance.amount());
            words.add(
                    switch (tolerance.kind()) {
                        case POINTS -> "tolerance " + amount + (amount.equals("1") ? " point" : " points");
                        case RELATIVE -> "tolerance " + amount + " % of the line";
                        case CASES -> "tolerance " + amount + (amount.equals("1") ? " case" : " cases");
                    });
        }
        return words;
    }

    /** A number as a line is written, with its unit. */
    public static String number(BigDecimal value, Unit unit) {
        return Numbers.withUnit(Numbers.line(value), unit);
    }
}
