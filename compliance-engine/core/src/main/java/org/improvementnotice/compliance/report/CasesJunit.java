package org.improvementnotice.compliance.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.improvementnotice.compliance.model.CaseResult;

/** How cases came out, in the form that build servers read of test runs: a suite for each case file, a test for each case. */
public final class CasesJunit {

    private final JunitXml out;

    private CasesJunit(JunitXml out) {
        this.out = out;
    }

    /** The report. */
    public static String of(List<CaseResult> results) {
        return JunitXml.document(xml -> new CasesJunit(xml).suites(new CaseTable(results)));
    }

    private void suites(CaseTable table) throws XMLStreamException {
        out.start("testsuites").counts(tally(table.results()));
        for (var file : table.files().entrySet()) {
            suite(file.getKey(), file.getValue());
        }
        out.end();
    }

    private void suite(String file, List<CaseResult> results) throws XMLStreamException {
        out.start("testsuite").attribute("name", file).counts(tally(results)).attribute("file", file);
        for (CaseResult each : results) {
            test(each);
        }
        out.end();
    }

    private static JunitXml.Tally tally(List<CaseResult> results) {
        return new JunitXml.Tally(results.size(), CaseTable.otherwise(results), 0, 0);
    }

    private void test(CaseResult result) throws XMLStreamException {
        if (result.isPassed()) {
            attributes(out.empty("testcase"), result);
            return;
        }
        attributes(out.start("testcase"), result);
        out.start("failure")
                .attribute(
                        "message",
                        result.failures().stream()
                                .flatMap(each -> each.differences().stream().map(one -> each.what() + " " + one))
                                .collect(Collectors.joining("; ")))
                .attribute("type", "otherwise")
                .lines(result.failures().stream()
                        .flatMap(each -> Stream.concat(
                                each.otherwise().stream(),
                                each.traced().stream().map(line -> "  " + line)))
                        .toList());
        out.end();
    }

    private static void attributes(JunitXml test, CaseResult result) throws XMLStreamException {
        test.attribute("name", result.of().words())
                .attribute("classname", className(result.of().place().file()))
                .attribute("file", result.of().place().file())
                .attribute("line", String.valueOf(result.of().place().line()))
                .attribute("time", "0");
    }

    /** {@code cases.met} for {@code packs/mine/cases/met.yaml}: readers take what stands behind the last point for a class. */
    private static String className(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int point = name.lastIndexOf('.');
        return "cases." + (point < 1 ? name : name.substring(0, point)).replace('.', '-');
    }
}
