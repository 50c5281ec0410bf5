package org.improvementnotice.compliance.report.board;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.improvementnotice.compliance.model.AskedTarget;
import org.improvementnotice.compliance.model.Finding;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PeriodAssessment;
import org.improvementnotice.compliance.model.Reason;
import org.improvementnotice.compliance.model.Unit;
import org.jspecify.annotations.Nullable;

/** The indicators, as the notice counts, each beside those it must be read with: charts, tables, which way is better. */
final class IndicatorSections {

    private final BoardMonth month;
    private final Set<String> done = new TreeSet<>();
    private int charts;

    IndicatorSections(BoardMonth month) {
        this.month = month;
    }

    /** An indicator, and the requirement it is judged for, if there is one. */
    private record Subject(Indicator indicator, AskedTarget.@Nullable Key key) {}

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(List.of(Block.Paragraph.of(
                "Figures of at most the latest eighteen months, each with the line and the status of its own month.")));
        for (AskedTarget.Key key : judged()) {
            month.indicator(key.indicator())
                    .filter(each -> isDrawn(each) && !done.contains(each.code()))
                    .ifPresent(each -> blocks.add(group(each)));
        }
        return blocks.size() > 1 ? blocks : List.of(Block.Paragraph.of("No figure is judged in this month."));
    }

    private static boolean isDrawn(Indicator indicator) {
        return indicator.unit() != Unit.YES_NO;
    }

    /** What is judged in the month, or was judged before and is listed now, as the notice counts. */
    private Set<AskedTarget.Key> judged() {
        Set<AskedTarget.Key> keys = new TreeSet<>();
        month.now().findings().stream()
                .filter(each -> each.reason() != Reason.JUDGED_BY_BOARD)
                .map(Finding::key)
                .forEach(keys::add);
        for (PeriodAssessment.Listed each : month.now().listed()) {
            AskedTarget.Key key = new AskedTarget.Key(each.clause(), each.indicator());
            if (!month.marks(key).isEmpty()) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** An indicator with all that must be read with it, and with what must be read with that: each is shown once. */
    private Block group(Indicator indicator) {
        Set<String> together = new LinkedHashSet<>(List.of(indicator.code()));
        List<String> waiting = new ArrayList<>(together);
        while (!waiting.isEmpty()) {
            for (String code : neighbours(waiting.remove(0))) {
                if (!done.contains(code) && together.add(code)) {
                    waiting.add(code);
                }
            }
        }
        done.addAll(together);
        List<Block.Picture> pictures = together.stream()
                .flatMap(code -> month.indicator(code).stream())
                .flatMap(each -> subjects(each).stream())
                .map(this::picture)
                .toList();
        String names = pictures.stream().map(Block.Picture::name).collect(Collectors.joining("; read with "));
        return new Block.Group(names, List.of(new Block.Pictures(pictures)));
    }

    /** What is read with an indicator, and what it is read with. */
    private Set<String> neighbours(String code) {
        Set<String> neighbours = new LinkedHashSet<>();
        month.indicator(code).ifPresent(each -> neighbours.addAll(each.readWith()));
        for (AskedTarget.Key each : judged()) {
            month.indicator(each.indicator())
                    .filter(other -> other.readWith().contains(code))
                    .ifPresent(other -> neighbours.add(other.code()));
        }
        return neighbours;
    }

    /** An indicator for each requirement it is judged for; once, where it is judged for none. */
    private List<Subject> subjects(Indicator indicator) {
        List<Subject> subjects = judged().stream()
                .filter(each -> each.indicator().equals(indicator.code()))
                .map(each -> new Subject(indicator, each))
                .toList();
        return subjects.isEmpty() ? List.of(new Subject(indicator, null)) : subjects;
    }

    private Block.Picture picture(Subject subject) {
        charts++;
        IndicatorCharts drawn = new IndicatorCharts(month, Series.of(month, subject.indicator(), subject.key()));
        return new Block.Picture(
                drawn.name(), drawn.chart("chart-" + charts), drawn.notes(), drawn.table("chart-" + charts + "-table"));
    }

    /** The indicators of which nothing is asked. */
    static List<Block> activity(BoardMonth month) {
        List<List<Phrase>> rows = month.now().activity().stream()
                .map(each -> List.of(
                        Phrase.of(each.name()),
                        Phrase.of(each.text()),
                        Phrase.of(
                                each.direction().isEmpty()
                                        ? "nothing to compare with"
                                        : BoardWords.direction(each.direction()))))
                .toList();
        return List.of(
                rows.isEmpty()
                        ? Block.Paragraph.of("The pack names no activity that is due in this month.")
                        : new Block.Table(
                                "activity-table",
                                "Activity: shown without a status, neither way is better",
                                List.of("Indicator", "Figure", "Compared"),
                                rows));
    }
}
