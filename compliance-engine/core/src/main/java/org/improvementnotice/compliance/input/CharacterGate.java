package org.improvementnotice.compliance.input;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.improvementnotice.compliance.model.Characters;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;

/**
 * Lets no text through to a parser that holds what its readers cannot see. Parsers, editors and terminals disagree on what
 * such a character does: one that ends a line for the parser alone makes a figure of what looks like a comment.
 */
final class CharacterGate {

    private final Map<Integer, Place> first = new LinkedHashMap<>();
    private final Map<Integer, Integer> times = new HashMap<>();

    private CharacterGate() {}

    /** Whether all of a text can be seen; what cannot is added to the problems, each character where it stands first. */
    static boolean passes(String file, String text, Problems problems) {
        if (Characters.firstForbidden(text).isEmpty()) {
            return true;
        }
        CharacterGate gate = new CharacterGate();
        gate.look(file, text);
        gate.first.forEach((character, place) -> problems.add(place, gate.words(character)));
        return false;
    }

    private void look(String file, String text) {
        int line = 1;
        int column = 0;
        int character;
        for (int at = 0; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            column++;
            if (character == '\n') {
                line++;
                column = 0;
            } else if (Characters.isForbidden(character)) {
                first.putIfAbsent(character, new Place(file, line, column));
                times.merge(character, 1, Integer::sum);
            }
        }
    }

    private String words(int character) {
        String what = character == '\r'
                ? "a carriage return stands here without a line feed; save the file with line ends LF or CRLF"
                : "the character " + Characters.code(character) + " cannot be seen; take it away";
        int more = times.getOrDefault(character, 1) - 1;
        return more == 0 ? what : what + " (and " + more + " more)";
    }
}
