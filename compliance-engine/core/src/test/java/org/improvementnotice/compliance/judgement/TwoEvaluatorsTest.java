package org.improvementnotice.compliance.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Judged;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Origin;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.ProcessView;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.RuleSource;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.StepDownPolicy;
import org.improvementnotice.compliance.model.Target;
import org.improvementnotice.compliance.model.WaivedRaisePolicy;
import org.improvementnotice.compliance.model.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The judgement, held against a second one that was written from the contract alone and shares none of its arithmetic. */
class TwoEvaluatorsTest {

    /** A whole run judges over a million; mutation testing, which repeats it for each mutant, draws fewer. */
    private static final int WHOLE = 110_000;

    private static final int SERIES = Integer.getInteger("agreement.series", WHOLE);
    private static final int LANES = 2;

    /** What a lane saw. */
    private record Seen(
            long judged,
            Map<Reason, Integer> reasons,
            Map<ProcessView.Rule, Integer> rules,
            List<String> disagreements) {}

    @Test
    void a_million_findings_come_out_alike() {
        List<Seen> lanes = IntStream.range(0, LANES)
                .parallel()
                .mapToObj(lane -> run(lane * (long) SERIES / LANES, (lane + 1) * (long) SERIES / LANES))
                .toList();

        assertThat(lanes.stream().flatMap(each -> each.disagreements().stream()))
                .isEmpty();
        if (SERIES < WHOLE) {
            return;
        }
        assertThat(lanes.stream().mapToLong(Seen::judged).sum()).isGreaterThanOrEqualTo(1_000_000);
        for (Reason reason : Reason.values()) {
            assertThat(lanes.stream()
                            .mapToInt(each -> each.reasons().getOrDefault(reason, 0))
                            .sum())
                    .as(reason.code())
                    .isGreaterThan(500);
        }
        for (ProcessView.Rule rule : ProcessView.Rule.values()) {
            assertThat(lanes.stream()
                            .mapToInt(each -> each.rules().getOrDefault(rule, 0))
                            .sum())
                    .as(rule.code())
                    .isGreaterThan(200);
        }
    }

    private static Seen run(long from, long to) {
        Seen seen = new Seen(0, new EnumMap<>(Reason.class), new EnumMap<>(ProcessView.Rule.class), new ArrayList<>());
        long judged = 0;
        for (long seed = from; seed < to && seen.disagreements().size() < 5; seed++) {
            RandomSeries.Series series = new RandomSeries(seed).next();
            List<SecondEvaluator.Result> expected = SecondEvaluator.judge(series.asked(), series.months());
            Carry.Mark last = null;
            for (int i = 0; i < expected.size(); i++) {
                Judgement one = judge(series.asked(), series.months().get(i), last);
                last = one.mark();
                count(one.result(), seen);
                if (!alike(expected.get(i), one.result())) {
                    seen.disagreements()
                            .add("seed " + seed + ", month " + i + ": " + series.asked() + " "
                                    + series.months().get(i) + "\n  the second says " + expected.get(i)
                                    + "\n  the engine says "
                                    + one.result());
                    break;
                }
            }
            judged += expected.size();
        }
        return new Seen(judged, seen.reasons(), seen.rules(), seen.disagreements());
    }

    private static void count(SecondEvaluator.Result result, Seen seen) {
        if (result instanceof SecondEvaluator.Result.Judged judged) {
            seen.reasons().merge(judged.reason(), 1, Integer::sum);
            SecondEvaluator.Process process = judged.process();
            if (process != null && process.rule() != null) {
                seen.rules()
                        .merge(
                                ProcessView.Rule.valueOf(
                                        process.rule().toUpperCase(Locale.ROOT).replace('-', '_')),
                                1,
                                Integer::sum);
            }
        }
    }

    private static boolean alike(SecondEvaluator.Result expected, SecondEvaluator.Result actual) {
        if (expected instanceof SecondEvaluator.Result.Judged left
                && actual instanceof SecondEvaluator.Result.Judged right
                && left.distance() != null
                && right.distance() != null) {
            return left.distance().compareTo(right.distance()) == 0
                    && plain(left).equals(plain(right));
        }
        return expected.equals(actual);
    }

    /** Without the distance, which may have other idle zeros. */
    private static SecondEvaluator.Result.Judged plain(SecondEvaluator.Result.Judged each) {
        return new SecondEvaluator.Result.Judged(
                each.status(),
                each.reason(),
                each.run(),
                each.absent(),
                each.value(),
                null,
                each.direction(),
                each.dependsOnRounding(),
                each.pace(),
                each.process());
    }

    // the engine, asked the same

    private record Judgement(SecondEvaluator.Result result, Carry.@Nullable Mark mark) {}

    private static Judgement judge(
            SecondEvaluator.Asked asked, SecondEvaluator.Month month, Carry.@Nullable Mark last) {
        Question question = question(asked, month, last);
        Outcome outcome = Judge.judge(question, evidence(month));
        if (outcome instanceof Outcome.Listed listed) {
            return new Judgement(new SecondEvaluator.Result.Listed(listed.why()), last);
        }
        Outcome.Verdict verdict = (Outcome.Verdict) outcome;
        Carry.Mark mark = Runs.next(last, month.period(), verdict);
        Outcome.Beside beside = verdict.beside();
        boolean measured = asked.indicator() != null;
        Finding.Distance distance = beside.distance();
        return new Judgement(
                new SecondEvaluator.Result.Judged(
                        verdict.status(),
                        verdict.reason(),
                        mark.run(),
                        verdict.absent(),
                        beside.figure() == null
                                ? null
                                : Objects.requireNonNull(beside.figure()).value(),
                        measured && distance != null ? distance.amount() : null,
                        beside.direction(),
                        beside.rounding() != null,
                        pace(beside.pace()),
                        process(beside.process())),
                mark);
    }

    private static SecondEvaluator.@Nullable Pace pace(Finding.@Nullable Pace pace) {
        return pace == null
                ? null
                : new SecondEvaluator.Pace(pace.needed(), pace.periods(), pace.lastThree(), pace.lastSix());
    }

    private static SecondEvaluator.@Nullable Process process(@Nullable ProcessView view) {
        if (view == null) {
            return null;
        }
        ProcessView.Rule rule = view.rule();
        ProcessView.Assurance assurance = view.assurance();
        return new SecondEvaluator.Process(
                view.variation().code(),
                rule == null ? null : rule.code(),
                assurance == null ? null : assurance.code(),
                view.mean(),
                view.lower(),
                view.upper(),
                view.periods());
    }

    private static final RuleSource RULE =
            new RuleSource("1 rule", "1", "1", List.of(), "", Place.of("targets/1-x.drl"));

    private static Question question(
            SecondEvaluator.Asked asked, SecondEvaluator.Month month, Carry.@Nullable Mark last) {
        Indicator indicator = asked.indicator();
        Clause clause = new Clause(
                "1", "words", List.of(), Judged.BY_RULE, Origin.ILLUSTRATIVE, null, false, null, Place.of("pack.yaml"));
        return new Question(
                new AskedTarget(RULE, Target.of("x", asked.requirement())),
                clause,
                indicator,
                "X",
                month.period(),
                month.figurePeriod(),
                month.asAt(),
                last,
                new Notice.Policies(
                        asked.missing(),
                        asked.rounding(),
                        StepDownPolicy.ONE_LEVEL,
                        WaivedRaisePolicy.NEVER,
                        90,
                        asked.lateBreach()));
    }

    private static Evidence evidence(SecondEvaluator.Month month) {
        SecondEvaluator.Given given = month.given();
        if (given instanceof SecondEvaluator.Given.OfReading reading) {
            return new Evidence.OfReading(reading.reading(), reading.earlier());
        }
        if (given instanceof SecondEvaluator.Given.OfAction action) {
            return new Evidence.OfAction(action.known());
        }
        if (given instanceof SecondEvaluator.Given.OfReport report) {
            return new Evidence.OfReports(List.of(new Evidence.Owed(
                    report.reportFor(),
                    WorkingDays.after(report.reportFor().lastDay(), report.withinWorkingDays()),
                    report.submitted())));
        }
        if (given instanceof SecondEvaluator.Given.OfBoard board) {
            Status status = board.judged();
            return new Evidence.OfBoard(
                    status == null
                            ? null
                            : new FactsFile.BoardJudgement(
                                    status, "Board", month.asAt(), "why", Place.of("facts.yaml")));
        }
        return new Evidence.Undecided(List.of("Vacancies for March 2012"));
    }
}
