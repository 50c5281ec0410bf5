package org.improvementnotice.compliance.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Status;
import org.improvementnotice.compliance.report.Checked;
import org.improvementnotice.compliance.report.Report;
import org.improvementnotice.compliance.report.ReportFormat;
import org.improvementnotice.compliance.report.ReportFormats;
import picocli.CommandLine.Model.CommandSpec;

/** The summary of a job of GitHub Actions: Markdown, added to the file that the job names; 1 MiB of a step is shown. */
final class JobSummary {

    private static final int MOST_BYTES = 1024 * 1024;
    private static final ReportFormat MARKDOWN = ReportFormats.named("markdown").orElseThrow();

    private final Path file;
    private final CommandSpec spec;

    private JobSummary(Path file, CommandSpec spec) {
        this.file = file;
        this.spec = spec;
    }

    /** The one of the job this runs in, where the format of its annotations is wanted; empty elsewhere. */
    static Optional<JobSummary> of(List<ReportsArgument.Wanted> wanted, CommandSpec spec) {
        String named = System.getenv("GITHUB_STEP_SUMMARY");
        boolean asked = wanted.stream().anyMatch(each -> each.format().name().equals("github"));
        return named == null || named.isBlank() || !asked
                ? Optional.empty()
                : Optional.of(new JobSummary(Path.of(named), spec));
    }

    /** Adds council after council, as long as they are shown; a summary that is too long would not be shown at all. */
    void append(Report report) {
        StringBuilder page = new StringBuilder();
        int left = 0;
        for (Assessment each : report.assessments()) {
            String one = MARKDOWN.of(new Report(List.of(each), report.background(), Status.BREACH, false, null)) + "\n";
            if (left > 0 || bytes(page) + bytes(one) > room()) {
                left++;
            } else {
                page.append(one);
            }
        }
        if (left > 0) {
            page.append("Not shown: ").append(left).append(" more. The summary of a step holds 1 MiB.\n");
        }
        append(page.toString());
    }

    void append(Checked checked) {
        if (checked.problems().isEmpty() && checked.doubts().isEmpty()) {
            return;
        }
        String page = MARKDOWN.of(checked) + "\n";
        append(
                bytes(page) <= room()
                        ? page
                        : checked.problems().size() + " problems. The summary of a step holds 1 MiB: see the log.\n");
    }

    private int room() {
        try {
            // one line that says what is left out finds room too
            return MOST_BYTES
                    - 200
                    - (Files.exists(file) ? Math.toIntExact(Math.min(MOST_BYTES, Files.size(file))) : 0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static int bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private void append(String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // the verdict stands without it
            Line.print(
                    spec.commandLine().getErr(),
                    "compliance: `" + file
                            + "`, which GITHUB_STEP_SUMMARY names, cannot be written; the summary is left out");
        }
    }
}
