package org.improvementnotice.compliance.language;

import java.util.List;

/** Whether a reading names its indicator: once, for certain. */
final class IndicatorCheck {

    private IndicatorCheck() {}

    /** Adds what is wrong with how a reading names it. */
    static void check(Cursor in, Token factWord, Condition.All condition) {
        List<Condition.Comparison> all = condition
                .comparisons()
                .filter(each -> each.field().name().equals("indicator"))
                .toList();
        for (Condition.Comparison each : all) {
            boolean certain = condition.parts().contains(each);
            if (each.operator() != Condition.Operator.EQUAL || !certain) {
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
}
