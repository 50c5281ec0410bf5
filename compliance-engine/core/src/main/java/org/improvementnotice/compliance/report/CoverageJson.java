package org.improvementnotice.compliance.report;

import org.improvementnotice.compliance.model.Coverage;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.RuleSource;

/** What cases cover of a pack, as JSON. */
public final class CoverageJson {

    /** The version of the format. */
    public static final int SCHEMA_VERSION = 1;

    private CoverageJson() {}

    /**
     * Over several lines, indented by two.
     *
     * @param digest the pack's
     */
    public static String of(Notice notice, String digest, Coverage coverage) {
        return Json.object(
                true,
                json -> json.count("schemaVersion", SCHEMA_VERSION)
                        .object(
                                "pack",
                                pack -> pack.text("id", notice.id())
                                        .text("version", notice.version())
                                        .text("digest", digest))
                        .object("coverage", object -> fields(object, coverage)));
    }

    /** The fields of a coverage, in an object that is open. */
    static void fields(Json json, Coverage coverage) {
        json.count("cases", coverage.cases())
                .count("items", coverage.items().size())
                .count("covered", coverage.covered())
                .count("percent", coverage.percent())
                .list(
                        "rules",
                        coverage.rules(),
                        (rule, each) -> rule(rule, each.rule())
                                .count("cases", each.cases())
                                .count("items", each.items())
                                .count("covered", each.covered()))
                .list("all", coverage.items(), CoverageJson::item);
    }

    private static void item(Json json, Coverage.Item item) {
        json.text("kind", item.kind().code())
                .object(
                        "place",
                        place -> place.text("file", item.place().file())
                                .count("line", item.place().line())
                                .count("column", item.place().column()))
                .optional("rule", item.rule(), CoverageJson::rule)
                .text("shows", item.shows())
                .text("coveredBy", item.coveredBy())
                .text("write", item.isCovered() || item.write().isEmpty() ? null : item.write());
        if (!item.isCovered()) {
            json.texts("examples", item.examples());
        }
    }

    private static Json rule(Json json, RuleSource rule) {
        return json.text("clause", rule.clause().isEmpty() ? null : rule.clause())
                .text("name", rule.name())
                .text("file", rule.place().file())
                .count("line", rule.place().line());
    }
}
