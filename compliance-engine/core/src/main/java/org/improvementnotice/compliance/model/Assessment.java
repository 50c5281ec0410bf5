package org.improvementnotice.compliance.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything judged of one council.
 *
 * @param engine the version of the engine
 * @param authority the council
 * @param notice the notice
 * @param packDigest SHA-256 of the pack's files, in hexadecimal
 * @param waivers the file of exceptions it was judged with; null where there was none
 * @param periods oldest first; at least one
 * @param openEnded whether later periods may be missing without a word: the notice asks for returns and no as-at date
 *     was given
 */
public record Assessment(
        String engine,
        String authority,
        Notice notice,
        String packDigest,
        @Nullable WaiverFile waivers,
        List<PeriodAssessment> periods,
        boolean openEnded) {

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
     * The same with one of its periods alone.
     *
     * @throws IllegalArgumentException if the period is not in it
     */
    public Assessment only(ReportingPeriod period) {
        PeriodAssessment one = periods.stream()
                .filter(each -> each.period().equals(period))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(period + " is not judged here; judged are "
                        + periods.get(0).period() + " to " + latest().period()));
        return new Assessment(
                engine, authority, notice, packDigest, waivers, List.of(one), openEnded && one.equals(latest()));
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
