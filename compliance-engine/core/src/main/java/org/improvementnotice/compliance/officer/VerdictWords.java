package org.improvementnotice.compliance.officer;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.judgement.Evidence;
import org.improvementnotice.compliance.judgement.Words;
import org.improvementnotice.compliance.judgement.Working;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Ratio;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.Requirement;
import org.jspecify.annotations.Nullable;

/** How it came out, why not better and why not worse. */
final class VerdictWords {

    private final Explained of;
    private final List<String> lines = new ArrayList<>();

    private VerdictWords(Explained of) {
        this.of = of;
    }

    static List<String> of(Explained explained) {
        Finding finding = explained.finding();
        if (finding == null) {
            PeriodAssessment.Listed listed = requireNonNull(explained.listed());
            return List.of("no finding, " + listed.why().code().replace('-', ' ') + ": " + listed.text());
        }
        VerdictWords words = new VerdictWords(explained);
        words.lines.add(finding.status().code() + ", " + finding.reason().code() + ": " + finding.detail());
        words.otherwise(finding);
        return words.lines;
    }

    private void otherwise(Finding finding) {
        if (finding.isAbsent()) {
            lines.add("PASS would need " + missing());
            return;
        }
        switch (finding.reason()) {
            case MET, CLOSE, MISSED, BEHIND_LINE, NOT_YET_SUSTAINED, TOO_FEW, DEPENDS_ON_ROUNDING -> figure(finding);
            case DUE_SOON -> dueSoon();
            case OVERDUE ->
                lines.add("recorded as done by its date it would be PASS; done later, WARN in the month that says so"
                        + " first and PASS from then on");
            case DONE -> lines.add("done after its date it would have been WARN in the month that said so first");
            case DONE_LATE -> lines.add("done by its date it would have been PASS at once");
            case IN_TIME, LATE, NOT_THERE -> report();
            case JUDGED_BY_BOARD -> lines.add("the status is the one the board recorded: nothing is computed");
            case NO_FIGURE, SUPPRESSED, CANNOT_TELL_IF_DUE, NONE_RECORDED -> {}
        }
    }

    private String missing() {
        if (of.requirement().orElse(null) instanceof Requirement.BoardJudges) {
            return "a judgement of the board";
        }
        boolean isThere = of.reading().map(each -> !each.isAbsent()).orElse(false);
        return isThere ? "a figure to compare with" : "a figure";
    }

    private void figure(Finding finding) {
        Requirement requirement = of.requirement().orElse(null);
        if (!(requirement instanceof Requirement.Measured asked)) {
            lines.add(
                    finding.reason() == Reason.MET
                            ? "given as no it would be BREACH"
                            : "PASS would need it given as yes");
            return;
        }
        of.working().ifPresent(working -> {
            EndWords ends = new EndWords(of.indicator().orElseThrow());
            better(finding, asked, working, ends);
            worse(finding, working, ends);
        });
    }

    private void better(Finding finding, Requirement.Measured asked, Working working, EndWords ends) {
        Finding.Distance toWarn = working.toWarn();
        if (toWarn != null) {
            lines.add("WARN would need " + within(working, ends) + ": " + toWarn.text());
        }
        Finding.Distance toPass = working.toPass();
        if (toPass != null) {
            lines.add("PASS would need " + everyLine(working, ends) + ": " + toPass.text() + more(asked));
            return;
        }
        switch (finding.reason()) {
            case TOO_FEW -> lines.add("PASS would need " + Words.count(asked.cases(), "case") + " or more");
            case NOT_YET_SUSTAINED ->
                lines.add("PASS would need the line met for " + asked.periods() + " due periods running; it is met for "
                        + met());
            case DEPENDS_ON_ROUNDING ->
                lines.add("PASS would need numerator and denominator, or a figure that is further from the line");
            default -> {}
        }
    }

    private int met() {
        return of.judging()
                .flatMap(each -> Optional.ofNullable(each.track()))
                .map(each -> each.last().met())
                .orElse(0);
    }

    private static String more(Requirement.Measured asked) {
        return (asked.cases() > 0 ? "; on " + Words.count(asked.cases(), "case") + " or more" : "")
                + (asked.periods() > 1 ? "; for " + asked.periods() + " due periods running" : "");
    }

    private static String everyLine(Working working, EndWords ends) {
        List<String> needed = new ArrayList<>();
        for (Working.Ends each : new Working.Ends[] {working.binding(), working.guide()}) {
            if (each != null) {
                needed.add(ends.met(each));
            }
        }
        return String.join(" and ", needed.stream().distinct().toList());
    }

    private static String within(Working working, EndWords ends) {
        return ends.met(new Working.Ends(working.bandLow(), working.bandHigh(), false));
    }

    private void worse(Finding finding, Working working, EndWords ends) {
        Working.Ends binding = working.binding();
        Working.Ends guide = working.guide();
        String breach = ends.beyond(working.bandLow(), working.bandHigh());
        switch (finding.status()) {
            case PASS -> {
                if (guide != null && isStricter(guide, binding)) {
                    lines.add("WARN begins " + ends.missed(guide) + ", the guide line");
                }
                if (binding != null) {
                    lines.add(
                            breach.isEmpty()
                                    ? "BREACH begins " + ends.missed(binding) + ": there is no band"
                                    : "WARN begins " + ends.missed(binding) + ", BREACH begins " + breach);
                }
            }
            case WARN -> {
                if (binding == null) {
                    lines.add("a guide line gives no BREACH");
                } else {
                    lines.add("BREACH begins " + (breach.isEmpty() ? ends.missed(binding) : breach));
                }
            }
            case BREACH -> {}
        }
    }

    /** Whether a guide line is missed before the line that binds is. */
    private static boolean isStricter(Working.Ends guide, Working.@Nullable Ends binding) {
        if (binding == null) {
            return true;
        }
        Ratio low = guide.low();
        Ratio high = guide.high();
        Ratio least = binding.low();
        Ratio most = binding.high();
        return (low != null && (least == null || low.compareTo(least) > 0))
                || (high != null && (most == null || high.compareTo(most) < 0));
    }

    private void dueSoon() {
        if (of.requirement().orElse(null) instanceof Requirement.Milestone asked) {
            lines.add("PASS would need it recorded as done; BREACH begins after " + Words.day(asked.due()));
        }
    }

    private void report() {
        int lateBreach = of.pack().notice().policies().lateBreach();
        of.evidence()
                .filter(Evidence.OfReports.class::isInstance)
                .ifPresent(each -> lines.add("PASS asks it by its day; "
                        + (lateBreach == 0
                                ? "late or not there is BREACH"
                                : "late by " + Words.count(lateBreach, "working day")
                                        + " or fewer is WARN, later or not there is BREACH")));
    }
}
