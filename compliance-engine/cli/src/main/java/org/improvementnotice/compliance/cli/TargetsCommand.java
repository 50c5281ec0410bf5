package org.improvementnotice.compliance.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.ComplianceEngine;
import org.improvementnotice.compliance.assessment.AskedLine;
import org.improvementnotice.compliance.model.Deadline;
import org.improvementnotice.compliance.model.Notice;
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
        exitCodeList = {ExitCode.SAY_OK, ExitCode.SAY_BROKEN, ExitCode.SAY_USAGE, ExitCode.SAY_PROBLEMS},
        footer = {"", "Example:", "  compliance targets --pack peterborough-2012 --period 2012-04"})
final class TargetsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PackArgument pack;

    @Mixin
    private DeadlineArgument deadline;

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            converter = PeriodConverter.class,
            description = "the month (default: the last one of the notice)")
    private @Nullable ReportingPeriod period;

    @Override
    public Integer call() {
        Asked asked = deadline.within(this::asked);
        print(asked.pack().notice(), asked);
        return ExitCode.OK;
    }

    /** What a pack asks in a period. */
    private record Asked(RulePack pack, ReportingPeriod period, List<AskedLine> lines) {}

    private Asked asked(Deadline time) {
        RulePack rules = pack.load(time);
        ReportingPeriod asked = period == null ? rules.notice().lastPeriod() : period;
        if (asked.compareTo(rules.notice().judgedFrom()) < 0
                || asked.compareTo(rules.notice().lastPeriod()) > 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "nothing is asked in " + asked + "; the notice is judged from "
                            + rules.notice().judgedFrom() + " to "
                            + rules.notice().lastPeriod());
        }
        return new Asked(rules, asked, ComplianceEngine.of(rules).within(time).targets(asked));
    }

    private void print(Notice notice, Asked asked) {
        List<AskedLine> lines = asked.lines();
        PrintWriter out = spec.commandLine().getOut();
        Line.print(out, "notice: " + notice.title());
        Line.print(
                out,
                "pack " + notice.id() + " " + notice.version() + ", "
                        + notice.provenance().status().code() + "; asked in "
                        + asked.period().inWords() + ":");
        Line.print(out, "");
        int clauses = width(lines, true);
        int names = width(lines, false);
        for (AskedLine each : lines) {
            Line.print(
                    out,
                    "clause " + pad(each.rule().clause(), clauses) + "  " + pad(each.name(), names) + "  "
                            + each.required() + where(each));
            if (each.duty() != null) {
                Line.print(out, " ".repeat("clause ".length() + clauses + 2) + "duty: " + each.duty());
            }
        }
        Line.print(out, "");
        Line.print(out, lines.size() + (lines.size() == 1 ? " requirement" : " requirements"));
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
