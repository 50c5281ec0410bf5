package org.improvementnotice.compliance.input;

import java.util.List;
import org.improvementnotice.compliance.model.Place;

/** A piece of a YAML or JSON file with its place, before anybody asked what it means. */
sealed interface Node {

    /** Where it starts. */
    Place place();

    /** What it is called in a problem. */
    String kind();

    /**
     * Text and numbers as they stand in the file.
     *
     * @param plainNumber whether the parser takes it for a number
     */
    record Scalar(Place place, String text, boolean plainNumber, boolean isNull) implements Node {
        @Override
        public String kind() {
            return isNull ? "nothing" : Shown.quoted(text);
        }
    }

    /** Keys with values, in the order of the file. */
    record Mapping(Place place, List<Entry> entries) implements Node {
        @Override
        public String kind() {
            return "keys with values";
        }
    }

    /** Values one after the other. */
    record Sequence(Place place, List<Node> items) implements Node {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A key with its value. */
    record Entry(Place place, String key, Node value) {}
}
