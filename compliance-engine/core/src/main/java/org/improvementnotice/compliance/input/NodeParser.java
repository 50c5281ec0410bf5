package org.improvementnotice.compliance.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.improvementnotice.compliance.model.Place;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Turns a file into located nodes, by Jackson's token stream alone, and refuses whatever makes YAML mean more than it
 * shows: anchors, aliases, tags, a second document, a key given twice, endless nesting.
 */
final class NodeParser {

    private static final int DEEPEST = 16;
    private static final YAMLFactory YAML = new YAMLFactory();
    private static final JsonFactory JSON = new JsonFactory();

    private final String file;
    private final Problems problems;

    private NodeParser(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads a file whole. A name that ends in {@code .json} is read as JSON, every other as YAML.
     *
     * @return the root, or empty where a problem was added
     */
    static Optional<Node> parse(SourceFile source, Problems problems) {
        JsonFactory format = SourceFile.hasSuffix(source.name(), ".json") ? JSON : YAML;
        return source.text(problems).flatMap(text -> new NodeParser(source.name(), problems).parse(text, format));
    }

    /** Reads a file whole as JSON, whatever its name. */
    static Optional<Node> parseJson(SourceFile source, Problems problems) {
        return source.text(problems).flatMap(text -> new NodeParser(source.name(), problems).parse(text, JSON));
    }

    private Optional<Node> parse(String text, JsonFactory format) {
        try (JsonParser parser = format.createParser(new StringReader(text))) {
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
            return problems.size() == before ? Optional.of(root) : Optional.empty();
        } catch (Refused e) {
            problems.add(e.place, e.words);
        } catch (StreamConstraintsException e) {
            problems.add(place(e.getLocation()), "this is longer or deeper than any month or pack; shorten it");
        } catch (JsonProcessingException e) {
            problems.add(placeOf(e, text), SyntaxWords.of(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
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
            if (Shown.hasInvisible(key)) {
                problems.add(keyPlace, "this key holds an invisible character; type it anew");
            }
            parser.nextToken();
            Node value = node(parser, depth + 1);
            if (earlier != null) {
                problems.add(keyPlace, "`" + key + "` stands in line " + earlier.line() + " too; keep one of the two");
            } else {
                entries.add(new Node.Entry(keyPlace, key, value));
            }
        }
        return new Node.Mapping(place, List.copyOf(entries));
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
    private Place placeOf(JsonProcessingException thrown, String text) {
        if (thrown.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            Mark problem = marked.getProblemMark();
            Mark context = marked.getContextMark();
            boolean opened = context != null
                    && context.getLine() < problem.getLine()
                    && SyntaxWords.isAboutWhatOpened(String.valueOf(marked.getContext()));
            Mark mark = opened ? context : problem;
            return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
        }
        if (thrown.getCause() instanceof ReaderException reader) {
            return placeOfCharacter(text, reader.getPosition());
        }
        return place(thrown.getLocation());
    }

    private Place placeOfCharacter(String text, int position) {
        int end = text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0, text.length())));
        String before = text.substring(0, end);
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = (int) before.chars().filter(each -> each == '\n').count() + 1;
        return new Place(file, line, before.codePointCount(lineStart, before.length()) + 1);
    }

    private Place place(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? Place.of(file)
                : new Place(file, location.getLineNr(), Math.max(1, location.getColumnNr()));
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
