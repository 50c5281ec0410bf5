package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.ReportingPeriod;

/**
 * The ways people slip when they change a rule: a number by one unit of its last digit, a month or a day by one, at least for
 * at most, from for before, beyond for on, a status or level beside the one meant, line and band in each other's place, a word,
 * a condition or a circumstance left out, a rule taken away.
 */
public final class Mutants {

    private static final Map<String, String> MISTAKEN = Map.ofEntries(
            Map.entry("atLeast", "atMost"),
            Map.entry("atMost", "atLeast"),
            Map.entry("breachBelow", "breachAbove"),
            Map.entry("breachAbove", "breachBelow"),
            Map.entry("points", "relative"),
            Map.entry("relative", "points"),
            Map.entry("lastPeriod", "samePeriodLastYear"),
            Map.entry("samePeriodLastYear", "lastPeriod"),
            Map.entry("onOrAfter", "before"),
            Map.entry("before", "onOrAfter"),
            Map.entry(">", ">="),
            Map.entry(">=", ">"),
            Map.entry("<", "<="),
            Map.entry("<=", "<"),
            Map.entry("BREACH", "WARN"),
            Map.entry("WARN", "BREACH"),
            Map.entry("PASS", "WARN"),
            Map.entry("breaches", "warns"),
            Map.entry("warns", "breaches"));

    /** Words that must be imported before they can stand anywhere. */
    private static final Set<String> IMPORTED = Set.of("points", "relative", "lastPeriod", "samePeriodLastYear");

    private static final Set<String> BANDS = Set.of("breachBelow", "breachAbove");

    /** What a chain can do without. */
    private static final Set<String> SPARE = Set.of(
            "breachBelow",
            "breachAbove",
            "breachOutside",
            "tolerance",
            "by",
            "agreed",
            "step",
            "basedOnAtLeast",
            "sustainedFor",
            "warnDays",
            "sameDay");

    private final RuleFile file;
    private final String[] lines;
    private final List<String> levels;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants(RuleFile file, String text, List<String> levels) {
        this.file = file;
        this.lines = text.split("\n", -1);
        this.levels = levels;
    }

    /**
     * Every slip in a file, by rule. Some of them are no rule file: their reader says so.
     *
     * @param text what the file was read from
     * @param levels the levels of attention, lowest first
     */
    public static List<Mutant> of(RuleFile file, String text, List<String> levels) {
        Mutants made = new Mutants(file, text, levels);
        file.rules().forEach(rule -> {
            rule.when().forEach(pattern -> made.words(rule, pattern.tokens()));
            made.words(rule, rule.consequence());
            made.swapped(rule);
            made.losses(rule);
        });
        return List.copyOf(made.mutants);
    }

    // one word for another

    private void words(Rule rule, List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean negative = i > 0 && tokens.get(i - 1).is("-");
            meant(token, negative)
                    .forEach(each -> add(
                            rule, token.place(), shown(token) + " becomes `" + each + "`", List.of(edit(token, each))));
        }
    }

    private static String shown(Token token) {
        return "`" + token.shown() + "`";
    }

    private List<String> meant(Token token, boolean negative) {
        return switch (token.kind()) {
            case NUMBER -> negative ? List.of() : beside(token.text());
            case TEXT ->
                dated(token.text()).stream().map(each -> "\"" + each + "\"").toList();
            case WORD, SIGN ->
                Optional.ofNullable(MISTAKEN.get(token.text()))
                        .filter(each -> !IMPORTED.contains(each) || isImported(each))
                        .stream()
                        .toList();
            case UNREADABLE, END -> List.of();
        };
    }

    private boolean isImported(String word) {
        return file.imports().stream().anyMatch(each -> each.endsWith("." + word));
    }

    private static List<String> beside(String written) {
        String mark = written.endsWith("B") ? "B" : "";
        BigDecimal number = new BigDecimal(written.substring(0, written.length() - mark.length()));
        BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, number.scale()));
        List<String> beside = new ArrayList<>();
        if (number.compareTo(unit) >= 0) {
            beside.add(number.subtract(unit).toPlainString() + mark);
        }
        beside.add(number.add(unit).toPlainString() + mark);
        return beside;
    }

    /** A month or a day beside one, a level beside one; nothing for other texts. */
    private List<String> dated(String text) {
        if (text.matches("[0-9]{4}-[0-9]{2}")) {
            ReportingPeriod month = ReportingPeriod.parse(text);
            return List.of(month.plusMonths(-1).toString(), month.plusMonths(1).toString());
        }
        if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            LocalDate day = LocalDate.parse(text);
            return List.of(day.minusDays(1).toString(), day.plusDays(1).toString());
        }
        int rank = levels.indexOf(text);
        List<String> beside = new ArrayList<>();
        if (rank > 0) {
            beside.add(levels.get(rank - 1));
        }
        if (rank >= 0 && rank < levels.size() - 1) {
            beside.add(levels.get(rank + 1));
        }
        return beside;
    }

    private void swapped(Rule rule) {
        List<Token> tokens = rule.consequence();
        for (int i = 0; i + 6 < tokens.size(); i++) {
            Token line = tokens.get(i + 2);
            Token band = tokens.get(i + 6);
            boolean both = Set.of("atLeast", "atMost").contains(tokens.get(i).text())
                    && BANDS.contains(tokens.get(i + 4).text())
                    && line.kind() == Token.Kind.NUMBER
                    && band.kind() == Token.Kind.NUMBER;
            if (both) {
                add(
                        rule,
                        line.place(),
                        "line `" + line.text() + "` and band `" + band.text() + "` change places",
                        List.of(edit(line, band.text()), edit(band, line.text())));
            }
        }
    }

    private record Edit(Place place, int length, String text) {}

    private static Edit edit(Token token, String becomes) {
        return new Edit(token.place(), token.length(), becomes);
    }

    private void add(Rule rule, Place place, String says, List<Edit> edits) {
        String[] edited = lines.clone();
        // from the right, so that what stands before keeps its column
        for (int i = edits.size() - 1; i >= 0; i--) {
            Edit each = edits.get(i);
            StringBuilder line = new StringBuilder(edited[each.place().line() - 1]);
            int start = each.place().column() - 1;
            line.replace(start, start + each.length(), each.text());
            edited[each.place().line() - 1] = line.toString();
        }
        mutants.add(new Mutant(rule.name(), place, says, String.join("\n", edited)));
    }

    // something left out

    private void losses(Rule rule) {
        for (Pattern pattern : rule.when()) {
            if (rule.when().size() > 1) {
                with(
                        rule,
                        pattern.place(),
                        "the circumstance `" + Canonical.written(pattern) + "` is left out",
                        when(
                                rule,
                                rule.when().stream()
                                        .filter(each -> !each.equals(pattern))
                                        .toList()));
            }
            if (pattern.quantifier() == Pattern.Quantifier.NOT) {
                with(
                        rule,
                        pattern.place(),
                        "`not` is left out",
                        when(rule, replaced(rule.when(), pattern, quantified(pattern, Pattern.Quantifier.EXISTS))));
            }
            conditions(rule, pattern);
        }
        for (Insertion insertion : rule.then()) {
            if (rule.then().size() > 1) {
                with(
                        rule,
                        insertion.place(),
                        "`insert( " + Canonical.chain(insertion) + " )` is left out",
                        then(
                                rule,
                                rule.then().stream()
                                        .filter(each -> !each.equals(insertion))
                                        .toList()));
            }
            insertion.chain().stream()
                    .filter(call -> SPARE.contains(call.name()))
                    .forEach(call -> with(
                            rule,
                            call.place(),
                            "`." + Canonical.call(call) + "` is left out",
                            then(rule, replaced(rule.then(), insertion, without(insertion, call)))));
        }
        List<Rule> others =
                file.rules().stream().filter(each -> !each.equals(rule)).toList();
        mutants.add(
                new Mutant(rule.name(), rule.place(), "the rule is taken away", others.isEmpty() ? "" : text(others)));
    }

    private void conditions(Rule rule, Pattern pattern) {
        List<Condition> parts = pattern.condition().parts();
        Condition named = pattern.named().orElse(null);
        for (Condition part : parts) {
            if (!part.equals(named) && parts.size() > 1) {
                Condition.All rest = new Condition.All(
                        parts.stream().filter(each -> !each.equals(part)).toList(),
                        pattern.condition().place());
                with(
                        rule,
                        part.place(),
                        "the condition `" + Canonical.condition(part, Canonical.Exactly.PLAIN) + "` is left out",
                        when(rule, replaced(rule.when(), pattern, asking(pattern, rest))));
            }
            if (part instanceof Condition.Any any) {
                for (Condition choice : any.parts()) {
                    List<Condition> others = any.parts().stream()
                            .filter(each -> !each.equals(choice))
                            .toList();
                    Condition rest = others.size() == 1 ? others.get(0) : new Condition.Any(others, any.place());
                    with(
                            rule,
                            choice.place(),
                            "the choice `" + Canonical.condition(choice, Canonical.Exactly.PLAIN) + "` is left out",
                            when(
                                    rule,
                                    replaced(
                                            rule.when(),
                                            pattern,
                                            asking(
                                                    pattern,
                                                    new Condition.All(
                                                            replaced(parts, part, rest),
                                                            pattern.condition().place())))));
                }
            }
        }
    }

    private static Pattern quantified(Pattern pattern, Pattern.Quantifier quantifier) {
        return new Pattern(quantifier, pattern.fact(), pattern.condition(), pattern.place(), pattern.tokens());
    }

    private static Pattern asking(Pattern pattern, Condition.All condition) {
        return new Pattern(pattern.quantifier(), pattern.fact(), condition, pattern.place(), pattern.tokens());
    }

    private static Insertion without(Insertion insertion, Insertion.Call call) {
        List<Insertion.Call> rest =
                insertion.chain().stream().filter(each -> !each.equals(call)).toList();
        return insertion instanceof Insertion.Asks asks
                ? new Insertion.Asks(asks.target(), rest)
                : new Insertion.Proposes(((Insertion.Proposes) insertion).proposal(), rest);
    }

    private static <T> List<T> replaced(List<T> all, T one, T other) {
        return all.stream().map(each -> each.equals(one) ? other : each).toList();
    }

    private static Rule when(Rule rule, List<Pattern> when) {
        return new Rule(
                rule.name(), rule.place(), rule.namePlace(), rule.annotations(), when, rule.then(), rule.consequence());
    }

    private static Rule then(Rule rule, List<Insertion> then) {
        return new Rule(
                rule.name(), rule.place(), rule.namePlace(), rule.annotations(), rule.when(), then, rule.consequence());
    }

    private void with(Rule rule, Place place, String says, Rule changed) {
        mutants.add(new Mutant(rule.name(), place, says, text(replaced(file.rules(), rule, changed))));
    }

    private String text(List<Rule> rules) {
        return Canonical.text(new RuleFile(file.kind(), file.name(), file.packageName(), file.imports(), rules));
    }
}
