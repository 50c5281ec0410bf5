package org.improvementnotice.compliance.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.WhatIf;
import org.improvementnotice.compliance.report.WhatIfReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what other figures of a month would change. */
@Command(
        name = "what-if",
        description = "Prints what would come out otherwise, in findings and level, had a month other figures.",
        exitCodeList = {ExitCode.SAY_OK, ExitCode.SAY_BROKEN, ExitCode.SAY_USAGE, ExitCode.SAY_PROBLEMS},
        footer = {
            "",
            "Example:",
            "  compliance what-if examples/peterborough-2012/facts --pack peterborough-2012 --set unallocated-cases=3"
        })
final class WhatIfCommand implements Callable<Integer> {

    @Mixin
    private BenchArguments given;

    @Mixin
    private DeadlineArgument deadline;

    @Option(
            names = "--set",
            required = true,
            paramLabel = "INDICATOR=FIGURE",
            description =
                    "a figure as a cell of CSV has it: 14.2, 219/220, yes, suppressed, unavailable, \"good 6; adequate"
                            + " 9\"; nothing takes it out; or an action or report with its date; again for each")
    private List<String> settings;

    @Override
    public Integer call() {
        return given.print(deadline.within(this::report));
    }

    private String report(Deadline time) {
        BenchArguments.Ready ready = given.read(time);
        try {
            Path previous = given.previous();
            WhatIf whatIf = previous == null
                    ? ready.engine().whatIf(ready.facts(), given.period(), settings)
                    : ready.engine().whatIf(ready.facts(), previous, given.period(), settings);
            return given.isJson() ? WhatIfReport.json(whatIf) : WhatIfReport.text(whatIf);
        } catch (IllegalArgumentException e) {
            throw given.wrongUsage(e.getMessage());
        }
    }
}
