package org.improvementnotice.compliance.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.Facts;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.PackDifference;
import org.improvementnotice.compliance.model.ReplayDifference;
import org.improvementnotice.compliance.officer.PackComparison;
import org.improvementnotice.compliance.report.DifferenceJson;
import org.improvementnotice.compliance.report.DifferenceMarkdown;
import org.improvementnotice.compliance.report.DifferenceText;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what changes in meaning from one pack to another. */
@Command(
        name = "diff",
        description = "Says what changes in meaning from BEFORE to AFTER, each change with a case that shows it; with"
                + " FACTS, what these months come to by both.",
        exitCodeList = {
            "0:done, whatever differs",
            ExitCode.SAY_BROKEN,
            ExitCode.SAY_USAGE,
            ExitCode.SAY_PROBLEMS,
            "5:the packs differ in meaning, with --exit-code"
        },
        footer = {
            "",
            "Example:",
            "  compliance diff peterborough-2012 my-pack examples/peterborough-2012/facts --format markdown"
        })
final class DiffCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        MARKDOWN,
        JSON
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "BEFORE",
            description = "id of a shipped pack, or the folder of a pack of your own")
    private String before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "the pack it is compared with")
    private String after;

    @Parameters(
            index = "2..*",
            arity = "0..*",
            paramLabel = "FACTS",
            description = "months that both packs judge: files, or folders of them")
    private @Nullable List<Path> facts;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TEXT",
            description = "text, markdown for the summary of a job, or json (default: text)")
    private Format format;

    @Option(names = "--exit-code", description = "end with exit code 5 where anything differs in meaning")
    private boolean exitCode;

    @Mixin
    private DeadlineArgument deadline;

    @Override
    public Integer call() {
        Compared compared = deadline.within(this::compared);
        PrintWriter out = spec.commandLine().getOut();
        out.print(compared.report());
        out.flush();
        return exitCode && compared.differs() ? ExitCode.BREACH : ExitCode.OK;
    }

    private record Compared(String report, boolean differs) {}

    private Compared compared(Deadline time) {
        RulePack one = pack(before, time);
        RulePack other = pack(after, time);
        PackDifference difference = PackComparison.of(one, other, time);
        if (facts != null && !facts.isEmpty()) {
            difference = difference.with(replays(one, other, facts, time));
        }
        time.enter("the report");
        String report = switch (format) {
            case TEXT -> DifferenceText.of(difference);
            case MARKDOWN -> DifferenceMarkdown.of(difference);
            case JSON -> DifferenceJson.of(difference);
        };
        return new Compared(report, difference.isInMeaning());
    }

    /** Rules that are programs have no meaning that can be read: there is no way to trust a pack here. */
    private RulePack pack(String named, Deadline time) {
        return PackArgument.load(named, new TrustArgument(), spec.commandLine(), time);
    }

    private List<ReplayDifference> replays(RulePack one, RulePack other, List<Path> months, Deadline time) {
        if (months.contains(Path.of("-"))) {
            throw new ParameterException(
                    spec.commandLine(), "both packs read the facts; name files or folders, not `-`");
        }
        List<Assessment> was = assessed(one, before, months, time);
        List<Assessment> is = assessed(other, after, months, time);
        List<ReplayDifference> replays = new ArrayList<>();
        for (int i = 0; i < was.size(); i++) {
            replays.add(PackComparison.replayed(was.get(i), is.get(i)));
        }
        return replays;
    }

    private List<Assessment> assessed(RulePack pack, String named, List<Path> months, Deadline time) {
        try {
            return ComplianceEngine.of(pack).within(time).assessEach(Facts.read(months, pack, time));
        } catch (InvalidFactsException e) {
            Line.print(spec.commandLine().getErr(), "compliance: read for the pack " + named + ":");
            throw e;
        }
    }
}
