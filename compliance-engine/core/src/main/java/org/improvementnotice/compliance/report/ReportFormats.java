package org.improvementnotice.compliance.report;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
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

    /** Those that come with the engine, in the order in which they are told. */
    public static List<ReportFormat> all() {
        return ALL;
    }

    /** The names of those that come with the engine, in that order. */
    public static List<String> names() {
        return ALL.stream().map(ReportFormat::name).toList();
    }

    /**
     * The one of a name: one that comes with the engine, or else one that another jar offers as a service of the kind
     * {@link ReportFormat}, as {@link ServiceLoader} finds it from here and from the loader of the calling thread.
     */
    public static Optional<ReportFormat> named(String name) {
        return ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .or(() -> Stream.of(
                                ReportFormats.class.getClassLoader(),
                                Thread.currentThread().getContextClassLoader())
                        .flatMap(loader -> ServiceLoader.load(ReportFormat.class, loader).stream())
                        .map(ServiceLoader.Provider::get)
                        .filter(each -> each.name().equals(name))
                        .findFirst());
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
        public Optional<String> head() {
            return isOfOneCouncil ? Optional.empty() : Optional.of("");
        }

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
