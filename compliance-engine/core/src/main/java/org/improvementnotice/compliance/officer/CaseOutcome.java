package org.improvementnotice.compliance.officer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.CaseField;
import org.improvementnotice.compliance.model.CautionCode;
import org.improvementnotice.compliance.model.Code;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** What came out of a requirement: a finding, or why there is none, or nothing. */
record CaseOutcome(@Nullable Finding finding, PeriodAssessment.@Nullable Listed listed) {

    /** What stands for nothing, in cases and in what is said of them. */
    static final String NONE = "none";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");

    /** Whether a field came out as expected: numbers as numbers, so that 79 is 79.0. */
    boolean isAsExpected(CaseField field, String expected) {
        String actual = actual(field);
        return switch (field) {
            case SAYS -> actual.contains(expected);
            case DIRECTION ->
                actual.equals(expected) || Stream.of(actual.split(", ", -1)).allMatch(expected::equals);
            case RUN, VALUE, LINE, DISTANCE, PACE -> isSame(expected, actual);
            case STATUS, LISTED, REASON, ABSENCE, CAUTIONS, DOUBTS, VARIATION, RULE, ASSURANCE ->
                actual.equals(expected);
        };
    }

    private static boolean isSame(String expected, String actual) {
        return actual.equals(expected)
                || (NUMBER.matcher(expected).matches()
                        && NUMBER.matcher(actual).matches()
                        && new BigDecimal(expected).compareTo(new BigDecimal(actual)) == 0);
    }

    /** A field as reports print it. */
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
                joined(finding.direction().stream().map(each -> each.change().code()));
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

    /** What came out, in a sentence. */
    String found(String clause, ReportingPeriod period) {
        if (finding != null) {
            return finding.message();
        }
        return listed == null
                ? "nothing is asked under " + clause + " in " + period.inWords()
                : listed.clause() + " " + listed.name() + ": " + listed.why().code() + ", " + listed.text();
    }

    /** Where the figure stands, or the file that lacks it; null where there is no finding. */
    @Nullable
    Place reading() {
        return finding == null ? null : finding.place();
    }
}
