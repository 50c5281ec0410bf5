package org.improvementnotice.compliance.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Baseline;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.WaiverUse;

/**
 * Something to say at a line of a file.
 *
 * @param weight how much it matters
 * @param status the status of the finding it is of; PASS where it is of none
 * @param place where
 * @param title what it is about, in a few words
 * @param lines what is to be known, each line for itself; at least one
 */
record Remark(Weight weight, Status status, Place place, String title, List<String> lines) {

    /** What it does to a build, worst first. */
    enum Weight {
        /** It fails. */
        ERROR,
        /** It does not fail, and somebody should look. */
        WARNING,
        /** To be known. */
        NOTICE
    }

    /** Copies the list. */
    Remark {
        lines = List.copyOf(lines);
    }

    /** What there is to say of a report, worst first, else by council, month and clause. */
    static List<Remark> of(Report report) {
        List<Remark> remarks = new ArrayList<>();
        for (Assessment assessment : report.assessments()) {
            for (PeriodAssessment period : assessment.periods()) {
                String of =
                        assessment.authority() + ", " + period.period().inWords() + (period.draft() ? ", DRAFT" : "");
                period.findings().stream()
                        .filter(each -> each.status() != Status.PASS || each.isDoubted())
                        .forEach(each -> remarks.add(finding(report, assessment, period, each, of)));
                period.waivers().stream()
                        .filter(WaiverUse::waivesNothing)
                        .forEach(each -> remarks.add(exception(each, of)));
            }
            gone(assessment, remarks);
        }
        return sorted(remarks);
    }

    private static Remark finding(
            Report report, Assessment assessment, PeriodAssessment period, Finding finding, String of) {
        boolean missed = finding.status() != Status.PASS;
        List<String> lines = new ArrayList<>();
        boolean counts = assessment.counts(period, finding);
        lines.add(
                finding.detail() + (missed && !counts ? " (" + report.whyNot(assessment, period, finding) + ")" : ""));
        lines.addAll(FindingWords.below(finding));
        return new Remark(
                report.fails(assessment, period, finding) ? Weight.ERROR : counts ? Weight.WARNING : Weight.NOTICE,
                finding.status(),
                finding.place(),
                FindingWords.title(finding) + ", " + of,
                lines);
    }

    private static Remark exception(WaiverUse use, String of) {
        return new Remark(
                use.leavesCounting() ? Weight.WARNING : Weight.NOTICE,
                Status.PASS,
                use.waiver().place(),
                "exception " + use.state().code().replace('-', ' ') + ", " + of,
                List.of(use.inWords()));
    }

    /** What the baseline knows as missed and this month does not judge: it has not become better by that. */
    private static void gone(Assessment assessment, List<Remark> remarks) {
        Baseline baseline = assessment.baseline();
        if (baseline == null) {
            return;
        }
        baseline.changes().stream()
                .filter(each -> each.state() == Baseline.State.GONE)
                .forEach(each -> remarks.add(new Remark(
                        each.was() == Status.PASS ? Weight.NOTICE : Weight.WARNING,
                        Status.PASS,
                        Place.of(baseline.file().name()),
                        "gone: " + each.clause() + " " + each.name() + ", " + assessment.authority(),
                        List.of(each.text()))));
    }

    /** What there is to say of problems and doubts. */
    static List<Remark> of(Checked checked) {
        List<Remark> remarks = new ArrayList<>();
        checked.problems()
                .forEach(each -> remarks.add(new Remark(
                        Weight.ERROR,
                        Status.PASS,
                        each.place(),
                        "problem: nothing was judged",
                        List.of(each.message()))));
        checked.doubts()
                .forEach(each -> remarks.add(new Remark(
                        Weight.WARNING, Status.PASS, each.place(), "doubt: is this meant?", List.of(each.message()))));
        return sorted(remarks);
    }

    private static List<Remark> sorted(List<Remark> remarks) {
        return remarks.stream()
                .sorted(Comparator.comparing(Remark::weight)
                        .thenComparing(Comparator.comparing(Remark::status).reversed()))
                .toList();
    }
}
