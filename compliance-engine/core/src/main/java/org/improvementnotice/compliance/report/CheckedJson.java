package org.improvementnotice.compliance.report;

import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problem;

/** Problems and doubts as JSON, for machines. */
final class CheckedJson {

    private CheckedJson() {}

    static String of(Checked checked, boolean pretty) {
        return Json.object(
                pretty,
                json -> json.count("schemaVersion", JsonReport.SCHEMA_VERSION)
                        .text("engine", checked.engine())
                        .count("found", Problem.count(checked.problems()))
                        .list("problems", checked.problems(), CheckedJson::problem)
                        .list("doubts", checked.doubts(), CheckedJson::doubt));
    }

    private static void problem(Json json, Problem problem) {
        json.object("place", place -> place(place, problem.place()))
                .text("message", problem.message())
                .optional(
                        "mend",
                        problem.mend(),
                        (mend, each) -> mend.object("place", place -> place(place, each.place()))
                                .count("length", each.length())
                                .text("text", each.text()));
    }

    private static void doubt(Json json, Doubt doubt) {
        json.object("place", place -> place(place, doubt.place())).text("message", doubt.message());
    }

    private static void place(Json json, Place place) {
        json.text("file", place.file()).count("line", place.line()).count("column", place.column());
    }
}
