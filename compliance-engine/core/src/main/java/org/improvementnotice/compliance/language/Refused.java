package org.improvementnotice.compliance.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What Drools knows and this language does not, by the word that stands there, with what to write instead. */
final class Refused {

    private static final String ORDER = "rules have no attributes: all that hold are taken, in no order; take it away";
    private static final String DATES = "ReportingPeriod( onOrAfter(\"2012-03\"), before(\"2013-04\") )";

    private static final Map<String, String> TOP = new HashMap<>();
    private static final Map<String, String> HEADER = new HashMap<>();
    private static final Map<String, String> WHEN = new HashMap<>();
    private static final Map<String, String> CONDITION = new HashMap<>();
    private static final Map<String, String> THEN = new HashMap<>();

    private static void put(Map<String, String> map, String instead, String... words) {
        for (String word : words) {
            map.put(word, instead);
        }
    }

    static {
        put(TOP, "a rule file has rules alone and runs no code; take the function away", "function");
        put(TOP, "a rule file has rules alone; take the query away", "query");
        put(TOP, "the facts are those of the notice; take the declaration away", "declare", "enum", "trait");
        put(TOP, "rules see facts alone; take the global away", "global");
        put(TOP, "a rule file has no dialect and no unit; take the line away", "dialect", "unit");
        put(TOP, "rules have no attributes; take it away", "attributes");
        put(HEADER, ORDER, "salience", "no", "no-loop", "lock", "auto", "dialect", "refract", "direct");
        put(
                HEADER,
                "rules have no attributes: all that hold are taken; say in the circumstances when this one holds, or take it"
                        + " away as a whole",
                "agenda",
                "activation",
                "ruleflow",
                "duration",
                "timer",
                "calendars",
                "enabled",
                "attributes");
        put(HEADER, "say from when and until when in a circumstance, such as `" + DATES + "`", "date");
        put(HEADER, "a rule stands alone; write the circumstances of the other one here too", "extends");
        put(WHEN, "a rule runs no code; compare fields of a fact", "eval", "new", "System", "Runtime");
        put(
                WHEN,
                "a rule asks facts one at a time; write a pattern, or use the counts in `Summary`",
                "accumulate",
                "acc",
                "collect",
                "forall",
                "groupby",
                "from",
                "over",
                "entry-point");
        put(WHEN, "patterns stand below each other and all must hold; take it away", "and", "AND", "And", "&&", ",");
        put(
                WHEN,
                "patterns stand below each other and all must hold; write a rule for each case",
                "or",
                "OR",
                "||",
                "Or");
        put(WHEN, "a rule names nothing; take the name and its colon away", "$");
        put(
                CONDITION,
                "texts are compared as a whole; write `==`, `!=` or `in`",
                "matches",
                "contains",
                "memberOf",
                "soundslike",
                "str",
                "excludes",
                "startsWith",
                "endsWith");
        put(
                CONDITION,
                "a rule runs no code; compare a field with a literal",
                "eval",
                "new",
                "System",
                "Runtime",
                "this",
                "{",
                "[");
        put(CONDITION, "write `exists` or `not` before the pattern, outside of its brackets", "not", "exists", "!");
        put(CONDITION, "compare a field with a literal", "null", "true", "false");
        put(CONDITION, "facts have no time here; ask `ReportingPeriod`", "before", "after", "during", "coincides");
        put(
                THEN,
                "a rule adds what it asks and changes nothing; write `insert( ... );`",
                "modify",
                "update",
                "retract",
                "delete",
                "insertLogical",
                "logicalInsert");
        put(
                THEN,
                "a rule runs no code; write `insert( ... );`",
                "System",
                "Runtime",
                "new",
                "if",
                "for",
                "while",
                "do",
                "try",
                "throw",
                "return",
                "drools",
                "kcontext",
                "break",
                "{",
                "}",
                "final",
                "int",
                "String",
                "var",
                "java");
        put(THEN, "write a rule for each case", "else");
    }

    private Refused() {}

    /** Whether a word between a rule's name and its {@code when} can be taken away, and the rule says the same. */
    static boolean saysNothing(Token token) {
        return header(token).filter(ORDER::equals).isPresent();
    }

    /** What to write instead of a word between rules. */
    static Optional<String> top(Token token) {
        return of(TOP, token).or(() -> of(HEADER, token));
    }

    /** What to write instead of a word between a rule's name and its {@code when}. */
    static Optional<String> header(Token token) {
        return of(HEADER, token);
    }

    /** What to write instead of a word in {@code when}. */
    static Optional<String> when(Token token) {
        return token.kind() == Token.Kind.WORD && token.text().startsWith("$")
                ? Optional.ofNullable(WHEN.get("$"))
                : of(WHEN, token);
    }

    /** What to write instead of a word between the brackets of a pattern. */
    static Optional<String> condition(Token token) {
        return token.kind() == Token.Kind.WORD && token.text().startsWith("$")
                ? Optional.ofNullable(WHEN.get("$"))
                : of(CONDITION, token);
    }

    /** What to write instead of a word in {@code then}. */
    static Optional<String> then(Token token) {
        return of(THEN, token);
    }

    private static Optional<String> of(Map<String, String> words, Token token) {
        boolean written = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.SIGN;
        return written ? Optional.ofNullable(words.get(token.text())) : Optional.empty();
    }
}
