package org.improvementnotice.compliance.input;

import static java.util.stream.Collectors.joining;

import org.improvementnotice.compliance.model.Problems;

/** YAML of the tests as JSON: the same nodes, a key a line. */
final class JsonOf {

    private JsonOf() {}

    static String yaml(String yaml) {
        return text(
                NodeParser.parse(SourceFile.of("x.yaml", yaml), new Problems()).orElseThrow());
    }

    private static String text(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries().stream()
                    .map(each -> "\n" + quoted(each.key()) + ":" + text(each.value()))
                    .collect(joining(",", "{", "}"));
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(JsonOf::text).collect(joining(",", "[", "]"));
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return scalar.plainNumber() ? scalar.text() : quoted(scalar.text());
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
