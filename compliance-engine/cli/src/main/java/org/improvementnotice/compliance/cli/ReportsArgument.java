package org.improvementnotice.compliance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.report.Checked;
import org.improvementnotice.compliance.report.Report;
import org.improvementnotice.compliance.report.ReportFormat;
import org.improvementnotice.compliance.report.ReportFormats;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The formats that a subcommand is told to write, several in one run: one to standard output, the others to files. */
final class ReportsArgument {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            converter = Converter.class,
            description = {
                "text, json, jsonl (one council a line), junit, sarif, github (annotations, and the summary of the job),"
                        + " markdown, csv or html (the board's report); several in one run, all but one with =FILE; where all go to files the text"
                        + " is printed (default: text)"
            })
    private @Nullable List<Wanted> given;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "AUTO",
            description = "auto, always or never (default: auto: on a terminal, unless NO_COLOR is set)")
    private ColourWhen colour;

    /**
     * A format that is wanted.
     *
     * @param file where it is written; null for standard output
     */
    record Wanted(ReportFormat format, @Nullable Path file) {
        /** Whether it is what people read at a terminal: problems are told there on standard error. */
        boolean isPrintedText() {
            return file == null && format.name().equals("text");
        }
    }

    /** A text that is ready to be written. */
    record Ready(Wanted wanted, String text) {}

    /** What is wanted, once it is known to be possible: nothing is judged for a report that has no place. */
    List<Wanted> wanted(OutputFile.ReadHere inputs) {
        List<Wanted> wanted = new ArrayList<>(given == null ? List.of() : given);
        if (wanted.stream().filter(each -> each.file() == null).count() > 1) {
            throw wrongUsage("one format goes to standard output; name files for the others: `--format json=FILE`");
        }
        OutputFile outputs = new OutputFile(spec.commandLine(), inputs);
        List<Path> files =
                wanted.stream().map(Wanted::file).filter(Objects::nonNull).toList();
        files.forEach(outputs::mustBePossible);
        // a report of an earlier run must not stand for this one, whatever comes of it
        files.forEach(OutputFile::clear);
        if (wanted.stream().noneMatch(each -> each.file() == null)) {
            wanted.add(new Wanted(ReportFormats.named("text").orElseThrow(), null));
        }
        return wanted;
    }

    /** A council too many for a format, as wrong usage. */
    void mustHold(List<Wanted> wanted, List<String> councils) {
        if (councils.size() > 1
                && wanted.stream().anyMatch(each -> each.format().isOfOneCouncil())) {
            throw wrongUsage(
                    "these facts are of " + String.join(", ", councils) + "; for several councils say --format jsonl");
        }
    }

    /** A format that is no list of one council after another, as wrong usage. */
    void mustBeOneAfterAnother(List<Wanted> wanted) {
        wanted.stream()
                .map(Wanted::format)
                .filter(each -> each.head().isEmpty())
                .findFirst()
                .ifPresent(each -> {
                    throw wrongUsage("council by council, with --jobs or --keep-going, "
                            + String.join(
                                    ", ",
                                    ReportFormats.all().stream()
                                            .filter(other -> other.head().isPresent())
                                            .map(ReportFormat::name)
                                            .toList())
                            + " are written, not " + each.name());
                });
    }

    /** Whether a format shows colours: a terminal, not a file, unless they are asked for. */
    boolean isColoured(Wanted wanted) {
        return wanted.file() == null ? colour.isOn() : colour == ColourWhen.ALWAYS;
    }

    /** The texts of a report. */
    static List<Ready> ready(List<Wanted> wanted, Function<Wanted, Report> report) {
        return wanted.stream()
                .map(each -> new Ready(each, each.format().of(report.apply(each))))
                .toList();
    }

    /** Writes them: the files first, so that what is printed last is there whole. */
    void write(List<Ready> ready) {
        for (Ready each : ready) {
            Path file = each.wanted().file();
            if (file != null) {
                write(file, each.text());
            }
        }
        ready.stream()
                .filter(each -> each.wanted().file() == null)
                .forEach(each -> spec.commandLine().getOut().print(each.text()));
        spec.commandLine().getOut().flush();
    }

    private void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "`" + file + "` cannot be written; name a file in a folder that is there", e);
        }
    }

    /**
     * Writes what was found wrong in each format, so that it is marked at its line as a finding would be, and no earlier
     * report is left to be taken for this one. The text at a terminal is the command's own.
     */
    void write(List<Wanted> wanted, Checked checked) {
        write(wanted.stream()
                .filter(each -> !each.isPrintedText())
                .map(each -> new Ready(each, each.format().of(checked)))
                .toList());
        JobSummary.of(wanted, spec).ifPresent(each -> each.append(checked));
    }

    private ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Reads {@code sarif} and {@code sarif=FILE}. */
    static final class Converter implements ITypeConverter<Wanted> {
        @Override
        public Wanted convert(String value) {
            int equals = value.indexOf('=');
            String name = (equals < 0 ? value : value.substring(0, equals)).toLowerCase(Locale.ROOT);
            ReportFormat format = ReportFormats.named(name)
                    .orElseThrow(() -> new TypeConversionException(
                            "there is no format `" + name + "`" + Nearest.hint(name, ReportFormats.names())));
            if (equals < 0) {
                return new Wanted(format, null);
            }
            String file = value.substring(equals + 1);
            if (file.isEmpty()) {
                throw new TypeConversionException("name a file behind `" + name + "=`");
            }
            try {
                return new Wanted(format, Path.of(file));
            } catch (InvalidPathException e) {
                throw new TypeConversionException("`" + file + "` is no name of a file");
            }
        }
    }
}
