package org.improvementnotice.compliance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.improvementnotice.compliance.model.CaseResult;
import org.improvementnotice.compliance.model.Coverage;
import org.improvementnotice.compliance.model.MutationResult;
import org.improvementnotice.compliance.model.Nearest;
import org.improvementnotice.compliance.report.CasesJson;
import org.improvementnotice.compliance.report.CasesJunit;
import org.improvementnotice.compliance.report.CasesText;
import org.improvementnotice.compliance.report.CoverageText;
import org.improvementnotice.compliance.report.MutationText;
import org.improvementnotice.compliance.rules.RulePack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/**
 * How the outcome of cases is shown.
 *
 * @param kind the format
 * @param file where it is written; null for standard output
 */
record CasesFormat(Kind kind, @Nullable Path file) {

    /** The formats. */
    enum Kind {
        /** For a person. */
        TEXT,
        /** For a machine. */
        JSON,
        /** For a build server. */
        JUNIT
    }

    private static final List<String> NAMES = List.of("text", "json", "junit");

    /** What was run, and what was asked beside it. */
    record Ran(
            RulePack pack,
            List<CaseResult> results,
            @Nullable Coverage coverage,
            @Nullable MutationResult slips) {

        boolean isPassed() {
            return results.stream().allMatch(CaseResult::isPassed);
        }
    }

    /** The report; JUnit knows cases alone. */
    String report(Ran ran) {
        return switch (kind) {
            case TEXT -> text(ran);
            case JSON ->
                CasesJson.of(ran.pack().notice(), ran.pack().digest(), ran.results(), ran.coverage(), ran.slips());
            case JUNIT -> CasesJunit.of(ran.results());
        };
    }

    static String text(Ran ran) {
        return (ran.results().isEmpty() ? "" : CasesText.of(ran.results()))
                + (ran.coverage() == null ? "" : CoverageText.of(ran.coverage()))
                + (ran.slips() == null ? "" : MutationText.of(ran.slips()));
    }

    /** Writes a report to the file. */
    void write(Path to, String report, CommandLine command) {
        try {
            Files.writeString(to, report);
        } catch (IOException e) {
            throw new ParameterException(
                    command, "`" + to + "` cannot be written; name a file in a folder that is there", e);
        }
    }

    /** Reads {@code junit} and {@code junit=FILE}. */
    static final class Converter implements ITypeConverter<CasesFormat> {
        @Override
        public CasesFormat convert(String value) {
            int equals = value.indexOf('=');
            String name = (equals < 0 ? value : value.substring(0, equals)).toLowerCase(Locale.ROOT);
            if (!NAMES.contains(name)) {
                throw new TypeConversionException("there is no format `" + name + "`" + Nearest.hint(name, NAMES));
            }
            String file = equals < 0 ? null : value.substring(equals + 1);
            if (file != null && file.isEmpty()) {
                throw new TypeConversionException("name a file behind `" + name + "=`");
            }
            try {
                return new CasesFormat(
                        Kind.valueOf(name.toUpperCase(Locale.ROOT)), file == null ? null : Path.of(file));
            } catch (InvalidPathException e) {
                throw new TypeConversionException("`" + file + "` is no name of a file");
            }
        }
    }
}
