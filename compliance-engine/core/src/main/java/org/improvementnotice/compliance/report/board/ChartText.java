package org.improvementnotice.compliance.report.board;

/**
 * A line of text in a drawing, horizontal as all text there is.
 *
 * @param kind the class by which the style sheet colours it
 * @param x where it is held, in tenths of the drawing's unit
 * @param middle half of its height, in the same
 * @param held by which end it is held
 * @param text as printed
 */
record ChartText(String kind, int x, int middle, Held held, String text) {

    /** By which end a text is held. */
    enum Held {
        BEGIN,
        MIDDLE,
        END
    }

    /** Where it begins. */
    int left() {
        int width = TextFit.width(text);
        return switch (held) {
            case BEGIN -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
    }

    /** Where it ends, which is somewhat before that where the letters are narrow. */
    int right() {
        return left() + TextFit.width(text);
    }

    void draw(Svg svg) {
        String at = Svg.number(x);
        String base = Svg.number(middle + TextFit.TO_BASE);
        switch (held) {
            case BEGIN -> svg.start("text", "class", kind, "x", at, "y", base);
            case MIDDLE -> svg.start("text", "class", kind, "x", at, "y", base, "text-anchor", "middle");
            case END -> svg.start("text", "class", kind, "x", at, "y", base, "text-anchor", "end");
        }
        svg.text(text).end("text");
    }
}
