package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.improvementnotice.compliance.model.Case;
import org.improvementnotice.compliance.model.CaseResult;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.RuleSource;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** What a case expects, against what came out. */
final class CaseComparison {

    private final PeriodAssessment month;
    private final @Nullable RulePack pack;
    private final Set<RuleSource> rules = new LinkedHashSet<>();
    private final List<CaseResult.Failure> failures = new ArrayList<>();

    private CaseComparison(Case given, PeriodAssessment month, @Nullable RulePack pack) {
        this.month = month;
        this.pack = pack;
        given.expected().forEach(this::requirement);
        LadderComparison ladder = new LadderComparison(month.escalation(), pack);
        Case.ExpectedLevel level = given.level();
        if (level != null) {
            rules.addAll(ladder.rulesOfTheLevel());
            ladder.level(level).ifPresent(failures::add);
        }
        Case.ExpectedTell tell = given.tell();
        if (tell != null) {
            rules.addAll(ladder.rulesOfTellings());
            ladder.tell(tell).ifPresent(failures::add);
        }
        failures.forEach(each -> each.rules().forEach(cited -> rules.add(cited.rule())));
    }

    /**
     * What came out otherwise; empty where all is as expected. Rules that gave nothing are not named.
     *
     * @param month the case's month, judged
     */
    static List<CaseResult.Failure> of(Case given, PeriodAssessment month) {
        return new CaseComparison(given, month, null).failures;
    }

    /**
     * How a case came out.
     *
     * @param month the case's month, judged by the pack
     */
    static CaseResult result(Case given, PeriodAssessment month, RulePack pack) {
        CaseComparison compared = new CaseComparison(given, month, pack);
        return new CaseResult(given, List.copyOf(compared.rules), compared.failures);
    }

    private void requirement(Case.Expected expected) {
        List<Finding> findings = month.findings().stream()
                .filter(each -> isMeant(expected, each.clause(), each.indicator()))
                .toList();
        List<PeriodAssessment.Listed> listed = month.listed().stream()
                .filter(each -> isMeant(expected, each.clause(), each.indicator()))
                .toList();
        List<RuleSource> behind = behind(findings, listed);
        rules.addAll(behind);
        if (findings.size() + listed.size() > 1) {
            failures.add(severalMeant(expected, findings, listed, behind));
            return;
        }
        CaseOutcome outcome = new CaseOutcome(
                findings.stream().findFirst().orElse(null),
                listed.stream().findFirst().orElse(null));
        List<CaseResult.Difference> differences = new ArrayList<>();
        expected.fields().forEach((field, value) -> {
            if (!outcome.isAsExpected(field, value)) {
                differences.add(new CaseResult.Difference(field.code(), value, outcome.actual(field)));
            }
        });
        if (!differences.isEmpty()) {
            failures.add(new CaseResult.Failure(
                    expected.place(),
                    named(expected),
                    differences,
                    outcome.found(expected.clause(), month.period()),
                    outcome.reading(),
                    cited(behind),
                    List.of()));
        }
    }

    private static CaseResult.Failure severalMeant(
            Case.Expected expected,
            List<Finding> findings,
            List<PeriodAssessment.Listed> listed,
            List<RuleSource> behind) {
        String one =
                findings.isEmpty() ? listed.get(0).indicator() : findings.get(0).indicator();
        int many = findings.size() + listed.size();
        return new CaseResult.Failure(
                expected.place(),
                expected.clause(),
                List.of(new CaseResult.Difference("", "one requirement", many + " of them")),
                "the clause asks " + many + " in this month",
                null,
                cited(behind),
                List.of("name the indicator too, as in `" + expected.clause() + "/" + one + "`"));
    }

    private static boolean isMeant(Case.Expected expected, String clause, String indicator) {
        return expected.clause().equals(clause)
                && (expected.indicator() == null || expected.indicator().equals(indicator));
    }

    private static String named(Case.Expected expected) {
        return expected.indicator() == null ? expected.clause() : expected.clause() + "/" + expected.indicator();
    }

    private static List<CaseResult.Cited> cited(List<RuleSource> sources) {
        return sources.stream().map(each -> new CaseResult.Cited(each, "")).toList();
    }

    /** The rules that ask: those of the findings, and of what gave none those that could ask in the month. */
    private List<RuleSource> behind(List<Finding> findings, List<PeriodAssessment.Listed> listed) {
        Set<RuleSource> behind = new LinkedHashSet<>();
        findings.forEach(each -> behind.add(each.rule()));
        if (pack != null && !listed.isEmpty()) {
            pack.possible(month.period()).stream()
                    .filter(each -> listed.stream()
                            .anyMatch(one -> one.clause().equals(each.rule().clause())
                                    && one.indicator().equals(each.target().subject())))
                    .forEach(each -> behind.add(each.rule()));
        }
        return behind.stream().sorted(Comparator.comparing(RuleSource::place)).toList();
    }
}
