package org.improvementnotice.compliance.judgement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.improvementnotice.compliance.model.Basis;
import org.improvementnotice.compliance.model.Catalogue;
import org.improvementnotice.compliance.model.CautionCode;
import org.improvementnotice.compliance.model.Change;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Numbers;
import org.improvementnotice.compliance.model.PlainFigure;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What to know before relying on a figure. A doubt holds it against the last figure before it, where there is one and
 * the definition did not change between; each sentence names both numbers, so that whoever is asked can look.
 */
public final class Cautions {

    /** A fifth fewer cases is more than months differ by; chosen here, no source found. */
    private static final BigDecimal FEWER = new BigDecimal("0.8");

    private final Catalogue catalogue;
    private final Function<String, SortedMap<ReportingPeriod, Reading>> figures;
    private final boolean answered;

    /**
     * Looks at figures.
     *
     * @param figures the figures known, by indicator
     * @param answered whether a comment stands beside the finding
     */
    public Cautions(
            Catalogue catalogue, Function<String, SortedMap<ReportingPeriod, Reading>> figures, boolean answered) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.answered = answered;
    }

    /**
     * What is to be said of a figure, in the order of {@link CautionCode}.
     *
     * @param share the grades whose share is judged; empty where none
     * @param rounding how the verdict depends on rounding, in words; null where it does not
     */
    public List<Finding.Caution> of(
            Reading reading, Indicator indicator, List<String> share, @Nullable String rounding) {
        List<Finding.Caution> cautions = new ArrayList<>();
        Measure measure = Measure.of(reading, share);
        if (rounding != null) {
            cautions.add(caution(CautionCode.DEPENDS_ON_ROUNDING, rounding));
        }
        if (measure == null) {
            return cautions;
        }
        small(measure, indicator).ifPresent(cautions::add);
        belowOne(reading, indicator).ifPresent(cautions::add);
        notTheSum(reading, indicator).ifPresent(cautions::add);
        Reading before = before(indicator, reading.period());
        Measure then = before == null ? null : Measure.of(before, share);
        if (before != null && then != null) {
            String since = before.period().inWords();
            jump(measure, then, since, indicator).ifPresent(cautions::add);
            copied(reading, before, since, indicator).ifPresent(cautions::add);
            fallingDenominator(measure, then, since, indicator).ifPresent(cautions::add);
            growingBacklog(measure, then, reading.period(), indicator).ifPresent(cautions::add);
        }
        return cautions;
    }

    private Finding.Caution caution(CautionCode code, String text) {
        return new Finding.Caution(code, text, answered);
    }

    /**
     * The last figure before a period, up to a year back; null where there is none, or a break lies between. Months without
     * one are passed over, so that leaving a figure out takes no question away.
     */
    private @Nullable Reading before(Indicator indicator, ReportingPeriod period) {
        SortedMap<ReportingPeriod, Reading> known = figures.apply(indicator.code());
        Reading last = null;
        for (int back = 1; back <= 12 && last == null; back++) {
            Reading each = known.get(period.plusMonths(-back));
            last = each == null || each.isAbsent() ? null : each;
        }
        if (last == null || indicator.isBrokenBetween(last.period(), period)) {
            return null;
        }
        // a year so far starts anew: April's is no neighbour of March's
        boolean newYear = indicator.basis() == Basis.YEAR_TO_DATE
                && !Cumulation.firstOfTheYear(last.period()).equals(Cumulation.firstOfTheYear(period));
        return newYear ? null : last;
    }

    private Optional<Finding.Caution> small(Measure measure, Indicator indicator) {
        BigDecimal cases = measure.denominator();
        return cases != null && cases.compareTo(BigDecimal.valueOf(indicator.small())) < 0
                ? Optional.of(caution(
                        CautionCode.SMALL_DENOMINATOR,
                        "rests on " + Numbers.grouped(cases) + ", fewer than " + indicator.small()
                                + "; one more or fewer moves it by "
                                + Numbers.difference(oneCase(measure, indicator), indicator)))
                : Optional.empty();
    }

    private static Ratio oneCase(Measure measure, Indicator indicator) {
        Ratio one = measure.oneCase(indicator.unit());
        return one == null ? Ratio.of(1) : one;
    }

    private Optional<Finding.Caution> belowOne(Reading reading, Indicator indicator) {
        return indicator.unit() == Unit.PERCENT
                        && indicator.good() != Good.HIGH
                        && reading.figure() instanceof Figure.Value given
                        && given.value().signum() > 0
                        && given.value().compareTo(BigDecimal.ONE) < 0
                ? Optional.of(caution(
                        CautionCode.BELOW_ONE,
                        "taken as " + given.value().toPlainString()
                                + " of a hundred; where a share of one is meant, write "
                                + Numbers.line(given.value().movePointRight(2))))
                : Optional.empty();
    }

    private Optional<Finding.Caution> notTheSum(Reading reading, Indicator indicator) {
        String code = indicator.cumulates();
        return code == null
                ? Optional.empty()
                : catalogue
                        .find(code)
                        .flatMap(monthly ->
                                new Cumulation(indicator, monthly).disagreement(reading, figures.apply(code)))
                        .map(text -> caution(CautionCode.NOT_THE_SUM, text));
    }

    private Optional<Finding.Caution> jump(Measure now, Measure then, String since, Indicator indicator) {
        BigDecimal most = indicator.jump();
        Ratio moved = now.exact().minus(then.exact());
        return most != null && moved.abs().compareTo(Ratio.of(most)) > 0
                ? doubt(
                        CautionCode.JUMP,
                        "moved by " + Numbers.difference(moved, indicator) + " since " + since + ", further than "
                                + Numbers.line(most))
                : Optional.empty();
    }

    private Optional<Finding.Caution> doubt(CautionCode code, String text) {
        return Optional.of(caution(code, "needs checking: " + text));
    }

    /** Parts that are all, or none, repeat themselves as a matter of course. */
    private Optional<Finding.Caution> copied(Reading now, Reading then, String since, Indicator indicator) {
        boolean same = now.figure() instanceof Figure.Parts parts
                ? then.figure() instanceof Figure.Parts others
                        && parts.numerator().compareTo(others.numerator()) == 0
                        && parts.denominator().compareTo(others.denominator()) == 0
                        && parts.numerator().signum() != 0
                        && parts.numerator().compareTo(parts.denominator()) != 0
                : now.figure() instanceof Figure.Grades && now.figure().equals(then.figure());
        return same
                ? doubt(
                        CautionCode.COPIED_ROW,
                        "the same figure as for " + since + ", " + PlainFigure.of(now, indicator))
                : Optional.empty();
    }

    private Optional<Finding.Caution> fallingDenominator(Measure now, Measure then, String since, Indicator indicator) {
        BigDecimal cases = now.denominator();
        BigDecimal before = then.denominator();
        return cases != null
                        && before != null
                        && cases.compareTo(before.multiply(FEWER)) < 0
                        && now.exact().minus(then.exact()).compareTo(oneCase(now, indicator)) >= 0
                ? doubt(
                        CautionCode.FALLING_DENOMINATOR,
                        "the figure rose while what it counts fell from " + Numbers.grouped(before) + " in " + since
                                + " to " + Numbers.grouped(cases))
                : Optional.empty();
    }

    private Optional<Finding.Caution> growingBacklog(
            Measure now, Measure then, ReportingPeriod period, Indicator indicator) {
        if (indicator.unit() == Unit.COUNT
                || Directions.change(then, now, indicator, indicator.good(), null) != Change.BETTER) {
            return Optional.empty();
        }
        List<String> grown = new ArrayList<>();
        for (String code : indicator.readWith()) {
            catalogue
                    .find(code)
                    .filter(other -> other.unit() == Unit.COUNT)
                    .flatMap(other -> worse(other, period))
                    .ifPresent(grown::add);
        }
        return grown.isEmpty()
                ? Optional.empty()
                : doubt(CautionCode.GROWING_BACKLOG, "it got better while " + String.join(" and ", grown));
    }

    /** How an indicator got worse, in words; empty where it did not. */
    private Optional<String> worse(Indicator other, ReportingPeriod period) {
        Reading now = figures.apply(other.code()).get(period);
        Reading then = before(other, period);
        if (now == null || then == null) {
            return Optional.empty();
        }
        Measure measure = Measure.of(now, List.of());
        Measure earlier = Measure.of(then, List.of());
        return measure != null
                        && earlier != null
                        && Directions.change(earlier, measure, other, other.good(), null) == Change.WORSE
                ? Optional.of(other.name() + " went from " + PlainFigure.of(then, other) + " to "
                        + PlainFigure.of(now, other))
                : Optional.empty();
    }
}
