package org.improvementnotice.compliance.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Figures of due periods in short, such as {@code 85 84 ~ 79x3}: a number, {@code 219/220}, {@code yes} or {@code no};
 * {@code ~} no figure, {@code s} suppressed, {@code u} unavailable; {@code x3} after any of them for three such periods.
 */
final class Series {

    private static final Pattern TOKEN = Pattern.compile("\\S+");
    private static final Pattern TIMES = Pattern.compile("(\\S+?)(?:x([1-9][0-9]?))?");

    private Series() {}

    /**
     * The figures, oldest first, as a facts file would write them, each with its own place; empty where there is none.
     *
     * @param lines the lines of the file, which tell where in a text a figure stands
     */
    static List<Optional<Node>> of(Node node, List<String> lines, Problems problems) {
        List<Optional<Node>> figures = new ArrayList<>();
        if (!(node instanceof Node.Scalar scalar) || scalar.text().isBlank()) {
            problems.add(node.place(), "figures in a row are expected here, such as `85 84 ~ 79x3`");
            return figures;
        }
        int start = start(scalar, lines);
        Matcher token = TOKEN.matcher(scalar.text());
        while (token.find()) {
            Matcher matcher = TIMES.matcher(token.group());
            if (matcher.matches()) {
                Place place = start == 0 ? node.place() : after(node.place(), start, scalar.text(), token.start());
                Optional<Node> figure = Optional.ofNullable(figure(place, matcher.group(1)));
                int times = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
                for (int i = 0; i < times; i++) {
                    figures.add(figure);
                }
            }
        }
        return figures;
    }

    /** The column of the first character of a text; 0 where the file does not hold it in one line, as it is. */
    private static int start(Node.Scalar scalar, List<String> lines) {
        Place place = scalar.place();
        if (place.line() < 1 || place.line() > lines.size()) {
            return 0;
        }
        String line = lines.get(place.line() - 1);
        if (place.column() > line.codePointCount(0, line.length())) {
            return 0;
        }
        String rest = line.substring(line.offsetByCodePoints(0, place.column() - 1));
        if (rest.startsWith(scalar.text())) {
            return place.column();
        }
        boolean quoted = rest.startsWith("\"" + scalar.text()) || rest.startsWith("'" + scalar.text());
        return quoted ? place.column() + 1 : 0;
    }

    private static Place after(Place place, int column, String text, int offset) {
        return new Place(place.file(), place.line(), column + text.codePointCount(0, offset));
    }

    private static @Nullable Node figure(Place place, String token) {
        int slash = token.indexOf('/');
        if (slash > 0) {
            return new Node.Mapping(
                    place,
                    List.of(
                            new Node.Entry(place, "numerator", number(place, token.substring(0, slash))),
                            new Node.Entry(place, "denominator", number(place, token.substring(slash + 1)))));
        }
        return switch (token) {
            case "~" -> null;
            case "s" -> new Node.Scalar(place, "suppressed", false, false);
            case "u" -> new Node.Scalar(place, "unavailable", false, false);
            default -> number(place, token);
        };
    }

    private static Node number(Place place, String text) {
        return new Node.Scalar(place, text, true, false);
    }
}
