package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Place;

/** Reads a rule's name and annotations, up to and with {@code when}. */
final class HeaderReader {

    private static final Set<String> ANNOTATIONS = Set.of("clause", "coreTask", "source");

    private final RuleFile.Kind kind;
    private final Cursor in;
    private final Values values;
    private final Map<String, Rule.Annotation> annotations = new LinkedHashMap<>();
    private boolean unsure;
    private Place last = Place.of("");

    HeaderReader(RuleFile.Kind kind, Cursor in, Values values) {
        this.kind = kind;
        this.in = in;
        this.values = values;
    }

    Map<String, Rule.Annotation> annotations() {
        return annotations;
    }

    /** The rule's name; reading stands after {@code rule}. */
    String name() {
        if (in.is(":")) {
            in.takeSurplus("`rule` is followed by its name; take the `:` away");
        }
        if (in.is(Token.Kind.TEXT)) {
            Token text = in.next();
            String name = text.text();
            mustStandAlone(text);
            if (name.isBlank()) {
                in.problem(in.last(), "a rule's name is the clause in words; write one");
            }
            return name;
        }
        if (in.startsLine() || in.isAtEnd() || in.is("@") || in.is("when")) {
            in.missing("a rule has a name; write it in quotes, the clause in words", " \"...\"");
            return "";
        }
        Token first = in.peek();
        while (!in.startsLine() && !in.isAtEnd() && !in.is("@") && !in.is("when") && !in.is(Token.Kind.TEXT)) {
            in.next();
        }
        in.replaceLine(first, "a rule's name stands in quotes; write `\"` before and after it");
        return "unnamed";
    }

    /** A name with quotes inside is cut by them. */
    private void mustStandAlone(Token name) {
        Token first = in.peek();
        if (in.startsLine()
                || (first.kind() != Token.Kind.WORD && first.kind() != Token.Kind.TEXT)
                || in.is("when")
                || Refused.header(first).isPresent()) {
            return;
        }
        while (!in.startsLine() && !in.isAtEnd() && !in.is("@") && !in.is("when")) {
            in.next();
        }
        String whole = "\"" + in.textOf(name, in.last()).replace("\"", "") + "\"";
        in.problems()
                .add(
                        first.place(),
                        "a name has no quotes inside; write `" + whole + "`",
                        Span.of(name, in.last()).mend(whole));
    }

    /** Annotations up to and with {@code when}. */
    void read() throws GivenUp {
        last = in.last().after();
        while (!in.take("when")) {
            if (in.is("@")) {
                annotation();
            } else if ((in.is(",") || in.is(";")) && in.peek(1).is("@")) {
                in.takeSurplus("nothing stands between two annotations; take the `"
                        + in.peek().text() + "` away");
            } else if (in.peek(1).is("(") && ANNOTATIONS.contains(in.peek().text())) {
                Place place = in.peek().place();
                in.problems()
                        .add(
                                place,
                                "an annotation starts with `@`; write `@"
                                        + in.peek().text() + "`",
                                Span.at(place).mend("@"));
                annotation(in.peek());
            } else if (Refused.header(in.peek()).isPresent()) {
                attribute();
            } else if (in.near(List.of("when")).isPresent() && !in.is("then")) {
                in.replace(in.peek(), "there is no `" + in.peek().text() + "`; did you mean `when`?", "when");
                in.next();
                return;
            } else if (startsPattern()) {
                in.missing("`when` is missing before the circumstances; write it here", "\nwhen");
                return;
            } else {
                throw in.refuse("write `when` before the circumstances");
            }
            last = in.last().after();
        }
    }

    private boolean startsPattern() {
        return ((in.is("not") || in.is("exists")) && in.peek(1).kind() == Token.Kind.WORD)
                || (Fact.of(in.peek().text()).isPresent() && in.peek(1).is("("));
    }

    /** An attribute, which no rule has: it is taken away with what follows in its line. */
    private void attribute() {
        Token first = in.next();
        String instead = Refused.header(first).orElse("");
        while (!in.startsLine() && !in.isAtEnd() && !in.is("@") && !in.is("when")) {
            in.next();
        }
        String message = "`" + first.text() + "` cannot stand here; " + instead;
        if (Refused.saysNothing(first)) {
            in.takeAway(first, message);
        } else {
            in.problem(first, message);
        }
    }

    /** Reads an annotation that stands below {@code when}. */
    void late() throws GivenUp {
        in.problem(in.peek(), "annotations stand between the rule's name and `when`; move this one up");
        annotation();
    }

    private void annotation() throws GivenUp {
        Token at = in.next();
        if (in.peek().kind() != Token.Kind.WORD) {
            throw in.refuse("an annotation is `@clause(\"...\")`, `@coreTask(\"...\")` or `@source(\"...\")`");
        }
        annotation(at);
    }

    /**
     * Reads an annotation from its name on.
     *
     * @param at its sign, or its name where the sign is missing
     */
    private void annotation(Token at) throws GivenUp {
        Token name = in.next();
        Optional<String> known =
                ANNOTATIONS.contains(name.text()) ? Optional.of(name.text()) : Nearest.to(name.text(), ANNOTATIONS);
        if (known.isEmpty()) {
            foreign(at, name);
            return;
        }
        if (!known.get().equals(name.text())) {
            in.problems()
                    .add(
                            at.place(),
                            "there is no `@" + name.text() + "`; did you mean `@" + known.get() + "`?",
                            Span.of(at, name).mend("@" + known.get()));
        }
        Said said = given(name, known.get());
        if (kind == RuleFile.Kind.LADDER && !known.get().equals("source")) {
            in.takeAway(at, "a rule of the ladder has `@source(\"...\")` alone; take `@" + name.text() + "` away");
        }
        String value = values.text(said);
        Rule.Annotation earlier = annotations.get(known.get());
        if (earlier != null && earlier.value().equals(value)) {
            in.takeAway(at, "`@" + known.get() + "` stands here a second time; take it away");
        } else if (earlier != null) {
            in.problem(at, "`@" + known.get() + "` stands here a second time; keep one");
        }
        annotations.putIfAbsent(
                known.get(), new Rule.Annotation(known.get(), value == null ? "" : value, said.place()));
    }

    private void foreign(Token at, Token name) throws GivenUp {
        unsure = true;
        if (in.take("(")) {
            int depth = 1;
            while (depth > 0 && !in.isAtEnd() && !in.is("when") && !in.is("rule")) {
                depth += in.is("(") ? 1 : in.is(")") ? -1 : 0;
                in.next();
            }
        }
        Optional<String> attribute = Refused.header(name).filter(any -> !Refused.saysNothing(name));
        if (attribute.isPresent()) {
            in.problem(at, "`@" + name.text() + "` cannot stand here; " + attribute.get());
            return;
        }
        in.takeAway(
                at,
                "`@" + name.text()
                        + "` says nothing here; the annotations are @clause, @coreTask and @source; take it away");
    }

    private Said given(Token name, String known) throws GivenUp {
        if (!in.take("(")) {
            if (!in.is(Token.Kind.TEXT)) {
                throw in.refuse(name, "`@" + known + "` is given one text, such as `@" + known + "(\"2.1\")`");
            }
            Said.Quoted text = new Said.Quoted(in.next());
            in.problems()
                    .add(
                            name.after(),
                            "`(` is missing after `@" + known + "`; write `(" + text.shown() + ")`",
                            new Span(name.after(), text.token().after()).mend("(" + text.shown() + ")"));
            in.take(")");
            return text;
        }
        Said said = new SaidReader(in).one();
        if (in.is(",")) {
            severalTexts(known, said);
        }
        in.must(")", "`@" + known + "(\"...\"`", "@", "when");
        return said;
    }

    /** Several values are one text with commas between them. */
    private void severalTexts(String known, Said first) throws GivenUp {
        Token comma = in.peek();
        List<String> texts = new ArrayList<>();
        texts.add(first instanceof Said.Quoted quoted ? quoted.token().text() : first.shown());
        while (in.take(",")) {
            Said next = new SaidReader(in).one();
            texts.add(next instanceof Said.Quoted quoted ? quoted.token().text() : next.shown());
        }
        String all = "\"" + String.join(", ", texts) + "\"";
        String message = "`@" + known + "` is given one text; write `@" + known + "(" + all + ")`";
        in.problems()
                .add(comma.place(), message, new Span(first.place(), in.last().after()).mend(all));
    }

    /** Adds what a target rule must say of itself and does not. */
    void mustHaveAll(Place afterName) {
        if (unsure || kind == RuleFile.Kind.LADDER) {
            return;
        }
        for (String each : List.of("clause", "source")) {
            if (!annotations.containsKey(each)) {
                in.problems()
                        .add(
                                each.equals("clause") || last.file().isEmpty() ? afterName : last,
                                "the rule has no `@" + each + "(\"...\")`; write it here");
            }
        }
    }
}
