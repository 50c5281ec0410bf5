package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Case;
import org.improvementnotice.compliance.model.CaseResult;
import org.improvementnotice.compliance.model.Code;
import org.improvementnotice.compliance.model.Escalation;
import org.improvementnotice.compliance.model.Proposal;
import org.improvementnotice.compliance.model.RuleSource;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** The level and the tellings that a case expects, against what the ladder made of the month. */
final class LadderComparison {

    /** The most findings that a rule of the ladder is shown with. */
    private static final int SHOWN = 5;

    private final Escalation escalation;
    private final @Nullable RulePack pack;

    /** @param pack whose ladder it is; null where rules that did not fire are not to be named */
    LadderComparison(Escalation escalation, @Nullable RulePack pack) {
        this.escalation = escalation;
        this.pack = pack;
    }

    // the level

    /** The rules that gave the level recommended. */
    List<RuleSource> rulesOfTheLevel() {
        return escalation.reasons().stream().map(Escalation.Cause::rule).toList();
    }

    /** The level, if it came out otherwise. */
    Optional<CaseResult.Failure> level(Case.ExpectedLevel expected) {
        String recommended = escalation.recommended().level();
        if (expected.level().equals(recommended)) {
            return Optional.empty();
        }
        List<CaseResult.Cited> rules = new ArrayList<>();
        escalation
                .reasons()
                .forEach(each -> rules.add(
                        new CaseResult.Cited(each.rule(), "proposes " + each.proposes() + shown(each.texts()))));
        List<String> notes = new ArrayList<>();
        if (pack != null
                && pack.notice().rank(expected.level())
                        > escalation.recommended().rank()) {
            List<RuleSource> silent = proposing(each -> each.equals(Escalation.escalate(expected.level())));
            silent.forEach(each -> rules.add(
                    new CaseResult.Cited(each, "proposes " + expected.level() + ", and did not match in this month")));
            if (silent.isEmpty() && !pack.ladder().isEmpty()) {
                notes.add("no rule of the ladder proposes " + expected.level());
            }
        } else if (!escalation.isRaised()) {
            // rules that hold the level are named above
            escalation.lowers().stream()
                    .filter(each -> !each.startsWith("rule \""))
                    .forEach(notes::add);
        }
        return Optional.of(new CaseResult.Failure(
                expected.place(),
                "level of attention",
                List.of(new CaseResult.Difference("", expected.level(), recommended)),
                "recommended " + recommended + ", " + escalation.direction().code() + "; before: "
                        + escalation.before().level(),
                null,
                rules,
                notes));
    }

    private List<RuleSource> proposing(Predicate<Proposal> wanted) {
        return pack == null
                ? List.of()
                : pack.ladder().entrySet().stream()
                        .filter(each -> each.getValue().stream().anyMatch(wanted))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private static String shown(List<String> texts) {
        if (texts.isEmpty()) {
            return "";
        }
        int more = texts.size() - SHOWN;
        return ": " + texts.stream().limit(SHOWN).collect(Collectors.joining("; "))
                + (more > 0 ? "; and " + more + " more" : "");
    }

    // who is told

    /** The rules that told somebody. */
    List<RuleSource> rulesOfTellings() {
        return escalation.tell().stream().map(Escalation.Told::rule).toList();
    }

    /** Who is told, if that came out otherwise. */
    Optional<CaseResult.Failure> tell(Case.ExpectedTell expected) {
        SortedMap<String, Case.ToldWhen> told = told(escalation);
        Set<String> bodies = new LinkedHashSet<>(expected.bodies().keySet());
        bodies.addAll(told.keySet());
        List<CaseResult.Difference> differences = new ArrayList<>();
        List<CaseResult.Cited> rules = new ArrayList<>();
        for (String body : bodies) {
            Case.ToldWhen wanted = expected.bodies().get(body);
            Case.ToldWhen actual = told.get(body);
            if (Objects.equals(wanted, actual) || (wanted == Case.ToldWhen.ANY && actual != null)) {
                continue;
            }
            differences.add(new CaseResult.Difference(body, code(wanted), code(actual)));
            rules.addAll(tellers(body, actual));
        }
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseResult.Failure(
                        expected.place(),
                        "tell",
                        differences,
                        told.isEmpty() ? "nobody is told" : "told: " + inWords(told),
                        null,
                        rules,
                        List.of()));
    }

    /** Who is told, and when: where several rules tell a body, the soonest counts. */
    static SortedMap<String, Case.ToldWhen> told(Escalation escalation) {
        SortedMap<String, Case.ToldWhen> told = new TreeMap<>();
        for (Escalation.Told each : escalation.tell()) {
            told.merge(
                    each.whom(),
                    each.sameDay() ? Case.ToldWhen.SAME_DAY : Case.ToldWhen.WITH_PAPERS,
                    (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        return told;
    }

    /** The rules that told a body; where none did, those that would have. */
    private List<CaseResult.Cited> tellers(String body, Case.@Nullable ToldWhen actual) {
        if (actual != null) {
            return escalation.tell().stream()
                    .filter(each -> each.whom().equals(body))
                    .map(each -> new CaseResult.Cited(
                            each.rule(),
                            "tells " + body + (each.sameDay() ? " the same day" : "") + shown(each.texts())))
                    .toList();
        }
        return proposing(each ->
                        each instanceof Proposal.Tell tell && tell.whom().equals(body))
                .stream()
                .map(each -> new CaseResult.Cited(each, "tells " + body + ", and did not match in this month"))
                .toList();
    }

    private static String code(@Nullable Code when) {
        return when == null ? CaseOutcome.NONE : when.code();
    }

    private static String inWords(SortedMap<String, Case.ToldWhen> told) {
        return told.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue().code())
                .collect(Collectors.joining(", "));
    }
}
