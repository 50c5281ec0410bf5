package org.improvementnotice.compliance.benchmarks;

import java.util.Arrays;

/** How each target came out in the month before. */
final class Before {

    private final Status[] last;
    private final int[] runs;

    Before(int targets) {
        last = new Status[targets];
        Arrays.fill(last, Status.PASS);
        runs = new int[targets];
    }

    /** The finding of the target with a number, which is then known to the next month. */
    PlainFinding next(int number, Target target, Reading reading, String period) {
        PlainFinding finding = PlainJudge.finding(target, reading, period, last[number], runs[number]);
        last[number] = finding.status();
        runs[number] = finding.run();
        return finding;
    }
}
