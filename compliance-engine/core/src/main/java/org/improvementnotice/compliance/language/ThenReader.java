package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what a rule inserts, up to {@code end}, which is left standing. */
final class ThenReader {

    private static final int MOST_INSERTIONS = 10;

    private final RuleFile.Kind kind;
    private final Cursor in;
    private final Imports imports;
    private final Values values;
    private final List<Insertion> insertions = new ArrayList<>();
    private int count;

    ThenReader(RuleFile.Kind kind, Cursor in, Imports imports, Values values) {
        this.kind = kind;
        this.in = in;
        this.imports = imports;
        this.values = values;
    }

    List<Insertion> insertions() {
        return insertions;
    }

    /** Whether nothing is inserted, right or wrong. */
    boolean isEmpty() {
        return count == 0;
    }

    /** Insertions up to {@code end}. */
    void read() throws GivenUp {
        if (in.is(":")) {
            in.takeSurplus("`then` is followed by nothing; take the `:` away");
        }
        while (!in.is("end")) {
            boolean nextRule = in.is("rule") && (in.peek(1).kind() == Token.Kind.TEXT || in.startsLine());
            if (nextRule || in.isAtEnd()) {
                in.missing("the rule has no `end`; write it here, on a line of its own", "\nend");
                return;
            }
            if (!in.peek(1).is("(") && in.near(List.of("end")).isPresent()) {
                in.replace(in.peek(), "there is no `" + in.peek().text() + "`; did you mean `end`?", "end");
                in.rename("end");
                return;
            }
            if (count == MOST_INSERTIONS) {
                throw in.refuse("a rule inserts at most " + MOST_INSERTIONS + " times; write a second rule");
            }
            insertion();
        }
    }

    private void insertion() throws GivenUp {
        Token word = in.peek();
        if (!in.is("insert") && !isMisspelt(word)) {
            return;
        }
        count++;
        in.next();
        if (!in.take("(")) {
            if (!in.is(Token.Kind.WORD)) {
                throw in.refuse("write `insert( ... );`");
            }
            in.missing("`(` is missing after `insert`; write it here", "(");
        }
        List<Said.Called> chain = chain();
        in.must(")", "what is inserted", ";", "end", "insert");
        while (in.is(")")) {
            in.replace(in.next(), "this `)` is one too many; take it away", "");
        }
        if (in.is(",") || in.is(":") || in.is(".")) {
            in.replace(in.peek(), "`" + in.peek().text() + "` cannot stand here; what is inserted ends in `;`", ";");
            in.next();
        } else {
            in.must(";", "`insert( ... )`", "end", "insert", "rule");
        }
        while (in.is(";")) {
            in.replace(in.next(), "this `;` is one too many; take it away", "");
        }
        if (!in.startsLine()
                && in.is(Token.Kind.WORD)
                && !in.is("end")
                && !in.is("insert")
                && !in.peek(1).is("(")) {
            in.note(in.peek());
        }
        Insertion insertion = new ChainReader(kind, in.problems(), imports, values).read(chain);
        if (insertion != null) {
            insertions.add(insertion);
        }
    }

    /** Whether a word was meant to be {@code insert}, which is said; a word with another meaning is refused. */
    private boolean isMisspelt(Token word) throws GivenUp {
        Optional<String> refused = Refused.then(word);
        if (word.is("insertLogical") || word.is("logicalInsert")) {
            in.replace(word, "`" + word.text() + "` cannot stand here; write `insert`", "insert");
            return true;
        }
        if (refused.isPresent()) {
            statement(word, refused.get());
            return false;
        }
        if (starts().contains(word.text()) && in.peek(1).is("(")) {
            wrap(word);
            return false;
        }
        if (in.near(List.of("insert")).isEmpty()) {
            throw in.refuse("write `insert( ... );`, or `end`");
        }
        in.replace(word, "there is no `" + word.text() + "`; did you mean `insert`?", "insert");
        return true;
    }

    private List<String> starts() {
        return (kind == RuleFile.Kind.TARGETS ? Verb.TARGET_STARTS : Verb.LADDER_STARTS)
                .stream().map(Verb::name).toList();
    }

    /** A statement that runs code: taken away with what follows up to its end. */
    private void statement(Token first, String instead) throws GivenUp {
        String message = "`" + first.text() + "` cannot stand here; " + instead;
        in.next();
        while (!in.startsLine() && !in.isAtEnd() && !in.is(";") && !in.is("end")) {
            in.next();
        }
        if (!in.take(";")) {
            in.problem(first, message);
            throw new GivenUp();
        }
        in.takeAway(first, message);
    }

    /** What is inserted, without the word that inserts it. */
    private void wrap(Token first) throws GivenUp {
        List<Said.Called> chain = chain();
        String written = chain.stream().map(Said.Called::written).collect(Collectors.joining("."));
        in.take(";");
        count++;
        String right = "insert( " + written + " );";
        String message = "`" + first.text() + "` stands alone; write `" + right + "`";
        in.problems().add(first.place(), message, Span.of(first, in.last()).mend(right));
        Insertion insertion = new ChainReader(kind, in.problems(), imports, values).read(chain);
        if (insertion != null) {
            insertions.add(insertion);
        }
    }

    private List<Said.Called> chain() throws GivenUp {
        SaidReader said = new SaidReader(in);
        List<Said.Called> chain = new ArrayList<>();
        if (!in.is(Token.Kind.WORD)) {
            throw in.refuse(
                    kind == RuleFile.Kind.TARGETS
                            ? "write what is asked, such as `target(\"...\").atLeast(80)`"
                            : "write what is proposed, such as `escalate(\"...\")`");
        }
        Optional<String> refused = Refused.then(in.peek());
        if (refused.isPresent()) {
            throw in.refuse(refused.get());
        }
        chain.add(said.called());
        while (goesOn()) {
            chain.add(said.called());
        }
        if (kind == RuleFile.Kind.TARGETS
                && Condition.Operator.meantBy(in.peek()).isPresent()
                && in.peek(1).kind() == Token.Kind.NUMBER) {
            chain.add(compared(said));
            while (goesOn()) {
                chain.add(said.called());
            }
        }
        return chain;
    }

    /** A line as a condition would say it, {@code target("...") >= 80}: said, and read as its verb. */
    private Said.Called compared(SaidReader said) throws GivenUp {
        Token before = in.last();
        Token sign = in.peek();
        String verb = switch (Condition.Operator.meantBy(sign).orElseThrow()) {
            case AT_LEAST -> "atLeast";
            case AT_MOST -> "atMost";
            case EQUAL -> "exactly";
            default -> throw in.refuse("write the line as a verb: `.atLeast(...)`, `.atMost(...)` or `.exactly(...)`");
        };
        in.next();
        Said number = said.one();
        String right = "." + verb + "(" + number.shown() + ")";
        in.problems()
                .add(
                        sign.place(),
                        "`" + sign.text() + "` cannot stand here; write `" + right + "`",
                        new Span(before.after(), number.span().end()).mend(right));
        return new Said.Called(
                before, new Token(Token.Kind.WORD, verb, sign.place(), sign.length()), List.of(number), in.last());
    }

    /** Whether another verb follows, also where the point before it is missing or is a comma. */
    private boolean goesOn() throws GivenUp {
        boolean verbNext = in.peek(1).kind() == Token.Kind.WORD && in.peek(2).is("(");
        if (in.is(",") && verbNext) {
            in.replace(in.next(), "a point stands between two verbs; write `.`", ".");
            return true;
        }
        if (in.is(Token.Kind.WORD) && in.peek(1).is("(") && !in.is("insert")) {
            in.missing("`.` is missing between two verbs; write it here", ".");
            return true;
        }
        if (!in.is(".")) {
            return false;
        }
        Token point = in.next();
        if (in.is(".")) {
            in.takeSurplus("this `.` is one too many; take it away");
        }
        if (in.is(")")) {
            in.problems()
                    .add(
                            point.after(),
                            "a verb is missing after the point; write it, or take the point away",
                            Span.of(point).mend(""));
            return false;
        }
        if (!in.is(Token.Kind.WORD)) {
            throw in.refuse("write a verb after the point");
        }
        return true;
    }
}
