package org.improvementnotice.compliance.report;

import java.util.List;
import org.improvementnotice.compliance.model.CaseResult;
import org.improvementnotice.compliance.model.Coverage;
import org.improvementnotice.compliance.model.MutationResult;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.RuleSource;
import org.jspecify.annotations.Nullable;

/** How cases came out, as JSON. */
public final class CasesJson {

    /** The version of the format. */
    public static final int SCHEMA_VERSION = 1;

    private CasesJson() {}

    /**
     * Over several lines, indented by two.
     *
     * @param digest the pack's
     */
    public static String of(Notice notice, String digest, List<CaseResult> results) {
        return of(notice, digest, results, null, null);
    }

    /**
     * The same with what was asked beside it.
     *
     * @param digest the pack's
     * @param coverage what the cases cover; null where it was not asked
     * @param slips what became of slips in the rules; null where it was not asked
     */
    public static String of(
            Notice notice,
            String digest,
            List<CaseResult> results,
            @Nullable Coverage coverage,
            @Nullable MutationResult slips) {
        CaseTable table = new CaseTable(results);
        return Json.object(true, json -> {
            json.count("schemaVersion", SCHEMA_VERSION)
                    .object(
                            "pack",
                            pack -> pack.text("id", notice.id())
                                    .text("version", notice.version())
                                    .text("digest", digest))
                    .count("cases", results.size())
                    .count("otherwise", CaseTable.otherwise(results))
                    .list(
                            "files",
                            table.files().entrySet(),
                            (file, each) -> file.text("file", each.getKey())
                                    .count("cases", each.getValue().size())
                                    .count("otherwise", CaseTable.otherwise(each.getValue()))
                                    .list("results", each.getValue(), CasesJson::result))
                    .list(
                            "rules",
                            table.rules(),
                            (rule, each) -> rule(rule, each.rule())
                                    .count("cases", each.cases())
                                    .count("otherwise", each.otherwise()));
            if (coverage != null) {
                json.object("coverage", object -> CoverageJson.fields(object, coverage));
            }
            if (slips != null) {
                json.object("slips", object -> MutationJson.fields(object, slips));
            }
        });
    }

    private static void result(Json json, CaseResult result) {
        json.text("case", result.of().words())
                .object("place", place -> place(place, result.of().place()))
                .text("period", result.of().period())
                .flag("asExpected", result.isPassed())
                .list("failures", result.failures(), CasesJson::failure);
    }

    private static void failure(Json json, CaseResult.Failure failure) {
        json.text("what", failure.what())
                .object("place", place -> place(place, failure.place()))
                .list(
                        "differences",
                        failure.differences(),
                        (difference, each) -> difference
                                .text("of", each.of().isEmpty() ? null : each.of())
                                .text("expected", each.expected())
                                .text("actual", each.actual()))
                .text("found", failure.found())
                .optional("reading", failure.reading(), CasesJson::place)
                .list(
                        "rules",
                        failure.rules(),
                        (rule, each) ->
                                rule(rule, each.rule()).text("says", each.says().isEmpty() ? null : each.says()))
                .texts("notes", failure.notes());
    }

    private static Json rule(Json json, RuleSource rule) {
        return json.text("name", rule.name())
                .text("file", rule.place().file())
                .count("line", rule.place().line());
    }

    private static void place(Json json, Place place) {
        json.text("file", place.file()).count("line", place.line()).count("column", place.column());
    }
}
