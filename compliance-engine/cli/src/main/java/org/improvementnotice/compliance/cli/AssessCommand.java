package org.improvementnotice.compliance.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.FactsByAuthority;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.InvalidInputException;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.report.Checked;
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
            "3:facts or pack have problems; nothing was judged, or with --keep-going not what has them",
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
    private JobsArgument jobs;

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
            throw wrongUsage("say either --period or --all-periods");
        }
        List<ReportsArgument.Wanted> wanted = reports.wanted(new OutputFile.ReadHere(
                facts, pack.folder().map(Path::of).orElse(null), Arrays.asList(waivers.file(), previous, baseline)));
        try {
            return jobs.isCouncilByCouncil() ? councilByCouncil(wanted) : atOnce(wanted);
        } catch (InvalidInputException e) {
            // problems name figures, and papers may be for anyone
            if (body == null) {
                reports.write(wanted, new Checked(ComplianceEngine.version(), e.problems(), List.of()));
            }
            throw e;
        }
    }

    private int atOnce(List<ReportsArgument.Wanted> wanted) {
        Assessing.Assessed assessed = deadline.within(time -> {
            RulePack rules = pack.load(time);
            Facts read = FactsArgument.read(facts, rules, spec.commandLine(), time);
            reports.mustHold(wanted, read.authorities());
            return assessing(rules, read.authorities(), wanted, time).of(read, time);
        });
        reports.write(assessed.ready());
        JobSummary.of(wanted, spec).ifPresent(each -> each.append(assessed.report()));
        assessed.sayWhatNeverCame(spec.commandLine().getErr());
        return exitCode(assessed.report().worstThatFails());
    }

    private int councilByCouncil(List<ReportsArgument.Wanted> wanted) {
        if (previous != null) {
            throw wrongUsage("--previous goes with the facts of one council; leave --jobs and --keep-going out");
        }
        if (facts.contains(FactsArgument.STANDARD_INPUT)) {
            throw wrongUsage("`-`, standard input, cannot be read twice, as council by council is; name a file");
        }
        reports.mustBeOneAfterAnother(wanted);
        CouncilByCouncil run = new CouncilByCouncil(jobs, spec);
        // so much work has the time it takes, unless told otherwise
        return deadline.within(0, time -> {
            RulePack rules = pack.load(time);
            FactsByAuthority read = FactsByAuthority.of(facts, rules, time);
            Assessing assessing = assessing(rules, read.authorities(), wanted, time);
            Status worst = run.judge(wanted, read, each -> assessing.of(each, time.beside()));
            return run.isWhole() ? exitCode(worst) : ExitCode.PROBLEMS;
        });
    }

    private Assessing assessing(
            RulePack rules, List<String> authorities, List<ReportsArgument.Wanted> wanted, Deadline time) {
        ComplianceEngine engine = ComplianceEngine.of(rules).within(time);
        ComplianceEngine asked = waivers.given(asAt == null ? engine : engine.asAt(asAt), authorities);
        Status from = switch (failOn) {
            case BREACH -> Status.BREACH;
            case WARN -> Status.WARN;
            case NEVER -> null;
        };
        return new Assessing(
                asked,
                new Assessing.Asked(
                        period,
                        allPeriods,
                        previous,
                        body,
                        baseline == null ? null : engine.baseline(baseline),
                        from,
                        pack.folder().orElse(null)),
                wanted,
                reports,
                spec);
    }

    private ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static int exitCode(Status worst) {
        return switch (worst) {
            case PASS -> ExitCode.OK;
            case WARN -> ExitCode.WARN;
            case BREACH -> ExitCode.BREACH;
        };
    }
}
