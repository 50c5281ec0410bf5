package org.improvementnotice.compliance.report;

import java.util.List;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a format is given.
 *
 * @param assessments one for each council; at least one
 * @param background what is known beside them
 * @param from the least status that counts as failing: BREACH or WARN; null where nothing is to fail
 * @param colour whether a terminal is to show colours
 * @param packFolder the folder of the pack as the user named it, so that rule files can be pointed at; null for a pack
 *     that comes in a jar
 */
public record Report(
        List<Assessment> assessments,
        Background background,
        @Nullable Status from,
        boolean colour,
        @Nullable String packFolder) {

    /** @throws IllegalArgumentException if there is no assessment, or what is met is to fail */
    public Report {
        assessments = List.copyOf(assessments);
        if (assessments.isEmpty() || from == Status.PASS) {
            throw new IllegalArgumentException("a report is of at least one assessment, in which a miss can fail");
        }
    }

    /** Of one council, of whose run no other month is known, where BREACH fails, without colours. */
    public static Report of(Assessment assessment, PackTerms terms) {
        List<Assessment> one = List.of(assessment);
        return new Report(one, new Background(terms, one), Status.BREACH, false, null);
    }

    /**
     * What is known beside the assessments shown.
     *
     * @param terms the terms of the pack they were judged by
     * @param run the same councils with every month judged in the run, from which the months before are told
     */
    public record Background(PackTerms terms, List<Assessment> run) {
        /** Copies the list. */
        public Background {
            run = List.copyOf(run);
        }
    }

    /** The worst status that makes a build fail; PASS where none does. */
    public Status worstThatFails() {
        Status worst = assessments.stream().map(Assessment::worstThatCounts).reduce(Status.PASS, Status::worse);
        return from == null || worst.compareTo(from) < 0 ? Status.PASS : worst;
    }

    /** Whether a finding makes a build fail: it counts, and is as bad as was asked for. */
    boolean fails(Assessment assessment, PeriodAssessment period, Finding finding) {
        return from != null && finding.status().compareTo(from) >= 0 && assessment.counts(period, finding);
    }

    /** Why a miss does not make a build fail, in words. */
    String whyNot(Assessment assessment, PeriodAssessment period, Finding finding) {
        if (finding.isWaived()) {
            return "with an agreed exception";
        }
        if (!period.equals(assessment.latest())) {
            return "of an earlier month";
        }
        return assessment.counts(period, finding)
                ? finding.status().code() + " does not fail here"
                : "known from the baseline";
    }
}
