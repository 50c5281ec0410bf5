package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;

/** Constraints drawn at random: what a field of a fact is compared with, and how several are joined. */
final class RandomConstraints {

    private final Draw draw;
    private final PackTerms terms;

    RandomConstraints(Draw draw, PackTerms terms) {
        this.draw = draw;
        this.terms = terms;
    }

    /** Alternatives, each of conditions that hold together, in brackets so many deep. */
    DrawnCondition either(Supplier<DrawnCondition> atom, int deep) {
        DrawnCondition either = both(atom, deep);
        int more = draw.oneIn(4) ? draw.between(1, 2) : 0;
        for (int i = 0; i < more; i++) {
            either = either.with(" || ", both(atom, deep), false);
        }
        return either;
    }

    private DrawnCondition both(Supplier<DrawnCondition> atom, int deep) {
        DrawnCondition both = one(atom, deep);
        int more = draw.oneIn(4) ? draw.between(1, 2) : 0;
        for (int i = 0; i < more; i++) {
            both = both.with(" && ", one(atom, deep), true);
        }
        return both;
    }

    private DrawnCondition one(Supplier<DrawnCondition> atom, int deep) {
        return deep > 0 && draw.oneIn(5) ? either(atom, deep - 1).inside("(", ")") : atom.get();
    }

    // atoms

    DrawnCondition period() {
        ReportingPeriod first = anyPeriod();
        ReportingPeriod last = first.plusMonths(draw.between(0, 14));
        int[] months = draw.some(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12), 6).stream()
                .mapToInt(Integer::intValue)
                .toArray();
        String listed = Arrays.stream(months).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        return switch (draw.between(0, 6)) {
            case 0 -> new DrawnCondition("before(\"" + last + "\")", period -> period.before(last.toString()));
            case 1 ->
                new DrawnCondition(
                        "between(\"" + first + "\", \"" + last + "\")",
                        period -> period.between(first.toString(), last.toString()));
            case 2 -> new DrawnCondition("monthIn(" + listed + ")", period -> period.monthIn(months));
            case 3 -> new DrawnCondition("month in (" + listed + ")", period -> period.monthIn(months));
            case 4 -> compared("year", ReportingPeriod::year, draw.between(2011, 2013));
            case 5 -> compared("month", ReportingPeriod::month, draw.between(1, 12));
            default -> new DrawnCondition("onOrAfter(\"" + first + "\")", period -> period.onOrAfter(first.toString()));
        };
    }

    private ReportingPeriod anyPeriod() {
        return new ReportingPeriod(2011, 6).plusMonths(draw.between(0, 24));
    }

    private DrawnCondition compared(String field, ToIntFunction<ReportingPeriod> its, int number) {
        String operator = draw.any("==", "!=", "<", "<=", ">", ">=");
        return new DrawnCondition(field + " " + operator + " " + number, period -> {
            int sign = Integer.compare(its.applyAsInt(period), number);
            return switch (operator) {
                case "==" -> sign == 0;
                case "!=" -> sign != 0;
                case "<" -> sign < 0;
                case "<=" -> sign <= 0;
                case ">" -> sign > 0;
                default -> sign >= 0;
            };
        });
    }

    DrawnCondition figure() {
        return DrawnCondition.open(number(draw.any("value", "numerator", "denominator"), () -> {
            BigDecimal drawn = draw.rising(1, BigDecimal.valueOf(-5), BigDecimal.valueOf(120), draw.oneIn(8) ? 6 : 2)
                    .get(0);
            return drawn.toPlainString() + draw.any("", "B");
        }));
    }

    DrawnCondition finding() {
        Notice notice = terms.notice();
        List<String> clauses = notice.clauses().stream().map(Clause::number).toList();
        List<String> subjects = Stream.of(terms.catalogue().indicators(), notice.actions(), notice.returns())
                .flatMap(each -> each.keySet().stream())
                .toList();
        return DrawnCondition.open(
                switch (draw.between(0, 6)) {
                    case 0 -> text("clause", clauses);
                    case 1 -> text("theme", notice.themes().keySet());
                    case 2 -> text("indicator", subjects);
                    case 3 ->
                        same(
                                "reason",
                                () -> "Reason."
                                        + draw.any(List.of(Reason.values())).name());
                    case 4 -> number("run", () -> String.valueOf(draw.between(0, 6)));
                    case 5 ->
                        "inTheme(\"" + draw.any(List.copyOf(notice.themes().keySet())) + "\")";
                    default ->
                        same(
                                "status",
                                () -> "Status."
                                        + draw.any(List.of(Status.values())).name());
                });
    }

    DrawnCondition summary() {
        return DrawnCondition.open(count());
    }

    DrawnCondition themeSummary() {
        return DrawnCondition.open(
                draw.oneIn(4) ? text("theme", terms.notice().themes().keySet()) : count());
    }

    private String count() {
        return number(
                draw.any("passes", "warns", "breaches", "notJudged", "longestRun", "cleanPeriods"),
                () -> String.valueOf(draw.between(0, 8)));
    }

    DrawnCondition standing() {
        List<String> levels =
                terms.notice().levels().stream().map(Notice.Level::level).toList();
        return DrawnCondition.open(
                switch (draw.between(0, 3)) {
                    case 0 -> text("level", levels);
                    case 1 -> number("rank", () -> String.valueOf(draw.between(1, levels.size())));
                    case 2 -> number("periods", () -> String.valueOf(draw.between(0, 12)));
                    default -> "atLeast(\"" + draw.any(levels) + "\")";
                });
    }

    private String text(String field, Collection<String> words) {
        return same(field, () -> "\"" + draw.any(List.copyOf(words)) + "\"");
    }

    private String same(String field, Supplier<String> literal) {
        return draw.oneIn(4)
                ? field + " in (" + draw.several(3, ", ", literal) + ")"
                : field + draw.any(" == ", " != ") + literal.get();
    }

    private String number(String field, Supplier<String> literal) {
        return draw.oneIn(2) ? same(field, literal) : field + draw.any(" < ", " <= ", " > ", " >= ") + literal.get();
    }
}
