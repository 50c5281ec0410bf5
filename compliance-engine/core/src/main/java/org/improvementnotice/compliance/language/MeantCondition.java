package org.improvementnotice.compliance.language;

import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.ReportingPeriod;

/** Conditions that people write and the language does not have, where it is known what they meant. */
final class MeantCondition {

    private final Cursor in;
    private final Fact fact;
    private final Literals literals;

    MeantCondition(Cursor in, Fact fact, Literals literals) {
        this.in = in;
        this.fact = fact;
        this.literals = literals;
    }

    /** Reads one and says what to write instead; empty, and nothing read, where none stands here. */
    Optional<Condition> read(Token name) throws GivenUp {
        if (name.is("!") && in.peek(1).is("inTheme") && in.peek(3).kind() == Token.Kind.TEXT) {
            return Optional.of(notInTheme(name));
        }
        boolean month = name.is("onOrBefore") || name.is("after");
        if (month
                && Months.isMonth(in.peek(2).text())
                && Months.hasNext(in.peek(2).text())) {
            return Optional.of(monthAfter(name));
        }
        String field = name.is("Status") ? "status" : "reason";
        boolean constant =
                (name.is("Status") || name.is("Reason")) && in.peek(1).is(".");
        Optional<Fact.Field> meant = fact.field(field).filter(any -> constant);
        return meant.isPresent() ? Optional.of(constantAlone(name, meant.get())) : Optional.empty();
    }

    private Condition notInTheme(Token sign) {
        in.next();
        in.next();
        in.next();
        Token theme = in.next();
        in.take(")");
        return replaced(sign, "theme != " + theme.shown());
    }

    /** Whether what stands before is `== Status.WARN ||`, perhaps with more of them: then there is one thing to mean. */
    private boolean isOneMoreThatMayBe() {
        int sign = -1;
        while ((in.peek(sign).is("||") || Join.OR.isMeantBy(in.peek(sign)))
                && in.peek(sign - 2).is(".")) {
            if (in.peek(sign - 4).is("==")) {
                return true;
            }
            sign -= 4;
        }
        return false;
    }

    /** Up to a month is before the next one, and after a month is from the next one on. */
    private Condition monthAfter(Token name) {
        in.next();
        in.next();
        Token month = in.next();
        in.take(")");
        String next = ReportingPeriod.parse(month.text()).plusMonths(1).toString();
        return replaced(name, (name.is("after") ? "onOrAfter" : "before") + "(\"" + next + "\")");
    }

    private Condition replaced(Token first, String right) {
        in.problems()
                .add(
                        first.place(),
                        "`" + first.text() + "` cannot stand here; write `" + right + "`",
                        Span.of(first, in.last()).mend(right));
        return new Condition.All(List.of(), first.place());
    }

    /** A status or a reason whose field was left out: {@code status == Status.WARN || Status.BREACH}. */
    private Condition constantAlone(Token name, Fact.Field field) throws GivenUp {
        boolean equal = isOneMoreThatMayBe();
        String message = "say what is compared with `" + name.text() + "."
                + in.peek(2).text() + "`; write `" + field.name() + " == `"
                + (equal ? "" : " or `" + field.name() + " != `")
                + " before it";
        if (equal) {
            in.problems().add(name.place(), message, Span.at(name.place()).mend(field.name() + " == "));
        } else {
            in.problem(name, message);
        }
        Condition.Literal literal = literals.of(field, new SaidReader(in).one());
        return new Condition.Comparison(
                fact, field, Condition.Operator.EQUAL, literal == null ? List.of() : List.of(literal), name.place());
    }
}
