package org.improvementnotice.compliance.officer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.improvementnotice.compliance.language.Circumstances;
import org.improvementnotice.compliance.language.Condition;
import org.improvementnotice.compliance.language.Fact;
import org.improvementnotice.compliance.language.Pattern;
import org.improvementnotice.compliance.language.Rule;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.ReportingPeriod;

/** The numbers and months that the circumstances of a rule name. */
final class Atoms {

    private Atoms() {}

    /**
     * A number.
     *
     * @param in the comparison that names it
     */
    record NamedNumber(Forced forced, Condition.Comparison in, BigDecimal number, Place place) {

        Fact fact() {
            return forced.pattern().fact();
        }

        String field() {
            return in.field().name();
        }

        /** Whether the comparison holds of a whole number. */
        boolean holds(int value) {
            return compares(in, BigDecimal.valueOf(value));
        }

        /** The comparison as the rule writes it. */
        String text() {
            return Atoms.text(forced.pattern().fact(), in);
        }
    }

    private static boolean compares(Condition.Comparison comparison, BigDecimal value) {
        return comparison.literals().stream()
                .filter(Condition.Literal.Decimal.class::isInstance)
                .map(each -> value.compareTo(((Condition.Literal.Decimal) each).number()))
                .anyMatch(compared -> switch (comparison.operator()) {
                    case EQUAL, IN -> compared == 0;
                    case NOT_EQUAL -> compared != 0;
                    case LESS -> compared < 0;
                    case AT_MOST -> compared <= 0;
                    case GREATER -> compared > 0;
                    case AT_LEAST -> compared >= 0;
                });
    }

    /**
     * A month, or one side of it, in which a case shows a condition on the period.
     *
     * @param shows what a case shows
     * @param in whether a month is it
     */
    record Side(String shows, Predicate<ReportingPeriod> in) {}

    /**
     * A month, or a number of a year or month.
     *
     * @param sides in which months cases show it; all of them, or none can be shown
     */
    record NamedMonth(Forced forced, Place place, List<Side> sides) {}

    /** The numbers of a rule, by place; those of years and months stand under {@link #months}. */
    static List<NamedNumber> numbers(Rule rule) {
        List<NamedNumber> numbers = new ArrayList<>();
        for (Pattern pattern : rule.when()) {
            if (pattern.fact() != Fact.REPORTING_PERIOD) {
                comparisons(pattern.condition())
                        .forEach(each -> each.literals().forEach(literal -> {
                            if (literal instanceof Condition.Literal.Decimal number) {
                                numbers.add(new NamedNumber(
                                        new Forced(rule, pattern, each), each, number.number(), number.place()));
                            }
                        }));
            }
        }
        return numbers;
    }

    private static List<Condition.Comparison> comparisons(Condition condition) {
        List<Condition.Comparison> found = new ArrayList<>();
        atoms(condition).forEach(each -> {
            if (each instanceof Condition.Comparison comparison) {
                found.add(comparison);
            }
        });
        return found;
    }

    private static List<Condition> atoms(Condition condition) {
        List<Condition> atoms = new ArrayList<>();
        if (condition instanceof Condition.All all) {
            all.parts().forEach(each -> atoms.addAll(atoms(each)));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(each -> atoms.addAll(atoms(each)));
        } else {
            atoms.add(condition);
        }
        return atoms;
    }

    /** The months of a rule, by place. */
    static List<NamedMonth> months(Rule rule) {
        List<NamedMonth> months = new ArrayList<>();
        for (Pattern pattern : rule.when()) {
            if (pattern.fact() == Fact.REPORTING_PERIOD) {
                atoms(pattern.condition()).forEach(each -> months.addAll(months(new Forced(rule, pattern, each))));
            }
        }
        return months;
    }

    private static List<NamedMonth> months(Forced forced) {
        List<NamedMonth> months = new ArrayList<>();
        List<Condition.Literal> literals = forced.atom() instanceof Condition.Question question
                ? question.literals()
                : ((Condition.Comparison) forced.atom()).literals();
        for (int i = 0; i < literals.size(); i++) {
            if (literals.get(i) instanceof Condition.Literal.Text month) {
                months.add(new NamedMonth(forced, month.place(), sides(forced, month.text(), i)));
            } else if (literals.get(i) instanceof Condition.Literal.Decimal number) {
                months.add(new NamedMonth(
                        forced,
                        number.place(),
                        ofTheYear(forced, number.number().intValueExact())));
            }
        }
        return months;
    }

    /** The first month in which it holds, or the last, and the one beside it in which it does not. */
    private static List<Side> sides(Forced forced, String month, int at) {
        Condition.Question question = (Condition.Question) forced.atom();
        String text = "`" + text(forced.pattern().fact(), question) + "`";
        if (question.predicate().equals("monthIn")) {
            return ofTheYear(forced, Integer.parseInt(month));
        }
        ReportingPeriod named = ReportingPeriod.parse(month);
        boolean ends = question.predicate().equals("before") || at == 1;
        ReportingPeriod holds = question.predicate().equals("before") ? named.plusMonths(-1) : named;
        ReportingPeriod beside = holds.plusMonths(ends ? 1 : -1);
        return List.of(
                new Side("in " + holds + ", the " + (ends ? "last" : "first") + " month of " + text, holds::equals),
                new Side("in " + beside + ", the month " + (ends ? "after " : "before ") + text, beside::equals));
    }

    /** A month of every year, or a year: one that is it, and one beside in which the condition comes out otherwise. */
    private static List<Side> ofTheYear(Forced forced, int number) {
        boolean year = forced.atom() instanceof Condition.Comparison comparison
                && comparison.field().name().equals("year");
        Predicate<Object> holds = Circumstances.test(forced.atom());
        String text = "`" + text(forced.pattern().fact(), forced.atom()) + "`";
        Predicate<ReportingPeriod> itself = period -> (year ? period.year() : period.month()) == number;
        Predicate<ReportingPeriod> beside = period -> !itself.test(period)
                && (isBeside(period, period.plusMonths(1), itself, holds)
                        || isBeside(period, period.plusMonths(-1), itself, holds));
        String what = year ? "a month of " + number : "month " + number;
        return List.of(
                new Side("in " + what + ", named in " + text, itself),
                new Side("in a month beside " + what + " in which " + text + " comes out otherwise", beside));
    }

    private static boolean isBeside(
            ReportingPeriod period, ReportingPeriod other, Predicate<ReportingPeriod> itself, Predicate<Object> holds) {
        return itself.test(other) && holds.test(period) != holds.test(other);
    }

    /** A condition as the rule writes it, without the fact it is asked of. */
    private static String text(Fact fact, Condition condition) {
        String whole = Circumstances.identity(fact, condition);
        return whole.substring(fact.word().length() + 2, whole.length() - 2);
    }
}
