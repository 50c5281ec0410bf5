package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.List;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;

/**
 * Reads a rule file of the closed language: a strict subset of DRL in which a rule can say when a target applies and what
 * it is, or what the ladder proposes, and nothing else. After a problem it goes on at the next part of a rule, or the next
 * rule, so that all problems of a file come at once.
 */
public final class RuleReader {

    /** The most rules of a file. */
    public static final int MOST_RULES = 200;

    private final RuleFile.Kind kind;
    private final String name;
    private final Cursor in;
    private final Problems problems;
    private final List<Rule> rules = new ArrayList<>();
    private int started;
    private boolean leftOver;

    private RuleReader(RuleFile.Kind kind, String name, Cursor in, Problems problems) {
        this.kind = kind;
        this.name = name;
        this.in = in;
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @param name as problems give it
     * @param text decoded, with line ends as one character
     * @param problems where everything is added that keeps the file from being read
     * @return the file, with those of its rules that could be read
     */
    public static RuleFile read(RuleFile.Kind kind, String name, String text, Problems problems) {
        Problems found = new Problems();
        List<Token> tokens = Lexer.read(name, text, found);
        RuleFile file = tokens.isEmpty()
                ? new RuleFile(kind, name, "", List.of(), List.of())
                : new RuleReader(kind, name, new Cursor(tokens, found), found).file();
        problems.addAll(found.sorted());
        return file;
    }

    /** The words and signs of a text, one after the other, without comments and spaces; texts with their quotes. */
    public static List<String> words(String text) {
        return Lexer.read("", text, new Problems()).stream()
                .filter(each -> each.kind() != Token.Kind.END)
                .map(RuleReader::word)
                .toList();
    }

    /** A token as {@link #words} gives it. */
    public static String word(Token token) {
        return token.shown();
    }

    private RuleFile file() {
        String packageName = new PackageReader(name, in).read();
        Imports imports = new Imports(in);
        imports.expectBelow();
        while (in.is("import")
                || (!in.is("rule")
                        && in.near(List.of("import", "rule"))
                                .filter("import"::equals)
                                .isPresent())) {
            readImport(imports);
        }
        while (!in.isAtEnd()) {
            if (started == MOST_RULES && in.is("rule")) {
                in.problem(
                        in.peek(),
                        "a file has at most " + MOST_RULES + " rules; put the others in a file of their own");
                break;
            }
            readRule(imports);
        }
        if (rules.isEmpty() && problems.isEmpty()) {
            problems.add(Place.of(name), "this file has no rule; write one, or delete the file");
        }
        return new RuleFile(kind, name, packageName, imports.names(), rules);
    }

    private void readImport(Imports imports) {
        if (!in.is("import")) {
            in.replace(in.peek(), "there is no `" + in.peek().text() + "`; did you mean `import`?", "import");
        }
        try {
            imports.read();
        } catch (GivenUp e) {
            in.skipTo("import", "rule");
        }
    }

    private void readRule(Imports imports) {
        Token word = in.peek();
        if (!in.is("rule")
                && in.near(List.of("rule", "end", "import"))
                        .filter("rule"::equals)
                        .isPresent()
                && in.peek(1).kind() == Token.Kind.TEXT) {
            in.replace(word, "there is no `" + word.text() + "`; did you mean `rule`?", "rule");
        } else if (!in.is("rule")) {
            between(word);
            return;
        }
        in.next();
        started++;
        OneRule rule = new OneRule(kind, in, imports);
        rule.read(word).ifPresent(rules::add);
        leftOver = leftOver || rule.hasNoEnd();
        afterEnd();
    }

    /** What follows an {@code end} in its line, and belongs to nothing. */
    private void afterEnd() {
        if (in.is(";") && !in.startsLine()) {
            in.replace(in.next(), "this `;` is one too many; take it away", "");
        }
    }

    /** What stands between two rules and is none. The rest of a rule whose end was missed is no second problem. */
    private void between(Token word) {
        if (leftOver) {
            leftOver = false;
            in.next();
            in.skipTo("rule");
            return;
        }
        if (word.is("import")) {
            in.problem(word, "imports stand above the first rule; move this one up");
        } else if (word.is("end")) {
            in.replace(word, "this `end` is one too many; take it away", "");
        } else if (word.is("package")) {
            in.problem(word, "a file has one package, in its first line; take this one away");
        } else if (word.kind() == Token.Kind.WORD
                && Refused.top(word).isEmpty()
                && !in.peek(1).is("(")) {
            in.note(word);
            return;
        } else {
            in.refuse(
                    word,
                    Refused.top(word).orElse("between rules stands nothing; write `rule \"...\"`, or delete this"));
        }
        in.next();
        in.skipTo("rule");
    }
}
