package org.improvementnotice.compliance.report;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.improvementnotice.compliance.model.CaseResult;
import org.improvementnotice.compliance.model.Visible;

/**
 * How cases came out, in the form that build servers read of test runs: a suite for each case file, a test for each case.
 * What XML cannot hold, and what cannot be seen, is written out. No clock is read: each time is 0.
 */
public final class CasesJunit {

    private static final String NO_TIME = "0";
    private static final String NONE = "0";

    private final XMLStreamWriter out;

    private CasesJunit(XMLStreamWriter out) {
        this.out = out;
    }

    /** The report. */
    public static String of(List<CaseResult> results) {
        StringWriter text = new StringWriter();
        try {
            // the one of the JDK, whatever else stands on the class path
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new CasesJunit(out).suites(new CaseTable(results));
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text + "\n";
    }

    private void suites(CaseTable table) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        newLine(0);
        out.writeStartElement("testsuites");
        counts(table.results());
        for (var file : table.files().entrySet()) {
            newLine(1);
            suite(file.getKey(), file.getValue());
        }
        newLine(0);
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void suite(String file, List<CaseResult> results) throws XMLStreamException {
        out.writeStartElement("testsuite");
        attribute("name", file);
        counts(results);
        attribute("file", file);
        for (CaseResult each : results) {
            newLine(2);
            test(each);
        }
        newLine(1);
        out.writeEndElement();
    }

    private void counts(List<CaseResult> results) throws XMLStreamException {
        attribute("tests", String.valueOf(results.size()));
        attribute("failures", String.valueOf(CaseTable.otherwise(results)));
        attribute("errors", NONE);
        attribute("skipped", NONE);
        attribute("time", NO_TIME);
    }

    private void test(CaseResult result) throws XMLStreamException {
        if (result.isPassed()) {
            out.writeEmptyElement("testcase");
            testAttributes(result);
            return;
        }
        out.writeStartElement("testcase");
        testAttributes(result);
        newLine(3);
        out.writeStartElement("failure");
        attribute(
                "message",
                result.failures().stream()
                        .flatMap(each -> each.differences().stream().map(one -> each.what() + " " + one))
                        .collect(Collectors.joining("; ")));
        attribute("type", "otherwise");
        out.writeCharacters(result.failures().stream()
                .flatMap(each -> Stream.concat(
                        each.otherwise().stream(), each.traced().stream().map(line -> "  " + line)))
                .map(each -> "\n" + Visible.of(each))
                .collect(Collectors.joining("", "", "\n")));
        out.writeEndElement();
        newLine(2);
        out.writeEndElement();
    }

    private void testAttributes(CaseResult result) throws XMLStreamException {
        attribute("name", result.of().words());
        attribute("classname", className(result.of().place().file()));
        attribute("file", result.of().place().file());
        attribute("line", String.valueOf(result.of().place().line()));
        attribute("time", NO_TIME);
    }

    /** {@code cases.met} for {@code packs/mine/cases/met.yaml}: readers take what stands behind the last point for a class. */
    private static String className(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int point = name.lastIndexOf('.');
        return "cases." + (point < 1 ? name : name.substring(0, point)).replace('.', '-');
    }

    /** The one place where a text of others is written: what a reader of XML would take for a line end is written out too. */
    private void attribute(String name, String value) throws XMLStreamException {
        out.writeAttribute(name, Visible.of(value));
    }

    private void newLine(int depth) throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }
}
