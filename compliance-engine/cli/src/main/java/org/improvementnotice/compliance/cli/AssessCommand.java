package org.improvementnotice.compliance.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.BaselineFile;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.InvalidInputException;
import org.improvementnotice.compliance.model.Paper;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.report.Checked;
import org.improvementnotice.compliance.report.Report;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges months and prints the findings and the level recommended. */
@Command(
        name = "assess",
        description = "Judges the months in FACTS by the rules of PACK and prints the latest one.",
        exitCodeList = {
            "0:nothing at or above --fail-on that has no agreed exception and is worse than in the --baseline",
            ExitCode.SAY_BROKEN,
            ExitCode.SAY_USAGE,
            ExitCode.SAY_PROBLEMS,
            "4:the worst finding of the latest month, or of --period, is WARN, with --fail-on warn",
            "5:the worst finding of the latest month, or of --period, is BREACH"
        },
        footer = {"", "Example:", "  compliance assess examples/peterborough-2012/facts --pack peterborough-2012"})
final class AssessCommand implements Callable<Integer> {

    enum FailOn {
        BREACH,
        WARN,
        NEVER
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FACTS",
            arity = "1..*",
            description = "facts files, or folders of them; - for standard input")
    private List<Path> facts;

    @Mixin
    private PackArgument pack;

    @Mixin
    private DeadlineArgument deadline;

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            converter = PeriodConverter.class,
            description = "print this month instead of the latest")
    private @Nullable ReportingPeriod period;

    @Option(
            names = "--as-at",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "judge the latest month as at this day, and months whose file should have come before it")
    private @Nullable LocalDate asAt;

    @Option(names = "--all-periods", description = "print every month judged")
    private boolean allPeriods;

    @Option(
            names = "--previous",
            paramLabel = "ASSESSMENT",
            description = "go on from an earlier assessment, written with --format json")
    private @Nullable Path previous;

    @Option(
            names = "--for",
            paramLabel = "BODY",
            description =
                    "make the papers of a body of the pack: its share of the month, small numbers withheld where they are"
                            + " public")
    private @Nullable String body;

    @Mixin
    private WaiversArgument waivers;

    @Option(
            names = "--baseline",
            paramLabel = "ASSESSMENT",
            description = "an earlier assessment, written with --format json or jsonl: only what got worse since fails")
    private @Nullable Path baseline;

    @Mixin
    private ReportsArgument reports;

    @Option(
            names = "--fail-on",
            paramLabel = "WHEN",
            defaultValue = "BREACH",
            description = "breach, warn or never (default: breach)")
    private FailOn failOn;

    @Override
    public Integer call() {
        if (period != null && allPeriods) {
            throw new ParameterException(spec.commandLine(), "say either --period or --all-periods");
        }
        List<ReportsArgument.Wanted> wanted = reports.wanted(new OutputFile.ReadHere(
                facts, pack.folder().map(Path::of).orElse(null), Arrays.asList(waivers.file(), previous, baseline)));
        Judged judged = judged(wanted);
        reports.write(judged.ready());
        JobSummary.of(wanted, spec).ifPresent(each -> each.append(judged.report()));
        judged.all().forEach(this::sayWhatNeverCame);
        return exitCode(judged.report().worstThatFails());
    }

    /** All that was judged, what of it is shown, and how. */
    private record Judged(List<Assessment> all, Report report, List<ReportsArgument.Ready> ready) {}

    private Judged judged(List<ReportsArgument.Wanted> wanted) {
        try {
            return deadline.within(time -> judged(wanted, time));
        } catch (InvalidInputException e) {
            // problems name figures, and papers may be for anyone
            if (body == null) {
                reports.write(wanted, new Checked(ComplianceEngine.version(), e.problems(), List.of()));
            }
            throw e;
        }
    }

    private Judged judged(List<ReportsArgument.Wanted> wanted, Deadline time) {
        RulePack rules = pack.load(time);
        ComplianceEngine engine = ComplianceEngine.of(rules).within(time);
        if (asAt != null) {
            engine = engine.asAt(asAt);
        }
        Facts read = FactsArgument.read(facts, rules, spec.commandLine(), time);
        reports.mustHold(wanted, read.authorities());
        ComplianceEngine given = waivers.given(engine, read);
        List<Assessment> all = assess(given, read);
        List<Assessment> papers = papers(given, read, all);
        List<Assessment> shown = compared(engine, narrowed(papers));
        time.enter("the reports");
        Status from = switch (failOn) {
            case BREACH -> Status.BREACH;
            case WARN -> Status.WARN;
            case NEVER -> null;
        };
        String folder = pack.folder().orElse(null);
        Report.Background background = new Report.Background(rules, papers);
        return new Judged(
                all,
                new Report(shown, background, from, false, folder),
                ReportsArgument.ready(
                        wanted, each -> new Report(shown, background, from, reports.isColoured(each), folder)));
    }

    private List<Assessment> papers(ComplianceEngine engine, Facts read, List<Assessment> assessments) {
        if (body == null) {
            return assessments;
        }
        try {
            Paper paper = Paper.of(engine.pack().notice(), body);
            if (paper.isPublic() && baseline != null) {
                throw new IllegalArgumentException("a comparison with a --baseline names figures, and the papers of `"
                        + body + "` are public; compare without --for");
            }
            return assessments.stream()
                    .map(each -> engine.papers(each, read, paper)
                            .orElseThrow(() -> new IllegalArgumentException("every month of " + each.authority()
                                    + " is a draft, and drafts are no papers of `" + body + "`")))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private List<Assessment> compared(ComplianceEngine engine, List<Assessment> assessments) {
        if (baseline == null) {
            return assessments;
        }
        BaselineFile known = engine.baseline(baseline);
        return assessments.stream()
                .map(each -> ComplianceEngine.compared(each, known))
                .toList();
    }

    private List<Assessment> assess(ComplianceEngine engine, Facts read) {
        if (read.authorities().size() > 1 && previous != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "these facts are of " + String.join(", ", read.authorities())
                            + "; --previous goes with the facts of one council");
        }
        try {
            return previous == null ? engine.assessEach(read) : List.of(engine.assess(read, previous));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** Months without a file bear on runs and level also where they are not printed. */
    private void sayWhatNeverCame(Assessment assessment) {
        List<String> fileless = assessment.periods().stream()
                .filter(PeriodAssessment::fileless)
                .map(each -> each.period().toString())
                .toList();
        if (!fileless.isEmpty()) {
            Line.print(
                    spec.commandLine().getErr(),
                    "compliance: " + assessment.authority() + ": no file came for "
                            + String.join(", ", fileless)
                            + ", judged as missing; runs and level count them. Name their files too, or go on with"
                            + " --previous");
        }
    }

    private List<Assessment> narrowed(List<Assessment> assessments) {
        try {
            return allPeriods
                    ? assessments
                    : assessments.stream()
                            .map(each ->
                                    each.only(period == null ? each.latest().period() : period))
                            .toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static int exitCode(Status worst) {
        return switch (worst) {
            case PASS -> ExitCode.OK;
            case WARN -> ExitCode.WARN;
            case BREACH -> ExitCode.BREACH;
        };
    }
}
