package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.improvementnotice.compliance.rules.RulePack;

/** Months that were run through a ladder, a sentence for each. */
final class TraceWords {

    private TraceWords() {}

    /** What is found in a month in which all came out alike, without for how long. */
    private static final Pattern ALL_ALIKE = Pattern.compile("(all) \\d+ ([^,]+, [^,]+)(?:, \\d+ periods running)?");

    /**
     * {@code 2012-02: 2.1 caseload BREACH, missed -> corrective-action}. Months in which all came out alike and nothing
     * moved stand together.
     */
    static List<String> of(RulePack pack, List<LadderTrace.Month> months) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            LadderTrace.Month first = months.get(i);
            int last = i;
            while (last + 1 < months.size() && goesOn(first, months.get(last + 1))) {
                last++;
            }
            if (last - i < 2) {
                words.add(first.period() + ": " + first.found() + " -> " + level(pack, first) + decided(first));
            } else {
                Matcher alike = ALL_ALIKE.matcher(first.found());
                words.add(first.period() + " to " + months.get(last).period() + ": "
                        + (alike.matches() ? alike.group(1) + " " + alike.group(2) : first.found())
                        + ", month after month -> " + level(pack, first));
                i = last;
            }
        }
        return words;
    }

    private static boolean goesOn(LadderTrace.Month first, LadderTrace.Month then) {
        Matcher alike = ALL_ALIKE.matcher(first.found());
        Matcher same = ALL_ALIKE.matcher(then.found());
        return first.recommended() == then.recommended()
                && first.decided() == null
                && then.decided() == null
                && alike.matches()
                && same.matches()
                && alike.group(2).equals(same.group(2));
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
