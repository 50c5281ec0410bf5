package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/** Reads what stands between the brackets of a pattern. */
final class ConditionReader {

    /** Comparisons as people write them, with those of the language. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("=", "=="),
            Map.entry(":=", "=="),
            Map.entry("=>", ">="),
            Map.entry("=<", "<="),
            Map.entry("<>", "!="),
            Map.entry("~=", "!="),
            Map.entry("≥", ">="),
            Map.entry("≤", "<="),
            Map.entry("≠", "!="));

    private static final Map<String, String> JOINS = Map.ofEntries(
            Map.entry("and", "&&"),
            Map.entry("AND", "&&"),
            Map.entry("And", "&&"),
            Map.entry("&", "&&"),
            Map.entry("or", "||"),
            Map.entry("OR", "||"),
            Map.entry("Or", "||"),
            Map.entry("|", "||"));

    private final Cursor in;
    private final Fact fact;
    private final Values values;
    private final SaidReader said;
    private boolean joined;

    ConditionReader(Cursor in, Fact fact, Values values) {
        this.in = in;
        this.fact = fact;
        this.values = values;
        this.said = new SaidReader(in);
    }

    /** The conditions up to the closing bracket, which is left standing. */
    Condition.All all() throws GivenUp {
        Place place = in.peek().place();
        List<Condition> parts = new ArrayList<>();
        if (in.is(")")) {
            return new Condition.All(parts, place);
        }
        splice(any(), parts);
        while (true) {
            if (in.is(",")) {
                joined = false;
                Token comma = in.next();
                if (in.is(",")) {
                    in.replace(in.next(), "this `,` is one too many; take it away", "");
                } else if (in.is(")")) {
                    in.replace(comma, "this `,` is one too many; take it away", "");
                    return new Condition.All(parts, place);
                }
                splice(any(), parts);
            } else if (startsCondition()) {
                in.missing("`,` is missing between two conditions; write it here", ",");
                splice(any(), parts);
            } else {
                return new Condition.All(parts, place);
            }
        }
    }

    /** Adds a condition, or its parts where all of them are asked anyway. */
    private static void splice(Condition condition, List<Condition> parts) {
        if (condition instanceof Condition.All all) {
            parts.addAll(all.parts());
        } else {
            parts.add(condition);
        }
    }

    private boolean startsCondition() {
        return in.is(Token.Kind.WORD) && fact.words().contains(in.peek().text());
    }

    /**
     * Behind a join, Drools takes {@code before} for its own comparison of times, of the field before it: {@code year ==
     * 2012 || before("2012-05")} would ask whether the year lies before that.
     */
    private void mustStandFirst(Token name, Said.Called called) {
        String message =
                "`before` stands first, or behind a `,`: behind `&&` and `||` Drools takes it for another word";
        boolean month = called.arguments().size() == 1
                && called.arguments().get(0) instanceof Said.Quoted quoted
                && Months.isMonth(quoted.token().text())
                && quoted.token().text().compareTo("1900-01") > 0;
        if (month && called.span().isInOneLine()) {
            String last = ReportingPeriod.parse(
                            ((Said.Quoted) called.arguments().get(0)).token().text())
                    .plusMonths(-1)
                    .toString();
            String right = "between(\"1900-01\", \"" + last + "\")";
            in.problems()
                    .add(
                            name.place(),
                            message + "; write `" + right + "`",
                            called.span().mend(right));
        } else {
            in.problem(name, message + "; move it to the front");
        }
    }

    private Condition any() throws GivenUp {
        Place place = in.peek().place();
        List<Condition> parts = new ArrayList<>();
        do {
            Condition part = every();
            if (part instanceof Condition.Any any) {
                parts.addAll(any.parts());
            } else {
                parts.add(part);
            }
        } while (joins("||"));
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts, place);
    }

    private Condition every() throws GivenUp {
        Place place = in.peek().place();
        List<Condition> parts = new ArrayList<>();
        do {
            splice(one(), parts);
        } while (joins("&&"));
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts, place);
    }

    /** Takes a join, also one that is written otherwise, which is a problem. */
    private boolean joins(String sign) {
        if (in.take(sign)) {
            joined = true;
            return true;
        }
        Token token = in.peek();
        boolean meant = token.kind() != Token.Kind.TEXT && sign.equals(JOINS.get(token.text()));
        if (meant) {
            joined = true;
            in.replace(token, "`" + token.text() + "` joins nothing here; write `" + sign + "`", sign);
            in.next();
        }
        return meant;
    }

    private Condition one() throws GivenUp {
        if (in.take("(")) {
            Condition inside = any();
            in.must(")", "what stands in brackets", ",", ")", "&&", "||");
            return inside;
        }
        Token name = in.peek();
        if (name.is("!") && in.peek(1).is("inTheme") && in.peek(3).kind() == Token.Kind.TEXT) {
            return notInTheme(name);
        }
        if ((name.is("onOrBefore") || name.is("after"))
                && Months.isMonth(in.peek(2).text())) {
            return monthAfter(name);
        }
        if (name.kind() != Token.Kind.WORD) {
            throw in.refuse(Refused.condition(name)
                    .orElse("write a field or a question of `" + fact.word() + "`: "
                            + String.join(", ", fact.words())));
        }
        Optional<Condition> constant = constantAlone(name);
        if (constant.isPresent()) {
            return constant.get();
        }
        Optional<String> refused = Refused.condition(name);
        if (refused.isPresent() && !fact.words().contains(name.text())) {
            throw in.refuse(refused.get());
        }
        if (fact.field(name.text()).isPresent() && !in.peek(1).is("(")) {
            in.next();
            return comparison(name, fact.field(name.text()).get());
        }
        if (fact.predicate(name.text()).isPresent()) {
            return question(name, fact.predicate(name.text()).get());
        }
        return unknown(name);
    }

    private Condition notInTheme(Token sign) {
        in.next();
        in.next();
        in.next();
        Token theme = in.next();
        in.take(")");
        replaced(sign, "theme != " + theme.shown());
        return new Condition.All(List.of(), sign.place());
    }

    /** Up to a month is before the next one, and after a month is from the next one on. */
    private Condition monthAfter(Token name) {
        in.next();
        in.next();
        Token month = in.next();
        in.take(")");
        String next = ReportingPeriod.parse(month.text()).plusMonths(1).toString();
        replaced(name, (name.is("after") ? "onOrAfter" : "before") + "(\"" + next + "\")");
        return new Condition.All(List.of(), name.place());
    }

    private void replaced(Token first, String right) {
        in.problems()
                .add(
                        first.place(),
                        "`" + first.text() + "` cannot stand here; write `" + right + "`",
                        Span.of(first, in.last()).mend(right));
    }

    /** A status or a reason whose field was left out: {@code status == Status.WARN || Status.BREACH}. */
    private Optional<Condition> constantAlone(Token name) throws GivenUp {
        String field = name.text().equals("Status") ? "status" : "reason";
        boolean alone = (name.is("Status") || name.is("Reason")) && in.peek(1).is(".");
        if (!alone || fact.field(field).isEmpty()) {
            return Optional.empty();
        }
        in.problems()
                .add(
                        name.place(),
                        "say what is compared with `" + name.text() + "."
                                + in.peek(2).text() + "`; write `" + field + " == ` before it",
                        Span.at(name.place()).mend(field + " == "));
        Fact.Field of = fact.field(field).orElseThrow();
        Condition.Literal literal = literal(of, said.one());
        return Optional.of(new Condition.Comparison(
                fact, of, Condition.Operator.EQUAL, literal == null ? List.of() : List.of(literal), name.place()));
    }

    /** A name that the fact has not: the nearest is taken, so that reading can go on. */
    private Condition unknown(Token name) throws GivenUp {
        Optional<String> meant = Nearest.to(name.text(), fact.words());
        String of = in.peek(1).is("(") ? "question" : "field";
        if (meant.isEmpty()) {
            in.problem(
                    name,
                    "`" + fact.word() + "` has no " + of + " `" + name.text() + "`; write one of: "
                            + String.join(", ", fact.words()));
            throw new GivenUp();
        }
        in.replace(
                name,
                "`" + fact.word() + "` has no " + of + " `" + name.text() + "`; did you mean `" + meant.get() + "`?",
                meant.get());
        Optional<Fact.Field> field = fact.field(meant.get());
        if (field.isPresent()) {
            in.next();
            return comparison(name, field.get());
        }
        return question(name, fact.predicate(meant.get()).orElseThrow());
    }

    private Condition comparison(Token name, Fact.Field field) throws GivenUp {
        if (in.is("in")) {
            in.next();
            return isOneOf(name, field);
        }
        if (in.is("between")
                && in.peek(1).kind() == Token.Kind.NUMBER
                && in.peek(2).is("and")) {
            return betweenInWords(name, field);
        }
        Condition.Operator operator = operator(name);
        Said given = withDecimals(said.one());
        mustNotBeArithmetic(given);
        mustHaveOrder(name, field, operator, given);
        Condition.Literal literal = literal(field, given);
        return new Condition.Comparison(
                fact, field, operator, literal == null ? List.of() : List.of(literal), name.place());
    }

    private Condition betweenInWords(Token name, Fact.Field field) {
        Token between = in.next();
        Token from = in.next();
        in.next();
        Token to = in.next();
        String right = name.text() + " >= " + from.text() + ", " + name.text() + " <= " + to.text();
        in.problems()
                .add(
                        between.place(),
                        "`between` cannot stand here; write `" + right + "`",
                        Span.of(name, to).mend(right));
        return new Condition.Comparison(fact, field, Condition.Operator.AT_LEAST, List.of(), name.place());
    }

    private void mustHaveOrder(Token name, Fact.Field field, Condition.Operator operator, Said given) {
        boolean ordered = field.type() == Fact.Field.Type.WHOLE || field.type() == Fact.Field.Type.DECIMAL;
        if (ordered || !operator.isOrder()) {
            return;
        }
        Place sign =
                new Place(name.place().file(), name.place().line(), name.after().column() + 1);
        String message =
                "`" + name.text() + "` has no order; write `==`, `!=` or `in` in place of `" + operator.sign() + "`";
        if (fact == Fact.STANDING && operator == Condition.Operator.AT_LEAST && given instanceof Said.Quoted) {
            String right = "atLeast(" + given.shown() + ")";
            Span whole = new Span(name.place(), given.span().end());
            in.problems().add(sign, message + ", or ask `" + right + "`", whole.mend(right));
        } else {
            in.problems().add(sign, message);
        }
    }

    /** A number with a comma for its point: the digits after it are taken. */
    private Said withDecimals(Said given) {
        Token comma = in.peek();
        Token decimals = in.peek(1);
        if (given instanceof Said.Bare bare
                && bare.isFigure()
                && comma.is(",")
                && in.last().touches(comma)
                && comma.touches(decimals)
                && Figures.isPlain(bare.shown() + "." + decimals.text())) {
            in.next();
            in.next();
            String meant = bare.shown() + "." + decimals.text();
            in.problems()
                    .add(
                            bare.place(),
                            "decimals stand after a point; write `" + meant + "`",
                            new Span(bare.place(), decimals.after()).mend(meant));
        }
        return given;
    }

    private Condition isOneOf(Token name, Fact.Field field) throws GivenUp {
        if (!in.take("(")) {
            if (!in.is(Token.Kind.WORD) && !in.is(Token.Kind.TEXT) && !in.is(Token.Kind.NUMBER)) {
                throw in.refuse("write the list after `in` in brackets");
            }
            in.missing("`(` is missing after `in`; write it here", "(");
        }
        List<Condition.Literal> literals = new ArrayList<>();
        while (true) {
            Condition.Literal literal = literal(field, said.one());
            if (literal != null) {
                literals.add(literal);
            }
            boolean next = in.is(",")
                    && fact.words().contains(in.peek(1).text())
                    && in.peek(1).kind() == Token.Kind.WORD;
            if (next || !in.take(",")) {
                break;
            }
        }
        in.must(")", "the list", ",", ")", "&&", "||");
        return new Condition.Comparison(fact, field, Condition.Operator.IN, literals, name.place());
    }

    private Condition.Operator operator(Token name) throws GivenUp {
        Token sign = in.peek();
        String meant = sign.kind() == Token.Kind.SIGN ? MEANT.getOrDefault(sign.text(), sign.text()) : "";
        if (sign.is("is") || sign.is("equals")) {
            meant = "==";
        }
        if (sign.is("=") && in.peek(1).is("=")) {
            in.next();
        }
        String wanted = meant;
        Optional<Condition.Operator> operator = Arrays.stream(Condition.Operator.values())
                .filter(each -> each.sign().equals(wanted) && each != Condition.Operator.IN)
                .findFirst();
        if (operator.isEmpty()) {
            throw in.refuse(Refused.condition(sign)
                    .orElse("write how `" + name.text() + "` is compared: ==, !=, <, <=, >, >= or in"));
        }
        in.next();
        if (!meant.equals(sign.text())) {
            in.replace(sign, "`" + sign.text() + "` compares nothing; write `" + meant + "`", meant);
        }
        return operator.get();
    }

    private void mustNotBeArithmetic(Said given) throws GivenUp {
        Token sign = in.peek();
        if (sign.kind() != Token.Kind.SIGN || !Set.of("+", "-", "*", "/", "%").contains(sign.text())) {
            return;
        }
        Token second = in.peek(1);
        boolean sum = sign.is("+")
                && given instanceof Said.Bare bare
                && bare.isFigure()
                && Figures.isPlain(bare.shown())
                && Figures.isPlain(second.text())
                && second.place().line() == given.place().line();
        if (!sum) {
            throw in.refuse("a rule does not calculate; write the number itself");
        }
        String right = Figures.of(given.shown()).add(Figures.of(second.text())).toPlainString();
        in.problems()
                .add(
                        sign.place(),
                        "`+` cannot stand here; a rule does not calculate; write `" + right + "`",
                        new Span(given.place(), second.after()).mend(right));
        in.next();
        in.next();
    }

    private Condition.@Nullable Literal literal(Fact.Field field, Said given) {
        return switch (field.type()) {
            case TEXT -> {
                String text = values.text(given);
                yield text == null ? null : new Condition.Literal.Text(text, given.place());
            }
            case DECIMAL -> {
                java.math.BigDecimal number = values.number(given, true);
                yield number == null ? null : new Condition.Literal.Decimal(number, given.place());
            }
            case WHOLE -> whole(Parameter.WHOLE, given);
            case STATUS -> constant(values.constant(given, Status.class), given);
            case REASON -> constant(values.constant(given, Reason.class), given);
        };
    }

    private Condition.@Nullable Literal whole(Parameter parameter, Said given) {
        Object number = values.of(parameter, given);
        return number instanceof Integer whole
                ? new Condition.Literal.Decimal(java.math.BigDecimal.valueOf(whole), given.place())
                : null;
    }

    private static Condition.@Nullable Literal constant(@Nullable Enum<?> constant, Said given) {
        return constant == null ? null : new Condition.Literal.Constant(constant, given.place());
    }

    private Condition question(Token name, Fact.Asked asked) throws GivenUp {
        boolean later = joined;
        Said.Called called = said.called();
        if (later && asked.name().equals("before")) {
            mustStandFirst(name, called);
        }
        int wanted = asked.parameters().size();
        int given = called.arguments().size();
        if (given < wanted || (given > wanted && !asked.repeated())) {
            in.problems()
                    .add(
                            given < wanted
                                    ? called.end()
                                    : called.arguments().get(wanted).place(),
                            "`" + asked.name() + "` is given " + Words.count(wanted, asked.repeated()) + ", here "
                                    + given);
            return new Condition.Question(fact, asked.name(), List.of(), name.place());
        }
        List<Condition.Literal> literals = new ArrayList<>();
        for (int i = 0; i < given; i++) {
            Said one = called.arguments().get(i);
            Parameter parameter = asked.parameters().get(Math.min(i, wanted - 1));
            if (parameter == Parameter.MONTH) {
                Condition.Literal month = whole(parameter, one);
                if (month != null) {
                    literals.add(month);
                }
            } else if (values.of(parameter, one) instanceof String text) {
                literals.add(new Condition.Literal.Text(text, one.place()));
            }
        }
        mustBeInOrder(asked, literals);
        return new Condition.Question(fact, asked.name(), literals, name.place());
    }

    /** From the first month to the last; the other way round no month lies between. */
    private void mustBeInOrder(Fact.Asked asked, List<Condition.Literal> literals) {
        if (asked.name().equals("between")
                && literals.size() == 2
                && literals.get(0) instanceof Condition.Literal.Text first
                && literals.get(1) instanceof Condition.Literal.Text last
                && first.text().compareTo(last.text()) > 0) {
            in.problems()
                    .add(
                            first.place(),
                            "no month lies between `" + first.text() + "` and `" + last.text()
                                    + "`; write the earlier one first",
                            new Span(
                                            first.place(),
                                            Span.of(last.place(), last.text().length() + 2)
                                                    .end())
                                    .mend("\"" + last.text() + "\", \"" + first.text() + "\""));
        }
    }

    /** Adds what is wrong with how a reading names its indicator: once, for certain. */
    static void mustNameItsIndicator(Cursor in, Token factWord, Condition.All condition) {
        List<Condition.Comparison> all = new ArrayList<>();
        collect(condition, all);
        for (Condition.Comparison each : all) {
            if (each.operator() != Condition.Operator.EQUAL
                    || !condition.parts().contains(each)) {
                in.problems()
                        .add(
                                each.place(),
                                "a `Reading` names one indicator for certain, with `indicator == \"...\"` outside of `||`;"
                                        + " write a pattern or a rule for each");
                return;
            }
        }
        if (all.isEmpty()) {
            in.problem(
                    factWord, "a `Reading` names its indicator; write `Reading( indicator == \"...\", value > 15 )`");
        } else if (all.size() > 1) {
            in.problems()
                    .add(
                            all.get(1).place(),
                            "a `Reading` names its indicator once; write a second pattern for a second one");
        }
    }

    private static void collect(Condition condition, List<Condition.Comparison> found) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(each -> collect(each, found));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(each -> collect(each, found));
        } else if (condition instanceof Condition.Comparison comparison
                && comparison.field().name().equals("indicator")) {
            found.add(comparison);
        }
    }
}
