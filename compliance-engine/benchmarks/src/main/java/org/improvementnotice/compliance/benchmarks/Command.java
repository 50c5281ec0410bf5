package org.improvementnotice.compliance.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command as its launcher starts it: flags are read from the launcher, so that the two do not part. */
final class Command {

    private static final Path ROOT = Path.of(System.getProperty("benchmarks.root", "."));
    private static final Path JAR = ROOT.resolve("compliance-engine/cli/target/compliance.jar");

    private Command() {}

    /** Java itself. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What the launcher calls {@code short} or {@code long}. */
    static List<String> flags(String name) throws IOException {
        String launcher = Files.readString(ROOT.resolve("compliance-engine/cli/bin/compliance"));
        Matcher matcher = Pattern.compile("(?m)^" + name + "='([^']*)'").matcher(launcher);
        if (!matcher.find()) {
            throw new IllegalStateException("the launcher sets no flags called " + name);
        }
        return List.of(matcher.group(1).split(" ", -1));
    }

    /** Classes kept as the launcher keeps them. */
    static void archive(Path file) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(flags("short"));
        command.addAll(List.of("-Xlog:disable", "-XX:ArchiveClassesAtExit=" + file, "-jar", JAR.toString(), "assess"));
        command.add(ROOT.resolve("examples/peterborough-2012/facts").toString());
        command.addAll(List.of("--pack", "peterborough-2012", "--fail-on", "never"));
        Child.run(command, Path.of("/dev/null"));
    }

    /** A short run with kept classes. */
    static List<String> shortRun(Path archive, List<String> arguments) throws IOException {
        List<String> flags = new ArrayList<>(flags("short"));
        flags.add("-XX:SharedArchiveFile=" + archive);
        return run(flags, arguments);
    }

    /** A run with flags of its own. */
    static List<String> run(List<String> flags, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(flags);
        command.addAll(List.of("-Xlog:disable", "-jar", JAR.toString()));
        command.addAll(arguments);
        return command;
    }

    /** Whether {@code assess} takes an option. */
    static boolean knows(String option) throws IOException, InterruptedException {
        Path help = Files.createTempFile("benchmarks", ".help");
        try {
            Child.run(run(List.of(), List.of("assess", "--help")), help);
            return Files.readString(help).contains(option);
        } finally {
            Files.delete(help);
        }
    }
}
