package org.improvementnotice.compliance.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.Assessment;
import org.improvementnotice.compliance.model.Place;
import org.improvementnotice.compliance.model.Visible;

/**
 * Commands by which a job of GitHub Actions marks lines of files, worst first. Ten of a kind are shown of a step, and the
 * rest is dropped without a word; so where there are more, the tenth says what they are. Escaping and limits as GitHub
 * documents its workflow commands and their toolkit implements them.
 */
final class GithubReport implements ReportFormat {

    /** How many of a kind GitHub shows of a step. */
    private static final int SHOWN = 10;

    @Override
    public String name() {
        return "github";
    }

    @Override
    public String of(Report report) {
        Assessment any = report.assessments().get(0);
        return of(Remark.of(report)) + "::notice title=notice::"
                + data(ExplanationReport.inWords(any.notice()) + ". " + Legend.TEXT) + "\n";
    }

    @Override
    public String of(Checked checked) {
        return of(Remark.of(checked));
    }

    private static String of(List<Remark> remarks) {
        StringBuilder out = new StringBuilder();
        for (Remark.Weight weight : Remark.Weight.values()) {
            List<Remark> own =
                    remarks.stream().filter(each -> each.weight() == weight).toList();
            // the last notice says of which notice all this is
            int most = weight == Remark.Weight.NOTICE ? SHOWN - 1 : SHOWN;
            int shown = own.size() > most ? most - 1 : own.size();
            own.subList(0, shown).forEach(each -> out.append(command(each)));
            if (shown < own.size()) {
                out.append(command(more(weight, own.subList(shown, own.size()))));
            }
        }
        return out.toString();
    }

    private static Remark more(Remark.Weight weight, List<Remark> left) {
        return new Remark(
                weight,
                left.get(0).status(),
                left.get(0).place(),
                "and " + left.size() + " more",
                List.of(left.stream().map(Remark::title).collect(Collectors.joining("; "))));
    }

    private static String command(Remark remark) {
        Place place = remark.place();
        String at = "file=" + property(place.file())
                + (place.line() > 0 ? ",line=" + place.line() : "")
                + (place.column() > 0 ? ",col=" + place.column() : "");
        return "::" + remark.weight().name().toLowerCase(Locale.ROOT) + " " + at + ",title="
                + property(remark.title()) + "::"
                + remark.lines().stream().map(GithubReport::data).collect(Collectors.joining("%0A")) + "\n";
    }

    /** The text of a command: what could end it, and the sign of the escapes itself. */
    private static String data(String text) {
        return Visible.of(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** A property of a command: also what could end that. */
    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
