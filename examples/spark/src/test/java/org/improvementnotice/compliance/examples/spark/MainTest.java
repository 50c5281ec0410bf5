package org.improvementnotice.compliance.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    private Path folder;

    @Test
    void started_with_java_alone_the_job_says_a_problem_without_a_stack_trace_and_answers_3() throws Exception {
        Path facts = folder.resolve("facts.csv");
        Files.writeString(facts, "authority,period,indicator,value\nNorthmere,2012-01,contact,4\n");

        assertThat(started(
                        "csv",
                        facts.toString(),
                        "peterborough-2012",
                        folder.resolve("findings").toString()))
                .isEqualTo(3);

        assertThat(Files.readAllLines(folder.resolve("printed")))
                // newer Java warns of what Spark does
                .filteredOn(each -> !each.isBlank() && !each.startsWith("WARNING: "))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Northmere.csv:2:21: there is no indicator `contact`");
    }

    private int started(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "@java-options",
                "-XX:TieredStopAtLevel=1",
                "-Dspark.ui.enabled=false",
                "-Dspark.sql.shuffle.partitions=2",
                "-Dspark.driver.host=localhost",
                "-cp",
                System.getProperty("java.class.path"),
                AssessCouncils.class.getName());
        builder.command().addAll(List.of(arguments));
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed").toFile())
                .start()
                .waitFor();
    }
}
