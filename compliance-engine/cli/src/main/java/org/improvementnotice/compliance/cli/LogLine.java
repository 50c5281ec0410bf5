package org.improvementnotice.compliance.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.LayoutBase;
import org.improvementnotice.compliance.model.Visible;

/**
 * What a log event says, on one line: whatever libraries log of names and texts stays text. Of what was thrown the line
 * names kind and message.
 */
final class LogLine extends LayoutBase<ILoggingEvent> {

    @Override
    public String doLayout(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        String logger = event.getLoggerName();
        String said = event.getFormattedMessage()
                + (thrown == null ? "" : ": " + thrown.getClassName() + ": " + thrown.getMessage());
        return "compliance: " + event.getLevel() + " " + logger.substring(logger.lastIndexOf('.') + 1) + ": "
                + Visible.of(said) + "\n";
    }
}
