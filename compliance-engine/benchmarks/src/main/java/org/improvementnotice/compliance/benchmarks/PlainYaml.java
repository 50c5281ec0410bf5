package org.improvementnotice.compliance.benchmarks;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.NodeEvent;

/** A month's file read by hand, as strictly as the engine reads it; the first thing that is wrong ends it. */
final class PlainYaml {

    private static final Set<String> TEXTS = Set.of("authority", "period", "submitted", "source");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<String, Target> targets = new HashMap<>();
    private final YAMLParser parser;

    private PlainYaml(List<Target> targets, String text) {
        targets.forEach(each -> this.targets.put(each.indicator(), each));
        this.parser = new Strict().parser(text);
    }

    /** With a parser that tells of every name that {@code &} gives. */
    private static final class Strict extends YAMLFactory {
        private static final long serialVersionUID = 1L;

        YAMLParser parser(String text) {
            return _createParser(new StringReader(text), _createContext(_createContentReference(text), true));
        }

        @Override
        protected YAMLParser _createParser(Reader reader, IOContext context) {
            return new YAMLParser(context, _parserFeatures, _yamlParserFeatures, _loaderOptions, null, reader) {
                @Override
                public @Nullable String getObjectId() {
                    return _lastEvent instanceof NodeEvent node ? node.getAnchor() : null;
                }
            };
        }
    }

    static Month read(List<Target> targets, String text) throws IOException {
        return new PlainYaml(targets, text).month();
    }

    private Month month() throws IOException {
        must(next() == JsonToken.START_OBJECT, "keys with values");
        Map<String, String> texts = new HashMap<>();
        Map<String, Reading> readings = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        while (next() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            must(seen.add(key), "each key once");
            if (key.equals("readings")) {
                readings(readings);
            } else {
                must(TEXTS.contains(key) && next().isScalarValue(), "a known key with a text");
                texts.put(key, parser.getText());
            }
        }
        must(parser.nextToken() == null, "one document");
        must(texts.containsKey("authority"), "an authority");
        must(DAY.matcher(texts.getOrDefault("submitted", "2000-01-01")).matches(), "a day");
        String period = texts.getOrDefault("period", "");
        must(MONTH.matcher(period).matches(), "a month");
        return new Month(period, readings);
    }

    private void readings(Map<String, Reading> readings) throws IOException {
        must(next() == JsonToken.START_OBJECT, "readings");
        while (next() == JsonToken.FIELD_NAME) {
            Target target = there(targets.get(parser.currentName()), "a known indicator");
            Reading reading = reading(target);
            must(readings.put(target.indicator(), reading) == null, "each indicator once");
        }
    }

    private Reading reading(Target target) throws IOException {
        if (next() != JsonToken.START_OBJECT) {
            BigDecimal value = number();
            mustLieInRange(target, value, BigDecimal.ONE);
            must(
                    target.unit() != Target.Unit.COUNT
                            || value.stripTrailingZeros().scale() <= 0,
                    "a whole number");
            return new Reading(target.indicator(), value, null);
        }
        Map<String, BigDecimal> parts = new HashMap<>();
        while (next() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            must(key.equals("numerator") || key.equals("denominator"), "numerator and denominator");
            next();
            BigDecimal part = number();
            must(parts.put(key, part) == null && part.stripTrailingZeros().scale() <= 0, "a whole number, once");
        }
        BigDecimal numerator = there(parts.get("numerator"), "a numerator");
        BigDecimal denominator = there(parts.get("denominator"), "a denominator");
        must(denominator.signum() > 0, "a denominator above 0");
        mustLieInRange(target, numerator.multiply(HUNDRED), denominator);
        return new Reading(target.indicator(), numerator, denominator);
    }

    private void mustLieInRange(Target target, BigDecimal top, BigDecimal below) {
        must(top.signum() >= 0, "a number in range");
        must(
                target.unit() != Target.Unit.PERCENT || top.compareTo(below.multiply(HUNDRED)) <= 0,
                "a percentage in range");
    }

    private BigDecimal number() throws IOException {
        String text = parser.getText();
        must(parser.currentToken().isNumeric() && NUMBER.matcher(text).matches(), "a plain number");
        return new BigDecimal(text);
    }

    private JsonToken next() throws IOException {
        JsonToken token = there(parser.nextToken(), "more of the file");
        must(!parser.isCurrentAlias() && parser.getObjectId() == null && parser.getTypeId() == null, "no & * !");
        return token;
    }

    private <T> T there(@Nullable T value, String expected) {
        if (value == null) {
            throw wrong(expected);
        }
        return value;
    }

    private void must(boolean holds, String expected) {
        if (!holds) {
            throw wrong(expected);
        }
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException(
                "line " + parser.currentTokenLocation().getLineNr() + ": " + expected + " expected");
    }
}
