package org.improvementnotice.compliance.report;

import java.util.List;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a format is given.
 *
 * @param assessments one for each council; at least one
 * @param from the least status that counts as failing: BREACH or WARN
 * @param colour whether a terminal is to show colours
 * @param packFolder the folder of the pack as the user named it, so that rule files can be pointed at; null for a pack
 *     that comes in a jar
 */
public record Report(
        List<Assessment> assessments,
        Status from,
        boolean colour,
        @Nullable String packFolder) {

    /** @throws IllegalArgumentException if there is no assessment, or what is met is to fail */
    public Report {
        assessments = List.copyOf(assessments);
        if (assessments.isEmpty() || from == Status.PASS) {
            throw new IllegalArgumentException("a report is of at least one assessment, in which a miss can fail");
        }
    }

    /** Of one council, where BREACH fails, without colours. */
    public static Report of(Assessment assessment) {
        return new Report(List.of(assessment), Status.BREACH, false, null);
    }

    /** Whether a finding makes a build fail: it is of the latest period shown, and counts. */
    boolean fails(Assessment assessment, PeriodAssessment period, Finding finding) {
        return finding.status().compareTo(from) >= 0
                && period.equals(assessment.latest())
                && assessment.counts(finding);
    }

    /** Why a miss does not make a build fail, in words. */
    String whyNot(Assessment assessment, PeriodAssessment period, Finding finding) {
        if (finding.isWaived()) {
            return "with an agreed exception";
        }
        if (!period.equals(assessment.latest())) {
            return "of an earlier month";
        }
        return assessment.counts(finding) ? "WARN does not fail here" : "known from the baseline";
    }
}
