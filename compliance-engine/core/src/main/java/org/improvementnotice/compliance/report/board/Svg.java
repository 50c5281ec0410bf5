package org.improvementnotice.compliance.report.board;

import org.improvementnotice.compliance.model.Visible;

/**
 * Writes the elements of a drawing. The one place where a text of others gets into a drawing: it is encoded here, so that
 * it stays text. Places are whole tenths of the drawing's unit, so that the same chart gives the same bytes everywhere.
 */
final class Svg {

    private static final int TENTHS = 10;

    private final StringBuilder out = new StringBuilder();

    /**
     * Starts an element.
     *
     * @param attributes names and values in turn
     */
    Svg start(String name, String... attributes) {
        tag(name, attributes);
        out.append('>');
        return this;
    }

    /**
     * An element with nothing in it.
     *
     * @param attributes names and values in turn
     */
    Svg empty(String name, String... attributes) {
        tag(name, attributes);
        out.append("/>");
        return this;
    }

    /** Text within an element. */
    Svg text(String text) {
        out.append(encoded(text));
        return this;
    }

    Svg end(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    /** A number of tenths as a drawing writes it, such as {@code 12.5}. */
    static String number(int tenths) {
        String sign = tenths < 0 ? "-" : "";
        int size = Math.abs(tenths);
        String rest = size % TENTHS == 0 ? "" : "." + size % TENTHS;
        return sign + size / TENTHS + rest;
    }

    /** Two numbers of tenths. */
    static String place(int x, int y) {
        return number(x) + " " + number(y);
    }

    private void tag(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(encoded(attributes[i + 1])).append('"');
        }
    }

    private static String encoded(String text) {
        return Visible.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
