package org.improvementnotice.compliance.report;

import org.improvementnotice.compliance.model.Visible;

/**
 * Text that others wrote, as Markdown and HTML may get it: nothing in it is markup. Every sign that can be the start of any
 * stands as a numbered character reference, which a reader sees as the sign.
 */
final class Markdown {

    private static final String PLAIN = " ,;%='?(){}\"";

    private Markdown() {}

    /** The text, on one line. */
    static String of(String text) {
        String visible = Visible.of(text);
        StringBuilder encoded = new StringBuilder(visible.length());
        for (int i = 0; i < visible.length(); i++) {
            char each = visible.charAt(i);
            if (isPlain(visible, i)) {
                encoded.append(each);
            } else {
                encoded.append("&#").append((int) each).append(';');
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(String text, int at) {
        char each = text.charAt(at);
        if (each > 0x7F || Character.isLetterOrDigit(each) || PLAIN.indexOf(each) >= 0) {
            return true;
        }
        boolean afterSign = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        boolean beforeDigit = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
        boolean beforeSpace = at + 1 == text.length() || text.charAt(at + 1) == ' ';
        return switch (each) {
            case '-' -> !isDash(text, at - 1) && !isDash(text, at + 1);
            case '.' -> afterSign && beforeDigit && Character.isDigit(text.charAt(at - 1));
            case ':' -> afterSign && beforeSpace;
            default -> false;
        };
    }

    private static boolean isDash(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) == '-';
    }

    /** The text as it is typed, in letters of one width. */
    static String code(String text) {
        return "<code>" + of(text) + "</code>";
    }
}
