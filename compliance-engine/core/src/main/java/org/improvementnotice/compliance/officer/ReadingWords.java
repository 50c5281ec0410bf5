package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.List;
import org.improvementnotice.compliance.judgement.Arithmetic;
import org.improvementnotice.compliance.judgement.Evidence;
import org.improvementnotice.compliance.judgement.Words;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Numbers;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.PlainFigure;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Status;
import org.jspecify.annotations.Nullable;

/** What the verdict rests on: where it stands, whence it comes, and the arithmetic. */
final class ReadingWords {

    private final Explained of;
    private final List<String> lines = new ArrayList<>();

    private ReadingWords(Explained of) {
        this.of = of;
    }

    static List<String> of(Explained explained) {
        ReadingWords words = new ReadingWords(explained);
        Evidence evidence = explained.evidence().orElse(null);
        if (evidence instanceof Evidence.OfReading given
                && explained.indicator().isPresent()) {
            words.reading(given.reading(), explained.indicator().orElseThrow());
        } else if (evidence instanceof Evidence.OfAction action) {
            words.action(action.known());
        } else if (evidence instanceof Evidence.OfReports reports) {
            reports.owed().forEach(words::owed);
        } else if (evidence instanceof Evidence.OfBoard board) {
            words.board(board.judgement());
        } else if (explained.finding() != null) {
            words.lines.add("no figure is judged: whether this is asked cannot be told");
        }
        return words.lines;
    }

    private void reading(Reading reading, Indicator indicator) {
        if (of.lags()) {
            lines.add(of.month().period().inWords() + " rests on the figure for "
                    + reading.period().inWords() + ": the indicator has a lag of " + indicator.lag());
        }
        lines.add(where(reading));
        lines.add(reading.period().inWords() + ": " + Arithmetic.of(reading, share(), indicator) + printed(indicator));
        Finding finding = of.finding();
        if (finding != null) {
            finding.by()
                    .forEach((name, part) -> lines.add("of it under " + name + ": " + Numbers.grouped(part.numerator())
                            + " of " + Numbers.grouped(part.denominator())));
        }
        of.trace().late().stream()
                .filter(each -> each.reading().equals(reading))
                .forEach(each -> late(each, indicator));
        laterRestated();
    }

    private static String where(Reading reading) {
        if (reading.figure() instanceof Figure.Absent absent
                && (absent.absence() == Absence.NO_FILE || absent.absence() == Absence.NO_KEY)) {
            return "looked for in " + reading.place();
        }
        return reading.place() + (reading.source().isEmpty() ? "; source not given" : "; source: " + reading.source())
                + "; standing: " + reading.validation().code();
    }

    private List<String> share() {
        return of.requirement().orElse(null) instanceof Requirement.Measured measured ? measured.share() : List.of();
    }

    private String printed(Indicator indicator) {
        Finding finding = of.finding();
        String value = finding == null ? null : finding.value();
        boolean computed = finding != null && finding.denominator() != null;
        return value == null || !computed ? "" : ", printed as " + Numbers.withUnit(value, indicator.unit());
    }

    private void late(FactsFile.LateReading late, Indicator indicator) {
        if (late.was() == null) {
            lines.add("it came late, with the files of " + of.month().period().inWords());
            return;
        }
        lines.add("restated with the files of " + of.month().period().inWords() + ": was "
                + PlainFigure.of(late.was(), indicator)
                + (late.why() == null ? "" : ", \"" + late.why().strip() + "\""));
    }

    /** The verdict stands; what a later month's file brought is said beside it. */
    private void laterRestated() {
        for (PeriodAssessment month : of.assessment().periods()) {
            for (PeriodAssessment.Restatement restated : month.restated()) {
                restated.verdicts().stream()
                        .filter(each -> each.clause().equals(of.key().clause())
                                && restated.indicator().equals(of.key().indicator())
                                && each.judgedIn().equals(of.month().period()))
                        .forEach(each ->
                                lines.add("changed later, in " + month.period().inWords() + ": "
                                        + restated.was() + " became " + restated.is() + "; the verdict stands, and "
                                        + wouldBe(each.now())));
            }
        }
    }

    private static String wouldBe(@Nullable Status now) {
        return now == null ? "would now give no finding" : "would now be " + now.code();
    }

    private void action(Carry.@Nullable KnownAction known) {
        if (known == null) {
            lines.add("no file up to " + of.month().period().inWords() + " says that it is done");
            return;
        }
        lines.add("done on " + Words.day(known.completed()) + ", first said in "
                + known.reported().inWords()
                + (known.evidence() == null
                        ? ""
                        : "; evidence: \"" + known.evidence().strip() + "\""));
    }

    private void owed(Evidence.Owed owed) {
        lines.add("the report for " + owed.period().inWords() + ": due by " + Words.day(owed.deadline()) + ", "
                + (owed.submitted() == null ? "not there" : "came on " + Words.day(owed.submitted())));
    }

    private void board(FactsFile.@Nullable BoardJudgement judgement) {
        lines.add(
                judgement == null
                        ? "no judgement of the board is recorded for "
                                + of.month().period().inWords()
                        : "judged by " + judgement.by() + " on " + Words.day(judgement.on()) + " (" + judgement.place()
                                + ")");
    }
}
