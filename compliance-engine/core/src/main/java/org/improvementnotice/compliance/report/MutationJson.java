package org.improvementnotice.compliance.report;

import org.improvementnotice.compliance.model.MutationResult;

/** What became of slips in the rules of a pack, as JSON. */
final class MutationJson {

    private MutationJson() {}

    /** The fields of what became of slips, in an object that is open. */
    static void fields(Json json, MutationResult result) {
        json.count("tried", result.mutants().size())
                .count("percentNoticed", result.percent())
                .list("all", result.mutants(), MutationJson::mutant);
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
