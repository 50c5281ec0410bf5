package org.improvementnotice.compliance.benchmarks;

import java.util.Comparator;
import java.util.List;

/** Stops a run whose two sides do not come to the same: what differs is not compared. */
final class Agreement {

    private Agreement() {}

    /** Compares every finding, with value, lines, margin and words, and the totals of every month. */
    static void check(Judges ours, Judges peer, List<Council> councils) {
        for (Council council : councils) {
            List<PlainLoop.Judged> one = ours.judge(council);
            List<PlainLoop.Judged> other = peer.judge(council);
            check(one.size(), other.size(), "months of " + council.authority());
            for (int i = 0; i < one.size(); i++) {
                check(sorted(one.get(i)), sorted(other.get(i)), council.authority());
            }
        }
    }

    static void check(Object ours, Object peers, String of) {
        if (!ours.equals(peers)) {
            throw new IllegalStateException(of + ": ours is " + ours + ", the peer's is " + peers);
        }
    }

    private static void check(PlainLoop.Judged ours, PlainLoop.Judged peers, String of) {
        for (int i = 0; i < Math.min(ours.findings().size(), peers.findings().size()); i++) {
            check(ours.findings().get(i), peers.findings().get(i), of);
        }
        check((Object) ours, peers, of);
    }

    private static PlainLoop.Judged sorted(PlainLoop.Judged month) {
        List<PlainFinding> findings = month.findings().stream()
                .sorted(Comparator.comparing(PlainFinding::clause))
                .toList();
        return new PlainLoop.Judged(month.period(), findings, month.passes(), month.warns(), month.breaches());
    }
}
