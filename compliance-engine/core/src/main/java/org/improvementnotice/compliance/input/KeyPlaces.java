package org.improvementnotice.compliance.input;

import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;

/** Where the keys of a YAML file stand, and what stands below them. */
public final class KeyPlaces {

    private final Place file;
    private final List<Node.Entry> entries;

    private KeyPlaces(Place file, List<Node.Entry> entries) {
        this.file = file;
        this.entries = entries;
    }

    /** Those of a file; none where it cannot be read. */
    public static KeyPlaces of(SourceFile source) {
        return new KeyPlaces(
                Place.of(source.name()),
                NodeParser.parse(source, new Problems())
                        .map(KeyPlaces::entriesOf)
                        .orElse(List.of()));
    }

    private static List<Node.Entry> entriesOf(Node node) {
        return node instanceof Node.Mapping mapping ? mapping.entries() : List.of();
    }

    /** A key of the file; the file where it has none such. */
    public Place of(String key) {
        return entry(key).map(Node.Entry::place).orElse(file);
    }

    /**
     * What stands below a key: a key there, or in a list the first value of one of its parts, by which the part is known.
     *
     * @return the key of the file where there is none such below it
     */
    public Place of(String key, String below) {
        return entry(key).flatMap(each -> in(each.value(), below)).orElse(of(key));
    }

    private Optional<Node.Entry> entry(String key) {
        return entries.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    private static Optional<Place> in(Node node, String name) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream()
                    .map(KeyPlaces::entriesOf)
                    .filter(each -> !each.isEmpty())
                    .map(each -> each.get(0).value())
                    .filter(each ->
                            each instanceof Node.Scalar known && known.text().equals(name))
                    .map(Node::place)
                    .findFirst();
        }
        return entriesOf(node).stream()
                .filter(each -> each.key().equals(name))
                .map(Node.Entry::place)
                .findFirst();
    }
}
