package org.improvementnotice.compliance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.language.Cost;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.InvalidFactsException;
import org.improvementnotice.compliance.model.InvalidInputException;
import org.improvementnotice.compliance.model.InvalidRulePackException;
import org.improvementnotice.compliance.model.LadderExploration;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Visible;
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

/** Finds the problems and doubts of facts and pack and judges nothing. */
@Command(
        name = "check",
        description = "Finds what is wrong with PACK, and with FACTS and waivers where given; judges nothing.",
        exitCodeList = {
            "0:no problems; there may be doubts",
            ExitCode.SAY_BROKEN,
            ExitCode.SAY_USAGE,
            ExitCode.SAY_PROBLEMS
        },
        footer = {"", "Example:", "  compliance check examples/peterborough-2012/facts --pack peterborough-2012"})
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FACTS",
            arity = "0..*",
            description = "facts files, or folders of them; - for standard input")
    private @Nullable List<Path> facts;

    @Mixin
    private PackArgument pack;

    @Mixin
    private WaiversArgument waivers;

    @Mixin
    private ReportsArgument reports;

    private final List<String> lines = new ArrayList<>();
    private List<Doubt> doubts = List.of();
    private String ladder = "";

    @Option(
            names = "--canonical",
            description = "print the rule files as understood: plain DRL in one layout, without comments")
    private boolean canonical;

    @Option(
            names = "--cost",
            description =
                    "print what the rules can cost at most for one council in one period, computed from their text")
    private boolean cost;

    @Mixin
    private DeadlineArgument deadline;

    @Override
    public Integer call() {
        List<ReportsArgument.Wanted> wanted = reports.wanted(new OutputFile.ReadHere(
                facts == null ? List.of() : facts,
                pack.folder().map(Path::of).orElse(null),
                Collections.singletonList(waivers.file())));
        boolean asText = wanted.stream().anyMatch(ReportsArgument.Wanted::isPrintedText);
        if ((canonical || cost) && !asText) {
            throw new ParameterException(
                    spec.commandLine(), "--canonical and --cost print text; give the other format a file");
        }
        String sound = sound(wanted);
        if (asText) {
            lines.forEach(each -> Line.printVisible(spec.commandLine().getOut(), each));
        }
        reports.write(wanted, new Checked(ComplianceEngine.version(), List.of(), doubts));
        int count = doubts.size();
        Line.print(
                spec.commandLine().getErr(),
                "no problems" + (count == 0 ? "" : ", " + (count == 1 ? "1 doubt" : count + " doubts")) + sound);
        Line.print(spec.commandLine().getErr(), ladder);
        return ExitCode.OK;
    }

    private String sound(List<ReportsArgument.Wanted> wanted) {
        try {
            return deadline.within(this::sound);
        } catch (InvalidInputException e) {
            reports.write(wanted, new Checked(ComplianceEngine.version(), e.problems(), doubts));
            throw e;
        }
    }

    /** What was found sound beside the pack, in words, if there is no problem. */
    private String sound(Deadline time) {
        RulePack rules = pack.load(time);
        List<Problem> otherwise = rules.secondReading();
        if (!otherwise.isEmpty()) {
            throw new InvalidRulePackException(otherwise);
        }
        doubts = rules.doubts();
        ladder = ladder(rules, time);
        doubts.forEach(each -> lines.add("doubt: " + each));
        if (canonical) {
            rules.canonical().forEach((name, text) -> {
                lines.add("// " + Visible.of(name));
                lines.addAll(text.lines().toList());
                lines.add("");
            });
        }
        if (cost) {
            rules.costs().forEach((folder, most) -> lines.add(folder + ": " + inWords(most)));
        }
        List<Problem> problems = new ArrayList<>();
        String sound = orProblems(() -> councils(rules, time), problems) + orProblems(() -> agreed(rules), problems);
        if (!problems.isEmpty()) {
            throw new InvalidFactsException(problems);
        }
        return sound;
    }

    /** What was tried of the ladder; what could not be shown of it asks, as a doubt does. */
    private String ladder(RulePack rules, Deadline time) {
        Optional<LadderExploration> explored =
                ComplianceEngine.of(rules).within(time).exploreLadder();
        explored.ifPresent(tried -> {
            if (!tried.refuted().isEmpty()) {
                throw new InvalidRulePackException(tried.problems());
            }
            List<Doubt> all = new ArrayList<>(doubts);
            tried.doubts(rules.shown(Place.of("escalation"))).forEach(all::add);
            doubts = all;
        });
        return explored.map(LadderExploration::inWords)
                .orElse("ladder: not tried, for rules that are trusted can ask anything");
    }

    /** What is sound of one kind of file; the problems of the other kinds are told with its own. */
    private static String orProblems(Supplier<String> reading, List<Problem> problems) {
        try {
            return reading.get();
        } catch (InvalidFactsException e) {
            problems.addAll(e.problems());
            return "";
        }
    }

    private String councils(RulePack rules, Deadline time) {
        return facts == null || facts.isEmpty()
                ? ""
                : "; facts of "
                        + String.join(
                                ", ",
                                FactsArgument.read(facts, rules, spec.commandLine(), time)
                                        .authorities());
    }

    private String agreed(RulePack rules) {
        return waivers.read(rules)
                .map(read -> "; " + read.all().size() + (read.all().size() == 1 ? " waiver" : " waivers"))
                .orElse("");
    }

    private static String inWords(Cost most) {
        return most.rules() + " rules ask at most " + most.tests() + " conditions, hold " + most.matches() + " of "
                + Cost.MOST_MATCHES + " combinations of facts, fire " + most.firings() + " times and insert "
                + most.insertions() + " of " + Cost.MOST_INSERTIONS + " values, for one council in one period";
    }
}
