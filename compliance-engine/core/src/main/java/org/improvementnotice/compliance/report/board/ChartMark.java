package org.improvementnotice.compliance.report.board;

/**
 * Something that begins with a month, said above the drawing with a rule down into it.
 *
 * @param kind {@code step} for a changed line, {@code break} for a figure defined otherwise, {@code target} for the line
 *     that was, which has no rule
 * @param x where the month begins, in tenths of the drawing's unit
 * @param text what is said of it
 * @param row in which row above the drawing, 0 the nearest; {@link #NO_ROOM} where its text is left out
 * @param held by which end its text is held to the rule
 */
record ChartMark(String kind, int x, String text, int row, ChartText.Held held) {

    /** The row of a mark whose text is left out: others stand there. Its rule is drawn all the same. */
    static final int NO_ROOM = -1;

    private static final int FROM_RULE = 25;
    private static final int BETWEEN = 60;

    ChartMark(String kind, int x, String text) {
        this(kind, x, text, NO_ROOM, ChartText.Held.BEGIN);
    }

    ChartMark at(int otherRow, ChartText.Held otherHeld) {
        return new ChartMark(kind, x, text, otherRow, otherHeld);
    }

    boolean isRuled() {
        return !kind.equals("target");
    }

    ChartText text(int middle) {
        int away = !isRuled() ? 0 : held == ChartText.Held.END ? -FROM_RULE : FROM_RULE;
        return new ChartText(kind, x + away, middle, held, text);
    }

    boolean isWithin(int width) {
        return text(0).left() >= 0 && text(0).right() <= width;
    }

    /** Whether the texts of two marks touch, or the rule of one strikes the text of the other through. */
    boolean touches(ChartMark other) {
        boolean beside = row == other.row
                && text(0).left() < other.text(0).right() + BETWEEN
                && other.text(0).left() < text(0).right() + BETWEEN;
        return beside || strikes(other) || other.strikes(this);
    }

    private boolean strikes(ChartMark other) {
        return isRuled()
                && other.row <= row
                && other.row != NO_ROOM
                && other.text(0).left() < x
                && x < other.text(0).right();
    }
}
