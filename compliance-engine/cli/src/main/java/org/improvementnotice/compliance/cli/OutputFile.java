package org.improvementnotice.compliance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Files that a run writes: none of them may be one that it reads, or be read as facts or rules by the next. */
final class OutputFile {

    private static final List<String> READ_AS_FACTS = List.of(".yaml", ".yml", ".json", ".csv");

    private final CommandLine command;
    private final ReadHere inputs;
    private final List<Path> written = new ArrayList<>();

    /**
     * What a run reads.
     *
     * @param facts files, and folders of them
     * @param pack the folder of the pack; null for a shipped one
     * @param others the exceptions, the earlier assessments; null where not given
     */
    record ReadHere(List<Path> facts, @Nullable Path pack, List<@Nullable Path> others) {

        private Stream<Path> files() {
            return Stream.concat(facts.stream(), others.stream())
                    .filter(Objects::nonNull)
                    .filter(each -> !Files.isDirectory(each));
        }
    }

    OutputFile(CommandLine command, ReadHere inputs) {
        this.command = command;
        this.inputs = inputs;
    }

    /** Wrong usage where a file cannot be written, or should not be. */
    void mustBePossible(Path file) {
        if (Files.isDirectory(file)) {
            throw wrong(file, "is a folder; name a file in it");
        }
        if (file.equals(Path.of("-"))) {
            throw wrong(file, "is no file; for standard output name the format alone");
        }
        Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
        if (!Files.isDirectory(folder)) {
            throw wrong(file, "cannot be written; name a file in a folder that is there");
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw wrong(file, "cannot be written: there is no right to; name a file elsewhere");
        }
        Path real = real(file);
        if (written.contains(real)) {
            throw wrong(file, "would be written twice; name a file for each format");
        }
        written.add(real);
        if (inputs.files().map(OutputFile::real).anyMatch(real::equals)) {
            throw wrong(file, "is read here, and is never written over; name another file");
        }
        if (inputs.pack() != null && real.startsWith(real(inputs.pack()))) {
            throw wrong(file, "lies in the folder of the pack; name a file elsewhere");
        }
        String name = file.toString().toLowerCase(Locale.ROOT);
        boolean inFacts = inputs.facts().stream()
                .filter(Files::isDirectory)
                .map(OutputFile::real)
                .anyMatch(real::startsWith);
        if (inFacts && READ_AS_FACTS.stream().anyMatch(name::endsWith)) {
            throw wrong(file, "lies in a folder of facts and would be read as one next time; name a file elsewhere");
        }
    }

    /** Takes an earlier report away: a file, never a device or a link such as {@code /dev/null} and {@code /dev/stdout}. */
    static void clear(Path file) {
        try {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // then it cannot be written either, which is said when it is
        }
    }

    /** The file that a name leads to in the end, whether it is there yet or not. */
    private static Path real(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            if (Files.exists(absolute)) {
                return absolute.toRealPath();
            }
            Path parent = absolute.getParent();
            return parent == null || !Files.exists(parent)
                    ? absolute
                    : parent.toRealPath().resolve(absolute.getFileName().toString());
        } catch (IOException e) {
            return absolute;
        }
    }

    private ParameterException wrong(Path file, String why) {
        return new ParameterException(command, "`" + file + "` " + why);
    }
}
