package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.List;

/** Reads the circumstances of a rule, up to and with {@code then}. */
final class WhenReader {

    private static final int MOST_PATTERNS = 6;

    private final Cursor in;
    private final HeaderReader header;
    private final PatternReader reader;
    private final QuantifierReader quantifiers;
    private final List<Pattern> patterns = new ArrayList<>();

    WhenReader(RuleFile.Kind kind, Cursor in, Imports imports, Values values, HeaderReader header) {
        this.in = in;
        this.header = header;
        this.reader = new PatternReader(kind, in, imports, values);
        this.quantifiers = new QuantifierReader(in);
    }

    List<Pattern> patterns() {
        return patterns;
    }

    /** Circumstances up to and with {@code then}. */
    void read() throws GivenUp {
        if (in.is(":")) {
            in.takeSurplus("`when` is followed by nothing; take the `:` away");
        }
        while (!in.take("then")) {
            if (in.is("@")) {
                header.late();
                continue;
            }
            if (in.is("insert")) {
                in.missing("`then` is missing before what is inserted; write it here", "\nthen");
                return;
            }
            if (!in.peek(1).is("(")
                    && in.near(List.of("then")).isPresent()
                    && quantifiers.meant(in.peek()).isEmpty()) {
                in.replace(in.peek(), "there is no `" + in.peek().text() + "`; did you mean `then`?", "then");
                in.next();
                return;
            }
            if (patterns.size() == MOST_PATTERNS) {
                throw in.refuse("a rule has at most " + MOST_PATTERNS + " circumstances; write a second rule");
            }
            patterns.add(reader.read(patterns));
            afterPattern();
        }
    }

    private void afterPattern() {
        if (in.is("and") || in.is("AND") || in.is("And") || in.is("&&") || in.is("&") || in.is(",") || in.is(";")) {
            in.replace(
                    in.peek(),
                    "circumstances stand below each other and all must hold; take the `"
                            + in.peek().text() + "` away",
                    "");
            in.next();
        }
        while (in.is(")")) {
            in.replace(in.next(), "this `)` is one too many; take it away", "");
        }
    }
}
