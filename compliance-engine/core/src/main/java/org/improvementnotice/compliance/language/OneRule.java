package org.improvementnotice.compliance.language;

import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.Place;

/** Reads one rule, part by part; after a problem it goes on at the next part. */
final class OneRule {

    private final RuleFile.Kind kind;
    private final Cursor in;
    private final HeaderReader header;
    private final WhenReader when;
    private final ThenReader then;
    private boolean whole = true;
    private boolean noEnd;

    OneRule(RuleFile.Kind kind, Cursor in, Imports imports) {
        this.kind = kind;
        this.in = in;
        Values values = new Values(in.problems(), imports);
        this.header = new HeaderReader(kind, in, values);
        this.when = new WhenReader(kind, in, imports, values, header);
        this.then = new ThenReader(kind, in, imports, values);
    }

    /** Whether the rule's {@code end} was missing. */
    boolean hasNoEnd() {
        return noEnd;
    }

    /** Reads a rule after its word; empty where a problem was added. */
    Optional<Rule> read(Token word) {
        int before = in.problems().size();
        Token named = in.peek();
        String name = header.name();
        Place afterName = in.last().after();
        boolean headed = part("when", header::read);
        if (headed) {
            Token last = in.last();
            if (part("then", when::read)) {
                mustSay(when.patterns().isEmpty(), last, "a circumstance", "ReportingPeriod( onOrAfter(\"2012-03\") )");
            }
        }
        Token last = in.last();
        int start = in.position();
        boolean read = part("end", then::read);
        List<Token> consequence = List.copyOf(in.since(start));
        noEnd = !in.take("end");
        if (read && !noEnd) {
            mustSay(
                    then.isEmpty(),
                    last,
                    "what is inserted",
                    kind == RuleFile.Kind.TARGETS
                            ? "insert( target(\"...\").atLeast(80) );"
                            : "insert( escalate(\"...\") );");
        }
        if (headed) {
            header.mustHaveAll(afterName);
        }
        return whole && in.problems().size() == before
                ? Optional.of(new Rule(
                        name,
                        word.place(),
                        named.place(),
                        header.annotations(),
                        when.patterns(),
                        then.insertions(),
                        consequence))
                : Optional.empty();
    }

    private void mustSay(boolean nothing, Token after, String what, String such) {
        if (nothing && whole) {
            in.problems().add(after.after(), what + " is missing here; write it, such as `" + such + "`");
        }
    }

    /** One part of a rule. */
    private interface Part {
        void read() throws GivenUp;
    }

    /**
     * Reads a part with the word that ends it. Where it is given up, reading goes on after that word.
     *
     * @return whether it was read to its end
     */
    private boolean part(String end, Part part) {
        try {
            part.read();
            return true;
        } catch (GivenUp e) {
            whole = false;
            in.skipTo(end, "end", "rule");
            return !end.equals("end") && in.take(end);
        }
    }
}
