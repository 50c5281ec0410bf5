package org.improvementnotice.compliance.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything judged of one council.
 *
 * @param inputs what it was made from
 * @param authority the council
 * @param notice the notice
 * @param periods oldest first; at least one
 * @param baseline how its latest period compares with an earlier assessment; null where it was compared with none
 * @param paper for whom it was made into papers; null for the whole, from which papers are made
 */
public record Assessment(
        Inputs inputs,
        String authority,
        Notice notice,
        List<PeriodAssessment> periods,
        @Nullable Baseline baseline,
        @Nullable Paper paper) {

    /** @throws IllegalArgumentException if there is no period */
    public Assessment {
        periods = List.copyOf(periods);
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("an assessment has at least one period");
        }
    }

    /** The latest period. */
    public PeriodAssessment latest() {
        return periods.get(periods.size() - 1);
    }

    /**
     * The same with one of its periods alone, compared with none.
     *
     * @throws IllegalArgumentException if the period is not in it
     */
    public Assessment only(ReportingPeriod period) {
        PeriodAssessment one = periods.stream()
                .filter(each -> each.period().equals(period))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(period + " is not judged here; judged are "
                        + periods.get(0).period() + " to " + latest().period()));
        return new Assessment(inputs, authority, notice, List.of(one), null, paper);
    }

    /**
     * The same as papers. A comparison with an earlier assessment names figures, so that public papers have none.
     *
     * @param its for whom
     * @param from what it was made from, as far as they tell
     * @param shown the periods, as they show them
     */
    public Assessment as(Paper its, Inputs from, List<PeriodAssessment> shown) {
        return new Assessment(from, authority, notice, shown, its.isPublic() ? null : baseline, its);
    }

    /** The same, its latest period compared with an earlier assessment. */
    public Assessment with(Baseline compared) {
        return new Assessment(inputs, authority, notice, periods, compared, paper);
    }

    /**
     * Whether a finding of a period counts against the council: it is a miss of the latest period, it has no agreed
     * exception, and the baseline, where there is one, does not know it as it is.
     */
    public boolean counts(PeriodAssessment period, Finding finding) {
        return finding.status() != Status.PASS
                && period.equals(latest())
                && !finding.isWaived()
                && (baseline == null || !baseline.absorbs(finding.key()));
    }

    /** The worst status among the misses of the latest period that count; PASS where none does. */
    public Status worstThatCounts() {
        return latest().findings().stream()
                .filter(each -> counts(latest(), each))
                .map(Finding::status)
                .reduce(Status.PASS, Status::worse);
    }

    /** Whether later periods may be missing without a word: the notice asks for returns and no as-at day was given. */
    public boolean openEnded() {
        return inputs.asAt() == null && !notice.returns().isEmpty();
    }

    /** The facts files of its periods, name to digest. */
    public SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        periods.forEach(each -> files.putAll(each.files()));
        return Collections.unmodifiableSortedMap(files);
    }

    /** What the latest period hands on. */
    public Carry carry() {
        return latest().carry();
    }

    /** The clauses of the notice that no rule here judges. */
    public List<Clause> notJudgedHere() {
        return notice.clauses().stream()
                .filter(each -> each.judged() == Judged.NOT_HERE)
                .toList();
    }
}
