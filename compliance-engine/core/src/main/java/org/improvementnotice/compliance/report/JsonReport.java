package org.improvementnotice.compliance.report;

import java.util.List;
import java.util.Map;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Baseline;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Code;
import org.improvementnotice.compliance.model.Counts;
import org.improvementnotice.compliance.model.Escalation;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.NotDue;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Paper;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.ProcessView;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.RuleSource;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.Waiver;
import org.improvementnotice.compliance.model.WaiverUse;
import org.jspecify.annotations.Nullable;

/** An assessment as JSON, for machines and for {@code --previous}. */
public final class JsonReport {

    /** The version of the format. */
    public static final int SCHEMA_VERSION = 1;

    private JsonReport() {}

    /** Over several lines, indented by two. */
    public static String pretty(Assessment assessment) {
        return Json.object(true, json -> assessment(json, assessment));
    }

    /** On one line, for {@code jsonl}. */
    public static String line(Assessment assessment) {
        return Json.object(false, json -> assessment(json, assessment));
    }

    private static void assessment(Json json, Assessment assessment) {
        json.count("schemaVersion", SCHEMA_VERSION)
                .text("engine", assessment.inputs().engine())
                .text("legend", Legend.TEXT)
                .text("asAt", assessment.inputs().asAt())
                .text("authority", assessment.authority())
                .object("notice", notice -> notice(notice, assessment.notice()))
                .object(
                        "pack",
                        pack -> pack.text("id", assessment.notice().id())
                                .text("version", assessment.notice().version())
                                .text("digest", assessment.inputs().packDigest())
                                .list(
                                        "files",
                                        assessment.inputs().packFiles().entrySet(),
                                        (file, entry) -> file.text("file", entry.getKey())
                                                .text("digest", entry.getValue())))
                .list(
                        "facts",
                        assessment.files().entrySet(),
                        (file, entry) -> file.text("file", entry.getKey()).text("digest", entry.getValue()))
                .optional(
                        "previous",
                        assessment.inputs().previous(),
                        (previous, each) -> previous.text("file", each.name()).text("digest", each.digest()))
                .optional(
                        "waivers",
                        assessment.inputs().waivers(),
                        (waivers, each) -> waivers.text("file", each.name()).text("digest", each.digest()))
                .optional("paper", assessment.paper(), JsonReport::paper)
                .list("periods", assessment.periods(), (period, each) -> period(period, each, assessment))
                .optional("baseline", assessment.baseline(), JsonReport::baseline)
                .object("carry", carry -> carry(carry, assessment.carry()));
    }

    private static void paper(Json json, Paper paper) {
        json.texts("bodies", paper.bodies().stream().map(Notice.Body::code).toList())
                .text("papers", paper.papers().code())
                .text("shows", paper.shows().code());
    }

    private static void baseline(Json json, Baseline baseline) {
        json.text("file", baseline.file().name())
                .text("digest", baseline.file().digest())
                .text("period", baseline.period())
                .text("level", baseline.level())
                .list(
                        "changes",
                        baseline.changes(),
                        (change, each) -> change.text("clause", each.clause())
                                .text("indicator", each.indicator())
                                .text("name", each.name())
                                .text("state", each.state().code())
                                .text("was", code(each.was()))
                                .text("now", code(each.now()))
                                .text("text", each.text()));
    }

    static void notice(Json json, Notice notice) {
        json.text("id", notice.id())
                .text("title", notice.title())
                .object(
                        "provenance",
                        provenance -> provenance
                                .text("status", notice.provenance().status().code())
                                .texts("sources", notice.provenance().sources()));
    }

    private static void period(Json json, PeriodAssessment period, Assessment assessment) {
        json.text("period", period.period())
                .text("asAt", period.asAt())
                .flag("draft", period.draft())
                .flag("fileless", period.fileless())
                .flag("beforeIssue", period.beforeIssue())
                .texts("sources", period.sources())
                .text("worst", period.worst().map(Status::code).orElse(null))
                .object("counts", counts -> counts(counts, period))
                .list("findings", period.findings(), JsonReport::finding)
                .list("listed", period.listed(), JsonReport::listed)
                .list(
                        "activity",
                        period.activity(),
                        (activity, each) -> activity.text("indicator", each.indicator())
                                .text("name", each.name())
                                .text("value", each.value())
                                .list("direction", each.direction(), JsonReport::comparison)
                                .text("text", each.text()))
                .list("notJudgedHere", assessment.notJudgedHere(), JsonReport::clause)
                .list(
                        "rulesChanged",
                        period.rulesChanged(),
                        (change, each) -> change.text("clause", each.clause())
                                .text("indicator", each.indicator())
                                .text("before", each.before())
                                .text("now", each.now()))
                .list(
                        "restated",
                        period.restated(),
                        (restated, each) -> restated.text("indicator", each.indicator())
                                .text("name", each.name())
                                .text("period", each.period())
                                .text("was", each.was())
                                .text("is", each.is())
                                .text("why", each.why())
                                .list(
                                        "verdicts",
                                        each.verdicts(),
                                        (verdict, one) -> verdict.text("clause", one.clause())
                                                .text("judgedIn", one.judgedIn())
                                                .text("stood", one.stood().code())
                                                .text("now", code(one.now()))))
                .list("waivers", period.waivers(), JsonReport::waiverUse)
                .list(
                        "themes",
                        period.themes(),
                        (theme, each) -> theme.text("theme", each.theme())
                                .text("name", each.name())
                                .text("worst", code(each.worst()))
                                .object("counts", counts -> counts(counts, each.counts())))
                .object("escalation", escalation -> escalation(escalation, period.escalation()))
                .list(
                        "inspections",
                        period.inspections(),
                        (inspection, each) -> inspection
                                .text("date", each.date())
                                .text("body", each.body())
                                .text("subject", each.subject())
                                .text("grade", each.grade()));
    }

    static void listed(Json json, PeriodAssessment.Listed listed) {
        json.text("id", listed.id())
                .text("clause", listed.clause())
                .text("indicator", listed.indicator())
                .text("why", listed.why().code())
                .text("text", listed.text())
                .text("due", listed.due())
                .text("value", listed.value())
                .list("cautions", listed.cautions(), JsonReport::caution);
    }

    static void clause(Json json, Clause clause) {
        json.text("clause", clause.number()).text("words", clause.words()).text("duty", clause.duty());
    }

    private static @Nullable String code(@Nullable Code code) {
        return code == null ? null : code.code();
    }

    private static void counts(Json json, PeriodAssessment period) {
        counts(json, period.counts());
        json.count("notDue", period.listed(NotDue.NOT_YET_DUE))
                .count("noLongerAsked", period.listed(NotDue.NO_LONGER_ASKED))
                .count("doesNotApply", period.listed(NotDue.DOES_NOT_APPLY))
                .count("notApplicable", period.listed(NotDue.NOT_APPLICABLE))
                .count("nothingDue", period.listed(NotDue.NOTHING_DUE))
                .count("protected", period.listed(NotDue.PROTECTED));
    }

    static void counts(Json json, Counts counts) {
        json.count("pass", counts.pass())
                .count("warn", counts.warn())
                .count("breach", counts.breach())
                .count("waived", counts.waived())
                .object(
                        "byReason",
                        reasons -> counts.byReason().forEach((reason, count) -> reasons.count(reason.code(), count)));
    }

    private static void rule(Json json, RuleSource rule) {
        json.text("name", rule.name())
                .text("file", rule.place().file())
                .count("line", rule.place().line());
    }

    private static void place(Json json, Place place) {
        json.text("file", place.file()).count("line", place.line()).count("column", place.column());
    }

    private static void comparison(Json json, Finding.Comparison comparison) {
        json.text("since", comparison.since())
                .text("change", comparison.change().code());
    }

    static void finding(Json json, Finding finding) {
        json.text("id", finding.id())
                .text("clause", finding.clause())
                .object("rule", rule -> rule(rule, finding.rule()))
                .text("theme", finding.theme())
                .texts("coreTasks", finding.coreTasks())
                .text("indicator", finding.indicator())
                .text("name", finding.name())
                .text("status", finding.status().code())
                .text("reason", finding.reason().code())
                .text("figurePeriod", finding.figurePeriod())
                .text("value", finding.value())
                .number("numerator", finding.numerator())
                .number("denominator", finding.denominator())
                .text("required", finding.required())
                .text("due", finding.due())
                .text("line", finding.line())
                .text("breachLine", finding.breachLine())
                .text("margin", finding.margin())
                .optional(
                        "distance",
                        finding.distance(),
                        (distance, each) -> distance.number("amount", each.amount())
                                .text("unit", each.unit())
                                .text("text", each.text()))
                .optional("pace", finding.pace(), JsonReport::pace)
                .count("run", finding.run())
                .list("direction", finding.direction(), JsonReport::comparison)
                .text("message", finding.message())
                .object("fact", fact -> place(fact, finding.place()))
                .text("source", finding.source())
                .text("standing", finding.validation().code())
                .optional(
                        "absence",
                        finding.absence(),
                        (absence, each) ->
                                absence.text("kind", code(each.kind())).count("periods", each.periods()))
                .list("by", finding.by().entrySet(), JsonReport::part)
                .optional("process", finding.process(), JsonReport::process)
                .list("cautions", finding.cautions(), JsonReport::caution)
                .optional("comment", finding.comment(), JsonReport::comment)
                .optional("promised", finding.promised(), JsonReport::promise)
                .text("duty", finding.duty())
                .optional(
                        "judgement",
                        finding.judgement(),
                        (judgement, each) -> judgement
                                .text("status", each.status().code())
                                .text("by", each.by())
                                .text("on", each.on())
                                .text("why", each.why()))
                .optional("waiver", finding.waiver(), JsonReport::waiver);
    }

    private static void waiver(Json json, Waiver waiver) {
        json.text("clause", waiver.clause())
                .text("indicator", waiver.indicator())
                .text("reason", waiver.reason())
                .text("approvedBy", waiver.approvedBy())
                .text("approvedOn", waiver.approvedOn())
                .text("evidence", waiver.evidence())
                .text("from", waiver.from())
                .text("until", waiver.until())
                .object("place", place -> place(place, waiver.place()));
    }

    private static void waiverUse(Json json, WaiverUse use) {
        json.text("state", use.state().code())
                .object("waiver", waiver -> waiver(waiver, use.waiver()))
                .texts("findings", use.findings())
                .text("text", use.inWords());
    }

    private static void pace(Json json, Finding.Pace pace) {
        json.number("needed", pace.needed())
                .count("periods", pace.periods())
                .text("until", pace.until())
                .number("lastThree", pace.lastThree())
                .number("lastSix", pace.lastSix())
                .text("text", pace.text());
    }

    private static void process(Json json, ProcessView process) {
        json.text("variation", process.variation().code())
                .text("rule", code(process.rule()))
                .text("assurance", code(process.assurance()))
                .number("mean", process.mean())
                .number("lower", process.lower())
                .number("upper", process.upper())
                .count("periods", process.periods())
                .text("text", process.text());
    }

    private static void caution(Json json, Finding.Caution caution) {
        json.text("code", caution.code().code())
                .text("text", caution.text())
                .flag("doubt", caution.code().isDoubt())
                .flag("answered", caution.answered());
    }

    private static void part(Json json, Map.Entry<String, Figure.Parts> part) {
        json.text("part", part.getKey())
                .number("numerator", part.getValue().numerator())
                .number("denominator", part.getValue().denominator());
    }

    private static void comment(Json json, FactsFile.Comment comment) {
        json.text("why", comment.why())
                .text("action", comment.action())
                .text("owner", comment.owner())
                .text("by", comment.by())
                .text("evidence", comment.evidence());
    }

    private static void promise(Json json, Carry.Promise promise) {
        json.text("made", promise.made())
                .text("action", promise.action())
                .text("owner", promise.owner())
                .text("by", promise.by());
    }

    private static void attention(Json json, Escalation.Attention attention) {
        json.text("level", attention.level()).count("rank", attention.rank());
    }

    static void escalation(Json json, Escalation escalation) {
        json.object("recommended", inner -> attention(inner, escalation.recommended()))
                .object("before", inner -> attention(inner, escalation.before()))
                .optional(
                        "decided",
                        escalation.decided(),
                        (decided, each) -> decided.text("level", each.is())
                                .text("by", each.by())
                                .text("on", each.on())
                                .text("why", each.why()))
                .text("direction", escalation.direction().code())
                .list(
                        "reasons",
                        escalation.reasons(),
                        (cause, each) -> cause.object("rule", rule -> rule(rule, each.rule()))
                                .text("proposes", each.proposes())
                                .texts("findings", each.findings())
                                .texts("texts", each.texts()))
                .list(
                        "bodies",
                        escalation.bodies(),
                        (body, each) -> body.text("body", each.body())
                                .text("name", each.name())
                                .text("asks", each.asks()))
                .texts("lowers", escalation.lowers())
                .list(
                        "tell",
                        escalation.tell(),
                        (told, each) -> told.text("whom", each.whom())
                                .flag("sameDay", each.sameDay())
                                .object("rule", rule -> rule(rule, each.rule()))
                                .texts("texts", each.texts()));
    }

    // what is handed on

    private static void carry(Json json, Carry carry) {
        json.text("period", carry.period())
                .object(
                        "level",
                        level -> level.text("level", carry.level().level())
                                .count("periods", carry.level().periods())
                                .list(
                                        "holds",
                                        carry.level().holds(),
                                        (hold, key) -> hold.text("clause", key.clause())
                                                .text("indicator", key.indicator())))
                .list(
                        "tracks",
                        carry.tracks().entrySet(),
                        (track, entry) -> track.text("clause", entry.getKey().clause())
                                .text("indicator", entry.getKey().indicator())
                                .text("theme", entry.getValue().theme())
                                .text("name", entry.getValue().name())
                                .text("required", entry.getValue().required())
                                .list("marks", entry.getValue().marks(), JsonReport::mark))
                .list(
                        "figures",
                        carry.figures().entrySet(),
                        (figures, entry) -> figures.text("indicator", entry.getKey())
                                .list("readings", List.copyOf(entry.getValue().values()), JsonReport::reading))
                .list(
                        "actions",
                        carry.actions().entrySet(),
                        (action, entry) -> action.text("action", entry.getKey())
                                .text("completed", entry.getValue().completed())
                                .text("reported", entry.getValue().reported())
                                .text("evidence", entry.getValue().evidence())
                                .object(
                                        "place",
                                        place -> place(place, entry.getValue().place())))
                .list(
                        "promises",
                        carry.promises().entrySet(),
                        (promised, entry) -> promise(promised.text("clause", entry.getKey()), entry.getValue()))
                .list(
                        "reports",
                        carry.reports().entrySet(),
                        (report, entry) -> report.text("report", entry.getKey()).texts("waiting", entry.getValue()))
                .list(
                        "clean",
                        carry.clean().entrySet(),
                        (clean, entry) -> clean.text("theme", entry.getKey()).count("periods", entry.getValue()))
                .list(
                        "facts",
                        carry.files().entrySet(),
                        (file, entry) -> file.text("file", entry.getKey()).text("digest", entry.getValue()));
    }

    private static void mark(Json json, Carry.Mark mark) {
        json.text("period", mark.period())
                .text("status", mark.status().code())
                .text("reason", mark.reason().code())
                .count("run", mark.run())
                .count("absent", mark.absent())
                .count("met", mark.met())
                .text("lastWithFigure", code(mark.lastWithFigure()));
    }

    private static void reading(Json json, Reading reading) {
        json.text("period", reading.period());
        Figure figure = reading.figure();
        if (figure instanceof Figure.Value value) {
            json.number("value", value.value());
        } else if (figure instanceof Figure.Parts parts) {
            json.number("numerator", parts.numerator()).number("denominator", parts.denominator());
            if (!parts.by().isEmpty()) {
                json.list("by", parts.by().entrySet(), JsonReport::part);
            }
        } else if (figure instanceof Figure.Grades grades) {
            json.list(
                    "grades",
                    grades.counts().entrySet(),
                    (grade, entry) -> grade.text("grade", entry.getKey()).count("count", entry.getValue()));
        } else if (figure instanceof Figure.YesNo state) {
            json.flag("yes", state.yes());
        } else if (figure instanceof Figure.Absent absent) {
            json.text("absence", absent.absence().code()).text("why", absent.why());
        }
        json.object("place", place -> place(place, reading.place()))
                .text("source", reading.source())
                .text("standing", reading.validation().code());
    }
}
