package org.improvementnotice.compliance.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Case;
import org.improvementnotice.compliance.model.CaseField;
import org.improvementnotice.compliance.model.CaseResult;
import org.improvementnotice.compliance.model.CautionCode;
import org.improvementnotice.compliance.model.Code;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** What a case expects, against what came out. */
final class CaseComparison {

    private static final String NONE = "none";

    private CaseComparison() {}

    /**
     * What came out otherwise; empty where all is as expected.
     *
     * @param month the case's month, judged
     */
    static List<CaseResult.Failure> of(Case given, PeriodAssessment month) {
        List<CaseResult.Failure> failures = new ArrayList<>();
        given.expected().forEach(each -> compare(each, month, failures));
        Case.ExpectedLevel level = given.level();
        String recommended = month.escalation().recommended().level();
        if (level != null && !level.level().equals(recommended)) {
            failures.add(new CaseResult.Failure(
                    level.place(),
                    "level of attention",
                    level.level(),
                    recommended,
                    "before: " + month.escalation().before().level()));
        }
        return failures;
    }

    private static void compare(Case.Expected expected, PeriodAssessment month, List<CaseResult.Failure> failures) {
        List<Finding> findings = month.findings().stream()
                .filter(each -> isMeant(expected, each.clause(), each.indicator()))
                .toList();
        List<PeriodAssessment.Listed> listed = month.listed().stream()
                .filter(each -> isMeant(expected, each.clause(), each.indicator()))
                .toList();
        if (findings.size() + listed.size() > 1) {
            failures.add(new CaseResult.Failure(
                    expected.place(),
                    expected.clause(),
                    "one requirement",
                    findings.size() + listed.size() + " of them",
                    "name the indicator too, as in `" + expected.clause() + "/"
                            + (findings.isEmpty()
                                    ? listed.get(0).indicator()
                                    : findings.get(0).indicator()) + "`"));
            return;
        }
        Outcome outcome = new Outcome(
                findings.stream().findFirst().orElse(null),
                listed.stream().findFirst().orElse(null));
        expected.fields().forEach((field, value) -> {
            String actual = outcome.actual(field);
            if (field == CaseField.SAYS ? !actual.contains(value) : !actual.equals(value)) {
                failures.add(new CaseResult.Failure(
                        expected.place(),
                        expected.clause() + " " + field.code(),
                        value,
                        actual,
                        outcome.traced(expected.clause(), month.period())));
            }
        });
    }

    private static boolean isMeant(Case.Expected expected, String clause, String indicator) {
        return expected.clause().equals(clause)
                && (expected.indicator() == null || expected.indicator().equals(indicator));
    }

    /** A finding, or why there is none. */
    private record Outcome(@Nullable Finding finding, PeriodAssessment.@Nullable Listed listed) {

        String actual(CaseField field) {
            if (finding == null) {
                return listed == null
                        ? NONE
                        : switch (field) {
                            case LISTED -> listed.why().code();
                            case SAYS -> listed.text();
                            case CAUTIONS -> codes(listed.cautions(), false);
                            default -> "no finding, " + listed.why().code();
                        };
            }
            return switch (field) {
                case STATUS -> finding.status().code();
                case LISTED -> NONE;
                case REASON -> finding.reason().code();
                case RUN -> String.valueOf(finding.run());
                case VALUE -> or(finding.value());
                case LINE -> or(finding.line());
                case DISTANCE -> distance(finding);
                case DIRECTION ->
                    joined(finding.direction().stream()
                            .map(each -> each.change().code()));
                case PACE -> pace(finding);
                case ABSENCE -> absence(finding);
                case CAUTIONS -> codes(finding.cautions(), false);
                case DOUBTS -> codes(finding.cautions(), true);
                case VARIATION ->
                    code(finding.process() == null ? null : finding.process().variation());
                case RULE ->
                    code(finding.process() == null ? null : finding.process().rule());
                case ASSURANCE ->
                    code(finding.process() == null ? null : finding.process().assurance());
                case SAYS -> finding.message();
            };
        }

        private static String distance(Finding finding) {
            return finding.distance() == null
                    ? NONE
                    : Objects.requireNonNull(finding.distance()).amount().toPlainString();
        }

        private static String pace(Finding finding) {
            return finding.pace() == null
                    ? NONE
                    : Objects.requireNonNull(finding.pace()).needed().toPlainString();
        }

        private static String absence(Finding finding) {
            return finding.absence() == null
                    ? NONE
                    : code(Objects.requireNonNull(finding.absence()).kind());
        }

        private static String or(@Nullable String value) {
            return value == null ? NONE : value;
        }

        private static String code(@Nullable Code code) {
            return code == null ? NONE : code.code();
        }

        private static String codes(List<Finding.Caution> cautions, boolean open) {
            return joined(cautions.stream()
                    .filter(each -> each.code() != CautionCode.BEFORE_THE_NOTICE && (!open || each.isOpen()))
                    .map(each -> each.code().code()));
        }

        private static String joined(Stream<String> codes) {
            String joined = codes.collect(Collectors.joining(", "));
            return joined.isEmpty() ? NONE : joined;
        }

        String traced(String clause, ReportingPeriod period) {
            if (finding != null) {
                return finding.message() + "; " + finding.place() + "; rule "
                        + finding.rule().place();
            }
            return listed == null ? "nothing is asked under " + clause + " in " + period.inWords() : listed.text();
        }
    }
}
