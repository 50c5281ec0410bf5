package org.improvementnotice.compliance.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.BaselineFile;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.Paper;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Judges facts and makes the reports that are wanted of them: of all councils at once, or of each when it is its turn. */
final class Assessing {

    private final ComplianceEngine engine;
    private final Asked asked;
    private final List<ReportsArgument.Wanted> wanted;
    private final ReportsArgument reports;
    private final CommandSpec spec;

    Assessing(
            ComplianceEngine engine,
            Asked asked,
            List<ReportsArgument.Wanted> wanted,
            ReportsArgument reports,
            CommandSpec spec) {
        this.engine = engine;
        this.asked = asked;
        this.wanted = wanted;
        this.reports = reports;
        this.spec = spec;
    }

    /**
     * What is asked of it.
     *
     * @param period the month shown; null for the latest
     * @param previous the earlier assessment it goes on from; null where there is none
     * @param body whose papers they are; null for nobody's
     * @param known what it is compared with; null for nothing
     * @param from the least status that fails; null where none does
     * @param packFolder as the user named it; null for a shipped pack
     */
    record Asked(
            @Nullable ReportingPeriod period,
            boolean allPeriods,
            @Nullable Path previous,
            @Nullable String body,
            @Nullable BaselineFile known,
            @Nullable Status from,
            @Nullable String packFolder) {}

    /** All that was judged, what of it is shown, and how. */
    record Assessed(List<Assessment> all, Report report, List<ReportsArgument.Ready> ready) {

        /** Months without a file bear on runs and level also where they are not printed. */
        void sayWhatNeverCame(PrintWriter err) {
            for (Assessment each : all) {
                List<String> fileless = each.periods().stream()
                        .filter(PeriodAssessment::fileless)
                        .map(month -> month.period().toString())
                        .toList();
                if (!fileless.isEmpty()) {
                    Line.print(
                            err,
                            "compliance: " + each.authority() + ": no file came for " + String.join(", ", fileless)
                                    + ", judged as missing; runs and level count them. Name their files too, or go on"
                                    + " with --previous");
                }
            }
        }
    }

    /** Judges facts, of one council or several. */
    Assessed of(Facts read, Deadline time) {
        ComplianceEngine timed = engine.within(time);
        List<Assessment> all = assess(timed, read);
        List<Assessment> papers = papers(timed, read, all);
        List<Assessment> shown = compared(narrowed(papers));
        time.enter("the reports");
        Report.Background background = new Report.Background(engine.pack(), papers);
        return new Assessed(
                all,
                new Report(shown, background, asked.from(), false, asked.packFolder()),
                ReportsArgument.ready(
                        wanted,
                        each -> new Report(
                                shown, background, asked.from(), reports.isColoured(each), asked.packFolder())));
    }

    private List<Assessment> assess(ComplianceEngine timed, Facts read) {
        Path previous = asked.previous();
        if (read.authorities().size() > 1 && previous != null) {
            throw wrongUsage(
                    "these facts are of " + String.join(", ", read.authorities())
                            + "; --previous goes with the facts of one council",
                    null);
        }
        try {
            return previous == null ? timed.assessEach(read) : List.of(timed.assess(read, previous));
        } catch (IllegalArgumentException e) {
            throw wrongUsage(e.getMessage(), e);
        }
    }

    private List<Assessment> papers(ComplianceEngine timed, Facts read, List<Assessment> assessments) {
        String body = asked.body();
        if (body == null) {
            return assessments;
        }
        try {
            Paper paper = Paper.of(engine.pack().notice(), body);
            if (paper.isPublic() && asked.known() != null) {
                throw new IllegalArgumentException("a comparison with a --baseline names figures, and the papers of `"
                        + body + "` are public; compare without --for");
            }
            return assessments.stream()
                    .map(each -> timed.papers(each, read, paper)
                            .orElseThrow(() -> new IllegalArgumentException("every month of " + each.authority()
                                    + " is a draft, and drafts are no papers of `" + body + "`")))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw wrongUsage(e.getMessage(), e);
        }
    }

    private List<Assessment> compared(List<Assessment> assessments) {
        BaselineFile known = asked.known();
        return known == null
                ? assessments
                : assessments.stream()
                        .map(each -> ComplianceEngine.compared(each, known))
                        .toList();
    }

    private List<Assessment> narrowed(List<Assessment> assessments) {
        try {
            return asked.allPeriods()
                    ? assessments
                    : assessments.stream().map(this::narrowed).toList();
        } catch (IllegalArgumentException e) {
            throw wrongUsage(e.getMessage(), e);
        }
    }

    private Assessment narrowed(Assessment assessment) {
        ReportingPeriod period = asked.period();
        return assessment.only(period == null ? assessment.latest().period() : period);
    }

    private ParameterException wrongUsage(@Nullable String message, @Nullable Exception cause) {
        return new ParameterException(spec.commandLine(), message, cause);
    }
}
