package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.List;
import org.improvementnotice.compliance.model.ReportingPeriod;

/** Reads a question to a fact with what it is given: {@code between("2012-03", "2012-09")}. */
final class QuestionReader {

    private static final String FIRST_MONTH = "1900-01";

    private final Cursor in;
    private final Fact fact;
    private final Literals literals;

    QuestionReader(Cursor in, Fact fact, Literals literals) {
        this.in = in;
        this.fact = fact;
        this.literals = literals;
    }

    /**
     * Reads one; reading stands at its name.
     *
     * @param joined whether it stands behind a join
     */
    Condition read(Token name, Fact.Asked asked, boolean joined) throws GivenUp {
        Said.Called called = new SaidReader(in).called();
        if (joined && asked.name().equals("before")) {
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
        List<Condition.Literal> said = given(asked, called);
        mustBeInOrder(asked, said);
        return new Condition.Question(fact, asked.name(), said, name.place());
    }

    private List<Condition.Literal> given(Fact.Asked asked, Said.Called called) {
        List<Condition.Literal> given = new ArrayList<>();
        int last = asked.parameters().size() - 1;
        for (int i = 0; i < called.arguments().size(); i++) {
            Parameter parameter = asked.parameters().get(Math.min(i, last));
            Condition.Literal literal =
                    literals.of(parameter, called.arguments().get(i));
            if (literal != null) {
                given.add(literal);
            }
        }
        return given;
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
                && quoted.token().text().compareTo(FIRST_MONTH) > 0;
        if (month && called.span().isInOneLine()) {
            Said.Quoted end = (Said.Quoted) called.arguments().get(0);
            ReportingPeriod last = ReportingPeriod.parse(end.token().text()).plusMonths(-1);
            String right = "between(\"" + FIRST_MONTH + "\", \"" + last + "\")";
            in.problems()
                    .add(
                            name.place(),
                            message + "; write `" + right + "`",
                            called.span().mend(right));
        } else {
            in.problem(name, message + "; move it to the front");
        }
    }

    /** From the first month to the last; the other way round no month lies between. */
    private void mustBeInOrder(Fact.Asked asked, List<Condition.Literal> given) {
        if (asked.name().equals("between")
                && given.size() == 2
                && given.get(0) instanceof Condition.Literal.Text first
                && given.get(1) instanceof Condition.Literal.Text last
                && first.text().compareTo(last.text()) > 0) {
            Span both = new Span(
                    first.place(),
                    Span.of(last.place(), last.text().length() + 2).end());
            in.problems()
                    .add(
                            first.place(),
                            "no month lies between `" + first.text() + "` and `" + last.text()
                                    + "`; write the earlier one first",
                            both.mend("\"" + last.text() + "\", \"" + first.text() + "\""));
        }
    }
}
