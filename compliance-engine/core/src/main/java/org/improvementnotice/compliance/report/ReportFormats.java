package org.improvementnotice.compliance.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Visible;

/** The formats that come with the engine. */
public final class ReportFormats {

    private static final List<ReportFormat> ALL = List.of(
            new Simple(
                    "text",
                    false,
                    report -> each(report, one -> TextReport.of(one, report.colour())),
                    ReportFormats::lines),
            new Simple(
                    "json",
                    true,
                    report -> JsonReport.pretty(report.assessments().get(0)),
                    checked -> CheckedJson.of(checked, true)),
            new Simple(
                    "jsonl",
                    false,
                    report -> each(report, JsonReport::line),
                    checked -> CheckedJson.of(checked, false)),
            new JunitReport(),
            new SarifReport(),
            new GithubReport(),
            new MarkdownReport(),
            new CsvReport(),
            new HtmlReport());

    private ReportFormats() {}

    /** All of them, in the order in which they are told. */
    public static List<ReportFormat> all() {
        return ALL;
    }

    /** Their names, in that order. */
    public static List<String> names() {
        return ALL.stream().map(ReportFormat::name).toList();
    }

    /** The one of a name. */
    public static Optional<ReportFormat> named(String name) {
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private static String each(Report report, Function<Assessment, String> one) {
        return report.assessments().stream().map(one).collect(Collectors.joining());
    }

    private static String lines(Checked checked) {
        return Stream.concat(
                        checked.problems().stream().map(Problem::toString),
                        checked.doubts().stream().map(each -> "doubt: " + Visible.of(each.toString())))
                .map(each -> each + "\n")
                .collect(Collectors.joining());
    }

    /** A format that is made of one function for each. */
    private record Simple(
            String name, boolean isOfOneCouncil, Function<Report, String> judged, Function<Checked, String> wrong)
            implements ReportFormat {
        @Override
        public String of(Report report) {
            return judged.apply(report);
        }

        @Override
        public String of(Checked checked) {
            return wrong.apply(checked);
        }
    }
}
