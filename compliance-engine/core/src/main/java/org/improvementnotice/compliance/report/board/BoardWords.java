package org.improvementnotice.compliance.report.board;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Change;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Unit;

/** Words that stand in several parts of the board's report. */
final class BoardWords {

    /** How many names a sentence of the first side holds. */
    private static final int NAMES = 3;

    private BoardWords() {}

    /** A day in words, such as {@code 31 March 2012}. */
    static String day(LocalDate date) {
        return date.getDayOfMonth() + " " + ReportingPeriod.of(date).inWords();
    }

    /** A number of things, such as {@code 1 figure} or {@code 3 figures}. */
    static String count(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    /** Clause and name. */
    static String title(Finding finding) {
        return finding.clause() + " " + finding.name();
    }

    /** Names one after the other, as many as a sentence holds, with how many more there are. */
    static String names(List<String> names) {
        int more = names.size() - NAMES;
        return more <= 1
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMES)) + " and " + more + " more, below";
    }

    /** {@code BREACH for 3 periods running}. */
    static String running(Finding finding) {
        return finding.status().code() + forHowLong(finding);
    }

    /** {@code for 3 periods running}, behind a status. */
    static String forHowLong(Finding finding) {
        return " for " + count(finding.run(), "period") + (finding.run() == 1 ? "" : " running");
    }

    /** {@code worse than in May 2012, same as in March 2012}; empty where nothing can be compared. */
    static String direction(List<Finding.Comparison> direction) {
        return direction.stream()
                .map(each -> each.change().code()
                        + (each.change() == Change.SAME ? " as in " : " than in ")
                        + each.since().inWords())
                .collect(Collectors.joining(", "));
    }

    /** A printed number with its unit, as a cell holds it. */
    static String withUnit(String number, Unit unit) {
        return switch (unit) {
            case PERCENT, GRADED -> number + " %";
            case DAYS -> number + " days";
            case RATE_PER_10000 -> number + " per 10,000";
            case COUNT, AVERAGE, YES_NO -> number;
        };
    }

    /** How often a body meets. */
    static String meets(Notice.Body body) {
        return switch (body.meets()) {
            case WEEKLY -> "every week";
            case MONTHLY -> "every month";
            case QUARTERLY -> "every quarter";
            case AS_CALLED -> "when called";
        };
    }

    /** What stands in the place of a figure that is not there. */
    static String absent(Reason reason) {
        return switch (reason) {
            case SUPPRESSED -> "withheld";
            case NONE_RECORDED -> "none recorded";
            default -> "no figure";
        };
    }

    /** A reason as a heading. */
    static String reason(Reason reason) {
        return switch (reason) {
            case MET -> "Met";
            case CLOSE -> "Missed, inside the tolerance";
            case MISSED -> "Missed";
            case BEHIND_LINE -> "Behind the guide line of a dated goal";
            case NOT_YET_SUSTAINED -> "Met, for fewer periods running than asked";
            case TOO_FEW -> "Met, on fewer cases than asked";
            case DEPENDS_ON_ROUNDING -> "Met as printed, and not by every number that rounds to it";
            case NO_FIGURE -> "No figure";
            case SUPPRESSED -> "The figure is withheld";
            case CANNOT_TELL_IF_DUE -> "It cannot be told whether this is asked";
            case NONE_RECORDED -> "Nothing was counted where a figure was asked";
            case DUE_SOON -> "An action falls due soon";
            case OVERDUE -> "An action is past its date";
            case DONE -> "An action is done";
            case DONE_LATE -> "An action was done after its date";
            case IN_TIME -> "A report came in time";
            case LATE -> "A report came late";
            case NOT_THERE -> "A report is not there";
            case JUDGED_BY_BOARD -> "Judged by the Board, or waiting for its judgement";
        };
    }
}
