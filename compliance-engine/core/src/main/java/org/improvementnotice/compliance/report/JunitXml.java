package org.improvementnotice.compliance.report;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.improvementnotice.compliance.model.Visible;

/**
 * Writes the XML that build servers read of test runs, an element a line. What XML cannot hold, and what cannot be seen,
 * is written out. No clock is read: each time is 0.
 */
final class JunitXml {

    private final XMLStreamWriter out;
    private int depth;

    private JunitXml(XMLStreamWriter out) {
        this.out = out;
    }

    /** What writes elements. */
    interface Content {
        /** Writes them. */
        void write(JunitXml xml) throws XMLStreamException;
    }

    /** A document. */
    static String document(Content content) {
        StringWriter text = new StringWriter();
        try {
            // the one of the JDK, whatever else stands on the class path
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            content.write(new JunitXml(out));
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text + "\n";
    }

    /** Outcomes counted. */
    record Tally(int tests, int failures, int errors, int skipped) {}

    /** Starts an element, which {@link #end} ends. */
    JunitXml start(String name) throws XMLStreamException {
        newLine();
        out.writeStartElement(name);
        depth++;
        return this;
    }

    void end() throws XMLStreamException {
        depth--;
        newLine();
        out.writeEndElement();
    }

    /** An element with nothing in it; what is said of it follows. */
    JunitXml empty(String name) throws XMLStreamException {
        newLine();
        out.writeEmptyElement(name);
        return this;
    }

    /** The one place where a text of others is written: what a reader of XML would take for a line end is written out too. */
    JunitXml attribute(String name, String value) throws XMLStreamException {
        out.writeAttribute(name, Visible.of(value));
        return this;
    }

    JunitXml counts(Tally tally) throws XMLStreamException {
        return attribute("tests", String.valueOf(tally.tests()))
                .attribute("failures", String.valueOf(tally.failures()))
                .attribute("errors", String.valueOf(tally.errors()))
                .attribute("skipped", String.valueOf(tally.skipped()))
                .attribute("time", "0");
    }

    /** Lines of text and the end of the element they stand in. */
    void lines(Iterable<String> lines) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        lines.forEach(each -> text.append('\n').append(Visible.of(each)));
        out.writeCharacters(text.append('\n').toString());
        out.writeEndElement();
        depth--;
    }

    private void newLine() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }
}
