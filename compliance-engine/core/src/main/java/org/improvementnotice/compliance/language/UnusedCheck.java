package org.improvementnotice.compliance.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.Good;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Proposal;

/** What a pack names and nothing in it uses: indicators, themes, core tasks, actions, bodies, levels. */
final class UnusedCheck {

    private final PackTerms terms;
    private final PackVerification.Keys places;
    private final List<Doubt> doubts = new ArrayList<>();

    UnusedCheck(PackTerms terms, PackVerification.Keys places) {
        this.terms = terms;
        this.places = places;
    }

    List<Doubt> check(List<AskingRule> targets, List<AskingRule> ladder) {
        indicators(targets);
        headings(targets);
        levels(ladder);
        actions(targets);
        bodies(ladder);
        return doubts;
    }

    private void indicators(List<AskingRule> targets) {
        Set<String> used = new TreeSet<>();
        for (AskingRule rule : targets) {
            rule.asks().forEach(each -> used.add(each.target().subject()));
            rule.rule().when().forEach(pattern -> pattern.indicator().ifPresent(used::add));
        }
        for (Indicator indicator : terms.catalogue().indicators().values()) {
            used.addAll(indicator.readWith());
            Optional.ofNullable(indicator.cumulates()).ifPresent(used::add);
        }
        for (Indicator indicator : terms.catalogue().indicators().values()) {
            if (indicator.good() != Good.NONE && !used.contains(indicator.code())) {
                doubts.add(new Doubt(
                        places.indicator(indicator.code()),
                        "`" + indicator.code() + "` is good " + indicator.good().code()
                                + " and nothing uses it; write a rule, or say `good: none`"));
            }
        }
    }

    private void actions(List<AskingRule> targets) {
        Set<String> asked = targets.stream()
                .flatMap(each -> each.asks().stream())
                .map(each -> each.target().subject())
                .collect(Collectors.toSet());
        unused("actions", terms.notice().actions().keySet(), asked, "no rule asks for the action `", "`; write one");
    }

    private void bodies(List<AskingRule> ladder) {
        Set<String> named = proposals(ladder)
                .filter(Proposal.Tell.class::isInstance)
                .map(each -> ((Proposal.Tell) each).whom())
                .collect(Collectors.toSet());
        terms.notice().levels().forEach(each -> named.addAll(each.bodies()));
        unused(
                "bodies",
                terms.notice().bodies().keySet(),
                named,
                "no level concerns the body `",
                "` and no rule tells it; name it in one");
    }

    private static Stream<Proposal> proposals(List<AskingRule> ladder) {
        return ladder.stream()
                .flatMap(each -> each.rule().then().stream())
                .filter(Insertion.Proposes.class::isInstance)
                .map(each -> ((Insertion.Proposes) each).proposal());
    }

    private void headings(List<AskingRule> targets) {
        Notice notice = terms.notice();
        Set<String> themes = targets.stream().map(each -> each.source().theme()).collect(Collectors.toSet());
        Set<String> tasks = notice.clauses().stream()
                .flatMap(each -> each.coreTasks().stream())
                .collect(Collectors.toSet());
        unused("themes", notice.themes().keySet(), themes, "no rule belongs to theme `", "`; write one");
        unused("coreTasks", notice.coreTasks().keySet(), tasks, "no clause serves core task `", "`; name it in one");
    }

    private void unused(String key, Set<String> named, Set<String> used, String before, String after) {
        for (String each : named) {
            if (!used.contains(each)) {
                doubts.add(new Doubt(places.notice(key, each), before + each + after + ", or take it away"));
            }
        }
    }

    /** A level is reached by a rule that proposes it, by where the ladder starts, or by falling from a higher one. */
    private void levels(List<AskingRule> ladder) {
        List<Proposal> proposals = proposals(ladder).toList();
        boolean falls = proposals.stream().anyMatch(Proposal.StepDown.class::isInstance);
        Set<String> reached = new TreeSet<>(Set.of(terms.notice().startsAt()));
        proposals.stream()
                .filter(Proposal.Raise.class::isInstance)
                .forEach(each -> reached.add(((Proposal.Raise) each).level()));
        boolean above = false;
        List<Notice.Level> levels = terms.notice().levels();
        for (int i = levels.size() - 1; i >= 0; i--) {
            String level = levels.get(i).level();
            boolean can = reached.contains(level) || (above && falls);
            above |= can;
            if (!can) {
                doubts.add(new Doubt(
                        places.notice("levels", level),
                        "no rule can reach the level `" + level + "`; write one, or take it away"));
            }
        }
    }
}
