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

    private static final Pattern TOKEN = Pattern.compile("(\\S+?)(?:x([1-9][0-9]?))?");

    private Series() {}

    /** The figures, oldest first, as a facts file would write them; empty where there is none. */
    static List<Optional<Node>> of(Node node, Problems problems) {
        List<Optional<Node>> figures = new ArrayList<>();
        if (!(node instanceof Node.Scalar scalar) || scalar.text().isBlank()) {
            problems.add(node.place(), "figures in a row are expected here, such as `85 84 ~ 79x3`");
            return figures;
        }
        for (String token : scalar.text().strip().split(" +", -1)) {
            Matcher matcher = TOKEN.matcher(token);
            if (matcher.matches()) {
                Optional<Node> figure = Optional.ofNullable(figure(node.place(), matcher.group(1)));
                int times = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
                for (int i = 0; i < times; i++) {
                    figures.add(figure);
                }
            }
        }
        return figures;
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
