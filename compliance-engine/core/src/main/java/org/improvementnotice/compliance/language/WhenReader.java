package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.Nearest;

/** Reads the circumstances of a rule, up to and with {@code then}. */
final class WhenReader {

    private static final int MOST_PATTERNS = 6;
    private static final List<String> QUANTIFIERS = List.of("not", "exists");

    private final RuleFile.Kind kind;
    private final Cursor in;
    private final Imports imports;
    private final Values values;
    private final HeaderReader header;
    private final List<Pattern> patterns = new ArrayList<>();

    WhenReader(RuleFile.Kind kind, Cursor in, Imports imports, Values values, HeaderReader header) {
        this.header = header;
        this.kind = kind;
        this.in = in;
        this.imports = imports;
        this.values = values;
    }

    List<Pattern> patterns() {
        return patterns;
    }

    /** Circumstances up to and with {@code then}. */
    void read() throws GivenUp {
        if (in.is(":")) {
            in.replace(in.next(), "`when` is followed by nothing; take the `:` away", "");
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
                    && quantifier(in.peek()).isEmpty()) {
                in.replace(in.peek(), "there is no `" + in.peek().text() + "`; did you mean `then`?", "then");
                in.next();
                return;
            }
            if (patterns.size() == MOST_PATTERNS) {
                throw in.refuse("a rule has at most " + MOST_PATTERNS + " circumstances; write a second rule");
            }
            patterns.add(pattern());
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

    private Pattern pattern() throws GivenUp {
        mustHaveNoName();
        Token first = in.peek();
        Pattern.Quantifier quantifier = quantifier();
        Token outer = in.peek();
        boolean wrapped = quantifier != Pattern.Quantifier.EACH && in.take("(");
        Token word = in.peek();
        if (quantifier == Pattern.Quantifier.EACH && isBareQuestion(word)) {
            return bareQuestion();
        }
        Fact fact = fact(word);
        imports.use(word);
        opening(word, fact);
        int start = in.position();
        Condition.All condition = new ConditionReader(in, fact, values).all();
        List<Token> tokens = List.copyOf(in.since(start));
        in.must(
                ")",
                "the circumstance",
                "then",
                "not",
                "exists",
                "Reading",
                "ReportingPeriod",
                "Finding",
                "Summary",
                "ThemeSummary",
                "Standing",
                "insert");
        if (wrapped) {
            mustNeedNoBrackets(first, outer, word);
        }
        Pattern pattern = new Pattern(quantifier, fact, condition, first.place(), tokens);
        mustFit(pattern, word);
        return pattern;
    }

    private void mustHaveNoName() {
        Token name = in.peek();
        if (name.kind() == Token.Kind.WORD && in.peek(1).is(":")) {
            in.next();
            in.next();
            in.takeAway(
                    name, "`" + name.text() + "` cannot stand here; a rule names nothing; take it and its `:` away");
        }
    }

    private Pattern.Quantifier quantifier() {
        Token word = in.peek();
        Optional<String> meant = quantifier(word);
        if (meant.isEmpty()) {
            return Pattern.Quantifier.EACH;
        }
        if (!word.is(meant.get())) {
            String space = word.touches(in.peek(1)) ? " " : "";
            in.replace(
                    word,
                    "there is no `" + word.text() + "`; did you mean `" + meant.get() + "`?",
                    meant.get() + space);
        }
        in.next();
        return meant.get().equals("not") ? Pattern.Quantifier.NOT : Pattern.Quantifier.EXISTS;
    }

    /** {@code not} or {@code exists}, also where it is misspelt before a fact. */
    private Optional<String> quantifier(Token word) {
        if (word.is("not") || word.is("exists")) {
            return Optional.of(word.text());
        }
        if (Fact.of(in.peek(1).text()).isEmpty()) {
            return Optional.empty();
        }
        return word.is("!")
                ? Optional.of("not")
                : Optional.of(word)
                        .filter(each -> each.kind() == Token.Kind.WORD)
                        .flatMap(each -> Nearest.to(each.text(), QUANTIFIERS));
    }

    private void mustNeedNoBrackets(Token quantifier, Token outer, Token inner) {
        Token last = in.last();
        in.take(")");
        String message = "`" + quantifier.text() + "` needs no brackets; write `" + quantifier.text() + " "
                + inner.text() + "( ... )`";
        String inside = (quantifier.touches(outer) ? " " : "") + in.textOf(inner, last);
        in.problems().add(outer.place(), message, Span.of(outer, in.last()).mend(inside));
    }

    private void opening(Token word, Fact fact) throws GivenUp {
        if (in.take("(")) {
            return;
        }
        if (in.is(Token.Kind.WORD) && fact.words().contains(in.peek().text())) {
            in.missing("`(` is missing after `" + word.text() + "`; write it here", "(");
        } else if (in.is("{") || in.is("[")) {
            throw otherBrackets();
        } else {
            throw in.refuse("write `" + word.text() + "( ... )`");
        }
    }

    /** Brackets of another kind are mended together where they stand in one line. */
    private GivenUp otherBrackets() {
        Token open = in.next();
        Token first = in.peek();
        while (!in.startsLine() && !in.isAtEnd() && !in.is("}") && !in.is("]")) {
            in.next();
        }
        String message = "`" + open.text() + "` cannot stand here; circumstances stand in `(` and `)`";
        if (in.is("}") || in.is("]")) {
            String inside = in.textOf(first, in.last());
            Token close = in.next();
            in.problems().add(open.place(), message, Span.of(open, close).mend("( " + inside + " )"));
        } else {
            in.problem(open, message);
        }
        return new GivenUp();
    }

    /** A predicate without its fact. */
    private boolean isBareQuestion(Token word) {
        return word.kind() == Token.Kind.WORD
                && in.peek(1).is("(")
                && owner(word).isPresent();
    }

    private Optional<Fact> owner(Token word) {
        return Arrays.stream(Fact.values())
                .filter(each -> each.isFor(kind) && each.predicate(word.text()).isPresent())
                .findFirst();
    }

    private Pattern bareQuestion() throws GivenUp {
        Token word = in.peek();
        Fact fact = owner(word).orElseThrow();
        imports.use(word);
        Said.Called called = new SaidReader(in).called();
        String right = fact.word() + "( " + called.written() + " )";
        String message = "`" + word.text() + "` is asked of a fact; write `" + right + "`";
        in.problems().add(word.place(), message, called.span().mend(right));
        return new Pattern(
                Pattern.Quantifier.EACH, fact, new Condition.All(List.of(), word.place()), word.place(), List.of());
    }

    private Fact fact(Token word) throws GivenUp {
        Optional<Fact> fact = Fact.of(word.text());
        if (word.kind() == Token.Kind.WORD && fact.isPresent()) {
            in.next();
            if (!fact.get().isFor(kind)) {
                in.problem(
                        word,
                        (kind == RuleFile.Kind.TARGETS ? "a target rule" : "a rule of the ladder") + " sees no `"
                                + word.text() + "`; it can ask: " + String.join(", ", Fact.wordsFor(kind)));
                throw new GivenUp();
            }
            return fact.get();
        }
        Optional<String> refused = Refused.when(word);
        if (refused.isPresent()) {
            throw in.refuse(refused.get());
        }
        Optional<String> meant = Fact.meant(word, kind);
        if (meant.isEmpty() || !in.peek(1).is("(")) {
            throw in.refuse(
                    patterns.isEmpty()
                            ? "write a circumstance, such as `ReportingPeriod( onOrAfter(\"2012-03\") )`"
                            : "write `then`, or another circumstance on one of: "
                                    + String.join(", ", Fact.wordsFor(kind)));
        }
        in.replace(word, "there is no fact `" + word.text() + "`; did you mean `" + meant.get() + "`?", meant.get());
        in.next();
        return Fact.of(meant.get()).orElseThrow();
    }

    private void mustFit(Pattern pattern, Token word) {
        if (pattern.fact() == Fact.READING) {
            IndicatorCheck.check(in, word, pattern.condition());
        }
        if (isPlainFinding(pattern) && patterns.stream().anyMatch(WhenReader::isPlainFinding)) {
            in.problems()
                    .add(
                            word.place(),
                            "a rule has one `Finding` alone; write `exists Finding( ... )` for a second one",
                            Span.at(word.place()).mend("exists "));
        }
    }

    private static boolean isPlainFinding(Pattern pattern) {
        return pattern.fact() == Fact.FINDING && pattern.quantifier() == Pattern.Quantifier.EACH;
    }
}
