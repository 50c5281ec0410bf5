package org.improvementnotice.compliance.officer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.improvementnotice.compliance.language.AskingRule;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Coverage;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** What cases can show of a target rule. */
final class TargetItems {

    private final Asking asking;
    private final @Nullable Indicator indicator;

    private TargetItems(Asking asking) {
        this.asking = asking;
        this.indicator = asking.indicator();
    }

    /** Everything of a rule, by place; the rule itself first. */
    static List<Wanted> of(RulePack pack, AskingRule rule) {
        List<Asking> askings = Asking.of(pack, rule);
        List<Wanted> parts = new ArrayList<>(CircumstanceItems.of(askings));
        askings.forEach(each -> parts.addAll(new TargetItems(each).items()));
        List<Wanted> all = new ArrayList<>();
        all.add(new Wanted(
                Coverage.Kind.RULE,
                rule.source().place(),
                rule.source(),
                "that expects something of " + rule.source().clause() + " where this rule asks for it",
                parts.stream()
                        .filter(each -> each.kind() != Coverage.Kind.MONTH && each.kind() != Coverage.Kind.NUMBER)
                        .map(Wanted::example)
                        .filter(each -> !each.cases().isEmpty())
                        .findFirst()
                        .orElse(Wanted.Example.NONE),
                trace -> askings.stream()
                        .anyMatch(each -> trace.finding(each.target()).isPresent())));
        all.addAll(parts);
        return all;
    }

    private List<Wanted> items() {
        Requirement requirement = asking.asks().target().requirement();
        if (requirement instanceof Requirement.Measured asked) {
            return indicator == null ? List.of() : measured(asked, indicator);
        }
        if (requirement instanceof Requirement.IsYes) {
            return state();
        }
        if (requirement instanceof Requirement.Milestone milestone) {
            return new DateItems(asking).milestone(milestone);
        }
        return requirement instanceof Requirement.Submission ? new DateItems(asking).submission() : judgement();
    }

    private Wanted wanted(
            Coverage.Kind kind, Place place, String shows, Wanted.Example example, Predicate<Finding> shownBy) {
        return new Wanted(
                kind,
                place,
                asking.rule().source(),
                shows,
                example,
                trace -> trace.finding(asking.target()).filter(shownBy).isPresent());
    }

    // a figure against a line

    private List<Wanted> measured(Requirement.Measured asked, Indicator of) {
        LineItems lines = new LineItems(asking, asked, of);
        List<Wanted> items = new ArrayList<>(lines.items());
        if (asked.cases() > 0) {
            onCases(lines, asked, asked.cases(), true).ifPresent(items::add);
            onCases(lines, asked, asked.cases() - 1, false).ifPresent(items::add);
        }
        if (asked.periods() > 1) {
            running(lines, asked.periods(), true).ifPresent(items::add);
            running(lines, asked.periods() - 1, false).ifPresent(items::add);
        }
        return items;
    }

    private Optional<Wanted> onCases(LineItems lines, Requirement.Measured asked, int cases, boolean enough) {
        if (cases == 0) {
            return Optional.empty();
        }
        for (ReportingPeriod month : asking.months()) {
            Figure figure = lines.meeting(month, cases).orElse(null);
            TypedCase typed =
                    figure == null ? null : asking.typed(month, figure).orElse(null);
            if (figure != null && typed != null) {
                String write = "write one for " + month + " with " + TypedCase.inWords(figure) + asking.where(month);
                return Optional.of(onCases(cases, enough, Wanted.Example.of(write, typed)));
            }
        }
        // what is compared with an earlier figure has no line of its own to give a figure on
        return asked.line() instanceof Requirement.Line.ImprovesOn
                ? Optional.of(onCases(cases, enough, Wanted.Example.NONE))
                : Optional.empty();
    }

    private Wanted onCases(int cases, boolean enough, Wanted.Example example) {
        BigDecimal number = BigDecimal.valueOf(cases);
        return wanted(
                Coverage.Kind.CASES,
                asking.place("basedOnAtLeast", 0),
                "that meets the line on " + cases + " cases",
                example,
                finding -> finding.denominator() != null
                        && number.compareTo(finding.denominator()) == 0
                        && (enough ? isMet(finding.reason()) : finding.reason() == Reason.TOO_FEW));
    }

    private static boolean isMet(Reason reason) {
        return reason == Reason.MET || reason == Reason.NOT_YET_SUSTAINED || reason == Reason.DEPENDS_ON_ROUNDING;
    }

    private Optional<Wanted> running(LineItems lines, int periods, boolean enough) {
        List<ReportingPeriod> months = asking.due();
        if (months.size() < periods) {
            return Optional.empty();
        }
        Reason reason = enough ? Reason.MET : Reason.NOT_YET_SUSTAINED;
        return Optional.of(new Wanted(
                Coverage.Kind.PERIODS,
                asking.place("sustainedFor", 0),
                asking.rule().source(),
                periods == 1
                        ? "that meets the line for the first period"
                        : "that meets the line " + periods + " periods running",
                run(lines, periods),
                trace -> trace.finding(asking.target())
                        .filter(finding -> finding.reason() == reason && metRunning(trace) == periods)
                        .isPresent()));
    }

    private int metRunning(CaseTrace trace) {
        Carry.Track track = trace.month().carry().tracks().get(asking.target().key());
        return track == null ? 0 : track.last().met();
    }

    /** So many months running with a figure that meets the line in each of them. */
    private Wanted.Example run(LineItems lines, int periods) {
        List<ReportingPeriod> months = asking.months();
        List<ReportingPeriod> due = asking.due();
        for (ReportingPeriod last : months) {
            int end = due.indexOf(last) + 1;
            List<ReportingPeriod> run = end < periods ? List.of() : due.subList(end - periods, end);
            Figure figure = run.isEmpty() || !months.containsAll(run)
                    ? null
                    : run.stream()
                            .flatMap(each -> lines.meeting(each).stream())
                            .filter(each -> run.stream().allMatch(month -> lines.isMet(month, each)))
                            .findFirst()
                            .orElse(null);
            TypedCase typed = figure == null ? null : asking.typed(last, figure).orElse(null);
            if (typed != null && figure != null && asking.rule().rule().when().size() == 1) {
                run.forEach(each -> typed.with(each, asking.subject(), figure));
                return Wanted.Example.of(
                        "write one for " + last + " with " + TypedCase.inWords(figure)
                                + (periods == 1 ? "" : " in each of " + periods + " due periods up to it"),
                        typed);
            }
        }
        return Wanted.Example.NONE;
    }

    // a state

    private List<Wanted> state() {
        return List.of(state(true), state(false));
    }

    private Wanted state(boolean yes) {
        String word = yes ? "yes" : "no";
        Wanted.Example example = asking.months().stream()
                .flatMap(month -> asking.typed(month, new Figure.YesNo(yes)).stream()
                        .map(typed -> Wanted.Example.of(
                                "write one for " + month + " with `" + asking.subject() + ": " + word + "`", typed)))
                .findFirst()
                .orElse(Wanted.Example.NONE);
        return wanted(
                Coverage.Kind.STATE,
                asking.place("isYes", -1),
                "with " + word,
                example,
                finding -> word.equals(finding.value()));
    }

    // a judgement of the board

    private List<Wanted> judgement() {
        ReportingPeriod month = asking.months().stream().findFirst().orElse(null);
        TypedCase none = month == null ? null : asking.typed(month, null).orElse(null);
        TypedCase one = month == null ? null : asking.typed(month, null).orElse(null);
        if (month == null || none == null || one == null) {
            return List.of();
        }
        LocalDate day = month.lastDay();
        one.line("judgements: { \"" + asking.rule().source().clause() + "\": { status: pass, by: the Board, on: " + day
                + ", why: made up } }");
        Place place = asking.place("judgedByBoard", -1);
        return List.of(
                wanted(
                        Coverage.Kind.JUDGEMENT,
                        place,
                        "with a judgement of the board",
                        Wanted.Example.of("write one for " + month + " with one under `judgements`", one),
                        finding -> finding.judgement() != null),
                wanted(
                        Coverage.Kind.JUDGEMENT,
                        place,
                        "without a judgement of the board",
                        Wanted.Example.of("write one for " + month + " without one under `judgements`", none),
                        finding -> finding.judgement() == null && finding.reason() == Reason.JUDGED_BY_BOARD));
    }
}
