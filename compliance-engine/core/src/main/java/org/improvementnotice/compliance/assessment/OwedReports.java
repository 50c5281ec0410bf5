package org.improvementnotice.compliance.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.judgement.Evidence;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * Reports owed and not yet judged. A report can fall due after its period is assessed; it then waits for the first
 * assessment that is as at its deadline or later, so that none is forgotten between two months. A date in a month's file
 * is of the latest period of that report, up to the file's own, that had ended before the date.
 */
final class OwedReports {

    private final Notice notice;
    private final ReportingPeriod period;
    private final Map<String, FactsFile.Submission> submissions;
    private final SortedMap<String, List<ReportingPeriod>> waiting;

    OwedReports(
            Notice notice,
            ReportingPeriod period,
            @Nullable PeriodFacts facts,
            SortedMap<String, List<ReportingPeriod>> before) {
        this.notice = notice;
        this.period = period;
        this.submissions = facts == null ? Map.of() : facts.submissions();
        this.waiting = new TreeMap<>(before);
    }

    private Notice.@Nullable Return report(AskedTarget asked) {
        return asked.target().requirement() instanceof Requirement.Submission
                ? notice.returns().get(asked.target().subject())
                : null;
    }

    /** Whether anything is owed for a target; true for one that is no report. */
    boolean isDue(AskedTarget asked) {
        Notice.Return report = report(asked);
        return report == null || !periodsOwed(report).isEmpty();
    }

    /** Why nothing is owed, in words. */
    String notDue(AskedTarget asked) {
        Notice.Return report = report(asked);
        return report == null
                ? ""
                : report.frequency().every().code() + ", owed from "
                        + report.from().inWords();
    }

    private List<ReportingPeriod> periodsOwed(Notice.Return report) {
        List<ReportingPeriod> owed = new ArrayList<>(waiting.getOrDefault(report.code(), List.of()));
        if (report.isOwedFor(period)) {
            owed.add(period);
        }
        return owed;
    }

    /** The reports owed for a target, oldest first. */
    List<Evidence.Owed> owed(AskedTarget asked) {
        Notice.Return report = report(asked);
        if (report == null) {
            return List.of();
        }
        FactsFile.Submission came = submissions.get(report.code());
        LocalDate submitted = came == null ? null : came.on();
        ReportingPeriod of = submitted == null ? null : reportPeriod(report, submitted);
        return periodsOwed(report).stream()
                .map(each -> new Evidence.Owed(each, report.deadline(each), each.equals(of) ? submitted : null))
                .toList();
    }

    private ReportingPeriod reportPeriod(Notice.Return report, LocalDate submitted) {
        ReportingPeriod candidate = report.frequency().lastDue(period);
        while (!candidate.lastDay().isBefore(submitted)) {
            candidate = report.frequency().previousDue(candidate);
        }
        return candidate;
    }

    /** Notes which reports of a target were judged; the others wait. */
    void settle(AskedTarget asked, List<ReportingPeriod> settled) {
        Notice.Return report = report(asked);
        if (report != null) {
            settledNow.put(report.code(), settled);
        }
    }

    private final SortedMap<String, List<ReportingPeriod>> settledNow = new TreeMap<>();

    SortedMap<String, List<ReportingPeriod>> handedOn() {
        SortedMap<String, List<ReportingPeriod>> left = new TreeMap<>();
        for (Notice.Return report : notice.returns().values()) {
            List<ReportingPeriod> owed = new ArrayList<>(periodsOwed(report));
            owed.removeAll(settledNow.getOrDefault(report.code(), List.of()));
            if (!owed.isEmpty()) {
                left.put(report.code(), List.copyOf(owed));
            }
        }
        return left;
    }
}
