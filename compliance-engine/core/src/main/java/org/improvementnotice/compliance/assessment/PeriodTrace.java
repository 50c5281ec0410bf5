package org.improvementnotice.compliance.assessment;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.judgement.Evidence;
import org.improvementnotice.compliance.judgement.Question;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.FiredProposal;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * What lay behind the findings of a period, for whoever explains them.
 *
 * @param targets every target that was put to the judgement, also those that turned out not to be due
 * @param seen what rules could see, by the period asked and by indicator: with a lag a finding rests on an earlier period
 * @param proposals every proposal of the ladder, whether it moved the level or not
 * @param late the figures of earlier periods that the period's files brought or changed
 */
public record PeriodTrace(
        SortedMap<AskedTarget.Key, Judging> targets,
        Map<ReportingPeriod, Map<String, Reading>> seen,
        List<FiredProposal> proposals,
        List<FactsFile.LateReading> late) {

    /** Copies the collections. */
    public PeriodTrace {
        targets = Collections.unmodifiableSortedMap(new TreeMap<>((Map<AskedTarget.Key, Judging>) targets));
        seen = Collections.unmodifiableMap(new HashMap<>(seen));
        proposals = List.copyOf(proposals);
        late = List.copyOf(late);
    }

    /**
     * One target as it was put to the judgement.
     *
     * @param question what was asked
     * @param evidence what it rested on; null where its circumstances could not be told
     * @param track how it came out up to this period; null where it never gave a finding
     */
    public record Judging(Question question, @Nullable Evidence evidence, Carry.@Nullable Track track) {}
}
