package org.improvementnotice.compliance.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.ReportingPeriod;

/**
 * A search for one fact that fits patterns, field by field: a part of a condition is asked as soon as its fields are known. What
 * would take too long is said to be found.
 */
final class FactSearch {

    private static final int MOST_TRIED = 20_000;

    private final List<Condition> parts = new ArrayList<>();
    private final List<Condition> negated = new ArrayList<>();
    private final Notice notice;
    private final Set<String> used;
    private final List<Condition.Comparison> comparisons;
    private final List<List<Map<String, Object>>> choices = new ArrayList<>();
    private int judged = Integer.MAX_VALUE;
    private int tried;

    /** @param patterns of which those that are not negated must fit, and no other */
    FactSearch(List<Pattern> patterns, Notice notice) {
        this.notice = notice;
        for (Pattern each : patterns) {
            if (each.quantifier() == Pattern.Quantifier.NOT) {
                negated.add(each.condition());
            } else {
                parts.addAll(each.condition().parts());
            }
        }
        used = patterns.stream()
                .flatMap(each -> fields(each.condition()).stream())
                .collect(Collectors.toSet());
        comparisons = patterns.stream()
                .flatMap(each -> each.condition().comparisons())
                .toList();
    }

    /** Whether a month fits. */
    boolean fits(ReportingPeriod month) {
        return parts.stream().allMatch(each -> Circumstances.test(each).test(month))
                && negated.stream().noneMatch(each -> Circumstances.test(each).test(month));
    }

    /** The fact has one of several sets of fields. */
    FactSearch among(List<Map<String, Object>> all) {
        choices.add(all);
        return this;
    }

    /** A field has one of several values. */
    FactSearch among(String field, Enum<?>[] values) {
        if (used.contains(field)) {
            choices.add(Arrays.stream(values)
                    .map(each -> Map.<String, Object>of(field, each))
                    .toList());
        }
        return this;
    }

    /** No more are counted at once than can be judged. */
    FactSearch atOnce(int most) {
        judged = most;
        return this;
    }

    /** Fields are whole numbers in a range. */
    FactSearch upTo(List<String> fields, int least, int most) {
        for (String field : fields) {
            if (used.contains(field)) {
                choices.add(numbers(field, BigDecimal.valueOf(least), BigDecimal.valueOf(most)).stream()
                        .map(each -> Map.<String, Object>of(field, each))
                        .toList());
            }
        }
        return this;
    }

    private Set<BigDecimal> numbers(String field, BigDecimal least, BigDecimal most) {
        TreeSet<BigDecimal> numbers = new TreeSet<>(List.of(least, most));
        comparisons.stream()
                .filter(each -> each.field().name().equals(field))
                .flatMap(each -> each.literals().stream())
                .map(each -> ((Condition.Literal.Decimal) each).number().setScale(0, RoundingMode.FLOOR))
                .forEach(
                        each -> numbers.addAll(List.of(each.subtract(BigDecimal.ONE), each, each.add(BigDecimal.ONE))));
        numbers.removeIf(each -> each.compareTo(least) < 0 || each.compareTo(most) > 0);
        return numbers;
    }

    /** Whether there is such a fact. */
    boolean finds() {
        return finds(0, new TreeMap<>());
    }

    private boolean finds(int at, Map<String, Object> known) {
        if (++tried > MOST_TRIED) {
            return true;
        }
        if (counted(known) > judged || !isPossible(known)) {
            return false;
        }
        if (at == choices.size()) {
            return negated.stream().noneMatch(each -> holds(each, known, notice));
        }
        for (Map<String, Object> choice : choices.get(at)) {
            known.putAll(choice);
            boolean found = finds(at + 1, known);
            known.keySet().removeAll(choice.keySet());
            if (found) {
                return true;
            }
        }
        return false;
    }

    private boolean isPossible(Map<String, Object> known) {
        return parts.stream()
                .filter(each -> known.keySet().containsAll(fields(each)))
                .allMatch(each -> holds(each, known, notice));
    }

    private static int counted(Map<String, Object> known) {
        return Stream.of("passes", "warns", "breaches")
                .map(each -> known.getOrDefault(each, BigDecimal.ZERO))
                .mapToInt(each -> ((BigDecimal) each).intValue())
                .sum();
    }

    /** The fields that a condition asks, a predicate by the field it asks. */
    static Set<String> fields(Condition condition) {
        return condition.leaves().map(FactSearch::field).collect(Collectors.toSet());
    }

    private static String field(Condition leaf) {
        if (leaf instanceof Condition.Comparison comparison) {
            return comparison.field().name();
        }
        return ((Condition.Question) leaf).predicate().equals("inTheme") ? "theme" : "rank";
    }

    /** Whether a condition on a finding, counts or a level holds where its fields are these. */
    static boolean holds(Condition condition, Map<String, Object> known, Notice notice) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(each -> holds(each, known, notice));
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(each -> holds(each, known, notice));
        }
        Object value = Objects.requireNonNull(known.get(field(condition)));
        if (condition instanceof Condition.Comparison comparison) {
            return Circumstances.compares(comparison, value);
        }
        String given = ((Condition.Literal.Text)
                        ((Condition.Question) condition).literals().get(0))
                .text();
        return value instanceof BigDecimal rank ? rank.intValue() >= notice.rank(given) : value.equals(given);
    }
}
