package org.improvementnotice.compliance.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.improvementnotice.compliance.model.Case;
import org.improvementnotice.compliance.model.CaseResult;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.officer.Cases;
import org.improvementnotice.compliance.officer.Sentences;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the cases of a pack. */
@Command(
        name = "test",
        description =
                "Runs the cases of PACK: readings in, findings and level out, compared with what each case expects.",
        exitCodeList = {
            "0:every case came out as expected, and as much is covered and killed as was asked for",
            ExitCode.SAY_BROKEN,
            ExitCode.SAY_USAGE,
            ExitCode.SAY_PROBLEMS,
            "5:a case came out otherwise, or less is covered or killed than was asked for"
        },
        footer = {"", "Example:", "  compliance test examples/judgement/pack --format junit=cases.xml"})
final class TestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PACK", description = "id of a shipped pack, or the folder of a pack of your own")
    private String pack;

    @Mixin
    private TrustArgument trust;

    @Mixin
    private DeadlineArgument deadline;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = CasesFormat.Converter.class,
            defaultValue = "text",
            description = "text, json or junit; with =FILE to a file, and the text to standard output (default: text)")
    private CasesFormat format;

    @Option(names = "--case", paramLabel = "TEXT", description = "run the cases whose sentence holds TEXT")
    private @Nullable String sentence;

    @Mixin
    private MutateArgument mutate;

    @Mixin
    private CoverageArgument coverage;

    @Override
    public Integer call() {
        CasesFormat.Ran ran =
                mutate.isWanted() ? deadline.within(MutateArgument.SECONDS, this::run) : deadline.within(this::run);
        PrintWriter out = spec.commandLine().getOut();
        String report = format.report(ran);
        Path file = format.file();
        if (file == null) {
            out.print(report);
        } else {
            format.write(file, report, spec.commandLine());
            out.print(CasesFormat.text(ran));
        }
        out.flush();
        if (ran.results().isEmpty()) {
            throw new InvalidRulePackException(List.of(new Problem(
                    Place.of(pack), "the pack has no cases; write some in `cases/*.yaml`, or nothing is shown of it")));
        }
        if (mutate.isWanted() && ran.slips() == null) {
            Line.print(
                    spec.commandLine().getErr(),
                    "compliance: no slips were made: a case comes out otherwise than it says; mend that first");
        }
        boolean enough = ran.coverage() == null || coverage.isEnough(ran.coverage(), spec.commandLine());
        enough &= ran.slips() == null || mutate.isEnough(ran.slips());
        return enough && ran.isPassed() ? ExitCode.OK : ExitCode.BREACH;
    }

    private CasesFormat.Ran run(Deadline time) {
        RulePack rules = PackArgument.load(pack, trust, spec.commandLine(), time);
        time.enter("the case files");
        List<Case> cases = Cases.read(rules);
        List<CaseResult> results = cases.isEmpty() ? List.of() : Cases.run(rules, meant(cases), time);
        CasesFormat.Ran ran = new CasesFormat.Ran(
                rules,
                results,
                coverage.of(rules, results.stream().map(CaseResult::of).toList(), spec.commandLine(), time)
                        .orElse(null),
                null);
        // where a case comes out otherwise already, nothing is learnt from slips
        return mutate.isWanted() && ran.isPassed()
                ? new CasesFormat.Ran(rules, results, ran.coverage(), mutate.run(rules, time))
                : ran;
    }

    private List<Case> meant(List<Case> cases) {
        if (sentence == null) {
            return cases;
        }
        List<Case> meant = Sentences.holding(sentence, cases);
        if (meant.isEmpty()) {
            List<String> nearest = Sentences.nearest(sentence, cases);
            throw new ParameterException(
                    spec.commandLine(),
                    "no case has `" + sentence + "` in its sentence; "
                            + (nearest.isEmpty()
                                    ? "none shares a word with it"
                                    : "the nearest: " + String.join("; ", nearest)));
        }
        return meant;
    }
}
