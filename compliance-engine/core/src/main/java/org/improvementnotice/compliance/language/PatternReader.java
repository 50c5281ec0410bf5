package org.improvementnotice.compliance.language;

import java.util.List;

/** Reads one circumstance: a fact, how often it must be there, and what is asked of it. */
final class PatternReader {

    /** What may stand behind a circumstance. */
    private static final String[] FOLLOWING = {
        "then",
        "not",
        "exists",
        "Reading",
        "ReportingPeriod",
        "Finding",
        "Summary",
        "ThemeSummary",
        "Standing",
        "insert"
    };

    private final Cursor in;
    private final Imports imports;
    private final Values values;
    private final QuantifierReader quantifiers;
    private final FactReader facts;

    PatternReader(RuleFile.Kind kind, Cursor in, Imports imports, Values values) {
        this.in = in;
        this.imports = imports;
        this.values = values;
        this.quantifiers = new QuantifierReader(in);
        this.facts = new FactReader(kind, in, imports);
    }

    /**
     * Reads one.
     *
     * @param before those of the rule that were read before it
     */
    Pattern read(List<Pattern> before) throws GivenUp {
        mustHaveNoName();
        Token first = in.peek();
        Pattern.Quantifier quantifier = quantifiers.read();
        Token outer = in.peek();
        boolean wrapped = quantifier != Pattern.Quantifier.EACH && in.take("(");
        Token word = in.peek();
        if (quantifier == Pattern.Quantifier.EACH && facts.isBareQuestion(word)) {
            return facts.bareQuestion();
        }
        Fact fact = facts.read(word, before.isEmpty());
        imports.use(word);
        opening(word, fact);
        int start = in.position();
        Condition.All condition = new ConditionReader(in, fact, values).all();
        List<Token> tokens = List.copyOf(in.since(start));
        in.must(")", "the circumstance", FOLLOWING);
        if (wrapped) {
            quantifiers.mustNeedNoBrackets(first, outer, word);
        }
        Pattern pattern = new Pattern(quantifier, fact, condition, first.place(), tokens);
        mustFit(pattern, word, before);
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

    private void mustFit(Pattern pattern, Token word, List<Pattern> before) {
        if (pattern.fact() == Fact.READING) {
            IndicatorCheck.check(in, word, pattern.condition());
        }
        if (isPlainFinding(pattern) && before.stream().anyMatch(PatternReader::isPlainFinding)) {
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
