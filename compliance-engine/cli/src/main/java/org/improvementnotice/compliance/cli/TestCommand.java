package org.improvementnotice.compliance.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.CaseResult;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.officer.Cases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the cases of a pack. */
@Command(
        name = "test",
        description =
                "Runs the cases of PACK: readings in, findings and level out, compared with what each case expects.",
        footer = {"", "Example:", "  compliance test peterborough-2012"})
final class TestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PACK", description = "id of a shipped pack, or the folder of a pack of your own")
    private String pack;

    @Mixin
    private TrustArgument trust;

    @Mixin
    private DeadlineArgument deadline;

    @Override
    public Integer call() {
        List<CaseResult> results =
                deadline.within(time -> Cases.run(PackArgument.load(pack, trust, spec.commandLine(), time), time));
        if (results.isEmpty()) {
            throw new InvalidRulePackException(List.of(new Problem(
                    Place.of(pack), "the pack has no cases; write some in `cases/*.yaml`, or nothing is shown of it")));
        }
        PrintWriter out = spec.commandLine().getOut();
        Map<String, List<CaseResult>> byFile = results.stream()
                .collect(Collectors.groupingBy(
                        each -> each.of().place().file(), LinkedHashMap::new, Collectors.toList()));
        byFile.forEach((file, own) -> print(file, own, out));
        long failed = results.stream().filter(each -> !each.isPassed()).count();
        Line.print(out, results.size() + " cases, " + failed + " came out otherwise than expected");
        return failed == 0 ? ExitCode.OK : ExitCode.BREACH;
    }

    private static void print(String file, List<CaseResult> results, PrintWriter out) {
        long passed = results.stream().filter(CaseResult::isPassed).count();
        Line.print(out, Place.of(file) + ": " + passed + " of " + results.size() + " as expected");
        results.stream().filter(each -> !each.isPassed()).forEach(each -> {
            Line.print(out, "  otherwise: " + each.of().words());
            each.failures().forEach(failure -> Line.printVisible(out, "    " + failure));
        });
    }
}
