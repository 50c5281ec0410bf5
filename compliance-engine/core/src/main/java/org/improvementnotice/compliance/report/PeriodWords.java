package org.improvementnotice.compliance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Counts;
import org.improvementnotice.compliance.model.Escalation;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.NotDue;
import org.improvementnotice.compliance.model.Paper;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.WaiverUse;

/** What is said of a period around its findings; the same words in every format that people read. */
final class PeriodWords {

    private final Assessment assessment;
    private final PeriodAssessment period;

    PeriodWords(Assessment assessment, PeriodAssessment period) {
        this.assessment = assessment;
        this.period = period;
    }

    /** {@code Exampleborough, April 2012, as at 2012-05-10}, and whether it is a draft. */
    String title() {
        return assessment.authority() + ", " + period.period().inWords() + ", as at " + period.asAt()
                + (period.draft() ? ", DRAFT: not handed in, hands nothing on" : "");
    }

    /** Where its figures come from, how it came out in one sentence, and what was judged elsewhere. */
    List<String> head() {
        List<String> lines = new ArrayList<>();
        Paper paper = assessment.paper();
        if (paper != null) {
            lines.add(paper.inWords());
        }
        lines.add(figures());
        if (period.beforeIssue()) {
            lines.add("judged before the notice was issued on "
                    + assessment.notice().issued());
        }
        lines.add(headline());
        return lines;
    }

    private String figures() {
        if (period.fileless()) {
            return "no file came for this month";
        }
        return "figures: " + (period.sources().isEmpty() ? "source not given" : String.join("; ", period.sources()));
    }

    private String headline() {
        Counts counts = period.counts();
        List<Clause> elsewhere = assessment.notJudgedHere();
        String judged = counts.total() == 0
                ? "nothing was due"
                : counts.pass() + " of " + counts.total() + " requirements judged here were met in "
                        + period.period().inWords() + "; " + counts.breach() + " BREACH, " + counts.warn()
                        + " WARN" + waived(counts);
        return elsewhere.isEmpty()
                ? judged
                : judged + "; not judged here: "
                        + elsewhere.stream()
                                .map(each -> each.number() + " " + each.words())
                                .collect(Collectors.joining(", "));
    }

    private static String waived(Counts counts) {
        return counts.waived() == 0 ? "" : ", " + counts.waived() + " of them with an agreed exception";
    }

    /** {@code 1 BREACH, 2 WARN, 17 PASS}. */
    static String counts(Counts counts) {
        return counts.breach() + " BREACH, " + counts.warn() + " WARN, " + counts.pass() + " PASS";
    }

    /** Requirements that gave no finding. */
    List<String> listed() {
        List<String> lines = new ArrayList<>();
        for (NotDue why : NotDue.values()) {
            period.listed().stream().filter(each -> each.why() == why).forEach(each -> lines.add(listed(each)));
        }
        return lines;
    }

    /** One of them: why, what and in words. */
    static String listed(PeriodAssessment.Listed listed) {
        return listed.why().code().replace('-', ' ') + ": " + listed.clause() + " " + listed.name() + ": "
                + listed.text()
                + listed.cautions().stream()
                        .map(each -> "; caution: " + each.text())
                        .collect(Collectors.joining());
    }

    /** An exception that waives nothing is said; one that does stands beside its finding. */
    List<String> exceptions() {
        return period.waivers().stream()
                .filter(WaiverUse::waivesNothing)
                .map(WaiverUse::inWords)
                .toList();
    }

    /** What is asked otherwise, what came late or changed, and what inspectors found. */
    List<String> changes() {
        List<String> lines = new ArrayList<>();
        period.rulesChanged()
                .forEach(each -> lines.add("asked otherwise than before: " + each.clause() + " " + each.indicator()
                        + ": " + each.before() + " -> " + each.now()));
        period.restated().forEach(each -> lines.add(restated(each)));
        period.inspections()
                .forEach(each -> lines.add("inspection: " + each.date() + " " + each.body() + ", " + each.subject()
                        + ": \"" + each.grade() + "\""));
        return lines;
    }

    private static String restated(PeriodAssessment.Restatement each) {
        String why = each.why() == null ? "" : ", \"" + each.why() + "\"";
        String verdicts = each.verdicts().stream().map(PeriodWords::stood).collect(Collectors.joining());
        return (each.why() == null ? "came late" : "restated") + ", earlier verdicts stand: " + each.name() + " for "
                + each.period() + ": " + each.was() + " -> " + each.is() + why + verdicts;
    }

    private static String stood(PeriodAssessment.Restatement.Verdict verdict) {
        Status now = verdict.now();
        String would = now == null ? "would now give no finding" : "would now be " + now.code();
        return "; " + verdict.clause() + " in " + verdict.judgedIn() + " was "
                + verdict.stood().code() + ", " + would;
    }

    /** Indicators that are shown without a status. */
    List<String> activity() {
        return period.activity().stream()
                .map(each -> "activity, not judged: " + each.name() + ": " + each.text())
                .toList();
    }

    /** Whom to tell the same day, the level with its reasons, what it asks of whom, and what would lower it. */
    List<String> attention() {
        Escalation escalation = period.escalation();
        List<String> lines = new ArrayList<>();
        escalation.tell().stream().filter(Escalation.Told::sameDay).forEach(each -> lines.add(told(each)));
        lines.add("level of attention: recommended " + escalation.recommended().level() + " ("
                + escalation.direction().code() + "; before: "
                + escalation.before().level() + ")");
        FactsFile.LevelDecision decided = escalation.decided();
        if (decided != null) {
            lines.add("  decided: " + decided.is() + " by " + decided.by() + " on " + decided.on() + ": \""
                    + decided.why() + "\"");
        }
        escalation.reasons().forEach(each -> lines.addAll(reason(each)));
        escalation.bodies().forEach(each -> lines.add("  asks " + each.name() + ": " + each.asks()));
        if (!escalation.lowers().isEmpty()) {
            lines.add("  before it falls: " + String.join("; ", escalation.lowers()));
        }
        escalation.tell().stream().filter(each -> !each.sameDay()).forEach(each -> lines.add(told(each)));
        return lines;
    }

    private static String told(Escalation.Told told) {
        return "tell " + told.whom() + (told.sameDay() ? " the same day" : "")
                + ", by the council's own ladder, rule " + told.rule().name()
                + (told.texts().isEmpty() ? "" : ": " + String.join("; ", told.texts()));
    }

    private static List<String> reason(Escalation.Cause cause) {
        String rule = "  reason: " + cause.proposes() + " by the council's own ladder, rule "
                + cause.rule().name();
        if (cause.texts().size() < 2) {
            return List.of(
                    rule + cause.texts().stream().map(each -> ": " + each).collect(Collectors.joining()));
        }
        List<String> lines = new ArrayList<>(List.of(rule + ":"));
        cause.texts().forEach(each -> lines.add("    - " + each));
        return lines;
    }
}
