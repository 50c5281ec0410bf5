package org.improvementnotice.compliance.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;

/** Assessments in a file: one over many lines, as {@code json} writes it, or one a line, as {@code jsonl} does. */
final class AssessmentLines {

    private static final String NONE = "this is no assessment; name a file written with --format json or jsonl";

    private AssessmentLines() {}

    /** The root of each; without those in which a problem was found. */
    static List<Node> of(SourceFile source, Problems problems) {
        List<Node> roots = new ArrayList<>();
        String whole = source.visibleText(problems).orElse("{");
        if (!whole.stripLeading().startsWith("{")) {
            problems.add(Place.of(source.name()), NONE);
            return roots;
        }
        List<String> lines = whole.lines().toList();
        if (!areSeveral(lines)) {
            NodeParser.parseJson(source, problems).ifPresent(roots::add);
            return roots;
        }
        for (int i = 0; i < lines.size(); i++) {
            // the lines before it, so that a problem stands at its line
            SourceFile one = SourceFile.of(source.name(), "\n".repeat(i) + lines.get(i));
            NodeParser.parseJson(one, problems).ifPresent(roots::add);
        }
        return roots;
    }

    /** One over many lines begins with a bracket alone. */
    static boolean areSeveral(List<String> lines) {
        return lines.size() > 1 && lines.stream().allMatch(each -> each.startsWith("{\""));
    }

    /** Opens the root of what should be an assessment; what is written of problems, or for another program, is none. */
    static Optional<Fields> open(Node root, Problems problems) {
        Problems sink = new Problems();
        Fields fields = Fields.openAny(root, "an assessment", sink);
        if (fields.has("problems") && !fields.has("periods")) {
            problems.add(
                    Place.of(root.place().file()),
                    "this lists problems and is no assessment: nothing was judged when it was written; mend them, then"
                            + " assess anew");
            return Optional.empty();
        }
        if (!fields.has("periods") && !fields.has("carry")) {
            problems.add(Place.of(root.place().file()), NONE);
            return Optional.empty();
        }
        if (fields.has("paper") && !fields.isNull("paper")) {
            problems.add(
                    fields.valuePlace("paper"),
                    "these are papers for a body, from which something can be left out; give the assessment that they"
                            + " were made from, written without --for");
            return Optional.empty();
        }
        return Optional.of(Fields.openAny(root, "an assessment", problems));
    }

    /** Whether an assessment is of the format that is read here and of the pack's notice; else a problem says so. */
    static void mustBeOurs(Fields fields, Notice notice, Problems problems) {
        int version = fields.whole("schemaVersion", 1, 1_000_000);
        if (fields.isSound() && version != 1) {
            problems.add(
                    fields.valuePlace("schemaVersion"),
                    "this assessment has the format version " + version + ", 1 is read here; assess anew");
            return;
        }
        Node of = fields.node("notice");
        if (of == null) {
            return;
        }
        Fields named = Fields.openAny(of, "`notice`", problems);
        String id = named.text("id");
        if (id != null && !id.equals(notice.id())) {
            problems.add(
                    named.valuePlace("id"),
                    "this assessment is of the notice " + Shown.quoted(id) + ", the pack is `" + notice.id() + "`");
        }
    }
}
