package org.improvementnotice.compliance.input;

import java.util.ArrayList;
import java.util.List;
import org.improvementnotice.compliance.model.CaseField;
import org.improvementnotice.compliance.model.Code;

/**
 * The mappings that files are made of, each with the keys it may have. They stand here alone: the readers open a mapping
 * by them, and the published schemas are held against them.
 */
enum Keys {

    // pack.yaml
    PACK(
            "pack.yaml",
            "id",
            "version",
            "title",
            "authority",
            "issued",
            "judgedFrom",
            "inForceUntil",
            "provenance",
            "themes",
            "coreTasks",
            "clauses",
            "returns",
            "actions",
            "bodies",
            "levels",
            "startsAt",
            "policies"),
    PROVENANCE("`provenance`", "status", "sources"),
    CLAUSE("a clause", "number", "words", "coreTasks", "judged", "origin", "missing", "waivable", "duty"),
    RETURN("a return", "name", "every", "due", "withinWorkingDays", "from"),
    PLANNED_ACTION("an action", "name", "owner", "coreTasks"),
    BODY("a body", "name", "meets", "papers", "shows", "receives"),
    LEVEL("a level", "level", "bodies", "asks"),
    POLICIES("`policies`", "missing", "rounding", "stepDown", "waivedRaise", "waiverMaxDays", "lateBreach"),

    // indicators.yaml
    INDICATOR(
            "an indicator",
            "name",
            "better",
            "unit",
            "good",
            "basis",
            "frequency",
            "due",
            "lag",
            "range",
            "parts",
            "whenNone",
            "mayNotApply",
            "scale",
            "small",
            "jump",
            "publish",
            "readWith",
            "cumulates",
            "breaks",
            "decimals",
            "definition",
            "source",
            "legacy"),
    RANGE("`range`", "from", "to"),
    BREAK("a break", "period", "why"),

    // facts
    MONTH(
            "a month",
            "submitted",
            "standing",
            "source",
            "readings",
            "late",
            "restated",
            "comments",
            "actions",
            "submissions",
            "judgements",
            "decisions",
            "inspections"),
    FACTS("a facts file", MONTH, "authority", "period", "part"),
    READING("a reading", "numerator", "denominator", "value", "by", "grades", "not-applicable"),
    LATE("a late figure", READING, "period", "indicator"),
    RESTATED("a restated figure", READING, "period", "indicator", "was", "why"),
    COMMENT("a comment", "why", "action", "owner", "by", "evidence"),
    ACTION("an action", "completed", "reopened", "evidence", "why"),
    JUDGEMENT("a judgement", "status", "by", "on", "why"),
    DECISIONS("`decisions`", "level"),
    DECISION("a decision", "is", "by", "on", "why"),
    INSPECTION("an inspection", "date", "body", "subject", "grade"),

    // cases
    CASE(
            "a case",
            MONTH,
            "case",
            "period",
            "asAt",
            "series",
            "months",
            "noFile",
            "others",
            "level",
            "expect",
            "expectLevel",
            "expectTell"),
    EXPECTED("what is expected", Code.codes(CaseField.class).toArray(String[]::new)),

    // waivers.yaml
    WAIVER(
            "a waiver",
            "clause",
            "indicator",
            "authority",
            "reason",
            "approvedBy",
            "approvedOn",
            "evidence",
            "from",
            "until"),

    // what an assessment hands on
    CARRY("`carry`", "period", "level", "tracks", "figures", "actions", "promises", "reports", "clean", "facts"),
    CARRY_LEVEL("`level`", "level", "periods", "holds"),
    TRACK("a track", "clause", "indicator", "theme", "name", "required", "marks"),
    MARK("a mark", "period", "status", "reason", "run", "absent", "met", "lastWithFigure"),
    KNOWN_FIGURES("figures", "indicator", "readings"),
    KNOWN_READING(
            "a reading",
            "period",
            "value",
            "numerator",
            "denominator",
            "by",
            "grades",
            "yes",
            "absence",
            "why",
            "place",
            "source",
            "standing"),
    GRADE("a grade", "grade", "count"),
    PART("a part", "part", "numerator", "denominator"),
    PLACE("a place", "file", "line", "column"),
    KNOWN_ACTION("an action", "action", "completed", "reported", "evidence", "place"),
    PROMISE_HANDED_ON("a promise", "clause", "made", "action", "owner", "by"),
    WAITING_REPORT("a report", "report", "waiting"),
    CLEAN("`clean`", "theme", "periods"),
    FILE("a file", "file", "digest");

    private final String what;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final List<String> keys;

    Keys(String what, String... keys) {
        this.what = what;
        this.keys = List.of(keys);
    }

    /** Those of another mapping, and more. */
    Keys(String what, Keys others, String... keys) {
        this.what = what;
        List<String> all = new ArrayList<>(List.of(keys));
        all.addAll(others.keys);
        this.keys = List.copyOf(all);
    }

    /** What a mapping of this kind is called in a problem. */
    String what() {
        return what;
    }

    /** The keys it may have, in the order in which a problem names them. */
    List<String> all() {
        return keys;
    }
}
