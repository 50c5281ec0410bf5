package org.improvementnotice.compliance.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.Explanation;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.officer.Explanations;
import org.improvementnotice.compliance.report.ExplanationReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints in words how a clause came out: from the rule to what the ladder made of it. */
@Command(
        name = "explain",
        description =
                "Explains in words how a clause came out in a month: from its rule to what the ladder made of it.",
        exitCodeList = {ExitCode.SAY_OK, ExitCode.SAY_BROKEN, ExitCode.SAY_USAGE, ExitCode.SAY_PROBLEMS},
        footer = {
            "",
            "Example:",
            "  compliance explain examples/peterborough-2012/facts --pack peterborough-2012 --clause 3.2"
        })
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private BenchArguments given;

    @Mixin
    private DeadlineArgument deadline;

    @Option(names = "--clause", required = true, paramLabel = "CLAUSE", description = "number of the clause, as 2.1")
    private String clause;

    @Option(
            names = "--indicator",
            paramLabel = "INDICATOR",
            description = "code of one indicator, action or report of the clause (default: all)")
    private @Nullable String indicator;

    @Override
    public Integer call() {
        return given.print(deadline.within(this::report));
    }

    private String report(Deadline time) {
        BenchArguments.Ready ready = given.read(time);
        try {
            Path previous = given.previous();
            Explanations all = previous == null
                    ? ready.engine().explain(ready.facts())
                    : ready.engine().explain(ready.facts(), previous);
            ReportingPeriod period = given.period();
            Explanation one = all.of(
                    clause,
                    indicator,
                    period == null ? all.assessment().latest().period() : period);
            return given.isJson() ? ExplanationReport.json(one) : ExplanationReport.text(one);
        } catch (IllegalArgumentException e) {
            throw given.wrongUsage(e.getMessage());
        }
    }
}
