package org.improvementnotice.compliance.language;

import java.util.HashSet;
import java.util.Set;
import org.improvementnotice.compliance.model.Problems;

/** Whether each rule asks once for what it asks for: two lines of one clause and indicator cannot both be judged. */
public final class OnceCheck {

    private OnceCheck() {}

    /** Adds a problem at each insertion that asks again for what an earlier one of its rule asks for. */
    public static void check(Rule rule, Problems problems) {
        Set<String> subjects = new HashSet<>();
        for (Insertion insertion : rule.then()) {
            if (insertion instanceof Insertion.Asks asks
                    && !subjects.add(asks.target().subject())) {
                problems.add(asks.subject(), twice(asks.target().subject()));
            }
        }
    }

    /** What is wrong with a rule that asks for one subject in two insertions. */
    public static String twice(String subject) {
        return "this rule asks for `" + subject
                + "` twice; keep one `insert`, or write the other in a rule of another clause";
    }
}
