package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.List;
import org.improvementnotice.compliance.model.Problems;
import org.jspecify.annotations.Nullable;

/** Reads what a verb is given. Null where a problem was added. */
final class GivenReader {

    private final Problems problems;
    private final Values values;

    GivenReader(Problems problems, Values values) {
        this.problems = problems;
        this.values = values;
    }

    Verb.@Nullable Given of(Verb verb, Said.Called called) {
        int wanted = verb.parameters().size();
        int given = called.arguments().size();
        if (given < wanted || (given > wanted && !verb.repeated())) {
            wrongCount(verb, called);
            return null;
        }
        List<Object> found = new ArrayList<>();
        for (int i = 0; i < given; i++) {
            Parameter parameter = verb.parameters().get(Math.min(i, wanted - 1));
            Object value = values.of(parameter, called.arguments().get(i));
            if (value != null) {
                found.add(value);
            }
        }
        return found.size() == given ? new Verb.Given(found) : null;
    }

    private void wrongCount(Verb verb, Said.Called called) {
        List<Said> given = called.arguments();
        int asked = verb.parameters().size();
        String wanted = "`" + verb.name() + "` is given " + Words.count(asked, verb.repeated());
        if (verb.parameters().equals(List.of(Parameter.NUMBER)) && isOneWithAComma(given, wanted)) {
            return;
        }
        if (asked == 0 && given.size() == 1 && given.get(0).length() > 0) {
            problems.add(
                    given.get(0).place(),
                    "`" + verb.name() + "` is given nothing; empty its brackets",
                    given.get(0).span().mend(""));
        } else {
            problems.add(
                    given.size() < asked ? called.end() : given.get(asked).place(), wanted + ", here " + given.size());
        }
    }

    /** Two numbers for one are most often one with a comma. */
    private boolean isOneWithAComma(List<Said> given, String wanted) {
        if (given.size() != 2
                || !(given.get(0) instanceof Said.Bare whole)
                || !(given.get(1) instanceof Said.Bare decimals)
                || whole.place().line() != decimals.place().line()) {
            return false;
        }
        if (Figures.mayBeThousands(whole.shown(), decimals.shown())) {
            problems.add(whole.place(), Figures.thousands(whole.shown(), decimals.shown()));
            return true;
        }
        if (!Figures.isPlain(whole.shown() + "." + decimals.shown())) {
            return false;
        }
        String meant = whole.shown() + "." + decimals.shown();
        problems.add(
                whole.place(),
                wanted + ", and decimals stand after a point; write `" + meant + "`",
                new Span(whole.place(), decimals.span().end()).mend(meant));
        return true;
    }
}
