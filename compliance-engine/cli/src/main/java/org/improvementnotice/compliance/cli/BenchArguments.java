package org.improvementnotice.compliance.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a subcommand is told that looks at the months of one council. */
final class BenchArguments {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FACTS",
            arity = "1..*",
            description = "facts files of one council, or folders of them; - for standard input")
    private List<Path> facts;

    @Mixin
    private PackArgument pack;

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            converter = PeriodConverter.class,
            description = "of this month instead of the latest")
    private @Nullable ReportingPeriod period;

    @Option(
            names = "--as-at",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "judge the latest month as at this day, and months whose file should have come before it")
    private @Nullable LocalDate asAt;

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
            description = "text or json (default: text)")
    private Format format;

    enum Format {
        TEXT,
        JSON
    }

    /** The facts of one council, with the engine that judges them. */
    record Ready(ComplianceEngine engine, Facts facts) {}

    Ready read(Deadline time) {
        RulePack rules = pack.load(time);
        ComplianceEngine engine = ComplianceEngine.of(rules).within(time);
        Facts read = FactsArgument.read(facts, rules, spec.commandLine(), time);
        if (read.authorities().size() > 1) {
            throw wrongUsage(
                    "these facts are of " + String.join(", ", read.authorities()) + "; name the files of one council");
        }
        return new Ready(waivers.given(asAt == null ? engine : engine.asAt(asAt), read.authorities()), read);
    }

    @Nullable
    ReportingPeriod period() {
        return period;
    }

    @Nullable
    Path previous() {
        return previous;
    }

    boolean isJson() {
        return format == Format.JSON;
    }

    ParameterException wrongUsage(@Nullable String message) {
        return new ParameterException(spec.commandLine(), String.valueOf(message));
    }

    /** Prints a report when all is done. */
    int print(String report) {
        spec.commandLine().getOut().print(report);
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
