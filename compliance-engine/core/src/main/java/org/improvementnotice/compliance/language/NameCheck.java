package org.improvementnotice.compliance.language;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Characters;
import org.improvementnotice.compliance.model.Clause;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.model.Notice;
import org.improvementnotice.compliance.model.PackTerms;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problems;
import org.improvementnotice.compliance.model.Proposal;
import org.improvementnotice.compliance.model.Unit;

/** Whether everything that rules name is there: clauses, themes, core tasks, indicators, levels, bodies; and each rule's name once. */
public final class NameCheck {

    /** What an annotation is for. */
    private static final Map<String, String> CALLED_FOR = Map.of(
            "clause",
            "the number of the clause, such as `@clause(\"2.1\")`",
            "coreTask",
            "the numbers of the core tasks, such as `@coreTask(\"1, 4\")`, or take it away",
            "source",
            "where the requirement comes from, such as `@source(\"notice, paragraph 4\")`");

    private final PackTerms terms;
    private final Problems problems;
    private final Set<String> clauses;
    private final Set<String> themes;
    private final Set<String> levels;
    /** Everything a target can be about. */
    private final Set<String> subjects;

    private final Map<String, Rule> seen = new HashMap<>();

    /** @param problems where what is not there is added */
    public NameCheck(PackTerms terms, Problems problems) {
        this.terms = terms;
        this.problems = problems;
        Notice notice = terms.notice();
        this.clauses = inOrder(notice.clauses().stream().map(Clause::number));
        this.themes = notice.themes().keySet();
        this.levels = inOrder(notice.levels().stream().map(Notice.Level::level));
        this.subjects = new TreeSet<>(terms.catalogue().indicators().keySet());
        subjects.addAll(notice.actions().keySet());
        subjects.addAll(notice.returns().keySet());
    }

    /** Adds what a file names that is not there. */
    public void check(RuleFile file) {
        for (Rule rule : file.rules()) {
            mustBeNamedOnce(rule);
            annotations(rule);
            for (Pattern pattern : rule.when()) {
                mustBeShort(pattern);
                pattern.condition().leaves().forEach(each -> condition(each, pattern.fact()));
            }
            rule.then().forEach(this::proposal);
        }
    }

    private void mustBeShort(Pattern pattern) {
        long conditions = Cost.atoms(pattern.condition());
        if (conditions > Cost.MOST_CONDITIONS) {
            problems.add(
                    pattern.place(),
                    "this compares with " + conditions + " values, and may with " + Cost.MOST_CONDITIONS
                            + "; name the ends of a range, or write several rules");
        }
    }

    private void mustBeNamedOnce(Rule rule) {
        Rule earlier = seen.putIfAbsent(Characters.lookAlike(rule.name()).replace(" ", ""), rule);
        if (earlier != null) {
            boolean same = earlier.name().equals(rule.name());
            problems.add(
                    rule.namePlace(),
                    "there is a rule \"" + earlier.name() + "\" in " + earlier.place() + " too"
                            + (same ? "" : ", the same but for capitals, spaces or the form of a letter")
                            + "; give each rule its own name");
        }
    }

    private void annotations(Rule rule) {
        Notice notice = terms.notice();
        for (Rule.Annotation each : rule.annotations().values()) {
            if (Characters.isBlank(each.value())) {
                problems.add(each.place(), "`@" + each.name() + "` says nothing; write " + CALLED_FOR.get(each.name()));
            }
        }
        Rule.Annotation clause = rule.annotations().get("clause");
        if (clause != null && !Characters.isBlank(clause.value())) {
            mustKnow("clause", clause.value(), clause.place(), clauses);
        }
        Rule.Annotation tasks = rule.annotations().get("coreTask");
        if (tasks != null && !Characters.isBlank(tasks.value())) {
            for (String task : tasks.value().split(",", -1)) {
                if (!notice.coreTasks().containsKey(task.strip())) {
                    problems.add(
                            tasks.place(),
                            "there is no core task `" + task.strip() + "` in pack.yaml"
                                    + Nearest.hint(
                                            task.strip(), notice.coreTasks().keySet()));
                }
            }
        }
    }

    private static Set<String> inOrder(Stream<String> names) {
        return names.collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void mustKnow(String what, String name, Place place, Collection<String> known) {
        if (known.contains(name)) {
            return;
        }
        String message = "there is no " + what + " `" + name + "` in the pack" + Nearest.hint(name, List.copyOf(known));
        Optional<String> meant =
                Nearest.to(name, known).or(() -> what.equals("theme") ? themeCalled(name) : Optional.empty());
        if (meant.isPresent()) {
            int length = name.codePointCount(0, name.length()) + 2;
            problems.add(place, message, Span.of(place, length).mend("\"" + meant.get() + "\""));
        } else {
            problems.add(place, message);
        }
    }

    /** The number of a theme that is named by its words, or by some of them. */
    private Optional<String> themeCalled(String words) {
        List<String> fitting = terms.notice().themes().entrySet().stream()
                .filter(each -> each.getValue().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private void condition(Condition leaf, Fact fact) {
        if (leaf instanceof Condition.Question question) {
            if (question.predicate().equals("inTheme")) {
                texts(question.literals(), "theme", themes);
            } else if (fact == Fact.STANDING) {
                texts(question.literals(), "level", levels);
            }
        } else if (leaf instanceof Condition.Comparison comparison) {
            switch (comparison.field().name()) {
                case "indicator" -> indicators(comparison, fact);
                case "clause" -> texts(comparison.literals(), "clause", clauses);
                case "theme" -> texts(comparison.literals(), "theme", themes);
                case "level" -> texts(comparison.literals(), "level", levels);
                default -> {}
            }
        }
    }

    private void indicators(Condition.Comparison comparison, Fact fact) {
        if (fact != Fact.READING) {
            texts(comparison.literals(), "indicator, action or report", subjects);
            return;
        }
        texts(comparison.literals(), "indicator", terms.catalogue().indicators().keySet());
        for (Condition.Literal literal : comparison.literals()) {
            if (literal instanceof Condition.Literal.Text text) {
                terms.catalogue().find(text.text()).ifPresent(indicator -> mustHaveAValue(indicator, text));
            }
        }
    }

    private void mustHaveAValue(Indicator indicator, Condition.Literal.Text text) {
        if (indicator.unit() == Unit.GRADED || indicator.unit() == Unit.YES_NO) {
            problems.add(
                    text.place(),
                    "`" + text.text() + "` has the unit " + indicator.unit().code()
                            + " and no value to compare; use another indicator");
        }
    }

    private void texts(List<Condition.Literal> literals, String what, Collection<String> known) {
        for (Condition.Literal literal : literals) {
            if (literal instanceof Condition.Literal.Text text) {
                mustKnow(what, text.text(), text.place(), known);
            }
        }
    }

    private void proposal(Insertion insertion) {
        if (!(insertion instanceof Insertion.Proposes proposes)) {
            return;
        }
        Insertion.Call start = insertion.chain().get(0);
        if (proposes.proposal() instanceof Proposal.Raise raise) {
            mustKnow("level", raise.level(), start.arguments().get(0).place(), levels);
        } else if (proposes.proposal() instanceof Proposal.Tell tell) {
            mustKnow(
                    "body",
                    tell.whom(),
                    start.arguments().get(0).place(),
                    terms.notice().bodies().keySet());
        }
    }
}
