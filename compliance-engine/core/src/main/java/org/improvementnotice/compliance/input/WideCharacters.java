package org.improvementnotice.compliance.input;

/**
 * The characters of a text that are two code units long. A parser that counts units is that much too far in each line.
 * Asked in the order of the text, it looks at each unit once.
 */
final class WideCharacters {

    private final String text;
    private int lineStart;
    private int upTo;
    private int counted;

    WideCharacters(String text) {
        this.text = text;
    }

    /** How many stand between two offsets, the second of which is in the line that the first starts. */
    int between(int newLineStart, int offset) {
        if (newLineStart != lineStart || offset < upTo) {
            lineStart = newLineStart;
            upTo = newLineStart;
            counted = 0;
        }
        for (int end = Math.min(offset, text.length()); upTo < end; upTo++) {
            if (Character.isLowSurrogate(text.charAt(upTo))) {
                counted++;
            }
        }
        return counted;
    }
}
