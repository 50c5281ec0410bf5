package org.improvementnotice.compliance.report.board;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room words take in a drawing. The reader's font is not known where the drawing is made, so widths are those of
 * Arial by kinds of letters, on the wide side. In tenths of the drawing's unit, as all places are.
 */
final class TextFit {

    /** The size of the letters: 11 pixels where the drawing is 290 pixels wide, as it is on the narrowest screen. */
    static final int SIZE = 130;

    /** From one line of text to the next. */
    static final int LINE = 150;

    /** From the middle of a line of text down to where its letters stand. */
    static final int TO_BASE = 46;

    private static final int NARROW = 42;
    private static final int USUAL = 74;
    private static final int WIDE = 98;
    private static final int WIDEST = 130;
    private static final int LATIN_ENDS = 0x2000;

    private TextFit() {}

    static int width(String text) {
        return text.codePoints().map(TextFit::width).sum();
    }

    private static int width(int letter) {
        if (" .,:;'|!()[]/-fijlt".indexOf(letter) >= 0) {
            return NARROW;
        }
        if (letter >= LATIN_ENDS) {
            return WIDEST;
        }
        return "mwMW%@&".indexOf(letter) >= 0 ? WIDEST : Character.isUpperCase(letter) ? WIDE : USUAL;
    }

    /** The text as lines that are no wider, cut between words; a word that is wider alone is cut short. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split(" +", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer) > width) {
                lines.add(line);
                longer = word;
            }
            line = cut(longer, width);
        }
        lines.add(line);
        return lines;
    }

    /** The first so many lines; the last of them says where there are more. */
    static List<String> lines(String text, int width, int most) {
        List<String> all = lines(text, width);
        if (all.size() <= most) {
            return all;
        }
        List<String> kept = new ArrayList<>(all.subList(0, most - 1));
        kept.add(cut(all.get(most - 1) + "\u2026", width));
        return kept;
    }

    /** The text, cut short where it is wider. */
    static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        int[] letters = text.codePoints().toArray();
        int room = width - WIDEST;
        int kept = 0;
        while (kept < letters.length && room >= width(letters[kept])) {
            room -= width(letters[kept]);
            kept++;
        }
        return new String(letters, 0, kept) + "\u2026";
    }
}
