package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.improvementnotice.compliance.model.Problems;

/** What a target or a proposal refuses to become, said at the word that is wrong, with what to write instead. */
final class RefusedVerb {

    private final Problems problems;

    RefusedVerb(Problems problems) {
        this.problems = problems;
    }

    /**
     * Adds that a verb cannot be applied.
     *
     * @param why as the target or the proposal says it
     */
    void add(Verb verb, Object stage, Said.Called called, Verb.Given given, String why) {
        String opposite = verb.name().equals("breachBelow") ? "breachAbove" : "breachBelow";
        if (verb.name().startsWith("breach") && works(opposite, stage, given)) {
            problems.add(called.place(), why, Span.of(called.name()).mend(opposite));
        } else if (saysNothing(verb, given) && called.span().isInOneLine()) {
            problems.add(
                    called.arguments().get(0).place(),
                    why + "; take `" + called.written() + "` away",
                    called.withPoint().map(each -> each.mend("")).orElse(null));
        } else if (why.contains("; write `breach")) {
            problems.add(called.place(), why);
        } else if (!isReversed(verb, stage, called, given, why)) {
            problems.add(whatIsGiven(called).place(), why);
        }
    }

    private static boolean saysNothing(Verb verb, Verb.Given given) {
        return (verb.name().equals("sustainedFor") && given.values().contains(1))
                || (verb.name().equals("basedOnAtLeast") && given.values().contains(0));
    }

    /** Two values the wrong way round. */
    private boolean isReversed(Verb verb, Object stage, Said.Called called, Verb.Given given, String why) {
        List<Said> written = called.arguments();
        if (written.size() != 2
                || verb.parameters().size() != 2
                || verb.parameters().get(0) != verb.parameters().get(1)
                || written.get(0).place().line() != written.get(1).place().line()) {
            return false;
        }
        List<Object> reversed = new ArrayList<>(given.values());
        Collections.reverse(reversed);
        boolean works = works(verb.name(), stage, new Verb.Given(reversed));
        if (works) {
            Span both = new Span(written.get(0).place(), written.get(1).span().end());
            String right = written.get(1).shown() + ", " + written.get(0).shown();
            problems.add(both.start(), why + "; write `" + right + "`", both.mend(right));
        }
        return works;
    }

    /** What stands in the brackets, or in the brackets within them; the verb where nothing does. */
    private static Said whatIsGiven(Said.Called called) {
        if (called.arguments().isEmpty()) {
            return called;
        }
        Said first = called.arguments().get(0);
        return first instanceof Said.Called amount && amount.arguments().size() == 1
                ? amount.arguments().get(0)
                : first;
    }

    private static boolean works(String name, Object stage, Verb.Given given) {
        try {
            return Verb.FOLLOWING.stream()
                    .filter(each -> each.name().equals(name) && each.on().isInstance(stage))
                    .filter(each -> each.parameters().size() == given.values().size())
                    .findFirst()
                    .map(each -> each.apply().apply(stage, given))
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
