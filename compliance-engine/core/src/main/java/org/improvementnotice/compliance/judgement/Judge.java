package org.improvementnotice.compliance.judgement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.Absence;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Frequency;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.NotDue;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Unit;
import org.improvementnotice.compliance.model.WhenNone;
import org.improvementnotice.compliance.model.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * The judgement: from a question and its evidence to exactly one outcome, for every question and evidence there can be.
 * The table of reasons stands in {@link Reason}.
 */
public final class Judge {

    private final Question question;

    private Judge(Question question) {
        this.question = question;
    }

    /**
     * Judges.
     *
     * @throws IllegalArgumentException if the evidence is of another kind than the question
     */
    public static Outcome judge(Question question, Evidence evidence) {
        Judge judge = new Judge(question);
        if (evidence instanceof Evidence.Undecided undecided) {
            return judge.undecided(undecided);
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
            return judge.milestone(asked, given.known());
        }
        if (requirement instanceof Requirement.Submission && evidence instanceof Evidence.OfReports given) {
            return judge.reports(given.owed());
        }
        throw new IllegalArgumentException("evidence and question are of different kinds");
    }

    // absence

    private String running(int periods) {
        Indicator indicator = question.indicator();
        boolean monthly = indicator == null || indicator.frequency().every() == Frequency.Every.MONTHLY;
        return Words.ordinal(periods) + (monthly ? " month" : " due period") + " running";
    }

    /** An absence: never a pass, never better than the last status that rested on a figure. */
    private Outcome.Verdict absent(Reason reason, @Nullable Absence kind, String what) {
        Carry.Mark last = question.last();
        int periods = last == null ? 1 : last.absent() + 1;
        Status status = switch (question.missing()) {
            case BREACH -> Status.BREACH;
            case WARN_THEN_BREACH -> periods == 1 ? Status.WARN : Status.BREACH;
        };
        Status before = last == null ? null : last.lastWithFigure();
        return new Outcome.Verdict(
                before == null ? status : status.worse(before),
                reason,
                what + ", " + running(periods),
                null,
                true,
                kind,
                false,
                List.of(),
                null,
                List.of());
    }

    private Outcome undecided(Evidence.Undecided undecided) {
        return absent(
                Reason.CANNOT_TELL_IF_DUE,
                null,
                "cannot tell whether this is asked: no figure of " + String.join(" and of ", undecided.absent()));
    }

    private Outcome absent(Figure.Absent figure) {
        String of = " for " + question.figurePeriod().inWords();
        return switch (figure.absence()) {
            case NO_FILE -> absent(Reason.NO_FIGURE, figure.absence(), "no figure" + of + ": no file came");
            case NO_KEY -> absent(Reason.NO_FIGURE, figure.absence(), "no figure" + of);
            case UNAVAILABLE -> absent(Reason.NO_FIGURE, figure.absence(), "no figure" + of + ": given as unavailable");
            case SUPPRESSED -> absent(Reason.SUPPRESSED, figure.absence(), "the figure" + of + " is suppressed");
            case NOT_APPLICABLE ->
                new Outcome.Listed(
                        NotDue.NOT_APPLICABLE,
                        "given as not applicable" + of + ": " + Objects.requireNonNullElse(figure.why(), ""));
        };
    }

    private Outcome none(Reading reading) {
        String of = " for " + question.figurePeriod().inWords();
        return question.theIndicator().whenNone() == WhenNone.NOTHING_DUE
                ? new Outcome.Listed(NotDue.NOTHING_DUE, "0 of 0" + of + ": nothing fell due")
                : absent(Reason.NONE_RECORDED, null, "0 of 0" + of + " at " + reading.place() + ": none recorded");
    }

    // figures

    private Outcome measured(Requirement.Measured asked, Evidence.OfReading given) {
        Reading reading = given.reading();
        if (reading.figure() instanceof Figure.Absent absent) {
            return suppressedCount(asked, absent) ? suppressedAgainstNone() : absent(absent);
        }
        Measure measure = Measure.of(reading, asked.share());
        if (measure == null) {
            return none(reading);
        }
        LineInForce line = LineInForce.of(
                asked,
                question.theIndicator(),
                question.figurePeriod(),
                measure,
                period -> exact(given.earlier().get(period), asked.share()));
        if (line == null) {
            return nothingToCompareWith(asked);
        }
        return new Numbered(asked, measure, line, given.earlier()).verdict();
    }

    private static @Nullable Ratio exact(@Nullable Reading reading, List<String> share) {
        Measure measure = reading == null ? null : Measure.of(reading, share);
        return measure == null ? null : measure.exact();
    }

    private Outcome nothingToCompareWith(Requirement.Measured asked) {
        ReportingPeriod then = LineInForce.comparedWith(
                (Requirement.Line.ImprovesOn) asked.line(), question.theIndicator(), question.figurePeriod());
        return absent(Reason.NO_FIGURE, Absence.NO_KEY, "no figure for " + then.inWords() + " to compare with");
    }

    /** A count that is suppressed is not 0; where the line asks for none that is a miss. */
    private boolean suppressedCount(Requirement.Measured asked, Figure.Absent figure) {
        return figure.absence() == Absence.SUPPRESSED
                && question.theIndicator().unit() == Unit.COUNT
                && (asked.line() instanceof Requirement.Line.AtMost ceiling
                        ? ceiling.value().signum() == 0 && asked.path() == null
                        : asked.line() instanceof Requirement.Line.Exactly point
                                && point.value().signum() == 0);
    }

    private Outcome suppressedAgainstNone() {
        Outcome.Verdict absent = absent(
                Reason.SUPPRESSED,
                Absence.SUPPRESSED,
                "the figure for " + question.figurePeriod().inWords()
                        + " is suppressed, so it is not 0, and 0 is asked");
        return new Outcome.Verdict(
                Status.BREACH,
                absent.reason(),
                absent.message(),
                null,
                true,
                absent.kind(),
                false,
                List.of(),
                null,
                List.of());
    }

    /** A number against its line. */
    private final class Numbered {
        private final Requirement.Measured asked;
        private final Measure measure;
        private final LineInForce line;
        private final Limits decisive;
        private final SortedMap<ReportingPeriod, Reading> earlier;
        private final Indicator indicator = question.theIndicator();

        Numbered(
                Requirement.Measured asked,
                Measure measure,
                LineInForce line,
                SortedMap<ReportingPeriod, Reading> earlier) {
            this.asked = asked;
            this.measure = measure;
            this.line = line;
            this.earlier = new TreeMap<>(earlier);
            this.decisive = line.decisive(measure.exact());
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
                    status, reason, figureInWords() + detail, shown(), false, null, met, direction(), null, List.of());
        }

        private Outcome missed(Status status, Reason reason, String prefix) {
            Finding.Distance distance = Distances.of(measure, decisive, indicator);
            String words = distance == null ? "" : "; " + distance.text() + " would have met it";
            return new Outcome.Verdict(
                    status,
                    reason,
                    prefix + figureInWords() + words,
                    shown(),
                    false,
                    null,
                    false,
                    direction(),
                    distance,
                    List.of());
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

        private Outcome.Shown shown() {
            Ratio value = measure.exact();
            Ratio margin = decisive.margin(value);
            Ratio band = decisive.isAbove(value) || decisive.low() == null ? line.bandHigh() : line.bandLow();
            return new Outcome.Shown(
                    printed(),
                    measure.numerator(),
                    measure.denominator(),
                    line(decisive.endFor(value)),
                    band == null ? null : Numbers.line(band),
                    margin == null ? null : Numbers.difference(margin, indicator));
        }

        private List<Finding.Comparison> direction() {
            return Directions.of(measure, question.figurePeriod(), indicator, asked.share(), line.binding(), earlier);
        }
    }

    // states, boards, dates

    private Outcome state(Evidence.OfReading given) {
        Figure figure = given.reading().figure();
        if (figure instanceof Figure.Absent absent) {
            return absent(absent);
        }
        boolean yes = figure instanceof Figure.YesNo state && state.yes();
        String of = " for " + question.figurePeriod().inWords();
        Outcome.Verdict verdict = yes
                ? Outcome.Verdict.of(Status.PASS, Reason.MET, "given as yes" + of)
                : Outcome.Verdict.of(Status.BREACH, Reason.MISSED, "given as no" + of + "; yes is asked");
        Outcome.Shown shown = new Outcome.Shown(yes ? "yes" : "no", null, null, "yes", null, null);
        return new Outcome.Verdict(
                verdict.status(),
                verdict.reason(),
                verdict.message(),
                shown,
                false,
                null,
                yes,
                List.of(),
                null,
                List.of());
    }

    private Outcome board(FactsFile.@Nullable BoardJudgement judgement) {
        if (judgement == null) {
            return absent(
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

    private Outcome milestone(Requirement.Milestone asked, Carry.@Nullable KnownAction known) {
        LocalDate asAt = question.asAt();
        String due = Words.day(asked.due());
        if (known != null && !known.completed().isAfter(asAt)) {
            return completed(asked, known);
        }
        long late = ChronoUnit.DAYS.between(asked.due(), asAt);
        if (late > 0) {
            Finding.Distance distance = days(late, Words.count(late, "day") + " past its date");
            return Outcome.Verdict.of(
                            Status.BREACH,
                            Reason.OVERDUE,
                            "due " + due + ", not done by " + Words.day(asAt) + ", " + Words.count(late, "day")
                                    + " overdue")
                    .apart(distance);
        }
        if (-late <= asked.warnDays()) {
            return Outcome.Verdict.of(
                    Status.WARN,
                    Reason.DUE_SOON,
                    "due " + due + ", in " + Words.count(-late, "day") + ", not recorded as done");
        }
        return new Outcome.Listed(NotDue.NOT_YET_DUE, "due " + due + ", not recorded as done");
    }

    private Outcome completed(Requirement.Milestone asked, Carry.KnownAction known) {
        String done = "done on " + Words.day(known.completed());
        long late = ChronoUnit.DAYS.between(asked.due(), known.completed());
        if (late <= 0) {
            return Outcome.Verdict.of(Status.PASS, Reason.DONE, done + ", due " + Words.day(asked.due()));
        }
        boolean first = known.reported().equals(question.period());
        return Outcome.Verdict.of(
                        first ? Status.WARN : Status.PASS,
                        Reason.DONE_LATE,
                        done + ", " + Words.count(late, "day") + " after " + Words.day(asked.due()))
                .apart(days(late, Words.count(late, "day") + " earlier"));
    }

    private static Finding.Distance days(long number, String text) {
        return new Finding.Distance(BigDecimal.valueOf(number), "days", text);
    }

    /** The worst of the reports whose time has come; those whose time has not wait. */
    private Outcome reports(List<Evidence.Owed> owed) {
        List<Outcome.Verdict> verdicts = owed.stream()
                .map(this::report)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (verdicts.isEmpty()) {
            Evidence.Owed next = owed.get(0);
            return new Outcome.Listed(
                    NotDue.NOT_YET_DUE,
                    "the report for " + next.period().inWords() + " is due by " + Words.day(next.deadline()));
        }
        List<ReportingPeriod> settled =
                verdicts.stream().flatMap(each -> each.settled().stream()).toList();
        return verdicts.stream()
                .max(Comparator.comparing(Outcome.Verdict::status)
                        .thenComparing(each -> each.settled().get(0)))
                .orElseThrow()
                .settling(settled);
    }

    private Outcome.@Nullable Verdict report(Evidence.Owed owed) {
        String report = "the report for " + owed.period().inWords();
        String due = "due by " + Words.day(owed.deadline());
        LocalDate submitted = owed.submitted();
        if (submitted == null) {
            return question.asAt().isBefore(owed.deadline())
                    ? null
                    : Outcome.Verdict.of(
                                    Status.BREACH,
                                    Reason.NOT_THERE,
                                    report + " is not there on " + Words.day(question.asAt()) + ", " + due)
                            .settling(List.of(owed.period()));
        }
        if (!submitted.isAfter(owed.deadline())) {
            return Outcome.Verdict.of(
                            Status.PASS, Reason.IN_TIME, report + " came on " + Words.day(submitted) + ", " + due)
                    .settling(List.of(owed.period()));
        }
        // on the Saturday after a deadline no working day has gone by, and the report is late all the same
        int late = Math.max(1, WorkingDays.between(owed.deadline(), submitted));
        return Outcome.Verdict.of(
                        late > question.policies().lateBreach() ? Status.BREACH : Status.WARN,
                        Reason.LATE,
                        report + " came on " + Words.day(submitted) + ", " + Words.count(late, "working day")
                                + " late, " + due)
                .apart(days(late, Words.count(late, "working day") + " earlier"))
                .settling(List.of(owed.period()));
    }
}
