package org.improvementnotice.compliance.judgement;

import java.util.Objects;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.NotDue;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.WhenNone;
import org.jspecify.annotations.Nullable;

/** What the absence of a figure gives: never a pass, never better than the last status that rested on a figure. */
final class Absences {

    private final Question question;

    Absences(Question question) {
        this.question = question;
    }

    /** An absence of any kind: never a pass, never better than the last status that rested on a figure. */
    Outcome.Verdict of(Reason reason, @Nullable Absence kind, String what) {
        Carry.Mark last = question.last();
        int periods = last == null ? 1 : last.absent() + 1;
        Status status = switch (question.missing()) {
            case BREACH -> Status.BREACH;
            case WARN_THEN_BREACH -> periods == 1 ? Status.WARN : Status.BREACH;
        };
        Status before = last == null ? null : last.lastWithFigure();
        return Outcome.Verdict.absent(
                before == null ? status : status.worse(before),
                reason,
                what + ", " + Words.running(periods, question.indicator()),
                kind);
    }

    /** Circumstances that cannot be told. */
    Outcome undecided(Evidence.Undecided undecided) {
        return of(
                Reason.CANNOT_TELL_IF_DUE,
                null,
                "cannot tell whether this is asked: no figure of " + String.join(" and of ", undecided.absent()));
    }

    /** One of the five kinds. */
    Outcome of(Figure.Absent figure) {
        String of = " for " + question.figurePeriod().inWords();
        return switch (figure.absence()) {
            case NO_FILE -> of(Reason.NO_FIGURE, figure.absence(), "no figure" + of + ": no file came" + late());
            case NO_KEY -> of(Reason.NO_FIGURE, figure.absence(), "no figure" + of);
            case UNAVAILABLE -> of(Reason.NO_FIGURE, figure.absence(), "no figure" + of + ": given as unavailable");
            case SUPPRESSED -> of(Reason.SUPPRESSED, figure.absence(), "the figure" + of + " is suppressed");
            case NOT_APPLICABLE ->
                new Outcome.Listed(
                        NotDue.NOT_APPLICABLE,
                        "given as not applicable" + of + ": " + Objects.requireNonNullElse(figure.why(), ""));
        };
    }

    /** With a lag, it is not the file of the figure's own month that did not come. */
    private String late() {
        return question.figurePeriod().equals(question.period())
                ? ""
                : " for " + question.period().inWords();
    }

    /** Nothing of nothing. */
    Outcome none(Reading reading) {
        String of = " for " + question.figurePeriod().inWords();
        return question.theIndicator().whenNone() == WhenNone.NOTHING_DUE
                ? new Outcome.Listed(NotDue.NOTHING_DUE, "0 of 0" + of + ": nothing fell due")
                : of(Reason.NONE_RECORDED, null, "0 of 0" + of + " at " + reading.place() + ": none recorded");
    }

    /** A suppressed count is not 0; where 0 is asked that is a miss. */
    Outcome suppressedAgainstNone() {
        Outcome.Verdict absent = of(
                Reason.SUPPRESSED,
                Absence.SUPPRESSED,
                "the figure for " + question.figurePeriod().inWords()
                        + " is suppressed, so it is not 0, and 0 is asked");
        return absent.with(Status.BREACH);
    }
}
