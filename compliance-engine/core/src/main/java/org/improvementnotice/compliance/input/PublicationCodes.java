package org.improvementnotice.compliance.input;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The codes by which published statistics say why there is no figure. */
final class PublicationCodes {

    static final String SUPPRESSED = "suppressed";
    static final String UNAVAILABLE = "unavailable";
    static final String NOT_APPLICABLE = "not-applicable";

    /** {@code k} is a figure that rounds to zero: of unknown digits, so as good as withheld. */
    private static final Map<String, String> WORDS = Map.of(
            "c",
            SUPPRESSED,
            "x",
            SUPPRESSED,
            "k",
            SUPPRESSED,
            ":",
            UNAVAILABLE,
            "z",
            NOT_APPLICABLE,
            SUPPRESSED,
            SUPPRESSED,
            UNAVAILABLE,
            UNAVAILABLE,
            NOT_APPLICABLE,
            NOT_APPLICABLE);

    private static final Pattern BELOW = Pattern.compile("[<\u2264]\\s*[0-9]+");

    private PublicationCodes() {}

    /** The word of a facts file for a code, or for a figure that is said to be below a small number; empty for anything else. */
    static Optional<String> meant(String text) {
        return BELOW.matcher(text).matches() ? Optional.of(SUPPRESSED) : Optional.ofNullable(WORDS.get(text));
    }

    /** Whether a text is a code and not a word. */
    static boolean isCode(String text) {
        return text.length() == 1 && WORDS.containsKey(text);
    }

    /** What a cell says of why there is no figure, in the word of a facts file; empty where it says anything else. */
    static Optional<String> wordOf(CsvCell cell) {
        return Optional.ofNullable(WORDS.get(cell.text()));
    }
}
