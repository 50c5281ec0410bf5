package org.improvementnotice.compliance.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.improvementnotice.compliance.judgement.Evidence;
import org.improvementnotice.compliance.judgement.Judge;
import org.improvementnotice.compliance.judgement.Outcome;
import org.improvementnotice.compliance.judgement.Question;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.PlainFigure;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Target;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * Figures of earlier periods that a period's files brought late or changed. They act from here: the verdicts they would
 * have changed stand, and what each would now be is said beside it.
 */
final class Restatements {

    private final RulePack pack;
    private final ReportingPeriod period;
    private final LocalDate asAt;
    private final KnownFigures figures;
    private final Carry carry;

    Restatements(RulePack pack, ReportingPeriod period, LocalDate asAt, KnownFigures figures, Carry carry) {
        this.pack = pack;
        this.period = period;
        this.asAt = asAt;
        this.figures = figures;
        this.carry = carry;
    }

    List<PeriodAssessment.Restatement> all() {
        List<PeriodAssessment.Restatement> all = new ArrayList<>();
        for (FactsFile.LateReading late : figures.late()) {
            Indicator indicator =
                    pack.catalogue().find(late.reading().indicator()).orElseThrow();
            PeriodAssessment.Restatement restatement = restatement(late, indicator);
            // a late figure on which no verdict rested, as before the notice or with a lag, is history and no news
            if (late.isRestated() || !restatement.verdicts().isEmpty()) {
                all.add(restatement);
            }
        }
        all.sort(Comparator.comparing(PeriodAssessment.Restatement::indicator)
                .thenComparing(PeriodAssessment.Restatement::period));
        return all;
    }

    private static ReportingPeriod judgedIn(Reading reading, Indicator indicator) {
        return reading.period().plusMonths(indicator.lag());
    }

    private PeriodAssessment.Restatement restatement(FactsFile.LateReading late, Indicator indicator) {
        Figure was = late.was();
        return new PeriodAssessment.Restatement(
                indicator.code(),
                indicator.name(),
                late.reading().period(),
                was == null ? "no figure" : PlainFigure.of(was, indicator),
                PlainFigure.of(late.reading(), indicator),
                late.why(),
                verdicts(indicator, late.reading(), judgedIn(late.reading(), indicator)));
    }

    /** The verdicts that rested on a figure: those of its own period, and those whose line it was. */
    private List<PeriodAssessment.Restatement.Verdict> verdicts(
            Indicator indicator, Reading reading, ReportingPeriod judgedIn) {
        SortedSet<ReportingPeriod> judged = new TreeSet<>(Set.of(
                judgedIn, nextDue(indicator, reading.period()).plusMonths(indicator.lag()), judgedIn.plusMonths(12)));
        List<PeriodAssessment.Restatement.Verdict> verdicts = new ArrayList<>();
        for (ReportingPeriod each : judged.headSet(period)) {
            for (Due.Item item : Due.in(each, pack, figures).items()) {
                Carry.Track track = carry.tracks().get(item.asked().key());
                if (track != null && item.isDecided() && restsOn(item, indicator, reading.period())) {
                    verdict(item.asked(), indicator, item.figurePeriod(), each, track)
                            .ifPresent(verdicts::add);
                }
            }
        }
        return verdicts;
    }

    private static ReportingPeriod nextDue(Indicator indicator, ReportingPeriod after) {
        ReportingPeriod next = after.plusMonths(1);
        while (!indicator.frequency().isDue(next)) {
            next = next.plusMonths(1);
        }
        return next;
    }

    private static boolean restsOn(Due.Item item, Indicator indicator, ReportingPeriod of) {
        Target target = item.asked().target();
        if (!target.subject().equals(indicator.code())) {
            return false;
        }
        if (target.requirement() instanceof Requirement.IsYes) {
            return item.figurePeriod().equals(of);
        }
        return target.requirement() instanceof Requirement.Measured asked
                && (item.figurePeriod().equals(of)
                        || (asked.line() instanceof Requirement.Line.ImprovesOn line
                                && line.comparedWith(indicator.frequency(), item.figurePeriod())
                                        .equals(of)));
    }

    private Optional<PeriodAssessment.Restatement.Verdict> verdict(
            AskedTarget asked,
            Indicator indicator,
            ReportingPeriod figurePeriod,
            ReportingPeriod judgedIn,
            Carry.Track track) {
        Carry.Mark before = null;
        for (Carry.Mark mark : track.marks()) {
            if (mark.period().equals(judgedIn)) {
                Question question = question(asked, indicator, figurePeriod, judgedIn, before);
                Evidence evidence = new Evidence.OfReading(
                        figures.reading(indicator, figurePeriod), figures.earlier(indicator.code()));
                return Optional.of(new PeriodAssessment.Restatement.Verdict(
                        asked.rule().clause(),
                        judgedIn,
                        mark.status(),
                        Judge.judge(question, evidence) instanceof Outcome.Verdict verdict ? verdict.status() : null));
            }
            before = mark;
        }
        return Optional.empty();
    }

    private Question question(
            AskedTarget asked,
            Indicator indicator,
            ReportingPeriod figurePeriod,
            ReportingPeriod judgedIn,
            Carry.@Nullable Mark before) {
        return new Question(
                asked,
                pack.notice().clause(asked.rule().clause()).orElseThrow(),
                indicator,
                indicator.name(),
                judgedIn,
                figurePeriod,
                asAt,
                before,
                pack.notice().policies());
    }
}
