package org.improvementnotice.compliance.cli;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import org.improvementnotice.compliance.model.Visible;

/**
 * What a log event says, on one line: whatever libraries log of names and texts stays text. Of what was thrown the line
 * names kind and message. Public because {@code logback.xml} names it.
 */
public final class VisibleLogMessage extends ClassicConverter {

    @Override
    public String convert(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        return Visible.of(event.getFormattedMessage()
                + (thrown == null ? "" : ": " + thrown.getClassName() + ": " + thrown.getMessage()));
    }
}
