package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.language.AskingRule;
import org.improvementnotice.compliance.language.Circumstances;
import org.improvementnotice.compliance.language.Condition;
import org.improvementnotice.compliance.language.Insertion;
import org.improvementnotice.compliance.language.Pattern;
import org.improvementnotice.compliance.model.Proposal;

/**
 * A rule of the ladder apart from its name and place.
 *
 * @param name its name
 * @param patterns what it asks, pattern by pattern, in no order
 * @param conditions the same, condition by condition, so that one that changed can be named
 * @param proposals what it proposes, in no order
 */
record LadderRule(String name, Set<Set<String>> patterns, Set<String> conditions, Set<String> proposals) {

    static LadderRule of(AskingRule rule) {
        Set<Set<String>> patterns = new HashSet<>();
        Set<String> conditions = new TreeSet<>();
        for (Pattern pattern : rule.rule().when()) {
            patterns.add(Set.copyOf(conditions(pattern)));
            conditions.addAll(conditions(pattern));
        }
        Set<String> proposals = rule.rule().then().stream()
                .filter(Insertion.Proposes.class::isInstance)
                .map(each -> words(((Insertion.Proposes) each).proposal()))
                .collect(Collectors.toCollection(TreeSet::new));
        return new LadderRule(rule.source().name(), patterns, conditions, proposals);
    }

    /** A pattern's conditions one by one; each says of which kind of fact. */
    private static List<String> conditions(Pattern pattern) {
        String quantifier = switch (pattern.quantifier()) {
            case EACH -> "";
            case NOT -> "not ";
            case EXISTS -> "exists ";
        };
        if (pattern.quantifier() != Pattern.Quantifier.EACH
                && !pattern.condition().parts().isEmpty()) {
            // what none of them is, or one of them, is asked of all conditions at once
            return List.of(pattern.condition().parts().stream()
                    .map(Circumstances::written)
                    .sorted()
                    .collect(
                            Collectors.joining(", ", quantifier + pattern.fact().word() + "( ", " )")));
        }
        List<String> conditions = new ArrayList<>();
        for (Condition part : pattern.condition().parts()) {
            conditions.add(quantifier + Circumstances.identity(pattern.fact(), part));
        }
        if (conditions.isEmpty()) {
            conditions.add(quantifier + pattern.fact().word() + "()");
        }
        return conditions;
    }

    private static String words(Proposal proposal) {
        if (proposal instanceof Proposal.Raise raise) {
            return "escalate(\"" + raise.level() + "\")";
        }
        return proposal instanceof Proposal.Tell tell
                ? "tell(\"" + tell.whom() + "\")" + (tell.atOnce() ? ".sameDay()" : "")
                : "stepDown()";
    }

    boolean tells() {
        return proposals.stream().anyMatch(each -> each.startsWith("tell("));
    }

    boolean proposesLevel() {
        return proposals.stream().anyMatch(each -> !each.startsWith("tell("));
    }

    boolean isSameAs(LadderRule other) {
        return patterns.equals(other.patterns) && proposals.equals(other.proposals);
    }

    /** How much two rules have in common; 0 where they are of nothing alike. */
    int likeness(LadderRule other) {
        int common =
                (int) conditions.stream().filter(other.conditions::contains).count();
        return 4 * (int) proposals.stream().filter(other.proposals::contains).count()
                + 2 * common
                + (name.equals(other.name) ? 3 : 0);
    }

    /** What became of it, one sentence each. */
    List<String> changesTo(LadderRule other) {
        List<String> changes = new ArrayList<>(changes(conditions, other.conditions, ""));
        if (changes.isEmpty() && !patterns.equals(other.patterns)) {
            changes.add("the same conditions are asked of other facts together");
        }
        changes.addAll(changes(proposals, other.proposals, "proposed: "));
        return changes;
    }

    private static List<String> changes(Set<String> was, Set<String> is, String what) {
        List<String> gone = was.stream().filter(each -> !is.contains(each)).collect(Collectors.toList());
        List<String> come = is.stream().filter(each -> !was.contains(each)).collect(Collectors.toList());
        List<String> changes = new ArrayList<>();
        for (String each : List.copyOf(gone)) {
            come.stream()
                    .filter(other -> stem(other).equals(stem(each)))
                    .findFirst()
                    .ifPresent(other -> {
                        changes.add(what + "`" + each + "` becomes `" + other + "`");
                        gone.remove(each);
                        come.remove(other);
                    });
        }
        gone.forEach(each -> changes.add(what + "`" + each + "` is left out"));
        come.forEach(each -> changes.add(what + "`" + each + "` is added"));
        return changes;
    }

    /** A condition up to what it is compared with, so that one that names another number is known again. */
    private static String stem(String condition) {
        return condition.replaceFirst("( [<>=!]+ |\\().*", "").replaceFirst(".*\\( ", "")
                + condition.replaceFirst("\\(.*", "");
    }
}
