package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.assessment.PeriodTrace;
import org.improvementnotice.compliance.judgement.Question;
import org.improvementnotice.compliance.judgement.Words;
import org.improvementnotice.compliance.judgement.Working;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.MissingPolicy;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Unit;

/** How long it has been so, and what the absence of a figure gives. */
final class RunWords {

    /** The most months of a run that are named. */
    private static final int NAMED = 12;

    private RunWords() {}

    /** The run, with the statuses that make it. */
    static List<String> of(Explained explained) {
        Carry.Track track = explained
                .judging()
                .flatMap(each -> Optional.ofNullable(each.track()))
                .orElse(null);
        if (track == null) {
            return List.of();
        }
        Finding finding = explained.finding();
        if (finding == null) {
            return List.of("last judged in " + inWords(track.last()));
        }
        List<String> lines = new ArrayList<>();
        lines.add(finding.status().code() + " for " + finding.run() + " due "
                + (finding.run() == 1 ? "period" : "periods running")
                + (finding.isAbsent()
                        ? "; an unbroken stretch without a figure is one run, whatever its statuses"
                        : ""));
        List<Carry.Mark> marks = track.marks();
        int inRun = Math.min(finding.run(), marks.size());
        for (Carry.Mark each : marks.subList(marks.size() - Math.min(inRun, NAMED), marks.size())) {
            lines.add(inWords(each));
        }
        if (inRun > NAMED) {
            lines.add("and before them back to "
                    + marks.get(marks.size() - inRun).period().inWords());
        } else if (marks.size() > inRun) {
            lines.add("before the run: " + inWords(marks.get(marks.size() - inRun - 1)));
        }
        return lines;
    }

    private static String inWords(Carry.Mark mark) {
        return mark.period().inWords() + ": " + mark.status().code() + ", "
                + mark.reason().code();
    }

    /** What the policies made of a missing figure; nothing where there is one. */
    static List<String> absence(Explained explained) {
        Finding finding = explained.finding();
        PeriodTrace.Judging judging = explained.judging().orElse(null);
        if (finding == null || judging == null || !finding.isAbsent()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        Question question = judging.question();
        String whose = question.clause().missing() == null ? "policy of the pack" : "policy of the clause";
        lines.add(whose + ", " + question.missing().code() + ": "
                + (question.missing() == MissingPolicy.BREACH
                        ? "a figure that is missing is BREACH at once"
                        : "a figure that is missing is WARN in its first due period and BREACH from the second"));
        Finding.AbsenceRun absence = finding.absence();
        if (absence != null) {
            lines.add("it is missing, " + Words.running(absence.periods(), question.indicator()));
        }
        Carry.Mark last = question.last();
        Status before = last == null ? null : last.lastWithFigure();
        lines.add(
                before == null
                        ? "no earlier status rested on a figure"
                        : "never better than the last status that rested on a figure: " + before.code());
        if (isSuppressedAgainstNone(explained, finding)) {
            lines.add("a count that is suppressed is not 0, and where the line asks for none that is BREACH at once");
        }
        return lines;
    }

    private static boolean isSuppressedAgainstNone(Explained explained, Finding finding) {
        Working.Ends binding = explained.working().map(Working::binding).orElse(null);
        return finding.reason() == Reason.SUPPRESSED
                && explained.indicator().map(Indicator::unit).orElse(null) == Unit.COUNT
                && binding != null
                && binding.high() != null
                && binding.high().signum() <= 0;
    }
}
