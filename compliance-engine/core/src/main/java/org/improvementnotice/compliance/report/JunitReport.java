package org.improvementnotice.compliance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Baseline;
import org.improvementnotice.compliance.model.Doubt;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Status;

/**
 * Findings in the form that build servers read of test runs: a suite for each council and month, a test for each
 * requirement. A test fails where the finding makes the command fail; a miss that does not is skipped, as is a requirement
 * that gave no finding: neither is shown as passed. A problem is an error.
 */
final class JunitReport implements ReportFormat {

    @Override
    public String name() {
        return "junit";
    }

    @Override
    public String of(Report report) {
        List<Suite> suites = new ArrayList<>();
        for (Assessment assessment : report.assessments()) {
            assessment.periods().forEach(each -> suites.add(suite(report, assessment, each)));
        }
        return document(suites);
    }

    @Override
    public String of(Checked checked) {
        List<Test> tests = new ArrayList<>();
        for (Problem each : checked.problems()) {
            tests.add(test(each.place(), Outcome.ERROR, "problem", each.message()));
        }
        for (Doubt each : checked.doubts()) {
            tests.add(test(each.place(), Outcome.SKIPPED, "doubt", each.message()));
        }
        if (checked.problems().isEmpty()) {
            tests.add(new Test("compliance.check", "no problems", Outcome.PASSED, "", "", List.of()));
        }
        return document(List.of(new Suite("compliance check", tests, Map.of())));
    }

    private static Test test(Place place, Outcome outcome, String type, String message) {
        return new Test("compliance.check", place + ": " + message, outcome, type, message, List.of(place.toString()));
    }

    // what is written

    private enum Outcome {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED
    }

    private record Suite(String name, List<Test> tests, Map<String, String> properties) {
        JunitXml.Tally tally() {
            return new JunitXml.Tally(
                    tests.size(), count(Outcome.FAILURE), count(Outcome.ERROR), count(Outcome.SKIPPED));
        }

        private int count(Outcome outcome) {
            return (int)
                    tests.stream().filter(each -> each.outcome() == outcome).count();
        }
    }

    private record Test(
            String className, String name, Outcome outcome, String type, String message, List<String> lines) {}

    private static Suite suite(Report report, Assessment assessment, PeriodAssessment period) {
        // readers take what stands behind the last point for a class
        String className =
                assessment.notice().id() + "." + assessment.authority().replace('.', '-');
        boolean latest = period.equals(assessment.latest());
        String month = latest ? "" : ", " + period.period();
        List<Test> tests = new ArrayList<>();
        for (Finding each : period.findings()) {
            tests.add(test(report, assessment, period, each, className, month));
        }
        for (PeriodAssessment.Listed each : period.listed()) {
            String what = each.clause() + " " + each.indicator() + " " + each.name() + month;
            tests.add(new Test(className, what, Outcome.SKIPPED, "", PeriodWords.listed(each), List.of()));
        }
        for (String each : new PeriodWords(assessment, period).exceptions()) {
            tests.add(new Test(className, each + month, Outcome.SKIPPED, "", each, List.of()));
        }
        Baseline baseline = latest ? assessment.baseline() : null;
        if (baseline != null) {
            baseline.changes().stream()
                    .filter(each -> each.state() == Baseline.State.GONE)
                    .forEach(each -> tests.add(new Test(
                            className,
                            "gone: " + each.clause() + " " + each.indicator() + " " + each.name(),
                            Outcome.SKIPPED,
                            "",
                            each.inWords(),
                            List.of())));
        }
        String draft = period.draft() ? ", DRAFT: not handed in" : "";
        return new Suite(
                assessment.authority() + ", " + period.period() + draft,
                tests,
                Map.of("notice", ExplanationReport.inWords(assessment.notice()), "legend", Legend.TEXT));
    }

    private static Test test(
            Report report,
            Assessment assessment,
            PeriodAssessment period,
            Finding finding,
            String className,
            String month) {
        String what = finding.clause() + " " + finding.indicator() + " " + finding.name() + month;
        List<String> lines = new ArrayList<>(List.of(finding.place() + ": " + finding.message()));
        lines.addAll(FindingWords.below(finding));
        String type = finding.status().code();
        if (report.fails(assessment, period, finding)) {
            return new Test(className, what, Outcome.FAILURE, type, finding.message(), lines);
        }
        if (finding.status() == Status.PASS) {
            return new Test(className, what, Outcome.PASSED, type, finding.message(), List.of());
        }
        String why = finding.message() + " (" + report.whyNot(assessment, period, finding) + ")";
        return new Test(className, what, Outcome.SKIPPED, type, why, lines);
    }

    private static String document(List<Suite> suites) {
        return JunitXml.document(xml -> {
            xml.start("testsuites").attribute("name", "compliance");
            for (Suite each : suites) {
                write(xml, each);
            }
            xml.end();
        });
    }

    private static void write(JunitXml xml, Suite suite) throws XMLStreamException {
        xml.start("testsuite").attribute("name", suite.name()).counts(suite.tally());
        if (!suite.properties().isEmpty()) {
            xml.start("properties");
            for (Map.Entry<String, String> each : new TreeMap<>(suite.properties()).entrySet()) {
                xml.empty("property").attribute("name", each.getKey()).attribute("value", each.getValue());
            }
            xml.end();
        }
        for (Test each : suite.tests()) {
            write(xml, each);
        }
        xml.end();
    }

    private static void write(JunitXml xml, Test test) throws XMLStreamException {
        if (test.outcome() == Outcome.PASSED) {
            attributes(xml.empty("testcase"), test);
            return;
        }
        attributes(xml.start("testcase"), test);
        switch (test.outcome()) {
            case SKIPPED -> xml.empty("skipped").attribute("message", test.message());
            case FAILURE, ERROR ->
                xml.start(test.outcome() == Outcome.ERROR ? "error" : "failure")
                        .attribute("message", test.message())
                        .attribute("type", test.type())
                        .lines(test.lines());
            case PASSED -> throw new IllegalStateException("written above");
        }
        xml.end();
    }

    private static void attributes(JunitXml xml, Test test) throws XMLStreamException {
        xml.attribute("name", test.name())
                .attribute("classname", test.className())
                .attribute("time", "0");
    }
}
