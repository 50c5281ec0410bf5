package org.improvementnotice.compliance.judgement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Basis;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Frequency;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Judged;
import org.improvementnotice.compliance.model.MissingPolicy;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Origin;
import org.improvementnotice.compliance.model.PartsKind;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Publish;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.RoundingPolicy;
import org.improvementnotice.compliance.model.RuleSource;
import org.improvementnotice.compliance.model.StepDownPolicy;
import org.improvementnotice.compliance.model.Target;
import org.improvementnotice.compliance.model.Unit;
import org.improvementnotice.compliance.model.Validation;
import org.improvementnotice.compliance.model.WaivedRaisePolicy;
import org.improvementnotice.compliance.model.WhenNone;
import org.jspecify.annotations.Nullable;

/** Questions and evidence for tests, with what does not matter filled in. */
final class Questions {

    private static final List<String> SCALE = List.of("inadequate", "adequate", "good", "outstanding");

    private Questions() {}

    static Indicator percent() {
        return percent(Good.HIGH);
    }

    static Indicator percent(Good good) {
        return indicator(Unit.PERCENT, good, PartsKind.WHOLE, 1);
    }

    static Indicator graded() {
        return indicator(Unit.GRADED, Good.HIGH, PartsKind.WHOLE, 1);
    }

    static Indicator indicator(Unit unit, Good good, PartsKind parts, int decimals) {
        return indicator(unit, good, parts, decimals, Basis.IN_MONTH, Map.of());
    }

    static Indicator indicator(
            Unit unit, Good good, PartsKind parts, int decimals, Basis basis, Map<ReportingPeriod, String> breaks) {
        return new Indicator(
                "x",
                "X",
                "better",
                unit,
                good,
                basis,
                Frequency.MONTHLY,
                0,
                new Indicator.Range(null, null),
                parts,
                WhenNone.MISSING,
                false,
                unit == Unit.GRADED ? SCALE : List.of(),
                0,
                null,
                Publish.AS_IS,
                List.of(),
                null,
                breaks,
                decimals,
                "",
                "",
                null);
    }

    record Asked(Target target, Indicator indicator, ReportingPeriod period, Carry.@Nullable Mark last) {
        Asked in(String month) {
            return new Asked(target, indicator, ReportingPeriod.parse(month), last);
        }

        Question question() {
            Clause clause = new Clause(
                    "1",
                    "words",
                    List.of(),
                    Judged.BY_RULE,
                    Origin.ILLUSTRATIVE,
                    null,
                    false,
                    null,
                    Place.of("pack.yaml"));
            RuleSource rule = new RuleSource("1 rule", "1", "1", List.of(), "", Place.of("targets/1-x.drl"));
            Notice.Policies policies = new Notice.Policies(
                    MissingPolicy.WARN_THEN_BREACH,
                    RoundingPolicy.AS_GIVEN,
                    StepDownPolicy.ONE_LEVEL,
                    WaivedRaisePolicy.NEVER,
                    90,
                    5);
            return new Question(
                    new AskedTarget(rule, target),
                    clause,
                    indicator,
                    "X",
                    period,
                    period,
                    LocalDate.of(period.year(), period.month(), 28),
                    last,
                    policies);
        }
    }

    static Asked asked(Target target, Indicator indicator) {
        return new Asked(target, indicator, ReportingPeriod.parse("2012-04"), null);
    }

    static Outcome.Verdict judged(Target target, Indicator indicator, Figure figure) {
        return judged(asked(target, indicator), figure);
    }

    static Outcome.Verdict judged(Asked asked, Figure figure) {
        return (Outcome.Verdict)
                Judge.judge(asked.question(), new Evidence.OfReading(reading(asked, figure), new TreeMap<>()));
    }

    static Reading reading(Asked asked, Figure figure) {
        return new Reading(
                "x",
                asked.period(),
                asked.indicator().unit(),
                figure,
                new Place("facts.yaml", 7, 3),
                "",
                Validation.VALIDATED);
    }

    static Figure value(String value) {
        return new Figure.Value(new BigDecimal(value));
    }

    static Figure share(int numerator, int denominator) {
        return new Figure.Parts(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    static Figure parts(String numerator, String denominator) {
        return new Figure.Parts(new BigDecimal(numerator), new BigDecimal(denominator));
    }

    static Figure grades(int... counts) {
        Map<String, Integer> grades = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            grades.put(SCALE.get(i), counts[i]);
        }
        return new Figure.Grades(grades);
    }
}
