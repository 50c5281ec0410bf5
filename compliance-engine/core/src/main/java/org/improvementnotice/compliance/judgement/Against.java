package org.improvementnotice.compliance.judgement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Numbers;
import org.improvementnotice.compliance.model.ProcessView;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.RoundingPolicy;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/** A number against its line. */
final class Against {

    private final Question question;
    private final Requirement.Measured asked;
    private final Reading reading;
    private final Measure measure;
    private final LineInForce line;
    private final Limits decisive;
    private final @Nullable String rounding;
    private final SortedMap<ReportingPeriod, Reading> earlier;
    private final Indicator indicator;

    /** @param then the earlier figure of a comparison; null where the line rests on none */
    Against(
            Question question,
            Requirement.Measured asked,
            Reading reading,
            Measure measure,
            @Nullable Measure then,
            SortedMap<ReportingPeriod, Reading> earlier) {
        this.question = question;
        this.indicator = question.theIndicator();
        this.asked = asked;
        this.reading = reading;
        this.measure = measure;
        this.earlier = earlier;
        this.line = lineFor(then == null ? null : then.exact());
        this.decisive = line.decisive(measure.exact());
        this.rounding = new Rounding(indicator).of(measure, then, this::lineFor);
    }

    private LineInForce lineFor(@Nullable Ratio then) {
        return LineInForce.of(asked, indicator, question.figurePeriod(), measure, then);
    }

    /**
     * What was computed on the way.
     *
     * @param then the earlier reading of a comparison; null where the line rests on none
     */
    Working working(@Nullable Reading then) {
        Ratio value = measure.exact();
        return Working.of(line)
                .with(measure, then, measure.oneCase(indicator.unit()))
                .with(
                        further(distance(line.binding()), distance(line.guide())),
                        line.isBreached(value) ? distance(band(value)) : null);
    }

    private Finding.@Nullable Distance distance(@Nullable Limits limits) {
        return limits == null ? null : Distances.of(measure, limits, indicator);
    }

    /** The end of the band on the side where a line is missed; null where there is none. */
    private @Nullable Limits band(Ratio value) {
        boolean below = Objects.requireNonNull(line.binding()).isBelow(value);
        Ratio end = below ? line.bandLow() : line.bandHigh();
        if (end == null) {
            return null;
        }
        return below ? Limits.atLeast(end) : Limits.atMost(end);
    }

    private static Finding.@Nullable Distance further(
            Finding.@Nullable Distance one, Finding.@Nullable Distance other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.amount().compareTo(other.amount()) >= 0 ? one : other;
    }

    Outcome verdict() {
        Ratio value = measure.exact();
        if (line.isBreached(value)) {
            return missed(Status.BREACH, Reason.MISSED, "");
        }
        if (line.isMissed(value)) {
            return missed(Status.WARN, Reason.CLOSE, "");
        }
        if (!line.isMet(value)) {
            return missed(Status.WARN, Reason.BEHIND_LINE, "behind the guide line, ");
        }
        if (asked.cases() > 0 && !isOnEnoughCases()) {
            return met(Status.WARN, Reason.TOO_FEW, false, "; " + cases());
        }
        if (rounding != null && question.policies().rounding() == RoundingPolicy.STRICT) {
            return met(Status.WARN, Reason.DEPENDS_ON_ROUNDING, false, "; " + rounding);
        }
        Carry.Mark last = question.last();
        int periods = last == null ? 1 : last.met() + 1;
        if (periods < asked.periods()) {
            return met(
                    Status.WARN,
                    Reason.NOT_YET_SUSTAINED,
                    true,
                    "; met " + periods + " of " + asked.periods() + " periods running");
        }
        return met(Status.PASS, Reason.MET, true, "");
    }

    private boolean isOnEnoughCases() {
        BigDecimal denominator = measure.denominator();
        return denominator != null && denominator.compareTo(BigDecimal.valueOf(asked.cases())) >= 0;
    }

    private String cases() {
        BigDecimal denominator = measure.denominator();
        return denominator == null
                ? "the number of cases is not given, " + asked.cases() + " are asked"
                : "on " + Numbers.grouped(denominator) + " cases, " + asked.cases() + " are asked";
    }

    private Outcome met(Status status, Reason reason, boolean met, String detail) {
        return new Outcome.Verdict(
                status, reason, figureInWords() + detail, false, null, null, met, beside(null), List.of());
    }

    private Outcome missed(Status status, Reason reason, String prefix) {
        Finding.Distance distance = Distances.of(measure, decisive, indicator);
        String words = distance == null ? "" : "; " + distance.text() + " would have met it";
        String message = prefix + figureInWords() + words + Splits.shortfall(reading, decisive, indicator);
        return new Outcome.Verdict(status, reason, message, false, null, null, false, beside(distance), List.of());
    }

    private Outcome.Beside beside(Finding.@Nullable Distance distance) {
        return new Outcome.Beside(
                shown(),
                distance,
                new Paces(indicator, question.figurePeriod(), earlier).of(measure, asked),
                direction(),
                Splits.of(reading),
                process(),
                rounding);
    }

    private @Nullable ProcessView process() {
        Limits standing = asked.line() instanceof Requirement.Line.ImprovesOn ? null : line.counting();
        return ProcessViews.of(measure, question.figurePeriod(), indicator, good(), asked.share(), standing, earlier);
    }

    private String figureInWords() {
        String value = Numbers.withUnit(printed(), indicator.unit());
        BigDecimal numerator = measure.numerator();
        BigDecimal denominator = measure.denominator();
        String parts = numerator == null || denominator == null
                ? ""
                : " (" + Numbers.grouped(numerator) + " of " + Numbers.grouped(denominator) + ")";
        String of = question.figurePeriod().equals(question.period())
                ? ""
                : " for " + question.figurePeriod().inWords();
        return value + parts + of + "; the line is " + lineInWords();
    }

    private String lineInWords() {
        String low = line(decisive.low());
        String high = line(decisive.high());
        if (low != null && high != null) {
            return low.equals(high) ? inUnit(low) : low + " to " + inUnit(high);
        }
        String only = inUnit(Objects.requireNonNull(low == null ? high : low));
        if (decisive.strict()) {
            return (low == null ? "below " : "above ") + only;
        }
        return (low == null ? "at most " : "at least ") + only;
    }

    private @Nullable String line(@Nullable Ratio end) {
        if (end == null) {
            return null;
        }
        // an earlier share need not end within any number of decimals; it is printed like a figure
        return asked.line() instanceof Requirement.Line.ImprovesOn
                ? Numbers.figure(end, indicator, List.of(measure.exact()))
                : Numbers.line(end);
    }

    private String inUnit(String number) {
        return Numbers.withUnit(number, indicator.unit());
    }

    private String printed() {
        return Numbers.figure(measure.exact(), indicator, line.ends());
    }

    private boolean isUpperEnd(Ratio value) {
        return decisive.low() == null
                || decisive.isAbove(value)
                || (!decisive.isBelow(value) && !decisive.low().equals(decisive.endFor(value)));
    }

    private Outcome.Shown shown() {
        Ratio value = measure.exact();
        Ratio margin = decisive.margin(value);
        Ratio band = isUpperEnd(value) ? line.bandHigh() : line.bandLow();
        return new Outcome.Shown(
                printed(),
                measure.numerator(),
                measure.denominator(),
                line(decisive.endFor(value)),
                band == null ? null : Numbers.line(band),
                margin == null ? null : Numbers.difference(margin, indicator));
    }

    private List<Finding.Comparison> direction() {
        return Directions.of(
                measure, question.figurePeriod(), indicator, good(), asked.share(), line.binding(), earlier);
    }

    /** Which way is better: of a share of grades what the line says, since poor grades have shares too. */
    private Good good() {
        if (asked.share().isEmpty() || asked.line() instanceof Requirement.Line.ImprovesOn) {
            return indicator.good();
        }
        if (asked.line() instanceof Requirement.Line.AtLeast) {
            return Good.HIGH;
        }
        return asked.line() instanceof Requirement.Line.AtMost ? Good.LOW : Good.BAND;
    }
}
