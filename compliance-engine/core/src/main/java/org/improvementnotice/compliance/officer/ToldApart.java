package org.improvementnotice.compliance.officer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Case;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.jspecify.annotations.Nullable;

/** What a case would have to expect of a month so that another outcome of the same month is noticed. */
final class ToldApart {

    private final PeriodAssessment is;
    private final PeriodAssessment other;

    ToldApart(PeriodAssessment is, PeriodAssessment other) {
        this.is = is;
        this.other = other;
    }

    /**
     * What to expect, as lines of a case.
     *
     * @param said what came out, in words, for the sentence of the case
     */
    record Expectation(String said, List<String> lines) {}

    /** The first finding that differs, else the level, else who is told; empty where nothing does. */
    Optional<Expectation> expectation() {
        Map<AskedTarget.Key, Outcome> left = outcomes(is);
        Map<AskedTarget.Key, Outcome> right = outcomes(other);
        for (AskedTarget.Key key : left.keySet()) {
            Outcome mine = left.get(key);
            Outcome theirs = right.get(key);
            if (mine != null && !mine.equals(theirs)) {
                return Optional.of(expected(key, mine, theirs));
            }
        }
        return level().or(this::told);
    }

    /** What came out of one requirement: a status with its reason, or why there is none. */
    private record Outcome(String status, @Nullable String reason) {}

    private static Map<AskedTarget.Key, Outcome> outcomes(PeriodAssessment month) {
        Map<AskedTarget.Key, Outcome> outcomes = new TreeMap<>();
        for (Finding each : month.findings()) {
            outcomes.put(
                    each.key(), new Outcome(each.status().code(), each.reason().code()));
        }
        for (PeriodAssessment.Listed each : month.listed()) {
            outcomes.put(
                    new AskedTarget.Key(each.clause(), each.indicator()),
                    new Outcome(each.why().code(), null));
        }
        return outcomes;
    }

    private Expectation expected(AskedTarget.Key key, Outcome mine, @Nullable Outcome theirs) {
        boolean byReason = theirs != null && theirs.status().equals(mine.status()) && mine.reason() != null;
        String what = byReason ? "{ status: " + mine.status() + ", reason: " + mine.reason() + " }" : mine.status();
        return new Expectation(
                named(key) + " " + mine.status() + (byReason ? ", " + mine.reason() : ""),
                List.of("expect: { " + CaseDraft.quoted(named(key)) + ": " + what + " }"));
    }

    /** The clause, and the indicator too where the clause asks several. */
    private String named(AskedTarget.Key key) {
        long same = Stream.concat(
                        is.findings().stream().map(Finding::clause),
                        is.listed().stream().map(PeriodAssessment.Listed::clause))
                .filter(key.clause()::equals)
                .count();
        return same > 1 ? key.clause() + "/" + key.indicator() : key.clause();
    }

    private Optional<Expectation> level() {
        String mine = is.escalation().recommended().level();
        return mine.equals(other.escalation().recommended().level())
                ? Optional.empty()
                : Optional.of(new Expectation(mine, List.of("expectLevel: " + mine)));
    }

    private Optional<Expectation> told() {
        String mine = told(is);
        return mine.equals(told(other))
                ? Optional.empty()
                : Optional.of(new Expectation("told: " + mine, List.of("expectTell: " + mine)));
    }

    private static String told(PeriodAssessment month) {
        SortedMap<String, Case.ToldWhen> told = LadderComparison.told(month.escalation());
        return told.isEmpty()
                ? "none"
                : told.entrySet().stream()
                        .map(each -> each.getKey() + ": " + each.getValue().code())
                        .collect(Collectors.joining(", ", "{ ", " }"));
    }
}
