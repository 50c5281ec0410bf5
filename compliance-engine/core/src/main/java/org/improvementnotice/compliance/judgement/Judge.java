package org.improvementnotice.compliance.judgement;

import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The judgement: from a question and its evidence to exactly one outcome, for every question and evidence there can be.
 * The table of reasons stands in {@link Reason}.
 */
public final class Judge {

    private final Question question;
    private final Absences absences;

    private Judge(Question question) {
        this.question = question;
        this.absences = new Absences(question);
    }

    /**
     * Judges.
     *
     * @throws IllegalArgumentException if the evidence is of another kind than the question
     */
    public static Outcome judge(Question question, Evidence evidence) {
        Judge judge = new Judge(question);
        if (evidence instanceof Evidence.Undecided undecided) {
            return judge.absences.undecided(undecided);
        }
        Requirement requirement = question.asked().target().requirement();
        if (requirement instanceof Requirement.Measured asked && evidence instanceof Evidence.OfReading given) {
            return judge.measured(asked, given);
        }
        if (requirement instanceof Requirement.IsYes && evidence instanceof Evidence.OfReading given) {
            return judge.state(given);
        }
        if (requirement instanceof Requirement.BoardJudges && evidence instanceof Evidence.OfBoard given) {
            return judge.board(given.judgement());
        }
        if (requirement instanceof Requirement.Milestone asked && evidence instanceof Evidence.OfAction given) {
            return new Dates(question).milestone(asked, given.known());
        }
        if (requirement instanceof Requirement.Submission && evidence instanceof Evidence.OfReports given) {
            return new Dates(question).reports(given.owed());
        }
        throw new IllegalArgumentException("evidence and question are of different kinds");
    }

    /**
     * What the judgement of a figure against a line computed on the way; empty where another kind of thing is asked.
     *
     * @throws IllegalArgumentException if the evidence is of another kind than the question
     */
    public static Optional<Working> working(Question question, Evidence evidence) {
        return question.asked().target().requirement() instanceof Requirement.Measured asked
                        && evidence instanceof Evidence.OfReading given
                ? Optional.of(new Judge(question).working(asked, given))
                : Optional.empty();
    }

    private Working working(Requirement.Measured asked, Evidence.OfReading given) {
        Measure measure = Measure.of(given.reading(), asked.share());
        if (!(asked.line() instanceof Requirement.Line.ImprovesOn comparison)) {
            return measure == null
                    ? Working.of(LineInForce.of(asked, question.theIndicator(), question.figurePeriod(), null, null))
                    : new Against(question, asked, given.reading(), measure, null, given.earlier()).working(null);
        }
        ReportingPeriod since = comparison.comparedWith(question.theIndicator().frequency(), question.figurePeriod());
        Reading earlier = given.earlier().get(since);
        Measure then = comparable(earlier, since, asked.share());
        return measure == null || then == null
                ? Working.NOTHING
                : new Against(question, asked, given.reading(), measure, then, given.earlier()).working(earlier);
    }

    private Outcome measured(Requirement.Measured asked, Evidence.OfReading given) {
        Reading reading = given.reading();
        if (reading.figure() instanceof Figure.Absent absent) {
            return isSuppressedAgainstNone(asked, absent) ? absences.suppressedAgainstNone() : absences.of(absent);
        }
        Measure measure = Measure.of(reading, asked.share());
        if (measure == null) {
            return absences.none(reading);
        }
        if (!(asked.line() instanceof Requirement.Line.ImprovesOn comparison)) {
            return new Against(question, asked, reading, measure, null, given.earlier()).verdict();
        }
        ReportingPeriod since = comparison.comparedWith(question.theIndicator().frequency(), question.figurePeriod());
        Measure then = comparable(given.earlier().get(since), since, asked.share());
        return then == null
                ? nothingToCompareWith(since)
                : new Against(question, asked, reading, measure, then, given.earlier()).verdict();
    }

    private @Nullable Measure comparable(@Nullable Reading reading, ReportingPeriod since, List<String> share) {
        return reading == null || question.theIndicator().isBrokenBetween(since, question.figurePeriod())
                ? null
                : Measure.of(reading, share);
    }

    private Outcome nothingToCompareWith(ReportingPeriod since) {
        return absences.of(
                Reason.NO_FIGURE,
                Absence.NO_KEY,
                question.theIndicator().isBrokenBetween(since, question.figurePeriod())
                        ? "no figure to compare with: the definition changed after " + since.inWords()
                        : "no figure for " + since.inWords() + " to compare with");
    }

    /** A count that is suppressed is not 0; where the line that binds asks for none, that is a miss. */
    private boolean isSuppressedAgainstNone(Requirement.Measured asked, Figure.Absent figure) {
        if (figure.absence() != Absence.SUPPRESSED
                || question.theIndicator().unit() != Unit.COUNT
                || asked.line() instanceof Requirement.Line.ImprovesOn) {
            return false;
        }
        Limits binding = LineInForce.of(asked, question.theIndicator(), question.figurePeriod(), null, null)
                .binding();
        Ratio most = binding == null ? null : binding.high();
        return most != null && most.signum() <= 0;
    }

    private Outcome state(Evidence.OfReading given) {
        Figure figure = given.reading().figure();
        if (figure instanceof Figure.Absent absent) {
            return absences.of(absent);
        }
        boolean yes = figure instanceof Figure.YesNo state && state.yes();
        String of = " for " + question.figurePeriod().inWords();
        Outcome.Verdict verdict = yes
                ? Outcome.Verdict.of(Status.PASS, Reason.MET, "given as yes" + of)
                : Outcome.Verdict.of(Status.BREACH, Reason.MISSED, "given as no" + of + "; yes is asked");
        return verdict.with(Outcome.Beside.of(new Outcome.Shown(yes ? "yes" : "no", null, null, "yes", null, null)));
    }

    private Outcome board(FactsFile.@Nullable BoardJudgement judgement) {
        if (judgement == null) {
            return absences.of(
                    Reason.JUDGED_BY_BOARD,
                    null,
                    "no judgement of the board is recorded for "
                            + question.period().inWords());
        }
        return Outcome.Verdict.of(
                judgement.status(),
                Reason.JUDGED_BY_BOARD,
                "judged " + judgement.status().code() + " by " + judgement.by() + " on " + Words.day(judgement.on())
                        + ": \"" + judgement.why() + "\"");
    }
}
