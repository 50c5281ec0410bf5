package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Requirement;
import org.improvementnotice.compliance.model.Target;

/**
 * A rule file as understood: plain DRL in one layout, without comments, that says the same when it is read again, and the
 * same to Drools' own compiler.
 */
public final class Canonical {

    private static final int WIDTH = 120;
    private static final String INDENT = "        ";

    /** What may not be broken: a text, a word or number, a comparison. */
    private static final java.util.regex.Pattern ATOM =
            java.util.regex.Pattern.compile("\"[^\"]*\"|[A-Za-z0-9_.@-]+|[<>=!&|]+|\\s+|.");

    private Canonical() {}

    /** The text of a file, with a line end after its last line. */
    public static String text(RuleFile file) {
        StringBuilder text = new StringBuilder("package " + file.packageName() + "\n\n");
        Imports.linesFor(words(file)).forEach(each -> text.append(each).append('\n'));
        file.rules().forEach(rule -> text.append('\n').append(rule(rule)));
        return text.toString();
    }

    private static String rule(Rule rule) {
        List<String> lines = new ArrayList<>();
        lines.add("rule \"" + rule.name() + "\"");
        rule.annotations().values().forEach(each -> lines.add("    @" + each.name() + "(\"" + each.value() + "\")"));
        lines.add("when");
        rule.when().forEach(each -> lines.add("    " + pattern(each)));
        lines.add("then");
        rule.then().forEach(each -> lines.add("    insert( " + chain(each) + " );"));
        lines.add("end");
        return lines.stream().map(each -> folded(each) + "\n").collect(Collectors.joining());
    }

    /** A line that is too long as several, broken where a space may stand. */
    private static String folded(String line) {
        if (line.length() <= WIDTH) {
            return line;
        }
        StringBuilder folded = new StringBuilder();
        int start = 0;
        boolean blank = true;
        for (MatchResult match : ATOM.matcher(line).results().toList()) {
            String atom = match.group();
            if (!blank && folded.length() - start + atom.length() > WIDTH) {
                folded.append('\n');
                start = folded.length();
                folded.append(atom.length() + INDENT.length() > TextGate.LONGEST_LINE ? "" : INDENT);
                blank = true;
            }
            if (!blank || !atom.isBlank() || folded.length() == 0) {
                folded.append(atom);
                blank = blank && atom.isBlank();
            }
        }
        return folded.toString();
    }

    /** A pattern on one line. */
    public static String pattern(Pattern pattern) {
        return pattern(pattern, Exactly.AS_DROOLS);
    }

    /** A pattern on one line, with decimals as people write them. */
    public static String written(Pattern pattern) {
        return pattern(pattern, Exactly.PLAIN);
    }

    private static String pattern(Pattern pattern, Exactly exactly) {
        List<Condition> parts = pattern.condition().parts();
        String inside = parts.stream().map(each -> condition(each, exactly)).collect(Collectors.joining(", "));
        return pattern.quantifier().word() + pattern.fact().word() + (inside.isEmpty() ? "()" : "( " + inside + " )");
    }

    /** A chain on one line. */
    static String chain(Insertion insertion) {
        return insertion.chain().stream().map(Canonical::call).collect(Collectors.joining("."));
    }

    /** A verb with what it is given. */
    static String call(Insertion.Call call) {
        return call.name() + "("
                + call.arguments().stream().map(Insertion.Argument::text).collect(Collectors.joining(", ")) + ")";
    }

    /** How decimals are written. */
    enum Exactly {
        /** As people write them. */
        PLAIN,
        /** With the mark by which Drools compares decimals and not binary fractions. */
        AS_DROOLS
    }

    /** A condition on one line, which is also its identity: two that say the same have the same text. */
    static String condition(Condition condition, Exactly exactly) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().map(each -> inside(each, exactly)).collect(Collectors.joining(" && "));
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().map(each -> inside(each, exactly)).collect(Collectors.joining(" || "));
        }
        if (condition instanceof Condition.Question question) {
            return question.predicate() + "(" + literals(question.literals(), false) + ")";
        }
        Condition.Comparison comparison = (Condition.Comparison) condition;
        boolean marked = exactly == Exactly.AS_DROOLS && comparison.field().type() == Fact.Field.Type.DECIMAL;
        String right = literals(comparison.literals(), marked);
        return comparison.field().name() + " " + comparison.operator().sign() + " "
                + (comparison.operator() == Condition.Operator.IN ? "(" + right + ")" : right);
    }

    private static String inside(Condition condition, Exactly exactly) {
        boolean grouped = condition instanceof Condition.All || condition instanceof Condition.Any;
        return grouped ? "(" + condition(condition, exactly) + ")" : condition(condition, exactly);
    }

    private static String literals(List<Condition.Literal> literals, boolean marked) {
        return literals.stream().map(each -> literal(each, marked)).collect(Collectors.joining(", "));
    }

    private static String literal(Condition.Literal literal, boolean marked) {
        if (literal instanceof Condition.Literal.Text text) {
            return "\"" + text.text() + "\"";
        }
        if (literal instanceof Condition.Literal.Decimal number) {
            return number.number().toPlainString() + (marked ? "B" : "");
        }
        Enum<?> constant = ((Condition.Literal.Constant) literal).constant();
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    /** A value between the brackets of a verb. */
    static String argument(Object value) {
        if (value instanceof BigDecimal number) {
            return number(number);
        }
        if (value instanceof Target.Amount amount) {
            return amount.kind().name().toLowerCase(java.util.Locale.ROOT) + "(" + number(amount.number()) + ")";
        }
        if (value instanceof Requirement.Earlier earlier) {
            return earlier == Requirement.Earlier.LAST_PERIOD ? "lastPeriod()" : "samePeriodLastYear()";
        }
        return value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
    }

    /** A number that Java's compiler takes too: a whole one beyond its integers needs a point. */
    private static String number(BigDecimal number) {
        boolean large = number.scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0;
        return number.toPlainString() + (large ? ".0" : "");
    }

    /** The words that a file uses and must import. */
    private static Set<String> words(RuleFile file) {
        Set<String> words = new HashSet<>();
        for (Rule rule : file.rules()) {
            for (Pattern pattern : rule.when()) {
                words.add(pattern.fact().word());
                constants(pattern.condition(), words);
            }
            for (Insertion insertion : rule.then()) {
                for (Insertion.Call call : insertion.chain()) {
                    words.add(call.name());
                    call.arguments().forEach(each -> words.add(each.text().replaceFirst("\\(.*", "")));
                }
            }
        }
        return words;
    }

    private static void constants(Condition condition, Set<String> words) {
        List<Condition> parts = new ArrayList<>();
        if (condition instanceof Condition.All all) {
            parts.addAll(all.parts());
        } else if (condition instanceof Condition.Any any) {
            parts.addAll(any.parts());
        } else if (condition instanceof Condition.Comparison comparison) {
            for (Condition.Literal literal : comparison.literals()) {
                if (literal instanceof Condition.Literal.Constant constant) {
                    words.add(constant.constant().getDeclaringClass().getSimpleName());
                }
            }
        }
        parts.forEach(each -> constants(each, words));
    }
}
