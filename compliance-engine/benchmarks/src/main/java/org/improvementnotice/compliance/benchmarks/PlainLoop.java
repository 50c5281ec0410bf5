package org.improvementnotice.compliance.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The months of a council judged by a loop over the targets. */
final class PlainLoop implements Judges {

    private final List<Target> targets;

    PlainLoop(List<Target> targets) {
        this.targets = targets;
    }

    /** What a month came to. */
    record Judged(String period, List<PlainFinding> findings, int passes, int warns, int breaches) {
        static Judged of(String period, List<PlainFinding> findings) {
            int passes = 0;
            int warns = 0;
            int breaches = 0;
            for (PlainFinding each : findings) {
                switch (each.status()) {
                    case PASS -> passes++;
                    case WARN -> warns++;
                    case BREACH -> breaches++;
                }
            }
            return new Judged(period, findings, passes, warns, breaches);
        }
    }

    @Override
    public List<Judged> judge(Council council) {
        Before before = new Before(targets.size());
        List<Judged> months = new ArrayList<>();
        for (Month month : council.months()) {
            List<PlainFinding> findings = new ArrayList<>();
            for (int i = 0; i < targets.size(); i++) {
                Target target = targets.get(i);
                Reading reading = month.readings().get(target.indicator());
                if (reading != null && target.appliesIn(month)) {
                    findings.add(before.next(i, target, reading, month.period()));
                }
            }
            months.add(Judged.of(month.period(), findings));
        }
        return months;
    }
}
