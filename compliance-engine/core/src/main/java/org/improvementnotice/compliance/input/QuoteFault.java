package org.improvementnotice.compliance.input;

import org.improvementnotice.compliance.model.Place;

/** Where the quotes of a CSV file go wrong; the parser says only in which row. */
final class QuoteFault {

    static final String WORDS =
            "the quotes of this cell do not fit; put one before and one after the text, and write a quote within it twice";

    private QuoteFault() {}

    /** The cell that opens a quote and does not close it, or goes on behind it. */
    static Place placeIn(String text, String file) {
        int line = 1;
        int lineStart = 0;
        boolean atStart = true;
        for (int i = 0; i < text.length(); i++) {
            if (atStart && text.charAt(i) == '"') {
                int end = closing(text, i);
                if (end == text.length() || !endsCell(text, end + 1)) {
                    return new Place(file, line, text.codePointCount(lineStart, i) + 1);
                }
                String cell = text.substring(i, end);
                line += (int) cell.chars().filter(each -> each == '\n').count();
                lineStart = Math.max(lineStart, i + cell.lastIndexOf('\n') + 1);
                i = end;
                atStart = false;
                continue;
            }
            boolean newLine = text.charAt(i) == '\n';
            atStart = newLine || text.charAt(i) == ',';
            if (newLine) {
                line++;
                lineStart = i + 1;
            }
        }
        return Place.of(file);
    }

    private static boolean endsCell(String text, int next) {
        return next == text.length() || text.charAt(next) == ',' || text.charAt(next) == '\n';
    }

    /** Where a quote closes that opens here; the end of the text where it does not. */
    private static int closing(String text, int opening) {
        int i = opening + 1;
        while (i < text.length()) {
            if (text.charAt(i) == '"') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '"') {
                    return i;
                }
                i++;
            }
            i++;
        }
        return text.length();
    }
}
