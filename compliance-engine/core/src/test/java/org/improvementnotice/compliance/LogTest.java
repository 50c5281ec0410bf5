package org.improvementnotice.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.InvalidInputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What the library logs holds no text of officers' that does something, and none of it decides what is logged. */
class LogTest {

    private static final Logger OURS = (Logger) LoggerFactory.getLogger("org.improvementnotice");
    private static final Pattern LOGGED = Pattern.compile("\\bLOG\\s*\\.\\s*\\w+\\(\\s*(.)");

    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    @BeforeEach
    void listen() {
        heard.start();
        OURS.addAppender(heard);
        OURS.setLevel(Level.TRACE);
    }

    @AfterEach
    void stop() {
        OURS.setLevel(null);
        OURS.detachAppender(heard);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"${jndi:ldap://example.org/a}", "{} {}", "::error::x", "%n %msg", "\\u001B[31m", "\\n::error::x"
            })
    void what_is_logged_while_a_pack_is_loaded_and_facts_are_judged_is_text(String text) throws IOException {
        var files = Sample.files();
        files.replaceAll((name, content) -> content.replace("made up", text).replace("Assessments in time", text));
        try {
            var pack = Sample.load(files);
            Facts facts = Facts.read(
                    "x.json",
                    Sample.stream("{ \"authority\": \"" + text + "\", \"period\": \"2012-01\", \"source\": \"" + text
                            + "\", \"readings\": { \"timeliness\": 7 } }"),
                    pack);
            ComplianceEngine.of(pack).assess(facts);
        } catch (InvalidInputException e) {
            Hostile.assertHarmless(String.valueOf(e.getMessage()), text);
        }

        Sample.load(Sample.files());
        assertThat(heard.list).isNotEmpty().allSatisfy(event -> {
            assertThat(event.getMessage()).doesNotContain(text);
            Hostile.assertHarmless(event.getFormattedMessage(), text);
        });
    }

    @Test
    void what_is_logged_is_written_out_in_the_source_and_texts_stand_in_its_places() throws IOException {
        List<String> first = new ArrayList<>();
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                LOGGED.matcher(Files.readString(each))
                        .results()
                        .map((MatchResult one) -> one.group(1))
                        .forEach(first::add);
            }
        }

        assertThat(first).isNotEmpty().containsOnly("\"");
    }
}
