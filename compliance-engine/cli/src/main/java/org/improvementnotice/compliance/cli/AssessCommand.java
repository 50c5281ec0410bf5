package org.improvementnotice.compliance.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.report.JsonReport;
import org.improvementnotice.compliance.report.TextReport;
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
            "0:nothing at or above --fail-on that has no agreed exception",
            ExitCode.SAY_BROKEN,
            ExitCode.SAY_USAGE,
            ExitCode.SAY_PROBLEMS,
            "4:the worst finding of the latest month, or of --period, is WARN, with --fail-on warn",
            "5:the worst finding of the latest month, or of --period, is BREACH"
        },
        footer = {"", "Example:", "  compliance assess examples/peterborough-2012/facts --pack peterborough-2012"})
final class AssessCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        JSON,
        JSONL
    }

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

    @Mixin
    private WaiversArgument waivers;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TEXT",
            description = "text, json, or jsonl: one council a line (default: text)")
    private Format format;

    @Option(
            names = "--fail-on",
            paramLabel = "WHEN",
            defaultValue = "BREACH",
            description = "breach, warn or never (default: breach)")
    private FailOn failOn;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "AUTO",
            description = "auto, always or never (default: auto: on a terminal, unless NO_COLOR is set)")
    private ColourWhen colour;

    @Override
    public Integer call() {
        if (period != null && allPeriods) {
            throw new ParameterException(spec.commandLine(), "say either --period or --all-periods");
        }
        Judged judged = deadline.within(this::judged);
        PrintWriter out = spec.commandLine().getOut();
        out.print(judged.report());
        out.flush();
        judged.all().forEach(this::sayWhatNeverCame);
        return exitCode(judged.shown());
    }

    /** All that was judged, what of it is shown, and how. */
    private record Judged(List<Assessment> all, List<Assessment> shown, String report) {}

    private Judged judged(Deadline time) {
        RulePack rules = pack.load(time);
        ComplianceEngine engine = ComplianceEngine.of(rules).within(time);
        if (asAt != null) {
            engine = engine.asAt(asAt);
        }
        Facts read = FactsArgument.read(facts, rules, spec.commandLine(), time);
        List<Assessment> all = assess(waivers.given(engine, read), read);
        time.enter("the reports");
        List<Assessment> shown = narrowed(all);
        return new Judged(all, shown, report(shown));
    }

    private List<Assessment> assess(ComplianceEngine engine, Facts read) {
        if (read.authorities().size() > 1 && (format == Format.JSON || previous != null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "these facts are of " + String.join(", ", read.authorities())
                            + (previous == null
                                    ? "; for several councils say --format jsonl"
                                    : "; --previous goes with the facts of one council"));
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

    private String report(List<Assessment> assessments) {
        return assessments.stream()
                .map(each -> switch (format) {
                    case TEXT -> TextReport.of(each, colour.isOn());
                    case JSON -> JsonReport.pretty(each);
                    case JSONL -> JsonReport.line(each);
                })
                .collect(Collectors.joining());
    }

    private int exitCode(List<Assessment> assessments) {
        Status worst = assessments.stream()
                .flatMap(each -> each.latest().worstNotWaived().stream())
                .reduce(Status.PASS, Status::worse);
        if (failOn == FailOn.NEVER) {
            return ExitCode.OK;
        }
        return switch (worst) {
            case PASS -> ExitCode.OK;
            case WARN -> failOn == FailOn.WARN ? ExitCode.WARN : ExitCode.OK;
            case BREACH -> ExitCode.BREACH;
        };
    }
}
