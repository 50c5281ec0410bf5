package org.improvementnotice.compliance.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Baseline;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.model.WaiverUse;
import org.jspecify.annotations.Nullable;

/** What there is to report as SARIF, and what it is reported of. */
final class SarifResults {

    private static final String EXCEPTION = "agreed-exception";

    private final SortedMap<AskedTarget.Key, String> targets = new TreeMap<>();
    private final Map<String, Map<String, String>> rules = new LinkedHashMap<>();
    private final List<SarifResult> results = new ArrayList<>();

    private SarifResults() {}

    /** In the order in which they are reported. */
    List<SarifResult> results() {
        return results;
    }

    /** What each rule is said to be, by its id. */
    Map<String, Map<String, String>> rules() {
        return rules;
    }

    static SarifResults of(Report report) {
        SarifResults all = new SarifResults();
        for (Assessment assessment : report.assessments()) {
            for (PeriodAssessment period : assessment.periods()) {
                period.findings().forEach(each -> all.results.add(all.finding(assessment, period, each)));
                period.listed().forEach(each -> all.results.add(all.listed(assessment, period, each)));
                period.waivers().stream()
                        .filter(WaiverUse::waivesNothing)
                        .forEach(each -> all.results.add(exception(assessment, period, each)));
            }
            all.gone(assessment);
        }
        all.targets.forEach((key, name) ->
                all.rules.put(ruleOf(key), described(report.assessments().get(0), key, name)));
        if (all.results.stream().anyMatch(each -> each.rule().equals(EXCEPTION))) {
            all.rules.put(
                    EXCEPTION,
                    described(
                            "An agreed exception that waives nothing",
                            "It has expired, is not yet valid, is no longer needed, or nothing it is for was judged"));
        }
        return all;
    }

    static SarifResults of(Checked checked) {
        SarifResults all = new SarifResults();
        all.rules.put("problem", described("What stops", "Nothing is judged from a file that has a problem"));
        all.rules.put("doubt", described("What asks", "Is this meant? It is judged as it stands"));
        checked.problems()
                .forEach(each -> all.results.add(told("problem", "error", each.place(), each.message(), each.mend())));
        checked.doubts().forEach(each -> all.results.add(told("doubt", "warning", each.place(), each.message(), null)));
        return all;
    }

    private static SarifResult told(
            String rule, String level, Place place, String message, Problem.@Nullable Mend mend) {
        String identity = rule + "/" + place.file() + "/" + message;
        return new SarifResult(rule, "fail", level, message, place, null, identity, null, null, mend, Map.of());
    }

    private SarifResult finding(Assessment assessment, PeriodAssessment period, Finding finding) {
        targets.putIfAbsent(finding.key(), finding.name());
        Map<String, String> properties = new LinkedHashMap<>(of(assessment, period));
        properties.put("clause", finding.clause());
        properties.put("status", finding.status().code());
        properties.put("reason", finding.reason().code());
        properties.put("run", String.valueOf(finding.run()));
        Baseline baseline = period.equals(assessment.latest()) ? assessment.baseline() : null;
        if (baseline != null) {
            baseline.of(finding.key())
                    .ifPresent(each -> properties.put("baseline", each.state().code()));
        }
        String text = (period.draft() ? "DRAFT: " : "")
                + finding.message()
                + (finding.status() == Status.PASS ? "" : "; " + String.join("; ", FindingWords.below(finding)));
        return new SarifResult(
                ruleOf(finding.key()),
                finding.status() == Status.PASS ? "pass" : "fail",
                switch (finding.status()) {
                    case PASS -> "none";
                    case WARN -> "warning";
                    case BREACH -> "error";
                },
                text,
                finding.place(),
                finding.rule().place(),
                identity(assessment, period, finding.id()),
                finding.waiver(),
                period.equals(assessment.latest()) ? baselineState(assessment, finding.key()) : null,
                null,
                properties);
    }

    private SarifResult listed(Assessment assessment, PeriodAssessment period, PeriodAssessment.Listed listed) {
        AskedTarget.Key key = new AskedTarget.Key(listed.clause(), listed.indicator());
        targets.putIfAbsent(key, listed.name());
        Map<String, String> properties = new LinkedHashMap<>(of(assessment, period));
        properties.put("clause", listed.clause());
        properties.put("reason", listed.why().code());
        return new SarifResult(
                ruleOf(key),
                "notApplicable",
                "none",
                PeriodWords.listed(listed),
                placeOf(period),
                null,
                identity(assessment, period, listed.id()),
                null,
                null,
                null,
                properties);
    }

    private static SarifResult exception(Assessment assessment, PeriodAssessment period, WaiverUse use) {
        return new SarifResult(
                EXCEPTION,
                "fail",
                use.leavesCounting() ? "warning" : "note",
                use.inWords(),
                use.waiver().place(),
                null,
                identity(
                        assessment,
                        period,
                        "exception/" + use.waiver().clause() + "/"
                                + use.waiver().indicator() + "/"
                                + use.waiver().from()),
                null,
                null,
                null,
                of(assessment, period));
    }

    /** What the baseline knows and this month does not judge: a result that is absent. */
    private void gone(Assessment assessment) {
        Baseline baseline = assessment.baseline();
        if (baseline == null) {
            return;
        }
        PeriodAssessment period = assessment.latest();
        baseline.changes().stream()
                .filter(each -> each.state() == Baseline.State.GONE)
                .forEach(each -> {
                    AskedTarget.Key key = new AskedTarget.Key(each.clause(), each.indicator());
                    targets.putIfAbsent(key, each.name());
                    results.add(new SarifResult(
                            ruleOf(key),
                            "notApplicable",
                            "none",
                            "gone: " + each.inWords(),
                            placeOf(period),
                            null,
                            identity(assessment, period, "gone/" + each.clause() + "/" + each.indicator()),
                            null,
                            "absent",
                            null,
                            of(assessment, period)));
                });
    }

    /** A result without a place is refused by GitHub: what no line is about stands at the month's file, or at none by name. */
    private static Place placeOf(PeriodAssessment period) {
        return Place.of(period.files().isEmpty() ? "." : period.files().firstKey());
    }

    private static Map<String, String> of(Assessment assessment, PeriodAssessment period) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("authority", assessment.authority());
        properties.put("period", period.period().toString());
        if (period.draft()) {
            properties.put("draft", "true");
        }
        return properties;
    }

    /** Of the latest month without the month: the same miss a month later is the same result. */
    private static String identity(Assessment assessment, PeriodAssessment period, String id) {
        return (period.equals(assessment.latest()) ? "" : period.period() + "/") + assessment.authority() + "/" + id;
    }

    private static @Nullable String baselineState(Assessment assessment, AskedTarget.Key key) {
        Baseline baseline = assessment.baseline();
        return baseline == null
                ? null
                : baseline.of(key)
                        .map(each -> switch (each.state()) {
                            case NEW -> "new";
                            case SAME -> "unchanged";
                            case BETTER, WORSE -> "updated";
                            case GONE -> "absent";
                        })
                        .orElse(null);
    }

    private static String ruleOf(AskedTarget.Key key) {
        return key.clause() + "/" + key.indicator();
    }

    /** What GitHub asks of a rule: what it is in a few words, in a sentence, and what to know of it. */
    private static Map<String, String> described(String words, String sentence) {
        Map<String, String> described = new LinkedHashMap<>();
        described.put("shortDescription", words);
        described.put("fullDescription", sentence);
        described.put("help", sentence);
        return described;
    }

    private static Map<String, String> described(Assessment any, AskedTarget.Key key, String name) {
        Map<String, String> described = described(key.clause() + " " + name, "Asked of " + key.indicator());
        any.notice().clause(key.clause()).ifPresent(clause -> {
            described.put("fullDescription", clause.number() + " " + clause.words());
            described.put(
                    "help",
                    "Clause " + clause.number() + " asks it of " + key.indicator()
                            + (clause.duty() == null ? "" : "; duty: " + clause.duty()) + ". " + Legend.TEXT);
        });
        return described;
    }
}
