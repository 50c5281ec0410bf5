package org.improvementnotice.compliance.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.improvementnotice.compliance.model.AuthorityFacts;
import org.improvementnotice.compliance.model.Carry;
import org.improvementnotice.compliance.model.Catalogue;
import org.improvementnotice.compliance.model.FactsFile;
import org.improvementnotice.compliance.model.Figure;
import org.improvementnotice.compliance.model.Indicator;
import org.improvementnotice.compliance.model.PeriodFacts;
import org.improvementnotice.compliance.model.PlainFigure;
import org.improvementnotice.compliance.model.Problem;
import org.improvementnotice.compliance.model.Reading;
import org.improvementnotice.compliance.model.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Late and restated figures beside what an earlier assessment handed on. Files beside each other are compared where they
 * are read; a month that is assessed alone has what stood in the carry and nowhere else.
 */
final class StoodFigures {

    private final Catalogue catalogue;
    private final SortedMap<String, SortedMap<ReportingPeriod, Reading>> known = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private StoodFigures(Catalogue catalogue, Carry carry) {
        this.catalogue = catalogue;
        carry.figures().forEach((code, figures) -> known.put(code, new TreeMap<>(figures)));
    }

    /** What is wrong with the late and restated figures of the months that are still to be judged. */
    static List<Problem> problems(AuthorityFacts facts, Carry carry, Catalogue catalogue) {
        StoodFigures stood = new StoodFigures(catalogue, carry);
        ReportingPeriod judged = carry.period();
        if (judged != null) {
            facts.periods().tailMap(judged.plusMonths(1)).values().forEach(stood::month);
        }
        return stood.problems;
    }

    private void month(PeriodFacts month) {
        for (FactsFile.LateReading late : month.late()) {
            Reading reading = late.reading();
            SortedMap<ReportingPeriod, Reading> figures =
                    known.computeIfAbsent(reading.indicator(), each -> new TreeMap<>());
            mustFit(late, figures.get(reading.period()));
            if (!month.isDraft()) {
                figures.put(reading.period(), reading);
            }
        }
    }

    private void mustFit(FactsFile.LateReading late, @Nullable Reading stood) {
        if (stood == null || stood.figure() instanceof Figure.Absent) {
            return;
        }
        Reading now = late.reading();
        Figure was = late.was();
        if (!late.isRestated()) {
            problems.add(new Problem(
                    now.place(),
                    "a figure of `" + now.indicator() + "` for " + now.period() + " stands at " + stood.place()
                            + " already, " + shown(stood) + "; write it under `restated`, with `was` and `why`"));
        } else if (was != null && !was.isSameAs(stood.figure())) {
            problems.add(new Problem(
                    now.place(),
                    "`was` is not what stood for " + now.period() + " at " + stood.place() + ", " + shown(stood)
                            + "; write that"));
        }
    }

    private String shown(Reading stood) {
        Indicator indicator = catalogue.find(stood.indicator()).orElseThrow();
        return "`" + PlainFigure.of(stood, indicator) + "`";
    }
}
