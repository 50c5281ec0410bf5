package org.improvementnotice.compliance.officer;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.improvementnotice.compliance.language.AskingRule;
import org.improvementnotice.compliance.language.Circumstances;
import org.improvementnotice.compliance.language.Condition;
import org.improvementnotice.compliance.language.Fact;
import org.improvementnotice.compliance.model.Proposal;
import org.improvementnotice.compliance.model.ThemeSummary;

/**
 * What the rules of a ladder ask that bear on the level, each question once: two months to which all of them give the same
 * answers are the same month to the ladder. Rules that only tell somebody bear on no level and are left out.
 */
final class LadderPatterns {

    private final Map<Fact, Map<String, Predicate<Object>>> questions = new LinkedHashMap<>();
    private final List<List<Predicate<Object>>> onThemes = new ArrayList<>();
    private final Map<String, Integer> named = new LinkedHashMap<>();

    LadderPatterns(List<AskingRule> rules) {
        rules.stream()
                .filter(each -> each.proposes().stream().anyMatch(one -> !(one instanceof Proposal.Tell)))
                .flatMap(each -> each.rule().when().stream())
                .forEach(pattern -> {
                    Condition.All condition = pattern.condition();
                    if (pattern.fact() == Fact.THEME_SUMMARY) {
                        onThemes.add(namesOf(condition));
                    }
                    questions
                            .computeIfAbsent(pattern.fact(), any -> new LinkedHashMap<>())
                            .put(Circumstances.identity(pattern.fact(), condition), Circumstances.test(condition));
                    condition.comparisons().forEach(this::note);
                });
    }

    private void note(Condition.Comparison comparison) {
        String field = comparison.fact().word() + "." + comparison.field().name();
        int most = comparison.literals().stream()
                .filter(Condition.Literal.Decimal.class::isInstance)
                .mapToInt(each -> ((Condition.Literal.Decimal) each)
                        .number()
                        .setScale(0, RoundingMode.CEILING)
                        .intValue())
                .max()
                .orElse(0);
        named.merge(field, Math.max(0, most), Math::max);
    }

    /** Whether a question on themes can be answered with yes for one, whatever its counts. */
    boolean asksOf(String theme) {
        ThemeSummary any = new ThemeSummary(theme, 0, 0, 0, 0, 0, 0);
        return onThemes.stream().anyMatch(parts -> parts.stream().allMatch(each -> each.test(any)));
    }

    /** The parts of a condition on themes that ask which theme it is. */
    private static List<Predicate<Object>> namesOf(Condition.All condition) {
        return condition.parts().stream()
                .filter(each -> each.leaves()
                        .allMatch(leaf -> leaf instanceof Condition.Comparison comparison
                                && comparison.field().name().equals("theme")))
                .map(Circumstances::test)
                .toList();
    }

    /** The questions asked of a kind of fact, in the order in which they are first asked. */
    List<Predicate<Object>> of(Fact fact) {
        return new ArrayList<>(questions.getOrDefault(fact, Map.of()).values());
    }

    /**
     * From where on a number makes no more difference: one above the highest that any rule names; 0 where none names the
     * field, so that the number makes none at all.
     */
    int cap(Fact fact, String field) {
        Integer most = named.get(fact.word() + "." + field);
        return most == null ? 0 : most + 1;
    }

    /** The longest run that is told from a longer one. */
    int longestRun() {
        int most = Math.max(cap(Fact.FINDING, "run"), cap(Fact.SUMMARY, "longestRun"));
        return Math.max(2, Math.max(most, cap(Fact.THEME_SUMMARY, "longestRun")));
    }

    /** The most clean periods before a month that are told from more. */
    int cleanBefore() {
        return Math.max(cap(Fact.SUMMARY, "cleanPeriods"), cap(Fact.THEME_SUMMARY, "cleanPeriods"));
    }

    /** The most periods at a level that are told from more; at least 1. */
    int periods() {
        return Math.max(1, cap(Fact.STANDING, "periods"));
    }

    /** The answers to the questions on a kind of fact, one bit for each, from a bit on. */
    static long answers(List<Predicate<Object>> questions, Object fact, int from) {
        long answers = 0;
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).test(fact)) {
                answers |= 1L << (from + i);
            }
        }
        return answers;
    }
}
