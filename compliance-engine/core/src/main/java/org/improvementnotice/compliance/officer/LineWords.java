package org.improvementnotice.compliance.officer;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.improvementnotice.compliance.judgement.Arithmetic;
import org.improvementnotice.compliance.judgement.Words;
import org.improvementnotice.compliance.judgement.Working;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Numbers;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;

/** What is asked, and how the line of the month came about. */
final class LineWords {

    private final Explained of;
    private final Indicator indicator;
    private final Requirement.Measured asked;
    private final Working working;
    private final EndWords ends;
    private final List<String> lines = new ArrayList<>();

    private LineWords(Explained of, Indicator indicator, Requirement.Measured asked, Working working) {
        this.of = of;
        this.indicator = indicator;
        this.asked = asked;
        this.working = working;
        this.ends = new EndWords(indicator);
    }

    static List<String> of(Explained explained) {
        List<String> lines = new ArrayList<>();
        explained
                .target()
                .ifPresent(each -> lines.add((explained.judging().isPresent() ? "asked: " : "would ask: ")
                        + Words.required(each, explained.indicator().orElse(null))));
        explained.month().rulesChanged().stream()
                .filter(each -> each.clause().equals(explained.key().clause())
                        && each.indicator().equals(explained.key().indicator()))
                .forEach(each -> lines.add("asked before: " + each.before()));
        if (explained.requirement().orElse(null) instanceof Requirement.Measured asked
                && explained.indicator().isPresent()
                && explained.working().isPresent()) {
            lines.addAll(new LineWords(
                            explained,
                            explained.indicator().orElseThrow(),
                            asked,
                            explained.working().orElseThrow())
                    .measured());
        }
        return lines;
    }

    private List<String> measured() {
        if (of.lags()) {
            lines.add("the line is that of " + of.figurePeriod().inWords() + ", whose figure is judged");
        }
        Requirement.Path path = asked.path();
        if (asked.line() instanceof Requirement.Line.ImprovesOn improves) {
            compared(improves);
        } else if (path == null) {
            lines.add("the line is fixed: " + ends.met(requireNonNull(working.binding())));
        } else {
            dated(path);
        }
        band();
        return lines;
    }

    private void compared(Requirement.Line.ImprovesOn improves) {
        ReportingPeriod earlier = improves.comparedWith(indicator.frequency(), of.figurePeriod());
        String since = earlier.inWords();
        Reading then = working.then();
        if (then == null) {
            boolean broken = indicator.isBrokenBetween(earlier, of.figurePeriod());
            lines.add("the line rests on the figure for " + since + " and on that for "
                    + of.figurePeriod().inWords() + ": "
                    + (broken ? "the definition changed between them" : "one of them is not there"));
            return;
        }
        BigDecimal by = improves.by();
        lines.add("the line rests on the figure for " + since + ": " + Arithmetic.of(then, asked.share(), indicator)
                + " (" + then.place() + ")");
        lines.add("the line: " + ends.met(requireNonNull(working.binding()))
                + (by == null ? "; equal is not better" : "; better by " + Numbers.line(by) + " or more"));
    }

    private void dated(Requirement.Path path) {
        Working.Straight straight = working.straight();
        if (straight == null) {
            lines.add("a dated goal, and " + path.by().inWords() + " is here: the goal is the line, "
                    + ends.met(requireNonNull(working.binding())));
            return;
        }
        lines.add("a dated goal: " + plain(straight.baseline()) + " in "
                + path.from().inWords() + ", " + plain(straight.goal()) + " in "
                + path.by().inWords() + ", a straight line between");
        lines.add("of its " + straight.all() + " months " + straight.gone() + " are gone: "
                + Numbers.line(straight.baseline()) + " + (" + Numbers.line(straight.goal()) + " - "
                + Numbers.line(straight.baseline()) + ") x " + straight.gone() + " / " + straight.all() + " = "
                + Arithmetic.exactly(straight.exact(), indicator) + ", rounded half up to "
                + plain(straight.line()));
        steps(path);
        if (path.agreed()) {
            lines.add("the plan itself agrees to the line of each period, so it binds: "
                    + ends.met(requireNonNull(working.binding())));
            return;
        }
        lines.add("the straight line is a guide: " + ends.met(requireNonNull(working.guide()))
                + "; behind it is WARN, never BREACH");
    }

    private void steps(Requirement.Path path) {
        if (path.steps().isEmpty()) {
            return;
        }
        for (Requirement.Step each : path.steps()) {
            lines.add("a step the plan names: " + plain(each.line()) + " from "
                    + each.from().inWords() + (each.equals(working.step()) ? ", in force" : ""));
        }
        Requirement.Step step = working.step();
        if (step == null) {
            lines.add("no step is in force yet" + (path.agreed() ? "" : ": nothing binds so far"));
        } else if (!path.agreed()) {
            lines.add("the step binds: " + ends.met(requireNonNull(working.binding())));
        }
    }

    private void band() {
        Working.Ends binding = working.binding();
        if (binding == null) {
            return;
        }
        tolerance();
        String beyond = ends.beyond(working.bandLow(), working.bandHigh());
        if (beyond.isEmpty()) {
            if (asked.band().tolerance() == null) {
                lines.add("there is no band: a miss is BREACH");
            }
            return;
        }
        boolean oneSided = (binding.low() == null) == (working.bandLow() == null)
                && (binding.high() == null) == (working.bandHigh() == null);
        lines.add("BREACH begins " + beyond + "; the end of the band belongs to WARN"
                + (oneSided ? "" : "; on the other side a miss is BREACH"));
    }

    private void tolerance() {
        Requirement.Tolerance tolerance = asked.band().tolerance();
        if (tolerance == null) {
            return;
        }
        Ratio worth = working.tolerance();
        if (worth == null) {
            lines.add("the tolerance, in cases: " + Numbers.line(tolerance.amount())
                    + "; of how many is not known, and without that a miss is BREACH");
            return;
        }
        String amount = Numbers.line(tolerance.amount());
        lines.add(
                switch (tolerance.kind()) {
                    case POINTS -> "the tolerance, in the unit of the line: " + amount;
                    case RELATIVE ->
                        "the tolerance: " + amount + " % of the line, which is " + Arithmetic.exactly(worth, indicator);
                    case CASES ->
                        "the tolerance, in cases: " + amount + ", each worth "
                                + Arithmetic.exactly(requireNonNull(working.oneCase()), indicator) + ", together "
                                + Arithmetic.exactly(worth, indicator);
                });
    }

    private String plain(BigDecimal value) {
        return Numbers.withUnit(Numbers.line(value), indicator.unit());
    }
}
