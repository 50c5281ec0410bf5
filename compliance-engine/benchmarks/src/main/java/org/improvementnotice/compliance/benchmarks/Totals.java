package org.improvementnotice.compliance.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Findings and totals of a month as rules put them together. */
public final class Totals {

    private final List<PlainFinding> findings = new ArrayList<>();
    private int passes;
    private int warns;
    private int breaches;

    void add(PlainFinding finding) {
        findings.add(finding);
    }

    List<PlainFinding> findings() {
        return findings;
    }

    void count(Status status) {
        switch (status) {
            case PASS -> passes++;
            case WARN -> warns++;
            case BREACH -> breaches++;
        }
    }

    PlainLoop.Judged judged(String period) {
        return new PlainLoop.Judged(period, findings, passes, warns, breaches);
    }
}
