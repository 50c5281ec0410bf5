package org.improvementnotice.compliance.judgement;

import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/** Counts how long things have been as they are. Due periods only. */
public final class Runs {

    private Runs() {}

    /**
     * What a verdict adds to what went before.
     *
     * @param last how the same target came out last; null where never
     */
    public static Carry.Mark next(Carry.@Nullable Mark last, ReportingPeriod period, Outcome.Verdict verdict) {
        int absent = verdict.absent() ? (last == null ? 1 : last.absent() + 1) : 0;
        int same = last != null && last.status() == verdict.status() ? last.run() + 1 : 1;
        Status before = last == null ? null : last.lastWithFigure();
        return new Carry.Mark(
                period,
                verdict.status(),
                verdict.reason(),
                // a stretch of absences is one run, counted from its first period, whatever its statuses were
                Math.max(same, absent),
                absent,
                verdict.met() ? (last == null ? 1 : last.met() + 1) : 0,
                verdict.absent() ? before : verdict.status());
    }
}
