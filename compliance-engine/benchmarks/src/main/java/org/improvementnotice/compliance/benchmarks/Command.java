package org.improvementnotice.compliance.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        command.add("-Xlog:disable");
        command.addAll(flags);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(arguments);
        return command;
    }

    /** A program of the benchmarks, with no more on its class path than it uses. */
    static List<String> plain(List<String> flags, List<String> jars, List<String> program) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.add("-Xlog:disable");
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath(jars)));
        command.addAll(program);
        return command;
    }

    private static String classPath(List<String> names) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(each -> names.stream()
                        .anyMatch(name -> Path.of(each).getFileName().toString().startsWith(name)))
                .map(each -> Path.of(each).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** More flags. */
    static List<String> and(List<String> flags, String... more) {
        return Stream.concat(flags.stream(), Stream.of(more)).toList();
    }
}
