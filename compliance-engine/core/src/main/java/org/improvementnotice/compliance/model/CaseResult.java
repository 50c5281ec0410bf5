package org.improvementnotice.compliance.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a case came out.
 *
 * @param of the case
 * @param rules the rules of which it expects something, each once: those behind the findings, the level and the
 *     tellings that it names, and those of the ladder that would have given the level or telling expected
 * @param failures what came out otherwise, one for each requirement, level or telling; empty where all is as expected
 */
public record CaseResult(Case of, List<RuleSource> rules, List<Failure> failures) {

    /** Copies the lists. */
    public CaseResult {
        rules = List.copyOf(rules);
        failures = List.copyOf(failures);
    }

    /** Whether all came out as expected. */
    public boolean isPassed() {
        return failures.isEmpty();
    }

    /** Whether something that rests on a rule came out otherwise. */
    public boolean isOtherwiseBy(RuleSource rule) {
        return failures.stream()
                .flatMap(each -> each.rules().stream())
                .anyMatch(each -> each.rule().equals(rule));
    }

    /**
     * One requirement, the level, or who is told, that came out otherwise.
     *
     * @param place where it is expected
     * @param what the clause, or {@code level of attention}, or {@code tell}
     * @param differences what of it differs; at least one
     * @param found what came out, in a sentence, or why there is no finding
     * @param reading where the figure behind it stands, or the file or folder that lacks it; null where there is no finding
     * @param rules the rules it rests on
     * @param notes what else to know, one sentence each
     */
    public record Failure(
            Place place,
            String what,
            List<Difference> differences,
            String found,
            @Nullable Place reading,
            List<Cited> rules,
            List<String> notes) {

        /** @throws IllegalArgumentException if nothing differs */
        public Failure {
            if (differences.isEmpty()) {
                throw new IllegalArgumentException("what came out otherwise differs in something");
            }
            differences = List.copyOf(differences);
            rules = List.copyOf(rules);
            notes = List.copyOf(notes);
        }

        /** What differs, each with where it is expected, as others wrote it: not yet safe to print. */
        public List<String> otherwise() {
            return differences.stream()
                    .map(each -> place + ": " + what + " " + each)
                    .toList();
        }

        /** What it rests on, line by line, as others wrote it: not yet safe to print. Each begins with a word of ours. */
        public List<String> traced() {
            List<String> lines = new ArrayList<>();
            lines.add("found: " + found);
            if (reading != null) {
                lines.add("reading: " + (reading.line() == 0 ? "not in " : "") + reading);
            }
            rules.forEach(each -> lines.add("rule: " + each));
            notes.forEach(each -> lines.add("note: " + each));
            return lines;
        }

        /** On one line, safe to print: it begins with the name of the file. */
        @Override
        public String toString() {
            return Visible.of(place + ": " + what + " "
                    + differences.stream().map(Difference::toString).collect(Collectors.joining(", ")) + "; "
                    + String.join("; ", traced()));
        }
    }

    /**
     * One thing that differs.
     *
     * @param of the field, or the body that is told; empty where there is one thing
     * @param expected as the case says
     * @param actual as it came out
     */
    public record Difference(String of, String expected, String actual) {
        @Override
        public String toString() {
            return (of.isEmpty() ? "" : of + ": ") + "expected " + expected + ", got " + actual;
        }
    }

    /**
     * A rule that something rests on.
     *
     * @param says what it says there, for a rule of the ladder; empty for a target rule
     */
    public record Cited(RuleSource rule, String says) {
        @Override
        public String toString() {
            return rule.place() + " \"" + rule.name() + "\"" + (says.isEmpty() ? "" : " " + says);
        }
    }
}
