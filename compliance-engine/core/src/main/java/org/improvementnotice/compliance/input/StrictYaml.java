package org.improvementnotice.compliance.input;

import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.Reader;
import java.util.Optional;
import org.improvementnotice.compliance.model.Place;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.NodeEvent;

/**
 * YAML as files here are read: as long as a file may be, and with a parser that tells of every name that {@code &} gives.
 * Jackson's own tells of those of keys, mappings and lists, and not of those of texts and numbers.
 */
final class StrictYaml extends YAMLFactory {

    private static final long serialVersionUID = 1L;

    /** From here on the time of the scanner grows with the square of what stands without a blank, or of blanks alone. */
    private static final int LONGEST_RUN = 50_000;

    StrictYaml() {
        super(builder().enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL).loaderOptions(asLongAsAFile()));
    }

    private static LoaderOptions asLongAsAFile() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(SourceFile.MOST_BYTES);
        return options;
    }

    /** Where more characters without a blank, or blanks in a line, start than can be scanned in good time. */
    static Optional<Place> tooLong(String file, String text) {
        int line = 1;
        int lineStart = 0;
        int runStart = 0;
        for (int i = 1; text.length() > LONGEST_RUN && i < text.length(); i++) {
            char here = text.charAt(i);
            if (text.charAt(i - 1) == '\n') {
                line++;
                lineStart = i;
            }
            if (here == '\n' || text.charAt(i - 1) == '\n' || isBlank(here) != isBlank(text.charAt(i - 1))) {
                runStart = i;
            } else if (i - runStart > LONGEST_RUN) {
                return Optional.of(new Place(file, line, text.codePointCount(lineStart, runStart) + 1));
            }
        }
        return Optional.empty();
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    @Override
    protected YAMLParser _createParser(Reader reader, IOContext context) {
        return new Named(this, reader, context);
    }

    private static final class Named extends YAMLParser {

        Named(StrictYaml yaml, Reader reader, IOContext context) {
            super(context, yaml._parserFeatures, yaml._yamlParserFeatures, yaml._loaderOptions, null, reader);
        }

        /** The name of what stands here, or null. */
        @Override
        public @Nullable String getObjectId() {
            return _lastEvent instanceof NodeEvent node ? node.getAnchor() : null;
        }
    }
}
