package org.improvementnotice.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** What libraries log comes out as one line of text, by the configuration that the command ships. */
class LogTest {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private static String logged(String format, Object[] arguments, Throwable thrown) {
        ConsoleAppender<ILoggingEvent> appender = (ConsoleAppender<ILoggingEvent>) ROOT.getAppender("STDERR");
        LoggingEvent event = new LoggingEvent(LogTest.class.getName(), ROOT, Level.WARN, format, thrown, arguments);
        return new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.improvementnotice.compliance.cli.HostileFilesTest#texts")
    void a_message_and_what_was_thrown_are_one_line_of_text(String kind, String text) {
        String line = logged("rule {} broke", new Object[] {text}, new IllegalStateException(text));

        assertThat(line)
                .startsWith("compliance: WARN ROOT: rule ")
                .endsWith("\n")
                .contains("IllegalStateException: ");
        HostileFilesTest.assertHarmless(line, text);
        assertThat(line.strip().lines()).hasSize(1);
    }
}
