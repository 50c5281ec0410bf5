package org.improvementnotice.compliance.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.assessment.AskedLine;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints what the notice asks, in words. */
@Command(
        name = "targets",
        description = "Prints what the notice asks in a month, in words; by default in its last one.",
        footer = {"", "Example:", "  compliance targets --pack peterborough-2012 --period 2012-04"})
final class TargetsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PackArgument pack;

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            converter = PeriodConverter.class,
            description = "the month (default: the last one of the notice)")
    private @Nullable ReportingPeriod period;

    @Override
    public Integer call() {
        RulePack rules = pack.load();
        ReportingPeriod asked = period == null ? rules.notice().lastPeriod() : period;
        if (asked.compareTo(rules.notice().judgedFrom()) < 0
                || asked.compareTo(rules.notice().lastPeriod()) > 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "nothing is asked in " + asked + "; the notice is judged from "
                            + rules.notice().judgedFrom() + " to "
                            + rules.notice().lastPeriod());
        }
        List<AskedLine> lines = ComplianceEngine.of(rules).targets(asked);
        PrintWriter out = spec.commandLine().getOut();
        out.print(rules.notice().title() + "\n");
        out.print("pack " + rules.notice().id() + " " + rules.notice().version() + ", "
                + rules.notice().provenance().status().code() + "; asked in " + asked.inWords() + ":\n\n");
        int clauses = width(lines, true);
        int names = width(lines, false);
        for (AskedLine each : lines) {
            out.print(pad(each.rule().clause(), clauses) + "  " + pad(each.name(), names) + "  " + each.required()
                    + where(each) + "\n");
            if (each.duty() != null) {
                out.print(" ".repeat(clauses + 2) + "duty: " + each.duty() + "\n");
            }
        }
        out.print("\n" + lines.size() + (lines.size() == 1 ? " requirement" : " requirements") + "\n");
        out.flush();
        return ExitCode.OK;
    }

    private static int width(List<AskedLine> lines, boolean clause) {
        return lines.stream()
                .mapToInt(each -> (clause ? each.rule().clause() : each.name()).length())
                .max()
                .orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String where(AskedLine line) {
        return line.circumstances().isEmpty()
                ? ""
                : line.circumstances().entrySet().stream()
                        .map(each -> each.getKey() + ": " + each.getValue())
                        .sorted()
                        .collect(Collectors.joining("; ", ", where ", ""));
    }
}
