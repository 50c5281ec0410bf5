package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.improvementnotice.compliance.model.Status;

/**
 * The facts that a ladder can see under a notice, as far as some conditions tell them apart: what the target rules ask for, each
 * level, each month, and numbers from 0 up to what can be, those that conditions name with their neighbours.
 */
final class LadderFacts {

    private static final List<String> COUNTS = List.of("passes", "warns", "breaches", "notJudged");
    private static final List<String> LENGTHS = List.of("longestRun", "cleanPeriods");

    private final Notice notice;
    private final Set<Asked> asked = new HashSet<>();
    private final List<ReportingPeriod> months = new ArrayList<>();

    /** What a finding is about. */
    private record Asked(String clause, String theme, String indicator) {}

    LadderFacts(PackTerms terms, List<AskingRule> targets) {
        this.notice = terms.notice();
        for (AskingRule rule : targets) {
            for (AskedTarget each : rule.asks()) {
                asked.add(new Asked(
                        each.rule().clause(), each.rule().theme(), each.target().subject()));
            }
        }
        for (ReportingPeriod each = notice.judgedFrom();
                each.compareTo(notice.lastPeriod()) <= 0;
                each = each.plusMonths(1)) {
            months.add(each);
        }
    }

    /** How many months the notice has. */
    int months() {
        return months.size();
    }

    /** How many targets can be judged at once, in the themes that a pattern can be about. */
    int mostJudged(Pattern pattern) {
        if (pattern.fact() != Fact.THEME_SUMMARY) {
            return judged(asked.stream());
        }
        List<Condition> onTheme = pattern.condition().parts().stream()
                .filter(each -> Set.of("theme").containsAll(FactSearch.fields(each)))
                .toList();
        return themes().stream()
                .filter(theme ->
                        onTheme.stream().allMatch(each -> FactSearch.holds(each, Map.of("theme", theme), notice)))
                .mapToInt(this::judgedIn)
                .max()
                .orElse(0);
    }

    private List<String> themes() {
        return asked.stream().map(Asked::theme).distinct().sorted().toList();
    }

    private int judgedIn(String theme) {
        return judged(asked.stream().filter(each -> each.theme().equals(theme)));
    }

    private static int judged(Stream<Asked> all) {
        return (int) all.map(each -> new AskedTarget.Key(each.clause(), each.indicator()))
                .distinct()
                .count();
    }

    /** Whether a rule asks for what a pattern on findings names. */
    boolean isAsked(Pattern pattern) {
        Set<String> named = Set.of("clause", "theme", "indicator");
        List<Condition> parts = pattern.condition().parts().stream()
                .filter(each -> named.containsAll(FactSearch.fields(each)))
                .toList();
        return asked().stream().anyMatch(each -> parts.stream().allMatch(part -> FactSearch.holds(part, each, notice)));
    }

    /** Whether one fact of a kind can fit all of some patterns on it: hold those that are not negated, and no other. */
    boolean canFit(Fact fact, List<Pattern> patterns) {
        FactSearch search = new FactSearch(patterns, notice);
        return switch (fact) {
            case REPORTING_PERIOD -> months.stream().anyMatch(search::fits);
            case FINDING ->
                search.among(asked())
                        .among("status", Status.values())
                        .among("reason", Reason.values())
                        .upTo(List.of("run"), 1, months())
                        .finds();
            case SUMMARY -> counts(search, judged(asked.stream())).finds();
            case THEME_SUMMARY ->
                themes().stream()
                        .anyMatch(theme -> counts(
                                        new FactSearch(patterns, notice).among(List.of(Map.of("theme", theme))),
                                        judgedIn(theme))
                                .finds());
            case STANDING ->
                search.among(levels()).upTo(List.of("periods"), 0, months()).finds();
            case READING -> true;
        };
    }

    private FactSearch counts(FactSearch search, int judged) {
        return search.atOnce(judged).upTo(COUNTS, 0, judged).upTo(LENGTHS, 0, months());
    }

    private List<Map<String, Object>> asked() {
        return asked.stream()
                .map(each -> Map.<String, Object>of(
                        "clause", each.clause(), "theme", each.theme(), "indicator", each.indicator()))
                .toList();
    }

    private List<Map<String, Object>> levels() {
        return notice.levels().stream()
                .map(each -> Map.<String, Object>of(
                        "level", each.level(), "rank", BigDecimal.valueOf(notice.rank(each.level()))))
                .toList();
    }
}
