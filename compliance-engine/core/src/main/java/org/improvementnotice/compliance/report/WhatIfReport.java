package org.improvementnotice.compliance.report;

import java.util.List;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Counts;
import org.improvementnotice.compliance.model.Escalation;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Setting;
import org.improvementnotice.compliance.model.WhatIf;

/** A question what if and its answer, as it is beside as it would be. */
public final class WhatIfReport {

    private WhatIfReport() {}

    /** For a person: what would change first. */
    public static String text(WhatIf whatIf) {
        ExplanationReport.Text text = new ExplanationReport.Text();
        text.line("notice: " + ExplanationReport.inWords(whatIf.before().notice()));
        text.line("== what if, " + whatIf.before().authority() + ", "
                + whatIf.period().inWords() + ", as at "
                + whatIf.monthBefore().asAt()
                + (whatIf.monthBefore().draft() ? ", DRAFT: not handed in, hands nothing on" : "") + " ==");
        whatIf.settings()
                .forEach(each -> text.line("set: " + each.written() + " (" + each.name() + inPlace(each) + ")"));
        whatIf.notes().forEach(each -> text.line("note: " + each));
        changes(whatIf, text);
        month(whatIf.monthBefore(), whatIf.monthAfter(), text);
        whatIf.later().stream().filter(each -> !each.isSame()).forEach(each -> later(each, text));
        List<String> same = whatIf.later().stream()
                .filter(WhatIf.Later::isSame)
                .map(each -> each.period().inWords())
                .toList();
        if (!same.isEmpty()) {
            text.line("later, the same statuses and level: " + String.join(", ", same));
        }
        text.line(Legend.TEXT);
        return text.all();
    }

    private static String inPlace(Setting setting) {
        boolean none = setting.reading() == null && setting.action() == null && setting.submission() == null;
        return (none ? "; taken out" : "") + (setting.stands() == null ? "" : "; in place of " + setting.stands());
    }

    private static void changes(WhatIf whatIf, ExplanationReport.Text text) {
        List<WhatIf.Change> changes = whatIf.changes();
        for (WhatIf.Change each : changes) {
            text.line("");
            text.line("changed: " + each.key().clause() + " " + each.before().name());
            sides(inWords(each.before()), inWords(each.after()), text);
            List<String> was = cautions(each.before());
            List<String> is = cautions(each.after());
            if (!was.equals(is)) {
                was.forEach(caution -> text.indented("beside it before: " + caution));
                is.forEach(caution -> text.indented("beside it after:  " + caution));
            }
        }
        text.line("");
        text.line(
                changes.isEmpty()
                        ? "nothing would come out otherwise: " + whatIf.unchanged() + " requirements are as they are"
                        : "unchanged: " + whatIf.unchanged() + " requirements");
    }

    private static String inWords(WhatIf.Side side) {
        Finding finding = side.finding();
        return side.word() + ", " + side.text() + (finding == null ? "" : "; run of " + finding.run());
    }

    private static List<String> cautions(WhatIf.Side side) {
        Finding finding = side.finding();
        return finding == null
                ? List.of()
                : finding.cautions().stream()
                        .map(each -> (!each.code().isDoubt()
                                        ? "caution: "
                                        : each.answered() ? "doubt, answered: " : "doubt, not answered: ")
                                + each.text())
                        .toList();
    }

    /** What is the same is said once. */
    private static void sides(String before, String after, ExplanationReport.Text text) {
        if (before.equals(after)) {
            text.indented("the same: " + before);
            return;
        }
        text.indented("before:   " + before);
        text.indented("after:    " + after);
    }

    private static void month(PeriodAssessment before, PeriodAssessment after, ExplanationReport.Text text) {
        text.line("findings");
        sides(counts(before.counts()), counts(after.counts()), text);
        text.line("level of attention");
        sides(level(before.escalation()), level(after.escalation()), text);
        text.line("before it falls");
        sides(lowers(before.escalation()), lowers(after.escalation()), text);
        text.line("told");
        sides(told(before.escalation()), told(after.escalation()), text);
    }

    private static String counts(Counts counts) {
        return counts.breach() + " BREACH, " + counts.warn() + " WARN, " + counts.pass() + " PASS";
    }

    private static String level(Escalation escalation) {
        return "recommended " + escalation.recommended().level() + " ("
                + escalation.direction().code() + "; before: "
                + escalation.before().level() + ")"
                + escalation.reasons().stream()
                        .map(each -> "; " + each.proposes() + " by the council's own ladder, rule "
                                + each.rule().name())
                        .collect(Collectors.joining());
    }

    private static String lowers(Escalation escalation) {
        if (!escalation.lowers().isEmpty()) {
            return String.join("; ", escalation.lowers());
        }
        return escalation.recommended().rank() == 1 ? "there is no lower level" : "nothing stands against it";
    }

    private static String told(Escalation escalation) {
        return escalation.tell().isEmpty()
                ? "no rule of the ladder names anybody"
                : escalation.tell().stream()
                        .map(each -> each.whom() + (each.sameDay() ? " the same day" : ""))
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private static void later(WhatIf.Later later, ExplanationReport.Text text) {
        text.line("later, " + later.period().inWords());
        later.statuses()
                .forEach(each ->
                        text.indented(each.key().clause() + " " + each.before().name() + ": "
                                + each.before().word() + " -> " + each.after().word()));
        if (!later.levelBefore().equals(later.levelAfter())) {
            text.indented("level of attention: recommended " + later.levelBefore() + " -> " + later.levelAfter());
        }
    }

    /** For a machine: both sides of everything that would change, and both escalations. */
    public static String json(WhatIf whatIf) {
        return Json.object(
                true,
                json -> json.count("schemaVersion", JsonReport.SCHEMA_VERSION)
                        .text("legend", Legend.TEXT)
                        .text("authority", whatIf.before().authority())
                        .object(
                                "notice",
                                notice -> JsonReport.notice(
                                        notice, whatIf.before().notice()))
                        .text("period", whatIf.period())
                        .texts(
                                "set",
                                whatIf.settings().stream().map(Setting::written).toList())
                        .texts("notes", whatIf.notes())
                        .list("changes", whatIf.changes(), WhatIfReport::change)
                        .count("unchanged", whatIf.unchanged())
                        .object("before", before -> month(before, whatIf.monthBefore()))
                        .object("after", after -> month(after, whatIf.monthAfter()))
                        .list("later", whatIf.later(), WhatIfReport::later));
    }

    private static void month(Json json, PeriodAssessment month) {
        json.object("counts", counts -> JsonReport.counts(counts, month.counts()))
                .object("escalation", escalation -> JsonReport.escalation(escalation, month.escalation()));
    }

    private static void change(Json json, WhatIf.Change change) {
        json.text("clause", change.key().clause())
                .text("indicator", change.key().indicator())
                .object("before", before -> side(before, change.before()))
                .object("after", after -> side(after, change.after()));
    }

    private static void side(Json json, WhatIf.Side side) {
        json.optional("finding", side.finding(), JsonReport::finding)
                .optional("listed", side.listed(), JsonReport::listed);
    }

    private static void later(Json json, WhatIf.Later later) {
        json.text("period", later.period())
                .list(
                        "statuses",
                        later.statuses(),
                        (status, each) -> status.text("clause", each.key().clause())
                                .text("indicator", each.key().indicator())
                                .text("before", each.before().word())
                                .text("after", each.after().word()))
                .text("levelBefore", later.levelBefore())
                .text("levelAfter", later.levelAfter());
    }
}
