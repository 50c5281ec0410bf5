package org.improvementnotice.compliance.report;

import org.improvementnotice.compliance.model.MutationResult;
import org.improvementnotice.compliance.model.Notice;

/** What became of slips in the rules of a pack, as JSON. */
public final class MutationJson {

    /** The version of the format. */
    public static final int SCHEMA_VERSION = 1;

    private MutationJson() {}

    /**
     * Over several lines, indented by two.
     *
     * @param digest the pack's
     */
    public static String of(Notice notice, String digest, MutationResult result) {
        return Json.object(
                true,
                json -> json.count("schemaVersion", SCHEMA_VERSION)
                        .object(
                                "pack",
                                pack -> pack.text("id", notice.id())
                                        .text("version", notice.version())
                                        .text("digest", digest))
                        .count("slips", result.mutants().size())
                        .count("percentNoticed", result.percent())
                        .list("mutants", result.mutants(), MutationJson::mutant));
    }

    private static void mutant(Json json, MutationResult.Fate fate) {
        json.text("rule", fate.rule())
                .text("file", fate.place().file())
                .count("line", fate.place().line())
                .count("column", fate.place().column())
                .text("says", fate.says())
                .text("end", fate.end())
                .text("by", fate.by().isEmpty() ? null : fate.by())
                .text("killing", fate.killing());
    }
}
