package org.improvementnotice.compliance.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Verification;

/** Where two trees part, each difference at its place in the first, to which the names of its keys lead. */
record TreeDifference(List<Verification.Difference> found) {

    private static final int MOST = 20;
    private static final List<Set<String>> NAMES =
            List.of(Set.of("period"), Set.of("clause", "indicator"), Set.of("file"), Set.of("theme"));

    void compare(Node one, Node other, String path) {
        if (found.size() > MOST) {
            return;
        }
        if (one instanceof Node.Mapping mapping && other instanceof Node.Mapping anew) {
            mappings(mapping, anew, path);
        } else if (one instanceof Node.Sequence sequence && other instanceof Node.Sequence anew) {
            sequences(sequence, anew, path);
        } else if (!text(one).equals(text(other))) {
            add(one.place(), path + ": says " + text(one) + ", derived anew it is " + text(other));
        }
    }

    private void mappings(Node.Mapping one, Node.Mapping other, String path) {
        Map<String, Node> anew = other.entries().stream().collect(Collectors.toMap(Node.Entry::key, Node.Entry::value));
        for (Node.Entry each : one.entries()) {
            Node value = anew.remove(each.key());
            String key = path.isEmpty() ? each.key() : path + ", " + each.key();
            if (value == null) {
                add(each.place(), key + ": derived anew there is no such key");
            } else {
                compare(each.value(), value, key);
            }
        }
        anew.keySet()
                .forEach(each -> add(one.place(), (path.isEmpty() ? "" : path + ", ") + each + ": is missing here"));
    }

    private void sequences(Node.Sequence one, Node.Sequence other, String path) {
        Map<String, Node> anew = new LinkedHashMap<>();
        other.items().forEach(each -> anew.put(nameOf(each), each));
        boolean named = anew.size() == other.items().size() && !anew.containsKey("");
        if (!named) {
            byPlace(one, other, path);
            return;
        }
        for (Node each : one.items()) {
            Node value = anew.remove(nameOf(each));
            if (value == null) {
                add(each.place(), path + nameOf(each) + ": derived anew there is no such entry");
            } else {
                compare(each, value, path + nameOf(each));
            }
        }
        anew.keySet().forEach(each -> add(one.place(), path + each + ": is missing here"));
    }

    private void byPlace(Node.Sequence one, Node.Sequence other, String path) {
        if (one.items().size() != other.items().size()) {
            add(
                    one.place(),
                    path + ": holds " + one.items().size() + ", derived anew it holds "
                            + other.items().size());
        }
        for (int i = 0; i < Math.min(one.items().size(), other.items().size()); i++) {
            compare(one.items().get(i), other.items().get(i), path);
        }
    }

    private void add(Place place, String text) {
        if (found.size() < MOST) {
            found.add(new Verification.Difference(place, text));
        } else if (found.size() == MOST) {
            found.add(new Verification.Difference(place, "and more from here on"));
        }
    }

    /** What an entry of a list is of: a month, or a clause and an indicator. */
    private static String nameOf(Node node) {
        return NAMES.stream()
                .map(keys -> named(node, keys))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .map(" of "::concat)
                .orElse("");
    }

    private static String named(Node node, Set<String> keys) {
        return node instanceof Node.Mapping mapping
                ? mapping.entries().stream()
                        .filter(each -> keys.contains(each.key()) && each.value() instanceof Node.Scalar)
                        .map(each -> ((Node.Scalar) each.value()).text())
                        .collect(Collectors.joining(" "))
                : "";
    }

    private static String text(Node node) {
        return node instanceof Node.Scalar scalar
                ? scalar.isNull() ? "null" : Shown.quoted(scalar.text())
                : node.kind();
    }
}
