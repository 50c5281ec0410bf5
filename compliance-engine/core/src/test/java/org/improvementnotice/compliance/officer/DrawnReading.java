package org.improvementnotice.compliance.officer;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.judgement.Evidence;
import org.improvementnotice.compliance.judgement.Judge;
import org.improvementnotice.compliance.judgement.Outcome;
import org.improvementnotice.compliance.judgement.Question;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PartsKind;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Unit;
import org.improvementnotice.compliance.model.Validation;
import org.improvementnotice.compliance.model.WorkingDays;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** What a month may report of one clause and indicator, drawn, and how a pack judges it. */
final class DrawnReading {

    final AskedTarget.Key key;
    final ReportingPeriod month;
    final @Nullable Figure figure;
    final @Nullable Figure lastPeriod;
    final @Nullable Figure lastYear;
    final Map<String, Figure> circumstances = new LinkedHashMap<>();
    final int metBefore;
    final LocalDate asAt;
    final @Nullable LocalDate day;
    final boolean yes;

    /** @param indicator the indicator by which figures are drawn; null for an action or report */
    DrawnReading(
            AskedTarget.Key key,
            ReportingPeriod month,
            @Nullable Indicator indicator,
            List<Indicator> named,
            int mostMet,
            Random random) {
        this.key = key;
        this.month = month;
        this.figure = indicator == null ? null : figure(indicator, random);
        this.lastPeriod = indicator == null ? null : figure(indicator, random);
        this.lastYear = indicator == null ? null : figure(indicator, random);
        named.forEach(each -> circumstances.put(each.code(), figure(each, random)));
        if (indicator != null && circumstances.containsKey(indicator.code()) && figure != null) {
            circumstances.put(indicator.code(), figure);
        }
        this.metBefore = random.nextInt(mostMet + 1);
        this.asAt = month.lastDay().plusDays(random.nextInt(60));
        this.day = random.nextInt(3) == 0 ? null : month.lastDay().plusDays(random.nextInt(50) - 5);
        this.yes = random.nextBoolean();
    }

    private static Figure figure(Indicator indicator, Random random) {
        int kind = random.nextInt(30);
        if (kind == 0) {
            return new Figure.Absent(Absence.SUPPRESSED);
        }
        if (kind == 1) {
            return new Figure.Absent(Absence.UNAVAILABLE);
        }
        if (indicator.unit() == Unit.YES_NO) {
            return new Figure.YesNo(random.nextBoolean());
        }
        if (indicator.unit() == Unit.GRADED) {
            Map<String, Integer> grades = new LinkedHashMap<>();
            int most = random.nextBoolean() ? 5 : 30;
            indicator.scale().forEach(each -> grades.put(each, random.nextInt(most)));
            return new Figure.Grades(grades);
        }
        BigDecimal number = number(indicator, random);
        if (indicator.unit() == Unit.COUNT
                || (random.nextBoolean() && indicator.unit() != Unit.PERCENT)
                || number.signum() < 0) {
            return new Figure.Value(number);
        }
        if (random.nextInt(4) == 0) {
            return new Figure.Value(number);
        }
        BigDecimal whole = BigDecimal.valueOf(1 + random.nextInt(random.nextBoolean() ? 40 : 400));
        BigDecimal part = number.multiply(whole)
                .divide(Reading.scale(indicator.unit()), 6, java.math.RoundingMode.HALF_UP)
                .setScale(indicator.parts() == PartsKind.WHOLE ? 0 : 1, java.math.RoundingMode.HALF_UP);
        return new Figure.Parts(indicator.isShare() ? part.min(whole) : part, whole);
    }

    /** Often whole, so that it lies on a line often enough. */
    private static BigDecimal number(Indicator indicator, Random random) {
        int decimals = indicator.unit() == Unit.COUNT ? 0 : random.nextInt(3);
        BigDecimal to = indicator.range().to();
        int least =
                indicator.range().from() == null ? 0 : indicator.range().from().intValue();
        int most = to == null ? 70 : to.intValue();
        int steps = BigDecimal.TEN.pow(decimals).intValueExact();
        return BigDecimal.valueOf(least).add(BigDecimal.valueOf(random.nextInt((most - least) * steps + 1), decimals));
    }

    // how a pack judges it

    /** The status; null where there is no finding. */
    @Nullable
    Status by(RulePack pack) {
        Notice notice = pack.notice();
        Indicator indicator = pack.catalogue().find(key.indicator()).orElse(null);
        ReportingPeriod period = month.plusMonths(indicator == null ? 0 : -indicator.lag());
        Notice.Return report = notice.returns().get(key.indicator());
        if ((indicator != null && !indicator.frequency().isDue(period))
                || (report != null && !report.isOwedFor(month))) {
            return null;
        }
        Map<String, Reading> seen = new LinkedHashMap<>();
        circumstances.forEach((code, its) ->
                pack.catalogue().find(code).ifPresent(each -> seen.put(code, reading(each, period, its))));
        RulePack.Asked asked = pack.targets(period, seen);
        Status worst = null;
        for (AskedTarget each : asked.asked()) {
            if (each.key().equals(key)) {
                worst = worse(worst, judged(pack, each, period, indicator, evidence(pack, indicator, period)));
            }
        }
        for (RulePack.Conditional each : asked.undecided()) {
            if (each.target().key().equals(key)) {
                worst = worse(
                        worst,
                        judged(pack, each.target(), period, indicator, new Evidence.Undecided(List.of("a figure"))));
            }
        }
        return worst;
    }

    private static @Nullable Status worse(@Nullable Status one, @Nullable Status other) {
        return one == null ? other : other == null ? one : one.worse(other);
    }

    private Evidence evidence(RulePack pack, @Nullable Indicator indicator, ReportingPeriod period) {
        Notice.Return report = pack.notice().returns().get(key.indicator());
        if (report != null) {
            return new Evidence.OfReports(List.of(new Evidence.Owed(month, report.deadline(month), submitted())));
        }
        if (indicator == null) {
            LocalDate done = day;
            return new Evidence.OfAction(
                    done == null || done.isAfter(asAt)
                            ? null
                            : new Carry.KnownAction(done, month, null, Place.of("f.yaml")));
        }
        SortedMap<ReportingPeriod, Reading> earlier = new TreeMap<>();
        earlier.put(period.plusMonths(-12), reading(indicator, period.plusMonths(-12), requireNonNull(lastYear)));
        ReportingPeriod previous = indicator.frequency().previousDue(period);
        earlier.put(previous, reading(indicator, previous, requireNonNull(lastPeriod)));
        Reading own = reading(indicator, period, requireNonNull(figure));
        earlier.put(period, own);
        return new Evidence.OfReading(own, earlier);
    }

    /** When the report came; null where it is not there on the day it is judged. */
    @Nullable
    LocalDate submitted() {
        LocalDate came = day;
        return came == null || came.isAfter(asAt) || !came.isAfter(month.lastDay()) ? null : came;
    }

    private @Nullable Status judged(
            RulePack pack,
            AskedTarget asked,
            ReportingPeriod period,
            @Nullable Indicator indicator,
            Evidence evidence) {
        Carry.Mark last = metBefore == 0
                ? null
                : new Carry.Mark(
                        month.plusMonths(-1), Status.WARN, Reason.NOT_YET_SUSTAINED, 1, 0, metBefore, Status.PASS);
        Question question = new Question(
                asked,
                pack.notice().clause(key.clause()).orElseThrow(),
                indicator,
                "X",
                month,
                period,
                asAt,
                last,
                pack.notice().policies());
        Evidence given = evidence;
        if (asked.target().requirement() instanceof org.improvementnotice.compliance.model.Requirement.BoardJudges
                && evidence instanceof Evidence.OfReading) {
            given = new Evidence.OfBoard(new org.improvementnotice.compliance.model.FactsFile.BoardJudgement(
                    yes ? Status.PASS : Status.BREACH, "board", asAt, "why", Place.of("")));
        }
        return Judge.judge(question, given) instanceof Outcome.Verdict verdict ? verdict.status() : null;
    }

    private static Reading reading(Indicator indicator, ReportingPeriod period, Figure figure) {
        return new Reading(indicator.code(), period, indicator.unit(), figure, Place.of(""), "", Validation.VALIDATED);
    }

    // what regions ask of it

    Reading own(Indicator indicator) {
        return reading(indicator, month, requireNonNull(figure));
    }

    Reading earlier(Indicator indicator, boolean year) {
        return reading(indicator, month, requireNonNull(year ? lastYear : lastPeriod));
    }

    @Nullable
    Reading circumstance(Indicator indicator) {
        Figure its = circumstances.get(indicator.code());
        return its == null ? null : reading(indicator, month, its);
    }

    /** How many working days after the month a day lies, a day that is none half way to the next. */
    Ratio workingDay(LocalDate of) {
        int days = WorkingDays.between(month.lastDay(), of);
        return WorkingDays.isWorkingDay(of) ? Ratio.of(days) : Ratio.of(new BigDecimal(days + ".5"));
    }

    @Override
    public String toString() {
        return key + " in " + month + ": " + figure + ", before " + lastPeriod + ", a year before " + lastYear
                + ", where " + circumstances + ", met " + metBefore + " before, as at " + asAt + ", on " + day;
    }
}
