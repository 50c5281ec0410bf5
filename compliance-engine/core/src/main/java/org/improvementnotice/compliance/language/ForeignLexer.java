package org.improvementnotice.compliance.language;

import java.util.Map;

/** Cuts what other programs and notations leave in a file, each with a problem: marks of a merge, signs of a web page. */
final class ForeignLexer {

    private static final Map<String, String> ENTITIES = Map.of("&gt;", ">", "&lt;", "<", "&amp;&amp;", "&&");
    private static final int MERGE_MARK = 7;

    private final TextCursor in;

    ForeignLexer(TextCursor in) {
        this.in = in;
    }

    /** Cuts what stands at the start of a token. */
    boolean take() {
        return mergeMark() || entity();
    }

    /** The marks that a half finished merge leaves at the start of a line. */
    private boolean mergeMark() {
        String sign = in.next(1);
        if (!in.isAtLineStart() || !"<>=|".contains(sign) || !in.startsWith(sign.repeat(MERGE_MARK), 0)) {
            return false;
        }
        int start = in.position();
        in.skipLine();
        in.problems()
                .add(
                        in.place(start),
                        "a merge was left half finished here; keep the right lines and take this one away");
        return true;
    }

    /** A sign as a web page writes it. */
    private boolean entity() {
        for (Map.Entry<String, String> each : ENTITIES.entrySet()) {
            if (in.startsWith(each.getKey(), 0)) {
                entity(each.getKey().length(), each.getValue());
                return true;
            }
        }
        return false;
    }

    private void entity(int length, String meant) {
        boolean equal = in.peek(length) == '=' && !meant.equals("&&");
        String sign = meant + (equal ? "=" : "");
        int start = in.position();
        in.skip(length + (equal ? 1 : 0));
        in.problems()
                .add(
                        in.place(start),
                        "`" + in.textSince(start) + "` is a sign as a web page writes it; write `" + sign + "`",
                        in.since(start).mend(sign));
        in.add(Token.Kind.SIGN, sign, start);
    }

    /** Cuts a comment, or a run of spaces, of another notation. */
    boolean takeBlank() {
        int here = in.peek();
        if (here == '#' || in.startsWith("--", 0)) {
            comment(here == '#' ? 1 : 2);
            return true;
        }
        boolean space = Character.getType(here) == Character.SPACE_SEPARATOR;
        if (space) {
            spaces(here);
        }
        return space;
    }

    private void comment(int length) {
        int start = in.position();
        in.skip(length);
        in.problems()
                .add(
                        in.place(start),
                        "`" + in.textSince(start) + "` starts no comment here; write `//`",
                        in.since(start).mend("//"));
        in.skipLine();
    }

    private void spaces(int first) {
        int start = in.position();
        while (in.peek() != ' ' && !in.isAtEnd() && Character.getType(in.peek()) == Character.SPACE_SEPARATOR) {
            in.skip(1);
        }
        in.problems()
                .add(
                        in.place(start),
                        "the space " + TextGate.code(first) + " is not the ordinary one; write a space",
                        in.since(start).mend(" ".repeat(in.position() - start)));
    }
}
