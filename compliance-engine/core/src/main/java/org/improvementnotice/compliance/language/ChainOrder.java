package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.improvementnotice.compliance.model.Problems;

/** Verbs that cannot follow each other as they do, and could in another way. */
final class ChainOrder {

    private final Problems problems;
    private final Predicate<List<Said.Called>> isWhole;

    /** @param isWhole whether a chain could be read */
    ChainOrder(Problems problems, Predicate<List<Said.Called>> isWhole) {
        this.problems = problems;
        this.isWhole = isWhole;
    }

    /**
     * Adds what is wrong with the order of a chain.
     *
     * @param at the verb that is read
     * @param stage what the chain stands for before it; the kind of file at its start
     */
    boolean isWrong(List<Said.Called> chain, int at, Object stage) {
        return isBetween(chain, at) || isSwapped(chain, at, stage);
    }

    /** A lower and an upper line in one chain are one verb. */
    private boolean isBetween(List<Said.Called> chain, int at) {
        Said.Called upper = chain.get(at);
        Said.Called lower = chain.get(Math.max(0, at - 1));
        Span both = Span.of(lower.name(), upper.last());
        if (!lower.name().is("atLeast")
                || !upper.name().is("atMost")
                || lower.arguments().size() != 1
                || upper.arguments().size() != 1
                || !both.isInOneLine()) {
            return false;
        }
        String right = "between(" + lower.arguments().get(0).written() + ", "
                + upper.arguments().get(0).written() + ")";
        problems.add(upper.place(), "a chain has one line; write `" + right + "`", both.mend(right));
        return true;
    }

    /** Two verbs the wrong way round: the chain is whole when they change places. */
    private boolean isSwapped(List<Said.Called> chain, int at, Object stage) {
        String name = chain.get(at).name().text();
        boolean misplaced = !(stage instanceof RuleFile.Kind)
                && Verb.FOLLOWING.stream().anyMatch(each -> each.name().equals(name))
                && !Verb.after(stage).contains(name);
        return misplaced && (swaps(chain, at, at) || swaps(chain, at - 1, at));
    }

    /** Whether a verb and the next change places, which is said at one of them. */
    private boolean swaps(List<Said.Called> chain, int first, int here) {
        if (first < 1 || first + 1 >= chain.size()) {
            return false;
        }
        Said.Called one = chain.get(first);
        Said.Called other = chain.get(first + 1);
        Span both = Span.of(one.name(), other.last());
        List<Said.Called> swapped = new ArrayList<>(chain);
        Collections.swap(swapped, first, first + 1);
        if (!isWhole.test(swapped) || !both.isInOneLine()) {
            return false;
        }
        String right = other.written() + "." + one.written();
        problems.add(
                chain.get(here).place(),
                "`" + chain.get(here).name().text() + "` cannot stand here; write `" + right + "`",
                both.mend(right));
        return true;
    }
}
