package org.improvementnotice.compliance.input;

import java.util.LinkedHashMap;
import java.util.Map;
import org.improvementnotice.compliance.model.Case;
import org.improvementnotice.compliance.model.Code;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Reads whom a case expects to be told: bodies with when, a list of bodies where either will do, or {@code none}. Bodies are
 * those of {@code pack.yaml}, since a rule can tell no other.
 */
final class ExpectedTellReader {

    private static final String KEY = "expectTell";
    private static final String NONE = "none";

    private final Notice notice;
    private final Problems problems;

    ExpectedTellReader(Notice notice, Problems problems) {
        this.notice = notice;
        this.problems = problems;
    }

    /** Who is expected to be told; null where the case does not say, or a problem was added. */
    Case.@Nullable ExpectedTell read(Fields fields) {
        Node node = fields.optional(KEY);
        if (node == null) {
            return null;
        }
        Map<String, Case.ToldWhen> bodies = new LinkedHashMap<>();
        if (node instanceof Node.Mapping mapping && !mapping.entries().isEmpty()) {
            mapping.entries().forEach(each -> {
                mustBeABody(each.key(), each.place());
                Case.ToldWhen when = fields.scalars().code(each.value(), Case.ToldWhen.class);
                if (when != null) {
                    bodies.put(each.key(), when);
                }
            });
        } else if (node instanceof Node.Sequence sequence && !sequence.items().isEmpty()) {
            sequence.items().forEach(each -> listed(each, fields, bodies));
        } else if (!(node instanceof Node.Scalar scalar) || !scalar.text().equals(NONE)) {
            problems.add(
                    node.place(),
                    "who is told is written as `{ body: same-day }`, with "
                            + String.join(", ", Code.codes(Case.ToldWhen.class))
                            + ", as a list of bodies, or as `none`");
        }
        return new Case.ExpectedTell(fields.valuePlace(KEY), bodies);
    }

    private void listed(Node node, Fields fields, Map<String, Case.ToldWhen> bodies) {
        String body = fields.scalars().text(node);
        if (body == null) {
            return;
        }
        mustBeABody(body, node.place());
        if (bodies.put(body, Case.ToldWhen.ANY) != null) {
            problems.add(node.place(), Shown.quoted(body) + " stands in this list already; keep one of the two");
        }
    }

    private void mustBeABody(String body, Place place) {
        if (!notice.bodies().containsKey(body)) {
            problems.add(
                    place,
                    "there is no body " + Shown.quoted(body) + " in pack.yaml"
                            + Nearest.hint(body, notice.bodies().keySet()));
        }
    }
}
