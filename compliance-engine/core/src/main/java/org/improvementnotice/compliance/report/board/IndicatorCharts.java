package org.improvementnotice.compliance.report.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.improvementnotice.compliance.model.Basis;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.ProcessView;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** The chart of a series and the table that says the same. */
final class IndicatorCharts {

    private final BoardMonth month;
    private final Series series;
    private final Indicator indicator;

    IndicatorCharts(BoardMonth month, Series series) {
        this.month = month;
        this.series = series;
        this.indicator = series.indicator();
    }

    Chart chart(String id) {
        return new Chart(
                id,
                title(),
                description(),
                indicator.basis() == Basis.YEAR_TO_DATE ? Chart.Shape.BARS : Chart.Shape.LINE,
                indicator.good(),
                indicator.decimals(),
                unit(),
                series.entries().stream()
                        .map(each -> new Chart.Point(each.month(), each.value(), each.shown(), each.status()))
                        .toList(),
                new ChartLines(series).lines(),
                breaks(),
                limits());
    }

    private String unit() {
        return switch (indicator.unit()) {
            case PERCENT, GRADED -> "%";
            case DAYS -> "days";
            case RATE_PER_10000 -> "per 10,000";
            case COUNT, AVERAGE, YES_NO -> "";
        };
    }

    String name() {
        return series.key() == null
                ? indicator.name()
                : series.key().clause() + " "
                        + Optional.ofNullable(series.latest().finding())
                                .map(Finding::name)
                                .orElse(indicator.name());
    }

    private String title() {
        Series.Entry latest = series.latest();
        Finding finding = latest.finding();
        return name() + ": " + latest.shown() + " in " + latest.month().inWords()
                + (finding == null ? "" : ", asked: " + finding.required());
    }

    private String description() {
        List<Series.Entry> shown =
                series.entries().stream().filter(each -> each.value() != null).toList();
        long missing = series.entries().stream()
                .filter(each -> each.value() == null && indicator.frequency().isDue(each.month()))
                .count();
        String from = AboutThePack.basis(indicator) + ". Better: " + indicator.better() + ". From "
                + series.entries().get(0).month().inWords() + " to "
                + series.latest().month().inWords() + ". ";
        String ends = shown.isEmpty()
                ? "No figure. "
                : "First figure: " + said(shown.get(0)) + "; latest: " + said(shown.get(shown.size() - 1)) + ". ";
        return from + ends + "Months due without a figure that can be drawn: " + missing + ".";
    }

    private static String said(Series.Entry entry) {
        return entry.text() + " in " + entry.month().inWords();
    }

    private List<Chart.Break> breaks() {
        List<Chart.Break> breaks = new ArrayList<>();
        ReportingPeriod first = series.entries().get(0).month();
        indicator.breaks().forEach((from, why) -> {
            if (from.compareTo(first) > 0 && from.compareTo(series.latest().month()) <= 0) {
                breaks.add(new Chart.Break(from, why));
            }
        });
        return breaks;
    }

    private Chart.@Nullable Limits limits() {
        Finding finding = series.latest().finding();
        ProcessView process = finding == null ? null : finding.process();
        if (process == null) {
            return null;
        }
        List<ReportingPeriod> months = series.entries().stream()
                .filter(each -> each.value() != null)
                .map(Series.Entry::month)
                .toList();
        if (months.isEmpty()) {
            return null;
        }
        ReportingPeriod from = months.get(Math.max(0, months.size() - process.periods()));
        return new Chart.Limits(from, process.mean(), process.lower(), process.upper());
    }

    /** The months as a table. */
    Block.Table table(String id) {
        boolean judged = series.key() != null;
        List<List<Phrase>> rows = new ArrayList<>();
        for (Series.Entry each : series.entries()) {
            if (each.value() == null && !indicator.frequency().isDue(each.month())) {
                continue;
            }
            List<Phrase> row = new ArrayList<>(List.of(Phrase.of(each.month().inWords()), Phrase.of(each.text())));
            if (judged) {
                row.add(Phrase.of(line(each.finding())));
                row.add(
                        each.status() == null
                                ? Phrase.of("not judged")
                                : Phrase.of(Objects.requireNonNull(each.status())));
            }
            rows.add(row);
        }
        return new Block.Table(
                id,
                name() + ", month by month",
                judged ? List.of("Month", "Figure", "Line", "Status") : List.of("Month", "Figure"),
                rows);
    }

    private String line(@Nullable Finding finding) {
        if (finding == null) {
            return "not in hand";
        }
        String line = finding.line();
        if (line == null) {
            return finding.required();
        }
        return BoardWords.withUnit(ChartLines.span(finding).orElse(line), indicator.unit());
    }

    /** What is to be known of it: which way is better, pace, history. */
    List<Phrase> notes() {
        List<Phrase> notes = new ArrayList<>();
        notes.add(Phrase.of("Better: " + indicator.better() + "."));
        Finding finding = series.latest().finding();
        if (finding == null) {
            return notes;
        }
        notes.add(Phrase.of(
                "Asked: " + finding.required() + (finding.duty() == null ? "." : "; duty: " + finding.duty() + ".")));
        if (finding.pace() != null) {
            notes.add(Phrase.of("Pace: " + finding.pace().text() + "."));
        }
        String trend = Breaches.trend(finding);
        if (!trend.isEmpty()) {
            notes.add(Phrase.of("Trend: " + trend + "."));
        }
        month.now().restated().stream()
                .filter(each -> each.indicator().equals(indicator.code()))
                .forEach(
                        each -> notes.add(Phrase.of("Restated: " + each.period().inWords() + " was " + each.was()
                                + ", is " + each.is() + "; the table has the figure that was judged.")));
        return notes;
    }
}
