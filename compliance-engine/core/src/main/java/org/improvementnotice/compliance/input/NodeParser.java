package org.improvementnotice.compliance.input;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.improvementnotice.compliance.model.Characters;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Turns a file into located nodes, by Jackson's token stream alone, and refuses whatever makes YAML mean more than it
 * shows: anchors, aliases, tags, a second document, a key given twice, endless nesting.
 */
final class NodeParser {

    private static final int DEEPEST = 16;
    private static final JsonFactory YAML = new StrictYaml();
    private static final JsonFactory JSON = new JsonFactory();

    private final String file;
    private final Problems problems;
    private final String text;
    private final JsonFactory format;
    private final WideCharacters wide;

    private NodeParser(String file, String text, JsonFactory format, Problems problems) {
        this.file = file;
        this.text = text;
        this.format = format;
        this.problems = problems;
        this.wide = new WideCharacters(text);
    }

    /**
     * Reads a file whole. A name that ends in {@code .json} is read as JSON, every other as YAML.
     *
     * @return the root, or empty where a problem was added
     */
    static Optional<Node> parse(SourceFile source, Problems problems) {
        JsonFactory format = SourceFile.hasSuffix(source.name(), ".json") ? JSON : YAML;
        return source.visibleText(problems)
                .flatMap(text -> new NodeParser(source.name(), text, format, problems).parse());
    }

    /** Reads a file whole as JSON, whatever its name. */
    static Optional<Node> parseJson(SourceFile source, Problems problems) {
        return source.visibleText(problems)
                .flatMap(text -> new NodeParser(source.name(), text, JSON, problems).parse());
    }

    /**
     * What stands behind a key at the top of a file, read no further than that: to know whose file it is, not what it says.
     *
     * @return empty where the key is not there, is no text, or stands behind what cannot be read
     */
    static Optional<Node.Scalar> peek(SourceFile source, String key) {
        Problems unsaid = new Problems();
        JsonFactory format = SourceFile.hasSuffix(source.name(), ".json") ? JSON : YAML;
        return source.text(unsaid)
                .filter(text -> format == JSON
                        || StrictYaml.tooLong(source.name(), text).isEmpty())
                .flatMap(text -> new NodeParser(source.name(), text, format, unsaid).peek(key));
    }

    private Optional<Node.Scalar> peek(String key) {
        try (JsonParser parser = format.createParser(new StringReader(text))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = parser.currentName().equals(key);
                parser.nextToken();
                if (wanted) {
                    return parser.currentToken() == JsonToken.VALUE_STRING
                                    && node(parser, 1) instanceof Node.Scalar text
                            ? Optional.of(text)
                            : Optional.empty();
                }
                parser.skipChildren();
            }
        } catch (IOException | Refused e) {
            // it is read whole in its turn, and said then
        }
        return Optional.empty();
    }

    private Optional<Node> parse() {
        Optional<Place> tooLong = format == YAML ? StrictYaml.tooLong(file, text) : Optional.empty();
        if (tooLong.isPresent()) {
            problems.add(
                    tooLong.get(),
                    "what starts here is longer than any text or number; shorten it to " + Scalars.LONGEST_TEXT);
            return Optional.empty();
        }
        try (JsonParser parser = format.createParser(new StringReader(text))) {
            return parse(parser);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
    }

    private Optional<Node> parse(JsonParser parser) throws IOException {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                problems.add(Place.of(file), "this file is empty");
                return Optional.empty();
            }
            int before = problems.size();
            Node root = node(parser, 1);
            if (problems.size() == before && parser.nextToken() != null) {
                problems.add(
                        place(parser.currentTokenLocation()),
                        "a second document starts here; put it in a file of its own");
            }
            if (root instanceof Node.Scalar scalar && !scalar.isNull()) {
                // not even its start is shown: whatever was named by mistake may be for nobody to see
                problems.add(root.place(), "this file is a text, not keys with values; write `key: value`");
            }
            return problems.size() == before ? Optional.of(root) : Optional.empty();
        } catch (Refused e) {
            problems.add(e.place, e.words);
        } catch (StreamConstraintsException e) {
            problems.add(
                    place(parser.currentTokenLocation()),
                    "this is longer or deeper than any month or pack; shorten it");
        } catch (JsonProcessingException e) {
            problems.add(placeOf(e, parser), words(e));
        }
        return Optional.empty();
    }

    private Node node(JsonParser parser, int depth) throws IOException {
        refuseWhatMeansMore(parser);
        Place place = place(parser.currentTokenLocation());
        if (depth > DEEPEST) {
            throw new Refused(place, "this is nested more than " + DEEPEST + " deep; no file here needs that");
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return mapping(parser, place, depth);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(parser, depth + 1));
            }
            return new Node.Sequence(place, List.copyOf(items));
        }
        boolean isNull = token == JsonToken.VALUE_NULL;
        return new Node.Scalar(place, isNull ? "" : parser.getText(), token.isNumeric(), isNull);
    }

    private Node mapping(JsonParser parser, Place place, int depth) throws IOException {
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            refuseWhatMeansMore(parser);
            Place keyPlace = place(parser.currentTokenLocation());
            String key = parser.currentName();
            Place earlier = seen.putIfAbsent(key, keyPlace);
            mustBeAKey(key, keyPlace);
            parser.nextToken();
            Node value = node(parser, depth + 1);
            if (earlier != null) {
                problems.add(
                        keyPlace,
                        Shown.quoted(key) + " stands in line " + earlier.line() + " too; keep one of the two");
            } else {
                entries.add(new Node.Entry(keyPlace, key, value));
            }
        }
        return new Node.Mapping(place, List.copyOf(entries));
    }

    private void mustBeAKey(String key, Place place) {
        OptionalInt hidden = Characters.firstForbidden(key);
        if (hidden.isPresent()) {
            problems.add(
                    place,
                    "this key holds the character " + Characters.code(hidden.getAsInt())
                            + ", which cannot be seen; take it away");
        } else if (key.indexOf('\n') >= 0) {
            problems.add(place, "this key goes on in another line; write it in one line");
        } else if (key.length() > Scalars.LONGEST_TEXT) {
            problems.add(place, "this key has " + key.length() + " characters; shorten it to " + Scalars.LONGEST_TEXT);
        }
    }

    private void refuseWhatMeansMore(JsonParser parser) throws IOException {
        if (!(parser instanceof YAMLParser yaml)) {
            return;
        }
        if (yaml.isCurrentAlias()) {
            throw new Refused(place(yaml.currentTokenLocation()), "`*` repeats an earlier part; write it out instead");
        }
        if (yaml.getObjectId() != null) {
            throw new Refused(place(yaml.currentTokenLocation()), "`&` names a part to repeat it; take the name away");
        }
        if (yaml.getTypeId() != null) {
            throw new Refused(place(yaml.currentTokenLocation()), "`!` gives a value another type; take the tag away");
        }
    }

    /** Where the fault is, and not how far the parser had come. */
    private Place placeOf(JsonProcessingException thrown, JsonParser parser) {
        if (thrown.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            Mark problem = marked.getProblemMark();
            Mark context = marked.getContextMark();
            Mark mark = isAboutWhatOpened(marked) ? requireNonNull(context) : problem;
            return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
        }
        if (thrown instanceof JsonEOFException && !parser.getParsingContext().inRoot()) {
            return place(parser.getParsingContext().startLocation(ContentReference.unknown()));
        }
        return place(parser instanceof YAMLParser ? parser.currentTokenLocation() : thrown.getLocation());
    }

    private static String words(JsonProcessingException thrown) {
        if (thrown.getCause() instanceof MarkedYAMLException marked
                && marked.getProblemMark() != null
                && isAboutWhatOpened(marked)
                && String.valueOf(marked.getContext()).contains("flow")) {
            return SyntaxWords.ofBracket(marked.getContext());
        }
        return SyntaxWords.of(thrown.getOriginalMessage());
    }

    /** Whether a fault began in an earlier line, where something opened and was not closed. */
    private static boolean isAboutWhatOpened(MarkedYAMLException marked) {
        Mark context = marked.getContextMark();
        return context != null
                && context.getLine() < marked.getProblemMark().getLine()
                && SyntaxWords.isAboutWhatOpened(String.valueOf(marked.getContext()));
    }

    private Place place(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? Place.of(file)
                : new Place(file, location.getLineNr(), Math.max(1, column(location)));
    }

    /** The parser of YAML counts characters, the parser of JSON code units. */
    private int column(JsonLocation location) {
        int units = location.getColumnNr() - 1;
        if (format == YAML || units < 1) {
            return units + 1;
        }
        int offset = Math.toIntExact(location.getCharOffset());
        // at the end of a file that is not closed the parser gives a column and no offset
        return offset < units ? units + 1 : units + 1 - wide.between(offset - units, offset);
    }

    /** Ends the reading of one file. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Place place;
        private final String words;

        Refused(Place place, String words) {
            super(words);
            this.place = place;
            this.words = words;
        }
    }
}
