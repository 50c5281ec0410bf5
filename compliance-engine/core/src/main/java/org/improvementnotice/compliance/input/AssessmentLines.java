package org.improvementnotice.compliance.input;

import java.util.ArrayList;
import java.util.List;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Problems;

/** Assessments in a file: one over many lines, as {@code json} writes it, or one a line, as {@code jsonl} does. */
final class AssessmentLines {

    private AssessmentLines() {}

    /** The root of each; without those in which a problem was found. */
    static List<Node> of(SourceFile source, Problems problems) {
        List<Node> roots = new ArrayList<>();
        List<String> lines =
                source.visibleText(problems).map(text -> text.lines().toList()).orElse(List.of());
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
