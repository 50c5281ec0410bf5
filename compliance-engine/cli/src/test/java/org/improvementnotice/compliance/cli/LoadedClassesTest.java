package org.improvementnotice.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process of one {@code assess} loads: no compiler, no parser of rules but ours, no text turned into code. */
class LoadedClassesTest {

    private static final List<String> NEVER = List.of(
            "org.mvel2.",
            "org.eclipse.jdt.",
            "org.antlr.",
            "com.thoughtworks.xstream.",
            "org.kie.api.KieServices",
            "org.drools.drl.parser.",
            "org.drools.drl.ast.",
            "org.drools.compiler.builder.impl.KnowledgeBuilderImpl",
            "javax.tools.",
            "com.sun.tools.javac.");

    @TempDir
    private Path folder;

    @Test
    void a_one_shot_assess_loads_no_compiler_and_no_parser_of_rules_but_ours()
            throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + loaded,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "assess",
                        "../../examples/peterborough-2012/facts",
                        "--pack",
                        "peterborough-2012")
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();

        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("err")))
                .isZero();
        List<String> classes = Files.readAllLines(loaded).stream()
                .map(each -> each.replaceFirst("^(\\[[^]]*])+ ", ""))
                .filter(each -> each.contains(" source:"))
                .map(each -> each.substring(0, each.indexOf(' ')))
                .toList();
        assertThat(classes).anyMatch(each -> each.startsWith("org.drools.modelcompiler."));
        assertThat(classes)
                .filteredOn(each -> NEVER.stream().anyMatch(each::startsWith))
                .isEmpty();
    }
}
