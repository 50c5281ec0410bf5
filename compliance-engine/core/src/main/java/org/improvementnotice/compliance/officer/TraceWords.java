package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.List;
import org.improvementnotice.compliance.rules.RulePack;

/** Months that were run through a ladder, a sentence for each. */
final class TraceWords {

    private TraceWords() {}

    /** {@code 2012-02: 2.1 caseload BREACH, missed -> corrective-action}. */
    static List<String> of(RulePack pack, List<LadderTrace.Month> months) {
        return months.stream()
                .map(each -> each.period() + ": " + each.found() + " -> " + level(pack, each) + decided(each))
                .toList();
    }

    /** The same of two councils, apart from where they differ; what differs told one beside the other. */
    static List<String> of(RulePack pack, List<LadderTrace.Month> worse, List<LadderTrace.Month> better) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < worse.size(); i++) {
            LadderTrace.Month one = worse.get(i);
            LadderTrace.Month other = better.get(i);
            words.add(
                    one.equals(other)
                            ? of(pack, List.of(one)).get(0)
                            : one.period() + ": " + one.found() + " -> " + level(pack, one) + decided(one) + ", while "
                                    + other.found() + " -> " + level(pack, other) + decided(other));
        }
        return words;
    }

    private static String level(RulePack pack, LadderTrace.Month month) {
        return pack.notice().level(month.recommended()).level();
    }

    private static String decided(LadderTrace.Month month) {
        return month.decided() == null ? "" : ", and a body decides on " + month.decided();
    }
}
